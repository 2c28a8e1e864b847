import type { Accounts, Currency, Day, DriveAccount, Money, PublicDrive } from "../../core/index";
import type { Say } from "../../i18n/index";
import { fittingText } from "../../schema/index";
import { driveName } from "../drives/driveWords";

/** What a bar says of a drive, whoever sees it. Money in the drive's currency. */
export interface ChartedDrive {
  readonly name: string;
  readonly currency: Currency;
  readonly collected: Money;
  /** False: or more. */
  readonly exact: boolean;
  /** Above 0. */
  readonly goal: Money;
  readonly isPast: boolean;
  readonly evenPace: Money | null;
}

/** A longer name leaves no room for what is drawn. */
const LONGEST_NAME = 40;

/** How a drive is called in a chart. */
export const nameInChart = (account: DriveAccount, say: Say): string =>
  fittingText(driveName(account, say), LONGEST_NAME);

/** What a drive asks for: what has been divided, else its target; 0 where it names no sum. */
export const goalOf = ({ quotas, target }: DriveAccount): Money => quotas ?? target ?? 0;

/** Open drives that ask for a sum, in the order of every list: for the collectors. */
export function chartedDrives({ drives, book }: Accounts, say: Say): readonly ChartedDrive[] {
  return drives
    .filter((account) => account.drive !== null && account.state === "open" && goalOf(account) > 0)
    .map((account) => {
      const { currency, collected, outstanding, basis, daysLeft } = account;
      const goal = goalOf(account);
      return {
        ...{ name: nameInChart(account, say), currency, collected, exact: true, goal },
        // As Overview colours it: what is given freely is never late, nor what has been reached.
        isPast: basis !== "voluntary" && collected < goal && outstanding > 0 && (daysLeft ?? 0) < 0,
        evenPace: evenPaceOn(book.settings.asOf, account, goal),
      };
    });
}

/**
 * The same of what anyone may see: drives whose money is shown, against the target that was stated. None
 * is past its day there, and to give freely there is no pace.
 */
export function publiclyCharted(
  shown: readonly PublicDrive[],
  asOf: Day,
  say: Say,
): readonly ChartedDrive[] {
  return shown.flatMap(({ account, figures }) => {
    const goal = account.target ?? 0;
    if (account.state !== "open" || goal <= 0 || figures === null || figures.money === null)
      return [];
    const { amount: collected, exact } = figures.money;
    const evenPace = account.basis === "voluntary" ? null : evenPaceOn(asOf, account, goal);
    const { currency } = account;
    return [
      {
        name: nameInChart(account, say),
        currency,
        collected,
        exact,
        goal,
        isPast: false,
        evenPace,
      },
    ];
  });
}

/** What would have come in by a day, from Opens to Due; null where these are not stated or not around it. */
function evenPaceOn(day: Day, { drive, due }: DriveAccount, goal: Money): Money | null {
  const opens = drive?.opens ?? null;
  if (opens === null || due === null || day < opens || day > due || due <= opens) return null;
  return evenPace(day, { opens, due }, goal);
}

/** @param pace from nothing on the one day to the goal on the other */
export function evenPace(
  day: Day,
  pace: { readonly opens: Day; readonly due: Day },
  goal: Money,
): Money {
  return Math.round((goal * (day - pace.opens)) / (pace.due - pace.opens));
}
