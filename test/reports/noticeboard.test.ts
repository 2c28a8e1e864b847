import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DriveAccount, GroupStanding } from "../../src/core/index";
import { forAnyone, mayNameMembers } from "../../src/reports/index";
import { settings } from "../support/book";
import { factoryAccounts, records, reportsOf } from "./factoryCase";

const office = factoryAccounts.drives[1]!;

/** A drive of these groups, given as [asked, of whom have given]; each asked for 100 and gave 10. */
function driveOf(groups: readonly (readonly [number, number])[]): DriveAccount {
  const standing = (group: string, depth: number, asked: number, given: number): GroupStanding => ({
    ...{ group, depth, quota: asked * 100, collected: given * 10, inKind: 0 },
    ...{ outstanding: asked * 100 - given * 10, writtenOff: 0 },
    ...{ asked, contributed: given, part: 0, nothing: asked - given },
    ...{ collector: "", withCollector: 0, ageing: [0, 0, 0, 0], nameless: { count: 0, amount: 0 } },
  });
  let asked = 0;
  let given = 0;
  for (const [a, g] of groups) [asked, given] = [asked + a, given + g];
  const parts = groups.map(([a, g], i) => standing(`G${i + 1}`, 1, a, g));
  return {
    ...office,
    ...{ asked, contributed: given, part: 0, nothing: asked - given },
    ...{ quotas: asked * 100, collected: given * 10, inKind: 0 },
    outstanding: asked * 100 - given * 10,
    groups: [standing("All of us", 0, asked, given), ...parts],
  };
}

const shownOf = (...groups: readonly (readonly [number, number])[]) =>
  forAnyone([driveOf(groups)])[0]!.groups.map(({ names, counts }) => [
    names.join("+"),
    counts === null ? null : `${counts.contributed} of ${counts.asked}`,
  ]);

describe("what anyone may see", () => {
  it("shows the groups with how many have given", () => {
    expect(shownOf([10, 4], [8, 3])).toEqual([
      ["G1", "4 of 10"],
      ["G2", "3 of 8"],
    ]);
  });

  it("merges groups, smallest first, until none shown has fewer than five people", () => {
    expect(shownOf([10, 4], [2, 1], [3, 1], [8, 3])).toEqual([
      ["G1", "4 of 10"],
      ["G2+G3", "2 of 5"],
      ["G4", "3 of 8"],
    ]);
    expect(shownOf([10, 4], [4, 1], [8, 3])).toEqual([
      ["G1", "4 of 10"],
      ["G2+G3", "4 of 12"],
    ]);
  });

  it("shows no parts where only one would be left", () => {
    expect(shownOf([3, 1], [4, 2])).toEqual([]);
  });

  it("shows no counts where none or all have given, nor those from which they could be told", () => {
    expect(shownOf([10, 4], [8, 8], [9, 5])).toEqual([
      ["G1", "4 of 10"],
      ["G2", null],
      ["G3", null],
    ]);
  });

  it("has no draft and no rows of unknown drives", () => {
    expect(
      forAnyone([
        { ...office, state: "draft" },
        { ...office, drive: null },
      ]),
    ).toEqual([]);
  });

  it("names members only where the drive is mandatory and Settings allow it", () => {
    const levy = factoryAccounts.drives[0]!;
    const allowed = settings({ namesInNotices: "mandatory-only" });
    expect(mayNameMembers(levy, allowed)).toBe(true);
    expect(mayNameMembers(levy, settings())).toBe(false);
    expect(mayNameMembers(office, allowed)).toBe(false);
  });

  it("never shows a group of fewer than five, a telling count, or counts that tell by difference", () => {
    const group = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, g]) => [a, Math.min(a, g)] as const);
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const account = driveOf(groups);
        const [shown] = forAnyone([account]);
        const sizes = new Map(account.groups.map((each) => [each.group, each]));
        const hidden = { asked: 0, given: 0, groups: 0 };
        let collected = 0;
        for (const part of shown!.groups) {
          collected += part.collected;
          const members = part.names.map((name) => sizes.get(name)!);
          const asked = members.reduce((sum, each) => sum + each.asked, 0);
          const given = members.reduce((sum, each) => sum + each.contributed, 0);
          expect(asked).toBeGreaterThanOrEqual(5);
          if (part.counts === null) {
            hidden.asked += asked;
            hidden.given += given;
            hidden.groups++;
          } else {
            expect(part.counts).toEqual({ asked, contributed: given });
            expect(given > 0 && given < asked).toBe(true);
          }
        }
        if (shown!.groups.length > 0) expect(collected).toBe(account.collected);
        if (shown!.counts !== null && hidden.groups > 0) {
          expect(hidden.groups).toBeGreaterThan(1);
          expect(hidden.given > 0 && hidden.given < hidden.asked).toBe(true);
        }
      }),
    );
  });
});

describe("Noticeboard", () => {
  it("has totals by drive, and names nobody", () => {
    const report = reportsOf(factoryAccounts).get("noticeboard");
    expect(records(report)).toMatchObject([
      { Drive: "Levy", Group: "All", Collected: 28_000, Outstanding: 32_000 },
      { Drive: "Office", Group: "All", Collected: 30_000, "In kind": 8_000 },
    ]);
    const all = JSON.stringify(report);
    for (const { id, name } of factoryAccounts.roster.members) {
      expect(all).not.toContain(name);
      expect(all).not.toContain(`"${id}"`);
    }
  });
});
