import { describe, expect, it } from "vitest";
import {
  announced,
  isNotDone,
  StatusColumn,
} from "../../../../../src/commands/import/statement/words/statuses";

describe("a word that says that no money has come in", () => {
  it.each([
    ["Pending", true],
    ["PENDING.", true],
    ["on hold", true],
    ["In Progress", true],
    ["Payment failed", true],
    ["refused/returned", true],
    ["Vorgemerkt", true],
    ["취소", true],
    ["Completed", false],
    ["2026-03-13", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isNotDone(text)).toBe(expected);
  });

  it.each([
    ["Pending: Bert Becker", true],
    ["  vorgemerkt Strom", true],
    ["Reservert transaksjon", true],
    ["Spending money", false],
    ["No longer pending", false],
  ])("%j begins with it: %s", (text, expected) => {
    expect(announced.test(text)).toBe(expected);
  });
});

describe("a column of statuses", () => {
  const column = (header: string, ...cells: string[]) => new StatusColumn(header, cells, 2);

  it.each<[string, boolean | null, string]>([
    ["Completed", true, "a word for it"],
    ["payment cleared", true, "among others"],
    ["Failed", false, "a word for the contrary"],
    ["completed, then refunded", false, "both: the worse one"],
    ["not completed", null, "turned round"],
    ["nicht gebucht", null, "likewise in German"],
    ["Zorg", null, "a word that nobody knows is asked"],
    ["", true, "nothing is no trouble"],
  ])("says by %j: %s (%s)", (text, expected) => {
    expect(column("Status", "Completed", "Zorg").isDone(text)).toBe(expected);
  });

  it.each<[string, readonly string[], boolean | null, string]>([
    ["Status", ["Zorg"], null, "one word that is not known"],
    ["Status", ["Zorg", "Zarg", " Zorg "], null, "two"],
    ["Status", ["Zorg", "Zarg", "Zurg"], true, "so many are no statuses"],
    ["State", ["Ohio", "Iowa"], true, "places are none either"],
    ["State", ["Completed", "Zorg"], null, "but they are where one is known"],
    ["State", ["", "Completed", "Zorg"], null, "blank cells do not count"],
  ])("called %j that holds %j asks of an unknown word: %s (%s)", (header, cells, expected) => {
    expect(column(header, ...cells).isDone("Zorg")).toBe(expected);
  });

  it.each<[string, boolean, string]>([
    ["", true, "nothing"],
    ["No", true, "no"],
    ["아니오", true, "no in Korean"],
    ["0", true, "nothing refunded"],
    ["0.00", true, "likewise with cents"],
    ["0,00", true, "or with a comma"],
    ["10.00", false, "something refunded"],
    ["Yes", false, "yes"],
    ["Insufficient funds", false, "any reason"],
  ])("of trouble says by %j: %s (%s)", (text, expected) => {
    for (const header of ["Amount refunded", "취소여부"])
      expect(column(header, "0.00").isDone(text)).toBe(expected);
  });
});
