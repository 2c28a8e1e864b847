import type { SheetModel } from "../../services/model/sheetModel";
import {
  type ColumnForm,
  type ColumnSpan,
  colsXml,
  columnForms,
  columnSpans,
  isHiddenSpan,
  pixelsOfWidth,
  styleOfSpan,
  usualWidth,
  widthOfPixels,
  withSpan,
} from "../sheet/columns";
import { withChild } from "../sheet/sheetOrder";
import { childOf, isOn, parseXml, type XmlElement } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";

/** The styles of the columns of a sheet as its part says, by number from 1. */
export function columnStyles(root: XmlElement, columns: number): number[] {
  const styles = new Array<number>(columns + 1).fill(0);
  for (const span of columnSpans(root))
    styles.fill(styleOfSpan(span), span.min, Math.min(span.max, columns) + 1);
  return styles;
}

/** What a sheet's part says of its columns. */
function formsIn(root: XmlElement, columns: number): ColumnForm[] {
  const usual = { pixels: usualWidth(root), isHidden: false, depth: 0, isControl: false };
  const forms = new Array<ColumnForm>(columns).fill(usual);
  for (const span of columnSpans(root)) {
    const { width, outlineLevel, collapsed } = span.attributes as Record<string, string>;
    const form = {
      pixels: width === undefined ? usual.pixels : pixelsOfWidth(Number(width)),
      isHidden: isHiddenSpan(span),
      depth: Number(outlineLevel ?? 0),
      isControl: isOn(collapsed),
    };
    forms.fill(form, span.min - 1, Math.min(span.max, columns));
  }
  return forms;
}

/** A sheet's part with its columns as they are now: widths, groups, styles. @param styles by number from 1 */
export function changeColumns(xml: string, sheet: SheetModel, styles: readonly number[]): string {
  const root = parseXml(xml);
  const columns = sheet.maxColumns;
  const before = formsIn(root, columns);
  const stylesBefore = columnStyles(root, columns);
  const forms = columnForms(sheet);
  const hasGroups = forms.some(({ depth }) => depth > 0);
  let spans = columnSpans(root);
  let isChanged = false;
  for (const [i, form] of forms.entries()) {
    const number = i + 1;
    const style = styles[number] ?? 0;
    const was = before[i] as ColumnForm;
    // Programs fold in ways of their own: only where groups are ours to tell is it told who folds.
    const isControl = hasGroups ? form.isControl : was.isControl;
    const isSame =
      form.pixels === was.pixels &&
      form.isHidden === was.isHidden &&
      form.depth === was.depth &&
      isControl === was.isControl &&
      style === stylesBefore[number];
    if (isSame) continue;
    isChanged = true;
    spans = withSpan(spans, number, number, (attributes) =>
      attributesOf(attributes, { ...form, isControl }, was, style),
    );
  }
  if (!isChanged) return xml;
  return withColumns(withOutline(xml, spans), spans);
}

function withColumns(xml: string, spans: readonly ColumnSpan[]): string {
  const written = colsXml(joinedSpans(spans));
  const cols = childOf(parseXml(xml), "cols");
  if (!cols) return written === "" ? xml : withChild(xml, "cols", written);
  const splices = new Splices(xml);
  splices.replace(cols.start, cols.end, prefixed(written, cols.prefix));
  return splices.text();
}

/** Excel leaves room for the signs of groups only where it is told how deep they go. */
function withOutline(xml: string, spans: readonly ColumnSpan[]): string {
  const deepest = spans.reduce(
    (most, { attributes }) => Math.max(most, Number(attributes["outlineLevel"] ?? 0)),
    0,
  );
  const format = childOf(parseXml(xml), "sheetFormatPr");
  const told = Number(format?.attributes["outlineLevelCol"] ?? 0);
  if (deepest === told) return xml;
  if (!format)
    return withChild(
      xml,
      "sheetFormatPr",
      `<sheetFormatPr defaultRowHeight="15" outlineLevelCol="${deepest}"/>`,
    );
  const splices = new Splices(xml);
  splices.attribute(format, "outlineLevelCol", deepest > 0 ? String(deepest) : null);
  return splices.text();
}

function attributesOf(
  attributes: Readonly<Record<string, string>>,
  form: ColumnForm,
  was: ColumnForm,
  style: number,
): Record<string, string> {
  const { width, customWidth, hidden, outlineLevel, collapsed, style: _, ...rest } = attributes;
  const isOwnWidth = form.pixels !== was.pixels || width === undefined;
  const set: Record<string, string> = { ...rest };
  set["width"] = isOwnWidth ? String(widthOfPixels(form.pixels)) : (width as string);
  if (isOwnWidth || customWidth !== undefined) set["customWidth"] = "1";
  if (style !== 0) set["style"] = String(style);
  if (form.isHidden) set["hidden"] = "1";
  if (form.depth > 0) set["outlineLevel"] = String(form.depth);
  if (form.isControl) set["collapsed"] = "1";
  return set;
}

/** Neighbours of which the same is said as one. */
function joinedSpans(spans: readonly ColumnSpan[]): ColumnSpan[] {
  const joined: ColumnSpan[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    const isSame =
      last?.max === span.min - 1 &&
      JSON.stringify(last.attributes) === JSON.stringify(span.attributes);
    if (last && isSame) joined[joined.length - 1] = { ...last, max: span.max };
    else joined.push(span);
  }
  return joined;
}
