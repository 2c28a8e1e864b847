import type { Standing } from "../core/index";
import type { Choice } from "../schema/index";

/** The pages: sidebars, and the help. Each is titled as the menu item that opens it. */
export type DialogName =
  | "divide"
  | "record"
  | "person"
  | "receipts"
  | "notice"
  | "sheets"
  | "outcome"
  | "handover"
  | "close"
  | "branches"
  | "help";

/**
 * Texts in which names in braces are filled in: "{n} more: keep typing". The pages are built apart
 * from the add-on, and functions cannot cross to them; neither can they be left out by mistake.
 */
export type Template = string;

/** A template by count; {n} is the count. Languages without a plural repeat themselves. */
export interface Counted {
  readonly one: Template;
  readonly many: Template;
}

/** What every page says. */
export interface SharedWords {
  readonly working: string;
  /** {seconds} */
  readonly stillWorking: Template;
  readonly reading: string;
  /** {detail} */
  readonly noAnswer: Template;
  /** No answer to something that writes: {detail}. */
  readonly noAnswerToWriting: Template;
  /** In place of {detail}, where the fault is the add-on's own. */
  readonly ownFault: string;
  readonly problemWord: string;
  readonly tryAgain: string;
  readonly readAgain: string;
  readonly readAgainDone: string;
  readonly close: string;
  readonly drive: string;
  readonly chooseDrive: string;
  readonly everyOpenDrive: string;
  readonly noDrives: Template;
  /** {drive}, {state} */
  readonly driveInState: Template;
  readonly states: Readonly<Record<Choice<"state">, string>>;
  readonly severities: Readonly<Record<Choice<"severity">, string>>;
  readonly person: string;
  readonly personHint: string;
  readonly personMissing: string;
  readonly nobodyFound: string;
  readonly peopleFound: Counted;
  readonly moreFound: Counted;
  readonly showMore: Counted;
  readonly optional: string;
  readonly note: string;
  readonly preview: string;
  readonly paperTitle: string;
  readonly paperReady: string;
  readonly print: string;
  readonly openInTab: string;
  readonly newTab: string;
  readonly downloadPage: string;
  readonly downloadCsv: string;
}

export interface DivideWords {
  /** The two pages of the sidebar. */
  readonly dividing: string;
  readonly comparing: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly compared: Counted;
  readonly noneCompared: string;
  /** {split} */
  readonly membersBy: Template;
  /** {split} */
  readonly groupsBy: Template;
  readonly stated: string;
  readonly spread: Readonly<Record<"least" | "median" | "most", string>>;
  /** After a percentage, for who cannot see what it stands under. */
  readonly ofIncome: string;
  /** {more}, {less}, {same} */
  readonly change: Template;
  /** {n}, {alert} */
  readonly aboveAlert: Template;
  /** {gini} */
  readonly gini: Template;
  /** {progressivity}, {reading} */
  readonly progressivity: Template;
  readonly reading: string;
  readonly notPossible: string;
  readonly chooseWay: string;
  readonly takeOver: string;
  readonly takeOverHint: Template;
  readonly way: string;
  readonly anew: string;
  readonly anewHint: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly show: string;
  readonly shown: Counted;
  /** {n} */
  readonly changes: Readonly<Record<"fresh" | "changed" | "same", Template>>;
  readonly noneShown: string;
  readonly quotas: string;
  /** {amount} */
  readonly before: Template;
  readonly fresh: string;
  readonly same: string;
  readonly exempt: string;
  readonly how: string;
  /** {name} */
  readonly howOf: Template;
  readonly members: Counted;
  /** {members}, {group} */
  readonly membersOf: Template;
  /** Members of a group that also has groups below it: {members} */
  readonly ungrouped: Template;
  readonly why: string;
  readonly whyHint: Template;
  readonly giveIds: Counted;
  readonly giveIdsHint: string;
  readonly apply: string;
  readonly afterwards: Template;
  readonly another: string;
}

export interface RecordWords {
  readonly oneByOne: string;
  readonly fromFile: string;
  readonly kind: string;
  readonly given: string;
  readonly promised: string;
  readonly promisedHint: Template;
  readonly amount: string;
  readonly amountMissing: string;
  readonly date: string;
  readonly dateMissing: string;
  readonly method: string;
  readonly noMethod: string;
  readonly reference: string;
  readonly more: string;
  readonly group: string;
  readonly groupHint: string;
  readonly noGroup: string;
  readonly currency: string;
  readonly currencyHint: string;
  readonly paidBy: string;
  readonly paidByHint: string;
  readonly receivedBy: string;
  readonly record: string;
  readonly enterHint: string;
  readonly addAnyway: string;
  readonly doNotAdd: string;
  readonly notAdded: string;
  readonly justRecorded: string;
  readonly nothingRecorded: string;
  /** {row} */
  readonly atRow: Template;
  readonly driveMissing: string;
}

export interface ImportWords {
  readonly hint: Template;
  readonly chooseFile: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly encoding: string;
  readonly encodingHint: string;
  readonly encodings: Readonly<
    Record<
      "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "euc-kr" | "shift_jis",
      string
    >
  >;
  readonly separator: string;
  readonly separatorHint: string;
  /** "" is as the file shows. */
  readonly separators: Readonly<Record<"" | ";" | "," | "\t" | "|", string>>;
  /** {format} */
  readonly notCsv: Template;
  readonly read: string;
  readonly nothingToRead: string;
  readonly unreadableFile: string;
  /** {lines}, {size} */
  readonly tooLong: Template;
  readonly columns: string;
  readonly columnsHint: string;
  /** {number} */
  readonly column: Template;
  /** {sample} */
  readonly sample: Template;
  readonly notUsed: string;
  readonly fields: Readonly<
    Record<
      | "date"
      | "amount"
      | "paidIn"
      | "paidOut"
      | "member"
      | "payer"
      | "reference"
      | "drive"
      | "group"
      | "currency"
      | "method"
      | "note",
      string
    >
  >;
  readonly noMethod: string;
  /** {date} */
  readonly dayOrder: Template;
  readonly dayOrderHint: string;
  readonly dayOrderMissing: string;
  /** {figure} */
  readonly threeDigits: Template;
  readonly threeDigitsHint: string;
  readonly threeDigitsMissing: string;
  /** {word} as the file has it, {sample}: a line that has it. */
  readonly way: Template;
  /** {sample}: a line whose amount has no sign. */
  readonly signWay: Template;
  readonly wayHint: string;
  readonly cameIn: string;
  readonly wentOut: string;
  readonly wayMissing: string;
  readonly account: string;
  /** {account}, {n} */
  readonly accountLines: Template;
  readonly everyAccount: string;
  readonly accountHint: string;
  readonly accountMissing: string;
  /** {n} */
  readonly evenIfElsewhere: Template;
  /** {name} */
  readonly itIs: Template;
  readonly byLine: string;
  readonly byLineHint: string;
  readonly whichDrive: string;
  readonly asProposed: string;
  /** {line} */
  readonly asProposedLine: Template;
  readonly change: string;
  /** {line} */
  readonly changeLine: Template;
  readonly addAnyway: string;
  /** {line} */
  readonly addAnywayLine: Template;
  /** {number} */
  readonly part: Template;
  readonly amount: string;
  readonly apply: string;
  readonly divide: string;
  readonly leaveOutLine: string;
  readonly asFound: string;
  readonly cancel: string;
  readonly sums: string;
  readonly sumOf: string;
  readonly sumLines: string;
  readonly lines: string;
  readonly statuses: Readonly<
    Record<"new" | "asked" | "duplicate" | "unmatched" | "unreadable" | "left-out", string>
  >;
  /** {status}, {n} */
  readonly statusCount: Template;
  /** {line} */
  readonly line: Template;
  /** {payer} */
  readonly whoIs: Template;
  readonly unmatchedTo: string;
  readonly leaveOut: string;
  /** {group} */
  readonly namelessOf: Template;
  readonly add: Counted;
  readonly nothingToAdd: string;
  /** Nothing can be added before something else is seen to; and what that is. */
  readonly nothingYet: string;
  readonly notYet: Readonly<Record<"asked" | "unreadable" | "unmatched", Counted>>;
  readonly wholeOrNot: string;
  readonly another: string;
}

export interface PersonWords {
  readonly show: string;
  readonly hint: string;
  readonly whose: string;
  readonly one: string;
  readonly household: string;
  readonly group: string;
  readonly everyone: string;
  readonly whichHousehold: string;
  readonly whichGroup: string;
  /** Of which of the prints that it takes: "Part", "2 of 3". */
  readonly part: string;
  readonly partOf: string;
}

export interface NoticeWords {
  readonly hint: string;
  readonly words: string;
  readonly wordsHint: string;
}

export interface SheetsWords {
  readonly hint: string;
  readonly groups: string;
  readonly allGroups: string;
  readonly someGroups: string;
  readonly groupsMissing: string;
  /** The drive asks no group yet. */
  readonly noGroups: Template;
  readonly make: string;
}

export interface ReceiptsDialogWords {
  readonly hint: Template;
  readonly what: string;
  readonly whats: Readonly<Record<"make" | "again" | "register" | "void", string>>;
  readonly buttons: Readonly<Record<"make" | "again" | "register" | "void", string>>;
  readonly by: string;
  readonly byGift: string;
  readonly byGiftHint: string;
  readonly byYear: string;
  readonly byYearHint: string;
  readonly year: string;
  readonly yearMissing: string;
  readonly together: string;
  readonly whose: string;
  readonly whoses: Readonly<Record<"all" | "one" | "household", string>>;
  readonly whichHousehold: string;
  readonly allDrives: string;
  readonly from: string;
  readonly until: string;
  readonly preview: string;
  readonly make: string;
  readonly numbers: string;
  readonly numbersHint: string;
  readonly number: string;
  readonly numberMissing: string;
  readonly voidHint: string;
}

export interface HandoverWords {
  readonly hint: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly make: string;
}

export interface BranchesWords {
  readonly hint: Template;
  readonly list: string;
  readonly listHint: string;
  readonly placeholder: string;
  readonly groups: string;
  /** What their tab shows, and whom that may tell on. */
  readonly groupsHint: Template;
  /** The same where that tab is there already. */
  readonly groupsThere: Template;
  readonly access: Template;
  readonly privacy: string;
  readonly write: string;
}

export interface CloseWords {
  readonly hint: Template;
  readonly show: string;
  readonly kinds: Readonly<Record<"overpaid" | "outstanding" | "left-over", string>>;
  readonly choices: Readonly<Record<"refund" | "carry-over" | "write-off" | "leave", string>>;
  readonly choicesHint: Readonly<Record<"refund" | "carry-over" | "write-off", Template>>;
  readonly all: string;
  readonly mixed: string;
  /** {n} */
  readonly oneByOne: Template;
  /** {name}, {amount} */
  readonly choiceFor: Template;
  readonly wholeDrive: string;
  readonly nothingOpen: string;
  readonly carryTo: string;
  readonly carryToMissing: string;
  readonly nowhereToCarry: Template;
  readonly copy: string;
  readonly copyAs: string;
  readonly copyAsHint: string;
  readonly copyAsMissing: string;
  readonly copyOpens: string;
  readonly copyDue: string;
  readonly copyDueHint: string;
  readonly apply: string;
  readonly another: string;
}

/** A heading and what stands under it. Names of tabs and menu items are filled in: {tab.members}. */
export interface HelpSection {
  readonly heading: Template;
  readonly paragraphs: readonly Template[];
}

export interface HelpWords {
  readonly intro: Template;
  readonly contents: string;
  readonly principles: {
    readonly heading: string;
    readonly accounted: { readonly name: string; readonly text: Template };
    readonly voluntary: { readonly name: string; readonly text: Template };
  };
  readonly firstDrive: { readonly heading: string; readonly steps: readonly Template[] };
  readonly everyDay: HelpSection;
  readonly standings: {
    readonly heading: string;
    readonly intro: Template;
    readonly word: string;
    readonly meaning: string;
    /** The word on a Voluntary drive, where it is another: {word}. */
    readonly onVoluntary: Template;
    readonly meanings: Readonly<Record<Standing, string>>;
  };
  readonly privacy: HelpSection;
  readonly mistakes: HelpSection;
  readonly places: { readonly heading: string; readonly yours: string; readonly ours: string };
}
