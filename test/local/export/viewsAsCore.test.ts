import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Basis, type Book, isoDay, keepAccounts } from "../../../src/core/index";
import { type ExportedBook, ExportFolder } from "../../../src/local/export/index";
import {
  adjustment,
  book,
  count,
  day,
  divided,
  drive,
  due,
  gift,
  group,
  member,
  rate,
  settings,
} from "../../support/book";
import { books } from "../../support/randomBooks";
import { viewsAsCore, viewsOf } from "./support/viewsOf";

const sources = fileURLToPath(new URL("../../../src/local/export", import.meta.url));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

const exported = (of: Book, i: number): ExportedBook => {
  const accounts = keepAccounts(of);
  const { diagnostics } = accounts;
  const language = i % 2 === 0 ? "en" : "ko";
  return { id: `book ${i}`, file: `book ${i}.xlsx`, language, accounts, diagnostics };
};

/** What random books have not: shares, closed drives that are listed, counts, and other currencies. */
const further = fc.record({
  home: fc.constantFrom("KRW", "USD", "KWD"),
  closedInLists: fc.constantFrom("overview-only" as const, "this-year" as const, "all" as const),
  states: fc.array(fc.constantFrom(null, "open" as const, "closed" as const), {
    minLength: 3,
    maxLength: 3,
  }),
  dues: fc.array(
    fc.constantFrom(
      null,
      due(["2026-01-31", 0.4], ["2026-03-15", 0.35], ["2026-08-31", 0.25]),
      due(["2026-05-31", 1 / 3], ["2026-06-30", 2 / 3]),
    ),
    { minLength: 3, maxLength: 3 },
  ),
  krw: fc.constantFrom(0.000_72, 1e-7, 123_456.789, 0.1 + 0.2),
});

const anyBooks = fc.tuple(books, further).map(
  ([of, { home, closedInLists, states, dues, krw }]): Book => ({
    ...of,
    settings: { ...of.settings, currency: home, closedInLists },
    drives: of.drives.map((each, i) => ({
      ...each,
      state: states[i] ?? each.state,
      due: dues[i] ?? each.due,
      moneyInHand: i * 1_000,
    })),
    rates: [...of.rates, rate("KRW", "2025-11-11", krw)],
    counts: [count("2026-05-31", 777, { drive: "Roof" })],
  }),
);

/** So many days before the day that all figures speak of. */
const before = (days: number): string => isoDay(settings().asOf - days);

/** Of every rule that draws a line by days or by amounts, something on either side of it and on it. */
function atTheLines(basis: Basis): Book {
  const dues = due(...[91, 90, 61, 60, 31, 30, 1, 0, -1].map(before));
  const own = { basis, target: 9_000, state: "open" } as const;
  const free = { ...own, memberSplit: "conscience", floor: 500 } as const;
  const drives = [
    drive("Parts", { ...own, due: dues, roundTo: 10 }),
    drive("In grace", { ...own, due: due(before(7)) }),
    drive("Past grace", { ...own, due: due(before(8)) }),
    drive("Free", { ...free, due: dues }),
    drive("Undivided", { ...free, target: 100 }),
  ];
  // Half a percent below nothing.
  const givenBack = drive("Given back", { ...free, target: 200 });
  const of = divided(
    book({
      drives: [...drives, givenBack],
      groups: [
        group("Club"),
        ...["North", "South", "East", "Nobody's"].map((id) => group(id, "Club")),
        group("North 1", "North"),
      ],
      members: [
        ...["M1", "M2", "M3"].map((id) => member(id, "North 1")),
        ...["M4", "M5"].map((id) => member(id, "South")),
        // Some parts had fallen due before.
        member("M6", "South", { joined: settings().asOf - 45 }),
        member("M7", "Club"),
        // Is exempt, and nobody else is in North itself: nothing is asked there.
        member("M8", "North"),
        member("M9", "East"),
      ],
      adjustments: [
        adjustment("Parts", "M5", "write-off", 100),
        adjustment("Parts", "North", "write-off", 40),
        adjustment("Parts", "Club", "write-off", 15),
        adjustment("Free", "M5", "pledge", 300),
        adjustment("Free", "M4", "write-off", 70),
        adjustment("Free", "South", "write-off", 30),
        adjustment("Parts", "East", "write-off"),
        adjustment(null, "M8", "exempt"),
      ],
      contributions: [
        gift("Given back", "M1", -1),
        ...drives.flatMap(({ id }) => [
          // Net below zero, just the least that is suggested, less, and more than anything.
          gift(id, "M9", -60),
          gift(id, "", 50, { group: "East" }),
          gift(id, "M7", 5_000),
          gift(id, "M8", 90),
          gift(id, "M2", 500, { date: day(before(7)) }),
          gift(id, "M3", 499, { date: day(before(6)) }),
          gift(id, "M4", 9_500, { receivedBy: "Ri" }),
          // Carried over is no gift: the last one is before it.
          gift(id, "M4", 7, { method: "carried-over", date: day(before(1)) }),
          gift(id, "M6", 20, { method: "in-kind" }),
          gift(id, "", 120, { group: "North" }),
          gift(id, "", -30, { group: "South" }),
          gift(id, "", 35, { group: "Club" }),
          gift(id, "", 11, { method: "carried-over" }),
          gift(id, "", 12, { group: "Nobody's", method: "work" }),
          gift(id, "", 13, { group: "Elsewhere" }),
        ]),
      ],
    }),
  );
  return { ...of, roll: of.roll.filter((row) => !["Undivided", "Given back"].includes(row.drive)) };
}

/** Exports the books into one folder, and holds every row of the views against core. */
async function holdAgainstCore(of: readonly Book[]): Promise<void> {
  const all = of.map(exported);
  const target = join(folder, "out");
  const made = await ExportFolder.begin(target, sources);
  for (const each of all) await made.add(each);
  await made.finish("");
  expect(await viewsOf(target)).toEqual(viewsAsCore(all));
}

describe("the views of an export", () => {
  it("say what core says of any books, to the last unit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBooks, { minLength: 1, maxLength: 16 }), holdAgainstCore),
      { numRuns: 8 },
    );
  });

  it("draw every line where core draws it", async () => {
    await holdAgainstCore([
      atTheLines("mandatory"),
      atTheLines("pledged"),
      atTheLines("voluntary"),
    ]);
  });

  it.each([
    ["a level each for groups within groups", 7],
    ["no group at all", 0],
  ])("add up %s", async (_, depth) => {
    const names = Array.from({ length: depth }, (_, i) => `Level ${i}`);
    const groups = names.map((name, i) => group(name, names[i - 1] ?? null));
    const members = ["M1", "M2", "M3"].map((id) => member(id, names.at(-1) ?? []));
    const roof = drive("Roof", { target: 10_000, due: due("2026-04-30") });
    const contributions = [
      gift("Roof", "M1", 4_000),
      ...names.map((name, i) => gift("Roof", "", 100 * i, { group: name })),
    ];
    await holdAgainstCore([divided(book({ members, groups, drives: [roof], contributions }))]);
  });

  it("exchange at the rate of the very day, and round a half unit away from zero", async () => {
    const contributions = [1.5, -1.5, 0.5, 1_385.5].map((amount) =>
      gift("Roof", "M1", amount, { currency: "USD" }),
    );
    const of = book({
      members: [member("M1")],
      drives: [drive("Roof", { target: 100 })],
      contributions,
      // The gifts are of 1 March.
      rates: [
        rate("USD", "2026-01-01", 7),
        rate("USD", "2026-03-01", 1),
        rate("USD", "2026-03-02", 5),
      ],
    });
    await holdAgainstCore([divided(of)]);
  });

  it("hold the largest amounts that are counted", async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const of = book({
      members: [member("M1"), member("M2")],
      drives: [
        drive("Roof", { target: most, due: due("2026-01-31", "2026-02-28", "2026-06-01") }),
        drive("Door", { target: 5, currency: "USD" }),
      ],
      contributions: [
        gift("Roof", "M1", 9_000_000_000_000_000),
        gift("Door", "M1", 9_000_000_000_000, { currency: "KRW" }),
      ],
      rates: [rate("USD", "2026-01-01", 1_385.123_456_789)],
    });
    await holdAgainstCore([divided(of)]);
  });
});
