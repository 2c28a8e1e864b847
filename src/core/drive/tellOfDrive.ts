import type { Drive } from "../book";
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnose,
} from "../diagnostics/diagnostic";

/** Tells something of one drive: at its row, or at one column of it. */
export function tellOfDrive<C extends DiagnosticCode>(
  { id, place }: Drive,
  found: Diagnostic[],
  code: C,
  data: DiagnosticData[C],
  column?: string,
): void {
  const at = column === undefined ? place : { ...place, column };
  found.push(diagnose(code, data, at, [id, JSON.stringify(data)]));
}
