import type { threats } from "./adversary";
import { type Rule, theRule } from "./rule";
import { type Scenario, scenario } from "./scenarios";

/** A line of the rule taken away, and an organisation in which the adversary then proves something. */
export interface Removal {
  readonly line: number;
  readonly instead: string;
  readonly rule: Rule;
  readonly scenario: Scenario;
  readonly threat: keyof typeof threats;
}

const removal = (
  line: number,
  instead: string,
  change: Partial<Rule>,
  threat: keyof typeof threats,
  tried: Scenario,
): Removal => ({ line, instead, rule: { ...theRule, ...change }, scenario: tried, threat });

const { groups, people, kinds } = scenario;
const allOrNothing = groups([3, 5], [5, 5], [5, 6], [3, 3, 5], [3, 4, 6], [3, 5, 5]);
const inPart = groups([5], [4, 5], [5, 5]);

/** What each line is for. */
export const removals: readonly Removal[] = [
  removal(
    1,
    "the exempt count as in full",
    { exemptInFull: true },
    "exempt",
    scenario.of(groups([5], [6]), { kinds: kinds.withExempt }),
  ),
  removal(
    2,
    "people are divided in two ways",
    { dividedTwice: true },
    "nothing",
    scenario.of(
      [3, 4].map((size) => ({
        groups: [people([size, 2], [2, 2]), people([2, 2], [size, 2])].flat(),
      })),
      { kinds: kinds.all },
    ),
  ),
  removal(
    3,
    "three givers are enough",
    { fewestGivers: 3 },
    "nothing",
    scenario.of(allOrNothing, { kinds: kinds.all }),
  ),
  removal(
    4,
    "that nobody gave is told",
    { failingWhole: "zero-told" },
    "nothing",
    scenario.of(allOrNothing, { kinds: kinds.all }),
  ),
  removal(
    4,
    "money in tenths is told",
    { failingWhole: "tenths" },
    "nothing",
    scenario.of(allOrNothing, { kinds: kinds.all }),
  ),
  removal(
    5,
    "a failing group joins the smallest other",
    { joining: "failing-to-smallest-other" },
    "nothing",
    scenario.of(groups([5, 5, 5], [5, 5, 6]), {
      kinds: kinds.all,
    }),
  ),
  removal(
    5,
    "who has the fewest givers is joined",
    { joining: "fewest-givers-first" },
    "nothing",
    scenario.of(groups([3, 5, 7], [3, 6, 7], [4, 6, 7], [3, 4, 5, 6], [3, 3, 4, 5]), {
      kinds: kinds.all,
    }),
  ),
  removal(
    5,
    "a failing group is left blank",
    { joining: "blanks" },
    "nothing",
    scenario.of(allOrNothing, { kinds: kinds.all }),
  ),
  removal(
    5,
    "what was joined is divided",
    { joinedAreDivided: true },
    "nothing",
    scenario.of([{ groups: [...people([3, 2]), ...groups([5, 5]), ...people([12, 2])] }], {
      kinds: kinds.all,
    }),
  ),
  removal(
    6,
    "parts show who is in full",
    { partsShow: "in-full-too" },
    "less",
    scenario.of(inPart, { kinds: kinds.part }),
  ),
  removal(
    6,
    "parts show money",
    { partsShow: "money-too" },
    "less",
    scenario.of(inPart, { kinds: kinds.part }),
  ),
  removal(
    7,
    "money before four are in full",
    { fewestInFull: 0 },
    "less",
    scenario.of(inPart, { kinds: kinds.part }),
  ),
  removal(
    7,
    "three in full are enough",
    { fewestInFull: 3 },
    "less",
    scenario.of(inPart, { kinds: kinds.part }),
  ),
  removal(
    7,
    "money whatever the quotas",
    { money: "exact" },
    "less",
    scenario.of(scenario.ofTwoQuotas(2, 5, 4), { kinds: kinds.part }),
  ),
  removal(
    7,
    "counts and steps of 5 %",
    { money: "none-and-twentieths" },
    "less",
    scenario.of(scenario.ofTwoQuotas(2, 5, 4), { kinds: kinds.part }),
  ),
  removal(
    7,
    "at least, of money as it is",
    { money: "at-least-as-it-is" },
    "less",
    scenario.of(scenario.ofTwoQuotas(12, 13, 4), { kinds: kinds.part }),
  ),
  removal(
    7,
    "money by the other quotas",
    { moneyWhereExempt: true },
    "exempt",
    scenario.of(scenario.ofTwoQuotas(2, 5, 4), { kinds: kinds.allOrExempt }),
  ),
  removal(
    11,
    "the sum of all quotas",
    { quotaSum: true },
    "exempt",
    scenario.of(scenario.ofTwoQuotas(2, 5, 4), { kinds: kinds.allOrExempt }),
  ),
  removal(
    12,
    "groups and in full beside names",
    { figuresBesideNames: true },
    "exempt",
    scenario.of(groups([5, 5]), { kinds: kinds.withExempt, names: true }),
  ),
  removal(
    12,
    "the named count",
    { namedCount: true },
    "exempt",
    scenario.of(groups([5], [6]), { kinds: kinds.withExempt, names: true }),
  ),
];
