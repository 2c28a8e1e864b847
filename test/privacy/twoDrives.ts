import { type Proven, proven, type Threat, threats, worldsOf } from "./adversary";
import {
  type Kind,
  type Organisation,
  organisationOf,
  type Place,
  type Setting,
  type Sketch,
} from "./organisation";
import { scenario } from "./scenarios";
import type { Shows } from "./tryOut";

/** Organisations that collect for two drives, and who is asked in the second one. */
export interface TwoDrives {
  readonly name: string;
  readonly sketches: readonly Sketch[];
  readonly kinds: Setting["kinds"];
  readonly second: (top: Place) => Place;
}

const { groups, kinds } = scenario;
const everybody = (top: Place) => top;
const firstGroup = ({ places }: Place) => places[0]!;

/** All of them, or as many as the gate has time for. */
export function twoDrivesOf(extent: "all" | "sample"): readonly TwoDrives[] {
  const upTo = <T>(sample: readonly T[], more: readonly T[]) =>
    extent === "all" ? [...sample, ...more] : sample;
  return [
    {
      name: "both of everybody, in part",
      sketches: groups(...upTo([[5], [6]], [[7]])),
      ...{ kinds: kinds.part, second: everybody },
    },
    {
      name: "both of everybody, exempt from both",
      sketches: groups(...upTo([[5], [6], [3, 4]], [[7], [5, 5]])),
      ...{ kinds: kinds.allOrExempt, second: everybody },
    },
    {
      name: "the second of one group, exempt from both",
      sketches: groups(
        ...upTo(
          [[5, 3]],
          [
            [5, 4],
            [5, 5],
            [6, 3],
          ],
        ),
      ),
      ...{ kinds: kinds.allOrExempt, second: firstGroup },
    },
  ];
}

/**
 * In how many worlds of both drives something is proven of somebody, in the one or in the other, each
 * threat by itself.
 *
 * @param sum whether a sum over both is shown as well, as none ever is
 */
export function tryTwoDrives({ sketches, kinds, second }: TwoDrives, shows: Shows, sum = false) {
  const by: [number, number, number] = [0, 0, 0];
  let worlds = 0;
  for (const sketch of sketches) {
    const organisation = organisationOf(sketch, { kinds: inBoth(kinds) });
    const other = elsewhere(organisation, second);
    const all = worldsOf(organisation);
    const shown = all.map((world) => {
      const both = `${shows(organisation, world)} | ${shows(other, world)}`;
      return sum ? `${both} | ${moneyOf(organisation, world.counts)}` : both;
    });
    const texts = new Map(all.map((world, w) => [world, shown[w]!]));
    for (const threat of Object.values(threats) as Threat[])
      for (const of of [threat, inSecond(threat)]) {
        const found = proven(organisation, all, (world) => texts.get(world)!, of);
        worlds += found.worlds;
        for (const size of [0, 1, 2] as const) by[size] += found.by[size];
      }
  }
  return { worlds, by } satisfies Proven;
}

/** Each person's state in the first drive with that in the second; who is exempt is so from both. */
const inBoth =
  (kinds: Setting["kinds"]): Setting["kinds"] =>
  (quota) => {
    const all = kinds(quota);
    return all.flatMap((first) =>
      all.flatMap(({ net, exempt }) =>
        exempt === first.exempt ? { ...first, elsewhere: net } : [],
      ),
    );
  };

const asElsewhere = ({ elsewhere, exempt }: Kind): Kind => ({ net: elsewhere!, exempt });

const inSecond =
  (threat: Threat): Threat =>
  (kind, quota) =>
    threat(asElsewhere(kind), quota);

/** The second drive: its own gifts, of who is asked in it. */
function elsewhere(organisation: Organisation, second: TwoDrives["second"]): Organisation {
  const top = second(organisation.top);
  const asked = new Set(classesIn(top));
  const classes = organisation.classes.map((each, c) => ({
    ...each,
    kinds: asked.has(c) ? each.kinds.map(asElsewhere) : [],
  }));
  return { ...organisation, top, classes };
}

const classesIn = ({ classes, places }: Place): number[] => [
  ...classes,
  ...places.flatMap(classesIn),
];

function moneyOf({ classes }: Organisation, counts: Uint8Array): number {
  let money = 0;
  for (const { kinds, from } of classes)
    for (const [k, { net, elsewhere = 0 }] of kinds.entries())
      money += counts[from + k]! * (net + elsewhere);
  return money;
}
