import { type Currency, toMajor } from "../../core/index";
import { percentText, type Say } from "../../i18n/index";
import { chartLooks } from "../../schema/index";
import type { Bar, BarChart, Series } from "./chart";
import type { ChartedDrive } from "./chartedDrives";

/**
 * How far each drive has come: stacked bars, and in the title all of them together. Drives in the
 * workbook's currency, or where there is none in that of the first; null where there is none at all.
 *
 * @param drives of what whoever sees the chart may see
 */
export function drivesChart(
  drives: readonly ChartedDrive[],
  usual: Currency,
  say: Say,
): BarChart | null {
  const [first] = drives;
  if (first === undefined) return null;
  const currency = drives.some((drive) => drive.currency === usual) ? usual : first.currency;
  const shown = drives.filter((drive) => drive.currency === currency);
  const bars = shown.map((drive) => barOf(drive, say));
  const words = say.words.reports.charts.drives;
  const isMarked = bars.some(({ evenPace }) => evenPace !== null);
  return {
    kind: "bars",
    title: titleOf(shown, shown.length < drives.length ? currency : "", say),
    note: words.note(currency, isMarked),
    currency,
    header: say.words.schema.headers.overview.drive,
    series: seriesOf(bars, currency, say),
    bars,
    marks: {
      goal: say.words.schema.headers.overview.target,
      evenPace: say.words.reports.charts.overTime.evenPace,
    },
  };
}

function titleOf(drives: readonly ChartedDrive[], currency: string, say: Say): string {
  const words = say.words.reports.charts.drives;
  let [collected, goal, exact] = [0, 0, true];
  for (const drive of drives) {
    collected += drive.collected;
    goal += drive.goal;
    exact &&= drive.exact;
  }
  const percent = percentText(collected, goal, say);
  return drives.length === 1
    ? words.one(drives[0]!.name, percent, !exact)
    : words.several(drives.length, currency, percent, !exact, say);
}

function barOf(drive: ChartedDrive, say: Say): Bar {
  const { name, currency, collected, exact, goal, isPast, evenPace } = drive;
  const percent = percentText(collected, goal, say);
  const money = (amount: number) => say.money(amount, currency);
  const { bar } = say.words.reports.charts.drives;
  return {
    name,
    category: `${name} · ${percent}${exact ? "" : "+"}`,
    ...{ collected, exact, goal, isPast, evenPace },
    label: bar(money(collected), money(goal), percent, !exact),
  };
}

/** Those of which there is anything. */
function seriesOf(bars: readonly Bar[], currency: Currency, say: Say): Series[] {
  const words = say.words.reports.charts.drives;
  const series = (id: keyof typeof chartLooks.bars, amountOf: (bar: Bar) => number | null) => ({
    name: words[id],
    ink: chartLooks.bars[id],
    values: bars.map((bar) => {
      const value = amountOf(bar);
      return value === null ? null : toMajor(value, currency);
    }),
  });
  return [
    series("collected", ({ collected, isPast }) => (isPast ? null : collected)),
    series("collectedPast", ({ collected, isPast }) => (isPast ? collected : null)),
    series("stillToCome", ({ collected, goal }) => Math.max(0, goal - Math.max(0, collected))),
  ].filter(({ values }) => values.some((value) => value !== null));
}
