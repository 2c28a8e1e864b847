import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, keepAccounts } from "../../../src/core/index";
import { book, day, drive, found, gift, group, member, rate, settings } from "../../support/book";

const members = [member("M1", "A", { name: "Kim" }), member("M2", "A", { name: "Ri" })];
const drives = [
  drive("Roof", { state: "open" }),
  drive("Door", { state: "open", currency: "USD" }),
];
const of = (contributions: readonly Contribution[]) =>
  keepAccounts(
    book({
      settings: settings({ organisation: "A" }),
      groups: [group("A"), group("B", "A")],
      rates: [rate("USD", "2025-01-01", 1_000)],
      ...{ members, drives, contributions },
    }),
  );

const fields = fc.record({
  drive: fc.constantFrom("Roof", "Door", "Nothing"),
  member: fc.constantFrom("M1", "Kim", "M2", "Nobody", "Someone", ""),
  group: fc.constantFrom("", "A", "B", "Nowhere"),
  amount: fc.constantFrom(1, 2, -1, 1.2, null),
  date: fc.constantFrom(day("2026-03-01"), day("2026-03-02"), null),
  currency: fc.constantFrom("", "KRW", "USD"),
  reference: fc.constantFrom("", "a", "b"),
});

/** What makes two rows alike, spelt out; null for rows that are never alike. */
function likeness(row: Contribution): string | null {
  const known = drives.find(({ id }) => id === row.drive);
  if (known === undefined || row.amount === null || row.date === null) return null;
  const currency = row.currency || known.currency;
  const minor = Math.round(row.amount * (currency === "USD" ? 100 : 1));
  const person = members.find(({ id, name }) => id === row.member || name === row.member)?.id;
  const who = person ?? `${row.member}, ${row.group}`;
  return [row.drive, who, minor, row.date, currency, row.reference].join("; ");
}

describe("rows that are alike", () => {
  it("are told of, set by set, at the last row of each, whatever else is in the ledger", () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 40, size: "max" }), (rows) => {
        const contributions = rows.map(({ drive: to, member: who, amount, ...more }, i) =>
          gift(to, who, amount, { ...more, row: i + 2 }),
        );
        const sets = new Map<string, number[]>();
        for (const row of contributions) {
          const key = likeness(row);
          if (key !== null) sets.set(key, [...(sets.get(key) ?? []), row.row]);
        }
        const expected = [...sets.values()].filter((set) => set.length > 1);
        const told = found(of(contributions), "possible-duplicate");
        const shown = told.map(({ data, place }) => [place?.row, data.rows]);
        const byRow = (a: (number | undefined)[], b: (number | undefined)[]) => a[0]! - b[0]!;
        expect(shown.sort(byRow)).toEqual(
          expected.map((set) => [set.at(-1), set.length]).sort(byRow),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, Partial<Contribution>, string]>([
    ["a member, by the name", { member: "M1" }, "Kim"],
    ["who is not known, as written", { member: "Nobody" }, "Nobody"],
    ["a group, where nobody is named", { group: "B" }, "B"],
  ])("say who gave: %s", (_, stated, who) => {
    const row = gift("Door", "", 1.25, { ...stated, currency: "USD" });
    const [notice] = found(of([row, { ...row, row: 8 }]), "possible-duplicate");
    expect(notice).toMatchObject({
      data: { drive: "Door", who, day: day("2026-03-01"), amount: 125, currency: "USD", rows: 2 },
      place: { tab: "contributions", row: 8 },
    });
  });

  it("are told of anew when one more comes", () => {
    const row = gift("Roof", "M1", 5);
    const of2 = found(of([row, { ...row, row: 8 }]), "possible-duplicate");
    const of3 = found(of([row, { ...row, row: 8 }, { ...row, row: 9 }]), "possible-duplicate");
    expect(of3[0]!.content).not.toBe(of2[0]!.content);
  });
});
