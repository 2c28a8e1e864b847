import { describe, expect, it } from "vitest";
import { quotaStanding } from "../../src/functions/quotaStanding";

const none = undefined;
/** A date cell in a spreadsheet of Seoul's, nine hours ahead, whatever the script's own zone. */
const dateText = (date: Date) =>
  new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
const midnight = new Date("2026-03-31T00:00:00+09:00");
const standing = (contributed: unknown, due: unknown = none, asOf: unknown = none) =>
  quotaStanding(100, contributed, due, asOf, none, none, none, dateText);

describe("QUOTA_STANDING", () => {
  it.each([
    { why: "all came in", contributed: 100, says: "Settled" },
    { why: "more came in", contributed: 101, says: "Over" },
    { why: "some came in", contributed: 20, says: "Part" },
    { why: "a blank is nothing", contributed: "", says: "Nothing yet" },
    { why: "more was refunded than given", contributed: -5, says: "Nothing yet" },
  ])("is $says where $why", ({ contributed, says }) => {
    expect(standing(contributed)).toBe(says);
  });

  it("takes sums of decimals for what they are", () => {
    expect(quotaStanding(0.3, 0.1 + 0.2, none, none, none, none, none, dateText)).toBe("Settled");
  });

  it.each([
    { why: "the last day of grace", asOf: "2026-04-07", grace: none, says: "Nothing yet" },
    { why: "the day after", asOf: "2026-04-08", grace: none, says: "Late" },
    { why: "no grace was given", asOf: "2026-04-01", grace: 0, says: "Late" },
  ])("is $says on $asOf: $why", ({ asOf, grace, says }) => {
    expect(quotaStanding(100, 0, "2026-03-31", asOf, grace, none, none, dateText)).toBe(says);
  });

  it.each([
    { why: "a date cell", due: midnight },
    { why: "the number of a day, as some spreadsheets pass dates", due: 46_112 },
    { why: "the number of a day with a time", due: 46_112.75 },
    { why: "text", due: "2026-03-31" },
    { why: "text as Korean spreadsheets show it", due: "2026. 3. 31." },
    { why: "text in Korean", due: "2026년 3월 31일" },
    { why: "eight digits", due: 20_260_331 },
  ])("reads a day from $why", ({ due }) => {
    expect(standing(20, due, "2026-04-07")).toBe("Part");
    expect(standing(20, due, "2026-04-08")).toBe("Part and late");
  });

  it.each([
    { basis: "Voluntary", language: "en", says: "Nothing recorded" },
    { basis: "자율", language: none, says: "Nothing recorded" },
    { basis: "dues", language: "English", says: "Late" },
    { basis: "의무", language: "ko", says: "미납" },
    { basis: "Pledged", language: "한국어", says: "미납" },
    { basis: none, language: "Korean", says: "미납" },
  ])("says $says for $basis in $language", ({ basis, language, says }) => {
    expect(quotaStanding(100, 0, "2026-03-31", "2026-05-01", none, basis, language, dateText)).toBe(
      says,
    );
  });

  it.each([
    { why: "a day that no month has", due: "2026-02-31", shown: "'2026-02-31'" },
    { why: "a month that no year has", due: "2026-13-45", shown: "'2026-13-45'" },
    { why: "day or month first is never guessed", due: "3/4/2026", shown: "'3/4/2026'" },
    { why: "a year alone", due: 2026, shown: "2026" },
    { why: "beyond all calendars", due: 1e12, shown: "1000000000000" },
    { why: "no number", due: Number.NaN, shown: "NaN" },
  ])("refuses $due as a day: $why", ({ due, shown }) => {
    const says = `${shown} is no day from 1900 to 2999. Write it like 2026-03-31`;
    expect(() => standing(0, due, "2026-04-08")).toThrow(new Error(`due: ${says}`));
    expect(() => standing(0, "2026-04-08", due)).toThrow(new Error(`as_of: ${says}`));
  });

  it("needs the day to judge on where there is a due day", () => {
    expect(() => standing(0, "2026-03-31")).toThrow(
      new Error("as_of is blank: give the day to judge on"),
    );
  });
});
