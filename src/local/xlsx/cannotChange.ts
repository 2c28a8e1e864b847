/** What of a file must not be changed, or only where the user says so. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** The sheet, and the cell where there is one: "Members!D2". */
  readonly place: string;
}

/** What stands in the way; the second list yields where the user says so. */
const firm = [
  "array",
  "data-table",
  "table-header",
  "table-cut",
  "table-totals",
  "pivot-table",
  "beyond-grid",
  "merged",
  "threaded",
  "referred-to",
] as const;
const yielding = ["signature", "locked-cells", "locked-structure", "several-tabs"] as const;

export type RefusalKind = (typeof firm)[number] | (typeof yielding)[number];

/** A file that cannot be changed as the spreadsheet was: nothing is written. */
export class CannotChange extends Error {
  readonly refusals: readonly Refusal[];
  /** Whether it can be done all the same where the user says so. */
  readonly yields: boolean;

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ kind, place }) => `${kind}: ${place}`).join("; "));
    this.refusals = refusals;
    this.yields = refusals.every(({ kind }) => isYielding(kind));
  }
}

const isYielding = (kind: RefusalKind): boolean =>
  (yielding as readonly RefusalKind[]).includes(kind);

/** Gathers what stands in the way of a change, each kind once for each sheet. */
export class Refusals {
  readonly #list: Refusal[] = [];
  readonly #seen = new Set<string>();
  readonly #isForced: boolean;

  constructor(isForced: boolean) {
    this.#isForced = isForced;
  }

  add(kind: RefusalKind, sheet: string, cell = ""): void {
    const key = `${kind} ${sheet}`;
    if ((this.#isForced && isYielding(kind)) || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#list.push({ kind, place: cell === "" ? sheet : `${sheet}!${cell}` });
  }

  /** @throws CannotChange where anything stands in the way */
  check(): void {
    if (this.#list.length > 0) throw new CannotChange(this.#list);
  }
}
