import { describe, expect, it } from "vitest";
import { palette, severityLooks, stateLooks } from "../../src/schema/index";
import { contrast, differenceOf, type Vision, visions } from "../support/colours";

describe("text is read on what it stands on: WCAG 2 AA asks for 4.5", () => {
  it.each([
    ["a cell", palette.page, palette.ink],
    ["what is said in passing", palette.page, palette.muted],
    ["what stands in the row above already", palette.page, palette.repeated],
    ["the name of a tab", palette.page, palette.ours],
    ["a header of ours", palette.oursHeader, palette.ink],
    ["a header of the user's", palette.yoursHeader, palette.ink],
    ["a cell of the user's", palette.yoursCells, palette.ink],
    ["a total", palette.totals, palette.ink],
    ["row 1 when the ledger has changed", palette.stale, palette.notCounted],
    ...Object.entries({ ...stateLooks, ...severityLooks }).map(
      ([state, look]): [string, string, string] => [
        state,
        "fill" in look ? look.fill : palette.page,
        look.ink,
      ],
    ),
  ] satisfies [string, string, string][])("%s", (_, fill, ink) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("marks are seen on white: 3", () => {
  it.each([
    ["a bar that is open", palette.open],
    ["a bar that is full", palette.reached],
    ["a bar past its day", palette.past],
    ["the edge of what is still to come", palette.trackEdge],
  ])("%s", (_, mark) => {
    expect(contrast(palette.page, mark)).toBeGreaterThanOrEqual(3);
  });
});

const ladders: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    "states",
    Object.fromEntries(
      Object.entries(stateLooks).map(([state, look]) => [
        state,
        "fill" in look ? look.fill : palette.page,
      ]),
    ),
  ],
  [
    "severities",
    Object.fromEntries(Object.entries(severityLooks).map(([name, { fill }]) => [name, fill])),
  ],
  ["bars", { open: palette.open, reached: palette.reached, past: palette.past }],
];

describe.each(ladders)("%s stay apart, two by two, for every eye and in grey", (_, colours) => {
  const names = Object.keys(colours);
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  it.each(visions.flatMap((vision) => pairs.map(([a, b]) => [vision, a, b] as const)))(
    "%s: %s and %s",
    (vision: Vision, a, b) => {
      expect(differenceOf(colours[a]!, colours[b]!, vision)).toBeGreaterThanOrEqual(3);
    },
  );
});

// What another computation of the same formulas gave, to one decimal.
describe("one state and the next differ by", () => {
  const steps = ["awaited", "exempt", "paid", "part", "latePart", "late"] as const;
  it.each([
    ["normal", [3.7, 14.3, 27.1, 13.2, 19.1]],
    ["protan", [3.5, 6.1, 21.6, 8.6, 13.9]],
    ["deutan", [3.7, 4.6, 23.0, 6.6, 10.2]],
    ["grey", [3.4, 3.4, 3.2, 5.6, 6.2]],
  ] as const)("%s: %j", (vision, expected) => {
    const fills = steps.map((step) => {
      const look = stateLooks[step];
      return "fill" in look ? look.fill : palette.page;
    });
    const found = fills.slice(1).map((fill, i) => differenceOf(fills[i]!, fill, vision));
    expect(found.map((d) => Math.round(d * 10) / 10)).toEqual(expected);
  });
});
