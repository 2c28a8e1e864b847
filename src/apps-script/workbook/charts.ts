import { type Chart, chartCells, fingerprintOf, markCells } from "../../reports/index";
import { chartLooks, type DrawnChart } from "../../schema/index";
import { type ChartPlace, placeOf } from "./chartData";
import type { GridSheet } from "./gridSheet";

type Present = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Drawn = Readonly<Record<string, DrawnChart>>;

/** Where charts hang, the first and those to its right: row and columns from 1. */
export interface ChartAnchors {
  readonly row: number;
  readonly at: readonly { readonly column: number; readonly offset: number }[];
}

/** Between two charts, in pixels. */
const gap = 8;

/** Where charts hang below a table: from a column on, side by side over columns of these widths. */
export function anchorsBelow(
  row: number,
  column: number,
  widths: readonly number[],
  count: number,
): ChartAnchors {
  const at = Array.from({ length: count }, (_, i) => {
    let offset = i * (chartLooks.size.width + gap);
    let c = column;
    while (c <= widths.length && offset >= widths[c - 1]!) offset -= widths[c++ - 1]!;
    return { column: c, offset };
  });
  return { row, at };
}

/** A chart as it is to be drawn. */
interface Wanted {
  readonly chart: Chart;
  /** Which of those side by side. */
  readonly n: number;
  readonly like: Likeness;
}

type Likeness = Omit<DrawnChart, "id">;

/** Charts that are on a sheet or are to be, and what is to be done about them. */
export interface ChartsToDraw {
  readonly wanted: readonly Wanted[];
  /** As they were drawn last. */
  readonly known: Drawn;
  /** Kinds that are no longer drawn. */
  readonly over: readonly string[];
  /** Whether nothing is to be done. */
  readonly isDrawn: boolean;
}

/** What charts are to be drawn like, and what of that they are not yet. */
export function chartsToDraw(
  charts: readonly Chart[],
  data: GridSheet,
  known: Drawn,
): ChartsToDraw {
  const wanted = charts.map((chart, n) => ({ chart, n, like: likenessOf(chart, data) }));
  const over = Object.keys(known).filter((kind) => charts.every((each) => each.kind !== kind));
  const isDrawn = over.length === 0 && wanted.every((each) => !differs(each, known));
  return { wanted, known, over, isDrawn };
}

function likenessOf(chart: Chart, data: GridSheet): Likeness {
  const { row, column, rows, columns } = placeOf(chart);
  const marks = chart.kind === "bars" ? markCells(chart) : [];
  return {
    range: [data.id, row, column, rows, columns].join(),
    look: fingerprintOf(JSON.stringify(optionsOf(chart))),
    cells: fingerprintOf(JSON.stringify([chart.title, chartCells(chart), marks])),
  };
}

function differs({ chart, like }: Wanted, known: Drawn): boolean {
  const { range, look, cells } = known[chart.kind] ?? {};
  return range !== like.range || look !== like.look || cells !== like.cells;
}

/**
 * Draws charts from their cells in the hidden tab. One that is there gets only what has changed of it, so
 * that it stays where the user has put it and as large; one that the user took away stays away. What is no
 * longer to be drawn goes.
 *
 * @param anchors where those hang that are drawn for the first time; asked for only then
 */
export function drawCharts(
  sheet: GridSheet,
  data: GridSheet,
  { wanted, known, over }: ChartsToDraw,
  anchors: () => ChartAnchors,
): Drawn {
  const present = presentOn(sheet);
  for (const kind of over) {
    const gone = present.get(known[kind]!.id);
    if (gone !== undefined) sheet.sheet.removeChart(gone);
  }
  const drawn: Record<string, DrawnChart> = {};
  const added: Wanted[] = [];
  for (const each of wanted) {
    const { chart, like } = each;
    const before = known[chart.kind] ?? madeBefore(present, each, data);
    if (before === undefined) {
      added.push(each);
      continue;
    }
    const there = present.get(before.id);
    if (there !== undefined && differs(each, known)) redraw(sheet, there, data, each, before);
    drawn[chart.kind] = { id: before.id, ...like };
  }
  if (added.length === 0) return drawn;
  addCharts(sheet, data, added, anchors());
  const now = presentOn(sheet);
  for (const each of added) {
    const made = madeBefore(now, each, data);
    if (made !== undefined) drawn[each.chart.kind] = { ...made, ...each.like };
  }
  return drawn;
}

function addCharts(
  sheet: GridSheet,
  data: GridSheet,
  added: readonly Wanted[],
  { row, at }: ChartAnchors,
): void {
  for (const { chart, n } of added) {
    const { column, offset } = at[n]!;
    const builder = dressed(blank(sheet, chart), chart)
      .addRange(rangeOf(data, placeOf(chart)))
      .setNumHeaders(1)
      .setPosition(row, column, offset, 0);
    sheet.sheet.insertChart(builder.setOption("title", chart.title).build());
  }
}

/** Charts on a sheet by their ids: the user's too. */
function presentOn(sheet: GridSheet): ReadonlyMap<number, Present> {
  return new Map(sheet.sheet.getCharts().map((chart) => [chart.getChartId() ?? -1, chart]));
}

/** One that a run drew which was cut off before it could remember that: it is drawn from where ours are. */
function madeBefore(
  present: ReadonlyMap<number, Present>,
  { chart }: Wanted,
  data: GridSheet,
): DrawnChart | undefined {
  const { row, column } = placeOf(chart);
  for (const [id, each] of present) {
    const [range] = each.getRanges();
    const isOurs =
      range !== undefined &&
      range.getRow() === row &&
      range.getColumn() === column &&
      String(range.getSheet().getSheetId()) === data.id;
    if (isOurs) return { id, range: "", look: "", cells: "" };
  }
  return undefined;
}

function redraw(
  sheet: GridSheet,
  there: Present,
  data: GridSheet,
  { chart, like }: Wanted,
  before: DrawnChart,
): void {
  let builder = there.modify();
  if (before.look !== like.look) builder = dressed(builder, chart);
  if (before.range !== like.range)
    builder = builder.clearRanges().addRange(rangeOf(data, placeOf(chart)));
  const built = builder.setOption("title", chart.title).build();
  try {
    sheet.sheet.updateChart(built);
  } catch {
    // The user may have deleted the rows that it hung on: beyond the grid no chart can be.
    sheet.grow(there.getContainerInfo().getAnchorRow(), 1);
    sheet.sheet.updateChart(built);
  }
}

function rangeOf(data: GridSheet, { row, column, rows, columns }: ChartPlace) {
  return data.range(row, column, rows, columns);
}

function blank(sheet: GridSheet, chart: Chart): Builder {
  const builder = sheet.sheet.newChart();
  return chart.kind === "bars" ? builder.asBarChart().setStacked() : builder.asLineChart();
}

function dressed(builder: Builder, chart: Chart): Builder {
  let dressing = builder;
  for (const [option, value] of optionsOf(chart)) dressing = dressing.setOption(option, value);
  return dressing;
}

/** How a chart looks, by Google's names for it: all but its title. */
function optionsOf(chart: Chart): readonly (readonly [option: string, value: unknown])[] {
  const { size, background, gridline, text, title, barShare } = chartLooks;
  const axis = (name: "hAxis" | "vAxis", more: readonly (readonly [string, unknown])[]) =>
    [["textStyle.color", text] as const, ...more].map(
      ([option, value]) => [`${name}.${option}`, value] as const,
    );
  const figures = [
    ["format", "short"],
    ["minValue", 0],
    ["gridlines.color", gridline],
  ] as const;
  const common = [
    ["width", size.width],
    ["height", size.height],
    ["backgroundColor", background],
    ["titleTextStyle.color", title.ink],
    ["titleTextStyle.fontSize", title.points],
    ["titleTextStyle.bold", true],
    ["legend.position", "bottom"],
    ["legend.textStyle.color", text],
  ] as const;
  if (chart.kind === "bars")
    return [
      ...common,
      ["colors", chart.series.map(({ ink }) => ink)],
      // One bar alone would fill the chart.
      ["bar.groupWidth", `${Math.min(barShare, 15 * chart.bars.length)}%`],
      ...axis("hAxis", figures),
      ...axis("vAxis", []),
    ];
  return [
    ...common,
    ["pointSize", 0],
    ...chart.series.flatMap(({ look: { ink, width, dash } }, n) => [
      [`series.${n}.color`, ink] as const,
      [`series.${n}.lineWidth`, width] as const,
      ...(dash.length > 0 ? [[`series.${n}.lineDashStyle`, dash] as const] : []),
    ]),
    // Charts write months with other letters than cells do.
    ...axis("hAxis", [["format", chart.dayFormat.replace(/m/g, "M")]]),
    ...axis("vAxis", figures),
  ];
}
