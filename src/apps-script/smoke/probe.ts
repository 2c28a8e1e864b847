import type { Bench } from "./bench";

/** One thing that is tried: a row of the tab. */
export interface Probe {
  readonly what: string;
  /**
   * What Google is taken to do; null where the add-on is right either way and one only wants to know.
   * What is seen may say more behind a colon: "refused" is borne out by "refused: at once, …".
   */
  readonly expected: string | null;
  readonly see: () => string;
}

/** Probes that are made in one go, and never again once they are made. */
export interface Step {
  /** Stands before what each of its probes is about. */
  readonly title: string;
  readonly probes: (bench: Bench) => readonly Probe[];
}

export type Verdict = "same" | "NOT THE SAME" | "not tried";

/** What came of a probe. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** What is seen where something that only hands can make is not there. */
export const notTried = (why: string): string => `not tried: ${why}`;

/** Makes a probe, down to the writing that Google puts off. */
export function make({ what, expected, see }: Probe): Finding {
  const started = Date.now();
  const seen = seenOf(see);
  const milliseconds = Date.now() - started;
  return {
    what,
    expected: expected ?? "(either way)",
    seen,
    verdict: verdictOn(expected, seen),
    milliseconds,
  };
}

function seenOf(see: () => string): string {
  try {
    const seen = see();
    SpreadsheetApp.flush();
    return seen;
  } catch (error) {
    return `stopped: ${messageOf(error)}`;
  }
}

function verdictOn(expected: string | null, seen: string): Verdict {
  if (seen.startsWith(notTried(""))) return "not tried";
  if (seen.startsWith("stopped: ")) return "NOT THE SAME";
  const isBorneOut = expected === null || seen === expected || seen.startsWith(`${expected}: `);
  return isBorneOut ? "same" : "NOT THE SAME";
}

/** Whether Google lets something be done: at once, and when it carries it out. */
export function whetherTaken(work: () => void): string {
  SpreadsheetApp.flush();
  try {
    work();
  } catch (error) {
    return `refused: at once, ${messageOf(error)}`;
  }
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    return `refused: on flush, ${messageOf(error)}`;
  }
  return "taken";
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
