import type { Figures } from "./figures";

/** What is said of a request that comes in again, and of taking the last entry back. */
export interface RequestWords {
  /** Rows of a tab, such as "15–17 and 21". */
  readonly rowsOf: (tab: string, rows: string, count: number) => string;
  /** @param places where it stands; "" where nothing of it stands as it was written */
  readonly repeated: (places: string) => string;
  /** The same of what has no rows of its own. */
  readonly doneAlready: string;
  /** What a run that was cut off has written already. */
  readonly stands: (places: string) => string;
  /** Columns that a tab does not have, in which something was to be written. */
  readonly lacking: (tab: string, headers: readonly string[], say: Figures) => string;
  /** The same request would write other rows by now. */
  readonly changed: string;
  readonly takeBack: {
    readonly nothing: string;
    /** The last entry was too long to be remembered row by row. */
    readonly tooLong: (rows: number, say: Figures) => string;
    /** None of its rows stand as they were written. */
    readonly allChanged: (rows: number, say: Figures) => string;
    /** Asks whether these rows are to go: `more` that are not shown, `changed` that stay. */
    readonly ask: (shown: TakenBack, say: Figures) => string;
    readonly done: (rows: number, tabs: readonly string[], changed: number, say: Figures) => string;
    /** Something else was recorded since the question was shown. */
    readonly another: string;
  };
}

/** The rows that are about to be taken back. */
interface TakenBack {
  /** The first of them, a line each. */
  readonly lines: readonly string[];
  readonly more: number;
  readonly changed: number;
}
