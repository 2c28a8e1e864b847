import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean } from "../../../src/i18n/ko/grammar/didYouMean";
import { greeting, toWhom, withHonour } from "../../../src/i18n/ko/grammar/honorific";
import { particle } from "../../../src/i18n/ko/grammar/particle";
import { named, typed } from "../../../src/i18n/ko/grammar/quotes";

describe("a particle", () => {
  it.each([
    ["금액", "은", "금액은", "a closed syllable"],
    ["통화", "은", "통화는", "an open one"],
    ["금액", "이", "금액이", ""],
    ["날짜", "이", "날짜가", ""],
    ["현물", "을", "현물을", ""],
    ["수납", "으로", "수납으로", ""],
    ["현물", "으로", "현물로", "after ㄹ as after an open syllable"],
    ["통화", "으로", "통화로", ""],
    ["모금", "이나", "모금이나", ""],
    ["통화", "이나", "통화나", ""],
    ["의무", "이라", "의무라", ""],
    ["2026년 3월 31일", "이었", "2026년 3월 31일이었", ""],
    ["M07", "으로", "M07로", "digits as they are read"],
    ["2026", "은", "2026은", "육"],
    ["12,000", "을", "12,000을", "천"],
    ["12,345", "을", "12,345를", "오"],
    ["R-2", "이", "R-2가", "이"],
    ["−5", "이", "−5가", "a true minus before it"],
    ["5%", "을", "5%를", "퍼센트"],
    ["KRW", "을", "KRW를", "더블유"],
    ["KRW", "으로", "KRW로", ""],
    ["20.00 USD", "이", "20.00 USD가", "디"],
    ["EUR", "으로", "EUR로", "알, which ends in ㄹ"],
    ["EUR", "과", "EUR과", "and is closed else"],
    ["XML", "으로", "XML로", "엘"],
    ["HTM", "을", "HTM을", "엠"],
    ["GBPN", "으로", "GBPN으로", "엔"],
    ["CSV", "은", "CSV는", "브이"],
    ["‘지붕’", "이", "‘지붕’이", "quotation marks are not read"],
    ["“김철쑤”", "이", "“김철쑤”가", ""],
    ["“긴 이름…”", "을", "“긴 이름…”을", "a value that was cut"],
    ["「지붕」", "을", "「지붕」을", ""],
    ["모금(2차)", "은", "모금(2차)은", "nor is a bracket: of 모금"],
    ["김철수(M07)", "은", "김철수(M07)는", "of 수"],
    ["지붕 (2026년) (2차)", "은", "지붕 (2026년) (2차)은", "two brackets"],
    ["(2차)", "은", "(2차)는", "unless there is nothing else"],
    ["Roof", "을", "Roof을(를)", "both after a small letter: nobody knows"],
    ["Roof", "으로", "Roof(으)로", ""],
    ["Roof", "이라", "Roof(이)라", ""],
    ["", "이", "이(가)", "nothing"],
    ["屋根", "을", "屋根을(를)", "another script"],
  ] as const)("%s with %s is %s %s", (word, which, text, _why) => {
    expect(particle(word, which)).toBe(text);
  });

  it("stands behind any word whatever, which it leaves as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        const text = particle(word, "을");
        expect(text.startsWith(word)).toBe(true);
        expect(["을", "를", "을(를)"]).toContain(text.slice(word.length));
      }),
    );
  });
});

describe("quotation marks", () => {
  it("are double for what was typed, single for what bears a name", () => {
    expect(typed("김철쑤")).toBe("“김철쑤”");
    expect(named("지붕 수리")).toBe("‘지붕 수리’");
    expect(named("가".repeat(100))).toBe(`‘${"가".repeat(60)}…’`);
  });

  it("hold what may have been meant", () => {
    expect(didYouMean("김철수")).toBe("혹시 ‘김철수’입니까?");
    expect(didYouMean("김철수", "번호를 입력하십시오.")).toBe(
      "혹시 ‘김철수’입니까? 번호를 입력하십시오.",
    );
    expect(didYouMean(null, "번호를 입력하십시오.")).toBe("번호를 입력하십시오.");
    expect(didYouMean(null)).toBe("");
  });
});

describe("a person's name", () => {
  it.each([
    ["김철수", "김철수 님", "김철수 님께", "김철수 님, 안녕하십니까. ", "a person"],
    ["김민호", "김민호 님", "김민호 님께", "김민호 님, 안녕하십니까. ", "호 ends many a name"],
    ["김 선생님", "김 선생님", "김 선생님께", "김 선생님, 안녕하십니까. ", "has it already"],
    ["총무", "총무님", "총무님께", "총무님, 안녕하십니까. ", "an office"],
    ["3반 반장", "3반 반장님", "3반 반장님께", "3반 반장님, 안녕하십니까. ", "of a class"],
    ["민아 어머니", "민아 어머니", "민아 어머니께", "민아 어머니, 안녕하십니까. ", "a parent"],
    ["101동 1203호", "101동 1203호", "101동 1203호에", "101동 1203호에 안내드립니다. ", "a flat"],
    ["12-3", "12-3", "12-3에", "12-3에 안내드립니다. ", "a flat by number"],
    [
      "은별이네 가정",
      "은별이네 가정",
      "은별이네 가정에",
      "은별이네 가정에 안내드립니다. ",
      "a family",
    ],
  ])("%s is %s, %s, %s (%s)", (name, honoured, told, greeted) => {
    expect(withHonour(name)).toBe(honoured);
    expect(toWhom(name)).toBe(told);
    expect(greeting(name, false)).toBe(greeted);
  });

  it("is greeted as its owner wishes to be addressed", () => {
    expect(greeting("민아 학부모님", true)).toBe("민아 학부모님, 안녕하십니까. ");
  });
});
