import { describe, expect, it } from "vitest";
import { Households } from "../../../../src/commands/import/finding/households";
import { member } from "../../../support/book";

const labels = [
  "Familie Becker",
  "Becker",
  "Otto & Roth",
  "",
  "7",
  "House on the green hill side",
  "Familie",
  "Mill Lane 4",
  "otto roth",
];
const members = labels.map((household, i) => member(`M${i}`, [], { household }));
const households = new Households(members, new Set(["becker", "otto", "anna"]));

describe("who keeps house together", () => {
  it.each<[why: string, member: number, with_: number[]]>([
    ["whoever has the same label, with or without the word for a family", 0, [0, 1]],
    ["however it is written", 2, [2, 8]],
    ["alone without a label", 3, [3]],
    ["alone where it says nothing but that they are a family", 6, [6]],
    ["alone with a label of one's own", 7, [7]],
  ])("%s", (_, of, together) => {
    expect(households.of(of)).toEqual(together);
  });
});

describe("the household that a line names", () => {
  it.each<[why: string, texts: string[], found: number[]]>([
    ["by its label", ["for Otto and Roth", "Otto & Roth"], [2, 8]],
    ["whatever stands around it", ["dues of Mill Lane 4, January"], [7]],
    ["a surname alone is a person's", ["Becker"], []],
    ["beside the word for a family it is theirs", ["Familie Becker"], [0, 1]],
    ["in whatever language, and behind it too", ["dues Becker family"], [0, 1]],
    ["with a typing error in the word", ["Familei Becker"], [0, 1]],
    ["with two", ["Famlei Becker"], []],
    ["with something between it is not", ["Familie Anna Becker"], []],
    ["a figure alone may be anything", ["7"], []],
    ["beside the word it is a household", ["Haushalt 7"], [4]],
    ["a label that is one name of somebody, one of none, tells by itself", ["Otto Roth"], [2, 8]],
    ["part of a label is none", ["Otto", "Mill Lane", "Lane 4"], []],
    ["words with others between them are none", ["Otto x Roth"], []],
    ["two that are named are neither", ["Familie Becker, Mill Lane 4"], []],
    ["one that is named twice is it", ["Mill Lane 4", "Mill Lane 4"], [7]],
    ["a label of more words than any has is not looked for", ["House on the green hill side"], []],
    ["none", ["dues"], []],
    ["nothing", [], []],
  ])("%s", (_, texts, found) => {
    expect(households.find(texts)).toEqual(found);
  });

  it("is none where nobody keeps house together", () => {
    expect(new Households([member("M1")], new Set()).find(["Familie Becker"])).toEqual([]);
  });
});
