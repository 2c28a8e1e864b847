import { describe, expect, it } from "vitest";
import {
  type LedgerColumns,
  LedgerTwins,
  type Twin,
} from "../../../../src/commands/import/lines/ledgerTwins";
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

const keepsAll: LedgerColumns = { reference: true, note: true, paidBy: true };

/** The rows of a ledger that keeps some columns, or all. */
function rowsOf(contributions: readonly Contribution[], columns: Partial<LedgerColumns> = {}) {
  const accounts = keepAccounts(book({ members, drives, contributions }));
  return new LedgerTwins(accounts, { ...keepsAll, ...columns });
}
const otto = { paidBy: "Otto Hahn", note: "dues, with thanks" };
const said = line({ payer: "HAHN, OTTO", note: "Dues with THANKS!" });

describe("whether a line says just what a row says, whomever that went to", () => {
  it.each<
    [
      why: string,
      ledger: readonly Contribution[],
      twin: Twin,
      columns: Partial<LedgerColumns>,
      drive: string | null,
    ]
  >([
    ["the same words and payer", [row("M02", otto)], said, {}, "Roof"],
    ["other words", [row("M02", { ...otto, note: "dues" })], said, {}, null],
    ["another payer", [row("M02", { ...otto, paidBy: "Eva" })], said, {}, null],
    [
      "its member is the payer, where the row names none",
      [row("M02", { note: otto.note })],
      line({ payer: "m02", note: otto.note }),
      {},
      "Roof",
    ],
    ["a line without a payer", [row("M02", otto)], line({ note: otto.note }), {}, "Roof"],
    ["another amount", [row("M02", otto)], { ...said, amount: 51 }, {}, null],
    ["another day", [row("M02", otto)], { ...said, date: day("2026-03-02") }, {}, null],
    [
      "another reference",
      [row("M02", { ...otto, reference: "R1" })],
      { ...said, reference: "R2" },
      {},
      null,
    ],
    ["another currency", [row("M02", { ...otto, currency: "USD" })], said, {}, null],
    [
      "no words at all tell nothing",
      [row("M02", { paidBy: "Otto Hahn" })],
      line({ payer: "Otto Hahn" }),
      {},
      null,
    ],
    [
      "but a reference alone does",
      [row("M02", { reference: "R1" })],
      line({ reference: "R1" }),
      {},
      "Roof",
    ],
    [
      "not where the ledger keeps none",
      [row("M02", { reference: "R1" })],
      line({ reference: "R1" }),
      { reference: false },
      null,
    ],
    [
      "words that the ledger does not keep tell nothing apart",
      [row("M02", { paidBy: "Otto Hahn" })],
      said,
      { note: false },
      "Roof",
    ],
    [
      "nor does a payer that it does not keep",
      [row("M02", { note: otto.note })],
      said,
      { paidBy: false },
      "Roof",
    ],
    [
      "a part of another line is not the line",
      [row("M02", { ...otto, note: `${otto.note} (1/2)` })],
      said,
      {},
      null,
    ],
    [
      "unless the bank's own words end so",
      [row("M02", { ...otto, note: `${otto.note} (1/2)` })],
      { ...said, note: `${otto.note} (1/2)` },
      {},
      "Roof",
    ],
    [
      "the row of its own drive before another's",
      [gift("Lift", "M02", 50, otto), row("M02", otto)],
      said,
      {},
      "Roof",
    ],
    ["another drive's, where its own has none", [gift("Lift", "M02", 50, otto)], said, {}, "Lift"],
    [
      "money that was paid back is nobody's line",
      [gift("Roof", "M02", -50, otto)],
      { ...said, amount: -50 },
      {},
      null,
    ],
  ])("%s", (_, ledger, twin, columns, found) => {
    expect(rowsOf(ledger, columns).takeWorded(twin)).toBe(found);
  });

  it("takes each row once", () => {
    const ledger = rowsOf([row("M02", otto)]);
    expect(ledger.takeWorded(said)).toBe("Roof");
    expect(ledger.takeWorded(said)).toBeNull();
    expect(ledger.take({ ...said, memberId: "M02" }, false)).toBeNull();
  });
});

describe("whether a line was divided into rows", () => {
  const part = (
    drive: string,
    memberId: string,
    amount: number,
    note: string,
    more: Partial<Contribution> = {},
  ) => gift(drive, memberId, amount, { paidBy: "Otto Hahn", note, ...more });
  const halves = [
    part("Roof", "M01", 30, "dues, with thanks (1/2)"),
    part("Lift", "M02", 20, "dues, with thanks (2/2)"),
  ];
  it.each<
    [
      why: string,
      ledger: readonly Contribution[],
      twin: Twin,
      columns: Partial<LedgerColumns>,
      drives: readonly string[] | null,
    ]
  >([
    ["that add up to it", halves, said, {}, ["Roof", "Lift"]],
    [
      "of one drive",
      [halves[0]!, part("Roof", "M02", 20, "dues, with thanks (2/2)")],
      said,
      {},
      ["Roof"],
    ],
    ["one of which is missing", [halves[0]!], said, {}, null],
    ["that come to more", [...halves.slice(1), part("Roof", "M01", 31, otto.note)], said, {}, null],
    [
      "one of which says something else",
      [halves[0]!, part("Lift", "M02", 20, "levy (2/2)")],
      said,
      {},
      null,
    ],
    [
      "one of which is of another payer",
      [halves[0]!, { ...halves[1]!, paidBy: "Eva" }],
      said,
      {},
      null,
    ],
    [
      "one of which is of another day",
      [halves[0]!, { ...halves[1]!, date: day("2026-03-02") }],
      said,
      {},
      null,
    ],
    [
      "one of which has another reference",
      [halves[0]!, { ...halves[1]!, reference: "R9" }],
      said,
      {},
      null,
    ],
    [
      "one of which is in another currency",
      [halves[0]!, { ...halves[1]!, currency: "USD" }],
      said,
      {},
      null,
    ],
    [
      "beside rows that are no part of it",
      [part("Roof", "M01", 7, otto.note), ...halves],
      said,
      {},
      ["Roof", "Lift"],
    ],
    [
      "not into one of just as much and another",
      [part("Roof", "M02", 50, "dues, with thanks (1/2)"), part("Roof", "M02", 7, otto.note)],
      said,
      {},
      null,
    ],
    ["but given whole to somebody else", [row("M02", otto)], said, {}, ["Roof"]],
    [
      "where nothing is said only what is marked as parts",
      [part("Roof", "M01", 30, "(1/2)"), part("Lift", "M02", 20, "(2/2)")],
      line({ payer: "Otto Hahn" }),
      {},
      ["Roof", "Lift"],
    ],
    [
      "and no rows that come to as much by chance",
      [part("Roof", "M01", 30, ""), part("Lift", "M02", 20, "")],
      line({ payer: "Otto Hahn" }),
      {},
      null,
    ],
    [
      "a reference tells as words do",
      [
        part("Roof", "M01", 30, "", { reference: "R1" }),
        part("Lift", "M02", 20, "", { reference: "R1" }),
      ],
      line({ payer: "Otto Hahn", reference: "R1" }),
      {},
      ["Roof", "Lift"],
    ],
    [
      "whatever the words, where the ledger keeps none",
      [part("Roof", "M01", 30, ""), part("Lift", "M02", 20, "")],
      said,
      { note: false },
      ["Roof", "Lift"],
    ],
    ["a line of nothing is in none", halves, { ...said, amount: 0 }, {}, null],
    ["nor is one below nought", halves, { ...said, amount: -50 }, {}, null],
  ])("%s", (_, ledger, twin, columns, found) => {
    expect(rowsOf(ledger, columns).takeParts(twin)).toEqual(found);
  });

  it("takes each row once", () => {
    const ledger = rowsOf(halves);
    expect(ledger.takeParts(said)).toEqual(["Roof", "Lift"]);
    expect(ledger.takeParts(said)).toBeNull();
    expect(ledger.takeWorded({ ...said, amount: 30, note: halves[0]!.note })).toBeNull();
  });

  it("is looked for in a dozen rows, and not in more", () => {
    const pieces = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        part("Roof", "M01", 5, `dues, with thanks (${i + 1}/${count})`),
      );
    expect(rowsOf(pieces(12)).takeParts({ ...said, amount: 60 })).toEqual(["Roof"]);
    expect(rowsOf(pieces(13)).takeParts({ ...said, amount: 65 })).toBeNull();
  });
});

describe("what has to be the same of a member's row and a line", () => {
  const ledger = () => [row("M01", otto)];
  const own = { ...said, memberId: "M01" };
  it.each<[why: string, twin: Twin, by: "note" | "payer" | "neither", found: string | null]>([
    ["payer and note", own, "note", "Roof"],
    ["not with another note", { ...own, note: "levy" }, "note", null],
    ["nor with another payer", { ...own, payer: "Eva" }, "note", null],
    ["the payer alone, whatever the note", { ...own, note: "levy" }, "payer", "Roof"],
    ["not another", { ...own, payer: "Eva" }, "payer", null],
    ["who is not named may be the payer", { ...own, payer: "" }, "payer", "Roof"],
    ["neither", { ...own, payer: "Eva", note: "levy" }, "neither", "Roof"],
  ])("%s", (_, twin, by, found) => {
    expect(rowsOf(ledger()).take(twin, false, by)).toBe(found);
  });

  it("is no more than what the ledger keeps", () => {
    expect(rowsOf(ledger(), { note: false }).take({ ...own, note: "levy" }, false, "note")).toBe(
      "Roof",
    );
    expect(rowsOf(ledger(), { paidBy: false }).take({ ...own, payer: "Eva" }, false, "payer")).toBe(
      "Roof",
    );
  });

  it("is not a part of another line", () => {
    const part = [row("M01", { note: "dues (1/2)" })];
    expect(rowsOf(part).take(line({ note: "dues" }), false)).toBeNull();
    expect(rowsOf(part).take(line({ note: "dues (1/2)" }), false)).toBe("Roof");
  });
});
