import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import {
  accountOf,
  book,
  count,
  day,
  drive,
  found,
  gift,
  group,
  item,
  member,
  onRoll,
  rate,
  settings,
} from "../../support/book";

/** Two drives in won and one in dollars; Kim collects, Ri has handed over on 10 April. */
function counted(counts: Book["counts"], more: Partial<Book> = {}) {
  return keepAccounts(
    book({
      members: [
        member("M1", "Club", { name: "Kim" }),
        member("M2", "Club", { name: "Ri" }),
        member("M3", "Club", { name: "So" }),
      ],
      groups: [group("Club", null, { collector: "Kim" })],
      drives: [
        drive("Roof", { state: "open", target: 1_000, moneyInHand: 50 }),
        drive("Fund", { state: "open", target: 1_000 }),
        drive("Abroad", { state: "open", target: 1_000, currency: "USD" }),
      ],
      contributions: [
        gift("Roof", "M1", 100, { date: day("2026-03-01") }),
        gift("Roof", "M2", 30, { date: day("2026-04-01"), receivedBy: "M1" }),
        gift("Roof", "M2", 20, {
          ...{ date: day("2026-04-01"), receivedBy: "Ri" },
          handedOver: day("2026-04-10"),
        }),
        gift("Roof", "M1", 5, { date: day("2026-05-01"), method: "in-kind" }),
        gift("Fund", "M1", 7, { date: day("2026-04-02") }),
        gift("Abroad", "M1", 12.5, { date: day("2026-04-02") }),
      ],
      items: [item("Roof", "Slates", { spent: 40, spentOn: day("2026-04-20") })],
      rates: [rate("USD", "2026-01-01", 1_000)],
      settings: settings({ asOf: day("2026-06-30") }),
      counts,
      ...more,
    }),
  );
}

/** By how much each count that is told of differs. */
const differences = (accounts: ReturnType<typeof counted>) =>
  found(accounts, "count-differs").map(({ data }) => [data.drive, data.where.join("+"), data.by]);

const roof = { drive: "Roof" };

describe("a count agrees with the books of that day", () => {
  it.each([
    ["all of a drive: in hand at the start, and what came in", "2026-03-31", 150, roof],
    ["what came in later is not in it yet", "2026-04-01", 200, roof],
    ["what is spent that day is gone; gifts in kind are no money", "2026-05-15", 160, roof],
    ["all drives in the currency", "2026-05-15", 167, {}],
    ["of a drive in its own currency", "2026-05-15", 1_250, { drive: "Abroad", currency: "USD" }],
    ["what a collector has, by the name or the ID", "2026-05-15", 30, { ...roof, where: "Kim" }],
    ["what a collector has of all drives", "2026-05-15", 30, { where: "M1" }],
    ["what was handed over later was with the collector", "2026-04-09", 20, { where: "Ri" }],
    ["what was handed over is with nobody", "2026-04-10", 0, { where: "Ri" }],
    ["what no collector has is in the box", "2026-05-15", 130, { ...roof, where: "Box" }],
    ["what is spent is there the day before", "2026-04-19", 200, roof],
    ["and gone on its day", "2026-04-20", 160, roof],
    ["on the day that the summaries speak of", "2026-06-30", 160, roof],
    ["all drives in another currency", "2026-05-15", 1_250, { currency: "USD" }],
    ["what a member has who collects nothing", "2026-05-15", 0, { where: "So" }],
  ])("%s", (_, iso, amount, of) => {
    expect(differences(counted([count(iso, amount, of)]))).toEqual([]);
    const short = differences(counted([count(iso, amount + 3, of)]));
    expect(short.map(([, , by]) => by)).toEqual([3]);
  });

  it("what has come to whoever is no member is with them, as far as it is money", () => {
    const since = { date: day("2026-04-01"), receivedBy: "Pak Ho" };
    const contributions = [
      gift("Roof", "M1", 60, since),
      gift("Roof", "M1", 9, { ...since, method: "transfer" }),
      gift("Roof", "M1", 8, { ...since, method: "in-kind" }),
      gift("Roof", "M1", 40, { date: since.date, handedOver: day("2026-05-20") }),
    ];
    const on = (amount: number, where: string) =>
      differences(counted([count("2026-05-15", amount, { where })], { contributions }));
    expect(on(69, "Pak Ho")).toEqual([]);
    expect(on(70, "Pak Ho")).toEqual([["", "Pak Ho", 1]]);
    // 50 at the start and 40 that nobody received, less 40 for slates.
    expect(on(50, "Box")).toEqual([]);
  });

  it("what is spent on no day was spent before", () => {
    const items = [item("Roof", "Slates", { spent: 40 })];
    expect(differences(counted([count("2026-03-31", 110, roof)], { items }))).toEqual([]);
  });

  it("a currency that no drive has is counted in that of Settings, over all drives in it", () => {
    const rates = [rate("EUR", "2026-01-01", 10)];
    const euro = count("2026-05-15", 1_670, { currency: "EUR" });
    expect(differences(counted([euro], { rates }))).toEqual([]);
    expect(differences(counted([{ ...euro, amount: 1_970 }], { rates }))).toEqual([["", "", 30]]);
  });

  it("each currency's drives are counted apart", () => {
    const accounts = counted([
      count("2026-05-15", 167),
      count("2026-05-15", 1_250, { currency: "USD" }),
    ]);
    expect(differences(accounts)).toEqual([]);
    const { ofCurrency, any } = accounts.counts;
    expect([...ofCurrency].map(([currency, { amount }]) => [currency, amount])).toEqual([
      ["KRW", 167],
      ["USD", 1_250],
    ]);
    expect(any).toBe(true);
  });

  it("gifts to drives that are no more are in no count of all", () => {
    const contributions = [gift("Old", "M1", 500)];
    const roll = [onRoll("Old", "M1", 500)];
    // What Roof had in hand at the start, less what it spent.
    const counts = [count("2026-05-15", 10, roof)];
    expect(differences(counted(counts, { contributions, roll }))).toEqual([]);
  });

  it("places that are counted on one day add up", () => {
    const box = count("2026-05-15", 100, { ...roof, where: "Box" });
    const bank = count("2026-05-15", 30, { ...roof, where: "Bank" });
    expect(differences(counted([box, bank]))).toEqual([]);
    expect(differences(counted([box, { ...bank, amount: 20 }]))).toEqual([
      ["Roof", "Bank+Box", -10],
    ]);
  });

  it("money in another currency is counted at that day's rate", () => {
    const won = count("2026-05-15", 60, roof);
    const dollars = count("2026-05-15", 10, { ...roof, currency: "USD" });
    expect(differences(counted([won, dollars]))).toEqual([]);
    const { diagnostics } = counted([{ ...dollars, currency: "EUR" }]);
    expect(diagnostics.map(({ code }) => code)).toContain("no-rate");
  });
});

describe("where what is told of counts stands, and by what it is known", () => {
  const at = (row: number) => ({ place: { tab: "counts" as const, row } });
  const may = day("2026-05-15");

  it.each<[string, Book["counts"], object]>([
    [
      "a day to come",
      [count("2026-07-01", 1, { ...roof, ...at(9) })],
      {
        code: "dated-ahead",
        data: { day: day("2026-07-01"), asOf: day("2026-06-30") },
        place: { row: 9, column: "date" },
        content: `${day("2026-07-01")}||Roof|1|KRW`,
      },
    ],
    [
      "a drive that is not known",
      [count("2026-05-15", 1, { drive: "Rof", ...at(9) })],
      {
        code: "unknown-drive",
        data: { value: "Rof", suggestion: "Roof" },
        place: { row: 9, column: "drive" },
        content: `${may}||Rof|1|KRW`,
      },
    ],
    [
      "a collector who is misspelt",
      [count("2026-05-15", 1, { where: "Club purse", ...at(9) })],
      {
        code: "near-collector",
        data: { value: "Club purse", suggestion: "Club purses" },
        place: { row: 9, column: "where" },
        content: `${may}|Club purse||1|KRW`,
      },
    ],
    [
      "a currency without a rate",
      [count("2026-05-15", 1, { ...roof, currency: "EUR", ...at(9) })],
      {
        code: "no-rate",
        data: { currency: "EUR", home: "KRW", day: may },
        place: { row: 9, column: "currency" },
        content: `${may}||Roof|1|EUR`,
      },
    ],
    [
      "one without a rate that the drive is in",
      [count("2025-05-15", 1, { drive: "Abroad", ...at(9) })],
      {
        code: "no-rate",
        data: { currency: "USD", home: "KRW", day: day("2025-05-15") },
        place: { row: 9, column: "currency" },
      },
    ],
  ])("%s, which is held against nothing", (_, counts, expected) => {
    const accounts = counted(counts, {
      groups: [group("Club", null, { collector: "Club purses" })],
    });
    expect(differences(accounts)).toEqual([]);
    expect(accounts.counts.last).toEqual([]);
    const codes = ["dated-ahead", "unknown-drive", "near-collector", "no-rate"];
    const told = accounts.diagnostics.filter(({ code }) => codes.includes(code));
    expect(told).toMatchObject([expected]);
  });

  it.each([
    ["the first of the rows that are added up", [8, 9]],
    ["whichever comes first", [9, 8]],
  ])("a difference in %s", (_, [box, bank]) => {
    const accounts = counted([
      count("2026-05-15", 100, { where: "Box", ...at(box!) }),
      count("2026-05-15", 30, { where: "Bank", ...at(bank!) }),
    ]);
    expect(found(accounts, "count-differs")).toMatchObject([
      { place: { row: 8, column: "amount" }, content: `|Bank|Box|${may}|-7` },
    ]);
  });
});

describe("what is told of counts", () => {
  it("is no place that is left out where a collector is written in two ways", () => {
    const accounts = counted([
      count("2026-04-15", 30, { ...roof, where: "Kim" }),
      count("2026-05-15", 30, { ...roof, where: "M1" }),
      count("2026-05-15", 130, { ...roof, where: "Box" }),
    ]);
    expect(found(accounts, "count-lacks-places")).toEqual([]);
  });

  it("is the last of each thing that was counted, and the last before it that agreed", () => {
    const accounts = counted([
      count("2026-03-31", 150, roof),
      count("2026-04-01", 190, roof),
      count("2026-05-15", 150, roof),
    ]);
    expect(found(accounts, "count-differs").map(({ data }) => data)).toMatchObject([
      { day: day("2026-05-15"), by: -10, agreedOn: day("2026-03-31") },
    ]);
  });

  it("is nothing once a later count agrees", () => {
    const counts = [count("2026-03-31", 140, roof), count("2026-05-15", 160, roof)];
    expect(differences(counted(counts))).toEqual([]);
  });

  it("is nothing of a place where others, that were counted before, are left out: but that they are", () => {
    const accounts = counted([
      count("2026-03-31", 100, { ...roof, where: "Bank" }),
      count("2026-03-31", 50, { ...roof, where: "Box" }),
      count("2026-05-15", 1, { ...roof, where: "Box" }),
    ]);
    expect(differences(accounts)).toEqual([]);
    expect(found(accounts, "count-lacks-places")[0]?.data.missing).toEqual(["Bank"]);
  });

  it.each([
    ["one name", "Pak", "", "Pak"],
    ["the same twice", "Pak", "Pak", "Pak"],
    ["the same twice in one cell", "Pak , Pak", "", "Pak"],
    ["no name", "", "", ""],
  ])("is that somebody counted alone: %s", (_, countedBy, checkedBy, by) => {
    const accounts = counted([count("2026-05-15", 160, { ...roof, countedBy, checkedBy })]);
    expect(found(accounts, "counted-alone").map(({ data }) => data.by)).toEqual([by]);
  });

  it.each([
    ["in two cells", "Pak", "Ri"],
    ["in one cell", "Pak, Ri", ""],
  ])("is nothing where two are named %s", (_, countedBy, checkedBy) => {
    const accounts = counted([count("2026-05-15", 160, { ...roof, countedBy, checkedBy })]);
    expect(found(accounts, "counted-alone")).toEqual([]);
  });

  it("is that a day is still to come, and that a drive is not known; neither is held against anything", () => {
    const accounts = counted([
      count("2026-07-01", 1, roof),
      count("2026-05-15", 1, { drive: "Rof" }),
    ]);
    expect(differences(accounts)).toEqual([]);
    expect(found(accounts, "dated-ahead")).toHaveLength(1);
    expect(found(accounts, "unknown-drive")[0]?.data.suggestion).toBe("Roof");
  });
});

describe("what Overview shows as counted", () => {
  it("is what was counted on the last day: all there is, else its parts", () => {
    const accounts = counted([
      count("2026-05-01", 1, roof),
      count("2026-05-15", 130, { ...roof, where: "Box" }),
      count("2026-05-15", 30, { ...roof, where: "Kim" }),
      count("2026-05-16", 167),
    ]);
    const { counts } = accounts;
    expect(counts.ofDrive.get(accountOf(accounts, "Roof"))?.amount).toBe(160);
    expect(counts.ofDrive.has(accountOf(accounts, "Fund"))).toBe(false);
    expect(counts.ofCurrency.get("KRW")?.amount).toBe(167);
  });

  it("is all there is, where its parts were counted beside it", () => {
    const accounts = counted([
      count("2026-05-15", 160, roof),
      count("2026-05-15", 30, { ...roof, where: "Kim" }),
    ]);
    expect(accounts.counts.ofDrive.get(accountOf(accounts, "Roof"))?.amount).toBe(160);
  });

  it("is nothing without a count", () => {
    expect(counted([]).counts.any).toBe(false);
  });
});

describe("the last counts", () => {
  it("are one of each thing, beside the books of their day, in the order of Counts", () => {
    const { counts } = counted([
      count("2026-05-15", 30, { ...roof, where: "Kim" }),
      count("2026-03-31", 150, roof),
      count("2026-05-15", 155, roof),
      count("2026-05-15", 90, { ...roof, where: "Box" }),
      count("2026-05-15", 40, { ...roof, where: "Bank" }),
      count("2026-05-16", 167),
    ]);
    const shown = counts.last.map(({ drive: of, where, counted: amount, books }) => ({
      of: of?.drive?.id ?? null,
      where,
      by: amount - books,
    }));
    expect(shown).toEqual([
      { of: "Roof", where: ["Kim"], by: 0 },
      { of: "Roof", where: [], by: -5 },
      { of: "Roof", where: ["Bank", "Box"], by: 0 },
      { of: null, where: [], by: 0 },
    ]);
  });

  it("are none where on no day all places were counted", () => {
    const { counts } = counted([
      count("2026-05-01", 100, { ...roof, where: "Box" }),
      count("2026-05-15", 70, { ...roof, where: "Bank" }),
    ]);
    expect(counts.last).toEqual([]);
  });

  it("leave out a day on which not all places were counted", () => {
    const { counts } = counted([
      count("2026-05-01", 100, { ...roof, where: "Box" }),
      count("2026-05-01", 70, { ...roof, where: "Bank" }),
      count("2026-05-15", 90, { ...roof, where: "Box" }),
    ]);
    expect(counts.last.map(({ day: on, counted: amount }) => [on, amount])).toEqual([
      [day("2026-05-01"), 170],
    ]);
  });
});
