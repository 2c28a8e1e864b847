import type { Contribution } from "../book";
import type { Content } from "../diagnostics/contentKey";
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  type DiagnosticOf,
  diagnose,
} from "../diagnostics/diagnostic";
import type { Place } from "../diagnostics/place";

/**
 * Tells something of one row of the ledger, at one column of it.
 *
 * @param uncounted what the row holds, where it is not counted for that; null where it is counted
 */
export function tellOfContribution<C extends DiagnosticCode>(
  source: Contribution,
  found: Diagnostic[],
  code: C,
  data: DiagnosticData[C],
  column: string,
  uncounted: DiagnosticOf<C>["uncounted"] = null,
): void {
  found.push(diagnose(code, data, placeOf(source, column), contentOf(source), uncounted));
}

/** Where a row stands, or a cell of it. */
export function placeOf({ row, ledger }: Contribution, column?: string): Place {
  return {
    tab: "contributions",
    row,
    ...(column === undefined ? {} : { column }),
    ...(ledger === undefined ? {} : { sheet: ledger.id }),
  };
}

/** A ledger row's content as an accepted problem remembers it. */
export function contentOf(source: Contribution): Content {
  const { date, drive, member, group, amount, currency, method, reference } = source;
  return [date, drive, member, group, amount, currency, method, reference];
}
