import { describe, expect, it } from "vitest";
import { forAnyone, keepAccounts, type Money } from "../../src/core/index";
import { book, day, drive, gift, group, member, settings } from "../support/book";
import { publicText } from "./outputs";

/** What people of one group gave, one after the other: `asked` of them are asked, the first ones gave. */
interface Gifts {
  readonly asked: number;
  readonly amounts: readonly Money[];
}

function accountsOf({ asked, amounts }: Gifts) {
  return keepAccounts(
    book({
      settings: settings(),
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

interface Shown {
  readonly given: number;
  readonly money: Money;
}

function shownOf(gifts: Gifts): Shown | null {
  const accounts = accountsOf(gifts);
  const { figures } = forAnyone(accounts, accounts.drives)[0]!;
  return figures === null ? null : { given: figures.given, money: figures.money!.amount };
}

/** What the money may have been at most that is shown as so much: two digits of it are shown. */
const most = (money: Money) => money + 10 ** Math.max(0, String(money).length - 2) - 1;

/**
 * The most that one may have given for all that the insiders know, who even know which of them were
 * among the first ones; Infinity where it may have been one of those who came later.
 *
 * @param first what insiders gave who were among the first, and how many insiders there are in all
 */
function mostOfOne({ asked }: Gifts, shown: Shown, first: readonly Money[], insiders: number) {
  const others = asked - insiders;
  const openPlaces = shown.given - first.length;
  if (openPlaces < others) return Number.POSITIVE_INFINITY;
  const known = first.reduce((sum, amount) => sum + amount, 0);
  const rest = most(shown.money) - known - (openPlaces - 1);
  const largest = Math.max(0, ...first);
  return Math.min(rest, (3 * shown.money) / 5, (4 * shown.money) / 5 - largest);
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

const cases = [5, 6, 7].flatMap((asked) =>
  Array.from({ length: asked - 3 }, (_, i) => i + 4).flatMap((givers) =>
    givers > asked ? [] : [...giftsOf(asked, givers)],
  ),
);

describe("a voluntary drive", () => {
  it("lets two insiders know of no other that they gave nothing, or less than a fifth of what is shown", () => {
    let looked = 0;
    for (const gifts of cases) {
      const shown = shownOf(gifts);
      if (shown === null) continue;
      const { asked, amounts } = gifts;
      for (let a = 0; a < asked; a++)
        for (let b = a; b < asked; b++) {
          const insiders = a === b ? [a] : [a, b];
          const first = insiders.flatMap((i) => (i < shown.given ? amounts[i]! : []));
          looked++;
          // Some of the first ones are none of the insiders, and whoever is not may be one of them.
          expect(shown.given).toBeGreaterThan(first.length);
          const could = mostOfOne(gifts, shown, first, insiders.length);
          expect(could, JSON.stringify({ gifts, insiders })).toBeGreaterThanOrEqual(
            shown.money / 5,
          );
        }
    }
    expect(looked).toBeGreaterThan(1_000);
  });

  it("would let them, were it shown that two gave more than four fifths, or one more than three", () => {
    const two = { asked: 5, amounts: [500, 450, 17, 17, 16] };
    const one = { asked: 5, amounts: [700, 75, 75, 75, 75] };
    expect([shownOf(two), shownOf(one)]).toEqual([null, null]);
    const all = { given: 5, money: 1_000 };
    expect(mostOfOne(two, all, [500, 450], 2)).toBeLessThan(1_000 / 5);
    // Shown by the first condition alone, the 700 would tell that no other gave more than 100.
    expect(mostOfOne(one, all, [700], 1)).toBeLessThan(1_000 / 5);
  });

  it("shows on all pages the same, which no single gift changes but by five more givers", () => {
    for (const { asked, amounts } of cases) {
      if (amounts.length === asked) continue;
      const before = shownOf({ asked, amounts });
      for (const amount of [50, 5_000]) {
        const after = shownOf({ asked, amounts: [...amounts, amount] });
        if ((amounts.length + 1) % 5 !== 0) expect(after).toEqual(before);
      }
    }
    const five = { asked: 9, amounts: [300, 200, 200, 100, 100] };
    const nine = { asked: 9, amounts: [...five.amounts, 7, 70, 700, 7_000] };
    expect(publicText(accountsOf(nine))).toBe(publicText(accountsOf(five)));
  });
});
