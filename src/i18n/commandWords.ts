import type { Tab } from "../schema/index";
import type { Figures } from "./figures";

/** What tabs are called. */
type TabNames = Readonly<Record<Tab, string>>;

/** The words of the menu, toasts and alerts. Written beside src/commands and src/apps-script. */
export interface CommandWords {
  /** The add-on's name in menus and toasts. */
  readonly name: string;
  readonly menu: {
    readonly refresh: string;
    readonly record: string;
    readonly takeBack: string;
    readonly divide: string;
    readonly person: string;
    readonly print: string;
    readonly receipts: string;
    readonly notice: string;
    readonly sheets: string;
    readonly outcome: string;
    readonly handover: string;
    readonly setUp: string;
    readonly setUpSpreadsheet: string;
    readonly addTab: string;
    readonly tickBox: string;
    readonly branches: string;
    readonly loadSample: string;
    readonly check: string;
    readonly close: string;
    readonly help: string;
  };
  /** The box at the foot of Overview that refreshes when it is ticked. */
  readonly tickBox: {
    /** The note by which it is known: of no two languages the same. */
    readonly note: string;
    /** What stands beside it until it was ticked. */
    readonly beside: string;
    readonly added: (overview: string) => string;
    readonly noOverview: (overview: string, refresh: string) => string;
    /** What came of it: at what time, and how many seconds it took; null: nothing was begun. */
    readonly told: (time: string, message: string, seconds: string | null) => string;
    /** The last one took so many seconds; null: it did not come to its end. */
    readonly tooSlow: (seconds: string | null, refresh: string) => string;
  };
  /** Tabs that must be there and are not. */
  readonly notSetUp: (tabs: readonly string[], say: Figures) => string;
  /** Nothing to summarise: in `drives`, the tab, one is to be written. */
  readonly noDrive: (drives: string) => string;
  readonly checked: (problems: number, checks: string, say: Figures) => string;
  readonly notReadable: (problem: string, remedy: string, tab: string) => string;
  readonly divided: (drives: readonly string[], total: string, say: Figures) => string;
  readonly notDivided: (drives: readonly string[], say: Figures) => string;
  /** How many reasons are not given. */
  readonly moreReasons: (count: number, say: Figures) => string;
  readonly nothingToDivide: (drives: string) => string;
  readonly unknownDrive: (drive: string, drives: string) => string;
  readonly drafted: (drive: string, drives: string) => string;
  readonly closed: (drive: string, drives: string) => string;
  readonly changedSincePreview: string;
  /** Suggests rounding to a unit, to be written under a header of a tab. */
  readonly rounderUnit: (unit: string, header: string, tab: string) => string;
  readonly planSummary: (parts: number, total: string, say: Figures) => string;
  readonly cannotBeDivided: string;
  /** How many problems are not listed. */
  readonly moreProblems: (count: number, checks: string, say: Figures) => string;
  readonly setUpDone: (tabs: readonly string[], names: TabNames, say: Figures) => string;
  readonly setUpAlready: string;
  /** How many columns were given a drop-down or a format. */
  readonly setUpCompleted: (columns: number, say: Figures) => string;
  readonly sampleLoaded: string;
  /** Settings that said something already. */
  readonly sampleLeft: (settings: readonly string[], tab: string, say: Figures) => string;
  /** Tabs whose columns are typed, so that they keep their own formats. */
  readonly typedColumns: (tabs: readonly string[], say: Figures) => string;
  readonly sampleRefused: (tab: string) => string;
  readonly tabAdded: (tab: string) => string;
  /** Of the list of branches; lines count from 1. */
  readonly branches: {
    /** `groups`: the tab of the branches' groups; null where it is not wanted. */
    readonly written: (
      count: number,
      tabs: { readonly branches: string; readonly groups: string | null },
      access: string,
      say: Figures,
    ) => string;
    readonly none: string;
    readonly noAddress: (line: number) => string;
    /** The address of what was published on the web, which is no spreadsheet to be read. */
    readonly published: (line: number) => string;
    readonly own: (line: number) => string;
    readonly twice: (line: number, first: number) => string;
    readonly nameTwice: (line: number, first: number, name: string) => string;
    readonly tooMany: (most: number) => string;
    /** Called as the totals are. */
    readonly nameOfTotals: (line: number, name: string) => string;
    /** The tab lists others than the dialog was shown. */
    readonly changed: (tab: string) => string;
    /** The tabs would need so many cells in all. */
    readonly tooLarge: (cells: string) => string;
    /** The name of one that was given none. */
    readonly unnamed: (line: number) => string;
    /** Columns that the formulas fill stand apart. */
    readonly apart: (first: string, last: string, tab: string) => string;
  };
  readonly tabThere: (tab: string) => string;
  readonly tooLarge: (cells: string) => string;
  readonly busy: string;
  /**
   * A run that was stopped. `detail`: what Google said, "" where it said nothing; `written`: the tabs
   * that the run had begun to write by then.
   */
  readonly failed: (detail: string, written: readonly string[], say: Figures) => string;
  /** A run that was given up as somebody is editing `tab`. */
  readonly meanwhile: (tab: string, written: readonly string[], say: Figures) => string;
  /** What an attempt had written that somebody's editing stopped: said after the refusal of the next one. */
  readonly writtenBefore: (written: readonly string[], say: Figures) => string;
  /** A run that was given up as Google is about to end it. */
  readonly outOfTime: (written: readonly string[], say: Figures) => string;
  /** @param history the tab that shows the name */
  readonly whoAreYou: (history: string) => string;
  readonly seconds: (seconds: string) => string;
}
