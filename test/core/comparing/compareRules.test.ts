import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Book,
  type ComparedWay,
  compareRules,
  type Drive,
  type DrivePlan,
  keepAccounts,
  planDrive,
  type RuleComparison,
} from "../../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  rate,
  rollOf,
  settings,
} from "../../support/book";
import { books } from "../../support/randomBooks";

const today = day("2026-01-01");
const groups = [group("Club"), group("Small", "Club"), group("Large", "Club")];
const members = [
  member("A1", "Small", { weight: 3, income: 300 }),
  member("A2", "Small", { weight: 1, income: 100 }),
  member("B1", "Large", { weight: 2, income: 200 }),
  member("B2", "Large", { weight: 1, income: 100 }),
  member("B3", "Large", { weight: 1, income: 100 }),
  member("B4", "Large", { weight: 0, income: 100 }),
];
const levy = drive("Levy", { asked: "Club", target: 240, due: due("2026-03-31") });

function compared(of: Partial<Book> = {}): RuleComparison {
  return compareRules(keepAccounts(book({ groups, members, drives: [levy], ...of })), "Levy", {
    today,
  });
}

const nameOf = ({ groupSplit, memberSplit }: ComparedWay) => `${groupSplit}, ${memberSplit}`;
const namesOf = ({ ways }: RuleComparison) => ways.map(nameOf);

function wayIn({ ways }: RuleComparison, name: string): ComparedWay {
  const found = ways.find((way) => nameOf(way) === name);
  if (found === undefined) throw new RangeError(`wayIn: there is no way "${name}"`);
  return found;
}

const every = (memberSplit: string) =>
  ["by-members", "equally", "by-weight", "same-rate"].map((split) => `${split}, ${memberSplit}`);
const without = (key: "weight" | "income") => members.map((each) => ({ ...each, [key]: null }));

describe("the ways to divide that the data allow", () => {
  it.each<[string, Partial<Book>, readonly string[]]>([
    [
      "all, with weights and incomes",
      {},
      ["equally", "by-weight", "by-income", "levelling"].flatMap(every),
    ],
    ["without incomes", { members: without("income") }, ["equally", "by-weight"].flatMap(every)],
    [
      "without weights nothing is by weight",
      { members: without("weight").map((each) => ({ ...each, income: null })) },
      ["by-members, equally", "equally, equally", "same-rate, equally"],
    ],
    [
      "but groups may have a weight",
      {
        members: without("weight").map((each) => ({ ...each, income: null })),
        groups: [...groups.slice(0, 2), group("Large", "Club", { weight: 3 })],
      },
      every("equally"),
    ],
    [
      "of one group alone no total is split",
      { drives: [{ ...levy, asked: "Small" }], members: without("income") },
      ["by-members, equally", "by-members, by-weight"],
    ],
    [
      "nor is it where one group is all of another",
      { groups: groups.slice(0, 2), members: without("income").slice(0, 2) },
      ["by-members, equally", "by-members, by-weight"],
    ],
    [
      "but it is between a group and whoever is beside it",
      {
        groups: groups.slice(0, 2),
        members: [...without("income").slice(0, 2), member("C1", "Club")],
      },
      ["equally", "by-weight"].flatMap(every),
    ],
    [
      "by weight where Drives say so, though nothing has one",
      {
        drives: [{ ...levy, groupSplit: "by-weight" }],
        members: without("weight").map((each) => ({ ...each, income: null })),
      },
      every("equally"),
    ],
    [
      "of everyone, in whatever group",
      {
        drives: [{ ...levy, asked: null }],
        members: without("weight").map((each) => ({ ...each, income: null })),
      },
      ["by-members, equally", "equally, equally", "same-rate, equally"],
    ],
    [
      "what is left to conscience stands beside the others",
      { drives: [{ ...levy, memberSplit: "conscience" }], members: without("income") },
      ["equally", "by-weight", "conscience"].flatMap(every),
    ],
    [
      "of a Voluntary drive nobody makes a levy",
      { drives: [{ ...levy, basis: "voluntary", memberSplit: "conscience" }] },
      every("conscience"),
    ],
    [
      "and of one that is a levy already, there is a way back",
      { drives: [{ ...levy, basis: "voluntary" }], members: without("income") },
      ["equally", "by-weight", "conscience"].flatMap(every),
    ],
  ])("%s", (_, of, expected) => {
    expect(namesOf(compared(of))).toEqual(expected);
  });

  it("marks the one that Drives states", () => {
    const stated = compared().ways.filter(({ isStated }) => isStated);
    expect(stated.map(nameOf)).toEqual(["by-members, equally"]);
  });

  it("says of each that cannot be divided so, why", () => {
    const [lacking, ...others] = members;
    const comparison = compared({ members: [{ ...lacking!, income: null }, ...others] });
    const { quotas, figures, problems } = wayIn(comparison, "equally, by-income");
    expect([quotas, figures, problems.map(({ code }) => code)]).toEqual([
      null,
      null,
      ["income-missing"],
    ]);
    expect(comparison).toMatchObject({ asked: 6, withIncome: 5 });
    expect(wayIn(comparison, "equally, by-weight").problems).toEqual([]);
  });

  it("says only why, not what is told by the way", () => {
    const torn = member("T1", ["Small", "Large"], { weight: 1 });
    const comparison = compared({ members: [...members, torn] });
    const { problems } = wayIn(comparison, "equally, levelling");
    expect(problems.map(({ code }) => code)).toEqual(["income-missing"]);
    expect(wayIn(comparison, "equally, equally").problems).toEqual([]);
  });

  it("has nothing to compare where Who is asked names nobody", () => {
    const { ways, diagnostics } = compared({ drives: [{ ...levy, asked: "Clbu" }] });
    expect([ways, diagnostics.map(({ code }) => code)]).toEqual([[], ["unknown-asked-group"]]);
  });

  it("throws at a drive that is not in the book, naming itself", () => {
    const accounts = keepAccounts(book({}));
    expect(() => compareRules(accounts, "Rent", { today })).toThrow(
      new RangeError('compareRules: driveId is "Rent"; it must be a drive of the book'),
    );
  });
});

describe("what each would mean", () => {
  it.each<[string, readonly number[]]>([
    ["by-members, equally", [40, 40, 40]],
    ["equally, equally", [30, 30, 60]],
    ["same-rate, by-weight", [0, 30, 90]],
    ["equally, by-weight", [0, 30, 90]],
    ["same-rate, by-income", [26, 27, 80]],
  ])("%s: least, median and most a head are %j", (name, [least, median, most]) => {
    expect(wayIn(compared(), name).figures?.amounts).toEqual({ least, median, most });
  });

  it("the same as a share of a year's income", () => {
    const { figures } = wayIn(compared(), "by-members, equally");
    const ofIncome = { least: 40 / 3_600, median: 40 / 1_200, most: 40 / 1_200 };
    expect(figures?.ofIncome).toEqual(ofIncome);
  });

  it("with the drive's floors and caps, and everybody's adjustments", () => {
    const comparison = compared({
      drives: [{ ...levy, floor: 10, cap: 70 }],
      adjustments: [adjustment("Levy", "B1", "fixed", 30), adjustment(null, "A2", "exempt")],
    });
    const way = wayIn(comparison, "same-rate, by-weight");
    // Of 210 the cap leaves 70 to A1 and the two of weight 1 each; the floor is B4's.
    expect(way.figures?.amounts).toEqual({ least: 10, median: 65, most: 70 });
    expect(comparison.asked).toBe(5);
  });

  it("a head of each group's quota, where it is left to conscience", () => {
    const gift100 = { basis: "voluntary", memberSplit: "conscience" } as const;
    const comparison = compared({ drives: [{ ...levy, ...gift100 }] });
    expect(wayIn(comparison, "equally, conscience").figures?.amounts).toEqual({
      least: 30,
      median: 30,
      most: 60,
    });
  });

  it("and of whoever has an amount fixed, or has pledged, that", () => {
    const gift100 = { basis: "voluntary", memberSplit: "conscience" } as const;
    const amountsWith = (kind: "fixed" | "pledge", amount: number) =>
      wayIn(
        compared({
          drives: [{ ...levy, ...gift100 }],
          adjustments: [adjustment("Levy", "B1", kind, amount)],
        }),
        "equally, conscience",
      ).figures?.amounts;
    expect(amountsWith("fixed", 90)).toMatchObject({ most: 90 });
    expect(amountsWith("pledge", 75)).toMatchObject({ most: 75 });
  });

  it("a share of no income is none", () => {
    const poor = members.map((each, i) => ({ ...each, income: [0, null, 200, 100, 100, 100][i]! }));
    const { figures } = wayIn(compared({ members: poor }), "by-members, equally");
    expect(figures?.ofIncome).toEqual({
      least: 40 / 2_400,
      median: 40 / 1_200,
      most: 40 / 1_200,
    });
  });

  it("of those alone who would be asked so", () => {
    // Without a target only who has pledged is asked, or whose group has.
    const comparison = compared({
      drives: [{ ...levy, target: null, basis: "pledged", memberSplit: "conscience" }],
      adjustments: [
        adjustment("Levy", "Small", "pledge", 60),
        adjustment("Levy", "B1", "pledge", 50),
      ],
    });
    const figuresOf = (name: string) => {
      const { amounts, change } = wayIn(comparison, name).figures!;
      return [amounts.least, amounts.most, change];
    };
    expect(figuresOf("by-members, conscience")).toEqual([30, 30, { more: 0, less: 0, same: 2 }]);
    expect(figuresOf("by-members, equally")).toEqual([30, 50, { more: 1, less: 0, same: 2 }]);
  });

  describe("who would give more, less or the same as now", () => {
    const roll = [
      groupOnRoll("Levy", "Club", 240),
      ...[30, 60, 40, 40, 40, 30].map((quota, i) => onRoll("Levy", members[i]!.id, quota)),
    ];

    it("by the quotas on the roll", () => {
      const comparison = compared({ roll });
      expect(comparison.now).toBe("roll");
      expect(wayIn(comparison, "by-members, equally").figures?.change).toEqual({
        more: 2,
        less: 1,
        same: 3,
      });
    });

    it("who is not on it yet is asked for nothing now", () => {
      const comparison = compared({ roll: roll.slice(0, -1) });
      const { change } = wayIn(comparison, "by-members, equally").figures!;
      expect(change).toEqual({ more: 2, less: 1, same: 3 });
    });

    it("before there are any, by what Drives states", () => {
      const comparison = compared();
      expect(comparison.now).toBe("stated");
      expect(wayIn(comparison, "equally, equally").figures?.change).toEqual({
        more: 2,
        less: 4,
        same: 0,
      });
    });

    it("not at all where that cannot be divided either", () => {
      const [lacking, ...others] = members;
      const comparison = compared({
        drives: [{ ...levy, memberSplit: "by-income" }],
        members: [{ ...lacking!, income: null }, ...others],
      });
      expect(comparison.now).toBeNull();
      expect(wayIn(comparison, "equally, equally").figures?.change).toBeNull();
    });
  });

  describe("who would be above the Share-of-income alert, over all bodies", () => {
    // Five per cent of a year's 1,200 is 60.
    const dues = drive("Dues", { asked: "Guild", due: due("2026-05-31"), state: "open" });
    const guild = {
      groups: [...groups, group("Guild")],
      members: members.map((each) => ({ ...each, groups: [...each.groups, "Guild"] })),
      drives: [levy, dues],
      roll: members.map(({ id }) => onRoll("Dues", id, 25, { group: "Guild" })),
    };
    const above = (of: Partial<Book>, name: string) =>
      wayIn(compared(of), name).figures?.aboveAlert;

    it.each<[string, Partial<Book>, string, number | null]>([
      ["by this drive alone nobody is", {}, "by-members, equally", 0],
      ["with another body's the four poorest are", guild, "by-members, equally", 4],
      ["Equally the one in the small group is", guild, "equally, equally", 1],
      [
        "what was given counts where it is more",
        { drives: [{ ...levy, state: "open" }], contributions: [gift("Levy", "B2", 61)] },
        "by-members, equally",
        1,
      ],
      [
        "a drive of another year changes nothing",
        { ...guild, drives: [{ ...levy, due: due("2025-03-31") }, dues] },
        "by-members, equally",
        0,
      ],
      [
        "nor what it asks now",
        {
          ...guild,
          drives: [{ ...levy, due: due("2025-03-31") }, dues],
          roll: members.flatMap(({ id }) => [
            onRoll("Dues", id, 61, { group: "Guild" }),
            onRoll("Levy", id, 40, { group: "Club" }),
          ]),
        },
        "by-members, equally",
        4,
      ],
      [
        "where no income is kept nobody knows",
        { members: without("income") },
        "by-members, equally",
        null,
      ],
    ])("%s", (_, of, name, expected) => {
      expect(above(of, name)).toBe(expected);
    });

    it("what the drive asks now is not counted twice", () => {
      const roll = members.map(({ id }) => onRoll("Levy", id, 40, { group: "Club" }));
      expect(above({ roll }, "by-members, equally")).toBe(0);
    });

    it("what a drive asks that has not begun is not among it yet", () => {
      const draft = { ...levy, state: "draft" } as const;
      const roll = [
        ...guild.roll,
        ...members.map(({ id }) => onRoll("Levy", id, 40, { group: "Club" })),
      ];
      expect(above({ ...guild, drives: [draft, dues], roll }, "by-members, equally")).toBe(4);
    });

    it("in the Settings currency, by the rate of the drive's day", () => {
      const dollars = { ...levy, currency: "USD", target: 2_400 };
      const of = { drives: [dollars], rates: [rate("USD", "2026-01-01", 16)] };
      // 4.00 dollars each are 64 won.
      expect(above(of, "by-members, equally")).toBe(4);
      const { figures } = wayIn(compared(of), "by-members, equally");
      expect(figures?.ofIncome?.most).toBe(64 / 1_200);
      const unknown = wayIn(compared({ drives: [dollars] }), "by-members, equally").figures;
      expect([unknown?.ofIncome, unknown?.aboveAlert]).toEqual([null, 0]);
    });
  });

  it("the same of all is even, and regressive; by income it is flat; levelling is progressive", () => {
    const figures = (name: string) => wayIn(compared(), name).figures!;
    expect(figures("by-members, equally").gini).toBe(0);
    expect(figures("by-members, equally").progressivity).toBeLessThan(-0.2);
    expect(figures("same-rate, by-income").progressivity).toBeCloseTo(0, 2);
    expect(figures("same-rate, levelling").progressivity).toBeGreaterThan(0.2);
    expect(figures("same-rate, levelling").gini).toBeGreaterThan(
      figures("same-rate, by-income").gini,
    );
  });

  it("writes nothing, and leaves the accounts as they were", () => {
    const accounts = keepAccounts(book({ groups, members, drives: [levy] }));
    const before = JSON.stringify([accounts.drives, accounts.burdens, accounts.diagnostics]);
    compareRules(accounts, "Levy", { today });
    const after = JSON.stringify([accounts.drives, accounts.burdens, accounts.diagnostics]);
    expect(after).toBe(before);
  });
});

/** The book as it is once a way has been taken over into Drives. */
function takenOver(of: Book, id: string, way: Pick<Drive, "groupSplit" | "memberSplit">): Book {
  const { groupSplit, memberSplit } = way;
  const drives = of.drives.map((each) =>
    each.id === id ? { ...each, groupSplit, memberSplit, state: null } : each,
  );
  return { ...of, drives };
}

/** The quotas of a plan, by group and by member. */
function quotasOf({ quotas }: DrivePlan) {
  return quotas.map(({ level, group: name, memberId, quota }) => [level, name, memberId, quota]);
}

describe("properties, over random books and all their ways", () => {
  const runs = { numRuns: 25 };

  it("the quotas compared are those that dividing gives once the way is taken over", () => {
    fc.assert(
      fc.property(books, (of) => {
        const accounts = keepAccounts(of);
        const { people, frames } = accounts;
        for (const { drive: own, tree, asksKnownGroup } of frames) {
          const { ways } = compareRules(accounts, own.id, { today });
          for (const way of ways) {
            const plan = planDrive(keepAccounts(takenOver(of, own.id, way)), own.id, {
              today,
              keep: false,
            });
            const errors = plan.diagnostics.filter(({ severity }) => severity === "error");
            expect(way.problems.map(({ code }) => code)).toEqual(errors.map(({ code }) => code));
            if (way.quotas === null) continue;
            const { ofGroups, ofMembers } = way.quotas;
            const seen = plan.quotas.map(({ level, group: name, memberId, quota }) => {
              const isGroup = level === "group";
              const node = tree.find(name)!;
              const compared = isGroup ? ofGroups[node] : ofMembers[people.find(memberId)];
              return [level, name, memberId, quota === null ? null : compared];
            });
            expect(seen).toEqual(quotasOf(plan));
          }
          expect(ways.length > 0).toBe(asksKnownGroup);
        }
      }),
      runs,
    );
  });

  it("least, most, and who is above the alert are what the accounts say once it is divided", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(0.05, 2), (drawn, incomeAlert) => {
        const of = { ...drawn, settings: settings({ ...drawn.settings, incomeAlert }) };
        const accounts = keepAccounts(of);
        const [first] = of.drives;
        const { ways } = compareRules(accounts, first!.id, { today });
        for (const way of ways) {
          if (way.figures === null) continue;
          const over = takenOver(of, first!.id, way);
          const plan = planDrive(keepAccounts(over), first!.id, { today, keep: false });
          const others = over.roll.filter((row) => row.drive !== first!.id);
          const after = keepAccounts({ ...over, roll: [...others, ...rollOf(plan, today)] });
          const account = after.drives.find((each) => each.drive?.id === first!.id)!;
          const asked = account.members.flatMap(({ asked: isAsked, quota, member: who }, i) =>
            isAsked ? [{ who, amount: quota ?? account.shares[i]! }] : [],
          );
          if (asked.length === 0) continue;
          const amounts = asked.map(({ amount }) => amount);
          expect(way.figures.amounts).toMatchObject({
            least: Math.min(...amounts),
            most: Math.max(...amounts),
          });
          if (way.figures.aboveAlert === null) continue;
          const ids = new Set(asked.map(({ who }) => who.id));
          const alerts = after.burdens.filter(({ member: who, alert }) => alert && ids.has(who.id));
          expect(way.figures.aboveAlert).toBe(alerts.length);
        }
      }),
      runs,
    );
  });
});
