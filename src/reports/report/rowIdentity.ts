import { isoDay } from "../../core/index";
import { isEveryone } from "../../i18n/index";
import { type Cell, type GeneratedTab, isBlank, type OutCell } from "../../schema/index";

/** The tabs whose rows are written anew and known again: the generated ones and the roll. */
export type KeyedTab = GeneratedTab | "quotas";

/** By which cells a row of such a tab is known again, whatever became of the others. */
export interface RowIdentity {
  /** Columns that are part of the key as they stand. */
  readonly by: readonly string[];
  /** Whether a member is part of the key: by ID, or by name where there is no ID. */
  readonly member: boolean;
  /** The column by which a row that names no member is known. */
  readonly else?: string;
  /** Columns that a row keeps when it moves to the foot, so that one can tell whose it was. */
  readonly shown: readonly string[];
  /** Columns of ours that the user may write in: they must stand as they were read when rows are written. */
  readonly watched?: readonly string[];
}

/** History has none: its rows are only ever added to. */
export const rowIdentities: Readonly<Record<KeyedTab, RowIdentity>> = {
  overview: { by: ["drive"], member: false, shown: ["drive"] },
  byGroup: { by: ["drive", "group"], member: false, shown: ["drive", "group"] },
  byMember: {
    by: ["drive"],
    member: true,
    shown: ["drive", "group", "memberId", "member"],
  },
  payments: {
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
  remedies: { by: ["finding"], member: false, shown: ["finding"] },
  noticeboard: { by: ["drive", "group"], member: false, shown: ["drive", "group"] },
  checks: { by: ["problem"], member: false, shown: ["tab", "problem"] },
  history: { by: [], member: false, shown: [] },
  branches: {
    by: ["branch", "line"],
    member: false,
    shown: ["branch", "line"],
    watched: ["spreadsheet"],
  },
  branchGroups: { by: ["branch", "line"], member: false, shown: ["branch", "line"] },
  quotas: {
    by: ["drive"],
    member: true,
    else: "group",
    shown: ["drive", "group", "memberId", "member"],
  },
};

const SEPARATOR = "\u001f";

/** Finds the keys of rows whose columns stand where `columns` says (ids; null is none of ours). */
export class RowKeys {
  private readonly by: readonly number[];
  private readonly group: number;
  private readonly id: number;
  private readonly name: number;
  private readonly else: number;

  private readonly isWhole: (text: string) => boolean;

  /** @param isWhole whether a text is the word for the whole organisation, and no group's name */
  constructor(tab: KeyedTab, columns: readonly (string | null)[], isWhole = isEveryone) {
    this.isWhole = isWhole;
    const identity = rowIdentities[tab];
    this.by = identity.by.map((id) => columns.indexOf(id));
    this.group = columns.indexOf("group");
    this.id = identity.member ? columns.indexOf("memberId") : -1;
    this.name = identity.member ? columns.indexOf("member") : -1;
    this.else = identity.else === undefined ? -1 : columns.indexOf(identity.else);
  }

  /** The row's key; "" where its identifying cells are blank. */
  of(row: readonly OutCell[]): string {
    return this.hasId(row) ? `${this.prefix(row)}#${keyText(row[this.id])}` : this.byName(row);
  }

  /** The key that the row would have if its member had no ID: how it was known before it had one. */
  byName(row: readonly OutCell[]): string {
    const name = (this.name < 0 ? "" : keyText(row[this.name])) || this.otherwise(row);
    const prefix = this.prefix(row);
    return name === "" && prefix.split(SEPARATOR).every((part) => part === "")
      ? ""
      : `${prefix}${name}`;
  }

  /** Whether the row names its member by an ID: where there is none, the roll has the name instead. */
  hasId(row: readonly OutCell[]): boolean {
    const id = this.id < 0 ? "" : keyText(row[this.id]);
    return id !== "" && id !== (this.name < 0 ? "" : keyText(row[this.name]));
  }

  /** A group is never taken for a member of that name. */
  private otherwise(row: readonly OutCell[]): string {
    return this.else < 0 ? "" : SEPARATOR + this.textAt(this.else, row);
  }

  private prefix(row: readonly OutCell[]): string {
    let prefix = "";
    for (const c of this.by) prefix += this.textAt(c, row) + SEPARATOR;
    return prefix;
  }

  /** The whole organisation is the same row in whichever language it was written. */
  private textAt(column: number, row: readonly OutCell[]): string {
    const cell = column < 0 ? undefined : row[column];
    const text = keyText(cell);
    // An indented row is a group's that is really called so.
    const isWhole = column === this.group && this.isWhole(text) && !/^\s/.test(String(cell));
    return isWhole ? "" : text;
  }
}

/** What a cell says, as a key compares it. */
export function keyText(cell: OutCell | undefined): string {
  if (typeof cell === "string") return cell.trim().normalize();
  if (cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  if ("text" in cell) return cell.text.trim().normalize();
  return "day" in cell ? isoDay(cell.day) : "";
}

/** Whether a cell holds nothing that anyone wrote: blank, or a box that is not ticked. */
export function isUnwritten(cell: Cell): boolean {
  return cell === false || isBlank(cell);
}
