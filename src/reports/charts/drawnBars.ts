import { chartLooks, palette } from "../../schema/index";
import { type Html, html } from "../report/html";
import type { Bar, BarChart } from "./chart";
import { drawnText, fitted, round, textWidth } from "./drawnText";
import { type ChartFigures, type Plot, ticks } from "./scale";

/** A bar's own measures: what is collected of what is asked for. In one unit. */
export interface Measure {
  readonly collected: number;
  /** Without one, or not above 0, the outline is empty. */
  readonly goal: number | null;
  readonly evenPace: number | null;
  readonly isPast: boolean;
}

/** How wide the mark of an even pace is, in pixels. */
export const MARK = 3;
/** Pixels: the outline of a target, what is collected in it, the rim of the mark, which stand out. */
const [outline, filled, rim] = [24, 14, 1];
const outstanding = 4;
/** A row of bars is never closer. */
const closest = 34;
const [nameSize, labelSize, axisSize] = [13, 12, 11] as const;
const gap = 8;
const mostName = 180;

/** How tall a chart of so many bars must be. */
export const barsHeight = (bars: number): number => 64 + bars * closest + 40;

/** Bars on one scale, a row each; their figures beside them, or in them where there is no room. */
export function drawnBars(
  { bars }: Pick<BarChart, "bars">,
  plot: Plot,
  figures: ChartFigures,
): Html {
  const names = bars.map(({ name }) => fitted(name, mostName, nameSize));
  const left = plot.left + Math.max(...names.map((name) => textWidth(name, nameSize))) + gap;
  const bottom = plot.bottom - axisSize - gap;
  const most = Math.max(...bars.map(({ collected, goal }) => Math.max(collected, goal))) || 1;
  const scale = (amount: number) => (amount / most) * (plot.right - left);
  const pitch = (bottom - plot.top) / bars.length;
  const lines = axisTicks(most, plot.right - left, figures).map(
    ({ amount, text }) =>
      html`<line x1="${round(left + scale(amount))}" x2="${round(left + scale(amount))}" y1="${plot.top}" y2="${bottom}" stroke="${chartLooks.gridline}"/>${drawnText(text, { x: left + scale(amount), y: plot.bottom, anchor: amount === 0 ? "start" : "middle", size: axisSize, ink: chartLooks.text })}`,
  );
  const rows = bars.map((bar, i) => {
    const middle = plot.top + (i + 0.5) * pitch;
    const ink = palette.ink;
    return html`${drawnText(names[i]!, { x: left - gap, y: middle + nameSize * 0.35, anchor: "end", size: nameSize, ink })}<svg x="${round(left)}" y="${round(middle - outline / 2)}" width="${round(scale(bar.goal))}" height="${outline}" overflow="visible">${measured(bar, outline, filled, most / (bar.goal || most))}</svg>${label(bar, { left, middle, right: plot.right }, scale)}`;
  });
  return html`<g>${lines}</g>${rows}`;
}

/** Ticks whose figures have room beside one another, and at the right end. */
function axisTicks(most: number, width: number, { money }: ChartFigures) {
  const all = ticks(most).map((amount) => ({ amount, text: money(amount) }));
  const wide = Math.max(...all.map(({ text }) => textWidth(text, axisSize)));
  const every = Math.ceil((wide + gap) / (width / Math.max(1, all.length - 1)));
  const end = width + 14;
  return all.filter(
    ({ amount }, i) => i % every === 0 && (amount / most) * width + wide / 2 <= end,
  );
}

/** Right of the bar; where it ends too far right, in what is collected; else above it. */
function label(
  bar: Bar,
  at: { readonly left: number; readonly middle: number; readonly right: number },
  scale: (amount: number) => number,
): Html {
  const width = textWidth(bar.label, labelSize);
  const end = at.left + scale(Math.max(bar.goal, bar.collected)) + gap;
  const text = { y: at.middle + labelSize * 0.35, anchor: "start", size: labelSize } as const;
  if (end + width <= at.right) return drawnText(bar.label, { ...text, x: end, ink: palette.ink });
  const inside = scale(Math.min(bar.collected, bar.goal));
  const toMark = bar.evenPace === null ? inside : Math.min(inside, scale(bar.evenPace));
  if (width + 2 * gap <= toMark)
    return drawnText(bar.label, { ...text, x: at.left + gap, ink: palette.page, bold: true });
  const y = at.middle - outline / 2 - outstanding;
  return drawnText(bar.label, { ...text, x: at.right, y, anchor: "end", ink: palette.ink });
}

/**
 * A bar that takes the width of its place: what is collected in the outline of what is asked for, by
 * itself in a text or a table.
 *
 * @param text says it to who cannot see it
 */
export function drawnBar(measure: Measure, size: "tall" | "low", text: string): Html {
  const [height, inner] = size === "tall" ? [outline, filled] : [outline / 2, filled / 2];
  return html`<svg role="img" aria-label="${text}" width="100%" height="${height}">${measured(measure, height, inner)}</svg>`;
}

/**
 * The outline takes the width of its place: shares of it are percents.
 *
 * @param furthest how many times the goal there is room for
 */
function measured(
  { collected, goal, evenPace, isPast }: Measure,
  height: number,
  inner: number,
  furthest = 1,
): Html {
  const share = (amount: number) =>
    goal === null || goal <= 0 ? 0 : round(Math.min(furthest, Math.max(0, amount / goal)) * 100);
  const { collected: open, collectedPast, stillToCome } = chartLooks.bars;
  const bar = (x: string, wide: number, ink: string, y: number) =>
    html`<rect x="${x}" y="${y}" width="${wide}" height="${height - 2 * y}" transform="translate(${-wide / 2})" fill="${ink}"/>`;
  const at = evenPace === null ? "" : `${share(evenPace)}%`;
  const marked =
    evenPace === null
      ? null
      : html`${bar(at, MARK + 2 * rim, palette.page, -outstanding)}${bar(at, MARK, palette.ink, -outstanding)}`;
  return html`<rect width="100%" height="${height}" fill="${stillToCome}" stroke="${palette.trackEdge}"/><rect y="${(height - inner) / 2}" width="${share(collected)}%" height="${inner}" fill="${isPast ? collectedPast : open}"/>${marked}`;
}
