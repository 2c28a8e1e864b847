import { describe, expect, it } from "vitest";
import { type Contribution, keepAccounts } from "../../../../src/core/index";
import { receiptsPage } from "../../../../src/reports/pages/index";
import { book, day, drive, gift, member, settings } from "../../../support/book";
import { english, korean } from "../../factoryCase";

/** The text of one receipt of these rows. */
function receipt(
  rows: readonly Contribution[],
  stated: { recipient?: string; onBehalf?: readonly string[] } = {},
  say = english,
): string {
  const accounts = keepAccounts(
    book({
      settings: settings({ organisation: "Club" }),
      members: [member("M1", [], { name: "An" }), member("M2", [], { name: "Bo" })],
      drives: [
        drive("Roof", { state: "open", basis: "voluntary" }),
        drive("Dues", { state: "open", target: 900 }),
      ],
      contributions: rows,
    }),
  );
  const made = {
    ...{ number: "2026-017", day: day("2026-06-12"), isCopy: false },
    ...{ recipient: "An", onBehalf: [], rows: rows.map((_, i) => i), ...stated },
  };
  const { html } = receiptsPage(accounts, [made], say);
  const [, body = ""] = html.split('<section class="sheet">');
  return body
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

describe("a receipt", () => {
  it.each<{ why: string; rows: readonly Contribution[]; shown: string; hidden?: string }>([
    {
      why: "of dues is a receipt, with nothing that is still to be paid",
      rows: [gift("Dues", "M1", 300)],
      shown: "Club Receipt No. 2026-017 Date of issue 12 June 2026 Received from An",
      hidden: "600",
    },
    {
      why: "of a gift confirms and thanks",
      rows: [gift("Roof", "M1", 300)],
      shown: "Confirmation of a gift",
      hidden: "payment",
    },
    {
      why: "of both says both",
      rows: [gift("Roof", "M1", 300), gift("Dues", "M1", 200)],
      shown: "Receipt and confirmation of a gift",
    },
    {
      why: "of money that went back says how much did",
      rows: [gift("Roof", "M1", -50)],
      shown: "Paid back to An Date Drive Method Reference Amount",
      hidden: "−50",
    },
    {
      why: "describes what came in kind, and puts no value on it",
      rows: [
        gift("Roof", "M1", 4_321, { method: "in-kind", note: "Ten slates", reference: "R-2" }),
      ],
      shown: "Ten slates · R-2",
      hidden: "4,321",
    },
    {
      why: "keeps a remark beside money to the treasurer",
      rows: [gift("Roof", "M1", 10, { note: "after three letters" })],
      shown: "10 KRW",
      hidden: "letters",
    },
    {
      why: "leaves out whatever names somebody else",
      rows: [gift("Roof", "M1", 10, { reference: "with Bo" })],
      shown: "10 KRW",
      hidden: "Bo",
    },
  ])("$why", ({ rows, shown, hidden }) => {
    const text = receipt(rows);
    expect(text).toContain(shown);
    if (hidden !== undefined) expect(text).not.toContain(hidden);
  });

  it("goes to who paid, on behalf of whom it was for", () => {
    const text = receipt([gift("Dues", "M1", 300)], { recipient: "Granny", onBehalf: ["An"] });
    expect(text).toContain("Received from Granny On behalf of An");
  });

  it("is in Korean as a treasurer there writes it, the amount in words too", () => {
    const text = receipt([gift("Dues", "M1", 110_500)], { recipient: "김철수" }, korean);
    for (const part of [
      "영수증 번호 2026-017",
      "내신 분 김철수 님",
      "금 일십일만오백원정",
      "정히 영수합니다",
    ])
      expect(text).toContain(part);
    expect(receipt([gift("Roof", "M1", 5)], {}, korean)).toContain("기부 확인증");
  });
});
