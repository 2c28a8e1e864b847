import type { Accounts } from "../accounts/accounts";
import type { Day } from "../day";
import type { Money } from "../money";
import type { DriveAccount } from "../standing/driveAccount";
import { headsOf } from "./places";

/** What anyone may see of a drive to which giving is voluntary: both are so many, or more. */
export interface VoluntaryFigures {
  readonly given: number;
  readonly money: Money;
}

/** Line 9: givers are told of in fives. */
const STEP = 5;

/**
 * Line 9: the givers, rounded down to fives, and what they gave, to two digits: of the ledger's rows,
 * by date and then as they stand, up to the first after which so many have given. Later gifts alter
 * neither before there are five more of them, so that no gift can be told by what a day changed.
 *
 * null before there are five, and where one gave more than three fifths of it or two more than four
 * fifths, as these would know how little was left for each of the others. A gift without a name is
 * somebody's of whom no other is known.
 */
export function voluntaryFigures(
  accounts: Accounts,
  account: DriveAccount,
): VoluntaryFigures | null {
  const givers = headsOf(account.members).given;
  const given = givers - (givers % STEP);
  if (given === 0) return null;
  const gifts = firstGifts(accounts, account, given);
  const money = twoDigits(gifts.sum);
  const [first, second] = twoLargest(gifts.nets);
  const tells = 5 * first > 3 * money || 5 * (first + second) > 4 * money;
  return tells ? null : { given, money };
}

/** What had come in when so many had given for the first time: in all, and from each; 0 from many. */
function firstGifts(
  { people, ledger, frames }: Accounts,
  account: DriveAccount,
  given: number,
): { readonly sum: Money; readonly nets: readonly ArrayLike<Money>[] } {
  const isAsked = new Uint8Array(people.all.length);
  for (const { person, onRoll } of account.members) if (onRoll) isAsked[person] = 1;
  const index = frames.findIndex(({ drive }) => drive.id === account.drive?.id);
  const nets = new Float64Array(people.all.length);
  const nameless: Money[] = [];
  let [sum, givers] = [0, 0];
  for (const row of rowsInOrder(ledger, index)) {
    const person = ledger.persons[row]!;
    const amount = ledger.amounts[row]!;
    sum += amount;
    if (person < 0) {
      nameless.push(amount);
      continue;
    }
    const before = nets[person]!;
    const now = before + amount;
    nets[person] = now;
    if (isAsked[person] === 1) givers += Number(now > 0) - Number(before > 0);
    if (givers === given) break;
  }
  return { sum, nets: [nets, nameless] };
}

/** The rows of an account that brought in cash, by date, then as they stand in the ledger. */
function rowsInOrder({ accounts, kinds, sources }: Accounts["ledger"], of: number): number[] {
  const byDay = new Map<Day, number[]>();
  let last = 0;
  // Further ledgers count their rows anew.
  let isInOrder = true;
  for (let row = 0; row < accounts.length; row++) {
    if (accounts[row] !== of || kinds[row] !== "cash") continue;
    const source = sources[row]!;
    const day = source.date ?? 0;
    isInOrder &&= source.row > last;
    last = source.row;
    const rows = byDay.get(day);
    if (rows === undefined) byDay.set(day, [row]);
    else rows.push(row);
  }
  const days = [...byDay].sort(([a], [b]) => a - b);
  return days.flatMap(([, rows]) =>
    isInOrder ? rows : rows.sort((a, b) => sources[a]!.row - sources[b]!.row),
  );
}

/** The two largest that are above 0; 0 in the place of one that there is not. */
function twoLargest(lists: readonly ArrayLike<Money>[]): readonly [Money, Money] {
  let [first, second] = [0, 0];
  for (const amounts of lists) {
    for (let i = 0; i < amounts.length; i++) {
      const amount = amounts[i]!;
      if (amount <= second) continue;
      second = Math.min(first, amount);
      first = Math.max(first, amount);
    }
  }
  return [first, second];
}

/** Down to two significant digits: 794,000 is 790,000. */
function twoDigits(amount: Money): Money {
  const unit = 10 ** Math.max(0, String(amount).length - 2);
  return Math.floor(amount / unit) * unit;
}
