import { describe, expect, it, vi } from "vitest";
import { makeWords as makeEnglish } from "../../src/i18n/en/index";
import { makeWords as makeKorean } from "../../src/i18n/ko/index";

vi.mock("../../src/i18n/en/index", { spy: true });
vi.mock("../../src/i18n/ko/index", { spy: true });

describe("loading the whole program", () => {
  // Each formula in a cell loads it, and making the words of both languages takes longer than most formulas.
  it("makes no words", async () => {
    await import("../../src/apps-script/main");
    expect(makeEnglish).not.toHaveBeenCalled();
    expect(makeKorean).not.toHaveBeenCalled();
    const { speak } = await import("../../src/i18n/index");
    speak("ko");
    expect(makeKorean).toHaveBeenCalledOnce();
    expect(makeEnglish).not.toHaveBeenCalled();
  });
});
