import { describe, expect, it } from "vitest";
import { statementMonth } from "../../../../../src/commands/import/statement/words/monthNames";
import {
  type CardSigns,
  type SignDoubt,
  type SignedLine,
  signDoubt,
  spentWord,
} from "../../../../../src/commands/import/statement/words/signDoubt";

const plain: CardSigns = {
  header: ["Date", "Text", "Amount"],
  above: [],
  hasPayer: false,
  hasPayeeOnly: false,
};
/** "+ Deposit": the sign and the text of a line. */
const lines = (...shown: string[]): SignedLine[] =>
  shown.map((each) => {
    const sign = /^[+-]/.exec(each)?.[0] as "+" | "-" | undefined;
    return { sign: sign ?? "", texts: [each.slice(sign === undefined ? 0 : 1).trim()] };
  });

describe("whether signs may be meant the other way round", () => {
  it.each<[readonly SignedLine[], Partial<CardSigns>, SignDoubt, string]>([
    [lines("Ana", "Bo"), {}, null, "nothing tells"],
    [lines("-Ana", "Bo"), {}, null, "a minus went out"],
    [lines("+Ana", "Bo"), {}, "bare", "those without a plus may have"],
    [lines("+Ana", "+Bo"), {}, null, "all have a plus"],
    [lines("+Ana", "-Bo"), {}, null, "a plus and a minus"],
    [lines("+Ana", "-Bo", "Cy"), {}, null, "a minus tells them apart"],
    [lines("-Supermarket", "Deposit"), {}, null, "texts agree"],
    [lines("Supermarket", "-Payment received"), {}, "all", "texts disagree"],
    [
      lines("Supermarket", "-Payment received", "-Rent", "Deposit"),
      {},
      "all",
      "they disagree more",
    ],
    [lines("Supermarket", "-Purchase", "Deposit"), {}, null, "they agree more"],
    [lines("Supermarket", "-Purchase"), {}, "all", "as often as not"],
    [lines("Supermarket", "Deposit"), {}, "texts", "no sign, and some were spent"],
    [lines("Deposit", "Ana"), {}, null, "no sign, and none was"],
    [lines("Ana"), { above: ["Credit card 1234"] }, "all", "a card above the headers"],
    [lines("Ana"), { header: ["Date", "Card number", "Amount"] }, "all", "a card in the headers"],
    [lines("Ana"), { above: ["Visa card"], hasPayer: true }, null, "that of who paid"],
    [lines("Ana"), { above: ["Cardiff"] }, null, "a town"],
    [lines("Ana"), { header: ["Date", "Title", "Amount", ""] }, "all", "a card's very headers"],
    [lines("Ana"), { header: ["Date", "Title", "Amount", "Note"] }, null, "and not quite those"],
    [lines("Ana"), { hasPayeeOnly: true }, "all", "only who got it is named"],
    [lines("-Ana", "Bo"), { hasPayeeOnly: true }, null, "but signs tell"],
    [lines("+Ana"), { hasPayeeOnly: true }, null, "a plus tells too"],
  ])("%j of %j: %s (%s)", (signed, file, doubt) => {
    expect(signDoubt(signed, { ...plain, ...file })).toBe(doubt);
  });

  it("goes by all texts of a line", () => {
    const inTwo = [{ sign: "" as const, texts: ["Ana", "at the supermarket"] }];
    expect(signDoubt(inTwo, plain)).toBe("texts");
  });

  it.each([
    ["Purchase at Elm Street", "Purchase"],
    ["ATM 12", "ATM"],
    ["Atmosphere", null],
    ["Kartenzahlung REWE", "Kartenzahlung"],
    ["Deposit", null],
    ["Deposit, less fees", null],
    ["Ana", null],
  ])("the word that says of %j that it was spent is %j", (text, word) => {
    expect(spentWord(text)).toBe(word);
  });
});

describe("a month as banks write it", () => {
  it.each<[string, number | null]>([
    ["Jänner", 1],
    ["févr.", 2],
    ["März", 3],
    ["MAERZ", 3],
    ["kwietnia", 4],
    ["mayo", 5],
    ["junho", 6],
    ["července", 7],
    ["août", 8],
    ["zář", 9],
    ["Okt", 10],
    ["listopad", 11],
    ["joulukuuta", 12],
    ["March", 3],
    ["4월", 4],
    ["Monday", null],
  ])("%s is the month %j", (word, month) => {
    expect(statementMonth(word)).toBe(month);
  });
});
