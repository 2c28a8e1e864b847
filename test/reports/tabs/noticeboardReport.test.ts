import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DriveAccount, type GroupStanding, keepAccounts } from "../../../src/core/index";
import { forAnyone, mayNameMembers } from "../../../src/reports/index";
import { noticePage } from "../../../src/reports/pages/index";
import { book, drive, gift, group, groupOnRoll, member, settings } from "../../support/book";
import { english, factoryAccounts, korean, records, reportsOf } from "../factoryCase";

/** Two classes of six; in the first all have given, and a stall brought in 187. */
const twoClasses = book({
  groups: [group("School"), group("Class 1", "School"), group("Class 2", "School")],
  members: ["A", "B"].flatMap((letter, i) =>
    [1, 2, 3, 4, 5, 6].map((n) => member(`${letter}${n}`, `Class ${i + 1}`)),
  ),
  drives: [
    drive("Roof", {
      target: 600,
      basis: "voluntary",
      memberSplit: "conscience",
      state: "open",
    }),
  ],
  roll: [
    groupOnRoll("Roof", "School", 600),
    groupOnRoll("Roof", "Class 1", 300),
    groupOnRoll("Roof", "Class 2", 300),
  ],
  contributions: [
    ...[1, 2, 3, 4, 5, 6].map((n) => gift("Roof", `A${n}`, 10)),
    ...[1, 2, 3].map((n) => gift("Roof", `B${n}`, n === 3 ? 4 : 8)),
    gift("Roof", "", 187, { group: "School" }),
    gift("Roof", "", 8, { group: "School", method: "in-kind" }),
  ],
});

const office = factoryAccounts.drives[1]!;

/** A drive of these groups, given as [asked, of whom have given]; each asked for 100 and gave 10. */
function driveOf(groups: readonly (readonly [number, number])[]): DriveAccount {
  const standing = (group: string, depth: number, asked: number, given: number): GroupStanding => ({
    group,
    depth,
    quota: asked * 100,
    collected: given * 10,
    inKind: 0,
    outstanding: asked * 100 - given * 10,
    writtenOff: 0,
    moreThanAsked: 0,
    asked,
    contributed: given,
    part: 0,
    nothing: asked - given,
    collector: "",
    withCollector: 0,
    ageing: [0, 0, 0, 0],
    nameless: { count: 0, amount: 0 },
  });
  let asked = 0;
  let given = 0;
  for (const [a, g] of groups) [asked, given] = [asked + a, given + g];
  const parts = groups.map(([a, g], i) => standing(`G${i + 1}`, 1, a, g));
  return {
    ...office,
    asked,
    contributed: given,
    part: 0,
    nothing: asked - given,
    quotas: asked * 100,
    collected: given * 10,
    inKind: 0,
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

  /** 15 more came in than in the groups, of which so many, whom the drive does not ask, gave by name. */
  function withOutsiders(givers: number): DriveAccount {
    const account = driveOf([
      [10, 4],
      [8, 3],
    ]);
    const outsider = {
      ...office.members[0]!,
      asked: false,
      group: "",
      contributed: 15,
      inKind: 0,
    };
    return {
      ...account,
      collected: account.collected + 15,
      members: Array.from({ length: givers }, () => outsider),
    };
  }

  it.each<[number, string[], number | null, string]>([
    [0, ["G1", "G2"], 15, "it came without a name: a stall, a box"],
    [1, ["G1", "G2+"], null, "one gave by name: how much would be plain"],
    [4, ["G1", "G2+"], null, "four still are too few"],
    [5, ["G1", "G2"], 15, "five are enough"],
  ])("of %d givers from outside the groups: groups %j, apart %s (%s)", (givers, names, apart) => {
    const account = withOutsiders(givers);
    const [shown] = forAnyone([account]);
    expect(shown!.groups.map((group) => group.names.join("+"))).toEqual(names);
    expect(shown!.outside).toEqual(apart === null ? null : { collected: apart, inKind: 0 });
    let sum = shown!.outside?.collected ?? 0;
    for (const { collected } of shown!.groups) sum += collected;
    expect(sum).toBe(account.collected);
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
    const sizes = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, g]) => [a, Math.min(a, g)] as const);
    fc.assert(
      fc.property(fc.array(sizes, { maxLength: 12 }), (groups) => {
        const account = driveOf(groups);
        const [shown] = forAnyone([account]);
        const standings = new Map(account.groups.map((each) => [each.group, each]));
        const hidden = { asked: 0, given: 0, groups: 0 };
        let collected = 0;
        for (const part of shown!.groups) {
          collected += part.collected;
          const members = part.names.map((name) => standings.get(name)!);
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
      { Drive: "Levy", Group: "Union", Collected: 28_000, Outstanding: 32_000 },
      { Drive: "Office", Group: "Party", Collected: 30_000, "In kind": 8_000 },
    ]);
    const all = JSON.stringify(report);
    for (const { id, name } of factoryAccounts.roster.members) {
      expect(all).not.toContain(name);
      expect(all).not.toContain(`"${id}"`);
    }
  });

  it("adds up: what came from outside the groups stands below them; numbers that tell are blank", () => {
    const report = reportsOf(keepAccounts(twoClasses)).get("noticeboard")!;
    expect(records(report)).toMatchObject([
      { Group: "Everyone", Collected: 267, "In kind": 8, Asked: 12, Contributed: 9 },
      { Group: "Class 1", Collected: 60 },
      { Group: "Class 2", Collected: 20 },
      { Drive: "Roof", Group: "From outside these groups", Collected: 187, "In kind": 8 },
    ]);
    expect(records(report)[1]).not.toHaveProperty("Contributed");
    expect(report.headline).toBe(
      "Totals that anyone may see; to share them, publish this tab alone; numbers of people that would tell who has given are left blank",
    );
    const inKorean = reportsOf(keepAccounts(twoClasses), "ko").get("noticeboard")!;
    expect(inKorean.headline).toMatch(/누가 냈는지 드러날 수 있는 인원수는 비워 둡니다$/);
  });
});

describe("a notice", () => {
  const textOf = (of: typeof twoClasses, say = english) => {
    const accounts = keepAccounts(of);
    const { html } = noticePage(accounts, accounts.drives, "", say);
    return html
      .replace(/<style>[\s\S]*<\/style>/, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  };

  it("says what came from outside the groups, and what a dash stands for", () => {
    const text = textOf(twoClasses);
    expect(text).toContain("From outside these groups 187");
    expect(text).toContain(
      "A – under Contributed stands for numbers that would tell who has given.",
    );
    const inKorean = textOf(twoClasses, korean);
    expect(inKorean).toContain("위 조직 외에서 들어온 금액 187");
    expect(inKorean).toContain(
      "‘낸 인원’ 열의 ‘–’는 누가 냈는지 드러날 수 있어 인원을 표시하지 않았다는 뜻입니다.",
    );
  });

  it("has neither where there is no need", () => {
    const contributions = [gift("Roof", "A1", 10), gift("Roof", "B1", 10)];
    const text = textOf({ ...twoClasses, contributions });
    expect(text).not.toContain("outside");
    expect(text).not.toContain("A –");
  });

  it("says what was carried over, and what is in hand then", () => {
    const row = { method: "carried-over", group: "School" } as const;
    const contributions = [gift("Roof", "A1", 100), gift("Roof", "", -30, row)];
    expect(textOf({ ...twoClasses, contributions })).toMatch(
      /Carried over -?\S?30 KRW In hand 70 KRW/,
    );
    expect(textOf({ ...twoClasses, contributions: contributions.slice(0, 1) })).not.toMatch(
      /Carried over|In hand/,
    );
  });
});
