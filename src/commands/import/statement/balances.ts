import type { Day } from "../../../core/index";
import type { Row } from "./cells";

/** A row that says what the balance was behind it. */
export interface BalanceRow {
  readonly row: Row;
  readonly day: Day;
  /** In major units, as what follows. */
  readonly balance: number;
  /** null where the row has no amount that can be read. */
  readonly amount: number | null;
}

/** By how much the balance changed with rows, where the row before or behind them tells. */
export class BalanceChanges {
  private readonly changes: ReadonlyMap<Row, number>;
  /** Whether every change is just what its row moved, whichever way: then balances can be believed. */
  readonly areOfAmounts: boolean;

  constructor(rows: readonly BalanceRow[]) {
    // Banks list the newest first or last; where all is of one day, only the amounts can tell which.
    const order = Math.sign((rows[rows.length - 1]?.day ?? 0) - (rows[0]?.day ?? 0));
    const inOrder = [1, -1].map((step) => changesIn(rows, step));
    const fitting = inOrder.filter((changes) => areOfAmounts(rows, changes));
    if (order !== 0) this.changes = changesIn(rows, order);
    else this.changes = fitting.length === 1 ? fitting[0]! : new Map();
    this.areOfAmounts = areOfAmounts(rows, this.changes);
  }

  /** Whether the balance has changed by just this much, but the other way. */
  isContrary(row: Row, came: number): boolean {
    return came !== 0 && this.changes.get(row) === -thousandths(came);
  }
}

/** In thousandths. @param step where the row before stands: 1 above, −1 below */
function changesIn(rows: readonly BalanceRow[], step: number): ReadonlyMap<Row, number> {
  const changes = new Map<Row, number>();
  for (const [i, { row, balance }] of rows.entries()) {
    const before = rows[i - step];
    if (before !== undefined) changes.set(row, thousandths(balance) - thousandths(before.balance));
  }
  return changes;
}

function areOfAmounts(rows: readonly BalanceRow[], changes: ReadonlyMap<Row, number>): boolean {
  const told = rows.filter(({ row }) => changes.has(row));
  return (
    told.length > 0 &&
    told.every(({ row, amount }) => {
      const change = changes.get(row)!;
      return amount !== null && Math.abs(change) === Math.abs(thousandths(amount));
    })
  );
}

const thousandths = (major: number) => Math.round(major * 1000);
