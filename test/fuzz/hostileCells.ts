import fc from "fast-check";
import { parseIsoDay } from "../../src/core/index";
import type { Cell } from "../../src/schema/index";

/** A cell, and what a person who reads the manual takes it for; null: for nothing that can be used. */
export interface Meant<T> {
  readonly cell: Cell;
  readonly means: T | null;
}

const day = (iso: string) => parseIsoDay(iso)!;
const meant = <T>(cell: Cell, means: T | null): Meant<T> => ({ cell, means });

/** Decimals of the currencies that occur here; of texts that name none, two. */
const decimals: ReadonlyMap<string, number> = new Map([
  ["KRW", 0],
  ["JPY", 0],
  ["USD", 2],
  ["EUR", 2],
  ["KWD", 3],
]);
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2;

/** What no cell is for: the result of a failed formula, a tick, a date, a list, a script. */
export const garbage: readonly Cell[] = [
  "#REF!",
  "#N/A",
  "#DIV/0!",
  true,
  "=A1",
  "＝1＋1",
  "+1 555",
  "@me",
  "-",
  "n/a",
  "NaN",
  "Infinity",
  "1e3",
  "0x10",
  "undefined",
  "null",
  "[object Object]",
  "<b>x</b>",
  "{{x}}",
  "'",
  '"',
  "\u200b",
  "\u202e",
  "\ud800",
  "👩‍👩‍👧",
  "a\nb\tc",
  "%s %d",
  { day: day("2026-03-01") },
];

/** Amounts by their own look; a function where the currency decides. */
const amounts: readonly (readonly [
  cell: Cell,
  means: number | null | ((currency: string) => number | null),
])[] = [
  ["12.50", 12.5],
  ["1,234.50", 1_234.5],
  ["1,234,567", 1_234_567],
  ["12,500", (currency) => (decimalsOf(currency) === 0 ? 12_500 : null)],
  ["1.488,00", (currency) => (decimalsOf(currency) === 2 ? 1_488 : null)],
  ["１２３", 123],
  ["−7", -7],
  ["-7", -7],
  [" 40 ", 40],
  ["$5", (currency) => (currency === "USD" ? 5 : null)],
  ["12,000원", (currency) => (currency === "KRW" ? 12_000 : null)],
  ["(5)", null],
  ["--5", null],
  ["5-", null],
  ["12,5x", null],
  ["1.5.2", null],
  ["", null],
  ["  ", null],
  [false, null],
  ...garbage.map((cell) => [cell, null] as const),
];

export const amountsIn = (currency: string): fc.Arbitrary<Meant<number>> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5_000 }).map((n) => meant(n, n)) },
    { weight: 2, arbitrary: fc.integer({ min: -900, max: 0 }).map((n) => meant(n, n)) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => meant(n / 100, n / 100)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          0.001,
          0.1 + 0.2,
          -0,
          1e-9,
          1e9,
          4e12,
          1e15,
          1e300,
          -1e300,
          9_007_199_254_740_991,
        )
        .map((n) => meant(n, n)),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...amounts)
        .map(([cell, means]) => meant(cell, typeof means === "function" ? means(currency) : means)),
    },
  );

/** Days around the as-of day, 2026-06-12. */
export const plainDays: fc.Arbitrary<Meant<number>> = fc
  .integer({ min: day("2025-11-01"), max: day("2026-07-15") })
  .map((n) => meant({ day: n }, n));

/** The same in the ways in which they come. */
export const days: fc.Arbitrary<Meant<number>> = fc.oneof(
  { weight: 8, arbitrary: plainDays },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      meant("2026-03-01", day("2026-03-01")),
      meant("2026. 3. 2.", day("2026-03-02")),
      meant("２０２６-03-03", day("2026-03-03")),
      meant(20_260_304, day("2026-03-04")),
      meant("1999-01-01", day("1999-01-01")),
      meant("2999-12-31", day("2999-12-31")),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Cell>(
        ...["", "3/4/26", "2026-02-30", "yesterday", "#REF!", true, 46_000, -1, { day: -1e7 }],
      )
      .map((cell) => meant<number>(cell, null)),
  },
);

/** A currency of a row; "" for the drive's own. */
export const currencies: fc.Arbitrary<Meant<string>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(meant("", "")) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      meant("USD", "USD"),
      meant("usd ", "USD"),
      meant("KRW", "KRW"),
      meant("€", "EUR"),
      meant("EUR", "EUR"),
      meant("KWD", "KWD"),
      meant("JPY", "JPY"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("XXX", "constructor", "__proto__", "dollars", "7")
      .map((text) => meant(text, text)),
  },
);

const odd = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "Total",
  "합계",
  "Everyone",
  "All",
  "전체",
  "0",
  "가나",
  "가나".normalize("NFD"),
  "ＡＮＮ",
  "ann",
  " Ann",
  "Smith, John",
];

/** Names: mostly of the list, so that tabs speak of each other. */
export const namesOf = (...usual: readonly string[]): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Cell>(...usual) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>(...odd) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>("", "", 7, ...garbage) },
  );

/** A name as long as a cell: rare, as all that is made of it is long. */
export const longName = "long name ".repeat(5_000);
