import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { type ExportedBook, ExportFolder } from "../../../src/local/export/index";
import { book, count, divided, drive, due, gift, group, member, rate } from "../../support/book";
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

  it("give back a half unit of another currency as core does, away from zero", async () => {
    const contributions = [1.5, -1.5, 0.5, 1_385.5].map((amount) =>
      gift("Roof", "M1", amount, { currency: "USD" }),
    );
    const of = book({
      members: [member("M1")],
      drives: [drive("Roof", { target: 100 })],
      contributions,
      rates: [rate("USD", "2026-01-01", 1), rate("USD", "2026-03-02", 5)],
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
