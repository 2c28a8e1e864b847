import { describe, expect, it } from "vitest";
import { decodeReceipts, receiptText } from "../../src/tables/index";

const read = (text: string) =>
  decodeReceipts(text).map(({ number, isVoid }) => `${number || "?"}${isVoid ? " void" : ""}`);

describe("what stands under Receipt", () => {
  it.each([
    { why: "blank", text: "", marks: [] },
    { why: "a number", text: "2026-017", marks: ["2026-017"] },
    { why: "a void one", text: "2026-017 void", marks: ["2026-017 void"] },
    { why: "in brackets", text: "2026-017 (Cancelled)", marks: ["2026-017 void"] },
    { why: "in Korean", text: "2026-017 취소", marks: ["2026-017 void"] },
    { why: "in Korean, joined", text: "2026-017무효", marks: ["2026-017 void"] },
    {
      why: "a void one and its successor",
      text: "2026-017 void, 2026-023",
      marks: ["2026-017 void", "2026-023"],
    },
    { why: "on two lines", text: "2026-017 void\n2026-023", marks: ["2026-017 void", "2026-023"] },
    { why: "a paper receipt's number", text: "R-118", marks: ["?"] },
    { why: "a day is no number", text: "2026-01-15", marks: ["?"] },
    { why: "a remark makes it somebody's own", text: "2026-017 by post", marks: ["?"] },
  ])("$why: $text", ({ text, marks }) => {
    expect(read(text)).toEqual(marks);
  });

  it("keeps what stood there when a number is added or voided", () => {
    const isVoid = (number: string) => number === "2026-017";
    const change = { isVoid, voidWord: "void", added: "2026-023" };
    expect(receiptText("2026-017", change)).toBe("2026-017 void, 2026-023");
    expect(receiptText("2026-017 취소", change)).toBe("2026-017 취소, 2026-023");
    expect(receiptText("", change)).toBe("2026-023");
    expect(receiptText("2026-016; 2026-017", { ...change, added: "" })).toBe(
      "2026-016, 2026-017 void",
    );
  });
});
