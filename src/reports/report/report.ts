import type { ColumnKind, GeneratedTab, OutCell } from "../../schema/index";
import type { KeyedTab } from "./rowIdentity";

/** One column of a report. */
export interface ReportColumn {
  /** The schema's id; where the columns depend on the data, the id and what it stands for: "asked:Union". */
  readonly id: string;
  readonly header: string;
  /**
   * The header in every language: by these the column is found again in a sheet; none where it is known
   * by its place.
   */
  readonly headers: readonly string[];
  readonly kind: ColumnKind;
  /** The user's column: its cells are kept by key. */
  readonly kept: boolean;
  /** Money: decimals to show. */
  readonly decimals: number;
  /** Words to choose between, in the report's language; empty where there are none. */
  readonly choices: readonly string[];
}

/** Rows that are about to be written, and how those that stand there are known again among them. */
export interface KeyedRows {
  readonly tab: KeyedTab;
  readonly columns: readonly { readonly id: string | null }[];
  readonly rows: readonly (readonly OutCell[])[];
  /** One a row, by which the user's cells find their row again; "" for rows that carry none. */
  readonly keys: readonly string[];
  /**
   * The keys of the rows of the sheet as it stands, where they cannot be told from single cells:
   * one for each row of the snapshot. null: read from the identifying columns.
   */
  readonly presentKeys: readonly string[] | null;
}

/** One generated tab as plain data: what stands under the header, and the headline above it. */
export interface Report extends KeyedRows {
  readonly tab: GeneratedTab;
  /** Without the tab's name, as-of day and freshness, which every tab gets. */
  readonly headline: string;
  /** The same in ever fewer words, for row 1 where there is no room for it. */
  readonly shorter: readonly string[];
  /**
   * Whether row 1 tells if the ledger has changed since. Not where anyone may see the tab: by how much
   * it has would tell each gift on the day on which it is written down.
   */
  readonly watchesLedger: boolean;
  /** Whether its formulas read by themselves: then row 1 says no day, and nothing but the headline. */
  readonly isLive: boolean;
  readonly columns: readonly ReportColumn[];
  /**
   * Decimals of each row's money where they are not its column's: rows may be in several currencies.
   * null: none is. [Size: rows]
   */
  readonly rowDecimals: readonly number[] | null;
  /** How many rows at the foot are totals rather than what a row of this tab is. */
  readonly totals: number;
  /** The headers of each column that an earlier refresh wrote and this one does not: by language, or one. */
  readonly retired: readonly (readonly string[])[];
  /**
   * Columns of the sheet, from 0, that are known otherwise than by their header, each with the id of
   * ours that is to stand there; null: ours of an earlier refresh, its header goes too.
   */
  readonly places: ReadonlyMap<number, string | null>;
  /** Columns that the sheet needs more of, behind one of its columns, from 0, before the report is written. */
  readonly room: { readonly behind: number; readonly count: number } | null;
  /** Cells of kept columns that this refresh itself changes, by row key and column id. */
  readonly stamps: ReadonlyMap<string, Readonly<Record<string, OutCell>>>;
  /** What the next refresh of this tab wants to be given back; null: nothing. At most 9 kB. */
  readonly memory: string | null;
}
