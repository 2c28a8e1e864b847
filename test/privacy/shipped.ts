import { partsOf, passes } from "../../src/core/audience/parts";
import { type Heads, type Place as ShippedPlace, sumOf } from "../../src/core/audience/places";
import { moneyByQuotas, type People, showsInFull } from "../../src/core/audience/whole";
import { isNamed, namesOf, type Organisation, type Place, type World } from "./organisation";

/** What anyone sees in one world by the functions that ship, handed what they look at. */
export function shippedText(organisation: Organisation, world: World): string {
  const names = organisation.names ? namesOf(organisation, world) : "";
  const people = peopleIn(organisation, world);
  if (!passes(people.unnamed)) return `–${names}`;
  const { asked, given } = people;
  const whole = `${given}/${asked}${inFullText(organisation, world, people)}`;
  if (organisation.names) return whole + names;
  const parts = partsOf(placeIn(organisation, organisation.top, world));
  return `${whole} ${JSON.stringify(parts)}`;
}

function inFullText(organisation: Organisation, { counts, nameless }: World, people: People) {
  if (!showsInFull(people)) return "";
  let money = nameless;
  for (const { kinds, from } of organisation.classes)
    for (const [k, { net }] of kinds.entries()) money += net * counts[from + k]!;
  const shown = moneyByQuotas(people, money, organisation.askedAlike);
  return ` ${organisation.names ? "" : people.inFull} ${JSON.stringify(shown)}`;
}

function peopleIn({ classes, names, exemptSince }: Organisation, { counts }: World): People {
  let [asked, given, inFull, unnamed, unnamedGiven] = [0, 0, 0, 0, 0];
  let [smallest, quotas, withQuota, beyondSmallest] = [Number.MAX_SAFE_INTEGER, 0, 0, 0];
  for (const { quota, kinds, from } of classes) {
    for (const [k, kind] of kinds.entries()) {
      const count = counts[from + k]!;
      const gave = kind.net > 0 ? count : 0;
      asked += count;
      given += gave;
      if (!(names && isNamed(kind, quota))) {
        unnamed += count;
        unnamedGiven += gave;
      }
      if (quota === 0 || count === 0) continue;
      if (!kind.exempt && kind.net >= quota) inFull += count;
      if (kind.exempt && !exemptSince) continue;
      smallest = Math.min(smallest, quota);
      quotas += quota * count;
      withQuota += count;
    }
  }
  for (const { quota, kinds, from } of classes)
    for (const [k, { net, exempt }] of kinds.entries()) {
      if (exempt || quota === 0) continue;
      const more = net >= quota ? quota - smallest : Math.max(0, net - (smallest - 1));
      beyondSmallest += counts[from + k]! * more;
    }
  return {
    ...{ asked, given, inFull, smallest, quotas, withQuota, beyondSmallest },
    withoutQuota: asked - withQuota,
    unnamed: { asked: unnamed, given: unnamedGiven },
  };
}

function placeIn(
  organisation: Organisation,
  place: Place,
  { counts, nameless }: World,
): ShippedPlace {
  const own: Heads = sumOf(
    place.classes.map((c) => {
      const { size, kinds, from } = organisation.classes[c]!;
      let given = 0;
      for (const [k, { net }] of kinds.entries()) if (net > 0) given += counts[from + k]!;
      return { asked: size, given };
    }),
  );
  const places = place.places.map((each) => placeIn(organisation, each, { counts, nameless }));
  return { ...sumOf([own, ...places]), group: place.name, own, places };
}
