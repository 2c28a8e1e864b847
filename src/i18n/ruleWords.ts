import type { Figures } from "./figures";

/** What comparing the ways to divide says, in its answer to the page and to the command line. */
export interface RuleWords {
  /** In one sentence each, what the two indices say, and who is counted as above the alert. */
  readonly explained: {
    readonly gini: string;
    readonly progressivity: string;
    readonly alert: (share: string) => string;
  };
  /** Who bears more, by the sign of the Kakwani index. */
  readonly readings: Readonly<Record<"progressive" | "flat" | "regressive", string>>;
  /** What the comparison goes by: that nothing is written, and what "now" is. */
  readonly intro: (asked: number, now: "roll" | "stated" | null, say: Figures) => string;
  /** Of how many an income is kept, where it is not of all. */
  readonly someIncomes: (withIncome: number, asked: number, say: Figures) => string;
  /** @param column the header of If shared */
  readonly ofConscience: (column: string) => string;
  readonly nothingToCompare: string;
  readonly takenOver: (drive: string, way: string, divide: string) => string;
  readonly statedAlready: (drive: string, way: string) => string;
  readonly changed: string;
}
