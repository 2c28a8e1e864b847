import { isNamed, namesOf, type Organisation, type Place, type World } from "./organisation";

/**
 * The rule of what anyone may see, written a second time and apart from the code that ships, so that a
 * line of it can be taken away: to show what the line is for, and that the adversary would notice.
 */
export interface Rule {
  /** Line 1: whether who is exempt counts as in full having given as much. */
  readonly exemptInFull: boolean;
  /** Line 2: whether people are divided across their groups as well, by what each is in their own. */
  readonly dividedTwice: boolean;
  /** Line 3. */
  readonly fewestAsked: number;
  readonly fewestGivers: number;
  /** Line 4: what stands where the whole does not pass. */
  readonly failingWhole: "one-sentence" | "zero-told" | "tenths";
  /** Line 5: what becomes of parts that do not pass. */
  readonly joining: "smallest-two" | "failing-to-smallest-other" | "fewest-givers-first" | "blanks";
  readonly joinedAreDivided: boolean;
  /** Line 6. */
  readonly partsShow: "asked-and-given" | "in-full-too" | "money-too";
  /** Line 7. */
  readonly fewestInFull: number;
  readonly money: "by-quotas" | "at-least-as-it-is" | "exact" | "none-and-twentieths";
  /** Line 7: whether money is shown by the quotas alone where somebody is exempt. */
  readonly moneyWhereExempt: boolean;
  /** Line 11: whether the sum of all quotas is shown. */
  readonly quotaSum: boolean;
  /** Line 12: whether groups and in full stand beside names. */
  readonly figuresBesideNames: boolean;
  /** Line 12: whether the named count towards passing. */
  readonly namedCount: boolean;
}

export const theRule: Rule = {
  exemptInFull: false,
  dividedTwice: false,
  fewestAsked: 5,
  fewestGivers: 4,
  failingWhole: "one-sentence",
  joining: "smallest-two",
  joinedAreDivided: false,
  partsShow: "asked-and-given",
  fewestInFull: 4,
  money: "by-quotas",
  moneyWhereExempt: false,
  quotaSum: false,
  figuresBesideNames: false,
  namedCount: false,
};

/** What there is to show of people together. */
interface Sums {
  asked: number;
  given: number;
  inFull: number;
  money: number;
  /** Of those who have given, whom no list of arrears names; and of all. */
  givenUnnamed: number;
  unnamed: number;
}

interface Part extends Sums {
  readonly labels: readonly string[];
  /** null: a node's own members, or several parts in one. */
  readonly node: Place | null;
}

/** What anyone sees of one drive in one world, as one text. */
export function shownOf(organisation: Organisation, world: World, rule: Rule): string {
  const { counts, nameless } = world;
  const sums = new Map<Place, Sums>();
  const own = new Map<Place, Sums>();
  addUp(organisation, organisation.top, counts, rule, own, sums);
  const whole = sums.get(organisation.top)!;
  const counting =
    organisation.names && !rule.namedCount
      ? { ...whole, asked: whole.unnamed, given: whole.givenUnnamed }
      : whole;
  const names = organisation.names ? ` ${namesOf(organisation, world)}` : "";
  if (!passes(counting, rule)) return failing(whole, organisation, nameless, rule) + names;
  const showsNames = organisation.names;
  const isDivided = !showsNames || rule.figuresBesideNames;
  const parts = isDivided ? partsOf(organisation.top, own, sums, rule) : "";
  const across = rule.dividedTwice ? partsAcross(organisation, counts, rule) : "";
  return `${wholeText(organisation, counts, whole, nameless, rule)} ${parts}${across}${names}`;
}

function addUp(
  organisation: Organisation,
  place: Place,
  world: Uint8Array,
  rule: Rule,
  own: Map<Place, Sums>,
  sums: Map<Place, Sums>,
): Sums {
  const mine: Sums = { asked: 0, given: 0, inFull: 0, money: 0, givenUnnamed: 0, unnamed: 0 };
  for (const c of place.classes) {
    const { quota, from, kinds } = organisation.classes[c]!;
    for (let k = 0; k < kinds.length; k++) {
      const count = world[from + k]!;
      const { net, exempt } = kinds[k]!;
      mine.money += count * net;
      mine.asked += count;
      if (net > 0) mine.given += count;
      if (!isNamed(kinds[k]!, quota)) {
        mine.unnamed += count;
        if (net > 0) mine.givenUnnamed += count;
      }
      if ((!exempt || rule.exemptInFull) && quota > 0 && net >= quota) mine.inFull += count;
    }
  }
  own.set(place, mine);
  const all = { ...mine };
  for (const child of place.places) {
    const theirs = addUp(organisation, child, world, rule, own, sums);
    all.asked += theirs.asked;
    all.given += theirs.given;
    all.inFull += theirs.inFull;
    all.money += theirs.money;
    all.unnamed += theirs.unnamed;
    all.givenUnnamed += theirs.givenUnnamed;
  }
  sums.set(place, all);
  return all;
}

const passes = ({ asked, given }: Sums, { fewestAsked, fewestGivers }: Rule) =>
  asked >= fewestAsked && given >= fewestGivers;

function failing({ given, money }: Sums, { quotas }: Organisation, nameless: number, rule: Rule) {
  switch (rule.failingWhole) {
    case "one-sentence":
      return "–";
    case "zero-told":
      return given === 0 ? "none yet" : "–";
    case "tenths":
      return `${Math.floor((10 * (money + nameless)) / Math.max(1, quotas))} tenths`;
  }
}

function partsOf(
  place: Place,
  own: ReadonlyMap<Place, Sums>,
  sums: ReadonlyMap<Place, Sums>,
  rule: Rule,
): string {
  const all: Part[] = place.places.map((node) => ({
    ...sums.get(node)!,
    labels: [node.name],
    node,
  }));
  const mine = own.get(place)!;
  if (mine.asked > 0) all.push({ ...mine, labels: [place.name], node: null });
  if (rule.joining === "blanks")
    return all
      .map((part) => (passes(part, rule) ? partText(part, rule) : `${part.labels} blank`))
      .join();
  const parts = joined(all, rule);
  if (parts.length < 2) return "";
  return parts
    .map((part) => {
      const { node } = part;
      const nodes = node === null ? (rule.joinedAreDivided ? partNodes(part, place) : []) : [node];
      return `${partText(part, rule)}(${nodes.map((each) => partsOf(each, own, sums, rule))})`;
    })
    .sort()
    .join();
}

const partNodes = ({ labels }: Part, { places }: Place) =>
  labels.length < 2 ? [] : places.filter(({ name }) => labels.includes(name));

/** Another division of the same people: the first of each group together, the second, and so on. */
function partsAcross(organisation: Organisation, counts: Uint8Array, rule: Rule): string {
  const { places } = organisation.top;
  const most = Math.max(...places.map(({ classes }) => classes.length));
  const across = Array.from({ length: most }, (_, n) => ({
    name: `${n + 1}`,
    classes: places.flatMap(({ classes }) => classes.slice(n, n + 1)),
    places: [],
  }));
  const top: Place = { name: "", classes: [], places: across };
  const [own, sums] = [new Map<Place, Sums>(), new Map<Place, Sums>()];
  addUp(organisation, top, counts, rule, own, sums);
  return ` ${partsOf(top, own, sums, rule)}`;
}

function partText({ labels, asked, given, inFull, money }: Part, { partsShow }: Rule): string {
  const more = { "asked-and-given": "", "in-full-too": ` ${inFull}`, "money-too": ` ${money}` };
  return `${labels.join("+")} ${given}/${asked}${more[partsShow]}`;
}

function joined(all: readonly Part[], rule: Rule): readonly Part[] {
  const parts = [...all];
  const byAsked = (a: Part, b: Part) => a.asked - b.asked || (a.labels[0]! < b.labels[0]! ? -1 : 1);
  const byGivers = (a: Part, b: Part) => a.given - b.given || byAsked(a, b);
  while (parts.length > 1) {
    const failing = parts.find((part) => !passes(part, rule));
    if (failing === undefined) break;
    parts.sort(rule.joining === "fewest-givers-first" ? byGivers : byAsked);
    let [a, b] = [parts[0]!, parts[1]!];
    if (rule.joining === "failing-to-smallest-other") {
      a = parts.find((part) => !passes(part, rule))!;
      b = parts.find((part) => part !== a)!;
    }
    parts.splice(parts.indexOf(a), 1);
    parts.splice(parts.indexOf(b), 1);
    parts.push({
      labels: [...a.labels, ...b.labels].sort(),
      node: null,
      asked: a.asked + b.asked,
      given: a.given + b.given,
      inFull: a.inFull + b.inFull,
      money: a.money + b.money,
      unnamed: a.unnamed + b.unnamed,
      givenUnnamed: a.givenUnnamed + b.givenUnnamed,
    });
  }
  return parts;
}

function wholeText(
  organisation: Organisation,
  world: Uint8Array,
  { asked, given, inFull, money: fromAsked }: Sums,
  nameless: number,
  rule: Rule,
): string {
  const money = fromAsked + nameless;
  const sum = rule.quotaSum ? ` of ${quotasOf(organisation, world).sum}` : "";
  const counts = `${given}/${asked}${sum}`;
  if (inFull < rule.fewestInFull) return counts;
  const full = organisation.names && !rule.figuresBesideNames ? "" : ` ${inFull} in full`;
  return `${counts}${full}${moneyText(organisation, world, money, rule)}`;
}

/** The quotas on the roll: the smallest above 0, their sum and number; and how many have none there. */
function quotasOf({ classes, exemptSince }: Organisation, world: Uint8Array) {
  let [least, sum, number, exempt] = [Number.MAX_SAFE_INTEGER, 0, 0, 0];
  for (const { quota, from, kinds } of classes) {
    for (let k = 0; k < kinds.length; k++) {
      const count = world[from + k]!;
      if (kinds[k]!.exempt && !exemptSince) exempt += count;
      else if (quota > 0 && count > 0) {
        least = Math.min(least, quota);
        sum += quota * count;
        number += count;
      }
    }
  }
  return { least, sum, number, exempt };
}

function moneyText(
  organisation: Organisation,
  world: Uint8Array,
  money: number,
  rule: Rule,
): string {
  const { least, sum, number, exempt } = quotasOf(organisation, world);
  if (rule.money === "exact") return ` ${money}`;
  if (rule.money === "none-and-twentieths")
    return ` ${Math.floor((20 * money) / organisation.quotas)} twentieths`;
  if (number === 0 || (exempt > 0 && !rule.moneyWhereExempt && !organisation.askedAlike)) return "";
  if (sum === least * number) return ` ${money}`;
  if (sum - number * least >= least) return "";
  const evenly =
    rule.money === "by-quotas" ? money - unevenness(organisation, world, least) : money;
  return ` at least ${Math.floor(evenly / least) * least}`;
}

/** What money would be less had all been asked for `least`, those in full no more over, others below it. */
function unevenness({ classes }: Organisation, world: Uint8Array, least: number): number {
  let sum = 0;
  for (const { quota, from, kinds } of classes)
    for (const [k, { net, exempt }] of kinds.entries()) {
      if (exempt || quota === 0) continue;
      const evenly = net >= quota ? net - quota + least : Math.min(net, least - 1);
      sum += world[from + k]! * (net - evenly);
    }
  return sum;
}
