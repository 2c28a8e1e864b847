import { describe, expect, it } from "vitest";
import { targetsOf, withTold } from "../../../../src/commands/import/lines/told";
import { Club } from "../club";

const club = new Club();
const { roster, drives } = club.accounts;
const accountByDrive = new Map(drives.map((account) => [account.drive?.id ?? "", account]));
const dues = club.targets("Dues 2026 M01");
const both = club.targets("Dues 2026 M01", "Heating levy M01");

describe("what was said of payments", () => {
  it.each([
    ["something new comes last", [dues], both, [dues, both]],
    ["the same again is said once, and last", [dues, both], dues, [both, dues]],
    ["in another order it is the same", [both], [...both].reverse(), [[...both].reverse()]],
    [
      "for another person it is not",
      [dues],
      club.targets("Dues 2026 M02"),
      [dues, club.targets("Dues 2026 M02")],
    ],
    ["the first of anything", [], dues, [dues]],
  ])("%s", (_, before, now, told) => {
    expect(withTold(before, now)).toEqual(told);
  });

  const part = (drive: string, memberId: string) => ({ drive, memberId, amount: "" });
  it.each([
    ["for whom and what a decision is", [part("Dues 2026", "M01")], dues],
    ["of several parts", [part("Dues 2026", "M01"), part("Heating levy", "M01")], both],
    ["with blanks around the drive's name", [part(" Dues 2026 ", "M01")], dues],
    ["nothing of a drive that there is not", [part("Dues 2027", "M01")], null],
    ["nothing of somebody who is not there", [part("Dues 2026", "M77")], null],
    [
      "nothing where one part is of nobody",
      [part("Dues 2026", "M01"), part("Dues 2026", "M77")],
      null,
    ],
    ["nothing of a line that is left out", [], null],
  ])("is %s", (_, parts, targets) => {
    expect(targetsOf({ parts }, accountByDrive, roster)).toEqual(targets);
  });
});
