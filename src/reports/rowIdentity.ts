import { type Cell, type GeneratedTab, isBlank, type OutCell } from "../schema/index";

/** By which cells a row of a generated tab is known again, whatever became of the others. */
export interface RowIdentity {
  /** Columns that are part of the key as they stand. */
  readonly by: readonly string[];
  /** Whether a member is part of the key: by ID, or by name where there is no ID. */
  readonly member: boolean;
  /** Columns that a row keeps when it moves to the foot, so that one can tell whose it was. */
  readonly shown: readonly string[];
}

/** History has none: its rows are only ever added to. */
export const rowIdentities: Readonly<Record<GeneratedTab, RowIdentity>> = {
  overview: { by: ["drive"], member: false, shown: ["drive"] },
  byGroup: { by: ["drive", "group"], member: false, shown: ["drive", "group"] },
  byMember: {
    by: ["drive"],
    member: true,
    shown: ["drive", "group", "memberId", "member"],
  },
  followUp: {
    by: ["drive"],
    member: true,
    shown: ["drive", "collector", "group", "memberId", "member"],
  },
  perPerson: { by: [], member: true, shown: ["memberId", "member"] },
  itemsBought: { by: ["drive", "item"], member: false, shown: ["drive", "item"] },
  noticeboard: { by: ["drive", "group"], member: false, shown: ["drive", "group"] },
  checks: { by: ["problem"], member: false, shown: ["tab", "problem"] },
  history: { by: [], member: false, shown: [] },
};

const SEPARATOR = "\u001f";

/** Finds the keys of rows whose columns stand where `columns` says (ids; null is none of ours). */
export class RowKeys {
  private readonly by: readonly number[];
  private readonly id: number;
  private readonly name: number;

  constructor(tab: GeneratedTab, columns: readonly (string | null)[]) {
    const identity = rowIdentities[tab];
    this.by = identity.by.map((id) => columns.indexOf(id));
    this.id = identity.member ? columns.indexOf("memberId") : -1;
    this.name = identity.member ? columns.indexOf("member") : -1;
  }

  /** The row's key; "" where its identifying cells are blank. */
  of(row: readonly OutCell[]): string {
    const id = this.id < 0 ? "" : textOf(row[this.id]);
    return id === "" ? this.byName(row) : `${this.prefix(row)}#${id}`;
  }

  /** The key that the row would have if its member had no ID: how it was known before it had one. */
  byName(row: readonly OutCell[]): string {
    const name = this.name < 0 ? "" : textOf(row[this.name]);
    const prefix = this.prefix(row);
    return name === "" && prefix.split(SEPARATOR).every((part) => part === "")
      ? ""
      : `${prefix}${name}`;
  }

  /** Whether the row names its member by ID. */
  hasId(row: readonly OutCell[]): boolean {
    return this.id >= 0 && textOf(row[this.id]) !== "";
  }

  private prefix(row: readonly OutCell[]): string {
    let prefix = "";
    for (const c of this.by) prefix += textOf(c < 0 ? undefined : row[c]) + SEPARATOR;
    return prefix;
  }
}

/** What a cell says, as a key compares it. */
function textOf(cell: OutCell | undefined): string {
  if (typeof cell === "string") return cell.trim().normalize();
  if (cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  if ("text" in cell) return cell.text.trim().normalize();
  return "day" in cell ? `@${cell.day}` : "";
}

/** Whether a cell holds nothing that anyone wrote: blank, or a box that is not ticked. */
export function isUnwritten(cell: Cell): boolean {
  return cell === false || isBlank(cell);
}
