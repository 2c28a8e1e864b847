import { isNamed, type Kind, type Organisation, type World } from "./organisation";

/** What is not to be proven of anybody: whether a person in this state is one of whom it is true. */
export type Threat = (kind: Kind, quota: number) => boolean;

export const threats = {
  nothing: ({ net }, quota) => quota > 0 && net <= 0,
  less: ({ net }, quota) => net < quota,
  exempt: ({ exempt }) => exempt,
} as const satisfies Readonly<Record<string, Threat>>;

/** In how many worlds something is proven of somebody, by so many insiders or fewer. */
export interface Proven {
  readonly worlds: number;
  readonly by: readonly [none: number, one: number, two: number];
}

/** All worlds, but for who of those that are alike is who. */
export function worldsOf({ classes, width, nameless }: Organisation): World[] {
  const worlds: World[] = [];
  const counts = new Uint8Array(width);
  const place = (c: number, k: number, left: number): void => {
    const current = classes[c];
    if (current === undefined) {
      for (const amount of nameless) worlds.push({ counts: counts.slice(), nameless: amount });
      return;
    }
    const at = current.from + k;
    if (k === current.kinds.length - 1) {
      counts[at] = left;
      place(c + 1, 0, classes[c + 1]?.size ?? 0);
      return;
    }
    for (let n = 0; n <= left; n++) {
      counts[at] = n;
      place(c, k + 1, left - n);
    }
  };
  place(0, 0, classes[0]!.size);
  return worlds;
}

/** An insider, whose own gift is known: where its count stands in a world. */
interface Insider {
  readonly c: number;
  readonly at: number;
}

/**
 * The exact adversary: knows the rule, everybody's group and quota, what anyone may see, and what up to
 * two insiders gave. Takes every world that shows the same and in which the insiders gave what they
 * gave; what is true of a person in all of them is proven.
 *
 * People of one class are alike, so that one of them can be what any of them is: proven of one is what
 * in every such world holds of all in the class but the insiders.
 */
export function proven(
  organisation: Organisation,
  worlds: readonly World[],
  shown: (world: World) => string,
  threat: Threat,
): Proven {
  const alike = new Map<string, World[]>();
  for (const world of worlds) {
    const text = shown(world);
    const same = alike.get(text);
    if (same === undefined) alike.set(text, [world]);
    else same.push(world);
  }
  const bad = organisation.classes.map(({ kinds, quota }) =>
    kinds.map((kind) => threat(kind, quota)),
  );
  const coalitions = coalitionsOf(organisation);
  const by: [number, number, number] = [0, 0, 0];
  for (const same of alike.values()) {
    const reach = new Uint8Array(same.length).fill(3);
    for (const coalition of coalitions) {
      const fitting = same.flatMap(({ counts }, w) => (holds(counts, coalition) ? w : []));
      if (fitting.length === 0) continue;
      if (!isProven(organisation, same, fitting, coalition, bad)) continue;
      for (const w of fitting) reach[w] = Math.min(reach[w]!, coalition.length);
    }
    for (const least of reach) for (let size = least; size < 3; size++) by[size]!++;
  }
  return { worlds: worlds.length, by };
}

function coalitionsOf({ classes }: Organisation): readonly (readonly Insider[])[] {
  const singles = classes.flatMap(({ kinds, from }, c) =>
    kinds.map((_, k) => ({ c, at: from + k })),
  );
  const pairs = singles.flatMap((a, i) => singles.slice(i).map((b) => [a, b]));
  return [[], ...singles.map((each) => [each]), ...pairs];
}

function holds(counts: Uint8Array, [a, b]: readonly Insider[]): boolean {
  if (a === undefined) return true;
  if (b === undefined) return counts[a.at]! > 0;
  return a.at === b.at ? counts[a.at]! > 1 : counts[a.at]! > 0 && counts[b.at]! > 0;
}

function isProven(
  { classes, names }: Organisation,
  same: readonly World[],
  fitting: readonly number[],
  coalition: readonly Insider[],
  bad: readonly (readonly boolean[])[],
): boolean {
  return classes.some(({ quota, kinds, from }, c) =>
    fitting.every((w) => {
      let others = 0;
      for (let k = 0; k < kinds.length; k++) {
        // Of who is named it is told openly.
        if (names && isNamed(kinds[k]!, quota)) continue;
        let left = same[w]!.counts[from + k]!;
        for (const { at } of coalition) if (at === from + k) left--;
        if (left > 0 && !bad[c]![k]) return false;
        others += left;
      }
      return others > 0;
    }),
  );
}
