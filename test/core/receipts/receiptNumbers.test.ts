import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Contribution,
  type IssuedReceipt,
  ReceiptNumbers,
  readReceiptNumber,
} from "../../../src/core/index";
import { day, gift } from "../../support/book";

/** Rows by what stands under Receipt: "2026-001", or "2026-001!" where it is void. */
const rowsWith = (...texts: readonly string[]): Contribution[] =>
  texts.map((text, i) =>
    gift("Roof", "M1", 10, {
      row: i + 2,
      receipts: text
        .split(" ")
        .filter((part) => part !== "")
        .map((part) => ({ number: part.replace("!", ""), isVoid: part.endsWith("!") })),
    }),
  );

const issued = (number: string, stated: Partial<IssuedReceipt> = {}): IssuedReceipt => ({
  ...{ number, day: day("2026-04-01"), who: "", sums: [], rows: 0, isOut: true, isVoid: false },
  ...stated,
});

describe("the number of a receipt", () => {
  it.each([
    { why: "three digits at least", text: "2026-017", number: "2026-017" },
    { why: "more where a year has more", text: "2026-1234", number: "2026-1234" },
    { why: "written with more digits it is the same", text: "2026-00017", number: "2026-017" },
    { why: "two digits are a month", text: "2026-12", number: null },
    { why: "there is no receipt 0", text: "2026-000", number: null },
    { why: "a paper receipt's", text: "R-118", number: null },
    { why: "with something before it", text: "R2026-017", number: null },
    { why: "with something behind it", text: "2026-017a", number: null },
  ])("$text: $why", ({ text, number }) => {
    expect(readReceiptNumber(text)?.number ?? null).toBe(number);
  });
});

describe("numbers of a year", () => {
  it.each<{
    why: string;
    rows: readonly string[];
    remembered?: readonly IssuedReceipt[];
    next: readonly string[];
    missing: readonly number[];
  }>([
    { why: "the first", rows: ["", ""], next: ["2026-001", "2026-002"], missing: [] },
    {
      why: "after the greatest, wherever it stands",
      rows: ["2026-002", "2026-001"],
      next: ["2026-003", "2026-004"],
      missing: [],
    },
    {
      why: "a void one counts",
      rows: ["2026-001", "2026-002!"],
      next: ["2026-003", "2026-004"],
      missing: [],
    },
    {
      why: "another year's do not",
      rows: ["2025-040"],
      next: ["2026-001", "2026-002"],
      missing: [],
    },
    {
      why: "one whose row is gone was given, and is told of",
      rows: ["2026-001"],
      remembered: [issued("2026-002")],
      next: ["2026-003", "2026-004"],
      missing: [2],
    },
    {
      why: "one that is void though its row is gone is no gap",
      rows: ["2026-001"],
      remembered: [issued("2026-002", { isVoid: true })],
      next: ["2026-003", "2026-004"],
      missing: [],
    },
    {
      why: "what a run that was cut off has not written is the next",
      rows: ["2026-001", "2026-003"],
      remembered: [1, 2, 3].map((n) => issued(`2026-00${n}`, { isOut: false })),
      next: ["2026-002", "2026-004"],
      missing: [],
    },
    {
      why: "the least of those first, and none of another year",
      rows: ["2026-005"],
      remembered: ["2026-004", "2026-001", "2025-001"].map((n) => issued(n, { isOut: false })),
      next: ["2026-001", "2026-004"],
      missing: [2, 3],
    },
    {
      why: "none that was handed out or is void, though its row is gone",
      rows: ["2026-003"],
      remembered: [issued("2026-001"), issued("2026-002", { isOut: false, isVoid: true })],
      next: ["2026-004", "2026-005"],
      missing: [1],
    },
    {
      why: "a paper receipt's number is none of ours",
      rows: ["2026-001"],
      remembered: [issued("R-118")],
      next: ["2026-002", "2026-003"],
      missing: [],
    },
    {
      why: "nor does it leave a gap at the end",
      rows: ["2026-001"],
      remembered: [issued("2026-002", { isOut: false }), issued("2026-003", { isOut: false })],
      next: ["2026-002", "2026-003"],
      missing: [],
    },
  ])("$why", ({ rows, remembered = [], next, missing }) => {
    const numbers = new ReceiptNumbers(rowsWith(...rows), remembered);
    expect(numbers.next(2026, 2)).toEqual(next);
    expect(numbers.missing(2026)).toEqual(missing);
  });

  it("are of the years in which some were given, the first first", () => {
    const remembered = [
      issued("2024-001"),
      issued("2023-001", { isOut: false }),
      issued("2022-001", { isOut: false, isVoid: true }),
      issued("R-118"),
    ];
    const numbers = new ReceiptNumbers(rowsWith("2026-001", "2025-007"), remembered);
    expect(numbers.years()).toEqual([2022, 2024, 2025, 2026]);
    expect(new ReceiptNumbers([]).years()).toEqual([]);
  });

  it("stand beside a row once, however often it bears them", () => {
    const numbers = new ReceiptNumbers(rowsWith("2026-001 2026-001", "2026-001"));
    expect(numbers.rowsOf.get("2026-001")).toEqual([0, 1]);
  });

  it("of a row with several the last one counts that is not void, anywhere", () => {
    const numbers = new ReceiptNumbers(rowsWith("2026-001", "2026-001! 2026-003", "2026-002"));
    expect([0, 1, 2].map((row) => numbers.liveOf(row))).toEqual([null, "2026-003", "2026-002"]);
  });

  it("are given once each, without a gap, whatever stands there", () => {
    const serial = fc.integer({ min: 1, max: 12 });
    const mark = fc.tuple(serial, fc.boolean());
    const memory = fc.tuple(serial, fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(mark), fc.array(memory), fc.nat(5), (marks, memories, count) => {
        const name = (n: number) => `2026-${String(n).padStart(3, "0")}`;
        const rows = rowsWith(...marks.map(([n, isVoid]) => `${name(n)}${isVoid ? "!" : ""}`));
        const known = memories.map(([n, isOut, isVoid]) => issued(name(n), { isOut, isVoid }));
        const numbers = new ReceiptNumbers(rows, known);
        const next = numbers.next(2026, count).map((number) => readReceiptNumber(number)!.serial);
        const standing = new Set(marks.map(([n]) => n));
        for (const n of next) expect(standing.has(n)).toBe(false);
        expect(new Set(next).size).toBe(count);
        // With what is missing, all from 1 to the greatest are there, once the free ones are given.
        const all = new Set([...standing, ...numbers.missing(2026), ...next]);
        for (const { number, isVoid } of known)
          if (isVoid || numbers.isVoid(number)) all.add(readReceiptNumber(number)!.serial);
        const free = numbers.next(2026, 12).map((number) => readReceiptNumber(number)!.serial);
        const greatest = numbers.greatest(2026);
        for (let n = 1; n <= greatest; n++) expect(all.has(n) || free.includes(n)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
