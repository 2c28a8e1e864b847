import { describe, expect, it } from "vitest";
import { Rulings } from "../../../src/core/drive/rulings";
import { writeOffsOf } from "../../../src/core/drive/writeOffs";
import type { Diagnostic } from "../../../src/core/index";
import { type Adjustment, openBook } from "../../../src/core/index";
import { adjustment, book, day, drive, group, member, settings } from "../../support/book";

const may = day("2026-05-01");
const roof = drive("Roof");
const none = { exempt: false, fixed: null, pledge: null, floor: null, cap: null };

/** The club: North with Ana (M1) and two called Kim, and a group that is called as a member is. */
function opened(adjustments: readonly Adjustment[]) {
  return openBook(
    book({
      settings: settings({ organisation: "Club" }),
      groups: [group("North", "Town"), group("Town", "Club"), group("Bo", "Club"), group("M3")],
      members: [
        member("M1", ["Bo", "North"], { name: "Ana" }),
        member("M2", "Town", { name: "Kim" }),
        member("M3", [], { name: "Kim" }),
        member("M4", [], { name: "Bo" }),
      ],
      drives: [roof, drive("Door")],
      adjustments,
    }),
  );
}

function rulingsOf(adjustments: readonly Adjustment[], on = may, drives = roof) {
  const { roster, adjustments: resolved, diagnostics } = opened(adjustments);
  const found: Diagnostic[] = [...diagnostics];
  const rulings = new Rulings(roster, resolved, drives, on, found);
  const indexOf = (name: string) => roster.groups.get(name)?.index ?? -1;
  return { rulings, found, group: (name: string) => rulings.ofGroup(indexOf(name)) };
}

describe("whom an adjustment is about", () => {
  it.each([
    ["M1", "a member's ID", { member: 0 }],
    ["Ana", "a name that only one has", { member: 0 }],
    ["M3", "an ID before a group of that name", { member: 2 }],
    ["Bo", "a group before a member's name", { group: "Bo" }],
    ["Club", "the whole organisation", {}],
  ])(
    "%s: %s",
    (who, _, { member: person = -1, group: name = "" }: { member?: number; group?: string }) => {
      const { adjustments, roster, diagnostics } = opened([adjustment("Roof", who, "exempt")]);
      const index = roster.groups.get(name)?.index ?? roster.groups.get(who)?.index ?? -1;
      const inRoster = person >= 0 ? -1 : index;
      expect(diagnostics.filter(({ place }) => place?.tab === "adjustments")).toEqual([]);
      expect(adjustments).toMatchObject([{ drive: "Roof", member: person, group: inRoster }]);
    },
  );

  it.each([
    [
      adjustment("Rof", "M1", "exempt"),
      "unknown-drive",
      "drive",
      { value: "Rof", suggestion: "Roof" },
    ],
    [adjustment("Roof", "Nroth", "exempt"), "unknown-adjusted", "who", { suggestion: "North" }],
    [adjustment("Roof", "Anna", "exempt"), "unknown-adjusted", "who", { suggestion: "Ana" }],
    [adjustment("Roof", "M1234", "exempt"), "unknown-adjusted", "who", { suggestion: null }],
    [adjustment("Roof", "Kim", "exempt"), "ambiguous-name", "who", { value: "Kim" }],
    [adjustment("Roof", "M1", "fixed"), "adjustment-without-amount", "amount", { kind: "fixed" }],
    [adjustment(null, "M1", "cap", -1), "adjustment-below-zero", "amount", { value: -1 }],
  ] as const)("cannot be said, and nothing is adjusted: %#", (row, code, column, data) => {
    const { adjustments, diagnostics } = opened([row]);
    expect(adjustments).toEqual([]);
    const told = diagnostics.filter(({ place }) => place?.tab === "adjustments");
    expect(told).toMatchObject([{ code, data, place: { ...row.place, column } }]);
  });

  it("may be exempted, and written off, without an amount", () => {
    const rows = [adjustment("Roof", "M1", "exempt"), adjustment("Roof", "M1", "write-off")];
    expect(opened(rows).adjustments).toHaveLength(2);
  });
});

describe("what adjustments come to", () => {
  const one = (who: string, kind: Adjustment["kind"], amount: number, stated = {}) =>
    adjustment("Roof", who, kind, amount, stated);
  const all = (who: string, kind: Adjustment["kind"], amount: number | null = null) =>
    adjustment(null, who, kind, amount);

  it.each<[string, Adjustment[], object]>([
    ["nothing where nothing is stated", [], none],
    ["nothing where it is another drive's", [adjustment("Door", "M1", "fixed", 5)], none],
    ["a floor and a cap", [one("M1", "floor", 5), one("M1", "cap", 9)], { floor: 5, cap: 9 }],
    ["a fixed amount alone", [one("M1", "fixed", 7), one("M1", "cap", 9)], { fixed: 7, cap: null }],
    [
      "a pledge without a floor",
      [one("M1", "pledge", 7), one("M1", "floor", 9)],
      { pledge: 7, floor: null },
    ],
    ["a pledge with a cap", [one("M1", "pledge", 7), one("M1", "cap", 9)], { pledge: 7, cap: 9 }],
    [
      "an exemption before all else",
      [one("M1", "fixed", 7), adjustment("Roof", "M1", "exempt")],
      { exempt: true, fixed: null },
    ],
    ["the drive's own before All's", [all("M1", "fixed", 3), one("M1", "fixed", 7)], { fixed: 7 }],
    [
      "All's cap beside the drive's floor",
      [all("M1", "cap", 9), one("M1", "floor", 5)],
      { floor: 5, cap: 9 },
    ],
    [
      "All's floor beside the drive's cap",
      [all("M1", "floor", 5), one("M1", "cap", 9)],
      { floor: 5, cap: 9 },
    ],
    [
      "the drive's own bounds before All's",
      [all("M1", "floor", 1), all("M1", "cap", 2), one("M1", "floor", 5), one("M1", "cap", 9)],
      { floor: 5, cap: 9 },
    ],
    [
      "the drive's own before All's exemption",
      [all("M1", "exempt"), one("M1", "floor", 5)],
      { exempt: false, floor: 5 },
    ],
    ["All's alone", [all("M1", "pledge", 4)], { pledge: 4 }],
    [
      "the latest From",
      [
        one("M1", "fixed", 7, { from: may - 1 }),
        one("M1", "fixed", 5, { from: may - 9 }),
        one("M1", "fixed", 6),
      ],
      { fixed: 7 },
    ],
    [
      "the lower of an equal From",
      [one("M1", "fixed", 7), one("M1", "fixed", 5), one("M1", "fixed", 6)],
      { fixed: 5 },
    ],
  ])("%s, in whatever order the rows stand", (_, rows, ruling) => {
    for (const order of [rows, [...rows].reverse()])
      expect(rulingsOf(order).rulings.ofMember(0)).toMatchObject({ ...none, ...ruling });
  });

  it.each([
    ["a day before From", { from: may + 1 }, false],
    ["on the day of From", { from: may }, true],
    ["on the day of Until", { until: may }, true],
    ["a day after Until", { until: may - 1 }, false],
  ])("hold between From and Until, both included: %s", (_, days, holds) => {
    const { rulings } = rulingsOf([one("M1", "fixed", 7, days)]);
    expect(rulings.ofMember(0).fixed).toBe(holds ? 7 : null);
    expect(rulings.isEmpty).toBe(!holds);
  });

  it("tell of the highest of those that disagree, at its row", () => {
    const rows = [5, 9, 7, 5].map((amount, row) =>
      one("M1", "cap", amount, { place: { tab: "adjustments", row: row + 2 } }),
    );
    for (const order of [rows, [...rows].reverse()])
      expect(
        rulingsOf(order).found.filter(({ code }) => code === "adjustments-disagree"),
      ).toMatchObject([
        {
          data: { drive: "Roof", who: "M1", kind: "cap", lower: 5, higher: 9, currency: "KRW" },
          place: { tab: "adjustments", row: 3, column: "amount" },
        },
      ]);
  });

  it("tell of groups that disagree, too, and not of one amount twice", () => {
    const disagree = (rows: Adjustment[]) =>
      rulingsOf(rows).found.filter(({ code }) => code === "adjustments-disagree");
    expect(disagree([one("North", "floor", 5), one("North", "floor", 6)])).toHaveLength(1);
    expect(disagree([one("North", "floor", 5), one("North", "floor", 5)])).toEqual([]);
  });

  it("pass an exemption, and nothing else, from any group above to the members", () => {
    const isExempt = (rows: Adjustment[]) =>
      [0, 1, 2].map((person) => rulingsOf(rows).rulings.ofMember(person).exempt);
    expect(isExempt([adjustment("Roof", "North", "exempt")])).toEqual([true, false, false]);
    expect(isExempt([adjustment("Roof", "Town", "exempt")])).toEqual([true, true, false]);
    expect(isExempt([adjustment("Roof", "Bo", "exempt")])).toEqual([true, false, false]);
    expect(isExempt([all("Town", "exempt")])).toEqual([true, true, false]);
    expect(isExempt([adjustment("Roof", "Club", "exempt")])).toEqual([true, true, true]);
    expect(isExempt([all("Club", "exempt")])).toEqual([true, true, true]);
    expect(rulingsOf([one("North", "floor", 5)]).rulings.ofMember(0)).toEqual(none);
  });

  it("let a member's own row of the drive beat the group's exemption, and that beat a member's of All", () => {
    const town = adjustment("Roof", "Town", "exempt");
    expect(rulingsOf([town, one("M1", "fixed", 7)]).rulings.ofMember(0).fixed).toBe(7);
    expect(rulingsOf([town, all("M1", "fixed", 7)]).rulings.ofMember(0).exempt).toBe(true);
    expect(
      rulingsOf([all("Town", "exempt"), all("M1", "fixed", 7)]).rulings.ofMember(0).fixed,
    ).toBe(7);
  });

  it.each([
    ["fixed", true],
    ["floor", true],
    ["cap", true],
    ["pledge", true],
    ["exempt", false],
  ] as const)("bind a group's total by a %s: %s", (kind, binds) => {
    const amount = kind === "exempt" ? null : 5;
    expect(rulingsOf([adjustment("Roof", "North", kind, amount)]).rulings.groupsBound).toBe(binds);
    expect(rulingsOf([adjustment("Roof", "M1", kind, amount)]).rulings.groupsBound).toBe(false);
  });

  it("are told where they are no amounts of the drive's currency, and bind nobody", () => {
    for (const [amount, code] of [
      [0.5, "more-decimals-than-currency"],
      [1e300, "amount-too-large"],
    ] as const)
      for (const kind of ["fixed", "write-off"] as const) {
        const rows = [one("M1", kind, amount)];
        const { rulings, found } = rulingsOf(rows);
        expect(rulings.ofMember(0)).toEqual(none);
        const { adjustments } = opened(rows);
        if (kind === "write-off")
          expect(writeOffsOf(adjustments, roof, may, found).ofMember.size).toBe(0);
        expect(found.filter(({ code: each }) => each === code)).toMatchObject([
          { place: { ...rows[0]!.place, column: "amount" } },
        ]);
      }
  });
});

describe("write-offs", () => {
  const written = (rows: readonly Adjustment[]) => {
    const { adjustments } = opened(rows);
    const { ofMember, ofGroup } = writeOffsOf(adjustments, roof, may, []);
    return [[...ofMember], [...ofGroup.values()]];
  };
  const off = (who: string, amount: number | null, stated = {}, of: string | null = "Roof") =>
    adjustment(of, who, "write-off", amount, stated);

  it("add up, the drive's and All's, each from its From day", () => {
    const rows = [off("M1", 5), off("M1", 2, {}, null), off("M1", 9, { from: may + 1 })];
    expect(written(rows)).toEqual([[[0, 7]], []]);
    expect(written([off("M1", 5, { from: may }), off("M2", 3)])).toEqual([
      [
        [0, 5],
        [1, 3],
      ],
      [],
    ]);
  });

  it("are a group's, where they name one", () => {
    expect(written([off("North", 5), off("North", 6)])).toEqual([[], [11]]);
  });

  it("are of everything that is outstanding, where they state no amount", () => {
    expect(written([off("M1", null)])).toEqual([[[0, Number.POSITIVE_INFINITY]], []]);
  });

  it("are not another drive's, nor other adjustments", () => {
    expect(written([off("M1", 5, {}, "Door"), adjustment("Roof", "M1", "fixed", 5)])).toEqual([
      [],
      [],
    ]);
  });
});
