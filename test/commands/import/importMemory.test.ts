import { describe, expect, it } from "vitest";
import {
  type KnownFile,
  payerBefore,
  recallImports,
  rememberImport,
  signatureOf,
} from "../../../src/commands/import/importMemory";
import { keepAccounts } from "../../../src/core/index";
import { book } from "../../support/book";
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
