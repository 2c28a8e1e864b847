import { describe, expect, it } from "vitest";
import { wonInWords } from "../../src/i18n/ko/grammar/wonInWords";

describe("wonInWords", () => {
  it.each([
    [500_000, "금 오십만원정"],
    [110_500, "금 일십일만오백원정"],
    [1, "금 일원정"],
    [10_010, "금 일만일십원정"],
    [100_000_000, "금 일억원정"],
    [1_234_567_890, "금 일십이억삼천사백오십육만칠천팔백구십원정"],
    [0, ""],
    [-5, ""],
  ])("%d is %s", (amount, words) => {
    expect(wonInWords(amount)).toBe(words);
  });
});
