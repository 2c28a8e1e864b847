import { describe, expect, it } from "vitest";
import { type Book, fingerprint } from "../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  item,
  member,
  onRoll,
  rate,
  settings,
} from "../support/book";

const march = day("2026-03-01");
const whole = book({
  settings: settings(),
  members: [member("M1", ["A", "B"], { weight: 2, joined: march, left: march + 9, income: 500 })],
  groups: [group("A", "Club", { weight: 3 })],
  drives: [
    drive("Roof", {
      asked: "Club",
      target: 900,
      opens: march,
      due: due(["2026-03-31", 0.4], ["2026-06-30", 0.6]),
      state: "open",
      moneyInHand: 50,
      floor: 10,
      cap: 700,
      roundTo: 100,
    }),
  ],
  items: [item("Roof", "Slates", { quantity: 3, unitPrice: 70 })],
  adjustments: [adjustment("Roof", "M1", "fixed", 7, { from: march, until: march + 9 })],
  rates: [rate("USD", "2026-03-01", 1_385.5)],
  roll: [onRoll("Roof", "M1", 300, { group: "A" })],
  contributions: [gift("Roof", "M1", 20, { group: "A", method: "cash", currency: "KRW" })],
});

/** The book with something else in the only row of a tab. */
function but<T extends Exclude<keyof Book, "settings">>(tab: T, change: Partial<Book[T][number]>) {
  return { ...whole, [tab]: [{ ...whole[tab][0], ...change }] };
}

describe("fingerprint: what was previewed is applied only while nothing has changed", () => {
  it.each<[what: string, changed: Book]>([
    ["the Settings currency", { ...whole, settings: settings({ currency: "USD" }) }],
    ["the rounding", { ...whole, settings: settings({ rounding: "never-falls" }) }],
    ["the as-of day", { ...whole, settings: settings({ asOf: march }) }],
    ["a member's ID", but("members", { id: "M2" })],
    ["a member's name", but("members", { name: "Ri" })],
    ["a member's groups", but("members", { groups: ["A"] })],
    ["the order of a member's groups, which decides", but("members", { groups: ["B", "A"] })],
    ["one group for two", but("members", { groups: ["AB"] })],
    ["a weight", but("members", { weight: 2.5 })],
    ["a weight that is blank", but("members", { weight: null })],
    ["who joined when", but("members", { joined: march + 1 })],
    ["who left when", but("members", { left: march + 1 })],
    ["an income", but("members", { income: 501 })],
    ["one member more", { ...whole, members: [...whole.members, ...whole.members] }],
    ["nobody", { ...whole, members: [] }],
    ["a group's name", but("groups", { id: "B" })],
    ["where a group belongs", but("groups", { partOf: null })],
    ["a group's weight", but("groups", { weight: 4 })],
    ["a drive's name", but("drives", { id: "Door" })],
    ["who is asked", but("drives", { asked: null })],
    ["the basis", but("drives", { basis: "pledged" })],
    ["the target", but("drives", { target: 901 })],
    ["the target left to the items", but("drives", { target: null })],
    ["when a drive opens", but("drives", { opens: null })],
    ["a due day", but("drives", { due: due(["2026-03-30", 0.4], ["2026-06-30", 0.6]) })],
    ["a due share", but("drives", { due: due(["2026-03-31", 0.5], ["2026-06-30", 0.5]) })],
    ["one due day less", but("drives", { due: due(["2026-03-31", 0.4]) })],
    ["the group split", but("drives", { groupSplit: "equally" })],
    ["the member split", but("drives", { memberSplit: "levelling" })],
    ["the state", but("drives", { state: "draft" })],
    ["the money in hand", but("drives", { moneyInHand: 51 })],
    ["a drive's currency", but("drives", { currency: "USD" })],
    ["the floor", but("drives", { floor: 11 })],
    ["the cap", but("drives", { cap: 701 })],
    ["the rounding unit", but("drives", { roundTo: 1_000 })],
    ["an item's drive", but("items", { drive: "Door" })],
    ["an item's name", but("items", { name: "Nails" })],
    ["how many are needed", but("items", { quantity: 4 })],
    ["what one costs", but("items", { unitPrice: 71 })],
    ["how an item is met", but("items", { metBy: "in-kind" })],
    ["an adjustment of all drives", but("adjustments", { drive: null })],
    ["who is adjusted", but("adjustments", { who: "M2" })],
    ["how one is adjusted", but("adjustments", { kind: "floor" })],
    ["by how much", but("adjustments", { amount: 8 })],
    ["from when", but("adjustments", { from: march + 1 })],
    ["until when", but("adjustments", { until: march + 1 })],
    ["a rate's currency", but("rates", { currency: "EUR" })],
    ["a rate's day", but("rates", { day: march + 1 })],
    ["a rate", but("rates", { rate: 1_385.6 })],
    ["the roll's drive", but("roll", { drive: "Door" })],
    ["the roll's level", but("roll", { level: "group" })],
    ["the roll's group", but("roll", { group: "B" })],
    ["the roll's member", but("roll", { memberId: "M2" })],
    ["a quota", but("roll", { quota: 301 })],
    ["a quota of nothing for none", but("roll", { quota: null })],
    ["a gift's drive", but("contributions", { drive: "Door" })],
    ["a gift's member", but("contributions", { member: "M2" })],
    ["a gift's group", but("contributions", { group: "B" })],
    ["a gift's day", but("contributions", { date: march + 1 })],
    ["a gift", but("contributions", { amount: 21 })],
    ["a gift and its refund", but("contributions", { amount: -20 })],
    ["a gift in kind", but("contributions", { method: "in-kind" })],
    ["a gift's currency", but("contributions", { currency: "USD" })],
  ])("changes with %s", (_, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint(whole));
  });

  it.each<[what: string, changed: Book]>([
    ["the grace days", { ...whole, settings: settings({ graceDays: 30 }) }],
    ["where a row stands", but("members", { place: { tab: "members", row: 99 } })],
    ["a contact", but("members", { contact: "a@example.org" })],
    ["a reason", but("adjustments", { reason: "ill" })],
    ["a note in the ledger", but("contributions", { note: "thanks", reference: "T1" })],
    ["what was spent", but("items", { spent: 9 })],
  ])("does not change with %s, on which no quota depends", (_, changed) => {
    expect(fingerprint(changed)).toBe(fingerprint(whole));
  });

  it("does not change with the order of the rows", () => {
    const members = ["M1", "M2", "M3"].map((id) => member(id));
    const turned = { ...whole, members: [...members].reverse() };
    expect(fingerprint(turned)).toBe(fingerprint({ ...whole, members }));
  });

  it("changes where two members change places in the groups", () => {
    const of = (a: string, b: string) =>
      fingerprint({ ...whole, members: [member("M1", a), member("M2", b)] });
    expect(of("A", "B")).not.toBe(of("B", "A"));
  });

  it.each([
    ["hundreds of gifts, each a little else", (n: number) => gift("Roof", "M1", n)],
    ["hundreds of fractions", (n: number) => gift("Roof", "M1", n + 0.5)],
    ["hundreds of people", (n: number) => gift("Roof", `M${n}`, 20)],
  ])("is another one for each of %s", (_, giftOf) => {
    const prints = Array.from({ length: 500 }, (_, n) =>
      fingerprint({ ...whole, contributions: [giftOf(n)] }),
    );
    expect(new Set(prints).size).toBe(500);
    // Sixteen digits, of which no half stays as it is.
    for (const at of [-16, -8])
      expect(new Set(prints.map((print) => print.slice(at).slice(0, 8))).size).toBe(500);
  });

  it("is the same in every run and on every machine", () => {
    expect(fingerprint(book())).toMatch(/^1-[0-9a-f]{16}$/);
    expect(fingerprint(whole)).toBe("10-269c1a6bfe7ce4d7");
  });
});
