import { groupsOf, isCollapsed } from "../../services/faces/columnGroup";
import type { SheetModel } from "../../services/model/sheetModel";
import { attributesText } from "../xml/escape";
import { childOf, isOn, type XmlElement } from "../xml/scan";

/** What a file says of a stretch of columns: its attributes as written. */
export interface ColumnSpan {
  readonly min: number;
  readonly max: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What we say of a column; a width in a file's units. */
export interface ColumnForm {
  readonly pixels: number;
  readonly isHidden: boolean;
  readonly depth: number;
  /** Whether the group beside it is folded. */
  readonly isControl: boolean;
}

export const pixelsOfWidth = (width: number): number => Math.round(width * 7 + 5);
export const widthOfPixels = (pixels: number): number => (pixels - 5) / 7;

/** The columns that a sheet of a file says anything of, in order. */
export function columnSpans(root: XmlElement): ColumnSpan[] {
  const spans = (childOf(root, "cols")?.children ?? []).map(({ attributes }) => {
    const { min, max, ...rest } = attributes as Record<string, string>;
    return { min: Number(min), max: Number(max), attributes: rest };
  });
  return spans.filter(({ min, max }) => min >= 1 && max >= min);
}

/** The width of the columns of which nothing is said, in pixels. */
export function usualWidth(root: XmlElement): number {
  const { defaultColWidth, baseColWidth } = childOf(root, "sheetFormatPr")?.attributes ?? {};
  if (defaultColWidth !== undefined) return pixelsOfWidth(Number(defaultColWidth));
  return pixelsOfWidth(baseColWidth === undefined ? 8.43 : Number(baseColWidth) + 0.43);
}

export const styleOfSpan = ({ attributes }: ColumnSpan): number => Number(attributes["style"] ?? 0);
export const isHiddenSpan = ({ attributes }: ColumnSpan): boolean => isOn(attributes["hidden"]);

/** What the columns of a sheet are like, from column 1 on. */
export function columnForms(sheet: SheetModel): ColumnForm[] {
  const folded = groupsOf(sheet).filter((group) => isCollapsed(sheet, group));
  const controls = new Set(
    folded.map(({ column, columns }) => (sheet.groupControlAfter ? column + columns : column - 1)),
  );
  return Array.from({ length: sheet.maxColumns }, (_, i) => {
    const number = i + 1;
    const isFolded = folded.some(
      ({ column, columns }) => number >= column && number < column + columns,
    );
    return {
      pixels: sheet.columnWidths.at(number),
      isHidden: isFolded || sheet.hiddenColumns.at(number),
      depth: sheet.columnGroupDepths.at(number),
      isControl: controls.has(number),
    };
  });
}

/** The spans as they read once the stretch `from` … `to` is changed. */
export function withSpan(
  spans: readonly ColumnSpan[],
  from: number,
  to: number,
  change: (attributes: Readonly<Record<string, string>>) => Record<string, string>,
): ColumnSpan[] {
  const changed: ColumnSpan[] = [];
  let at = from;
  for (const span of spans) {
    const { min, max, attributes } = span;
    if (max < from || min > to) {
      if (min > to && at <= to) {
        changed.push({ min: at, max: to, attributes: change({}) });
        at = to + 1;
      }
      changed.push(span);
      continue;
    }
    if (min < from) changed.push({ min, max: from - 1, attributes });
    const start = Math.max(min, from);
    if (at < start) changed.push({ min: at, max: start - 1, attributes: change({}) });
    const end = Math.min(max, to);
    changed.push({ min: start, max: end, attributes: change(attributes) });
    at = end + 1;
    if (max > to) changed.push({ min: to + 1, max, attributes });
  }
  if (at <= to) changed.push({ min: at, max: to, attributes: change({}) });
  return changed.filter(({ attributes }) => Object.keys(attributes).length > 0);
}

/** `<cols>` with its spans; nothing where there are none. */
export function colsXml(spans: readonly ColumnSpan[]): string {
  if (spans.length === 0) return "";
  const written = spans.map(({ min, max, attributes }) => {
    // Excel wants a width wherever it is told anything of a column.
    const all = { min: String(min), max: String(max), width: "9.14", ...attributes };
    return `<col${attributesText(all)}/>`;
  });
  return `<cols>${written.join("")}</cols>`;
}
