import { describe, expect, it } from "vitest";
import { keepAccounts, planDrive } from "../../../src/core/index";
import { howText, quotasReport } from "../../../src/reports/index";
import { adjustment, book, day, drive, due, group, member, settings } from "../../support/book";
import { english, korean } from "../factoryCase";

const three = book({
  settings: settings(),
  groups: [group("Plant")],
  members: [
    member("M1", "Plant"),
    member("M2", "Plant"),
    member("M3", "Plant"),
    member("M4", "Plant"),
  ],
  drives: [drive("Roof", { asked: "Plant", target: 100_000, roundTo: 1_000 })],
  adjustments: [adjustment("Roof", "M4", "exempt")],
});

function planOf(stated: Partial<typeof three> = {}) {
  const all = { ...three, ...stated };
  const today = day("2026-06-30");
  return planDrive(keepAccounts(all), "Roof", { today, keep: false });
}

const hows = (plan: ReturnType<typeof planOf>, say = english) =>
  new Map(plan.quotas.map((each) => [each.memberId || each.group, howText(each, plan, say)]));

describe("how a quota came about", () => {
  it("says whose part of what it is, what it comes to, and who got the spare units", () => {
    const how = hows(planOf());
    const share = "1 of 3 members × 100,000 = 33,333.33; 33,000";
    expect(how.get("Plant")).toBe("the target, 100,000");
    expect([how.get("M1"), how.get("M2"), how.get("M3")].sort()).toEqual([
      `${share}, and the spare 1,000 by largest remainder, drawn among equals`,
      `${share}, rounded down by largest remainder`,
      `${share}, rounded down by largest remainder`,
    ]);
    expect(how.get("M4")).toBe("exempt under Adjustments");
  });

  it("says of who joined after an instalment fell due that all of it falls due in the rest", () => {
    const halves = due("2026-03-31", "2026-06-30", "2026-09-30");
    const plan = planOf({
      members: [
        member("M1", "Plant", { joined: day("2026-03-31") }),
        member("M2", "Plant", { joined: day("2026-04-01") }),
        member("M3", "Plant", { joined: day("2026-07-01") }),
      ],
      drives: [drive("Roof", { asked: "Plant", target: 90, due: halves })],
      adjustments: [],
    });
    const share = "1 of 3 members × 90 = 30; exactly 30";
    const late = "joined after an instalment had fallen due, so all of it is due";
    expect(Object.fromEntries(hows(plan))).toMatchObject({
      M1: share,
      M2: `${share}; ${late} in the last 2 of 3 instalments, from 30 June 2026 on`,
      M3: `${share}; ${late} on 30 September 2026`,
    });
    expect(hows(plan, korean).get("M2")).toContain(
      "가입 전에 기한이 지난 회차는 빼고 2026년 6월 30일부터 3회 중 남은 2회에 나누어 냄",
    );
  });

  it.each([
    // A group's own fixed amount is no multiple of the unit, so that neither are all of its parts.
    [2_340, 2, "1 of 2 members × 2,340 = 1,170; 1,000, and the spare 340 by largest remainder"],
    [7_020, 1, "1 of 1 members × 7,020 = 7,020; 7,000, and the spare 20 by largest remainder"],
  ])("of a group fixed at %d among %d says what is left for the last", (fixed, heads, how) => {
    const all = three.members.slice(0, heads).map((each) => ({ ...each, groups: ["Shop"] }));
    const plan = planOf({
      groups: [group("Plant"), group("Shop", "Plant")],
      members: [...all, member("M4", "Plant")],
      adjustments: [adjustment("Roof", "Shop", "fixed", fixed)],
    });
    const texts = [...hows(plan).values()].map((text) => text.replace(", drawn among equals", ""));
    expect(texts).toContain(how);
  });

  it("says it in Korean", () => {
    const how = hows(planOf(), korean);
    expect(how.get("Plant")).toBe("목표액 100,000");
    expect([how.get("M1"), how.get("M2"), how.get("M3")]).toContain(
      "3명 중 1명 × 100,000 = 33,333.33; 33,000에 남은 1,000을 더함(나머지가 큰 순, 같은 나머지는 추첨)",
    );
  });

  it("speaks of weights, floors, caps and fixed amounts", () => {
    const how = hows(
      planOf({
        members: [
          member("M1", "Plant", { weight: 3 }),
          member("M2", "Plant", { weight: 1 }),
          member("M3", "Plant", { weight: 1 }),
          member("M4", "Plant"),
        ],
        drives: [drive("Roof", { asked: "Plant", target: 100_000, memberSplit: "by-weight" })],
        adjustments: [
          adjustment("Roof", "M4", "fixed", 20_000),
          adjustment("Roof", "M3", "floor", 25_000),
        ],
      }),
    );
    expect(how.get("M4")).toBe("fixed at 20,000 under Adjustments");
    expect(how.get("M3")).toMatch(/^raised to the floor of 25,000; the rule alone gives /);
    expect(how.get("M1")).toBe("weight 3 of 4 × 55,000 = 41,250; exactly 41,250");
  });

  it("is the same whichever way the units fall: the quotas add up", () => {
    const plan = planOf();
    let sum = 0;
    for (const { level, quota } of plan.quotas) if (level === "member") sum += quota ?? 0;
    expect(sum).toBe(100_000);
  });
});

describe("Quotas", () => {
  it("has a row for each group and member, in the drive's money", () => {
    const rows = quotasReport(
      [planOf()],
      { today: day("2026-06-30"), why: "first", everyone: "Everyone" },
      english,
    );
    expect(rows[0]).toEqual({
      drive: "Roof",
      level: "Group",
      group: "Plant",
      memberId: "",
      member: "",
      quota: 100_000,
      before: "",
      fairShare: expect.anything(),
      how: "the target, 100,000",
      dividedOn: { day: day("2026-06-30") },
      why: "first",
    });
    expect(rows[4]).toMatchObject({ level: "Member", memberId: "M4", quota: "" });
    expect(rows[1]!.fairShare).toBe(100_000 / 3);
  });
});
