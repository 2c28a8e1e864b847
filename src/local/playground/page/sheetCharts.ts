import { type Language, languages, speak } from "../../../i18n/index";
import {
  type Bar,
  type ChartFigures,
  type DrawableChart,
  drawnChart,
  type Line,
} from "../../../reports/index";
import { chartLooks, serialOf1970 } from "../../../schema/index";
import { type Scalar, valueIn } from "../../services/model/cellContent";
import type { PlacedRect } from "../../services/model/rect";
import type { SheetModel } from "../../services/model/sheetModel";
import type { ChartModel } from "../../services/model/sheetParts";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { localeHabits } from "../../services/values/localeHabits";
import { displayed } from "../../services/values/numberFormat";

/** A chart as SVG, and the cell that it hangs on, counted from 1; offsets in pixels. */
export interface HungChart {
  readonly position: ChartModel["position"];
  readonly svg: string;
}

/** The charts of a sheet, drawn from the cells that they show: bars and lines of the add-on's kind. */
export function chartsOn(sheet: SheetModel, spreadsheet: SpreadsheetModel): readonly HungChart[] {
  return sheet.charts.flatMap((model) => {
    const [range] = model.ranges;
    const source = range && spreadsheet.sheetWithId(range.sheetId);
    const draw = drawingOf(model);
    if (!source || !draw) return [];
    const cells = new ChartedCells(source, range, spreadsheet.locale);
    if (cells.rows.length === 0) return [];
    const chart = draw(model, cells);
    return [{ position: model.position, svg: drawnChart(chart, cells.figures).markup }];
  });
}

/** Stacked bars and lines; the user's own charts may be of any kind. */
function drawingOf({ type, options }: ChartModel): typeof barsOf | undefined {
  if (type === "BAR" && options["isStacked"]) return barsOf;
  return type === "LINE" ? linesOf : undefined;
}

/** So many columns behind a chart's cells may hold what is marked at them. */
const BESIDE = 6;

/** What a chart is drawn from: a header, then a row a bar or a day. */
class ChartedCells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** By whose words the series are called. */
  readonly language: Language;
  readonly figures: ChartFigures;

  /** What stands over the columns behind them. */
  private readonly beside: readonly Scalar[];

  constructor(sheet: SheetModel, range: PlacedRect, locale: string) {
    const { row, column, rows, columns } = range;
    const [header = [], ...more] = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns + BESIDE }, (__, c) =>
        valueIn(sheet.content(row + r, column + c)),
      ),
    );
    this.header = header.slice(0, columns).map(String);
    this.beside = header.slice(columns);
    this.rows = more.filter(([start = ""]) => start !== "");
    this.language =
      languages.find((each) => seriesOf(each).some((name) => this.header.includes(name))) ?? "en";
    const [positive = ""] = sheet.styles.numberFormat.at(row + 1, column + 1).split(";");
    const format = positive.replaceAll("_)", "");
    const habits = localeHabits(locale);
    const say = speak(this.language);
    const [first] = this.rows;
    const firstDay = dayIn(first?.[0] ?? 0);
    this.figures = {
      money: (amount) => displayed(amount, Number.isInteger(amount) ? "#,##0" : format, habits),
      day: (day) => say.dayInYear(day, firstDay),
    };
  }

  /** Of a series, counted from 0. */
  values(series: number): readonly (number | null)[] {
    return this.rows.map((row) => {
      const value = row[series + 1];
      return typeof value === "number" ? value : null;
    });
  }

  /** Of what stands under a header behind the chart's own cells; none where there is no such header. */
  marks(name: string): readonly (number | null)[] {
    const at = this.beside.indexOf(name);
    return at < 0 ? [] : this.values(this.header.length - 1 + at);
  }

  get series(): readonly string[] {
    return this.header.slice(1);
  }
}

const chartWords = (language: Language) => speak(language).words.reports.charts;

function seriesOf(language: Language): readonly string[] {
  const { drives, overTime } = chartWords(language);
  return [drives.collected, drives.collectedPast, drives.stillToCome, overTime.collected];
}

const dayIn = (cell: Scalar): number => Number(cell) - serialOf1970;

const title = ({ options }: ChartModel): string => String(options["title"] ?? "");

function barsOf(model: ChartModel, cells: ChartedCells): DrawableChart {
  const inks = (model.options["colors"] ?? []) as readonly string[];
  const series = cells.series.map((name, n) => ({
    ...{ name, ink: inks[n] ?? chartLooks.bars.collected, values: cells.values(n) },
  }));
  const sum = (row: number, isMeant: (ink: string) => boolean) =>
    series.reduce((all, { ink, values }) => all + (isMeant(ink) ? (values[row] ?? 0) : 0), 0);
  const { collectedPast, stillToCome } = chartLooks.bars;
  const words = chartWords(cells.language);
  const { bar } = words.drives;
  const marks = {
    goal: speak(cells.language).words.schema.headers.overview.target,
    evenPace: words.overTime.evenPace,
  };
  const [goals, paces] = [cells.marks(marks.goal), cells.marks(marks.evenPace)];
  const { money } = cells.figures;
  const bars = cells.rows.map(([start], row): Bar => {
    const category = String(start);
    const [, name = category, percent = ""] = /^(.*) · (\S.*)$/.exec(category) ?? [];
    const collected = sum(row, (ink) => ink !== stillToCome);
    const rest = sum(row, (ink) => ink === stillToCome);
    const stated = goals[row] ?? null;
    const goal = stated ?? collected + rest;
    return {
      ...{ name, category, collected, exact: true, goal, evenPace: paces[row] ?? null },
      isPast: sum(row, (ink) => ink === collectedPast) > 0,
      // Of what has been reached bars alone do not say how much was asked for.
      label:
        rest > 0 || stated !== null
          ? bar(money(collected), money(goal), percent, false)
          : `${money(collected)} · ${percent}`,
    };
  });
  return { kind: "bars", title: title(model), note: "", series, bars, marks };
}

function linesOf(model: ChartModel, cells: ChartedCells): DrawableChart {
  const days = cells.rows.map(([start]) => dayIn(start ?? 0));
  const { overTime } = chartWords(cells.language);
  const { money, day } = cells.figures;
  const ends: Readonly<Record<string, (amount: string, day: string) => string>> = {
    [overTime.collected]: overTime.collectedOn,
    [overTime.evenPace]: (amount, on) => overTime.dueOn(on, amount),
    [overTime.atThisPace]: (_, on) => on,
  };
  const option = (n: number, name: string): unknown => model.options[`series.${n}.${name}`];
  const series = cells.series.map((name, n): Line => {
    const values = cells.values(n);
    const row = values.findLastIndex((value) => value !== null);
    const say = ends[name];
    const ink = String(option(n, "color") ?? chartLooks.lines.collected.ink);
    const width = Number(option(n, "lineWidth") ?? chartLooks.lines.collected.width);
    const dash = (option(n, "lineDashStyle") ?? []) as readonly number[];
    return {
      ...{ name, ink, values, look: { ink, width, dash } },
      end: say && row >= 0 ? { row, text: say(money(values[row]!), day(days[row]!)) } : null,
    };
  });
  return { kind: "lines", title: title(model), note: "", series, days };
}
