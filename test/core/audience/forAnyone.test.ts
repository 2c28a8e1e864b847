import { describe, expect, it } from "vitest";
import {
  type Adjustment,
  type Book,
  type Contribution,
  type Drive,
  forAnyone,
  keepAccounts,
  mayNameMembers,
  type PublicDrive,
  type Settings,
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
  item,
  member,
  onRoll,
  settings,
} from "../../support/book";

/** A group of people who are asked, or of groups; `gave`: what each of the first of them gave. */
interface Sketch {
  readonly asked?: number;
  readonly gave?: readonly number[];
  readonly quota?: number | null;
  readonly weights?: readonly number[];
  readonly groups?: Readonly<Record<string, Sketch>>;
}

interface Stated {
  readonly drive?: Partial<Drive>;
  readonly settings?: Partial<Settings>;
  readonly more?: readonly Contribution[];
  readonly adjustments?: readonly Adjustment[];
  readonly items?: Book["items"];
  /** People of no group here, who are not asked. */
  readonly others?: readonly string[];
  /** Drives that stand before it. */
  readonly before?: readonly Drive[];
}

/** What anyone may see of a levy of 10 from each, called Roof, over these groups. */
function shownOf(groups: Readonly<Record<string, Sketch>>, stated: Stated = {}): PublicDrive {
  const rows: Mutable<Pick<Book, "groups" | "members" | "roll" | "contributions">> = {
    groups: [group("All")],
    members: [],
    roll: [],
    contributions: [...(stated.more ?? [])],
  };
  addGroup("All", { groups }, rows);
  rows.members.push(...(stated.others ?? []).map((id) => member(id, "Elsewhere")));
  const roll = rows.roll.filter(
    ({ level }) => level === "group" || stated.drive?.memberSplit !== "conscience",
  );
  const accounts = keepAccounts(
    book({
      ...rows,
      roll,
      settings: settings(stated.settings),
      drives: [
        ...(stated.before ?? []),
        drive("Roof", { asked: "All", target: 1000, state: "open", ...stated.drive }),
      ],
      adjustments: stated.adjustments ?? [],
      items: stated.items ?? [],
    }),
  );
  return forAnyone(accounts, accounts.drives).find(({ account }) => account.drive?.id === "Roof")!;
}

type Mutable<T> = { [Key in keyof T]: T[Key] extends readonly (infer E)[] ? E[] : T[Key] };

function addGroup(
  name: string,
  { asked = 0, gave = [], quota = 10, weights = [], groups = {} }: Sketch,
  rows: Mutable<Pick<Book, "groups" | "members" | "roll" | "contributions">>,
): void {
  rows.roll.push(groupOnRoll("Roof", name, asked * (quota ?? 0)));
  for (let i = 0; i < asked; i++) {
    const id = `${name}-${i + 1}`;
    rows.members.push(member(id, name, { weight: weights[i] ?? null }));
    rows.roll.push(onRoll("Roof", id, quota, { group: name }));
    if (gave[i] !== undefined) rows.contributions.push(gift("Roof", id, gave[i]!));
  }
  for (const [child, sketch] of Object.entries(groups)) {
    rows.groups.push(group(child, name));
    addGroup(child, sketch, rows);
  }
}

/** So many of so many have given 10. */
const people = (asked: number, given: number, amount = 10): Sketch => ({
  asked,
  gave: Array.from({ length: given }, () => amount),
});

const partsOf = ({ parts }: PublicDrive) =>
  parts.map(({ depth, names, given, asked }) => {
    const name = names.map(({ group: of, own }) => (own ? `others in ${of}` : of)).join("+");
    return `${"  ".repeat(depth)}${name} ${given} of ${asked}`;
  });

const voluntary = { basis: "voluntary", memberSplit: "conscience" } as const;

describe("line 1: who counts", () => {
  it("asks all on the roll, the exempt and those who have left among them", () => {
    const { figures } = shownOf(
      { A: people(8, 6) },
      { adjustments: [adjustment("Roof", "A-8", "exempt")] },
    );
    expect(figures).toMatchObject({ asked: 8, given: 6, inFull: 6 });
  });

  it("has given who gave more than was given back, and nobody in kind only", () => {
    const more = [
      gift("Roof", "A-1", -10),
      gift("Roof", "A-8", 10, { method: "in-kind" }),
      gift("Roof", "", 500, { group: "A" }),
    ];
    expect(shownOf({ A: people(8, 6) }, { more }).figures).toMatchObject({ given: 5, inFull: 5 });
  });

  it("counts nobody who is not asked, whoever gave and whatever the drive", () => {
    const more = [gift("Roof", "Guest", 10), gift("Roof", "Friend", 10)];
    const others = ["Guest", "Friend"];
    const levy = shownOf({ A: people(9, 4) }, { more, others });
    expect(levy.figures).toMatchObject({ asked: 9, given: 4, orMore: false, inFull: 4 });
    expect(levy.figures).toMatchObject({ money: { amount: 60, exact: true }, inKind: null });
    expect(shownOf({ A: people(9, 3) }, { more, others }).figures).toBeNull();
    const given = shownOf({ A: people(9, 5) }, { more, others, drive: voluntary });
    expect(given.figures).toMatchObject({ asked: 9, given: 5, orMore: true, inKind: null });
    expect(shownOf({ A: people(9, 4) }, { more, others, drive: voluntary }).figures).toBeNull();
    expect(partsOf(shownOf({ A: people(5, 4), B: people(5, 3) }, { more, others }))).toEqual([]);
  });

  it("has each drive's own people and gifts, whichever stands first", () => {
    const before = [
      drive("Lift", { asked: "B", state: "open", target: 500 }),
      drive("Trip", { asked: "B", state: "open", ...voluntary }),
    ];
    const more = [gift("Lift", "A-9", 900), gift("Trip", "A-8", 900)];
    const groups = { A: people(9, 5), B: people(6, 5) };
    const levy = shownOf(groups, { before, more });
    expect(partsOf(levy)).toEqual(["A 5 of 9", "B 5 of 6"]);
    expect(levy.figures).toMatchObject({ given: 10, money: { amount: 100 } });
    expect(shownOf(groups, { before, more, drive: voluntary }).figures).toMatchObject({
      given: 10,
      money: { amount: 100 },
    });
  });

  it("is in full who gave the quota, and nobody who is exempt or asked for nothing", () => {
    const adjustments = [adjustment("Roof", "A-1", "exempt")];
    const shown = shownOf({ A: people(6, 6), B: { ...people(2, 2), quota: 0 } }, { adjustments });
    expect(shown.figures).toMatchObject({ asked: 8, given: 8, inFull: 5 });
  });
});

describe("lines 3 and 4: the whole", () => {
  it.each([
    [4, 4, false, "fewer than five are asked"],
    [5, 3, false, "two who tell each other would know the third"],
    [5, 4, true, "two are left of whom nobody can tell"],
    [9, 0, false, "not even that nobody gave"],
  ])("of %d asked and %d given is shown: %s (%s)", (asked, given, isShown) => {
    expect(shownOf({ A: people(asked, given) }).figures !== null).toBe(isShown);
  });
});

describe("line 5: the parts", () => {
  const cases: readonly [string, Readonly<Record<string, Sketch>>, readonly string[]][] = [
    [
      "shows groups that pass by themselves",
      { A: people(10, 4), B: people(8, 5) },
      ["A 4 of 10", "B 5 of 8"],
    ],
    [
      "joins the two smallest, passing or not, until none fails",
      { A: people(12, 6), B: people(6, 6), C: people(5, 5), D: people(9, 1) },
      // C and B are joined first, though both pass; then D, which fails, with them or A.
      ["A 6 of 12", "B+C+D 12 of 20"],
    ],
    ["is not divided where one part would be left", { A: people(6, 5), B: people(5, 2) }, []],
    [
      "takes the label where as many are asked",
      { C: people(5, 4), B: people(5, 1), A: people(5, 4) },
      ["A+B 5 of 10", "C 4 of 5"],
    ],
    [
      "goes on joining as long as what was joined fails",
      { A: people(2, 1), B: people(2, 1), C: people(2, 2), D: people(9, 5) },
      ["A+B+C 4 of 6", "D 5 of 9"],
    ],
    [
      "takes what was joined for as large as it is",
      { A: people(4, 0), B: people(4, 0), C: people(5, 4), D: people(6, 4) },
      // A and B come to 8, so that C and D are the two smallest; nothing is left but all.
      [],
    ],
    [
      "takes the first label of those that were joined",
      { Z: people(2, 0), A: people(3, 0), M: people(5, 4), N: people(5, 4) },
      ["A+M+Z 4 of 10", "N 4 of 5"],
    ],
    [
      "never divides a group that was joined, though it could be",
      {
        A: people(3, 1),
        B: { groups: { B1: people(5, 4), B2: people(5, 4) } },
        C: people(20, 10),
      },
      ["A+B 9 of 13", "C 10 of 20"],
    ],
    [
      "divides a group that was not joined, and never one that was",
      {
        A: { groups: { A1: people(5, 4), A2: people(6, 4) } },
        B: { groups: { B1: people(4, 4), B2: people(5, 1) } },
        C: { groups: { C1: people(2, 1), C2: people(2, 1) } },
      },
      ["A 8 of 11", "  A1 4 of 5", "  A2 4 of 6", "B+C 7 of 13"],
    ],
    [
      "has the members of a group beside the groups in it as a part",
      { A: { ...people(5, 4), groups: { A1: people(5, 4) } }, B: people(7, 4) },
      ["A 8 of 10", "  A1 4 of 5", "  others in A 4 of 5", "B 4 of 7"],
    ],
    [
      "takes a group in which all are in one group for that group",
      { A: { groups: { A1: { groups: { X: people(5, 4), Y: people(5, 5) } } } } },
      ["X 4 of 5", "Y 5 of 5"],
    ],
    [
      "leaves out groups in which nobody is asked",
      { A: people(5, 4), B: {}, C: people(5, 4) },
      ["A 4 of 5", "C 4 of 5"],
    ],
  ];
  it.each(cases)("%s", (_, groups, parts) => {
    expect(partsOf(shownOf(groups))).toEqual(parts);
  });

  it("joins the same groups whoever gave, until joining stops", () => {
    const joined = (given: readonly number[]) =>
      partsOf(
        shownOf({ A: people(5, given[0]!), B: people(6, given[1]!), C: people(7, given[2]!) }),
      );
    expect(joined([1, 6, 7])).toEqual(["A+B 7 of 11", "C 7 of 7"]);
    expect(joined([5, 6, 1])).toEqual([]);
    expect(joined([5, 1, 7])).toEqual(["A+B 6 of 11", "C 7 of 7"]);
  });
});

describe("line 7: in full and money", () => {
  it("are shown once four are in full", () => {
    const three = { asked: 9, gave: [10, 10, 10, 9, 9] };
    expect(shownOf({ A: three }).figures).toMatchObject({ given: 5, inFull: null, money: null });
    const four = { asked: 9, gave: [10, 10, 10, 10, 9] };
    expect(shownOf({ A: four }).figures).toMatchObject({
      ...{ inFull: 4, money: { amount: 49, exact: true } },
      ...{ progress: { part: 49, of: 1000, exact: true }, stillToRaise: { amount: 951 } },
    });
  });

  it.each<[number[], object | null, string]>([
    [[100, 100], { amount: 951, exact: true }, "all quotas are the same"],
    [
      [100, 101],
      { amount: 900, exact: false },
      "at least so many whole quotas, as if all were 100",
    ],
    [[100, 119], { amount: 800, exact: false }, "less than one quota apart in all"],
    [[100, 120], null, "one quota apart in all"],
    [[100, 150], null, "sums of some quotas would tell whose they are"],
  ])("of quotas of %j shows %j: %s", (quotas, money) => {
    const [a, b] = quotas as [number, number];
    const gave = [a, a, a, a];
    const groups = {
      A: { asked: 5, gave, quota: a },
      B: { asked: 5, gave: [b, b, b, b], quota: b },
    };
    const more = [gift("Roof", "", 951 - 4 * (a + b))];
    const { figures } = shownOf(groups, { more });
    expect(figures).toMatchObject({ inFull: 8, money });
    if (money === null) expect(figures!.progress).toEqual({ part: 8, of: 10, exact: true });
  });

  it("shows no money where the quotas are the same only because somebody is exempt", () => {
    const groups = { A: people(8, 6), B: { asked: 1, quota: null } };
    const split = { memberSplit: "by-weight", groupSplit: "by-weight" } as const;
    expect(shownOf(groups).figures!.money).toEqual({ amount: 60, exact: true });
    expect(shownOf(groups, { drive: split }).figures!.money).toBeNull();
    const fixed = [adjustment("Roof", "A-1", "fixed", 10)];
    expect(shownOf(groups, { adjustments: fixed }).figures!.money).toBeNull();
  });

  const alike = { A: people(8, 6), B: { asked: 1, quota: null } };
  const evenly = { ...people(8, 6), weights: [2, 2, 2, 2, 2, 2, 2, 2] };
  const byWeight = { memberSplit: "by-weight" } as const;
  const apart = { groupSplit: "equally" } as const;
  const set = (kind: Adjustment["kind"], of: string | null = "Roof") => ({
    adjustments: [adjustment(of, "A-8", kind, 10)],
  });
  it.each<[string, Readonly<Record<string, Sketch>>, Stated, boolean]>([
    ["all are asked alike", alike, {}, true],
    ["all are at one rate", alike, { drive: { groupSplit: "same-rate" } }, true],
    ["groups are asked for as much as others", alike, { drive: apart }, false],
    ["there is but one group", { A: { ...people(8, 6), asked: 9 } }, { drive: apart }, true],
    ["all weigh the same", { ...alike, A: people(8, 6) }, { drive: byWeight }, true],
    ["some weigh more", { ...alike, A: evenly }, { drive: byWeight }, false],
    ["incomes decide", alike, { drive: { memberSplit: "by-income" } }, false],
    ["someone has a floor", alike, set("floor"), false],
    ["someone has a floor in every drive", alike, set("floor", null), false],
    ["someone has a floor in another drive", alike, set("floor", "Lift"), true],
    ["someone is exempt by a rule", alike, set("exempt"), true],
    ["something is written off", alike, set("write-off"), true],
  ])("where somebody is exempt and %s money is shown: %#", (_, groups, stated, isShown) => {
    const { figures } = shownOf(groups, stated);
    expect(figures!.money).toEqual(isShown ? { amount: 60, exact: true } : null);
  });

  it("shows it whatever the split where nobody is exempt", () => {
    const groups = { A: people(8, 6) };
    const { figures } = shownOf(groups, { drive: { memberSplit: "by-income" } });
    expect(figures!.money).toEqual({ amount: 60, exact: true });
  });

  it.each([
    [
      702,
      700,
      "two won are more than all would have given at 100: of who is in full, and who is not",
    ],
    [701, 600, "one less"],
  ])("of %d shows at least %d: %s", (collected, amount) => {
    const groups = {
      A: { asked: 5, gave: [100, 100, 100, 100, 99], quota: 100 },
      B: { asked: 5, gave: [101, 100, 50], quota: 101 },
      C: { asked: 1, gave: [70], quota: null },
    };
    const more = [gift("Roof", "", collected - 499 - 251 - 70 - 30), gift("Roof", "Guest", 30)];
    const { figures } = shownOf(groups, { more, others: ["Guest"] });
    expect(figures).toMatchObject({ inFull: 5, money: { amount, exact: false } });
  });

  it("has nobody in full where members have no quotas", () => {
    const { figures } = shownOf(
      { A: people(9, 8) },
      {
        drive: { memberSplit: "conscience" },
        adjustments: [adjustment("Roof", "A-1", "pledge", 5)],
      },
    );
    expect(figures).toMatchObject({ given: 8, money: null });
  });
});

describe("line 8: open books", () => {
  const groups = {
    A: { groups: { A1: people(3, 1), A2: people(2, 0) } },
    B: { ...people(2, 2) },
  };
  const open = { figuresInNotices: "open-books" } as const;

  it("show every group with its money, and what came from outside of them", () => {
    const more = [gift("Roof", "", 7, { group: "All" }), gift("Roof", "", 4, { group: "A" })];
    const shown = shownOf(groups, { settings: open, more });
    expect(shown.figures).toMatchObject({
      given: 3,
      inFull: 3,
      money: { amount: 41, exact: true },
    });
    expect(shown.parts).toMatchObject([
      { depth: 0, names: [{ group: "A" }], asked: 5, inFull: 1, collected: 14 },
      { depth: 1, names: [{ group: "A1" }], asked: 3, inFull: 1, collected: 10 },
      { depth: 1, names: [{ group: "A2" }], asked: 2, inFull: 0, collected: 0 },
      { depth: 1, names: [{ group: "A", own: true }], asked: 0, collected: 4 },
      { depth: 0, names: [{ group: "B" }], asked: 2, inFull: 2, collected: 20 },
      { depth: 0, names: [{ group: "All", own: true }], asked: 0, collected: 7 },
    ]);
  });

  it("say of a group's own members that they gave nothing, and whose part is whose", () => {
    const own = { A: { ...people(2, 0), groups: { A1: people(3, 1) } } };
    expect(shownOf(own, { settings: open }).parts).toMatchObject([
      { names: [{ group: "A", own: false }], asked: 5, collected: 10 },
      { names: [{ group: "A1", own: false }], asked: 3, collected: 10 },
      { names: [{ group: "A", own: true }], asked: 2, inFull: 0, collected: 0 },
    ]);
  });

  it("count in full nobody who is not asked", () => {
    const more = [gift("Roof", "Guest", 10)];
    const shown = shownOf({ A: people(3, 1) }, { settings: open, more, others: ["Guest"] });
    expect(shown.figures).toMatchObject({ asked: 3, given: 1, orMore: false, inFull: 1 });
    expect(shown.parts[0]).toMatchObject({ asked: 3, inFull: 1, collected: 10 });
  });

  it("have nobody in full where members have no quotas", () => {
    const shown = shownOf(
      { A: people(5, 4), B: people(5, 4) },
      {
        settings: open,
        drive: { memberSplit: "conscience" },
        adjustments: [adjustment("Roof", "A-1", "pledge", 5)],
      },
    );
    expect(shown.figures).toMatchObject({ inFull: null, money: { amount: 80, exact: true } });
    expect(shown.parts).toMatchObject([{ inFull: null }, { inFull: null }]);
  });

  it("are none for voluntary drives", () => {
    const both = { A: people(9, 5), B: people(9, 5) };
    const shown = shownOf(both, { settings: open, drive: voluntary });
    expect(shown.parts).toEqual([]);
    expect(shown).toMatchObject({ figures: { given: 10, orMore: true, inFull: null } });
  });
});

describe("line 9: voluntary drives", () => {
  /** The gifts of people of whom each is the next, a day after the other. */
  const gifts = (...amounts: readonly number[]) =>
    amounts.map((amount, i) => gift("Roof", `A-${i + 1}`, amount, { date: day("2026-03-01") + i }));
  const seen = (more: readonly Contribution[], asked = 20) => {
    const { figures, parts } = shownOf({ A: { asked } }, { more, drive: voluntary });
    expect(parts).toEqual([]);
    return figures === null
      ? null
      : `${figures.given}+ of ${figures.asked}, ${figures.money!.amount}+`;
  };

  it.each<[number[], string | null, string]>([
    [[100, 100, 100, 100], null, "four"],
    [[100, 100, 100, 100, 100], "5+ of 20, 500+", "five"],
    [[100, 100, 100, 100, 100, 9000], "5+ of 20, 500+", "what came after them"],
    [[123, 123, 123, 123, 123], "5+ of 20, 610+", "two digits"],
    [[500, 300, 66, 67, 67], "5+ of 20, 1000+", "two gave four fifths"],
    [[500, 301, 66, 66, 67], null, "two gave more"],
    [[600, 100, 100, 100, 100], "5+ of 20, 1000+", "one gave three fifths"],
    [[601, 100, 100, 100, 100], null, "one gave more"],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "10+ of 20, 55+", "ten"],
  ])("of gifts %j show %s: %s", (amounts, shown) => {
    expect(seen(gifts(...amounts))).toBe(shown);
  });

  it("count rows by date and then as they stand, wherever they stand", () => {
    const all = gifts(100, 100, 100, 100, 100, 900);
    expect(seen([...all].reverse())).toBe(seen(all));
  });

  it("count a gift without a name as somebody's, towards the money and never towards the givers", () => {
    const nameless = gift("Roof", "", 600, { group: "A", date: day("2026-01-01") });
    expect(seen([nameless, ...gifts(100, 100, 100, 100)])).toBeNull();
    expect(seen([nameless, ...gifts(100, 100, 100, 100, 100)])).toBe("5+ of 20, 1100+");
    expect(seen([nameless, ...gifts(10, 10, 10, 10, 10)])).toBeNull();
  });

  it("count gifts without a name each as another's", () => {
    const nameless = [1, 2, 3].map((at) =>
      gift("Roof", "", 200, { group: "A", date: day("2026-01-01") + at }),
    );
    expect(seen([...nameless, ...gifts(10, 10, 10, 10, 10)])).toBe("5+ of 20, 650+");
  });

  it("count rows of one day as they stand, wherever they come from", () => {
    const all = gifts(100, 100, 100, 100, 100, 900).map((each) => ({
      ...each,
      date: day("2026-03-01"),
    }));
    expect(seen(all)).toBe("5+ of 20, 500+");
    expect(seen([...all].reverse())).toBe("5+ of 20, 500+");
  });

  it("count nothing in kind, and nothing that was given back before", () => {
    const kind = gift("Roof", "A-9", 900, { method: "in-kind", date: day("2026-01-01") });
    expect(seen([kind, ...gifts(100, 100, 100, 100, 100)])).toBe("5+ of 20, 500+");
    const back = gift("Roof", "", -600, { date: day("2026-01-01") });
    expect(seen([back, ...gifts(100, 100, 100, 100, 100)])).toBeNull();
  });

  it("count who gave again after it was given back once", () => {
    const back = gift("Roof", "A-1", -100, { date: day("2026-03-03") });
    expect(seen([...gifts(100, 100, 100, 100, 100), back])).toBeNull();
    expect(seen([...gifts(100, 100, 100, 100, 100, 100), back])).toBe("5+ of 20, 500+");
  });
});

describe("line 10: what comes from the figures that are shown", () => {
  const items = [
    item("Roof", "Slates", { unitPrice: 30, spent: 12 }),
    item("Roof", "Ladder", { unitPrice: 20, metBy: "in-kind" }),
    item("Roof", "Ropes", { unitPrice: 5, metBy: "money-in-hand" }),
  ];
  const more = [gift("Roof", "A-9", 20, { method: "in-kind" })];
  const stated = { items, more, drive: { moneyInHand: 8 } };
  const covered = (shown: PublicDrive) => shown.items.map((each) => [each.item.name, each.covered]);

  it("covers items by the money that is shown, and none by gifts in kind", () => {
    const shown = shownOf({ A: people(9, 4) }, stated);
    expect(covered(shown)).toEqual([
      ["Ladder", null],
      ["Ropes", { amount: 5, exact: true }],
      ["Slates", { amount: 30, exact: true }],
    ]);
    expect(shown.figures!.inHand).toEqual({ amount: 36, exact: true });
    expect(shown.figures!.inKind).toBeNull();
  });

  it("covers nothing by money that is not shown", () => {
    expect(covered(shownOf({ A: people(9, 3) }, stated))).toEqual([
      ["Ladder", null],
      ["Ropes", { amount: 5, exact: true }],
      ["Slates", null],
    ]);
  });

  it("covers everything in open books", () => {
    const open = { ...stated, settings: { figuresInNotices: "open-books" } as const };
    expect(covered(shownOf({ A: people(9, 1) }, open))).toEqual([
      ["Ladder", { amount: 20, exact: true }],
      ["Ropes", { amount: 5, exact: true }],
      ["Slates", { amount: 13, exact: true }],
    ]);
  });

  it("says of what is covered in part that it may be more, where the money may be", () => {
    const groups = {
      A: { asked: 5, gave: [100, 100, 100, 100], quota: 100 },
      B: { asked: 5, gave: [101, 101, 101, 101], quota: 101 },
    };
    const dear = [
      item("Roof", "Beams", { unitPrice: 500 }),
      item("Roof", "Tiles", { unitPrice: 500, spent: 700 }),
    ];
    const shown = shownOf(groups, { items: dear, drive: { moneyInHand: 0 } });
    expect(shown.figures).toMatchObject({
      money: { amount: 800, exact: false },
      progress: { part: 800, of: 1000, exact: false },
      stillToRaise: { amount: 200, exact: false },
      inHand: { amount: 100, exact: false },
    });
    expect(covered(shown)).toEqual([
      ["Beams", { amount: 500, exact: true }],
      ["Tiles", { amount: 300, exact: false }],
    ]);
    const spent = dear.map((each) => ({ ...each, spent: 500 }));
    expect(shownOf(groups, { items: spent }).figures!.inHand).toBeNull();
    const all = dear.map((each) => ({ ...each, spent: 400 }));
    expect(shownOf(groups, { items: all }).figures!.inHand).toEqual({ amount: 0, exact: false });
  });

  it("says that more was spent than came in, where that is known exactly", () => {
    const dear = [item("Roof", "Slates", { unitPrice: 30, spent: 100 })];
    const shown = shownOf({ A: people(9, 4) }, { items: dear });
    expect(shown.figures!.inHand).toEqual({ amount: -60, exact: true });
  });

  it.each<[string, Partial<Drive>, Partial<Settings>, object | null, object | null]>([
    ["its target", {}, {}, { part: 80, of: 1000, exact: true }, { amount: 920, exact: true }],
    ["those in full", { target: null }, {}, { part: 8, of: 9, exact: true }, null],
    ["those in full, too", { target: 0 }, {}, { part: 8, of: 9, exact: true }, { amount: 0 }],
    ["nothing beside names", { target: null }, { namesInNotices: "mandatory-only" }, null, null],
    ["those who gave", { ...voluntary, target: null }, {}, { part: 5, of: 9, exact: false }, null],
    ["its target, if voluntary", voluntary, {}, { part: 50, of: 1000, exact: false }, null],
  ])("shows how far a drive is by %s", (_, stated, fixed, progress, stillToRaise) => {
    const { figures } = shownOf({ A: people(9, 8) }, { drive: stated, settings: fixed });
    if (progress === null) expect(figures!.progress).toBeNull();
    else expect(figures!.progress).toEqual(progress);
    if (stillToRaise === null) expect(figures!.stillToRaise).toBeNull();
    else expect(figures!.stillToRaise).toMatchObject(stillToRaise);
  });

  it("tells in open books of money that was carried over, which covers items too", () => {
    const open = { figuresInNotices: "open-books" } as const;
    const carried = gift("Roof", "", 15, { method: "carried-over", group: "All" });
    const shown = shownOf({ A: people(9, 1) }, { ...stated, more: [carried], settings: open });
    expect(shown.figures).toMatchObject({
      orMore: false,
      money: { amount: 10 },
      inHand: { amount: 8 + 10 + 15 - 12, exact: true },
    });
    expect(covered(shown)).toContainEqual(["Slates", { amount: 28, exact: true }]);
  });

  it("has no items where there are none", () => {
    expect(shownOf({ A: people(9, 4) }).items).toEqual([]);
  });

  it("tells nothing of money that was carried over from another drive", () => {
    const carried = gift("Roof", "", 100, { method: "carried-over", group: "All" });
    const shown = shownOf({ A: people(9, 4) }, { ...stated, more: [carried] });
    expect(shown.figures).toMatchObject({ money: { amount: 40 }, inHand: null });
  });
});

describe("line 12: names", () => {
  const names = { namesInNotices: "mandatory-only" } as const;
  const late = { due: due("2026-01-31") };

  it("stand beside no groups and nothing about in full", () => {
    const groups = { A: people(9, 8), B: people(9, 8) };
    const { figures, parts } = shownOf(groups, { settings: names, drive: late });
    expect(parts).toEqual([]);
    expect(figures).toMatchObject({ given: 16, inFull: null, money: { amount: 160 } });
  });

  it("do not count towards the figures: of who is named all is known", () => {
    const groups = { A: { asked: 9, gave: [10, 10, 10, 9, 9, 9] } };
    expect(shownOf(groups, { drive: late }).figures).toMatchObject({ given: 6 });
    expect(shownOf(groups, { drive: late, settings: names }).figures).toBeNull();
  });

  it("are of those alone whose grace is over, and who have something due", () => {
    const groups = { A: { asked: 8, gave: [10, 10, 10, 9] } };
    const within = { due: due("2026-06-28") };
    expect(shownOf(groups, { drive: within, settings: names }).figures).toMatchObject({ given: 4 });
    const asTheyLike = { ...late, memberSplit: "conscience" } as const;
    expect(shownOf(groups, { drive: asTheyLike, settings: names }).figures).toMatchObject({
      given: 4,
    });
  });

  it.each([
    ["mandatory", "mandatory-only", true],
    ["mandatory", "never", false],
    ["pledged", "mandatory-only", false],
    ["voluntary", "mandatory-only", false],
  ] as const)("of a %s drive, Names in notices %s: %s", (basis, namesInNotices, may) => {
    const accounts = keepAccounts(book({ drives: [drive("Roof", { basis })] }));
    expect(mayNameMembers(accounts.drives[0]!, settings({ namesInNotices }))).toBe(may);
  });
});

describe("what anyone may see", () => {
  it("has no draft and no rows of unknown drives", () => {
    const accounts = keepAccounts(
      book({ drives: [drive("Roof", { state: "draft" })], contributions: [gift("Rof", "", 1)] }),
    );
    expect(accounts.drives).toHaveLength(2);
    expect(forAnyone(accounts, accounts.drives)).toEqual([]);
  });
});
