import { describe, expect, it } from "vitest";
import { decidedShares, typedAmount } from "../../../../src/commands/import/lines/decided";
import type { GiftLine } from "../../../../src/commands/import/lines/giftLines";
import { speak } from "../../../../src/i18n/index";
import { Club } from "../club";

const club = new Club();
const byDrive = new Map(club.accounts.drives.map((account) => [account.drive?.id ?? "", account]));
const say = speak("en");

/** What a decision makes of a line: its shares, or why it cannot be that. */
function decided(amount: number, currency: string, ...parts: readonly (readonly string[])[]) {
  const line = { amount, currency } as GiftLine;
  const decision = {
    parts: parts.map(([drive = "", memberId = "", typed = ""]) => ({
      ...{ drive, memberId, amount: typed },
    })),
  };
  const { shares, problem } = decidedShares(decision, line, byDrive, club.accounts, say);
  return problem === "" ? club.shares(shares) : problem;
}

describe("what somebody decides of a line", () => {
  const dues = "Dues 2026";
  it.each<[why: string, parts: readonly (readonly string[])[], becomes: string]>([
    ["one part is the whole line", [[dues, "M01", ""]], "Dues 2026 M01 57.1"],
    ["blanks are no amount", [[dues, "M01", "  "]], "Dues 2026 M01 57.1"],
    ["nor part of a drive's name", [[` ${dues} `, "M01", ""]], "Dues 2026 M01 57.1"],
    ["its amount may be typed", [[dues, "M01", "57.10"]], "Dues 2026 M01 57.1"],
    [
      "with a comma",
      [
        [dues, "M01", "45,10"],
        ["Heating levy", "M02", "12"],
      ],
      "Dues 2026 M01 45.1 + Heating levy M02 12",
    ],
    [
      "one part of less is not the line",
      [[dues, "M01", "57"]],
      "The parts add up to 57.00 EUR, and the line is 57.10 EUR.",
    ],
    [
      "nor are two of more",
      [
        [dues, "M01", "57"],
        [dues, "M02", "1"],
      ],
      "The parts add up to 58.00 EUR, and the line is 57.10 EUR.",
    ],
    [
      "of two parts each has an amount",
      [
        [dues, "M01", "57.10"],
        [dues, "M02", ""],
      ],
      "Write how much each part is.",
    ],
    [
      "above nought",
      [
        [dues, "M01", "57.10"],
        [dues, "M02", "0"],
      ],
      '"0" is not an amount that can be read for certain.',
    ],
    ["in figures", [[dues, "M01", "all"]], '"all" is not an amount that can be read for certain.'],
    [
      "of no more decimals than there are",
      [
        [dues, "M01", "57.0999"],
        [dues, "M02", "0.0001"],
      ],
      '"57.0999" is not an amount that can be read for certain.',
    ],
    ["without a drive", [["", "M01", ""]], "Choose the drive that it is for."],
    ["of blanks", [[" ", "M01", ""]], "Choose the drive that it is for."],
    [
      "of none that is there",
      [["Dues 2030", "M01", ""]],
      'There is no drive "Dues 2030". Write it as it stands in Drives.',
    ],
  ])("%s", (_, parts, becomes) => {
    expect(decided(5710, "EUR", ...parts)).toBe(becomes);
  });
});

describe("an amount as it would be typed", () => {
  it.each([
    [5710, "EUR", "57.10"],
    [5700, "EUR", "57.00"],
    [57, "JPY", "57"],
    [57, "KWD", "0.057"],
  ])("%d in %s is %s", (amount, currency, typed) => {
    expect(typedAmount(amount, currency)).toBe(typed);
  });
});
