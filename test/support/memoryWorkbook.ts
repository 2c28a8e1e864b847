import {
  type Applied,
  type CellsWritten,
  type Change,
  Meanwhile,
  type ReadExtent,
  type RowsAppended,
  type RowsRemoved,
  type RowsRewritten,
  type TabWrite,
  type Workbook,
} from "../../src/commands/workbook";
import type { Cell, OutCell, SheetSnapshot, Snapshot, Tab } from "../../src/schema/index";
import { isGenerated } from "../../src/schema/index";

interface MemorySheet {
  readonly id: string;
  name: string;
  rows: OutCell[][];
}

/** A link reads as its text, a formula as what it was: nothing is calculated in memory. */
const read = (cell: OutCell): Cell => {
  if (typeof cell !== "object" || "day" in cell) return cell;
  return "text" in cell ? cell.text : cell.formula;
};

/** The port in a few lines: sheets as arrays. Passes the same contract suite as the one over SpreadsheetApp. */
export class MemoryWorkbook implements Workbook {
  readonly sheets: MemorySheet[] = [];
  readonly remembered = new Map<string, Tab>();
  readonly texts = new Map<string, string>();
  private readonly begun = new Set<string>();

  addSheet(name: string, rows: readonly (readonly Cell[])[]): this {
    this.sheets.push({ id: String(this.sheets.length), name, rows: rows.map((row) => [...row]) });
    return this;
  }

  /** What a sheet shows, by name. */
  shown(name: string): Cell[][] {
    return this.sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.map(read)) ?? [];
  }

  survey(): readonly SheetSnapshot[] {
    return this.sheets.map((sheet) => {
      const tab = this.remembered.get(sheet.id) ?? null;
      return this.snapshot(sheet, tab, tab === null ? 10 : 0);
    });
  }

  read(tabs: ReadonlyMap<string, Tab>, extent: ReadExtent): Snapshot {
    const sheets = this.sheets.flatMap((sheet) => {
      const tab = tabs.get(sheet.id);
      if (tab === undefined) return [];
      const top = sheet.rows.slice(0, isGenerated(tab) ? 2 : 0).map((row) => row.map(read));
      return [this.snapshot(sheet, tab, extent(tab, top) === "top" ? 2 : sheet.rows.length)];
    });
    return { sheets };
  }

  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    for (const [id, tab] of tabs) this.remembered.set(id, tab);
    for (const change of changes) {
      this.begun.add(this.nameOf(change));
      if (change.kind === "append") this.append(change);
      else if (change.kind === "cells") this.writeBlock(change);
      else if (change.kind === "rows") this.rewriteRows(change);
      else if (change.kind === "remove") this.remove(change);
      else if (change.kind === "tab") this.write(change);
    }
    // Cells have neither drop-downs nor formats here, so no column lacks any.
    return { completed: 0 };
  }

  written(): readonly string[] {
    return [...this.begun];
  }

  recall(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  remember(key: string, text: string): void {
    this.texts.set(key, text);
  }

  cellCount(): number {
    return this.sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  }

  private find(id: string): MemorySheet {
    const sheet = this.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new RangeError(`apply: no sheet has the id ${id}`);
    return sheet;
  }

  private nameOf(change: Change): string {
    if (change.sheet !== null) return this.find(change.sheet).name;
    return change.kind === "tab" ? change.name : "";
  }

  private append({ sheet, title, rows }: RowsAppended): void {
    const present = this.find(sheet).rows;
    if (title !== null) present[0]![title.column] = title.cell;
    present.push(...rows.map((row) => [...row]));
  }

  private writeBlock({ sheet, row, column, rows }: CellsWritten): void {
    const present = this.find(sheet).rows;
    rows.forEach((cells, r) => {
      while (present.length <= row + r) present.push([]);
      const target = present[row + r]!;
      while (target.length < column) target.push("");
      target.splice(column, cells.length, ...cells);
    });
  }

  private remove({ sheet: id, rows }: RowsRemoved): void {
    const { rows: present, name } = this.find(id);
    for (const { row, cells } of [...rows].reverse()) {
      const stands = cells.map((_, c) => read(present[row]?.[c] ?? ""));
      if (JSON.stringify(stands) !== JSON.stringify(cells)) throw new Meanwhile(name);
      present.splice(row, 1);
    }
  }

  private rewriteRows({ sheet, format, rows }: RowsRewritten): void {
    const present = this.find(sheet).rows;
    present.splice(format.headerRow, present.length, ...rows.map((row) => [...row]));
  }

  private make(name: string): MemorySheet {
    const named = (wanted: string) => this.sheets.find((sheet) => sheet.name === wanted);
    const blank = named(name);
    if (blank?.rows.length === 0) return blank;
    let free = name;
    for (let n = 2; named(free) !== undefined; n++) free = `${name} ${n}`;
    return this.addSheet(free, []).sheets.at(-1)!;
  }

  private write(change: TabWrite): void {
    const sheet = change.sheet === null ? this.make(change.name) : this.find(change.sheet);
    this.remembered.set(sheet.id, change.tab);
    const title: OutCell[][] =
      change.format.headerRow === 2
        ? [[change.title ?? "", ...new Array<string>(change.header.length - 1).fill("")]]
        : [];
    sheet.rows = [...title, [...change.header], ...change.rows.map((row) => [...row])];
  }

  private snapshot(sheet: MemorySheet, tab: Tab | null, rows: number): SheetSnapshot {
    const width = Math.max(0, ...sheet.rows.map((row) => row.length));
    const padded = sheet.rows.slice(0, rows).map((row) => {
      const cells = row.map(read);
      while (cells.length < width) cells.push("");
      return cells;
    });
    return { id: sheet.id, name: sheet.name, tab, rows: padded, formulas: [], formats: [] };
  }
}
