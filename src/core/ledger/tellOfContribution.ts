import type { Contribution } from "../book";
import type { Content } from "../diagnostics/contentKey";
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  type DiagnosticOf,
  diagnose,
} from "../diagnostics/diagnostic";

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
  const place = { tab: "contributions", row: source.row, column };
  found.push(diagnose(code, data, place, contentOf(source), uncounted));
}

/** A ledger row's content as an accepted problem remembers it. */
export function contentOf(source: Contribution): Content {
  const { date, drive, member, group, amount, currency, method, reference } = source;
  return [date, drive, member, group, amount, currency, method, reference];
}
