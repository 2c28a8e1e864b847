import type { Figures } from "./figures";
import type { ReceiptWords } from "./receiptWords";

/** What the add-on answers the pages, and what stands on the pages that it makes to be printed. */
export interface PageWords {
  readonly gift: GiftWords;
  readonly importing: ImportReplyWords;
  readonly paper: PaperWords;
}

/** What stands on the pages to print. Headers of tabs serve there too and are not repeated here. */
interface PaperWords {
  readonly asOf: (day: string) => string;
  readonly signature: string;
  readonly total: string;
  readonly voluntary: string;
  /** How to pay. */
  readonly pay: {
    readonly title: string;
    /** Where giving is voluntary. */
    readonly titleVoluntary: string;
    readonly reference: string;
    /** The label of what is to be paid by a day that is to come. */
    readonly by: (day: string) => string;
    readonly quote: string;
    readonly scan: string;
  };
  readonly receipts: ReceiptWords;
  /** Statements of many, or of a household. */
  readonly statements: {
    readonly title: (group: string) => string;
    readonly count: (statements: number, say: Figures) => string;
    readonly part: (part: number, of: number) => string;
    readonly household: (household: string) => string;
    readonly together: string;
    readonly noHousehold: (household: string, suggestion: string | null, members: string) => string;
    readonly noGroup: (group: string, suggestion: string | null) => string;
  };
  readonly person: {
    readonly title: (name: string) => string;
    readonly standing: (standing: string) => string;
    readonly noAmount: string;
    readonly suggestedLeast: (amount: string) => string;
    /** @param column that of what is asked; `drives`: each with its amount */
    readonly suggestedOnly: (column: string, drives: string) => string;
    readonly notAsked: string;
    /** Thanks to who gave without being asked. */
    readonly gaveUnasked: string;
    readonly writtenOff: string;
    readonly overpaid: string;
    readonly gifts: string;
    readonly noGifts: string;
    readonly fallsDue: string;
    readonly countsLater: string;
    readonly nothing: string;
    readonly year: (year: string) => string;
    readonly ifWrong: string;
  };
  readonly notice: {
    readonly title: string;
    readonly fileName: string;
    /** `orMore`: at least so much. */
    readonly collectedOf: (
      collected: { readonly figure: string; readonly whole: string },
      of: string,
      percent: string,
      orMore: boolean,
    ) => string;
    readonly collected: (amount: string, orMore: boolean) => string;
    readonly inKind: (amount: string) => string;
    readonly contributed: (contributed: string, asked: string, orMore: boolean) => string;
    readonly inFull: (inFull: string, asked: string) => string;
    readonly until: (day: string) => string;
    readonly use: (spent: string, inHand: string) => string;
    readonly groups: string;
    readonly together: string;
    readonly items: string;
    readonly arrears: string;
    readonly nothingOpen: string;
    readonly draft: (drive: string) => string;
  };
  /** What it came to. */
  readonly outcome: {
    readonly title: string;
    readonly titleOf: (drive: string) => string;
    readonly fileName: string;
    readonly whatFound: string;
    readonly whatGiven: string;
    readonly whatBought: string;
    readonly whatOpen: string;
    /** So many on one day by one body; "" where that is not known. */
    readonly found: (findings: number, day: string, by: string, say: Figures) => string;
    /** `use`: whether it is in use, in a word. */
    readonly seenOn: (use: string, day: string) => string;
    /** Until the day by which it is to be put right; below zero: since. */
    readonly days: (days: number, say: Figures) => string;
    readonly cameIn: string;
    /** That these drives are voluntary. */
    readonly freely: (drives: string) => string;
    readonly toCome: (lacking: string, needed: string, all: boolean) => string;
    /** It has come and is not in use. */
    readonly idle: string;
    readonly partlyUsed: string;
    /** Headers of what is open. */
    readonly what: string;
    readonly open: string;
    readonly nothingOpen: string;
    readonly inKindUntold: string;
    /** There is no drive and no finding to show. */
    readonly nothing: string;
  };
  readonly sheets: {
    readonly title: (drive: string) => string;
    readonly fileName: string;
    readonly collectedBy: (collector: string) => string;
    /** The header of the blank amounts, in the currency. */
    readonly given: (currency: string) => string;
    readonly handedOver: string;
    readonly received: string;
    /** No codes: so many are drawn at most. */
    readonly tooManyCodes: (most: number, say: Figures) => string;
    readonly nobody: (drive: string) => string;
  };
  readonly handover: {
    readonly title: string;
    readonly officersOnly: string;
    readonly remarks: string;
    readonly drives: string;
    /** "Office drive, Open, KRW"; ko "기술실 꾸리기(진행 중, 원)". */
    readonly drive: (name: string, state: string, currency: string) => string;
    readonly total: (currency: string) => string;
    readonly cash: string;
    readonly rows: string;
    /** What was counted by hand, and how far the books agree with it. */
    readonly counts: {
      readonly title: string;
      readonly all: string;
      readonly books: string;
      readonly difference: string;
      readonly agrees: string;
      readonly missing: (amount: string) => string;
      readonly tooMuch: (amount: string) => string;
    };
    readonly arrears: string;
    readonly disputes: string;
    readonly problems: string;
    readonly accepted: string;
    readonly none: string;
    readonly more: (problems: number, tab: string, say: Figures) => string;
    readonly noFollowUp: (tab: string) => string;
    readonly signs: readonly [string, string, string];
  };
}

/** Recording one gift: what was written, or why nothing was. */
interface GiftWords {
  readonly recorded: (who: string, amount: string, drive: string) => string;
  readonly pledged: (who: string, amount: string, drive: string) => string;
  readonly raised: (who: string, before: string, now: string, drive: string) => string;
  /** Added where a pledge becomes a quota only by a new division. */
  readonly divideAfter: (divide: string) => string;
  /** The drive does not ask this member or group. */
  readonly notAsked: (name: string, drive: string) => string;
  readonly withoutName: (group: string) => string;
  readonly noDrive: string;
  readonly unknownDrive: (value: string, suggestion: string | null, drives: string) => string;
  readonly nobody: string;
  readonly unknownMember: (value: string, suggestion: string | null, members: string) => string;
  readonly ambiguousMember: (value: string) => string;
  readonly unknownGroup: (value: string, suggestion: string | null, groups: string) => string;
  readonly noAmount: string;
  readonly promiseTooLow: string;
  readonly noCurrency: (value: string) => string;
  readonly promiseCurrency: (currency: string) => string;
  readonly pledgeTwice: (who: string, amount: string, drive: string) => string;
  readonly noDate: string;
  readonly duplicate: (who: string, amount: string, drive: string, day: string) => string;
  readonly pledgeThere: (row: number, tab: string) => string;
}

/** Reading a statement: what becomes of each line, and why. */
interface ImportReplyWords {
  readonly noLines: string;
  readonly summary: (lines: ImportCounts, say: Figures) => string;
  readonly noDateColumn: string;
  readonly noAmountColumn: string;
  readonly noDate: string;
  readonly notADate: (value: string) => string;
  readonly dayOrder: (value: string) => string;
  readonly noAmount: string;
  readonly notAnAmount: (value: string) => string;
  readonly threeDigits: (value: string) => string;
  readonly contraryMarks: (value: string) => string;
  readonly brokenQuotes: string;
  readonly tooManyCells: (cells: number, columns: number) => string;
  readonly tooFewCells: (cells: number, columns: number) => string;
  /** Of a line that stands above the headers. */
  readonly aboveHeaders: string;
  readonly headerAgain: string;
  readonly continued: string;
  readonly otherHeaders: string;
  readonly sum: string;
  readonly noMovement: string;
  readonly bothSides: string;
  readonly twoAmounts: string;
  readonly noDirection: (value: string) => string;
  readonly twoDirections: (value: string) => string;
  readonly openStatus: (status: string) => string;
  /** Of a header, or a line above the headers, that states a unit. */
  readonly otherUnit: (stated: string) => string;
  readonly openSign: (value: string) => string;
  readonly severalAccounts: string;
  readonly otherAccount: (account: string) => string;
  readonly againstBalance: string;
  readonly currencies: string;
  readonly otherCurrency: (sign: string, currency: string) => string;
  readonly farDate: (value: string, drive: string) => string;
  readonly tooManyColumns: (given: number, columns: number) => string;
  /** Where the headers stand. */
  readonly heading: (line: number) => string;
  readonly outgoing: string;
  readonly notDone: (status: string) => string;
  readonly duplicate: string;
  readonly elsewhere: (drive: string) => string;
  readonly matchesNobody: (payer: string, suggestion: string | null, members: string) => string;
  readonly matchesSeveral: (payer: string, names: readonly string[], say: Figures) => string;
  /** Nobody is named as having paid; all that there is, is a reference. */
  readonly saysOnly: (reference: string, suggestion: string | null) => string;
  readonly noName: string;
  /** By what a line was found. */
  readonly evidence: {
    readonly persons: Readonly<
      Record<
        | "column"
        | "reference"
        | "id"
        | "name"
        | "two-names"
        | "short-name"
        | "said"
        | "before"
        | "text"
        | "household"
        | "told",
        string
      >
    >;
    /** What is said with the person already is "". */
    readonly drives: Readonly<
      Record<"reference" | "stated" | "words" | "amount" | "oldest-due" | "only" | "said", string>
    >;
    readonly byHand: string;
  };
  /** Why a line is asked about. */
  readonly asks: {
    readonly personContradicts: (referenceOf: string, named: string) => string;
    readonly driveContradicts: (referenceOf: string, named: string) => string;
    readonly mistyped: (written: string, member: string, drive: string) => string;
    readonly unknownReference: (written: string) => string;
    /** It speaks of one drive, and is just what is owed in another. */
    readonly amountContradicts: (drive: string, fits: string) => string;
    readonly notOpen: (drives: string) => string;
    readonly otherYear: (drive: string) => string;
    readonly notAsked: (drive: string, member: string) => string;
    readonly moreThanAsked: (drive: string) => string;
    /** More than one instalment, and no sum of several. */
    readonly oddAmount: (drive: string) => string;
    readonly severalDrives: (drives: readonly string[], say: Figures) => string;
    readonly noDrive: string;
    readonly severalPeople: (members: readonly string[], say: Figures) => string;
    readonly saidOtherwise: string;
  };
  readonly partNotRead: (value: string) => string;
  readonly partsDiffer: (sum: string, whole: string) => string;
  readonly leftOutByHand: string;
  /** What the money of a file adds up to. */
  readonly sums: Readonly<
    Record<"asked" | "unmatched" | "duplicate" | "unreadable" | "left-out" | "all", string>
  >;
  readonly changed: string;
  readonly dayOrderFirst: string;
  readonly threeDigitsFirst: (value: string) => string;
  readonly accountFirst: string;
  /** Of a word of the file, or of an amount without a sign. */
  readonly wayFirst: (value: string) => string;
  readonly nothingNew: string;
  readonly added: (lines: number, amount: string, say: Figures) => string;
  /** Added to a summary where rows will be written but not counted, and the first reason. */
  readonly notCounted: (lines: number, reason: string, say: Figures) => string;
}

/** How many lines of a statement there are of each kind. */
export interface ImportCounts {
  readonly fresh: number;
  /** Of the new ones, in words. */
  readonly amount: string;
  readonly asked: number;
  readonly duplicate: number;
  readonly unmatched: number;
  readonly unreadable: number;
  readonly leftOut: number;
}
