import { describe, expect, it } from "vitest";
import { type Contribution, type Drive, keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import {
  accountOf,
  book,
  day,
  drive,
  due,
  found,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  rate,
  settings,
  standingOf,
} from "../../support/book";

const members = [member("M1", "A"), member("M2", "B")];
const groups = [group("Club"), group("A", "Club"), group("B", "Club")];
const roof = drive("Roof", { target: 200, state: "open" });
const roll = [
  groupOnRoll("Roof", "Club", 200),
  groupOnRoll("Roof", "A", 100),
  groupOnRoll("Roof", "B", 100),
  onRoll("Roof", "M1", 100, { group: "A" }),
  onRoll("Roof", "M2", 100, { group: "B" }),
];

function kept(of: Parameters<typeof book>[0]) {
  return keepAccounts(book({ groups, members, roll, drives: [roof], ...of }));
}

describe("The ledger", () => {
  describe("Money in the drive's currency; a row in another is converted at the latest rate on or before its date (crossing through the Settings currency), rounded half away from zero, row by row", () => {
    const rates = [
      rate("USD", "2026-01-01", 1_400),
      rate("USD", "2026-03-01", 1_385.5),
      rate("USD", "2026-03-02", 1_300),
      rate("EUR", "2026-01-01", 1_500),
    ];
    it.each([
      ["USD", 12.5, "KRW", 17_319, "17,318.75: the latest rate that is not later"],
      ["USD", 1, "KRW", 1_386, "1,385.5: half goes away from zero"],
      ["USD", -1, "KRW", -1_386, "of a refund too"],
      ["EUR", 10, "USD", 1_083, "15,000 won ÷ 1,385.5 = 10.826…"],
      ["KRW", 10_000, "USD", 722, "7.2176…"],
      ["", 5, "USD", 500, "blank is the drive's own"],
      ["USD", 99_999_999.99, "KRW", 138_549_999_986, "exact beyond doubles: …986.145"],
    ])("%s %d in %s: %d (%s)", (currency, amount, into, converted) => {
      const drives = [{ ...roof, currency: into }];
      const accounts = kept({
        drives,
        rates,
        contributions: [gift("Roof", "M1", amount, { currency })],
      });
      expect(accountOf(accounts, "Roof").collected).toBe(converted);
    });

    it("rounds row by row", () => {
      const contributions = [1, 2].map((n) =>
        gift("Roof", "M1", 1, { currency: "USD", reference: `${n}` }),
      );
      expect(accountOf(kept({ rates, contributions }), "Roof").collected).toBe(2 * 1_386);
    });

    it("takes the lower of two rates for one day, and says so", () => {
      const two = [rate("USD", "2026-01-01", 1_400), rate("USD", "2026-01-01", 1_300)];
      for (const of of [two, [...two].reverse()]) {
        const contributions = [gift("Roof", "M1", 1, { currency: "USD" })];
        const accounts = kept({ rates: of, contributions });
        expect(accountOf(accounts, "Roof").collected).toBe(1_300);
        expect(found(accounts, "rates-disagree")).toHaveLength(1);
      }
    });
  });

  it("No rate: not counted", () => {
    const rates = [rate("USD", "2026-03-02", 1_400)];
    const accounts = kept({
      rates,
      contributions: [gift("Roof", "M1", 12.5, { currency: "USD" })],
    });
    const account = accountOf(accounts, "Roof");
    expect(account.collected).toBe(0);
    expect(account.uncounted).toEqual([{ currency: "USD", amount: 1_250, rows: 1, ahead: false }]);
    expect(found(accounts, "no-rate")[0]?.uncounted).toEqual({ currency: "USD", amount: 1_250 });
  });

  it("what a rate makes too large is told so, and not that there is no rate", () => {
    const rates = [rate("USD", "2026-03-01", 1e15)];
    const contributions = [gift("Roof", "M1", 4e12, { currency: "USD" })];
    const accounts = kept({ rates, contributions });
    expect(found(accounts, "no-rate")).toEqual([]);
    expect(found(accounts, "amount-too-large")).toMatchObject([
      { data: { value: "4000000000000" }, uncounted: { currency: "USD", amount: 4e14 } },
    ]);
  });

  it.each([
    [10.5, "KRW", null],
    [10.5, "KPW", null],
    [10.55, "USD", 1_055],
    [10.555, "USD", null],
    [10.555, "KWD", 10_555],
  ])("Decimals by ISO 4217 (KPW: none, as it is used): %d %s", (amount, currency, minor) => {
    const drives = [{ ...roof, currency }];
    const accounts = kept({ drives, contributions: [gift("Roof", "M1", amount)] });
    expect(accountOf(accounts, "Roof").collected).toBe(minor ?? 0);
    expect(found(accounts, "more-decimals-than-currency")).toHaveLength(minor === null ? 1 : 0);
  });

  it.each([
    [10.5, "KRW", 10.5, "10.5 KRW"],
    [-0.25, "KRW", -0.25, "−0.25 KRW"],
    [12.345, "USD", 1_234.5, "12.345 USD"],
    [1_234_567.891, "JPY", 1_234_567.891, "1,234,567.891 JPY"],
  ])("Not counted is what the cell says, never rounded: %d %s", (amount, currency, minor, said) => {
    const drives = [{ ...roof, currency }];
    const accounts = kept({ drives, contributions: [gift("Roof", "M1", amount)] });
    const uncounted = { currency, amount: minor };
    expect(accountOf(accounts, "Roof").uncounted).toEqual([
      { ...uncounted, rows: 1, ahead: false },
    ]);
    expect(found(accounts, "more-decimals-than-currency")[0]?.uncounted).toEqual(uncounted);
    expect(speak("en").moneyWithCurrency(minor, currency)).toBe(said);
  });

  it("amounts that are not counted add up without the noise of binary fractions", () => {
    const contributions = [
      gift("Roof", "M1", 0.1),
      gift("Roof", "M1", 0.2),
      gift("Roof", "M1", 7.4),
    ];
    const [uncounted] = accountOf(kept({ contributions }), "Roof").uncounted;
    expect(uncounted).toEqual({ currency: "KRW", amount: 7.7, rows: 3, ahead: false });
  });

  describe("A row names a member, or only a group: a nameless gift, credited to the group alone", () => {
    const accounts = kept({
      contributions: [gift("Roof", "", 30, { group: "A" }), gift("Roof", "", 20, { group: "A" })],
    });
    const groupA = accountOf(accounts, "Roof").groups.find((each) => each.group === "A");
    it("credits the group", () => {
      expect(groupA).toMatchObject({ collected: 50, outstanding: 50 });
      expect(accounts.ledger.persons[0]).toBe(-1);
      expect(accounts.ledger.amounts[0]).toBe(30);
    });

    it("It clears no member; Follow-up says how many such gifts, and how much, came to that group", () => {
      expect(standingOf(accounts, "Roof", "M1")).toMatchObject({
        contributed: 0,
        outstanding: 100,
      });
      expect(groupA?.nameless).toEqual({ count: 2, amount: 50 });
    });

    it("a row that names nobody at all is the whole drive's, with a warning", () => {
      const nobody = kept({ contributions: [gift("Roof", "", 30)] });
      expect(accountOf(nobody, "Roof").groups[0]).toMatchObject({ group: "Club", collected: 30 });
      expect(found(nobody, "contribution-names-nobody")).toHaveLength(1);
    });
  });

  it("A payer who is not the member goes in Paid by", () => {
    const accounts = kept({ contributions: [gift("Roof", "M1", 30, { paidBy: "Aunt" })] });
    expect(standingOf(accounts, "Roof", "M1").contributed).toBe(30);
    expect(accounts.diagnostics).toEqual([]);
  });

  it.each(["in-kind", "work"] as const)(
    "In kind and Work are valued apart: they never reduce a cash quota, but who gave them is no non-contributor: %s",
    (method) => {
      const accounts = kept({ contributions: [gift("Roof", "M1", 500, { method })] });
      expect(accountOf(accounts, "Roof")).toMatchObject({ collected: 0, inKind: 500 });
      const standing = standingOf(accounts, "Roof", "M1");
      expect(standing).toMatchObject({ standing: "part", contributed: 0, outstanding: 100 });
    },
  );

  it("A row dated after the as-of day is listed as dated ahead, for information, its amount not counted yet", () => {
    const accounts = kept({ contributions: [gift("Roof", "M1", 30, { date: day("2026-07-01") })] });
    const account = accountOf(accounts, "Roof");
    expect(account.uncounted).toEqual([{ currency: "KRW", amount: 30, rows: 1, ahead: true }]);
    expect(found(accounts, "dated-ahead")[0]?.severity).toBe("notice");
    expect(accounts.ledger.kinds).toEqual(["ahead"]);
    expect(accounts.ledger.amounts[0]).toBe(0);
  });

  it("Rows of unknown drives stand in an Overview row No drive", () => {
    const accounts = kept({ contributions: [gift("Floor", "M1", 30), gift("", "M1", 12)] });
    const last = accounts.drives[accounts.drives.length - 1];
    expect(last).toMatchObject({ drive: null, collected: 0 });
    expect(last?.uncounted).toEqual([{ currency: "KRW", amount: 42, rows: 2, ahead: false }]);
  });

  it("An amount that cannot be read counts as a row, not as money", () => {
    const accounts = kept({ contributions: [gift("Roof", "M1", null)] });
    const { uncounted } = accountOf(accounts, "Roof");
    expect(uncounted).toEqual([{ currency: "KRW", amount: 0, rows: 1, ahead: false }]);
  });

  it("Rows of a Draft drive are not counted", () => {
    const drives = [{ ...roof, state: "draft" as const }];
    const accounts = kept({ drives, contributions: [gift("Roof", "M1", 30)] });
    expect(accountOf(accounts, "Roof").collected).toBe(0);
    expect(found(accounts, "contribution-to-draft")[0]?.uncounted?.amount).toBe(30);
  });

  it.each<[Partial<Drive>, number, string]>([
    [{ closedOn: day("2026-02-28") }, 1, "after the closing"],
    [{ closedOn: day("2026-03-01") }, 0, "on its day"],
    [{ due: due("2026-02-28") }, 1, "the closing is not known: after the last due day"],
    [{}, 0, "neither is known"],
  ])("rows dated after a drive was closed are counted and warned of: %#", (stated, warnings) => {
    const drives = [{ ...roof, ...stated, state: "closed" as const }];
    const accounts = kept({ drives, contributions: [gift("Roof", "M1", 30)] });
    expect(accountOf(accounts, "Roof").collected).toBe(30);
    expect(found(accounts, "dated-after-closing")).toHaveLength(warnings);
  });

  describe("Duplicates: same drive, day, member or group, amount, currency and reference. In the ledger they are a notice that can be accepted", () => {
    const first = gift("Roof", "M1", 10, { reference: "T1" });
    it.each<[Partial<Contribution>, number, string]>([
      [{}, 1, "all the same"],
      [{ note: "again", paidBy: "Aunt" }, 1, "notes do not matter"],
      [{ date: day("2026-03-02") }, 0, "another day"],
      [{ amount: 11 }, 0, "another amount"],
      [{ member: "M2" }, 0, "another member"],
      [{ reference: "T2" }, 0, "another reference"],
      [{ currency: "USD" }, 0, "another currency"],
      [{ drive: "Door" }, 0, "another drive"],
    ])("%o: %d (%s)", (more, notices) => {
      const drives = [roof, drive("Door", { state: "open" })];
      const rates = [rate("USD", "2026-01-01", 1)];
      const contributions = [first, { ...first, row: 90, ...more }];
      const accounts = kept({ drives, rates, contributions });
      expect(found(accounts, "possible-duplicate")).toHaveLength(notices);
    });

    it("counts all of them, and tells of a set once", () => {
      const contributions = [first, { ...first, row: 8 }, { ...first, row: 9 }];
      const accounts = kept({ contributions });
      expect(accountOf(accounts, "Roof").collected).toBe(30);
      const notices = found(accounts, "possible-duplicate");
      expect(notices.map(({ data, place }) => [data.rows, place?.row])).toEqual([[3, 9]]);
    });

    it.each([
      ["Roof", "M1", "All are counted.", "모두 집계했습니다."],
      ["Roof", "M9", "None of them is counted.", "하나도 집계하지 않았습니다."],
    ])("says what of %s by %s is counted: %s", (to, who, english, korean) => {
      const alike = { ...first, drive: to, member: who };
      const [notice] = found(
        kept({ contributions: [alike, { ...alike, row: 8 }] }),
        "possible-duplicate",
      );
      expect(speak("en").diagnostic(notice!).problem.endsWith(`. ${english}`)).toBe(true);
      expect(speak("ko").diagnostic(notice!).problem.endsWith(`. ${korean}`)).toBe(true);
    });

    it("says how many are counted where not all are: one has half a won", () => {
      const box = { ...first, member: "", group: "A" };
      const contributions = [box, { ...box, row: 8 }, { ...box, row: 9, amount: 10.4 }];
      const [notice] = found(kept({ contributions }), "possible-duplicate");
      expect(notice?.data).toMatchObject({ rows: 3, counted: 2 });
      expect(speak("en").diagnostic(notice!).problem).toMatch(/\. 2 of them are counted\.$/);
      expect(speak("ko").diagnostic(notice!).problem).toMatch(/그중 2개 행을 집계했습니다\.$/);
    });

    it("compares rows of an unknown drive once their drive is corrected", () => {
      const alike = { ...first, drive: "Rooof" };
      const accounts = kept({ contributions: [alike, { ...alike, row: 8 }] });
      expect(found(accounts, "unknown-drive")).toHaveLength(2);
      expect(found(accounts, "possible-duplicate")).toEqual([]);
    });
  });

  it("Received by without Handed over is cash with collector", () => {
    const contributions = [
      gift("Roof", "M1", 10, { receivedBy: "Ri" }),
      gift("Roof", "M1", 20, { receivedBy: "Ri", handedOver: true }),
      gift("Roof", "M1", 40),
      gift("Roof", "M2", 80, { receivedBy: "Kim" }),
      gift("Roof", "M2", 99, { receivedBy: "Kim", method: "in-kind" }),
    ];
    const { groups: standings } = accountOf(kept({ contributions }), "Roof");
    expect(standings.map((each) => [each.group, each.withCollector])).toEqual([
      ["Club", 90],
      ["A", 10],
      ["B", 80],
    ]);
  });

  it("a gift from somebody whom the drive does not ask is counted, and told of", () => {
    const drives = [{ ...roof, asked: "A" }];
    const contributions = [gift("Roof", "M2", 30), gift("Roof", "", 5, { group: "B" })];
    const accounts = kept({ drives, roll: [], contributions });
    expect(accountOf(accounts, "Roof").collected).toBe(35);
    expect(found(accounts, "gave-without-being-asked")[0]?.data).toMatchObject({
      names: ["M2", "B"],
      amount: 35,
    });
  });

  it("a member who was deleted from Members and is on the roll still has gifts and a quota", () => {
    const accounts = kept({ members: [members[0]!], contributions: [gift("Roof", "M2", 30)] });
    expect(standingOf(accounts, "Roof", "M2")).toMatchObject({ contributed: 30, gone: true });
    expect(found(accounts, "roll-of-unknown-member")).toHaveLength(1);
    expect(accountOf(accounts, "Roof").groups[0]).toMatchObject({ quota: 200, outstanding: 170 });
  });

  it("the last seven days are today and the six before", () => {
    const contributions = ["2026-06-30", "2026-06-24", "2026-06-23"].map((iso, i) =>
      gift("Roof", "M1", 10 ** i, { date: day(iso) }),
    );
    expect(accountOf(kept({ contributions }), "Roof").last7Days).toBe(11);
  });

  it("names each currency's counted and uncounted money", () => {
    const accounts = kept({
      settings: settings(),
      rates: [rate("USD", "2026-01-01", 1_000)],
      contributions: [
        gift("Roof", "M1", 5),
        gift("Roof", "M1", 1.25, { currency: "USD" }),
        gift("Roof", "M1", 2, { currency: "USD", method: "work" }),
        gift("Roof", "M1", 3, { currency: "EUR" }),
      ],
    });
    const { counted, uncounted } = accountOf(accounts, "Roof");
    expect(counted).toEqual([
      { currency: "KRW", collected: 5, carried: 0, inKind: 0, rows: 1 },
      { currency: "USD", collected: 125, carried: 0, inKind: 200, rows: 2 },
    ]);
    expect(uncounted).toEqual([{ currency: "EUR", amount: 300, rows: 1, ahead: false }]);
  });
});
