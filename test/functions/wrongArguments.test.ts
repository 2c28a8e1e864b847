import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/functions/argument";
import { quotaNoncontributors } from "../../src/functions/quotaNoncontributors";
import { quotaProgress } from "../../src/functions/quotaProgress";
import { quotaSplit } from "../../src/functions/quotaSplit";
import { quotaSplitGroups } from "../../src/functions/quotaSplitGroups";
import { quotaStanding } from "../../src/functions/quotaStanding";

const col = (...values: unknown[]) => values.map((value) => [value]);

/** What people and formulas leave in a cell. */
const cells = {
  word: "abc",
  blank: "  ",
  "left out": undefined,
  "text of a number": "1",
  "with a unit": "5x",
  negative: -5,
  NaN: Number.NaN,
  infinite: Number.POSITIVE_INFINITY,
  huge: 1e300,
  tiny: 1e-300,
  third: 1 / 3,
  date: new Date(2026, 2, 31),
  "date that is none": new Date(Number.NaN),
  "day that is none": "2026-02-31",
  "month that is none": "2026-13-45",
  TRUE: true,
  "error of a formula": "#REF!",
  long: "가".repeat(50_000),
  Korean: "의무",
} as const;
type Cell = keyof typeof cells;

/** What people choose with the mouse, beside what was meant. */
const shapes = {
  row: [[1, 1, 1]],
  block: [
    [1, 5],
    [1, 5],
    [1, 5],
  ],
  "no cells": [[]],
  "no rows": [],
} as const;
type Shape = keyof typeof shapes;

/** What each is answered; `taken` where it is no wrong value for the argument. */
type Answers<Key extends string> = Readonly<Record<Key, string>>;
const taken = "taken";
const cut = `'${"가".repeat(40)}…'`;

/** Cells of a column of numbers, each in the second of three rows; also one number. */
const asNumbers = (where: string): Answers<Cell> => ({
  word: `${where}: 'abc' is not a number`,
  blank: taken,
  "left out": taken,
  "text of a number": taken,
  "with a unit": `${where}: '5x' is not a number`,
  negative: `${where}: -5 is negative`,
  NaN: `${where}: NaN is not a number`,
  infinite: `${where}: Infinity is not a number`,
  huge: taken,
  tiny: taken,
  third: taken,
  date: `${where}: a date is not a number`,
  "date that is none": `${where}: a date is not a number`,
  "day that is none": `${where}: '2026-02-31' is not a number`,
  "month that is none": `${where}: '2026-13-45' is not a number`,
  TRUE: `${where}: TRUE is not a number`,
  "error of a formula": `${where}: '#REF!' is not a number`,
  long: `${where}: ${cut} is not a number`,
  Korean: `${where}: '의무' is not a number`,
});

const asMoney = (where: string): Answers<Cell> => ({
  ...asNumbers(where),
  huge: `${where}: 1e+300 is too large`,
});

const asAmount = (name: string): Answers<Cell> => ({
  ...asMoney(name),
  blank: `${name} is blank: give an amount`,
  "left out": `${name} is blank: give an amount`,
});

/** Amounts of a division must be whole in hundredths at the finest, where round_to is left out. */
const asBounds = (where: string): Answers<Cell> => ({
  ...asMoney(where),
  third: `${where}: 0.3333333333333333 is finer than 0.01`,
});

const asTarget: Answers<Cell> = {
  ...asBounds("target"),
  blank: "target is blank: give an amount",
  "left out": "target is blank: give an amount",
};

const asRoundTo: Answers<Cell> = {
  ...asMoney("round_to"),
  tiny: "round_to: 1e-300 has more than four decimals",
  third: "round_to: 0.3333333333333333 has more than four decimals",
};

const asNames = (where: string): Answers<Cell> => ({
  word: taken,
  blank: taken,
  "left out": taken,
  "text of a number": taken,
  "with a unit": taken,
  negative: taken,
  NaN: `${where}: NaN is not a name`,
  infinite: `${where}: Infinity is not a name`,
  huge: taken,
  tiny: taken,
  third: taken,
  date: `${where}: a date is not a name`,
  "date that is none": `${where}: a date is not a name`,
  "day that is none": taken,
  "month that is none": taken,
  TRUE: taken,
  "error of a formula": `${where}: #REF! is an error, not a name`,
  long: taken,
  Korean: taken,
});

const asDay = (name: string): Answers<Cell> => {
  const no = (shown: string) =>
    `${name}: ${shown} is no day from 1900 to 2999. Write it like 2026-03-31`;
  return {
    word: no("'abc'"),
    blank: taken,
    "left out": taken,
    "text of a number": no("'1'"),
    "with a unit": no("'5x'"),
    negative: no("-5"),
    NaN: no("NaN"),
    infinite: no("Infinity"),
    huge: no("1e+300"),
    tiny: no("1e-300"),
    third: no("0.3333333333333333"),
    date: taken,
    "date that is none": no("a date"),
    "day that is none": no("'2026-02-31'"),
    "month that is none": no("'2026-13-45'"),
    TRUE: no("TRUE"),
    "error of a formula": no("'#REF!'"),
    long: no(cut),
    Korean: no("'의무'"),
  };
};

const asWord = (name: string, allowed: string): Answers<Cell> => {
  const no = (shown: string) => `${name}: ${shown} is not ${allowed}`;
  return {
    word: no("'abc'"),
    blank: taken,
    "left out": taken,
    "text of a number": no("'1'"),
    "with a unit": no("'5x'"),
    negative: no("-5"),
    NaN: no("NaN"),
    infinite: no("Infinity"),
    huge: no("1e+300"),
    tiny: no("1e-300"),
    third: no("0.3333333333333333"),
    date: no("a date"),
    "date that is none": no("a date"),
    "day that is none": no("'2026-02-31'"),
    "month that is none": no("'2026-13-45'"),
    TRUE: no("TRUE"),
    "error of a formula": no("'#REF!'"),
    long: no(cut),
    Korean: no("'의무'"),
  };
};

const asColumn = (name: string): Answers<Shape> => ({
  row: `${name} is a row of 3 cells: give a column (TRANSPOSE makes one of a row)`,
  block: `${name} has 2 columns: give one`,
  "no cells": taken,
  "no rows": taken,
});

const asOneCell = (name: string): Answers<Shape> => ({
  row: `${name} is a range of 3 cells: give one cell`,
  block: `${name} is a range of 6 cells: give one cell`,
  "no cells": taken,
  "no rows": taken,
});

const asAmountCell = (name: string): Answers<Shape> => ({
  ...asOneCell(name),
  "no cells": `${name} is blank: give an amount`,
  "no rows": `${name} is blank: give an amount`,
});

const noWeights = "weights is blank: give a column of weights, 1 for an equal share";
const asWeights = {
  cells: asNumbers("weights, row 2"),
  shapes: { ...asColumn("weights"), "no cells": noWeights, "no rows": noWeights },
};

interface Parameter {
  readonly name: string;
  /** Right ones, among which the others are tried. */
  readonly right: unknown;
  readonly cells: Answers<Cell>;
  readonly shapes: Answers<Shape>;
}

interface Formula {
  readonly name: string;
  readonly call: (...given: unknown[]) => unknown;
  readonly parameters: readonly Parameter[];
}

const [one, many] = [100, col(1, 1, 1)];
const people = col("An", "Bo", "Cho");
const target = { name: "target", right: one, cells: asTarget, shapes: asAmountCell("target") };
const roundTo = {
  name: "round_to",
  right: undefined,
  cells: asRoundTo,
  shapes: asOneCell("round_to"),
};
const floors = {
  name: "floors",
  right: col(0, 0, 0),
  cells: asBounds("floors, row 2"),
  shapes: asColumn("floors"),
};
const caps = {
  name: "caps",
  right: col(90, 90, 90),
  cells: asBounds("caps, row 2"),
  shapes: asColumn("caps"),
};
const rule = {
  name: "rule",
  right: undefined,
  cells: asWord("rule", "one of proportional, equal, levelling, talmud"),
  shapes: asOneCell("rule"),
};

/** Where weights are amounts, they are counted like amounts, to the nearest hundredth. */
const claims = {
  name: "weights",
  right: col(50, 60, 70),
  cells: { ...asWeights.cells, huge: "weights, row 2: 1e+300 is too large" },
  shapes: asWeights.shapes,
};

const formulas: readonly Formula[] = [
  {
    name: "QUOTA_SPLIT",
    call: (...[t, w, f, c, r, rule]) => quotaSplit(t, w, f, c, r, rule),
    parameters: [
      target,
      {
        name: "weights",
        right: many,
        shapes: asWeights.shapes,
        // Beside 1e300 a weight of 1 is nothing, and caps of 90 leave the rest to such.
        cells: {
          ...asWeights.cells,
          huge: "caps leave only rows of no weight, and 10 is left to divide",
        },
      },
      floors,
      caps,
      roundTo,
      rule,
    ],
  },
  ...["levelling", "talmud"].map((name) => ({
    name: `QUOTA_SPLIT by ${name}`,
    call: (...[t, w, f, c, r, rule]: unknown[]) => quotaSplit(t, w, f, c, r, rule),
    parameters: [target, claims, floors, caps, roundTo, { ...rule, right: name }],
  })),
  {
    name: "QUOTA_SPLIT_GROUPS",
    call: (...[t, g, w, r]) => quotaSplitGroups(t, g, w, r),
    parameters: [
      target,
      {
        name: "groups",
        right: people,
        cells: {
          ...asNames("groups, row 2"),
          blank: "groups, row 2 is blank: name a group",
          "left out": "groups, row 2 is blank: name a group",
        },
        shapes: {
          ...asColumn("groups"),
          "no cells": "groups has 1 row, weights has 3",
          "no rows": "groups has 0 rows, weights has 3",
        },
      },
      { name: "weights", right: many, ...asWeights },
      roundTo,
    ],
  },
  {
    name: "QUOTA_STANDING",
    call: (...[q, c, d, a, g, b, l]) => quotaStanding(q, c, d, a, g, b, l, () => "2026-03-31"),
    parameters: [
      { name: "quota", right: one, cells: asAmount("quota"), shapes: asAmountCell("quota") },
      {
        name: "contributed",
        right: 20,
        cells: { ...asMoney("contributed"), negative: taken },
        shapes: asOneCell("contributed"),
      },
      { name: "due", right: "2026-03-31", cells: asDay("due"), shapes: asOneCell("due") },
      {
        name: "as_of",
        right: "2026-04-15",
        cells: {
          ...asDay("as_of"),
          blank: "as_of is blank: give the day to judge on",
          "left out": "as_of is blank: give the day to judge on",
        },
        shapes: {
          ...asOneCell("as_of"),
          "no cells": "as_of is blank: give the day to judge on",
          "no rows": "as_of is blank: give the day to judge on",
        },
      },
      {
        name: "grace_days",
        right: 7,
        cells: asMoney("grace_days"),
        shapes: asOneCell("grace_days"),
      },
      {
        name: "basis",
        right: "Mandatory",
        cells: { ...asWord("basis", "Mandatory, Pledged or Voluntary"), Korean: taken },
        shapes: asOneCell("basis"),
      },
      {
        name: "language",
        right: "en",
        cells: asWord("language", "en or ko"),
        shapes: asOneCell("language"),
      },
    ],
  },
  {
    name: "QUOTA_NONCONTRIBUTORS",
    call: (...[m, c, a]) => quotaNoncontributors(m, c, a),
    parameters: [
      {
        name: "members",
        right: people,
        cells: asNames("members, row 2"),
        shapes: {
          ...asColumn("members"),
          "no cells": "members is blank: give a column of names",
          "no rows": "members is blank: give a column of names",
        },
      },
      {
        name: "contributors",
        right: people,
        cells: asNames("contributors, row 2"),
        shapes: {
          ...asColumn("contributors"),
          "no cells": "amounts has 3 rows, contributors has 1",
          "no rows": "amounts has 3 rows, contributors has 0",
        },
      },
      {
        name: "amounts",
        right: many,
        cells: { ...asMoney("amounts, row 2"), negative: taken },
        shapes: {
          ...asColumn("amounts"),
          "no cells": "amounts has 1 row, contributors has 3",
          "no rows": "amounts has 0 rows, contributors has 3",
        },
      },
    ],
  },
  {
    name: "QUOTA_PROGRESS",
    call: (...[c, q]) => quotaProgress(c, q),
    parameters: [
      {
        name: "contributed",
        right: 20,
        cells: { ...asMoney("contributed"), negative: taken },
        shapes: asOneCell("contributed"),
      },
      { name: "quota", right: one, cells: asAmount("quota"), shapes: asAmountCell("quota") },
    ],
  },
];

/** What a formula answers; anything but a clean result or its own plain error is a fault. */
function answer(formula: Formula, given: readonly unknown[]): string {
  try {
    const result = formula.call(...given);
    expect(JSON.stringify(result)).not.toMatch(/null|NaN|Infinity|undefined/);
    return taken;
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
}

function said(formula: Formula, index: number, argument: unknown): string {
  const given = formula.parameters.map(({ right }) => right);
  given[index] = argument;
  return answer(formula, given);
}

const cases = formulas.flatMap((formula) =>
  formula.parameters.map((parameter, index) => ({
    formula,
    parameter,
    index,
    is: `${formula.name}, ${parameter.name}`,
  })),
);

const inSecondRow = (right: unknown, cell: unknown) =>
  Array.isArray(right) ? right.with(1, [cell]) : cell;

describe("a wrong argument gets a plain error that names it and the row", () => {
  it.each(cases)("$is: whatever a cell may hold", ({ formula, parameter, index }) => {
    for (const key of Object.keys(cells) as Cell[]) {
      const argument = inSecondRow(parameter.right, cells[key]);
      expect.soft(said(formula, index, argument), key).toBe(parameter.cells[key]);
    }
  });

  it.each(cases)("$is: a range of another shape", ({ formula, parameter, index }) => {
    for (const key of Object.keys(shapes) as Shape[])
      expect.soft(said(formula, index, shapes[key]), key).toBe(parameter.shapes[key]);
  });

  it.each(formulas)("$name: whatever all the cells may hold at once", (formula) => {
    const cell = fc.oneof(
      fc.constantFrom(...Object.values(cells)),
      fc.double({ min: 0, max: 1e15, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }),
    );
    const range = fc.array(cell, { minLength: 3, maxLength: 3 }).map((values) => col(...values));
    const given = formula.parameters.map(({ right }) =>
      fc.oneof({ weight: 2, arbitrary: fc.constant(right) }, cell, range),
    );
    fc.assert(
      fc.property(fc.tuple(...given), (argument) => {
        expect(answer(formula, argument)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
