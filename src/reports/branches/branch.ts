import {
  type Cell,
  columnLetters,
  type GeneratedColumn,
  generatedTabs,
  isBlank,
  type SheetSnapshot,
} from "../../schema/index";
import { HEADER_ROW } from "../report/sheetColumns";

/** A branch of the organisation that keeps a spreadsheet of its own. */
export interface Branch {
  readonly name: string;
  /** Of its spreadsheet. */
  readonly address: string;
}

/** The tabs that read branches, which no refresh touches. */
export type BranchTab = "branches" | "branchGroups";

/** Such a tab as it stands: its cells, and where in them ours are. */
export interface PresentBranches {
  readonly rows: SheetSnapshot["rows"];
  /** Under the header, from 0. */
  readonly firstRow: number;
  readonly columnIds: readonly (string | null)[];
}

/** The cells of ours in a row, by column. */
export type PresentRow<T extends BranchTab> = Partial<Record<GeneratedColumn<T>, Cell>>;

/** The rows that stand there. */
export function presentRows<T extends BranchTab>(
  table: PresentBranches | null,
): readonly PresentRow<T>[] {
  if (table === null) return [];
  const { rows, firstRow, columnIds } = table;
  return rows
    .slice(firstRow)
    .map((row) =>
      Object.fromEntries(columnIds.flatMap((id, c) => (id === null ? [] : [[id, row[c] ?? ""]]))),
    ) as PresentRow<T>[];
}

/** What the rows bear whose cells a formula fills: the name, each with its number. */
interface Line {
  readonly branch?: Cell;
  readonly line?: Cell;
  readonly drive?: Cell;
  readonly lines?: Cell;
}

/** More than there are, so that there is room for one that comes. */
const SPARE_ROWS = 1;

/** The rows of a branch that show something, as they stand, and how many it is to have. */
export function linesOf<R extends Line>(
  { name }: Pick<Branch, "name">,
  present: readonly R[],
  fewest: number,
): { readonly lines: readonly R[]; readonly room: number } {
  const own = present.filter(
    ({ branch, line }) => String(branch ?? "").trim() === name && typeof line === "number",
  );
  const lines = own.filter(({ drive }) => !isBlank(drive ?? ""));
  const told = own.map((row) => row.lines).find((count) => typeof count === "number");
  const count = Math.max(lines.length, typeof told === "number" ? told : 0);
  return { lines, room: Math.max(fewest, count + SPARE_ROWS) };
}

/** Where the cells of the report are going to stand. */
export interface Places<T extends BranchTab> {
  /** From 1. */
  readonly firstRow: number;
  /** From 1. */
  readonly column: (id: GeneratedColumn<T>) => number;
  readonly cell: (id: GeneratedColumn<T>, row: number) => string;
  /** Cells of a column, from the first of the table. */
  readonly range: (id: GeneratedColumn<T>, rows: number) => string;
}

export function placesIn<T extends BranchTab>(
  tab: T,
  layout: Pick<PresentBranches, "firstRow" | "columnIds"> | null,
): Places<T> {
  const ids: readonly (string | null)[] = layout?.columnIds ?? Object.keys(generatedTabs[tab]);
  // As of a tab that is made, where the header is to be put back.
  const firstRow = (layout === null || layout.firstRow < 2 ? HEADER_ROW + 1 : layout.firstRow) + 1;
  const column = (id: GeneratedColumn<T>) => ids.indexOf(id) + 1;
  const cell = (id: GeneratedColumn<T>, row: number) => `$${columnLetters(column(id))}$${row}`;
  const range = (id: GeneratedColumn<T>, rows: number) =>
    `${cell(id, firstRow)}:${cell(id, firstRow + rows - 1)}`;
  return { firstRow, column, cell, range };
}

/** Whether columns stand side by side, in their order: one formula fills them all. */
export function areTogether<T extends BranchTab>(
  { column }: Places<T>,
  filled: readonly GeneratedColumn<T>[],
): boolean {
  return filled.every((id, i) => column(id) > 0 && column(id) === column(filled[0]!) + i);
}
