import { type Accounts, type Day, type DriveAccount, type Money, toMajor } from "../../core/index";
import type { Say } from "../../i18n/index";
import { chartLooks } from "../../schema/index";
import { type CashByDay, cashByDay } from "./cashByDay";
import type { Line, LineChart } from "./chart";
import { evenPace, goalOf, nameInChart } from "./chartedDrives";
import { daysDrawn } from "./daysDrawn";

/** Of so many days the mean is carried on. */
const PACE_DAYS = 28;
/** The mean of fewer days than these is none. */
const FEWEST_PACE_DAYS = 7;
/** Further ahead no day is named. */
const MOST_YEARS = 5;

/**
 * How the first open drive that is not past its day has gone on, how it would at an even pace, and how
 * it will if the last four weeks go on. For the collectors alone: what came in on a day tells gifts.
 *
 * null where there is no such drive, or only one day of it.
 */
export function overTimeChart(accounts: Accounts, say: Say): LineChart | null {
  const index = accounts.drives.findIndex(
    ({ drive, state, daysLeft }) => drive !== null && state === "open" && (daysLeft ?? 0) >= 0,
  );
  const account = accounts.drives[index];
  if (account === undefined) return null;
  const course = courseOf(account, cashByDay(accounts, index), accounts.book.settings.asOf);
  if (course.first === course.last) return null;
  const { goal, opens, due, ahead, asOf } = course;
  const days = daysDrawn(course, [opens, due, asOf, ahead?.until ?? null]);
  const lines = linesOf(course, days, account, say);
  const { charts } = say.words.reports;
  return {
    kind: "lines",
    title: titleOf(course, account, say),
    note: charts.overTime.note(account.currency, {
      evenPace: hasEvenPace(course),
      atThisPace: ahead !== null,
    }),
    currency: account.currency,
    header: charts.overTime.day,
    series: lines,
    days,
    dayFormat: charts.overTime.dayFormat,
    goal: goal > 0 ? goal : null,
  };
}

/** How a drive has gone, and will. Money in its currency. */
interface Course {
  readonly asOf: Day;
  readonly cash: CashByDay;
  readonly goal: Money;
  readonly collected: Money;
  /** From when to when it is drawn; `told`: to today, or to the day by which all is due. */
  readonly first: Day;
  readonly told: Day;
  readonly last: Day;
  readonly opens: Day;
  readonly due: Day | null;
  /** How it goes on; null where it is reached, or nothing comes in. */
  readonly ahead: {
    /** What comes in a day. */
    readonly pace: number;
    /** When the goal is reached. */
    readonly reaches: Day;
    /** So far it is drawn: the future is never longer than what it is told from. */
    readonly until: Day;
  } | null;
}

function courseOf(account: DriveAccount, cash: CashByDay, asOf: Day): Course {
  const { drive, dividedOn, due, collected } = account;
  const opens = drive!.opens ?? cash.firstDay ?? dividedOn ?? asOf;
  const first = Math.min(opens, asOf);
  const goal = goalOf(account);
  const told = Math.max(asOf, due ?? asOf);
  const days = Math.min(PACE_DAYS, Math.max(FEWEST_PACE_DAYS, asOf - first + 1));
  const pace = (collected - cash.until(asOf - PACE_DAYS)) / days;
  const isOpen = goal > collected && pace > 0;
  const reaches = isOpen ? asOf + Math.ceil((goal - collected) / pace) : asOf;
  const until = Math.min(reaches, told + Math.max(PACE_DAYS, told - first));
  return {
    ...{ asOf, cash, goal, collected, first, told, opens, due },
    last: Math.max(told, until),
    ahead: isOpen ? { pace, reaches, until } : null,
  };
}

const hasEvenPace = ({ goal, opens, due }: Course): boolean =>
  goal > 0 && due !== null && due > opens;

function titleOf(course: Course, account: DriveAccount, say: Say): string {
  const { asOf, cash, goal, collected, ahead } = course;
  const { charts, overview } = say.words.reports;
  const words = charts.overTime;
  const name = nameInChart(account, say);
  if (cash.firstDay === null) return words.nothingYet(name);
  if (goal <= 0)
    return overview.collected(name, say.moneyWithCurrency(collected, account.currency));
  if (collected >= goal) return words.reached(name, say.dayInYear(cash.reaches(goal), asOf));
  if (ahead === null) return words.nothing(name, cash.hasAnySince(asOf - PACE_DAYS));
  return ahead.reaches > asOf + MOST_YEARS * 365
    ? words.forYears(name, MOST_YEARS)
    : words.untilDay(name, say.dayInYear(ahead.reaches, asOf));
}

/** Those of which there is anything. */
function linesOf(
  course: Course,
  days: readonly Day[],
  account: DriveAccount,
  say: Say,
): readonly Line[] {
  const { asOf, cash, goal, collected, opens, due, ahead } = course;
  const { currency } = account;
  const words = say.words.reports.charts.overTime;
  const line = (
    id: keyof typeof chartLooks.lines,
    amountOn: (day: Day) => Money | null,
    end: { readonly day: Day; readonly text: string } | null,
  ): Line => ({
    name: words[id],
    ink: chartLooks.lines[id].ink,
    look: chartLooks.lines[id],
    values: days.map((day) => {
      const amount = amountOn(day);
      return amount === null ? null : toMajor(amount, currency);
    }),
    end: end === null ? null : { row: days.indexOf(end.day), text: end.text },
  });
  const money = (amount: Money) => say.money(amount, currency);
  const shortly = (day: Day) => say.dayInYear(day, asOf);
  const lines = [
    line("collected", (day) => (day > asOf ? null : cash.until(day)), {
      day: asOf,
      text: words.collectedOn(money(collected), shortly(asOf)),
    }),
  ];
  if (due !== null && hasEvenPace(course))
    lines.push(
      line(
        "evenPace",
        (day) => (day < opens || day > due ? null : evenPace(day, { opens, due }, goal)),
        {
          day: due,
          text: words.dueOn(shortly(due), money(goal)),
        },
      ),
    );
  if (ahead !== null) {
    const { pace, reaches, until } = ahead;
    const amountOn = (day: Day) => Math.min(goal, Math.round(collected + pace * (day - asOf)));
    lines.push(
      line(
        "atThisPace",
        (day) => (day < asOf || day > until ? null : amountOn(day)),
        reaches === until ? { day: reaches, text: shortly(reaches) } : null,
      ),
    );
  }
  return lines;
}
