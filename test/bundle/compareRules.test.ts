import { beforeEach, describe, expect, it } from "vitest";
import type { Granted, RulesComparison, TakeOverReply } from "../../src/dialogs/protocol";
import { speak } from "../../src/i18n/index";
import { RunCutOff, type ServiceCall } from "../../src/local/services/index";
import { factorySample } from "../../src/sample/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { openSampleAddOn } from "../support/sampleAddOn";

type Comparison = Granted<RulesComparison>;

const levy = "Union renewal levy";

function compared(addOn: AddOn, drive = levy): Comparison {
  const reply = addOn.run("compareRules", { drive }) as RulesComparison;
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

const takeOver = (addOn: AddOn, request: object) =>
  addOn.run("takeOverWay", { token: "t1", drive: levy, ...request }) as TakeOverReply;

const rowOf = (addOn: AddOn, drive = levy) =>
  addOn.rows("Drives").find((row) => row["Drive"] === drive)!;

const splitsOf = (addOn: AddOn) => {
  const { "Group split": group, "Member split": member } = rowOf(addOn);
  return [group, member];
};

/** Every tab as it stands. */
const tabsOf = (addOn: AddOn) => addOn.names().map((name) => [name, addOn.values(name)]);

const equallyByWeight = { groupSplit: "equally", memberSplit: "by-weight" };

describe("comparing the ways to divide the union's levy", () => {
  let addOn: AddOn;
  beforeEach(() => {
    addOn = openSampleAddOn(factorySample(), "en");
  });

  it("sets side by side what the data allow, and says why not the rest", () => {
    const { ways, impossible, notes, explained, alert, problems } = compared(addOn);
    const table = ways.map(({ memberText, groupText, isStated, figures }) => {
      const { amounts, change, aboveAlert, gini, progressivity } = figures;
      const { least, median, most } = amounts;
      const more = `${change?.more} more, ${change?.less} less, ${change?.same} same`;
      const indices = `${gini} ${progressivity}`;
      const spread = `${least} ${median} ${most}`;
      return [isStated ? "now" : "", memberText, groupText, spread, more, aboveAlert, indices];
    });
    expect(table).toEqual([
      [
        "",
        "Equally",
        "By members",
        "5,000 14,000 15,000",
        "25 more, 42 less, 17 same",
        1,
        "0.02 −0.13",
      ],
      [
        "",
        "Equally",
        "Equally",
        "5,000 15,000 15,000",
        "25 more, 37 less, 22 same",
        1,
        "0.03 −0.13",
      ],
      [
        "",
        "Equally",
        "By weight",
        "5,000 14,000 16,000",
        "27 more, 44 less, 13 same",
        1,
        "0.03 −0.13",
      ],
      [
        "",
        "Equally",
        "Same rate",
        "5,000 14,000 15,000",
        "25 more, 44 less, 15 same",
        1,
        "0.02 −0.13",
      ],
      [
        "",
        "By weight",
        "By members",
        "5,000 15,000 21,000",
        "7 more, 7 less, 70 same",
        1,
        "0.13 −0.05",
      ],
      [
        "",
        "By weight",
        "Equally",
        "5,000 15,000 21,000",
        "30 more, 28 less, 26 same",
        1,
        "0.14 −0.05",
      ],
      [
        "",
        "By weight",
        "By weight",
        "5,000 15,000 21,000",
        "4 more, 4 less, 76 same",
        1,
        "0.13 −0.04",
      ],
      [
        "now",
        "By weight",
        "Same rate",
        "5,000 15,000 20,000",
        "0 more, 0 less, 84 same",
        1,
        "0.13 −0.05",
      ],
    ]);
    expect(ways[7]?.figures.ofIncome).toEqual({ least: "0.3 %", median: "0.4 %", most: "1.9 %" });
    expect(ways[7]?.figures.reading).toBe("lower incomes give a larger share");
    expect(impossible.map(({ ways: names }) => names)).toEqual(["By income; Levelling"]);
    expect(impossible[0]?.problem.problem).toMatch(/^Drives A3: .* these have none in Members: /);
    expect([notes.length, explained.length, alert, problems]).toEqual([2, 3, "5 %", []]);
  });

  it("shows of the office drive a head of each cell's quota, and makes no levy of it", () => {
    const { ways, notes } = compared(addOn, "Office drive");
    const amounts = ways.map(({ memberText, groupText, figures }) => [
      `${memberText}, ${groupText}`,
      figures.amounts,
    ]);
    expect(amounts).toMatchObject([
      ["Conscience, By members", { least: "47,000", most: "47,111" }],
      ["Conscience, Equally", { least: "36,364", most: "66,667" }],
      ["Conscience, By weight", { least: "43,000", most: "49,222" }],
      ["Conscience, Same rate", { least: "47,000", most: "47,111" }],
    ]);
    expect(notes[1]).toContain("If shared");
  });

  it("writes nothing", () => {
    const before = tabsOf(addOn);
    for (const drive of [levy, "Office drive", "Youth league chairs"]) compared(addOn, drive);
    expect(tabsOf(addOn)).toEqual(before);
  });

  it("speaks the workbook's language", () => {
    const korean = openSampleAddOn(factorySample("ko"), "ko");
    const { drive } = factorySample("ko").tabs.drives![1]!;
    const { ways, notes, explained } = compared(korean, String(drive));
    const { choices } = speak("ko").words.schema;
    expect(ways[7]).toMatchObject({
      groupText: choices.groupSplit["same-rate"],
      memberText: choices.memberSplit["by-weight"],
    });
    for (const text of [...notes, ...explained, ways[7]!.figures.reading])
      expect(text).toMatch(/[가-힣]/);
  });

  it.each([
    ["Rent", /^There is no drive called “Rent”/],
    ["", /^There is no drive called “”/],
  ])("refuses a drive called '%s'", (drive, message) => {
    expect(addOn.run("compareRules", { drive })).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  it("divides nothing by a cell of Drives that it cannot read", () => {
    const target = addOn.values("Drives")[0]!.indexOf("Target") + 1;
    addOn.sheet("Drives").setContent(3, target, "much");
    const { ways, problems } = compared(addOn);
    expect(ways).toEqual([]);
    expect(problems.map(({ problem }) => problem)).toEqual([expect.stringContaining("much")]);
  });
});

describe("a way that is taken over", () => {
  let addOn: AddOn;
  beforeEach(() => {
    addOn = openSampleAddOn(factorySample(), "en");
  });

  it("stands in Drives, and nothing else is written", () => {
    const before = tabsOf(addOn);
    const { fingerprint } = compared(addOn);
    expect(takeOver(addOn, { ...equallyByWeight, fingerprint })).toEqual({
      ok: true,
      message:
        "Union renewal levy now states: Group split Equally, Member split By weight. No quota has changed yet: choose “Divide quotas…” to apply it.",
    });
    expect(splitsOf(addOn)).toEqual(["Equally", "By weight"]);
    const column = addOn.values("Drives")[0]!.indexOf("Group split") + 1;
    addOn.sheet("Drives").setContent(3, column, "Same rate");
    expect(tabsOf(addOn)).toEqual(before);
  });

  it("gives, once it is divided, the quotas that were compared: whichever it is", () => {
    const known = compared(addOn).ways;
    for (const { groupSplit, memberSplit, figures, isStated } of known) {
      const { fingerprint } = compared(addOn);
      const token = `${groupSplit} ${memberSplit}`;
      const splits = { groupSplit, memberSplit, fingerprint, token };
      expect(takeOver(addOn, splits).ok, token).toBe(true);
      addOn.run("applyQuotas", { drive: levy, keep: false });
      const quotas = addOn
        .rows("Quotas")
        .filter((row) => row["Drive"] === levy && row["Level"] === "Member")
        .flatMap(({ Quota }) => (typeof Quota === "number" ? [Quota] : []));
      const { least, most } = figures.numbers;
      expect([Math.min(...quotas), Math.max(...quotas)], token).toEqual([least, most]);
      // What is stated now is what the roll has: nobody would give more or less.
      const stated = compared(addOn).ways.find((way) => way.isStated);
      expect([stated?.groupSplit, stated?.memberSplit]).toEqual([groupSplit, memberSplit]);
      expect(stated?.figures.change).toEqual({ more: 0, less: 0, same: 84 });
      expect(stated?.figures.gini).toBe(figures.gini);
      expect(isStated).toBe(memberSplit === "by-weight" && groupSplit === "same-rate");
    }
  });

  it("is found by its drive's name, wherever its row stands by now", () => {
    const { fingerprint } = compared(addOn);
    const [header, first, second, third] = addOn.values("Drives");
    const sheet = addOn.sheet("Drives");
    for (const [r, row] of [second!, third!, first!].entries())
      for (let c = 0; c < header!.length; c++) sheet.setContent(r + 2, c + 1, row[c] ?? "");
    expect(takeOver(addOn, { ...equallyByWeight, fingerprint }).ok).toBe(true);
    expect(splitsOf(addOn)).toEqual(["Equally", "By weight"]);
    expect(rowOf(addOn, "Office drive")["Member split"]).toBe("Conscience");
  });

  it("is refused where anything has changed that it depends on", () => {
    const { fingerprint } = compared(addOn);
    const weight = addOn.values("Members")[0]!.indexOf("Weight") + 1;
    addOn.sheet("Members").setContent(2, weight, 9);
    const reply = takeOver(addOn, { ...equallyByWeight, fingerprint });
    expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/Compare again/) });
    expect(splitsOf(addOn)).toEqual(["Same rate", "By weight"]);
  });

  it("is done once, however often it is asked for", () => {
    const { fingerprint } = compared(addOn);
    const request = { ...equallyByWeight, fingerprint };
    takeOver(addOn, request);
    const after = tabsOf(addOn);
    const again = takeOver(addOn, request);
    expect(again).toMatchObject({ ok: true, message: expect.stringMatching(/done already/) });
    const other = takeOver(addOn, { ...request, token: "t2" });
    expect(other).toMatchObject({
      ok: true,
      message: expect.stringMatching(/states this already/),
    });
    expect(tabsOf(addOn)).toEqual(after);
  });

  it("names the column that Drives lacks", () => {
    const column = addOn.values("Drives")[0]!.indexOf("Group split") + 1;
    addOn.sheet("Drives").setContent(1, column, "");
    const { fingerprint } = compared(addOn);
    const reply = takeOver(addOn, { groupSplit: "equally", memberSplit: "by-weight", fingerprint });
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining("Group split") });
  });

  it("is not for a closed drive, and not for a split that is none", () => {
    const { fingerprint } = compared(addOn);
    const state = addOn.values("Drives")[0]!.indexOf("State") + 1;
    addOn.sheet("Drives").setContent(3, state, "Closed");
    expect(takeOver(addOn, { ...equallyByWeight, fingerprint })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/is closed/),
    });
    addOn.sheet("Drives").setContent(3, state, "Open");
    const odd = takeOver(addOn, { groupSplit: "by luck", memberSplit: "equally", fingerprint });
    expect(odd.ok).toBe(false);
    expect(splitsOf(addOn)).toEqual(["Same rate", "By weight"]);
  });

  it("survives a run that is cut off at any of its calls: a repeat ends so, and writes once", () => {
    let stepIn: ((call: ServiceCall) => void) | null = null;
    const cut = openAddOn({ onCall: (call) => stepIn?.(call) });
    cut.run("loadSample");
    const { fingerprint } = compared(cut);
    const before = tabsOf(cut);
    let isWhole = false;
    for (let at = 1; !isWhole; at += 5) {
      const token = `cut ${at}`;
      let nth = 0;
      stepIn = () => {
        if (++nth === at) throw new RunCutOff();
      };
      try {
        takeOver(cut, { ...equallyByWeight, fingerprint, token });
        isWhole = true;
      } catch {
        cut.tick(1);
      }
      stepIn = null;
      const reply = takeOver(cut, { ...equallyByWeight, fingerprint, token });
      expect([at, reply.ok]).toEqual([at, true]);
      expect(splitsOf(cut)).toEqual(["Equally", "By weight"]);
      const column = cut.values("Drives")[0]!.indexOf("Group split") + 1;
      cut.sheet("Drives").setContent(3, column, "Same rate");
      expect(tabsOf(cut)).toEqual(before);
    }
  });

  it("is finished by a repeat where it was cut off between its two cells", () => {
    let left = 0;
    const cut = openAddOn({
      onCall: ({ name }) => {
        if (name === "Range.setValues" && --left === 0) throw new RunCutOff();
      },
    });
    cut.run("loadSample");
    const { fingerprint } = compared(cut);
    const halves = new Set<string>();
    for (const write of [1, 2, 3]) {
      for (const [header, split] of [
        ["Group split", "Same rate"],
        ["Member split", "By weight"],
      ] as const)
        cut.sheet("Drives").setContent(3, cut.values("Drives")[0]!.indexOf(header) + 1, split);
      const token = `half ${write}`;
      const request = { groupSplit: "equally", memberSplit: "equally", fingerprint, token };
      left = write;
      try {
        takeOver(cut, request);
      } catch {
        cut.tick(1);
      }
      left = 0;
      halves.add(splitsOf(cut).join());
      expect([write, takeOver(cut, request).ok, splitsOf(cut)]).toEqual([
        write,
        true,
        ["Equally", "Equally"],
      ]);
    }
    expect(halves.size).toBeGreaterThan(1);
    expect([...halves].some((each) => /^Equally,By|^Same rate,Equally/.test(each))).toBe(true);
  });
});
