import type { ImportLine } from "../../../dialogs/protocol";
import type { ClaspFailure, DeployStep } from "../../deploy/index";
import type { NotXlsxReason, RefusalKind } from "../../xlsx";

/** How many rows of a workbook were exported. */
interface ExportCounts {
  readonly members: number;
  readonly drives: number;
  readonly ledgerRows: number;
  readonly notCounted: number;
}

/**
 * What the command line itself says, in one language: a language that lacks something does not
 * compile. Names of commands, options and their values are the same in all; what the add-on says,
 * it says in the workbook's language.
 */
export interface CliWords {
  readonly help: {
    readonly about: readonly string[];
    readonly usage: string;
    readonly moreHelp: string;
    readonly language: string;
  };
  readonly summaries: {
    readonly start: string;
    readonly refresh: string;
    readonly divide: string;
    readonly compare: string;
    readonly check: string;
    readonly import: string;
    readonly person: string;
    readonly receipts: string;
    readonly notice: string;
    readonly outcome: string;
    readonly sheets: string;
    readonly handover: string;
    readonly setup: string;
    readonly example: (names: string) => string;
    readonly export: string;
    readonly deploy: string;
  };
  readonly options: {
    readonly out: string;
    readonly outPage: string;
    readonly force: string;
    readonly outFolder: string;
    readonly intoFolder: string;
    readonly who: string;
    readonly once: string;
    readonly driveToDivide: string;
    readonly driveToCompare: string;
    readonly groupSplit: string;
    readonly memberSplit: string;
    readonly driveToImport: string;
    readonly driveToNotice: string;
    readonly driveToCollect: string;
    readonly keep: string;
    readonly why: string;
    readonly method: string;
    readonly dayFirst: string;
    readonly monthFirst: string;
    readonly yearFirst: string;
    readonly from1900: string;
    readonly from1904: string;
    readonly thousands: string;
    readonly cameIn: string;
    readonly wentOut: string;
    readonly account: string;
    readonly everyAccount: string;
    readonly decimals: string;
    readonly separator: (names: string) => string;
    readonly evenIfElsewhere: string;
    readonly encoding: (names: string) => string;
    readonly columns: string;
    readonly people: string;
    readonly assign: string;
    readonly asProposed: string;
    readonly unmatchedTo: string;
    readonly leaveOut: string;
    readonly member: string;
    readonly household: string;
    readonly groupOfPages: string;
    readonly everyone: string;
    readonly part: string;
    readonly groups: string;
    readonly page: string;
    readonly by: string;
    readonly year: string;
    readonly households: string;
    readonly driveToReceipt: string;
    readonly memberToReceipt: string;
    readonly householdToReceipt: string;
    readonly from: string;
    readonly until: string;
    readonly again: string;
    readonly void: string;
    readonly list: string;
    readonly note: string;
    readonly scriptId: string;
    readonly newSheet: string;
    readonly replaceCode: string;
  };
  /** Wrong command lines. */
  readonly wrong: {
    readonly command: (name: string, commands: string) => string;
    readonly noCommand: (commands: string) => string;
    readonly arguments: (command: string, given: readonly string[]) => string;
    readonly option: (command: string, option: string) => string;
    readonly aSwitch: (option: string) => string;
    readonly noValue: (option: string, value: string) => string;
    readonly language: (given: string, languages: string) => string;
    readonly noInput: (command: string) => string;
    readonly noTarget: (command: string, input: string) => string;
    readonly noPageTarget: (command: string, input: string) => string;
    readonly noFolderTarget: (input: string) => string;
    readonly twice: (name: string) => string;
    readonly noStatement: (usage: string) => string;
    readonly missing: (option: string, example: string) => string;
    readonly by: (given: string) => string;
    readonly noWay: string;
    readonly split: (option: string, given: string) => string;
    readonly notCompared: (drive: string) => string;
    readonly example: (names: string) => string;
    readonly encoding: (names: string, given: string) => string;
    readonly separator: (names: string, given: string) => string;
    readonly notCsv: (format: string, name: string) => string;
    readonly columns: (names: string, given: string) => string;
    readonly people: (given: string) => string;
    readonly assign: (given: string) => string;
    readonly bothOrders: string;
    readonly bothReadings: string;
  };
  readonly files: {
    readonly missing: (name: string) => string;
    readonly unreadable: (name: string, reason: string) => string;
    readonly unwritable: (name: string, reason: string) => string;
    readonly ending: (endings: readonly string[], name: string) => string;
    readonly noFolder: (folder: string, name: string) => string;
    readonly isFolder: (name: string) => string;
    readonly isFile: (name: string) => string;
    /** What stands in a folder that is no export's, and how much there is besides. */
    readonly otherThings: (folder: string, names: readonly string[], more: number) => string;
    /** What of a workbook stands in the way of writing it. */
    readonly cannotChange: (input: string, lines: readonly string[]) => string;
    readonly refusals: Readonly<Record<RefusalKind, (place: string) => string>>;
    readonly force: string;
    /** Formulas that show what they gave before the change, each by its cell, and how many there are besides. */
    readonly waiting: (cells: readonly string[], more: number) => string;
    /** Formulas that no value stands beside, each by its cell, and how many there are besides. */
    readonly unvalued: (cells: readonly string[], more: number) => string;
    /** Said by the page of a file that was opened too long ago. */
    readonly forgotten: string;
    readonly changedMeanwhile: (name: string) => string;
    readonly notXlsx: Readonly<Record<NotXlsxReason, string>>;
    readonly cut: (cell: string, characters: number) => string;
    readonly reasons: {
      readonly notAllowed: string;
      readonly folder: string;
      readonly open: string;
      readonly full: string;
      readonly readOnly: string;
    };
  };
  readonly work: {
    readonly reading: (name: string) => string;
    readonly dividing: string;
    readonly refreshing: string;
    readonly writing: (name: string) => string;
    /** Which sheet it is at, of a workbook that takes long. */
    readonly sheet: (name: string) => string;
    readonly written: (name: string) => string;
    readonly parts: (parts: number) => string;
    readonly exampleWritten: (name: string) => string;
    readonly served: (url: string) => string;
    readonly noOverview: string;
    readonly notDivided: string;
    readonly notTakenOver: string;
    readonly nothingToCompare: string;
    readonly notImported: string;
    readonly notReceipted: string;
    readonly nothingWritten: string;
    readonly noFigures: string;
  };
  readonly quotas: {
    readonly who: string;
    readonly quota: string;
    readonly before: string;
    readonly how: string;
  };
  /** The ways to divide, side by side. */
  readonly ways: {
    readonly way: string;
    readonly ofIncome: string;
    readonly least: string;
    readonly median: string;
    readonly most: string;
    readonly more: string;
    readonly less: string;
    readonly same: string;
  };
  readonly lines: {
    readonly line: string;
    readonly status: string;
    readonly date: string;
    readonly amount: string;
    readonly drive: string;
    readonly member: string;
    readonly payer: string;
    readonly problem: string;
    readonly statuses: Readonly<Record<ImportLine["status"], string>>;
    /** Where the money goes, and by how many lines. */
    readonly sums: string;
    readonly count: string;
  };
  /** What an import leaves to be decided. */
  readonly undecided: {
    readonly title: string;
    readonly line: (line: number, problem: string) => string;
    readonly people: string;
    readonly assign: string;
    readonly columns: string;
    readonly leaveOut: string;
    readonly dayOrder: (date: string, flags: readonly string[], days: readonly string[]) => string;
    readonly account: (accounts: readonly string[]) => string;
    readonly signWay: (sample: string) => string;
    readonly ways: (words: readonly string[]) => string;
    readonly threeDigits: (figure: string, thousands: string, decimals: string) => string;
  };
  /** Putting the add-on into a Google sheet. */
  readonly deploy: {
    readonly noClasp: string;
    readonly whereTo: string;
    readonly both: string;
    readonly sheetAddress: string;
    readonly noId: (given: string) => string;
    readonly steps: Readonly<Record<DeployStep, string>>;
    readonly loggingIn: string;
    readonly logIn: string;
    readonly otherCode: (files: readonly string[]) => string;
    readonly notArrived: (files: readonly string[], of: number) => string;
    /** By what went wrong; `complaint` is clasp's own. */
    readonly failures: Readonly<Record<ClaspFailure, (complaint: string) => string>>;
    readonly nothingChanged: string;
    readonly perhapsChanged: string;
    readonly perhapsEmptySheet: string;
    readonly sheetMade: (scriptId: string) => string;
    readonly done: (files: number) => string;
    readonly sheet: (address: string) => string;
    readonly script: (address: string) => string;
    /** `setUp` is what the menu calls it. */
    readonly next: (setUp: string) => string;
    readonly again: string;
    readonly againWith: (scriptId: string) => string;
  };
  /** Workbooks as tables. */
  readonly export: {
    /** What was exported of one workbook. */
    readonly workbook: (id: string, counts: ExportCounts) => string;
    /** Where its problems can be seen. */
    readonly problems: (problems: number, file: string) => string;
    /** Why one workbook, and with it all, cannot be exported. */
    readonly refused: (file: string, message: string) => string;
    readonly done: (workbooks: number, folder: string) => string;
    readonly next: string;
    /** What README.txt in the folder says. */
    readonly readme: string;
  };
  readonly failures: {
    readonly notBuilt: string;
    readonly addOn: (functionName: string, detail: string) => string;
    /** A fault of the program's own, whose text would help nobody. */
    readonly own: string;
    /** What the machine would not do, in its words: no room, no right to write. */
    readonly machine: (detail: string) => string;
  };
}
