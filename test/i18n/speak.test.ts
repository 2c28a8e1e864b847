import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/index";
import { languageOf, monthOf, plainKey, speak } from "../../src/i18n/index";

const english = speak("en");
const korean = speak("ko");

describe("figures", () => {
  it.each([
    [4_000_000, "KRW", "4,000,000", "4,000,000 KRW", "4,000,000원", "a currency without decimals"],
    [1250, "USD", "12.50", "12.50 USD", "12.50 USD", "all decimals of the currency"],
    [5, "USD", "0.05", "0.05 USD", "0.05 USD", "less than one"],
    [123_456_789, "USD", "1,234,567.89", "1,234,567.89 USD", "1,234,567.89 USD", "thousands"],
    [1_234_567, "KWD", "1,234.567", "1,234.567 KWD", "1,234.567 KWD", "three decimals"],
    [-10_000, "KRW", "−10,000", "−10,000 KRW", "−10,000원", "a refund, with a true minus"],
    [999, "KRW", "999", "999 KRW", "999원", "no thousands"],
    [0, "USD", "0.00", "0.00 USD", "0.00 USD", "nothing"],
    [
      Number.MAX_SAFE_INTEGER,
      "USD",
      "90,071,992,547,409.91",
      "90,071,992,547,409.91 USD",
      "90,071,992,547,409.91 USD",
      "the largest, to the cent",
    ],
    [300_000, "KPW", "300,000", "300,000 KPW", "300,000 KPW", "won of the other half: by its code"],
  ])("%d in %s is %s, with currency %s or %s (%s)", (amount, currency, figure, en, ko) => {
    expect(english.money(amount, currency)).toBe(figure);
    expect(korean.money(amount, currency)).toBe(figure);
    expect(english.moneyWithCurrency(amount, currency)).toBe(en);
    expect(korean.moneyWithCurrency(amount, currency)).toBe(ko);
  });

  it.each<[number, number | undefined, string, string]>([
    [1234.5, undefined, "1,234.5", "no more decimals than there are"],
    [291_666.6666, undefined, "291,666.67", "two by default"],
    [1412.5, 0, "1,413", "whole"],
    [-0.001, undefined, "0", "no minus on nothing"],
    [1_000_000, undefined, "1,000,000", "noughts that are not decimals stay"],
  ])("the number %d with %s decimals is %s (%s)", (value, decimals, text) => {
    expect(english.number(value, decimals)).toBe(text);
  });

  it.each([
    [0.4, "40 %", "40%", "whole"],
    [1 / 3, "33.3 %", "33.3%", "one decimal"],
    [0.9999, "99.9 %", "99.9%", "not yet all"],
    [0.0001, "0.1 %", "0.1%", "not quite nothing"],
    [0, "0 %", "0%", "nothing"],
    [1.25, "125 %", "125%", "more than all"],
  ])("the share %d is %s or %s (%s)", (fraction, en, ko) => {
    expect(english.percent(fraction)).toBe(en);
    expect(korean.percent(fraction)).toBe(ko);
  });
});

describe("days, counts and lists", () => {
  it("writes days as people do", () => {
    expect(english.day(dayOf(2026, 3, 31))).toBe("31 March 2026");
    expect(korean.day(dayOf(2026, 3, 31))).toBe("2026년 3월 31일");
  });

  it("counts one and many", () => {
    expect(english.count(1, "member", "members")).toBe("1 member");
    expect(english.count(1200, "member", "members")).toBe("1,200 members");
    expect(english.count(0, "member", "members")).toBe("0 members");
    expect(korean.count(3, "명", "명")).toBe("3명");
  });

  it.each<[string[], number | undefined, string, string, string]>([
    [[], undefined, "", "", "none"],
    [["A"], undefined, "A", "A", "one"],
    [["A", "B"], undefined, "A and B", "A, B", "two"],
    [["A", "B", "C"], undefined, "A, B and C", "A, B, C", "three"],
    [
      ["A", "B", "C", "D", "E", "F", "G"],
      undefined,
      "A, B, C, D, E and 2 more",
      "A, B, C, D, E 외 2명",
      "more than five",
    ],
    [["A", "B", "C"], 1, "A and 2 more", "A 외 2명", "as many as asked for"],
  ])("lists %j, at most %s, as %j or %j (%s)", (names, most, en, ko) => {
    expect(english.list(names, most)).toBe(en);
    expect(korean.list(names, most, "명")).toBe(ko);
  });
});

it("counts in Korean what is left off with 개 where nothing else is said", () => {
  expect(korean.list(["A", "B", "C"], 1)).toBe("A 외 2개");
});

describe("languageOf", () => {
  it.each([
    ["ko", "ko"],
    ["ko_KR", "ko"],
    ["ko-KP", "ko"],
    ["en_GB", "en"],
    ["kok_IN", "en"],
    ["", "en"],
    [null, "en"],
  ])("of %j is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe("monthOf", () => {
  it.each([
    ["January", 1],
    ["apr", 4],
    ["Sept.", 9],
    ["4월", 4],
    ["12 월", 12],
    ["Ma", null],
    ["13월", null],
    ["spring", null],
  ])("%j is month %s", (text, month) => {
    expect(monthOf(text)).toBe(month);
  });
});

describe("plainKey", () => {
  it.each([
    ["Member ID", "memberid", "blanks and case"],
    ["  MEMBER-ID:", "memberid", "punctuation"],
    ["Ｍｅｍｂｅｒ　ＩＤ", "memberid", "full-width letters"],
    ["구성원 번호", "구성원번호", "Hangul"],
    ["구성원", "구성원", "Hangul in separate letters"],
    ["—", "", "nothing but punctuation"],
  ])("of %j is %j (%s)", (text, key) => {
    expect(plainKey(text)).toBe(key);
  });
});
