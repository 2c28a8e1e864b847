import { isDateFormat } from "numfmt";
import { palette } from "../../../schema/index";
import { valueIn } from "../../services/model/cellContent";
import type { ChartModel } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { a1Of, quotedSheetName } from "../../services/values/a1Notation";
import type { SheetNames } from "../cells/fileLink";
import { type Namespaces, xmlHeader } from "../package/namespaces";
import { daysTo1904 } from "../reading/readSheet";
import { escaped } from "../xml/escape";

/** Where charts are written to. */
export interface ChartFile {
  readonly spreadsheet: SpreadsheetModel;
  readonly names: SheetNames;
  readonly namespaces: Namespaces;
  readonly date1904: boolean;
}

/** Cells below one another that a chart is drawn from. */
interface Column {
  /** As a formula names them. */
  readonly formula: string;
  readonly values: readonly (string | number | boolean)[];
  /** The number format of the last of them. */
  readonly format: string;
}

/** One colour of a chart: its name over its figures. */
interface DrawnSeries {
  readonly name: Column | null;
  readonly figures: Column;
  readonly ink: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** Pixels, and points, in the units of what is drawn. */
export const emuOfPixels = (pixels: number): number => Math.round(pixels * 9_525);
const ofPoints = (points: number): number => Math.round(points * 100);

const defaultInks = [palette.open, palette.past, palette.repeated, palette.ours];

/**
 * A chart as its part in a file says it: bars or lines over the first column of its range, a series for
 * each other column. null where it is of another kind, or its cells are gone.
 */
export function chartXml(chart: ChartModel, file: ChartFile): string | null {
  const kind = kindOf(chart);
  const columns = chart.ranges.flatMap((range) =>
    Array.from({ length: range.columns }, (_, c) => ({
      ...range,
      column: range.column + c,
      columns: 1,
    })),
  );
  const [domain, ...others] = columns;
  const isThere = columns.every(({ sheetId }) => file.names.nameOf(sheetId) !== undefined);
  if (kind === null || domain === undefined || others.length === 0 || !isThere) return null;
  const heads = Math.min(chart.numHeaders, 1);
  const below = (column: (typeof columns)[number]) =>
    columnOf({ ...column, row: column.row + heads, rows: column.rows - heads }, file);
  const series = others.map(
    (column, n): DrawnSeries => ({
      name: heads === 0 ? null : columnOf({ ...column, rows: 1 }, file),
      figures: below(column),
      ink: inkOf(chart, n),
      width: Number(chart.options[`series.${n}.lineWidth`] ?? 2),
      dash: (chart.options[`series.${n}.lineDashStyle`] as number[] | undefined) ?? [],
    }),
  );
  const { chart: c, drawing: a, relations: r } = file.namespaces;
  const plot = kind === "LINE" ? linesXml : barsXml;
  const title = textOption(chart, "title");
  const date1904 = file.date1904 ? '<c:date1904 val="1"/>' : "";
  return `${xmlHeader}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${r}">${date1904}<c:roundedCorners val="0"/><c:chart>${titleXml(chart, title)}<c:plotArea><c:layout/>${plot(chart, below(domain), series)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legendXml(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${fill(textOption(chart, "backgroundColor") ?? palette.page)}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

/** Which kinds a file can be given. */
function kindOf({ type }: ChartModel): "BAR" | "COLUMN" | "LINE" | null {
  return type === "BAR" || type === "COLUMN" || type === "LINE" ? type : null;
}

function columnOf(
  range: ChartModel["ranges"][number],
  { spreadsheet, names, date1904 }: ChartFile,
): Column {
  const { sheetId, row, column, rows } = range;
  const sheet = spreadsheet.sheetWithId(sheetId)!;
  const cells = a1Of(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const format = sheet.styles.numberFormat.at(row + rows - 1, column);
  const isMoved = date1904 && isDateFormat(format);
  const values = Array.from({ length: rows }, (_, r) => {
    const value = valueIn(sheet.content(row + r, column));
    return isMoved && typeof value === "number" ? value - daysTo1904 : value;
  });
  return { formula: `${quotedSheetName(names.nameOf(sheetId)!)}!${cells}`, values, format };
}

function inkOf({ options }: ChartModel, n: number): string {
  const colors = options["colors"] as string[] | undefined;
  const ink = options[`series.${n}.color`] ?? colors?.[n];
  return typeof ink === "string" ? ink : defaultInks[n % defaultInks.length]!;
}

function textOption({ options }: ChartModel, name: string): string | null {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : null;
}

const color = (ink: string): string =>
  `<a:solidFill><a:srgbClr val="${ink.replace("#", "").toUpperCase()}"/></a:solidFill>`;
const fill = color;
const lineXml = (ink: string, pixels: number, inner = ""): string =>
  `<a:ln w="${emuOfPixels(pixels)}" cap="flat">${color(ink)}${inner}<a:round/></a:ln>`;

/** How texts look: their ink, their size in points. */
const look = (name: "defRPr" | "rPr", ink: string, points: number, isBold: boolean): string =>
  `<a:${name} sz="${ofPoints(points)}" b="${isBold ? 1 : 0}">${color(ink)}<a:latin typeface="Arial"/></a:${name}>`;
const texts = (ink: string): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr>${look("defRPr", ink, 9, false)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;

function titleXml(chart: ChartModel, title: string | null): string {
  if (title === null) return '<c:autoTitleDeleted val="1"/>';
  const ink = textOption(chart, "titleTextStyle.color") ?? palette.ink;
  const points = Number(chart.options["titleTextStyle.fontSize"] ?? 11);
  const isBold = chart.options["titleTextStyle.bold"] !== false;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${look("defRPr", ink, points, isBold)}</a:pPr><a:r>${look("rPr", ink, points, isBold)}<a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function legendXml(chart: ChartModel): string {
  const side = { bottom: "b", top: "t", left: "l", right: "r" }[
    textOption(chart, "legend.position") ?? "right"
  ];
  if (side === undefined) return "";
  const ink = textOption(chart, "legend.textStyle.color") ?? palette.muted;
  return `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/>${texts(ink)}</c:legend>`;
}

function barsXml(chart: ChartModel, domain: Column, series: readonly DrawnSeries[]): string {
  const isStacked = chart.options["isStacked"] === true;
  const isAcross = chart.type === "BAR";
  const share = Number.parseFloat(textOption(chart, "bar.groupWidth") ?? "60");
  const gap = Math.min(500, Math.round(((100 - share) / share) * 100));
  const all = series
    .map((each, n) => {
      // What is still to come is nearly as light as the page: its edge makes it seen.
      const edge = each.ink === palette.track ? lineXml(palette.trackEdge, 1) : "";
      return `<c:ser>${nameXml(each, n)}<c:spPr>${fill(each.ink)}${edge}</c:spPr><c:invertIfNegative val="0"/>${domainXml(domain)}${figuresXml(each)}</c:ser>`;
    })
    .join("");
  const bars = `<c:barChart><c:barDir val="${isAcross ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${all}<c:gapWidth val="${gap}"/>${isStacked ? '<c:overlap val="100"/>' : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  const [names, figures] = isAcross ? (["vAxis", "hAxis"] as const) : (["hAxis", "vAxis"] as const);
  // Bars go down from the first; the axis of figures crosses where that is at the foot.
  const categories = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isAcross ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${isAcross ? "l" : "b"}"/>${axisEnd(chart, names, null, "low")}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  return `${bars}${categories}${figureAxis(chart, figures, isAcross ? "b" : "l", isAcross ? "max" : "autoZero", "between", mostOf(series))}`;
}

function linesXml(chart: ChartModel, domain: Column, series: readonly DrawnSeries[]): string {
  const all = series
    .map((each, n) => {
      const dashes = each.dash.map((length) => Math.round((length / each.width) * 100_000));
      const [dash, space] = dashes;
      const pattern =
        dash === undefined
          ? ""
          : `<a:custDash><a:ds d="${dash}" sp="${space ?? dash}"/></a:custDash>`;
      return `<c:ser>${nameXml(each, n)}<c:spPr>${lineXml(each.ink, each.width, pattern)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${domainXml(domain)}${figuresXml(each)}<c:smooth val="0"/></c:ser>`;
    })
    .join("");
  const lines = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
  const isDated = isDateFormat(domain.format);
  const end = axisEnd(chart, "hAxis", isDated ? dayFormat(chart, domain) : null);
  const start = `<c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`;
  const axis = isDated
    ? `<c:dateAx>${start}${end}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>${dayStep(domain)}</c:dateAx>`
    : `<c:catAx>${start}${end}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  return `${lines}${axis}${figureAxis(chart, "vAxis", "l", "autoZero", "midCat", mostOf(series))}`;
}

/** Days at an axis: weeks where it is short, else months, so few that they can be read. */
function dayStep({ values }: Column): string {
  const days = values.filter((value) => typeof value === "number");
  const span = Math.max(...days) - Math.min(...days);
  const [step, unit] = span < 50 ? [7, "days"] : [Math.ceil(span / 300), "months"];
  return `<c:majorUnit val="${step}"/><c:majorTimeUnit val="${unit}"/>`;
}

/** As the chart says it, with the letters that cells have. */
const dayFormat = (chart: ChartModel, domain: Column): string =>
  textOption(chart, "hAxis.format")?.replaceAll("M", "m") ?? domain.format;

function figureAxis(
  chart: ChartModel,
  name: "hAxis" | "vAxis",
  side: "b" | "l",
  crosses: "max" | "autoZero",
  between: "between" | "midCat",
  most: number,
): string {
  const least = chart.options[`${name}.minValue`];
  const min = typeof least === "number" ? `<c:min val="${least}"/>` : "";
  const grid = textOption(chart, `${name}.gridlines.color`) ?? palette.hairline;
  return `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${min}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorGridlines><c:spPr>${lineXml(grid, 1)}</c:spPr></c:majorGridlines>${axisEnd(chart, name, formatOf(most))}<c:crossAx val="1"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`;
}

const mostOf = (series: readonly DrawnSeries[]): number =>
  Math.max(
    0,
    ...series.flatMap(({ figures }) => figures.values.map((value) => Number(value) || 0)),
  );

/** In full as long as figures do not touch at an axis; from hundreds of millions on in millions. */
const formatOf = (most: number): string => (most < 100_000_000 ? "#,##0" : '#,##0,,"M"');

/** What is the same of all axes: no ticks, a thin line, small texts. */
function axisEnd(
  chart: ChartModel,
  name: "hAxis" | "vAxis",
  format: string | null,
  labels: "low" | "nextTo" = "nextTo",
): string {
  const number =
    format === null ? "" : `<c:numFmt formatCode="${attribute(format)}" sourceLinked="0"/>`;
  const ink = textOption(chart, `${name}.textStyle.color`) ?? palette.muted;
  return `${number}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr>${lineXml(palette.hairline, 1)}</c:spPr>${texts(ink)}`;
}

const attribute = (text: string): string => escaped(text).replaceAll('"', "&quot;");

function nameXml({ name }: DrawnSeries, n: number): string {
  const start = `<c:idx val="${n}"/><c:order val="${n}"/>`;
  return name === null ? start : `${start}<c:tx>${textsXml(name)}</c:tx>`;
}

function domainXml(domain: Column): string {
  const isNumbers = domain.values.every((value) => value === "" || typeof value === "number");
  return `<c:cat>${isNumbers ? numbersXml(domain) : textsXml(domain)}</c:cat>`;
}

const figuresXml = ({ figures }: DrawnSeries): string => `<c:val>${numbersXml(figures)}</c:val>`;

const textsXml = ({ formula, values }: Column): string =>
  `<c:strRef><c:f>${escaped(formula)}</c:f><c:strCache>${pointsXml(values, () => true)}</c:strCache></c:strRef>`;

const numbersXml = ({ formula, values, format }: Column): string =>
  `<c:numRef><c:f>${escaped(formula)}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode>${pointsXml(values, (value) => typeof value === "number")}</c:numCache></c:numRef>`;

function pointsXml(values: Column["values"], isPoint: (value: unknown) => boolean): string {
  const points = values.map((value, i) =>
    value !== "" && isPoint(value)
      ? `<c:pt idx="${i}"><c:v>${escaped(String(value))}</c:v></c:pt>`
      : "",
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}
