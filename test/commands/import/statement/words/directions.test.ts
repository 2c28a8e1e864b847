import { describe, expect, it } from "vitest";
import {
  type Direction,
  directionOf,
  directionWithin,
  maySayDirections,
  mostWords,
  saysDirections,
  wayKey,
} from "../../../../../src/commands/import/statement/words/directions";

describe("a word beside an amount", () => {
  it.each<[string, Direction | null]>([
    ["Credit", "in"],
    [" CR. ", "in"],
    ["Haben", "in"],
    ["入金", "in"],
    ["입금", "in"],
    ["+", "in"],
    ["Debit", "out"],
    ["d", "out"],
    ["Lastschrift", "out"],
    ["출금", "out"],
    ["-", "out"],
    ["−", "out"],
    ["–", "out"],
    [" - ", "out"],
    ["Memo", "none"],
    ["neutral", "none"],
    ["Transfer", null],
    ["--", null],
    ["", null],
  ])("%j says that money went %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it.each<[string, Direction | null, string]>([
    ["Credit", "in", "alone"],
    ["Direct Credit", "in", "among others"],
    ["payment/received", "in", "behind a slash"],
    ["ACH_DEBIT", "out", "behind an underscore"],
    ["Visa: Debit.", "out", "behind a colon"],
    ["credit;debit", null, "both"],
    ["Transfer", null, "neither"],
    ["Mr C Debit-free", "out", "a letter is an initial"],
    ["Mr C Smith", null, "and nothing else"],
    ["c", "in", "alone a letter says it"],
  ])("of %j says %s: %s", (text, direction) => {
    expect(directionWithin(text)).toBe(direction);
  });

  it.each([
    ["Zug", "zug"],
    [" Zug. ", "zug"],
    ["-1", "-1"],
    [" −1", "-1"],
    ["1", "1"],
    ["A-1", "a1"],
  ])("%j is known again as %j", (word, key) => {
    expect(wayKey(word)).toBe(key);
  });
});

describe("a column that says where money went", () => {
  const says = (header: string, cells: readonly string[], isSigned = false, isStated = false) =>
    saysDirections({ header, isStated, cells, isSigned });

  it.each<[string, readonly string[], boolean, string]>([
    ["Kind of thing", ["Credit", "Debit"], true, "all its words say it"],
    ["Kind of thing", ["Credit", "Voucher"], true, "half of them"],
    ["Kind of thing", ["Credit", "Voucher", "Coupon"], false, "less than half"],
    ["Kind of thing", ["Credit", "", " "], true, "blank ones do not count"],
    ["Kind of thing", ["", " "], false, "nothing but blanks"],
    ["Group", ["C", "C"], false, "letters of one kind may be anything"],
    ["Group", ["C", "D"], true, "letters of both kinds"],
    [" ", ["C", "C"], true, "letters under no header"],
    ["Type", ["Voucher", "Credit", "Coupon"], true, "one word under a header of kinds"],
    ["Type", ["Voucher", "Coupon"], false, "none"],
    [
      "Type",
      ["Direct Credit", "Coupon"],
      true,
      "a word within another, where no amount has a sign",
    ],
    ["Umsatzart", ["Gutschrift aus Dauerauftrag"], true, "likewise in German"],
    ["Details", ["Credit of the neighbours", "x", "y"], false, "in a story it says nothing"],
    ["Details", ["Credit", "x", "y"], true, "alone it does"],
  ])("called %j that holds %j: %s (%s)", (header, cells, expected) => {
    expect(says(header, cells)).toBe(expected);
  });

  it("does not look within words where amounts have signs, which say it themselves", () => {
    expect(says("Type", ["Direct Credit", "Coupon"], true)).toBe(false);
    expect(says("Type", ["Credit", "Coupon"], true)).toBe(true);
  });

  it("does where its header says so, whatever it holds", () => {
    expect(says("In/Out", ["Zug", "Ab"], false, true)).toBe(true);
    expect(says("In/Out", ["", ""], false, true)).toBe(false);
  });

  const words = (count: number) => Array.from({ length: count }, (_, i) => `Word ${i}`);
  it.each<[string, readonly string[], boolean, string]>([
    ["Type", ["Zug", "Ab"], true, "a header of kinds, and few words"],
    ["Art", [...words(mostWords), "Word 1", ""], true, "as many as can be asked for"],
    ["Type", words(mostWords + 1), false, "more"],
    ["Type", ["", " "], false, "none"],
    ["Details", ["Zug", "Ab"], false, "a story"],
    ["Name", ["Zug", "Ab"], false, "another header"],
  ])("may be one called %j that holds %j: %s (%s)", (header, cells, expected) => {
    expect(maySayDirections(header, cells)).toBe(expected);
  });
});
