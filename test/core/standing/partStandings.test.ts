import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Drive,
  isoDay,
  keepAccounts,
  type MemberStanding,
  type PartStanding,
  partStandings,
} from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  member,
  onRoll,
  settings,
} from "../../support/book";
import { books } from "../../support/randomBooks";

const dues = due("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
const letters = { paid: "P", part: "R", due: "D", "not-yet": "N", exempt: "E" };

/** How Ana stands by the parts of 100 in four, on 15 March: "25 P, 15 R, – D, – N". */
function partsOf(
  given: number,
  {
    stated = {},
    joined = null,
    adjustments = [],
  }: {
    readonly stated?: Partial<Drive>;
    readonly joined?: string | null;
    readonly adjustments?: readonly ReturnType<typeof adjustment>[];
  } = {},
): string {
  const dues2026 = drive("Dues", { basis: "mandatory", target: 100, due: dues, ...stated });
  const ana = member("A", [], { name: "Ana", joined: joined === null ? null : day(joined) });
  const accounts = keepAccounts(
    book({
      members: [ana],
      drives: [dues2026],
      contributions: given === 0 ? [] : [gift("Dues", "A", given, { date: day("2026-03-01") })],
      adjustments: [...adjustments],
      roll: [onRoll("Dues", "A", 100)],
      settings: settings({ asOf: day("2026-03-15") }),
    }),
  );
  const [account] = accounts.drives;
  const parts = partStandings(account!, account!.members[0]!, accounts.book.settings.asOf);
  const written = (each: PartStanding) =>
    `${each.quota === null ? "" : each.paid || "–"}${each.writtenOff > 0 ? `+${each.writtenOff}` : ""} ${letters[each.state]}`;
  return parts.map((each) => written(each).trim()).join(", ");
}

describe("partStandings", () => {
  it.each<[string, Parameters<typeof partsOf>, string]>([
    ["nothing paid", [0], "– D, – D, – N, – N"],
    ["a part of the first", [10], "10 R, – D, – N, – N"],
    ["the oldest first", [40], "25 P, 15 R, – N, – N"],
    ["ahead of its day", [85], "25 P, 25 P, 25 P, 10 R"],
    ["all", [100], "25 P, 25 P, 25 P, 25 P"],
    ["more than asked shows in no part", [130], "25 P, 25 P, 25 P, 25 P"],
    ["more given back than paid settles nothing", [-20], "– D, – D, – N, – N"],
    [
      "a write-off after the money",
      [40, { adjustments: [adjustment("Dues", "A", "write-off", 20)] }],
      "25 P, 15+10 P, –+10 R, – N",
    ],
    [
      "a part that is written off whole is nobody's any more",
      [25, { adjustments: [adjustment("Dues", "A", "write-off", 25)] }],
      "25 P, –+25 E, – N, – N",
    ],
    ["who joined later has the later parts", [40, { joined: "2026-02-15" }], "E, 34 P, 6 R, – N"],
    [
      "who is exempt has none",
      [0, { adjustments: [adjustment("Dues", "A", "exempt", null)] }],
      "E, E, E, E",
    ],
    [
      "where giving is free nothing falls due",
      [10, { stated: { basis: "voluntary", memberSplit: "equally" } }],
      "10 R, – N, – N, – N",
    ],
    ["no due day: no parts", [10, { stated: { due: [] } }], ""],
  ])("%s", (_, [given, more], parts) => {
    expect(partsOf(given, more)).toBe(parts);
  });

  const sum = (parts: readonly PartStanding[], of: (part: PartStanding) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const open = ({ quota, paid, writtenOff }: PartStanding) => (quota ?? 0) - paid - writtenOff;
  const settles = (at: MemberStanding) => Math.max(0, at.contributed) + at.writtenOff;

  it("agrees with every standing, for every member and part", () => {
    fc.assert(
      fc.property(books, (any) => {
        const accounts = keepAccounts(any);
        const { asOf } = accounts.book.settings;
        for (const account of accounts.drives)
          for (const at of account.members) {
            const parts = partStandings(account, at, asOf);
            const isAsked = at.quota !== null && (account.drive?.due.length ?? 0) > 0;
            if (!isAsked) {
              expect(parts.every(({ state, paid }) => state === "exempt" && paid === 0)).toBe(true);
              continue;
            }
            const quota = at.quota!;
            expect(parts.map((part) => part.due)).toEqual(
              account.drive!.due.map((each) => each.due),
            );
            expect(sum(parts, (part) => part.quota ?? 0)).toBe(quota);
            expect(sum(parts, ({ paid }) => paid)).toBe(
              Math.min(Math.max(0, at.contributed), quota),
            );
            expect(sum(parts, ({ paid, writtenOff }) => paid + writtenOff)).toBe(
              Math.min(settles(at), quota),
            );
            expect(sum(parts, open)).toBe(at.outstanding);
            const fallen = parts.filter((part) => part.due <= asOf);
            const isFree = account.basis === "voluntary";
            expect(isFree ? 0 : sum(fallen, open)).toBe(at.dueNow);
            const oldest = parts.find((part) => part.due < asOf && open(part) > 0);
            const since = at.daysPastDue === null ? undefined : isoDay(asOf - at.daysPastDue);
            expect(isFree || oldest === undefined ? undefined : isoDay(oldest.due)).toBe(since);
            for (const part of parts) {
              const isSettled = open(part) === 0;
              expect(part.state === "paid" || part.state === "exempt").toBe(isSettled);
              expect(part.state === "due").toBe(
                !isFree && open(part) === part.quota && !isSettled && part.due <= asOf,
              );
            }
            // Nothing of a later part is settled before all of an earlier one is.
            const first = parts.findIndex((part) => open(part) > 0);
            if (first >= 0)
              for (const part of parts.slice(first + 1))
                expect(part.paid + part.writtenOff).toBe(0);
          }
      }),
    );
  });
});
