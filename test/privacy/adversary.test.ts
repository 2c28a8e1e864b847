import { describe, expect, it } from "vitest";
import { proven, threats, worldsOf } from "./adversary";
import { dayBefore, isOneGift, overTwoDays } from "./days";
import { organisationOf, type World } from "./organisation";
import { shownByOutputs } from "./outputs";
import { removals } from "./removals";
import { shownOf, theRule } from "./rule";
import { scenario, scenariosOf } from "./scenarios";
import { secondWorlds } from "./secondWorlds";
import { shippedText } from "./shipped";
import { tryOut } from "./tryOut";
import { tryTwoDrives, twoDrivesOf } from "./twoDrives";

const nothing = [0, 0, 0];

describe("what anyone may see, before an adversary who draws every conclusion", () => {
  it.each(
    scenariosOf("sample").flatMap((each) => each.threats.map((threat) => ({ ...each, threat }))),
  )("$name: of nobody is $threat proven", (each) => {
    const { worlds, by } = tryOut(each, shippedText, each.threat);
    expect(worlds).toBeGreaterThan(500);
    expect(by).toEqual(nothing);
  });

  it.each(removals)(
    "line $line, $instead instead: $threat is proven",
    ({ scenario, rule, threat }) => {
      const taken = tryOut(scenario, (of, world) => shownOf(of, world, rule), threat);
      expect(taken.by[2]).toBeGreaterThan(0);
      const { by } = tryOut(scenario, (of, world) => shownOf(of, world, theRule), threat);
      expect(by).toEqual(nothing);
    },
  );

  it("leaves everybody a second world in organisations of up to 60 people, exempt, refunds and all", () => {
    const { people, without } = secondWorlds(60, 7);
    expect(people).toBeGreaterThan(500);
    expect(without).toBe(0);
  });

  it.each(twoDrivesOf("sample"))(
    "of two drives, $name, proves nothing, but by a sum over them",
    (each) => {
      const { worlds, by } = tryTwoDrives(each, shippedText);
      expect(worlds).toBeGreaterThan(500);
      expect(by).toEqual(nothing);
      expect(tryTwoDrives(each, shippedText, true).by[2]).toBeGreaterThan(0);
    },
  );

  it("proves of nobody to have given less by now, whoever gave the one gift between two days", () => {
    for (const sketch of scenario.groups([5], [6], [4, 5])) {
      const today = overTwoDays(sketch, { kinds: scenario.kinds.part });
      const yesterday = dayBefore(today);
      const worlds = worldsOf(today).filter((world) => isOneGift(today, world));
      const shown = (world: World) =>
        `${shippedText(yesterday, world)} | ${shippedText(today, world)}`;
      expect(proven(today, worlds, shown, threats.less).by).toEqual(nothing);
    }
  });
});

describe("the pages themselves", () => {
  const { groups, people, kinds } = scenario;
  it.each([
    { of: "gifts in part", sketches: groups([5], [4, 5]), setting: { kinds: kinds.part } },
    { of: "exemptions", sketches: groups([5]), setting: { kinds: kinds.withExempt } },
    {
      of: "names with arrears",
      sketches: groups([6]),
      setting: { kinds: kinds.withExempt, names: true },
    },
    {
      of: "gifts without a name",
      sketches: groups([6]),
      setting: { kinds: kinds.part, nameless: [0, 1, 2] },
    },
    {
      of: "quotas that differ",
      sketches: people([4, 2], [2, 5]),
      setting: { kinds: kinds.allOrExempt },
    },
    {
      of: "quotas one unit apart",
      sketches: people([4, 12], [2, 13]),
      setting: { kinds: kinds.part, askedAlike: true },
    },
    {
      of: "exemptions after quotas were divided",
      sketches: people([4, 12], [2, 13]),
      setting: { kinds: kinds.allOrExempt, exemptSince: true },
    },
    {
      of: "three levels",
      sketches: [{ groups: [...groups([5, 5]), ...people([5, 2])] }],
      setting: { kinds: kinds.all },
    },
  ])("of $of tell one world from another just as the rule does, in all languages", (each) => {
    for (const sketch of each.sketches) {
      const organisation = organisationOf(sketch, each.setting);
      const worlds = worldsOf(organisation);
      const byRule = worlds.map((world) => shownOf(organisation, world, theRule));
      const onPages = worlds.map((world) => shownByOutputs(organisation, world));
      const numbered = (texts: readonly string[]) => {
        const numbers = new Map<string, number>();
        return texts.map((text) => {
          if (!numbers.has(text)) numbers.set(text, numbers.size);
          return numbers.get(text)!;
        });
      };
      expect(numbered(onPages)).toEqual(numbered(byRule));
      const shown = new Map(worlds.map((world, w) => [world, onPages[w]!]));
      for (const threat of Object.values(threats))
        expect(proven(organisation, worlds, (world) => shown.get(world)!, threat).by).toEqual(
          nothing,
        );
    }
  });
});
