import { type Proven, proven, threats, worldsOf } from "./adversary";
import { type Organisation, organisationOf, type World } from "./organisation";
import type { Scenario } from "./scenarios";

export type Shows = (organisation: Organisation, world: World) => string;

/** What the adversary proves in every world of every organisation of a scenario, all together. */
export function tryOut(
  { sketches, setting }: Scenario,
  shows: Shows,
  threat: keyof typeof threats,
): Proven {
  const by: [number, number, number] = [0, 0, 0];
  let worlds = 0;
  for (const sketch of sketches) {
    const organisation = organisationOf(sketch, setting);
    const all = worldsOf(organisation);
    const found = proven(organisation, all, (world) => shows(organisation, world), threats[threat]);
    worlds += found.worlds;
    for (const size of [0, 1, 2] as const) by[size] += found.by[size];
  }
  return { worlds, by };
}
