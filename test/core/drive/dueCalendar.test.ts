import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DueCalendar } from "../../../src/core/drive/instalments";
import { splitIntoInstalments } from "../../../src/core/index";
import { day, due } from "../../support/book";

const asOf = day("2026-06-30");
const ago = (days: number) => ({ due: asOf - days, share: null });

describe("what of a quota is outstanding, and since when", () => {
  it.each<[number, number, number | null, number[], string]>([
    [-1, 0, null, [0, 0, 0, 0], "tomorrow: nothing is due"],
    [0, 100, null, [0, 0, 0, 0], "today: due, and not past due"],
    [1, 100, 1, [100, 0, 0, 0], "a day past due"],
    [30, 100, 30, [100, 0, 0, 0], "thirty days"],
    [31, 100, 31, [0, 100, 0, 0], "thirty-one"],
    [60, 100, 60, [0, 100, 0, 0], "sixty"],
    [61, 100, 61, [0, 0, 100, 0], "sixty-one"],
    [90, 100, 90, [0, 0, 100, 0], "ninety"],
    [91, 100, 91, [0, 0, 0, 100], "over ninety"],
  ])("due %d days ago: %d due now (%s)", (days, dueNow, since, ageing) => {
    const state = new DueCalendar([ago(days)], asOf, 1).assess(100, 0);
    const unpaidSince = since === null ? null : asOf - since;
    expect(state).toEqual({ outstanding: 100, dueNow, unpaidSince, ageing });
  });

  it.each<[number, object, string]>([
    [0, { outstanding: 99, dueNow: 66, unpaidSince: asOf - 70, ageing: [33, 0, 33, 0] }, "nothing"],
    [-5, { outstanding: 99, dueNow: 66, unpaidSince: asOf - 70 }, "a net below zero"],
    [20, { outstanding: 79, dueNow: 46, ageing: [33, 0, 13, 0] }, "part of the oldest"],
    [
      33,
      { outstanding: 66, dueNow: 33, unpaidSince: asOf - 5, ageing: [33, 0, 0, 0] },
      "the oldest",
    ],
    [40, { outstanding: 59, dueNow: 26, ageing: [26, 0, 0, 0] }, "part of the second"],
    [66, { outstanding: 33, dueNow: 0, unpaidSince: null, ageing: [0, 0, 0, 0] }, "what is due"],
    [120, { outstanding: 0, dueNow: 0, unpaidSince: null }, "more than all"],
  ])("%d paid of 99 in three, two of them past due: %o (%s)", (paid, state) => {
    const calendar = new DueCalendar([ago(70), ago(5), ago(-30)], asOf, 1);
    expect(calendar.assess(99, paid)).toMatchObject(state);
  });

  it("adds up instalments of one age", () => {
    const calendar = new DueCalendar([ago(40), ago(35), ago(3)], asOf, 1);
    expect(calendar.assess(99, 0).ageing).toEqual([33, 66, 0, 0]);
  });

  it("ages nothing where nothing is ever due", () => {
    const state = new DueCalendar([], asOf, 1).assess(100, 30);
    expect(state).toEqual({ outstanding: 70, dueNow: 0, unpaidSince: null, ageing: [0, 0, 0, 0] });
  });

  it("is that of each whom it is asked of, whoever came before", () => {
    const asked = fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: -10, max: 60 }));
    const days = fc.uniqueArray(fc.integer({ min: -40, max: 120 }), { maxLength: 4 });
    fc.assert(
      fc.property(days, fc.array(asked, { maxLength: 6 }), (all, calls) => {
        const instalments = [...all].sort((a, b) => b - a).map(ago);
        const calendar = new DueCalendar(instalments, asOf, 1);
        for (const [quota, paid] of calls) {
          const parts = splitIntoInstalments(quota, instalments, 1);
          let money = Math.max(0, paid);
          const ageing = [0, 0, 0, 0];
          let [dueNow, oldest] = [0, 0];
          for (const [i, part] of parts.entries()) {
            const unpaid = part - Math.min(part, money);
            money -= Math.min(part, money);
            const past = asOf - instalments[i]!.due;
            if (past >= 0) dueNow += unpaid;
            if (past <= 0 || unpaid === 0) continue;
            ageing[past > 90 ? 3 : past > 60 ? 2 : past > 30 ? 1 : 0]! += unpaid;
            oldest = Math.max(oldest, past);
          }
          expect({ ...calendar.assess(quota, paid) }).toEqual({
            outstanding: Math.max(0, quota - Math.max(0, paid)),
            dueNow,
            unpaidSince: oldest === 0 ? null : asOf - oldest,
            ageing,
          });
        }
      }),
    );
  });

  it("is that of those instalments which fall due after somebody has joined", () => {
    const three = due("2026-03-31", "2026-04-30", "2026-06-29");
    const calendar = new DueCalendar(three, asOf, 1);
    const joinedOn = (iso: string) => calendar.since(day(iso)).assess(90, 0).unpaidSince;
    expect(joinedOn("2026-03-31")).toBe(day("2026-03-31"));
    expect(joinedOn("2026-04-01")).toBe(day("2026-04-30"));
    expect(joinedOn("2026-05-01")).toBe(day("2026-06-29"));
    expect(joinedOn("2026-12-01")).toBe(day("2026-06-29"));
    expect(calendar.since(null)).toBe(calendar);
    expect(new DueCalendar([], asOf, 1).since(asOf).assess(5, 0).outstanding).toBe(5);
  });
});
