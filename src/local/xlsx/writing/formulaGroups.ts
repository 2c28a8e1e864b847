import type { Rect } from "../../services/model/rect";
import { a1Of } from "../../services/values/a1Notation";
import { translated } from "../../services/values/references";
import { CellScanner } from "../cells/cellScanner";
import { formulaIn } from "../cells/formulaElement";
import { cellAt, rectsOf } from "../cells/places";
import type { SheetText } from "../cells/sheetText";
import { escaped } from "../xml/escape";
import { prefixed } from "../xml/splices";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that share one formula: the first holds it, the others follow. */
interface SharedFormula {
  readonly members: Place[];
  text: string;
}

/** A formula that fills a rectangle: an array, or a table of what-ifs. */
export interface WideFormula extends Place {
  readonly isTable: boolean;
  readonly rect: Rect;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The formulas of a sheet that belong to more than one cell; places as in the file. */
export interface FormulaGroups {
  readonly shared: ReadonlyMap<string, SharedFormula>;
  readonly wide: readonly WideFormula[];
}

export function formulaGroups(sheet: SheetText): FormulaGroups {
  const shared = new Map<string, SharedFormula>();
  const wide: WideFormula[] = [];
  if (!/\st\s*=\s*["'](?:shared|array|dataTable)/.test(sheet.cells)) return { shared, wide };
  const scanner = new CellScanner(sheet.cells, sheet.prefix);
  while (scanner.nextRow())
    while (scanner.nextCell()) {
      if (scanner.cellClosing === scanner.cellOpened) continue;
      const found = formulaIn(scanner.inner());
      if (!found) continue;
      const { attributes, text } = found;
      const { row, column } = scanner;
      const { t, si = "", ref } = attributes as Record<string, string>;
      if (t === "shared") addMember(shared, si, { row, column }, text);
      const [rect] = rectsOf(ref);
      if ((t === "array" || t === "dataTable") && rect)
        wide.push({ row, column, isTable: t === "dataTable", rect, attributes, text });
    }
  return { shared, wide };
}

function addMember(
  shared: Map<string, SharedFormula>,
  si: string,
  place: Place,
  text: string,
): void {
  const group = shared.get(si);
  if (group) group.members.push(place);
  else shared.set(si, { members: [place], text });
}

/** The formula of a member as it reads there, without its equals sign. */
const textAt = ({ members, text }: SharedFormula, place: Place): string =>
  translated(text, members[0] as Place, place);

/**
 * The formulas that members of a group must be given because others are overwritten or moved, by
 * "row,column" in the file: where the first one goes the next takes its place; where any moves,
 * each is given its own.
 */
export function sharedRepairs(
  { shared }: FormulaGroups,
  isChanged: (place: Place) => boolean,
  isMoved: (place: Place) => boolean,
  prefix: string,
): Map<string, string> {
  const repairs = new Map<string, string>();
  const give = ({ row, column }: Place, xml: string) =>
    repairs.set(`${row},${column}`, prefixed(xml, prefix));
  for (const [si, group] of shared) {
    const { members } = group;
    const left = members.filter((member) => !isChanged(member));
    const [next] = left;
    if (!next) continue;
    if (members.some(isMoved)) {
      for (const member of left) give(member, `<f>${escaped(textAt(group, member))}</f>`);
    } else if (next !== members[0]) {
      const ref = a1Of(around(left));
      const text = escaped(textAt(group, next));
      give(next, `<f t="shared" ref="${ref}" si="${si}">${text}</f>`);
    }
  }
  return repairs;
}

function around(places: readonly Place[]): Rect {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const top = smallest(rows);
  const left = smallest(columns);
  return {
    ...cellAt(top, left),
    rows: -smallest(rows.map((row) => -row)) - top + 1,
    columns: -smallest(columns.map((column) => -column)) - left + 1,
  };
}

const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
