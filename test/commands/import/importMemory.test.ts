import { describe, expect, it } from "vitest";
import {
  type KnownFile,
  payerBefore,
  recallImports,
  rememberImport,
  signatureOf,
  toldBefore,
} from "../../../src/commands/import/importMemory";
import { type Book, keepAccounts } from "../../../src/core/index";
import { book, drive, member } from "../../support/book";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const file: KnownFile = {
  fields: ["date", null, "amount"],
  order: "day-first",
  threeDigits: "thousands",
  ways: [
    ["zug", "in"],
    ["+", "out"],
  ],
  account: "12 345",
};
const plain: KnownFile = { fields: [], order: null, threeDigits: null, ways: [], account: null };
const members = [{ id: "M01" }, { id: "M02" }];
const said = new Map([["otto hanna", "M02"]]);

/** What is remembered once files have been imported into a workbook whose members stand in `sheet`. */
function remembered(
  ...imports: [signature: string, of: KnownFile, said?: ReadonlyMap<string, string>][]
) {
  const workbook = new MemoryWorkbook();
  const accounts = keepAccounts(book());
  for (const [signature, settled, people = new Map()] of imports) {
    const learnt = { signature, settled, said: people, told: new Map(), accounts };
    rememberImport(workbook, learnt, "S1");
  }
  return workbook;
}

describe("what an import remembers of a bank's files", () => {
  it.each([
    ["all that was chosen", file],
    ["that nothing was", plain],
    ["that all accounts are meant", { ...plain, account: "" }],
    ["decimals", { ...plain, threeDigits: "decimals" as const }],
  ])("is %s", (_, of) => {
    expect(recallImports(remembered(["A", of]), "S1").files.get("A")).toEqual(of);
  });

  it("is the last of each, the oldest first", () => {
    const { files } = recallImports(remembered(["A", file], ["B", plain], ["A", plain]), "S1");
    expect([...files]).toEqual([
      ["B", plain],
      ["A", plain],
    ]);
  });

  it("is found by the header, however it is written", () => {
    expect(signatureOf(["Date", " AMOUNT: "])).toBe(signatureOf(["date", "Amount"]));
    expect(signatureOf(["Date", "Amount"])).not.toBe(signatureOf(["Amount", "Date"]));
    expect(signatureOf(["Date", "Amount"])).not.toBe(signatureOf(["Date Amount"]));
  });

  it.each<[string, unknown]>([
    ["an order that there is not", { ...file, order: "any" }],
    ["a reading that there is not", { ...file, threeDigits: "some" }],
    ["a field that there is not", { ...file, fields: ["date", "colour"] }],
    ["no fields", { ...file, fields: "date" }],
    ["a way that there is not", { ...file, ways: [["zug", "up"]] }],
    ["a way of no word", { ...file, ways: [[7, "in"]] }],
    ["a way that is none", { ...file, ways: ["in"] }],
    ["no ways", { ...file, ways: null }],
    ["an account that is no text", { ...file, account: 7 }],
    ["nothing", null],
  ])("is nothing where somebody has written %s", (_, of) => {
    const workbook = remembered(["A", of as KnownFile], ["B", plain]);
    const { files } = recallImports(workbook, "S1");
    expect(files.get("A")).toBeUndefined();
  });
});

describe("whom an import remembers for payers", () => {
  const paidFor = (workbook: MemoryWorkbook, payer: string, sheet = "S1") =>
    payerBefore(recallImports(workbook, sheet), members)(payer);

  it("is the member who was said, of the very sheet of members", () => {
    const workbook = remembered(["A", plain, said]);
    expect(paidFor(workbook, "otto hanna")).toBe("M02");
    expect(paidFor(workbook, "hanna otto")).toBeUndefined();
    expect(paidFor(workbook, "otto hanna", "S2")).toBeUndefined();
    expect(recallImports(workbook, "S2").files.get("A")).toEqual(plain);
  });

  it("is whoever was said last, and others stay", () => {
    const workbook = remembered(
      [
        "A",
        plain,
        new Map([
          ["otto hanna", "M02"],
          ["cy", "M01"],
        ]),
      ],
      ["A", plain, new Map([["otto hanna", "M01"]])],
      ["B", plain],
    );
    expect(paidFor(workbook, "otto hanna")).toBe("M01");
    expect(paidFor(workbook, "cy")).toBe("M01");
  });

  it("is nobody where the member is gone, or nothing was said", () => {
    expect(
      paidFor(remembered(["A", plain, new Map([["otto hanna", "M09"]])]), "otto hanna"),
    ).toBeUndefined();
    expect(paidFor(remembered(["A", plain]), "otto hanna")).toBeUndefined();
    expect(paidFor(new MemoryWorkbook(), "otto hanna")).toBeUndefined();
  });

  it("is kept under no name and no ID", () => {
    const { people } = recallImports(remembered(["A", plain, said]), "S1");
    const kept = JSON.stringify([...people]);
    expect(kept).not.toMatch(/otto|hanna|M02/);
    expect(people.size).toBe(1);
  });
});

describe("what an import remembers of payments", () => {
  const roster = [member("M01"), member("M02")];
  const drives = [drive("Roof"), drive("Well")];
  const whole = keepAccounts(book({ members: roster, drives }));

  /** "Roof M01 + Well M02", of the accounts that are remembered and looked up with. */
  const targetsIn = (text: string) =>
    text.split(" + ").map((each) => {
      const [id = "", who = ""] = each.split(" ");
      const account = whole.drives.find((one) => one.drive?.id === id)!;
      return { account, member: whole.roster.byId.get(who)! };
    });

  /** Remembers what payments were said to be, one import after the other; "Roof M01 / Well M01" in one. */
  function told(...said: readonly (readonly [key: string, targets: string])[]) {
    const workbook = new MemoryWorkbook();
    for (const [key, targets] of said) {
      const learnt = { signature: "A", settled: plain, said: new Map<string, string>() };
      const now = new Map([[key, targets.split(" / ").map(targetsIn)]]);
      rememberImport(workbook, { ...learnt, told: now, accounts: whole }, "S1");
    }
    return workbook;
  }

  /** What is remembered, in a book from which something may have gone. */
  function recalled(
    workbook: MemoryWorkbook,
    key: string,
    stated: Partial<Book> = {},
    sheet = "S1",
  ) {
    const accounts = keepAccounts(book({ members: roster, drives, ...stated }));
    return toldBefore(recallImports(workbook, sheet))(key, accounts).map((targets) =>
      targets
        .map((each) => `${each.account.drive!.id} ${accounts.roster.members[each.member]!.id}`)
        .join(" + "),
    );
  }

  it("is for whom and what they were", () => {
    const workbook = told(["eva|dues", "Roof M01"], ["eva|levy", "Well M02 + Roof M02"]);
    expect(recalled(workbook, "eva|dues")).toEqual(["Roof M01"]);
    expect(recalled(workbook, "eva|levy")).toEqual(["Well M02 + Roof M02"]);
    expect(recalled(workbook, "eva|other")).toEqual([]);
    expect(recalled(new MemoryWorkbook(), "eva|dues")).toEqual([]);
  });

  it("is each of the answers of one import, and of no more than four in all", () => {
    const twice = told(["eva|dues", "Roof M01 / Roof M02"]);
    expect(recalled(twice, "eva|dues")).toEqual(["Roof M01", "Roof M02"]);
    const often = told(["eva|dues", "Roof M01"], ["eva|dues", "Roof M02 / Well M01 / Well M02"]);
    expect(recalled(often, "eva|dues")).toHaveLength(4);
  });

  it("is each time that it was said otherwise, the latest last", () => {
    const workbook = told(["k", "Roof M01"], ["k", "Well M01"], ["k", "Roof M01"]);
    expect(recalled(workbook, "k")).toEqual(["Well M01", "Roof M01"]);
  });

  it("is the last four of many", () => {
    const all = ["Roof M01", "Roof M02", "Well M01", "Well M02", "Roof M01 + Roof M02"];
    const workbook = told(...all.map((targets) => ["k", targets] as const));
    expect(recalled(workbook, "k")).toEqual(all.slice(1));
  });

  it("is nothing of a drive or a member that there is no more", () => {
    const workbook = told(["k", "Roof M01"], ["k", "Well M02 + Roof M02"]);
    expect(recalled(workbook, "k", { drives: [drive("Roof")] })).toEqual(["Roof M01"]);
    expect(recalled(workbook, "k", { members: [member("M02")] })).toEqual(["Well M02 + Roof M02"]);
    expect(recalled(workbook, "k", { members: [] })).toEqual([]);
  });

  it("is nothing of another sheet of members", () => {
    const workbook = told(["k", "Roof M01"]);
    expect(recalled(workbook, "k", {}, "S2")).toEqual([]);
  });

  it("is kept under no purpose, no name and no ID", () => {
    const { purposes } = recallImports(told(["eva|dues", "Roof M01"]), "S1");
    expect(JSON.stringify([...purposes])).not.toMatch(/eva|dues|Roof|M01/);
    expect(purposes.size).toBe(1);
  });
});

describe("where more is to be remembered than has room", () => {
  const many = (count: number, from = 0) =>
    new Map(Array.from({ length: count }, (_, i) => [`payer ${from + i}`, "M01"] as const));

  it("the payers of long ago give way, and no files", () => {
    const workbook = remembered(["A", file, many(4_000)], ["B", plain, many(4_000, 4_000)]);
    const memory = recallImports(workbook, "S1");
    const paidFor = payerBefore(memory, members);
    expect([...memory.files.keys()]).toEqual(["A", "B"]);
    expect(paidFor("payer 7999")).toBe("M01");
    expect(paidFor("payer 0")).toBeUndefined();
    expect(memory.people.size).toBeGreaterThan(2_000);
  });

  it("files give way where there is nothing else", () => {
    const fields = Array.from({ length: 2_500 }, () => "reference" as const);
    const files = Array.from(
      { length: 12 },
      (_, i) => [`bank ${i}`, { ...plain, fields }] as const,
    );
    const { files: kept } = recallImports(
      remembered(...files.map(([signature, of]) => [signature, of] as [string, KnownFile])),
      "S1",
    );
    expect(kept.has("bank 11")).toBe(true);
    expect(kept.has("bank 0")).toBe(false);
  });
});
