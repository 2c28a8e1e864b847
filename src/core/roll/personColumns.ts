import type { Day } from "../day";

/** Before every day that a ledger can have. */
export const NEVER: Day = -0x7fffffff;

/**
 * What one drive knows of everybody, in columns by person. One set of columns serves all drives,
 * one after another: clearing is cheaper than allocating.
 */
export class PersonColumns {
  /** 1: on the roll. */
  readonly onRoll: Uint8Array;
  /** 1: belongs to who is asked at the time, whether exempt or not. */
  readonly eligible: Uint8Array;
  /** 1: a counted row of the ledger names them. */
  readonly hasRows: Uint8Array;
  /** Quota on the roll; NaN where exempt there. */
  readonly quota: Float64Array;
  /** Through which node of the drive's tree; −1: none. */
  readonly node: Int32Array;
  /** Through which node they are asked today, whatever the roll has; −1: none. */
  readonly treeNode: Int32Array;
  readonly cash: Float64Array;
  readonly inKind: Float64Array;
  /** The day of the last gift, or NEVER. */
  readonly last: Int32Array;

  constructor(count: number) {
    this.onRoll = new Uint8Array(count);
    this.eligible = new Uint8Array(count);
    this.hasRows = new Uint8Array(count);
    this.quota = new Float64Array(count);
    this.node = new Int32Array(count);
    this.treeNode = new Int32Array(count);
    this.cash = new Float64Array(count);
    this.inKind = new Float64Array(count);
    this.last = new Int32Array(count);
  }

  get count(): number {
    return this.node.length;
  }

  clear(): void {
    this.onRoll.fill(0);
    this.eligible.fill(0);
    this.hasRows.fill(0);
    this.quota.fill(0);
    this.node.fill(-1);
    this.treeNode.fill(-1);
    this.cash.fill(0);
    this.inKind.fill(0);
    this.last.fill(NEVER);
  }
}
