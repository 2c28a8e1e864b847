import { type Threat, threats } from "./adversary";
import { type Organisation, organisationOf, type Sketch, type World } from "./organisation";
import { scenario } from "./scenarios";
import { shippedText } from "./shipped";

/** How many stand so that something might be proven of them, and for how many no second world was found. */
export interface SecondWorlds {
  readonly people: number;
  readonly without: number;
}

/**
 * Organisations of up to 60 people on up to three levels, as they may stand: for everybody who gave
 * nothing, less than asked, or is exempt, a second world is looked for that shows the same, in which
 * they have changed places with others and that is not true of them, whoever the two insiders are.
 */
export function secondWorlds(organisations: number, seed: number): SecondWorlds {
  const random = randomOf(seed);
  let [people, without] = [0, 0];
  for (let i = 0; i < organisations; i++) {
    const organisation = organisationAtRandom(random);
    const world = worldAtRandom(organisation, random);
    const shown = shippedText(organisation, world);
    for (const threat of Object.values(threats))
      for (const each of peopleIn(organisation, world, threat)) {
        people += each.count;
        if (!hasSecond(organisation, world, shown, each, threat)) without += each.count;
      }
  }
  return { people, without };
}

/** Numbers from 0 up to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function organisationAtRandom(random: () => number): Organisation {
  const upTo = (n: number) => Math.floor(random() * (n + 1));
  const quotas = random() < 0.5 ? [20] : random() < 0.5 ? [20, 21] : [20, 35];
  let left = 5 + upTo(55);
  const people = (most: number): Sketch["people"] =>
    quotas.flatMap((quota) => {
      const size = Math.min(left, upTo(most));
      left -= size;
      return size === 0 ? [] : [[size, quota] as const];
    });
  const groups = (levels: number): Sketch[] =>
    Array.from({ length: 1 + upTo(3) }, () => ({
      people: people(levels === 1 || random() < 0.3 ? 9 : 0) ?? [],
      groups: levels > 1 && random() < 0.6 ? groups(levels - 1) : [],
    }));
  const sketch: Sketch = { people: [[3, 20]], groups: groups(2) };
  return organisationOf(sketch, {
    kinds: (quota) => [
      { net: -1, exempt: false },
      ...scenario.kinds.withExempt(quota),
      { net: quota + 5, exempt: false },
    ],
    nameless: [0],
    askedAlike: quotas.length === 1,
  });
}

/** Where among their kinds those stand who gave what was asked. */
const PAID = 3;

/** In some most have given, in some few. */
function worldAtRandom({ classes, width }: Organisation, random: () => number): World {
  const counts = new Uint8Array(width);
  const zeal = random();
  for (const { size, kinds, from } of classes)
    for (let i = 0; i < size; i++) {
      const k = random() < zeal ? PAID : Math.floor(random() * kinds.length);
      counts[from + k]!++;
    }
  return { counts, nameless: 0 };
}

function peopleIn({ classes }: Organisation, { counts }: World, threat: Threat): Alike[] {
  return classes.flatMap(({ kinds, from, quota }, c) =>
    kinds.flatMap((kind, k) => {
      const count = counts[from + k]!;
      return count > 0 && threat(kind, quota) ? [{ c, k, count }] : [];
    }),
  );
}

/** Some who stand alike: of one class, in one state. */
interface Alike {
  readonly c: number;
  readonly k: number;
  readonly count: number;
}

/**
 * Whether one of class `c` in state `k` may as well stand otherwise, whoever the two insiders are: alone, by
 * changing places with one other or with two in turn, or with any change in one other, none of them an
 * insider.
 */
function hasSecond(
  organisation: Organisation,
  world: World,
  shown: string,
  { c, k }: Pick<Alike, "c" | "k">,
  threat: Threat,
): boolean {
  const { classes } = organisation;
  const { quota, kinds } = classes[c]!;
  const others = classes.flatMap(({ from }, of) =>
    kinds.flatMap((_, state): Alike[] => {
      const count = world.counts[from + state]! - Number(of === c && state === k);
      return count > 0 ? [{ c: of, k: state, count }] : [];
    }),
  );
  const showsTheSame = (
    ...moves: readonly (readonly [of: number, before: number, after: number])[]
  ) => {
    const counts = world.counts.slice();
    for (const [of, before, after] of moves) {
      counts[classes[of]!.from + before]!--;
      counts[classes[of]!.from + after]!++;
    }
    return shippedText(organisation, { ...world, counts }) === shown;
  };
  const otherwise = kinds.flatMap((kind, state) => (threat(kind, quota) ? [] : [state]));
  if (otherwise.some((state) => showsTheSame([c, k, state]))) return true;
  const partners = others.filter((other) => !threat(kinds[other.k]!, quota));
  const two = partners.filter((o) => showsTheSame([c, k, o.k], [o.c, o.k, k]));
  if (two.reduce((sum, { count }) => sum + count, 0) > 2) return true;
  const three = partners.flatMap((o) =>
    others
      .filter((x) => showsTheSame([c, k, o.k], [o.c, o.k, x.k], [x.c, x.k, k]))
      .map((x) => [o, x]),
  );
  const inTurn = [...two.map((o) => [o]), ...three];
  if (openToAll(others, inTurn)) return true;
  const anyhow = others.filter((o) =>
    otherwise.some((state) =>
      [...kinds.keys()].some((after) => showsTheSame([c, k, state], [o.c, o.k, after])),
    ),
  );
  return openToAll(others, [...inTurn, ...anyhow.map((o) => [o])]);
}

/** Whether whoever two of the others are, there is a way that leaves them as they are. */
function openToAll(others: readonly Alike[], ways: readonly (readonly Alike[])[]): boolean {
  return others.every((a, i) =>
    others.slice(i).every((b) => (a === b && a.count < 2) || ways.some((way) => isFree(way, a, b))),
  );
}

/** Whether enough are left for it besides the two insiders. */
function isFree(way: readonly Alike[], a: Alike, b: Alike): boolean {
  return way.every((each) => {
    const needed = way.filter((other) => other === each).length;
    return each.count - Number(each === a) - Number(each === b) >= needed;
  });
}
