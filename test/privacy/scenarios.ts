import type { threats } from "./adversary";
import type { KindsOf, Setting, Sketch } from "./organisation";

/** Organisations whose every world is looked at. */
export interface Scenario {
  readonly name: string;
  readonly sketches: readonly Sketch[];
  readonly setting: Setting;
  readonly threats: readonly (keyof typeof threats)[];
}

const gave = (net: number) => ({ net, exempt: false });
const exempt = (net: number) => ({ net, exempt: true });

const all: KindsOf = (quota) => [gave(0), gave(quota)];
const part: KindsOf = (quota) =>
  quota > 1 ? [gave(0), gave(quota - 1), gave(quota)] : [gave(0), gave(Math.max(1, quota))];
const withExempt: KindsOf = (quota) => [...part(quota), exempt(0), exempt(quota)];

/** So many groups of `least` to `most` people, all asked for the same. */
function groupsOf(numbers: readonly number[], least: number, most: number, quota = 2): Sketch[] {
  const sketches: Sketch[] = [];
  const add = (sizes: readonly number[], left: number): void => {
    if (left === 0) {
      sketches.push({ groups: sizes.map((size) => ({ people: [[size, quota]] })) });
      return;
    }
    for (let size = sizes.at(-1) ?? least; size <= most; size++) add([...sizes, size], left - 1);
  };
  for (const number of numbers) add([], number);
  return sketches;
}

/** Two groups of two each, or of one beside the group's own members. */
function threeLevels(least: number, most: number): Sketch[] {
  const people = (size: number): Sketch => ({ people: [[size, 2]] });
  const sketches: Sketch[] = [];
  for (let a = least; a <= most; a++)
    for (let b = least; b <= most; b++)
      for (let c = least; c <= most; c++) {
        sketches.push({
          groups: [{ groups: [people(a), people(b)] }, { ...people(c), groups: [people(least)] }],
        });
        sketches.push({ groups: [{ groups: [people(a), people(b), people(c)] }, people(most)] });
      }
  return sketches;
}

/** People of two quotas in one group, and in two. */
function ofTwoQuotas(a: number, b: number, most: number): Sketch[] {
  const sketches: Sketch[] = [];
  for (let m = 2; m <= most; m++)
    for (let n = 1; n <= m; n++) {
      if (m + n < 5) continue;
      sketches.push({
        people: [
          [m, a],
          [n, b],
        ],
      });
      sketches.push({
        groups: [
          {
            people: [
              [m, a],
              [n, b],
            ],
          },
          { people: [[most, a]] },
        ],
      });
      sketches.push({ groups: [{ people: [[m, a]] }, { people: [[n + 2, b]] }] });
    }
  return sketches;
}

const every = ["nothing", "less", "exempt"] as const;
const gifts = ["nothing", "less"] as const;

/** All of them, or as many as the gate has time for. */
export function scenariosOf(extent: "all" | "sample"): readonly Scenario[] {
  const most = (whole: number, sample: number) => (extent === "all" ? whole : sample);
  return [
    {
      name: "all or nothing",
      sketches: groupsOf([1, 2, 3], 3, most(7, 6)),
      ...{ setting: { kinds: all }, threats: gifts },
    },
    {
      name: "in part",
      sketches: [...groupsOf([1, 2], 3, most(7, 5)), ...groupsOf([3], 3, most(7, 3))],
      ...{ setting: { kinds: part }, threats: gifts },
    },
    {
      name: "more than asked",
      sketches: [...groupsOf([1], 3, most(9, 7)), ...groupsOf([2], 3, most(7, 4))],
      setting: { kinds: (quota) => [...part(quota), gave(quota + 1)] },
      threats: gifts,
    },
    {
      name: "given back",
      sketches: [...groupsOf([1], 3, most(9, 7)), ...groupsOf([2], 3, most(7, 4))],
      setting: { kinds: (quota) => [gave(-1), ...part(quota)] },
      threats: gifts,
    },
    {
      name: "without a name",
      sketches: [...groupsOf([1], 3, most(9, 7)), ...groupsOf([2], 3, most(7, 4))],
      setting: { kinds: part, nameless: [0, 1, 2] },
      threats: gifts,
    },
    {
      name: "exempt",
      sketches: [...groupsOf([1], 3, most(8, 6)), ...groupsOf([2], 3, most(5, 3))],
      setting: { kinds: withExempt },
      threats: every,
    },
    {
      name: "three levels",
      sketches: threeLevels(3, most(5, 3)),
      ...{ setting: { kinds: all }, threats: gifts },
    },
    {
      name: "quotas that differ",
      sketches: ofTwoQuotas(2, 5, most(6, 4)),
      ...{ setting: { kinds: part }, threats: gifts },
    },
    {
      name: "quotas one unit apart",
      sketches: ofTwoQuotas(12, 13, most(4, 3)),
      setting: { kinds: (quota) => [...part(quota), gave(quota + 11)], askedAlike: true },
      threats: gifts,
    },
    {
      name: "quotas that differ, exempt",
      sketches: ofTwoQuotas(2, 5, most(5, 4)),
      setting: { kinds: (quota) => [...all(quota), exempt(0)] },
      threats: every,
    },
    {
      name: "quotas one unit apart, exempt since they were divided",
      sketches: ofTwoQuotas(12, 13, most(5, 4)),
      setting: { kinds: (quota) => [...all(quota), exempt(0)], exemptSince: true },
      threats: every,
    },
    {
      name: "quotas that differ, exempt since they were divided",
      sketches: ofTwoQuotas(2, 5, most(5, 4)),
      setting: { kinds: (quota) => [...all(quota), exempt(0)], exemptSince: true },
      threats: every,
    },
    {
      name: "asked for nothing",
      sketches: ofTwoQuotas(2, 0, most(6, 4)),
      ...{ setting: { kinds: part }, threats: gifts },
    },
    {
      name: "names with arrears",
      sketches: [...groupsOf([1], 5, most(9, 7)), ...groupsOf([2], most(3, 5), 5)],
      setting: { kinds: withExempt, names: true },
      threats: every,
    },
  ];
}

const people = (...all: NonNullable<Sketch["people"]>): Sketch[] => [{ people: all }];

const groups = (...all: readonly (readonly number[])[]): Sketch[] =>
  all.map((sizes) => ({ groups: sizes.map((size) => ({ people: [[size, 2]] })) }));

/** What scenarios are put together from. */
export const scenario = {
  kinds: {
    all,
    part,
    withExempt,
    allOrExempt: ((quota) => [...all(quota), exempt(0)]) as KindsOf,
  },
  /** Groups of these sizes, an organisation each. */
  groups,
  /** People of no group below, by size and quota. */
  people,
  ofTwoQuotas,
  of: (sketches: readonly Sketch[], setting: Setting): Scenario => ({
    ...{ name: "", sketches, setting, threats: [] },
  }),
};
