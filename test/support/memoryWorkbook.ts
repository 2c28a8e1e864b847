import { findCells, hasHeader, isSameCell } from "../../src/commands/rows/findCells";
import {
  type Applied,
  type BoxPut,
  type CellsWritten,
  type Change,
  type ColumnsPutIn,
  Meanwhile,
  type ReadExtent,
  type RowOneWrite,
  type RowsAppended,
  type RowsRemoved,
  type TableUpdated,
  type TabMade,
  type Workbook,
} from "../../src/commands/workbook";
import type { Block } from "../../src/reports/index";
import type { Cell, OutCell, SheetSnapshot, Snapshot, Tab } from "../../src/schema/index";

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

/** Padded to a rectangle, as a sheet is. */
function shownRows({ rows }: MemorySheet): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, c) => read(row[c] ?? "")));
}

function put(sheet: MemorySheet, { row, column, rows }: Block<OutCell>): void {
  rows.forEach((cells, r) => {
    while (sheet.rows.length <= row + r) sheet.rows.push([]);
    const target = sheet.rows[row + r]!;
    while (target.length < column) target.push("");
    target.splice(column, cells.length, ...cells);
  });
}

/** The port in a few lines: sheets as arrays. Passes the same contract suite as the one over SpreadsheetApp. */
export class MemoryWorkbook implements Workbook {
  readonly sheets: MemorySheet[] = [];
  readonly remembered = new Map<string, Tab>();
  readonly texts = new Map<string, string>();
  private readonly notes = new Set<string>();
  private begun = new Set<string>();

  addSheet(name: string, rows: readonly (readonly Cell[])[]): this {
    this.sheets.push({ id: String(this.sheets.length), name, rows: rows.map((row) => [...row]) });
    return this;
  }

  /** As a new run finds it. */
  reopened(): this {
    this.begun = new Set();
    return this;
  }

  /** What a sheet shows, by name. */
  shown(name: string): Cell[][] {
    const sheet = this.sheets.find((each) => each.name === name);
    return sheet === undefined ? [] : shownRows(sheet);
  }

  survey(): readonly SheetSnapshot[] {
    return this.sheets.map((sheet) => {
      const tab = this.remembered.get(sheet.id) ?? null;
      return this.snapshot(sheet, tab, tab === null ? 10 : 0);
    });
  }

  read(tabs: ReadonlyMap<string, Tab>, { isTop = () => false }: ReadExtent): Snapshot {
    const sheets = this.sheets.flatMap((sheet) => {
      const tab = tabs.get(sheet.id);
      if (tab === undefined) return [];
      return [this.snapshot(sheet, tab, isTop(tab) ? 10 : sheet.rows.length)];
    });
    return { sheets };
  }

  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    for (const [id, tab] of tabs) this.remembered.set(id, tab);
    for (const change of changes) {
      if (change.kind === "make") this.write(change);
      else if (change.kind === "complete") continue;
      else {
        const sheet = this.find(change.sheet);
        this.begun.delete(sheet.name);
        this.begun.add(sheet.name);
        if (change.kind === "append") this.append(sheet, change);
        else if (change.kind === "cells") this.writeCells(sheet, change);
        else if (change.kind === "remove") this.remove(sheet, change);
        else if (change.kind === "box") this.putBox(sheet, change);
        else if (change.kind === "columns") this.putColumnsIn(sheet, change);
        else this.update(sheet, change);
      }
    }
    // Cells have neither drop-downs nor formats here, so no column lacks any.
    return { completed: 0, typed: [] };
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

  private append(sheet: MemorySheet, { header, title, rows }: RowsAppended): void {
    if (!hasHeader(shownRows(sheet), header)) throw new Meanwhile(sheet.name);
    if (title !== null) this.title(sheet, title);
    sheet.rows.push(...rows.map((row) => [...row]));
  }

  private writeCells(sheet: MemorySheet, change: CellsWritten): void {
    const found = findCells(shownRows(sheet), change);
    if (found === null) throw new Meanwhile(sheet.name);
    for (const { row, column, value } of found) put(sheet, { row, column, rows: [[value]] });
  }

  private remove(sheet: MemorySheet, { rows }: RowsRemoved): void {
    for (const { row, cells } of [...rows].sort((a, b) => b.row - a.row)) {
      this.look(sheet, { row, column: 0, rows: [cells] });
      sheet.rows.splice(row, 1);
    }
  }

  private putBox(sheet: MemorySheet, { note, beside }: BoxPut): void {
    if (this.notes.has(note)) return;
    this.notes.add(note);
    sheet.rows.push([], [false, beside]);
  }

  private putColumnsIn(sheet: MemorySheet, { header, behind, count }: ColumnsPutIn): void {
    if (!hasHeader(shownRows(sheet), header)) throw new Meanwhile(sheet.name);
    for (const row of sheet.rows)
      if (row.length > behind + 1) row.splice(behind + 1, 0, ...new Array<OutCell>(count).fill(""));
  }

  private update(sheet: MemorySheet, { top, plan, title }: TableUpdated): void {
    const blank = (count: number) => Array.from({ length: count }, (): OutCell[] => []);
    if (top !== null) sheet.rows.splice(top.row, 0, ...blank(top.count));
    for (const { row, count } of plan.inserted) sheet.rows.splice(row, 0, ...blank(count));
    for (const block of plan.look) this.look(sheet, block);
    for (const { row, cells } of plan.deleted) this.look(sheet, { row, column: 0, rows: cells });
    for (const block of plan.blocks) put(sheet, block);
    if (title !== null) this.title(sheet, title);
    for (const { row, cells } of plan.deleted) sheet.rows.splice(row, cells.length);
  }

  private title(sheet: MemorySheet, { cells, strays }: RowOneWrite): void {
    for (const { row, column, cell } of cells) put(sheet, { row, column, rows: [[cell]] });
    for (const stray of strays) put(sheet, { ...stray, rows: [[""]] });
  }

  private look(sheet: MemorySheet, { row, column, rows }: Block<Cell | null>): void {
    const stands = rows.every((cells, r) =>
      cells.every((cell, c) => {
        const found = read(sheet.rows[row + r]?.[column + c] ?? "");
        return cell === null || isSameCell(found, cell);
      }),
    );
    if (!stands) throw new Meanwhile(sheet.name);
  }

  private make(name: string): MemorySheet {
    const named = (wanted: string) =>
      this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
    const blank = named(name);
    if (blank?.rows.length === 0) return blank;
    let free = name;
    for (let n = 2; named(free) !== undefined; n++) free = `${name} ${n}`;
    return this.addSheet(free, []).sheets.at(-1)!;
  }

  private write(change: TabMade): void {
    const sheet = this.make(change.name);
    this.remembered.set(sheet.id, change.tab);
    const title: OutCell[][] = change.title === null ? [] : [[...change.title]];
    sheet.rows = [...title, [...change.header], ...change.rows.map((row) => [...row])];
    this.begun.add(sheet.name);
  }

  private snapshot(sheet: MemorySheet, tab: Tab | null, rows: number): SheetSnapshot {
    const shown = shownRows(sheet).slice(0, rows);
    return { id: sheet.id, name: sheet.name, tab, rows: shown, formulas: [], formats: [] };
  }
}
