import type { Day, Money } from "../../../core/index";
import { type Dues, type OpenPart, sumOf } from "./dues";
import type { Share, Target } from "./found";

interface Claim {
  readonly target: Target;
  readonly part: OpenPart;
}

/**
 * Divides an amount: the oldest instalment first, those without a day next, what is voluntary last.
 * What is left when all is paid goes with the last of it.
 */
export function divideOldest(targets: readonly Target[], amount: Money, dues: Dues): Share[] {
  const claims = targets
    .flatMap((target): Claim[] => {
      const parts = dues.partsOf(target.account, target.member) ?? [];
      return parts.map((part) => ({ target, part }));
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
  const shares: { account: Share["account"]; member: number; amount: Money }[] = [];
  let rest = amount;
  const add = (target: Target, money: Money) => {
    rest -= money;
    const same = shares.find((share) => isSameTarget(share, target));
    if (same === undefined) shares.push({ ...target, amount: money });
    else same.amount += money;
  };
  for (const { target, part } of claims) {
    if (rest === 0) break;
    add(target, Math.min(rest, part.left));
  }
  const last = shares[shares.length - 1] ?? targets[0];
  if (rest > 0 && last !== undefined) add({ account: last.account, member: last.member }, rest);
  return shares;
}

export const isSameTarget = (a: Target, b: Target) =>
  a.account === b.account && a.member === b.member;

/** Later than any day. */
const noDay: Day = 10_000_000;

const rankOf = ({ target, part }: Claim) =>
  (part.due ?? noDay) + (target.account.basis === "voluntary" ? 2 * noDay : 0);

/**
 * How an amount is the sum of what several owe: of each the next instalment, all that has fallen due,
 * or all that is outstanding; before that, of all of them equally many instalments. null: in no way, or
 * in more than one.
 *
 * @param all whether each has to have a share
 */
export function divideExactly(
  targets: readonly Target[],
  amount: Money,
  day: Day,
  dues: Dues,
  all: boolean,
): readonly Share[] | null {
  if (targets.length > mostTargets) return null;
  const choices = targets.map((target) => {
    const parts = dues.partsOf(target.account, target.member) ?? [];
    return { target, parts, amounts: amountsOf(parts, day) };
  });
  const alike = alikeSums(choices, amount);
  if (alike.length > 0) return alike.length === 1 ? alike[0]! : null;
  const found: (readonly Share[])[] = [];
  const take = (at: number, rest: Money, shares: readonly Share[]): void => {
    if (found.length > 1 || rest < 0) return;
    const choice = choices[at];
    if (choice === undefined) {
      if (rest === 0 && shares.length > 1) found.push(shares);
      return;
    }
    for (const part of choice.amounts)
      take(at + 1, rest - part, [...shares, { ...choice.target, amount: part }]);
    if (!all) take(at + 1, rest, shares);
  };
  take(0, amount, []);
  return found.length === 1 ? found[0]! : null;
}

/** The sums of equally many instalments of all that come to an amount. */
function alikeSums(
  choices: readonly { readonly target: Target; readonly parts: readonly OpenPart[] }[],
  amount: Money,
): readonly (readonly Share[])[] {
  const found: (readonly Share[])[] = [];
  if (choices.length < 2) return found;
  const most = Math.max(...choices.map(({ parts }) => parts.length));
  for (let count = 1; count <= most; count++) {
    const shares = choices.map(({ target, parts }) => ({
      ...target,
      amount: sumOf(parts.slice(0, count)),
    }));
    const sum = shares.reduce((whole, share) => whole + share.amount, 0);
    if (sum === amount && shares.every((share) => share.amount > 0)) found.push(shares);
    if (sum >= amount) break;
  }
  return found;
}

/** Of more there are too many sums. */
const mostTargets = 7;

function amountsOf(parts: readonly OpenPart[], day: Day): ReadonlySet<Money> {
  if (parts.length === 0) return new Set();
  const fallen = parts.filter(({ due }) => due !== null && due <= day);
  const amounts = new Set([parts[0]!.left, sumOf(parts)]);
  if (fallen.length > 0) amounts.add(sumOf(fallen));
  return amounts;
}
