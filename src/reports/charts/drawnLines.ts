import type { Day } from "../../core/index";
import { chartLooks } from "../../schema/index";
import { type Html, html } from "../report/html";
import type { Line, LineChart } from "./chart";
import { type Box, boxOf, drawnText, round, type TextAt, textWidth } from "./drawnText";
import { type ChartFigures, dayTicks, type Plot, ticks } from "./scale";

type Lines = Pick<LineChart, "series" | "days">;

const [labelSize, axisSize] = [12, 11] as const;
const gap = 8;
/** Room above the highest point, for what is said at the ends of lines. */
const headroom = 36;

/** Lines over days, each with its name and what is said of it at its end. */
export function drawnLines(chart: Lines, plot: Plot, figures: ChartFigures): Html {
  const { series, days } = chart;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const least = Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const steps = ticks(most).map((amount) => ({ amount, text: figures.money(amount) }));
  const left = plot.left + Math.max(...steps.map(({ text }) => textWidth(text, axisSize))) + gap;
  const [top, bottom] = [plot.top + headroom, plot.bottom - axisSize - gap];
  const [first, last] = [days[0]!, days[days.length - 1]!];
  const x = (day: Day) => left + ((day - first) / (last - first)) * (plot.right - left);
  const y = (amount: number) => bottom - ((amount - least) / (most - least)) * (bottom - top);
  const rows = steps.map(
    ({ amount, text }) =>
      html`<line x1="${round(left)}" x2="${plot.right}" y1="${round(y(amount))}" y2="${round(y(amount))}" stroke="${chartLooks.gridline}"/>${drawnText(text, { x: left - gap, y: y(amount) + 4, anchor: "end", size: axisSize, ink: chartLooks.text })}`,
  );
  const named = dayTicks(first, last).map((day) => {
    const text = figures.day(day);
    const middle = Math.min(x(day), plot.right - textWidth(text, axisSize) / 2);
    return html`<line x1="${round(x(day))}" x2="${round(x(day))}" y1="${bottom}" y2="${bottom + 4}" stroke="${chartLooks.text}"/>${drawnText(text, { x: middle, y: plot.bottom, anchor: "middle", size: axisSize, ink: chartLooks.text })}`;
  });
  const axis = html`<line x1="${round(left)}" x2="${plot.right}" y1="${round(y(0))}" y2="${round(y(0))}" stroke="${chartLooks.text}"/>`;
  // The line that tells what is lies over those that tell what would be.
  const drawn = [...series].reverse().map((line) => drawnLine(line, days, x, y));
  const area = { left, top: plot.top, right: plot.right, bottom };
  return html`<g>${rows}${axis}${named}</g><g>${drawn}</g><g>${labels(chart, area, x, y)}</g>`;
}

function drawnLine(
  { values, ink, look }: Line,
  days: readonly Day[],
  x: (day: Day) => number,
  y: (amount: number) => number,
): Html {
  const points = values.flatMap((value, i) =>
    value === null ? [] : [`${round(x(days[i]!))},${round(y(value))}`],
  );
  const dash = look.dash.length === 0 ? null : html` stroke-dasharray="${look.dash.join(" ")}"`;
  return html`<polyline points="${points.join(" ")}" fill="none" stroke="${ink}" stroke-width="${look.width}" stroke-linejoin="round"${dash}/>`;
}

/** What is said at the end of a line. */
interface LineLabel {
  readonly line: Line;
  readonly row: number;
  readonly text: string;
}

/** "Collected · 2,352,587 on 20 May": its name, and what is to be said there. Lines without a point have none. */
export function lineLabels({ series }: Pick<LineChart, "series">): readonly LineLabel[] {
  return series.flatMap((line) => {
    let last = line.values.length - 1;
    while (last >= 0 && line.values[last] === null) last--;
    if (last < 0) return [];
    if (line.end === null) return [{ line, row: last, text: line.name }];
    return [{ line, row: line.end.row, text: `${line.name} · ${line.end.text}` }];
  });
}

/** Each where it runs into no other, if there is such a place, and its point. */
function labels(
  chart: Lines,
  area: Box,
  x: (day: Day) => number,
  y: (amount: number) => number,
): readonly Html[] {
  const taken: Box[] = [];
  return lineLabels(chart).map(({ line, row, text }, i) => {
    const point = { x: x(chart.days[row]!), y: y(line.values[row] ?? 0) };
    const look = { size: labelSize, ink: line.ink, bold: i === 0, halo: chartLooks.background };
    const below = { x: point.x + gap, y: point.y + 20, anchor: "start" } as const;
    const above = { x: point.x, y: point.y - gap, anchor: "end" } as const;
    const places: readonly Pick<TextAt, "x" | "y" | "anchor">[] = [
      ...(i === 0 ? [below, above] : [above, below]),
      { ...above, y: above.y - 16 },
      { ...below, x: point.x, anchor: "end" },
      { ...above, x: Math.max(point.x, area.left), anchor: "start" },
      { ...below, y: below.y + 16 },
    ];
    const free = places.find((place) => {
      const box = boxOf(text, { ...look, ...place });
      return isWithin(box, area) && !taken.some((other) => meet(box, other));
    });
    const at = { ...look, ...(free ?? above) };
    taken.push(boxOf(text, at));
    return html`<circle cx="${round(point.x)}" cy="${round(point.y)}" r="3" fill="${line.ink}"/>${drawnText(text, at)}`;
  });
}

const isWithin = (box: Box, area: Box): boolean =>
  box.left >= area.left &&
  box.right <= area.right &&
  box.top >= area.top &&
  box.bottom <= area.bottom;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
