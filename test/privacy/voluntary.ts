import { type Accounts, forAnyone, keepAccounts, type Money } from "../../src/core/index";
import { book, day, drive, gift, group, member } from "../support/book";

/** What people of one group gave, one after the other: `asked` of them are asked, the first ones gave. */
export interface Gifts {
  readonly asked: number;
  readonly amounts: readonly Money[];
}

/** What anyone sees of them: so many givers or more, and that money or more. */
interface Shown {
  readonly given: number;
  readonly money: Money;
}

export type ShowsGifts = (gifts: Gifts) => Shown | null;

/** The gifts as the add-on's own workbook would have them, a day after the other. */
export function accountsOfGifts({ asked, amounts }: Gifts): Accounts {
  return keepAccounts(
    book({
      groups: [group("All")],
      members: Array.from({ length: asked }, (_, i) => member(`P${i}`, "All")),
      drives: [
        drive("Roof", {
          ...{ asked: "All", basis: "voluntary", memberSplit: "conscience", state: "open" },
          target: 10_000,
        }),
      ],
      contributions: amounts.map((amount, i) =>
        gift("Roof", `P${i}`, amount, { date: day("2026-03-01") + i }),
      ),
    }),
  );
}

/** As it ships. */
export const shippedGifts: ShowsGifts = (gifts) => {
  const accounts = accountsOfGifts(gifts);
  const { figures } = forAnyone(accounts, accounts.drives)[0]!;
  return figures === null ? null : { given: figures.given, money: figures.money!.amount };
};

/** Line 9 once more, apart from the code: what one and what two may have given at most, in fifths. */
export const giftsByRule =
  (one: number, two: number, early = true): ShowsGifts =>
  ({ amounts }) => {
    const given = amounts.length - (amounts.length % 5);
    const seen = early ? amounts.slice(0, given) : amounts;
    const sum = seen.reduce((a, b) => a + b, 0);
    const unit = 10 ** Math.max(0, String(sum).length - 2);
    const money = Math.floor(sum / unit) * unit;
    const [first = 0, second = 0] = [...seen].sort((a, b) => b - a);
    const tells = 5 * first > one * money || 5 * (first + second) > two * money;
    return given === 0 || tells ? null : { given, money };
  };

/**
 * How often up to two insiders, who even know which of them were among the first ones, know of another
 * that they gave nothing, or less than a fifth of what is shown; of how many insiders in all.
 */
export function knownOf(
  cases: Iterable<Gifts>,
  shows: ShowsGifts,
  largest: readonly [one: number, two: number],
): { readonly looked: number; readonly known: number } {
  let [looked, known] = [0, 0];
  for (const gifts of cases) {
    const shown = shows(gifts);
    if (shown === null) continue;
    const { asked, amounts } = gifts;
    for (let a = 0; a < asked; a++)
      for (let b = a; b < asked; b++) {
        const insiders = a === b ? [a] : [a, b];
        const first = insiders.flatMap((i) => (i < shown.given ? amounts[i]! : []));
        looked++;
        const could = mostOfOne(gifts, shown, first, insiders.length, largest);
        if (shown.given <= first.length || could < shown.money / 5) known++;
      }
  }
  return { looked, known };
}

/** What the money may have been at most that is shown as so much: two digits of it are shown. */
const most = (money: Money) => money + 10 ** Math.max(0, String(money).length - 2) - 1;

/**
 * The most that one other may have given for all that the insiders know; Infinity where it may be one
 * of those who came later.
 *
 * @param first what those insiders gave who were among the first ones
 * @param largest what one and what two gave at most, in fifths, as something is shown
 */
function mostOfOne(
  { asked }: Gifts,
  shown: Shown,
  first: readonly Money[],
  insiders: number,
  [one, two]: readonly [number, number],
): number {
  const others = asked - insiders;
  const openPlaces = shown.given - first.length;
  if (openPlaces < others) return Number.POSITIVE_INFINITY;
  const known = first.reduce((sum, amount) => sum + amount, 0);
  const rest = most(shown.money) - known - (openPlaces - 1);
  const fifth = shown.money / 5;
  return Math.min(rest, one * fifth, two * fifth - Math.max(0, ...first));
}

/** Gifts of a few sizes, so that some are nearly all of it and some next to nothing. */
function* giftsOf(asked: number, givers: number): Generator<Gifts> {
  const sizes = [100, 200, 700, 3_000];
  const amounts: number[] = [];
  function* add(from: number): Generator<Gifts> {
    if (amounts.length === givers) {
      yield { asked, amounts: [...amounts] };
      return;
    }
    for (let i = from; i < sizes.length; i++) {
      amounts.push(sizes[i]!);
      yield* add(i);
      amounts.pop();
    }
  }
  yield* add(0);
}

/** All that four to all of five to so many may have given. */
export function giftsUpTo(most: number): readonly Gifts[] {
  const cases: Gifts[] = [];
  for (let asked = 5; asked <= most; asked++)
    for (let givers = 4; givers <= asked; givers++) cases.push(...giftsOf(asked, givers));
  return cases;
}
