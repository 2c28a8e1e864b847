import type { Accounts, Diagnostic } from "../../src/core/index";
import { type HostileWorkbook, textOf } from "./hostileWorkbook";
import { exchanged, minorOf } from "./trueSums";

/**
 * Every row of the ledger is in its drive's sum, whole, or told of with its whole amount, and only
 * once; and so, in each currency, collected + carried over + in kind + not counted = the ledger.
 */
export function ledgerFaults(
  hostile: HostileWorkbook,
  { drives, book }: Accounts,
  diagnostics: readonly Diagnostic[],
): string[] {
  const wrong: string[] = [];
  const told = uncountedByRow(diagnostics);
  const ledger = new TwoSides();
  const sums = new Map<string, number>();
  const rows = new Set(book.contributions.map(({ row }) => row));
  for (const [i, { drive, amount, currency: stated, day }] of hostile.gifts.entries()) {
    const row = i + 2;
    if (!rows.has(row)) {
      if (amount !== null) wrong.push(`row ${row} is not in the ledger`);
      continue;
    }
    const name = textOf(drive);
    const own = hostile.driveCurrencies.get(name) ?? hostile.home;
    const currency = stated || own;
    const minor = amount === null ? 0 : (minorOf(amount, currency) ?? 0);
    ledger.add(currency, "meant", minor);
    const [problem, second] = told.get(row) ?? [];
    if (second !== undefined)
      wrong.push(`row ${row} is told of twice: ${problem?.code}, ${second.code}`);
    const isWhole = day !== null && Number.isInteger(minor);
    const given = isWhole ? exchanged(minor, currency, own, day, hostile) : null;
    if (problem?.code === "no-rate" && given !== null) wrong.push(`row ${row}: there is a rate`);
    if (problem?.uncounted) {
      const { amount: left, currency: shownIn } = problem.uncounted;
      if (!isNear(left, minor) || shownIn !== currency)
        wrong.push(`row ${row}: ${problem.code} says ${left} ${shownIn}, not ${minor} ${currency}`);
    } else if (amount !== null) {
      if (given === null) wrong.push(`row ${row} cannot be counted`);
      else sums.set(name, (sums.get(name) ?? 0) + given);
    }
  }
  for (const { drive, collected, carried, inKind, counted, uncounted } of drives) {
    const name = drive?.id ?? "";
    const sum = sums.get(name) ?? 0;
    if (!isNear(collected + carried + inKind, sum))
      wrong.push(`"${name}" has ${collected} + ${carried} + ${inKind}, not ${sum}`);
    for (const each of counted)
      ledger.add(each.currency, "held", each.collected + each.carried + each.inKind);
    for (const { currency, amount } of uncounted) ledger.add(currency, "held", amount);
  }
  return [...wrong, ...ledger.faults()];
}

function uncountedByRow(diagnostics: readonly Diagnostic[]): Map<number, Diagnostic[]> {
  const told = new Map<number, Diagnostic[]>();
  for (const each of diagnostics) {
    const { place, uncounted } = each;
    if (place?.tab !== "contributions" || place.row === undefined || uncounted === null) continue;
    told.set(place.row, [...(told.get(place.row) ?? []), each]);
  }
  return told;
}

/** Fractions that are not counted are doubles, and so are sums beyond what whole doubles can hold. */
function isNear(a: number, b: number, most = Math.max(Math.abs(a), Math.abs(b))): boolean {
  return Math.abs(a - b) <= 1e-6 + 1e-13 * most;
}

/** What the cells meant, by currency, and what accounts hold. */
class TwoSides {
  private readonly sums = new Map<string, { meant: number; held: number; most: number }>();

  add(currency: string, side: "meant" | "held", amount: number): void {
    const sum = this.sums.get(currency) ?? { meant: 0, held: 0, most: 0 };
    const most = Math.max(sum.most, Math.abs(amount));
    this.sums.set(currency, { ...sum, [side]: sum[side] + amount, most });
  }

  faults(): string[] {
    return [...this.sums]
      .filter(([, { meant, held, most }]) => !isNear(meant, held, most))
      .map(([currency, { meant, held }]) => `${currency}: ${meant} meant, ${held} in accounts`);
  }
}
