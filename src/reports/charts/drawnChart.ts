import { chartLooks, palette } from "../../schema/index";
import { type Html, html } from "../report/html";
import type { BarChart, LineChart } from "./chart";
import { barsHeight, drawnBars, MARK } from "./drawnBars";
import { drawnLines, lineLabels } from "./drawnLines";
import { drawnText, fitted, round, textWidth } from "./drawnText";
import type { ChartFigures } from "./scale";

/** What of a chart is drawn: a host that has only its cells can say as much, and has no note. */
export type DrawableChart =
  | Omit<BarChart, "currency" | "header">
  | Omit<LineChart, "currency" | "header" | "goal" | "dayFormat">;

const MARGIN = 16;
const titleSize = (chartLooks.title.points * 4) / 3;
/** Baselines. */
const [titleAt, noteAt] = [28, 48] as const;
const noteSize = 12;

/**
 * A chart as SVG, 538 × 330 pixels, or taller where there are many bars. All in it that can be seen is
 * also said in words, to who cannot see it.
 */
export function drawnChart(chart: DrawableChart, figures: ChartFigures): Html {
  const { width, height: least } = chartLooks.size;
  const height = chart.kind === "bars" ? Math.max(least, barsHeight(chart.bars.length)) : least;
  const plot = { left: MARGIN, top: noteAt + 16, right: width - MARGIN, bottom: height - MARGIN };
  const marks =
    chart.kind === "bars" ? drawnBars(chart, plot, figures) : drawnLines(chart, plot, figures);
  const { ink } = chartLooks.title;
  const room = width - 2 * MARGIN;
  const title = drawnText(fitted(chart.title, room, titleSize, true), {
    ...{ x: MARGIN, y: titleAt, anchor: "start", size: round(titleSize), ink },
    bold: true,
  });
  const below = chart.note === "" && chart.kind === "bars" ? legend(chart) : note(chart.note, room);
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif"><title>${chart.title}</title><desc>${spoken(chart)}</desc><rect width="100%" height="100%" fill="${chartLooks.background}"/>${title}${below}${marks}</svg>`;
}

const small = { y: noteAt, anchor: "start", size: noteSize, ink: chartLooks.text } as const;

const note = (text: string, room: number): Html =>
  drawnText(fitted(text, room, noteSize), { ...small, x: MARGIN });

/** What each colour is; lines are named at their ends. */
function legend({ series, bars, marks }: Pick<BarChart, "series" | "bars" | "marks">): Html {
  let left = MARGIN;
  const entry = (name: string, width: number, swatch: (x: number) => Html) => {
    const x = round(left);
    left += width + 6 + textWidth(name, noteSize) + 16;
    return html`${swatch(x)}${drawnText(name, { ...small, x: x + width + 6 })}`;
  };
  const colours = series.map(({ name, ink }) =>
    entry(
      name,
      noteSize,
      (x) =>
        html`<rect x="${x}" y="${noteAt - 10}" width="${noteSize}" height="${noteSize}" fill="${ink}" stroke="${palette.trackEdge}"/>`,
    ),
  );
  const isMarked = bars.some(({ evenPace }) => evenPace !== null);
  const mark = isMarked
    ? entry(
        marks.evenPace,
        MARK,
        (x) =>
          html`<rect x="${x}" y="${noteAt - 12}" width="${MARK}" height="16" fill="${palette.ink}"/>`,
      )
    : null;
  return html`<g>${colours}${mark}</g>`;
}

/** What the marks say, in words. */
function spoken(chart: DrawableChart): string {
  const said =
    chart.kind === "bars"
      ? chart.bars.map(({ name, label }) => `${name}: ${label}`)
      : lineLabels(chart).map(({ text }) => text);
  return [chart.note, ...said].filter((text) => text !== "").join("\n");
}
