import type { Host } from "../host";
import { lastColumn, type Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

/** A stretch of neighbouring columns at one depth or deeper. */
interface GroupModel {
  readonly column: number;
  readonly columns: number;
  readonly depth: number;
}

/** The group of a depth that a column belongs to; undefined where it has none. */
export function groupAt(sheet: SheetModel, column: number, depth: number): GroupModel | undefined {
  const deep = (at: number) =>
    at >= 1 && at <= sheet.maxColumns && sheet.columnGroupDepths.at(at) >= depth;
  if (depth < 1 || !deep(column)) return undefined;
  let first = column;
  let last = column;
  while (deep(first - 1)) first -= 1;
  while (deep(last + 1)) last += 1;
  return { column: first, columns: last - first + 1, depth };
}

/** All groups of a sheet, outer ones first. */
export function groupsOf(sheet: SheetModel): GroupModel[] {
  const groups: GroupModel[] = [];
  for (let column = 1; column <= sheet.maxColumns; column++)
    for (let depth = 1; depth <= sheet.columnGroupDepths.at(column); depth++) {
      const group = groupAt(sheet, column, depth) as GroupModel;
      if (group.column === column) groups.push(group);
    }
  return groups;
}

export const isCollapsed = (sheet: SheetModel, group: GroupModel): boolean =>
  sheet.collapsedGroups.some(
    ({ column, depth }) => column === group.column && depth === group.depth,
  );

function setCollapsed(sheet: SheetModel, group: GroupModel, collapsed: boolean): void {
  const others = sheet.collapsedGroups.filter(
    ({ column, depth }) => column !== group.column || depth !== group.depth,
  );
  sheet.collapsedGroups = collapsed
    ? [...others, { column: group.column, depth: group.depth }]
    : others;
}

export function shiftGroupDepth(sheet: SheetModel, rect: Rect, delta: number): void {
  for (let column = rect.column; column <= lastColumn(rect); column++) {
    const depth = sheet.columnGroupDepths.at(column) + delta;
    if (depth > 8) throw new ServiceError("Column groups can be at most 8 deep.");
    sheet.columnGroupDepths.fill(column, 1, Math.max(depth, 0));
  }
  const starts = new Set(groupsOf(sheet).map((group) => `${group.column}/${group.depth}`));
  sheet.collapsedGroups = sheet.collapsedGroups.filter((group) =>
    starts.has(`${group.column}/${group.depth}`),
  );
}

const within = (sheet: SheetModel, rect: Rect): GroupModel[] =>
  groupsOf(sheet).filter(
    (group) => group.column >= rect.column && group.column + group.columns - 1 <= lastColumn(rect),
  );

export function collapseGroups(sheet: SheetModel, rect: Rect): void {
  for (const group of within(sheet, rect)) setCollapsed(sheet, group, true);
}

export function expandGroups(sheet: SheetModel, rect: Rect): void {
  for (const group of within(sheet, rect)) setCollapsed(sheet, group, false);
}

/** A column group as the add-on sees it. */
export class Group extends StrictObject {
  readonly #host: Host;
  readonly #sheet: SheetModel;
  readonly #group: GroupModel;

  constructor(host: Host, sheet: SheetModel, group: GroupModel) {
    super(host);
    this.#host = host;
    this.#sheet = sheet;
    this.#group = group;
  }

  getIndex(): number {
    return this.#group.column;
  }

  getDepth(): number {
    return this.#group.depth;
  }

  getControlIndex(): number {
    const { column, columns } = this.#group;
    return this.#sheet.groupControlAfter ? column + columns : column - 1;
  }

  getRange(): StrictObject {
    const { column, columns } = this.#group;
    const rect = { row: 1, rows: this.#sheet.maxRows, column, columns };
    return this.#host.faces.range({ sheet: this.#sheet, rect });
  }

  isCollapsed(): boolean {
    return isCollapsed(this.#sheet, this.#group);
  }

  collapse(): Group {
    setCollapsed(this.#sheet, this.#group, true);
    return this;
  }

  expand(): Group {
    setCollapsed(this.#sheet, this.#group, false);
    return this;
  }

  remove(): void {
    const { column, columns } = this.#group;
    shiftGroupDepth(this.#sheet, { row: 1, rows: 1, column, columns }, -1);
  }
}

modelled("Group", Group);
