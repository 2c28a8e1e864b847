import type { ColumnKind, GeneratedTab, OutCell } from "../schema/index";

/** One column of a report. */
export interface ReportColumn {
  /** The schema's id; where the columns depend on the data, the id and what it stands for: "asked:Union". */
  readonly id: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** The user's column: its cells are kept by key. */
  readonly kept: boolean;
  /** Money: decimals to show. */
  readonly decimals: number;
}

/** One generated tab as plain data: what stands under the header, and the headline above it. */
export interface Report {
  readonly tab: GeneratedTab;
  /** Without the tab's name, as-of day and freshness, which every tab gets. */
  readonly headline: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly OutCell[])[];
  /** One a row, by which the user's cells find their row again; "" for rows that carry none. */
  readonly keys: readonly string[];
}
