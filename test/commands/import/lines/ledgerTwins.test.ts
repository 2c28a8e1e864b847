import { describe, expect, it } from "vitest";
import { LedgerTwins, type Twin } from "../../../../src/commands/import/lines/ledgerTwins";
import { type Book, type Contribution, keepAccounts } from "../../../../src/core/index";
import { book, day, drive, gift, group, member } from "../../../support/book";

const members = [member("M01", "Hall"), member("M02", "Hall")];
const drives = [drive("Roof", { currency: "EUR" }), drive("Lift", { currency: "EUR" })];

/** A line that gives 50 to the roof on 1 March. */
const line = (stated: Partial<Twin> = {}): Twin => ({
  ...{ drive: "Roof", date: day("2026-03-01"), amount: 50, currency: "EUR", reference: "" },
  ...{ memberId: "M01", group: "", payer: "", note: "" },
  ...stated,
});
const row = (memberId = "M01", stated: Partial<Contribution> = {}) =>
  gift("Roof", memberId, 50, stated);

function twins(
  contributions: readonly Contribution[],
  more: Partial<Book> = {},
  hasReferences = true,
) {
  const groups = [group("Hall"), group("House")];
  return new LedgerTwins(keepAccounts(book({ members, groups, drives, contributions, ...more })), {
    reference: hasReferences,
    note: true,
    paidBy: true,
  });
}

describe("whether a line stands in the ledger already", () => {
  it.each<[string, readonly Contribution[], Twin, string | null]>([
    ["the same", [row()], line(), "Roof"],
    ["another day", [row()], line({ date: day("2026-03-02") }), null],
    ["another amount", [row()], line({ amount: 51 }), null],
    ["another member", [row()], line({ memberId: "M02" }), null],
    ["another reference", [row("M01", { reference: "R1" })], line({ reference: "R2" }), null],
    ["the same reference", [row("M01", { reference: "R1" })], line({ reference: "R1" }), "Roof"],
    ["in another currency", [row("M01", { currency: "USD" })], line(), null],
    ["in the drive's currency, stated", [row("M01", { currency: "EUR" })], line(), "Roof"],
    ["under another drive", [gift("Lift", "M01", 50)], line(), "Lift"],
    ["under its own drive before another", [gift("Lift", "M01", 50), row()], line(), "Roof"],
    ["under a drive that is not known", [gift("Rof", "M01", 50)], line(), "Rof"],
    [
      "nobody, by the same payer",
      [row("", { paidBy: "Otto Hanna", group: "Hall" })],
      line({ memberId: null, payer: "HANNA OTTO" }),
      "Roof",
    ],
    [
      "nobody, by another payer",
      [row("", { paidBy: "Otto", group: "Hall" })],
      line({ memberId: null, payer: "Hanna" }),
      null,
    ],
    [
      "nobody, of the same group",
      [row("", { paidBy: "Otto", group: "Hall" })],
      line({ memberId: null, payer: "Otto", group: "Hall" }),
      "Roof",
    ],
    [
      "nobody, of another group",
      [row("", { paidBy: "Otto", group: "Hall" })],
      line({ memberId: null, payer: "Otto", group: "House" }),
      null,
    ],
    [
      "a member by now, nobody's then",
      [row("", { paidBy: "Otto", group: "Hall" })],
      line({ payer: "Otto" }),
      "Roof",
    ],
    ["a member without a payer is nobody's", [row("", { group: "Hall" })], line(), null],
    ["somebody who is not known", [row("Stranger")], line({ memberId: null, payer: "" }), null],
    ["without a date", [row("M01", { date: null })], line(), null],
    ["without an amount", [gift("Roof", "M01", null)], line({ amount: 0 }), null],
    ["to the cent", [gift("Roof", "M01", 0.1 + 0.2)], line({ amount: 0.3 }), "Roof"],
  ])("%s", (_, ledger, twin, found) => {
    expect(twins(ledger).take(twin, false)).toBe(found);
  });

  it("counts each row once: of three alike with two in the ledger one is new", () => {
    const ledger = twins([row(), row()]);
    const taken = [1, 2, 3].map(() => ledger.take(line(), false));
    expect(taken).toEqual(["Roof", "Roof", null]);
  });

  it("counts each row once, by its member as by its payer", () => {
    const ledger = twins([row("M01", { paidBy: "Otto" })]);
    expect(ledger.take(line(), false)).toBe("Roof");
    expect(ledger.take(line({ memberId: null, payer: "Otto" }), false)).toBeNull();
  });

  it("passes over references where the ledger keeps none", () => {
    expect(twins([row()], {}, false).take(line({ reference: "R1" }), false)).toBe("Roof");
    expect(twins([row()]).take(line({ reference: "R1" }), false)).toBeNull();
  });

  it("looks in drives of other currencies where the line states none", () => {
    const mixed = { drives: [drives[0]!, drive("Abroad", { currency: "USD" })] };
    const abroad = [gift("Abroad", "M01", 50)];
    expect(twins(abroad, mixed).take(line(), false)).toBe("Abroad");
    expect(twins(abroad, mixed).take(line(), true)).toBeNull();
    expect(twins(abroad, mixed).take(line({ currency: "USD" }), true)).toBe("Abroad");
  });
});
