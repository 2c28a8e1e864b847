import { type Currency, type Day, type Money, toMajor } from "../../core/index";
import type { LineLook, OutCell } from "../../schema/index";

/** One colour of a chart. */
export interface Series {
  /** As the legend has it. */
  readonly name: string;
  readonly ink: string;
  /** In major units of the chart's currency, as cells hold money; null: nothing is drawn. [Size: rows] */
  readonly values: readonly (number | null)[];
}

/** A series drawn as a line. */
export interface Line extends Series {
  readonly look: LineLook;
  /** What stands at the end of the line where there is room, and at which of its rows; null: nothing. */
  readonly end: { readonly row: number; readonly text: string } | null;
}

/** One bar, with what is said beside it where there is room. Money in minor units. */
export interface Bar {
  /** How the drive is called: "Office drive". */
  readonly name: string;
  /** As an axis has it: "Office drive · 59 %". */
  readonly category: string;
  readonly collected: Money;
  /** False: or more. */
  readonly exact: boolean;
  /** What the drive asks for; above 0. */
  readonly goal: Money;
  /** Whether its day is past, and something is outstanding. */
  readonly isPast: boolean;
  /** Where the bar would end today had as much come in every day; null: no such day or no such pace. */
  readonly evenPace: Money | null;
  /** "267,000 of 481,000 · 56 %". */
  readonly label: string;
}

/** What every chart has: words in one language, money in one currency. */
interface Drawn {
  readonly title: string;
  /** What is drawn, in a sentence below the title where there is room. */
  readonly note: string;
  readonly currency: Currency;
  /** Over the first column of its cells. */
  readonly header: string;
}

/** Stacked bars, a drive each, from the top in this order. */
export interface BarChart extends Drawn {
  readonly kind: "bars";
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
  /** How what is marked at a bar is called. */
  readonly marks: { readonly goal: string; readonly evenPace: string };
}

/** Lines over days, which rise and need not follow one another. */
export interface LineChart extends Drawn {
  readonly kind: "lines";
  readonly series: readonly Line[];
  readonly days: readonly Day[];
  /** How they stand at an axis: a number format of spreadsheets. */
  readonly dayFormat: string;
  /** In minor units; null: the drive asks for no sum. */
  readonly goal: Money | null;
}

/** A chart as plain data: every host draws the same. */
export type Chart = BarChart | LineChart;

/** What a chart is drawn from, as cells: the header, then a row a bar or a day. "": nothing is drawn. */
export function chartCells(chart: Chart): OutCell[][] {
  const starts: OutCell[] =
    chart.kind === "bars"
      ? chart.bars.map(({ category }) => category)
      : chart.days.map((day) => ({ day }));
  return [
    [chart.header, ...chart.series.map(({ name }) => name)],
    ...starts.map((start, i) => [start, ...chart.series.map(({ values }) => values[i] ?? "")]),
  ];
}

/**
 * What is marked at bars, as cells that stand beside those: what a drive asks for, and where an even pace
 * would be. Google's charts cannot draw it; who draws bars himself does. "": there is no mark.
 */
export function markCells({ bars, marks, currency }: BarChart): OutCell[][] {
  return [
    [marks.goal, marks.evenPace],
    ...bars.map(({ goal, evenPace }) => [
      toMajor(goal, currency),
      evenPace === null ? "" : toMajor(evenPace, currency),
    ]),
  ];
}
