import { describe, expect, it } from "vitest";
import { type Diagnostic, keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { type AccountCode, accountDiagnosticCases, diagnosticsOf } from "./ofAccountsCases";
import { accountDiagnosticPlaces } from "./ofAccountsPlaces";
import { accountDiagnosticTexts } from "./ofAccountsTexts";

/** The one diagnostic of a code that its case causes. */
function causedBy(code: AccountCode): Diagnostic {
  const found = diagnosticsOf(accountDiagnosticCases[code]);
  const caused = found.filter((each) => each.code === code);
  expect(caused).toHaveLength(1);
  return caused[0]!;
}

const codes = Object.keys(accountDiagnosticCases) as AccountCode[];

describe("what accounts, plans and divisions find", () => {
  it.each(codes)("%s is caused by its case, and said in full in both languages", (code) => {
    const diagnostic = causedBy(code);
    for (const language of ["en", "ko"] as const) {
      const [problem, remedy] = accountDiagnosticTexts[code][language];
      expect(speak(language).diagnostic(diagnostic)).toEqual({ problem, remedy });
    }
  });

  it.each(codes)("%s says where it stands and what stood there", (code) => {
    const { severity, place, content } = causedBy(code);
    const where = [place?.tab, place?.row === undefined ? "" : "row", place?.column ?? ""];
    const shown = where.filter((part) => part !== "").join(" ");
    expect([severity, shown, content]).toEqual(accountDiagnosticPlaces[code]);
  });

  it("names all who are concerned in one problem where a drive's own floor is over its cap", () => {
    const diagnostic = causedBy("floor-over-cap");
    expect(diagnostic.data).toMatchObject({ ids: ["Ana", "Bo"], floor: 60, cap: 40 });
  });

  it.each([
    [1e300, "amount-too-large"],
    [20.5, "more-decimals-than-currency"],
  ])("tells of a Pledge of %d as %s", (amount, code) => {
    const { book } = accountDiagnosticCases["adjustments-disagree"];
    const [first] = book.adjustments;
    const adjustments = [{ ...first!, kind: "pledge" as const, amount }];
    const told = keepAccounts({ ...book, adjustments }).diagnostics.map((each) => each.code);
    expect(told).toContain(code);
  });

  it.each([
    ["kept-exceed-target", "Divide anew instead, or add what the rest is for to Items."],
    ["pledges-exceed-target", "If more is needed, add it to Items."],
    ["pledges-leave-a-gap", "Ask for more pledges, or take something out of Items."],
    ["floors-exceed-target", "Lower them, or add what the rest is for to Items."],
    ["caps-short-of-target", "Raise a cap, or take something out of Items."],
  ] as const)(
    "speaks of items where what is asked for is what they come to: %s",
    (code, remedy) => {
      const diagnostic = causedBy(code);
      const data = { ...diagnostic.data, fromItems: true };
      const ofItems = { ...diagnostic, data } as Diagnostic;
      expect(speak("en").diagnostic(ofItems).remedy).toBe(remedy);
      expect(speak("ko").diagnostic(ofItems).remedy).toContain("품목");
    },
  );

  it("does not speak of others where all have pledged", () => {
    const diagnostic = causedBy("pledges-exceed-target");
    const data = { ...diagnostic.data, others: false };
    const alone = { ...diagnostic, data } as Diagnostic;
    expect(speak("en").diagnostic(alone).problem).toBe(
      "120 is pledged to Roof, 20 more than its target of 100 KRW.",
    );
    expect(speak("ko").diagnostic(alone).problem).toBe(
      "Roof에 약정된 금액 120원이 목표 100원보다 20원 많습니다.",
    );
  });

  it.each(["left-with-a-quota", "quotas-out-of-date", "not-on-the-roll"] as const)(
    "%s has no word of debt",
    (code) => {
      const { problem, remedy } = speak("en").diagnostic(causedBy(code));
      expect(`${problem} ${remedy}`).not.toMatch(/owe|late\b|overdue|arrears|delinquent/i);
    },
  );

  it("a problem reopens when the row changes: its content is that of the row", () => {
    const { book } = accountDiagnosticCases["unknown-member"];
    const contentOf = (amount: number) => {
      const contributions = [{ ...book.contributions[0]!, amount }];
      return keepAccounts({ ...book, contributions }).diagnostics[0]?.content;
    };
    expect(contentOf(20)).toBe(contentOf(20));
    expect(contentOf(20)).not.toBe(contentOf(21));
  });

  it("does not report the row's number as content", () => {
    const { book } = accountDiagnosticCases["unknown-member"];
    const contributions = [{ ...book.contributions[0]!, row: 999 }];
    const moved = keepAccounts({ ...book, contributions }).diagnostics[0];
    expect(moved?.content).toBe(keepAccounts(book).diagnostics[0]?.content);
    expect(moved?.place?.row).toBe(999);
  });
});
