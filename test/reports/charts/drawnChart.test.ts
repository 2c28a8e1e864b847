import { describe, expect, it } from "vitest";
import { type Language, speak } from "../../../src/i18n/index";
import type { Bar, LineChart } from "../../../src/reports/charts/chart";
import { drawnBar } from "../../../src/reports/charts/drawnBars";
import { type DrawableChart, drawnChart } from "../../../src/reports/charts/drawnChart";
import { boxOf, fitted, textWidth } from "../../../src/reports/charts/drawnText";
import { dayTicks, ticks } from "../../../src/reports/charts/scale";
import { overviewCharts } from "../../../src/reports/index";
import { condominiumSample, factorySample, schoolSample } from "../../../src/sample/index";
import { chartLooks, palette } from "../../../src/schema/index";
import { accountsOf } from "../../sample/accountsOf";
import { day } from "../../support/book";

const figures = { money: String, day: String };

const open = { evenPace: null, isPast: false };

describe("a bar", () => {
  it.each<[collected: number, goal: number | null, width: string, why: string]>([
    [50, 100, "50%", "half"],
    [100, 100, "100%", "reached"],
    [150, 100, "100%", "no longer than its place"],
    [-10, 100, "0%", "below zero"],
    [10, null, "0%", "nothing asked"],
    [10, 0, "0%", "a quota of 0"],
    [1, 3, "33.3%", "to a tenth"],
  ])("of %s in %s is %s wide: %s", (collected, goal, width) => {
    const { markup } = drawnBar({ collected, goal, ...open }, "tall", "said");
    expect(markup).toContain(`<rect y="5" width="${width}" height="14" fill="#2e6bad"/>`);
    expect(markup).toMatch(/^<svg role="img" aria-label="said" [^>]*height="24">/);
  });

  it("is marked where an even pace would be", () => {
    const measure = { collected: 50, goal: 100, evenPace: 70, isPast: false };
    const { markup } = drawnBar(measure, "tall", "said");
    expect(markup).toContain(`<rect x="70%" y="-4" width="3" height="32"`);
  });

  it("is of another colour past its day", () => {
    const { markup } = drawnBar({ ...open, collected: 1, goal: 2, isPast: true }, "low", "said");
    expect(markup).toContain(`width="50%" height="7" fill="${palette.past}"`);
  });
});

const bar = (name: string, collected: number, goal: number, isPast = false): Bar => ({
  ...{ name, category: name, collected, goal, isPast, exact: true, evenPace: null },
  label: `${collected} of ${goal}`,
});

const bars = (...list: Bar[]): DrawableChart => ({
  ...{ kind: "bars", title: "Two drives", note: "", bars: list },
  series: [
    { name: "Collected", ink: palette.open, values: [] },
    { name: "Still to come", ink: palette.track, values: [] },
  ],
  marks: { goal: "Target", evenPace: "Even pace" },
});

/** Where a text begins or ends, and how. */
function placeOf(markup: string, text: string) {
  const found = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)" text-anchor="(\\w+)"[^>]*>${text}<`);
  const [, x, y, anchor] = found.exec(markup) ?? [];
  return { x: Number(x), y: Number(y), anchor };
}

describe("bars", () => {
  it("stand on one scale, their figures beside them or, of the longest, in them", () => {
    const { markup } = drawnChart(bars(bar("A", 90, 100), bar("B", 20, 50)), figures);
    const widths = [...markup.matchAll(/<svg x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
    const [[, left, long] = [], [, , short] = []] = widths;
    expect(Number(short)).toBeCloseTo(Number(long) / 2, 0);
    expect(placeOf(markup, "90 of 100").x).toBeCloseTo(Number(left) + 8, 0);
    expect(placeOf(markup, "20 of 50").x).toBeCloseTo(Number(left) + Number(short) + 8, 0);
  });

  it("stand above a bar that leaves room nowhere else", () => {
    const { markup } = drawnChart(bars(bar("A", 1, 1_000_000)), figures);
    expect(placeOf(markup, "1 of 1000000")).toMatchObject({ x: 522, anchor: "end" });
  });

  it("go beyond their outlines where more came in", () => {
    const { markup } = drawnChart(bars(bar("A", 112, 100)), figures);
    expect(markup).toContain(`width="112%" height="14"`);
  });

  it("are empty where nothing is asked for and nothing came in", () => {
    const { markup } = drawnChart(bars(bar("A", 0, 0)), figures);
    expect(markup).not.toMatch(/NaN|Infinity/);
  });

  it("make the chart taller where they are many", () => {
    const many = Array.from({ length: 20 }, (_, i) => bar(`Drive ${i}`, i, 100));
    const { markup } = drawnChart(bars(...many), figures);
    const height = Number(/height="(\d+)"/.exec(markup)?.[1]);
    expect(height).toBeGreaterThan(330);
    expect(placeOf(markup, "Drive 19").y).toBeLessThan(height);
  });

  it("are said in words, their colours in a legend", () => {
    const { markup } = drawnChart(bars(bar("A", 90, 100), bar("B & C", 20, 50)), figures);
    expect(markup).toContain(
      "<title>Two drives</title><desc>A: 90 of 100\nB &#38; C: 20 of 50</desc>",
    );
    for (const word of ["Collected", "Still to come"])
      expect(placeOf(markup, word).y).toBeLessThan(64);
    expect(markup).not.toContain("Even pace");
  });

  it("are marked where an even pace would be, and the mark stands in the legend", () => {
    const marked = { ...bar("A", 90, 100), evenPace: 40 };
    const { markup } = drawnChart(bars(marked, bar("B", 20, 50)), figures);
    expect(markup.match(/<rect x="40%" y="-4" width="3"/g)).toHaveLength(1);
    expect(placeOf(markup, "Even pace").y).toBeLessThan(64);
  });
});

const line = (name: string, values: readonly (number | null)[], end: string | null = null) => ({
  ...{ name, ink: palette.open, look: chartLooks.lines.collected, values },
  end: end === null ? null : { row: values.length - 1, text: end },
});

const lines = (...series: LineChart["series"]): DrawableChart => ({
  ...{ kind: "lines", title: "One drive", note: "Day by day", series },
  days: [1, 2, 3, 4].map((date) => day(`2026-05-0${date}`)),
});

describe("lines", () => {
  it("end where their figures do, and are named there", () => {
    const { markup } = drawnChart(
      lines(line("Collected", [0, 10, null, null]), line("Pace", [null, 10, 20, 30], "30 by then")),
      figures,
    );
    expect(
      [...markup.matchAll(/points="([^"]*)"/g)].map(([, points]) => points?.split(" ").length),
    ).toEqual([3, 2]);
    expect(markup).toContain("<desc>Day by day\nCollected\nPace · 30 by then</desc>");
  });

  it("have their names apart where they end in one place", () => {
    const { markup } = drawnChart(
      lines(
        line("One", [0, 1, 2, 3], "3"),
        line("Two", [0, 0, 1, 3], "3"),
        line("Three", [0, 0, 0, 3], "3"),
      ),
      figures,
    );
    const boxes = ["One · 3", "Two · 3", "Three · 3"].map((text, i) =>
      boxOf(text, { ...placeOf(markup, text), size: 12, bold: i === 0 } as never),
    );
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
          false,
        );
  });

  it("may fall below zero", () => {
    const { markup } = drawnChart(lines(line("Collected", [0, -5, -2, 4])), figures);
    const [, points = ""] = /points="([^"]*)"/.exec(markup) ?? [];
    for (const point of points.split(" ")) {
      const [, y] = point.split(",").map(Number);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(330);
    }
  });
});

describe("the samples' charts", () => {
  const samples = [factorySample, condominiumSample, schoolSample];
  it.each<Language>(["en", "ko"])("keep within their edges, and say all in %s", (language) => {
    const say = speak(language);
    for (const sample of samples)
      for (const chart of overviewCharts(accountsOf(sample(language)), say)) {
        const { markup } = drawnChart(chart, {
          money: (n) => say.number(n),
          day: (n) => say.day(n),
        });
        expect(markup).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(markup).toContain(`<title>${chart.title}</title>`);
        for (const [, x, anchor, size, text] of markup.matchAll(
          /<text x="([\d.-]+)" y="[\d.-]+" text-anchor="(\w+)" font-size="([\d.]+)"[^>]*>([^<]*)</g,
        )) {
          const at = { x: Number(x), y: 0, anchor, size: Number(size) };
          const { left, right } = boxOf(text!, at as never);
          expect.soft([left >= 0, right <= chartLooks.size.width], text).toEqual([true, true]);
        }
      }
  });
});

describe("an axis", () => {
  it.each<[most: number, steps: readonly number[], why: string]>([
    [0, [0], "nothing yet"],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1], "one"],
    [4_200, [0, 1_000, 2_000, 3_000, 4_000], "thousands"],
    [4_000_000, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000], "up to the last"],
    [99, [0, 20, 40, 60, 80], "twenties"],
  ])("to %s has round steps: %s", (most, steps) => {
    const found = ticks(most);
    expect(found).toHaveLength(steps.length);
    for (const [i, step] of steps.entries()) expect(found[i]).toBeCloseTo(step);
  });

  it.each<[first: string, last: string, days: readonly string[], why: string]>([
    ["2026-05-01", "2026-05-03", ["2026-05-01", "2026-05-02", "2026-05-03"], "each day"],
    ["2026-05-01", "2026-05-20", ["2026-05-01", "2026-05-08", "2026-05-15"], "weeks"],
    [
      "2026-03-17",
      "2026-07-16",
      ["2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"],
      "firsts of months",
    ],
    ["2025-05-10", "2026-11-20", ["2025-07-01", "2026-01-01", "2026-07-01"], "half-years"],
  ])("from %s to %s names %s: %s", (first, last, days) => {
    expect(dayTicks(day(first), day(last))).toEqual(days.map(day));
  });
});

describe("a text", () => {
  it.each<[text: string, room: number, shown: string]>([
    ["Office drive", 200, "Office drive"],
    ["Office drive", 56, "Office…"],
    ["기술실 꾸리기", 60, "기술실…"],
    ["W", 1, "W…"],
  ])("%s in %s pixels is %s", (text, room, shown) => {
    const found = fitted(text, room, 13);
    expect(found).toBe(shown);
    if (room > 13) expect(textWidth(found, 13)).toBeLessThanOrEqual(room);
  });
});
