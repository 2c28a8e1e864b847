import { describe, expect, it } from "vitest";
import type { Evidence, Question } from "../../../../src/commands/import/finding/found";
import { evidenceText, questionText } from "../../../../src/commands/import/lines/lineWords";
import { speak } from "../../../../src/i18n/index";
import { Club } from "../club";

const say = speak("en");
const club = new Club();
const { roster } = club.accounts;
const reference = club.target("Heating levy M04");
const member = club.index("M01");

describe("what is asked of a line", () => {
  it.each<[Question, string]>([
    [
      { why: "person-contradicts", reference, member },
      "The payment reference is that of Lina Becker (M04), but the line names Anna Müller (M01).",
    ],
    [
      { why: "drive-contradicts", reference, drive: "Dues 2026" },
      "The payment reference is that of Heating levy, but the line is for Dues 2026, by what it or you say.",
    ],
    [
      { why: "mistyped", written: "RF12", target: reference },
      "There is a typing error in the payment reference RF12. It may be that of Lina Becker (M04) in Heating levy.",
    ],
    [
      { why: "unknown-reference", written: "RF12" },
      "The payment reference RF12 stands for nobody here, or there is a typing error in it.",
    ],
    [
      { why: "amount-contradicts", drive: "Dues 2026", fits: "Heating levy" },
      "The line is for Dues 2026, by what it says, but the amount is just what is due in Heating levy.",
    ],
    [
      { why: "not-open", drives: ["Dues 2025", "Summer trip"] },
      "Dues 2025 and Summer trip did not take money on that day: a draft, closed, or not open yet.",
    ],
    [
      { why: "other-year", drive: "Dues 2026" },
      "The line speaks of Dues 2026 and of another year.",
    ],
    [{ why: "not-asked", drive: "Trumpets", member }, "Trumpets does not ask Anna Müller (M01)."],
    [
      { why: "more-than-asked", drive: "Trumpets" },
      "This is more than is outstanding in Trumpets.",
    ],
    [
      { why: "odd-amount", drive: "Dues 2026" },
      "This is more than an instalment of Dues 2026, and no sum of several: it may be for something else too.",
    ],
    [
      { why: "several-drives", drives: ["Dues 2026", "Heating levy"] },
      "It may be for Dues 2026 and Heating levy.",
    ],
    [{ why: "no-drive" }, "For which drive it is, nothing says. Choose one."],
    [
      { why: "several-people", members: [member] },
      "It may be for Anna Müller (M01), but the line names somebody else too.",
    ],
    [
      { why: "several-people", members: [member, reference.member] },
      "It may be for Anna Müller (M01) and Lina Becker (M04), or for several of them.",
    ],
    [{ why: "said-otherwise" }, "Such payments were once for this and once for something else."],
  ])("%j", (question, text) => {
    expect(questionText(question, roster, say)).toBe(text);
  });

  it("names who has no ID by name alone", () => {
    const members = roster.members.map((each) => ({ ...each, hasId: false }));
    const question = { why: "several-people", members: [member] } as const;
    expect(questionText(question, { ...roster, members }, say)).toContain("for Anna Müller, but");
  });
});

describe("by what a line was found", () => {
  it.each<[Evidence, string]>([
    [{ person: "name", drive: "words" }, "by name, drive named"],
    [{ person: "reference", drive: "reference" }, "by payment reference"],
    [{ person: "told", drive: "said" }, "as you said of such a payment"],
    [{ person: "name", drive: "stated" }, "by name"],
    [{ person: null, drive: "only" }, "only open drive"],
    [{ person: "id", drive: null }, "by Member ID"],
    [{ person: null, drive: null }, ""],
  ])("%j: %j", (by, text) => {
    expect(evidenceText(by, say)).toBe(text);
  });
});
