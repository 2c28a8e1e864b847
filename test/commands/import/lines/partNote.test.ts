import { describe, expect, it } from "vitest";
import { partNote, withoutPart } from "../../../../src/commands/import/lines/partNote";

describe("the note of a part of a line", () => {
  it.each<[why: string, note: string, part: number, of: number, written: string]>([
    ["a line that is not divided keeps what the bank wrote", "Dues", 0, 1, "Dues"],
    ["the first of two", "Dues", 0, 2, "Dues (1/2)"],
    ["the last of twelve", "Dues", 11, 12, "Dues (12/12)"],
    ["the bank wrote nothing", "", 1, 2, "(2/2)"],
  ])("%s", (_, note, part, of, written) => {
    expect(partNote(note, part, of)).toBe(written);
    expect(withoutPart(written)).toBe(note);
  });

  it.each<[why: string, note: string, bank: string]>([
    ["blanks before it are no words of the bank's", "Dues  (1/2)", "Dues"],
    ["typed without a blank", "Dues(1/2)", "Dues"],
    ["of more than nine", "Dues (10/12)", "Dues"],
    ["what stands before the end is the bank's", "(1/2) Dues (2/2)", "(1/2) Dues"],
    ["or amid", "Dues (1/2) of May", "Dues (1/2) of May"],
    ["no figures", "Dues (a/b)", "Dues (a/b)"],
    ["no figure behind", "Dues (1/b)", "Dues (1/b)"],
  ])("%s: %j", (_, note, bank) => {
    expect(withoutPart(note)).toBe(bank);
  });
});
