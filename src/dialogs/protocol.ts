/**
 * What the pages and the add-on say to each other: plain JSON, and all that the pages know of the
 * add-on. Amounts are in major units with their text beside them, so that a page formats nothing.
 */

import type { Book, Diagnostic } from "../core/index";
import type { Language } from "../i18n/index";

/** What every request that writes carries, so that it is done once, however often it arrives. */
interface Written {
  /** The request's own: sent again with a repeat, another one with whatever else is asked for. */
  readonly token: string;
}

/** A reply that could not be given, in plain words that say what to do. */
interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** A reply that is no refusal. */
export type Granted<Reply> = Extract<Reply, { readonly ok: true }>;

export interface QuotasRequest {
  /** A drive's name; "" for every open drive. */
  readonly drive: string;
  /** Whether those who have contributed keep their present quota. */
  readonly keep: boolean;
  /** Why it is divided (anew), for the Why column. */
  readonly why?: string;
  /** The preview's: the division is refused if what it depends on has changed since. */
  readonly fingerprint?: string;
  /** Whether members without an ID are given one. */
  readonly giveIds?: boolean;
}

export interface DivisionRequest extends QuotasRequest, Written {}

export interface QuotaLine {
  readonly level: "group" | "member";
  readonly depth: number;
  readonly group: string;
  readonly memberId: string;
  readonly member: string;
  /** In major units; null: exempt. */
  readonly quota: number | null;
  readonly quotaText: string;
  /** null: on no roll yet. */
  readonly before: number | null;
  readonly beforeText: string;
  readonly how: string;
}

/** Something wrong, or decided for the user, and what to do about it. */
export interface Problem {
  readonly severity: string;
  readonly problem: string;
  readonly remedy: string;
}

export interface DrivePreview {
  readonly drive: string;
  readonly currency: string;
  /** Whether it can be divided. */
  readonly divisible: boolean;
  readonly summary: string;
  /** Suggests a rounder unit, where the quotas are odd figures. */
  readonly rounder?: string;
  readonly problems: readonly Problem[];
  /** Empty where it cannot be divided. */
  readonly quotas: readonly QuotaLine[];
}

export type QuotasPreview =
  | {
      readonly ok: true;
      readonly fingerprint: string;
      /** What is wrong with who is asked, whatever the drive. */
      readonly problems?: readonly Problem[];
      readonly drives: readonly DrivePreview[];
      /** How many members have no ID: above 0, the page offers to give them one. */
      readonly membersWithoutId?: number;
    }
  | Refusal;

export type QuotasApplied =
  | {
      readonly ok: true;
      readonly message: string;
      readonly divided: readonly string[];
      readonly notDivided: readonly string[];
      /** As those of the preview. */
      readonly problems?: readonly Problem[];
    }
  | Refusal;

/** The ways to divide one drive side by side. Nothing is written. */
export interface CompareRequest {
  readonly drive: string;
}

/** One way to divide: the ids of its splits, and what they are called. */
interface WayChoice {
  readonly groupSplit: string;
  readonly memberSplit: string;
}

export interface WayLine extends WayChoice {
  readonly groupText: string;
  readonly memberText: string;
  /** Whether it is what the drive states. */
  readonly isStated: boolean;
  readonly figures: WayFiguresText;
}

export interface SpreadText {
  readonly least: string;
  readonly median: string;
  readonly most: string;
}

export interface WayFiguresText {
  /** Of what each would be asked for, in the drive's currency. */
  readonly amounts: SpreadText;
  /** The same in major units. */
  readonly numbers: { readonly least: number; readonly median: number; readonly most: number };
  /** The same as shares of a year's income; null where none is kept. */
  readonly ofIncome: SpreadText | null;
  /** How many would give more, less and the same as now; null where there is no now. */
  readonly change: { readonly more: number; readonly less: number; readonly same: number } | null;
  /** How many would be above the Share-of-income alert over all bodies; null where no income is kept. */
  readonly aboveAlert: number | null;
  readonly gini: string;
  /** The Kakwani index with its sign, and in words who bears more; "" where no income is kept. */
  readonly progressivity: string;
  readonly reading: string;
}

export type RulesComparison =
  | {
      readonly ok: true;
      readonly fingerprint: string;
      readonly drive: string;
      readonly currency: string;
      /** What the comparison goes by, and what is to be known of it, a sentence or two each. */
      readonly notes: readonly string[];
      /** What the indices say, in one sentence each; of progressivity where incomes are kept. */
      readonly explained: readonly string[];
      /** The share of income of the alert: "5 %". */
      readonly alert: string;
      /** Those in which the drive can be divided, those of one member split together. */
      readonly ways: readonly WayLine[];
      /** The others, told of by reason: "By income; Levelling". */
      readonly impossible: readonly { readonly ways: string; readonly problem: Problem }[];
      /** What stands in the way of all of them. */
      readonly problems: readonly Problem[];
    }
  | Refusal;

/** Writes one of the ways that were compared into Drives. */
export interface TakeOverRequest extends WayChoice, Written {
  readonly drive: string;
  /** The comparison's: refused if what it depends on has changed since. */
  readonly fingerprint: string;
}

export type TakeOverReply = { readonly ok: true; readonly message: string } | Refusal;

/** Someone who can be found as one types. */
export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  /** The groups, to tell namesakes apart. */
  readonly groups: string;
}

export interface DriveChoice {
  readonly drive: string;
  readonly currency: string;
  readonly decimals: number;
  readonly basis: "mandatory" | "pledged" | "voluntary";
  readonly state: "draft" | "open" | "closed";
  /** The groups through which somebody is asked, those above them included; none before it is divided. */
  readonly groups: readonly string[];
}

/** What the pages that choose people and drives start from. */
export type ChoicesReply =
  | {
      readonly ok: true;
      readonly drives: readonly DriveChoice[];
      readonly people: readonly PersonChoice[];
      readonly groups: readonly string[];
      readonly households: readonly string[];
      readonly methods: readonly string[];
      /** The day that gifts are dated at first, as ISO text: As of where Settings fix it, else today. */
      readonly day: string;
      /** What was chosen last time, "" at first. */
      readonly lastDrive: string;
      readonly lastMethod: string;
    }
  | Refusal;

/** One gift, given or promised. Texts are as typed; a promise becomes a Pledge under Adjustments. */
export interface GiftRequest extends Written {
  readonly promised: boolean;
  readonly drive: string;
  /** "" for a nameless gift, which names a group. */
  readonly memberId: string;
  readonly group: string;
  readonly amount: string;
  readonly currency: string;
  readonly date: string;
  readonly method: string;
  readonly reference: string;
  readonly paidBy: string;
  readonly receivedBy: string;
  readonly note: string;
  /** Write it although it was held back: it is meant as it is. */
  readonly confirmed: boolean;
}

export type GiftReply =
  | {
      readonly ok: true;
      readonly message: string;
      /** Why it is not counted, or what else is to be seen to; "" where all is well. */
      readonly warning: string;
      readonly row: number;
    }
  | (Refusal & {
      /** The field beside which the message belongs; "" for none. */
      readonly field: string;
      /** Whether it was only held back, as the like of it is there or its giver is not asked. */
      readonly held: boolean;
    });

/** What a file's column can be taken for. */
export const importFields = [
  "date",
  "amount",
  "paidIn",
  "paidOut",
  "member",
  "payer",
  "reference",
  "drive",
  "group",
  "currency",
  "method",
  "note",
] as const;

export type ImportField = (typeof importFields)[number];

/** How a date of figures is meant: what stands first in it, or from which year on its days are counted. */
export type DayOrder = "day-first" | "month-first" | "year-first" | "from-1900" | "from-1904";

/** What a mark before three digits parts. */
export type ThreeDigits = "thousands" | "decimals";

/** Where money went, as somebody says of a word that the file has for it. */
export type MoneyWay = "in" | "out";

export interface ImportRequest {
  /** The file's lines, already split into cells, the header among them. */
  readonly rows: readonly (readonly string[])[];
  /** A drive's name; "": each line finds its own. */
  readonly drive: string;
  readonly method: string;
  /** What each column is, by index; null: not used. Left out: matched by header. */
  readonly fields?: readonly (ImportField | null)[];
  /** The line of the file in which each row begins, from 1; left out: every row is one line. */
  readonly lines?: readonly number[];
  /** Lines whose quotes do not close: each is one row of one cell. */
  readonly broken?: readonly number[];
  /** What stands first in 03/04/26; left out: asked for where it is not certain. */
  readonly dayOrder?: DayOrder;
  /** What 1.250 is; left out: asked for where the rest of its column does not tell. */
  readonly threeDigits?: ThreeDigits;
  /** Where money went, by a word of the file, or "+" for amounts without a sign. */
  readonly ways?: Readonly<Record<string, MoneyWay>>;
  /** Of which account lines are meant where the file has several; "": of all. */
  readonly account?: string;
  /** Lines are new although the like of them stands in the ledger under another drive. */
  readonly evenIfElsewhere?: boolean;
  /** Who a payer is, once chosen by hand: the text of the file → member id. Remembered. */
  readonly people?: Readonly<Record<string, string>>;
  /** What was decided by hand of single lines, by `ImportLine.key`. Remembered by payer and purpose. */
  readonly decisions?: Readonly<Record<string, LineDecision>>;
}

/** What somebody decides of a line: what each part of it is; no parts: it is left out. */
export interface LineDecision {
  readonly parts: readonly DecidedPart[];
}

export interface DecidedPart {
  readonly drive: string;
  readonly memberId: string;
  /** As typed; "" for all of the line, where it has but one part. */
  readonly amount: string;
}

/** What of a line goes to one drive and member. */
export interface ImportPart {
  readonly drive: string;
  readonly memberId: string;
  readonly member: string;
  readonly amountText: string;
  /** As it would be typed. */
  readonly amount: string;
}

export interface ImportLine {
  /** The line in the file, from 1. */
  readonly line: number;
  /** Its number and content: by this `decisions` name it. */
  readonly key: string;
  /** "asked": it may be what is proposed, and is not certain to be. */
  readonly status: "new" | "asked" | "duplicate" | "unmatched" | "unreadable" | "left-out";
  readonly date: string;
  readonly amountText: string;
  readonly memberId: string;
  readonly member: string;
  /** Who paid, as the file says it: where nobody matched, the text that `people` names them by. */
  readonly payer: string;
  readonly reference: string;
  /** Why it is not new, and what to do; "" where new. */
  readonly problem: string;
  /**
   * What it becomes where new, or may become where asked. Of a line that matched nobody one part
   * without a member, where its drive is known.
   */
  readonly parts: readonly ImportPart[];
  /** By what these were found, in words; "" where nothing was. */
  readonly evidence: string;
  /** Whether it was decided by hand. */
  readonly isDecided: boolean;
  /** Who may be meant where nobody matched; left out: nobody is near. */
  readonly suggestion?: { readonly id: string; readonly name: string };
  /** Several are called like the payer: whose it is has to be said line by line. */
  readonly isNamesake?: boolean;
}

export type ImportPreview =
  | {
      readonly ok: true;
      readonly header: readonly string[];
      readonly fields: readonly (ImportField | null)[];
      /** The order of day and month is not certain: it must be chosen before anything is added. */
      readonly asksDayOrder: boolean;
      /** A date for which it matters, and what it is under each order that is possible. */
      readonly dayOrders: {
        readonly text: string;
        readonly readings: readonly { readonly order: DayOrder; readonly day: string }[];
      } | null;
      /** A figure that may be thousands or decimals, both ways: to be chosen too. null: none is. */
      readonly threeDigits:
        | ({ readonly text: string } & Readonly<Record<ThreeDigits, string>>)
        | null;
      /** Words of the file, or "+", of which it is to be said where money went: each with a line that has it. */
      readonly ways: readonly { readonly word: string; readonly sample: string }[];
      /** The accounts of which the file has lines, where it is to be said which are meant; else none. */
      readonly accounts: readonly { readonly account: string; readonly lines: number }[];
      /** How many lines stand in the ledger under another drive. */
      readonly elsewhere: number;
      /** Where the headers stand, and that what stands above them is not read. */
      readonly heading: string;
      readonly lines: readonly ImportLine[];
      readonly summary: string;
      /** Where all the money that came in goes: what each adds up to, and last the sum of them. */
      readonly sums: readonly {
        readonly label: string;
        readonly lines: number;
        readonly amountText: string;
      }[];
      readonly fingerprint: string;
    }
  | Refusal;

/** The same request, with the preview's fingerprint: added whole, or not at all. */
export interface AppendRequest extends ImportRequest, Written {
  readonly fingerprint: string;
  /**
   * Lines that matched nobody and whose drive is known are added as nameless gifts of this group; "":
   * they are left out.
   */
  readonly unmatchedTo: string;
}

export type AppendReply =
  | { readonly ok: true; readonly message: string; readonly added: number }
  | Refusal;

/** A page to print or to hand over: whole, self-contained HTML. */
export type PageReply =
  | {
      readonly ok: true;
      readonly title: string;
      readonly html: string;
      /** The same figures as CSV, where there are any to give. */
      readonly csv: string;
      /** Without its ending. */
      readonly fileName: string;
      /** How many prints it takes, where one does not hold them all. */
      readonly parts?: number;
      /** What was written with it, or written before. */
      readonly message?: string;
    }
  | Refusal;

/** Which receipts are meant. Texts are as typed. */
export interface ReceiptsChoice {
  /** One for each gift, or one for all that somebody gave in a year. */
  readonly by: "gift" | "year";
  /** By year: which. */
  readonly year: number;
  /** By year: one for a household, where there is one. */
  readonly households: boolean;
  /** A drive's name; "" for all. */
  readonly drive: string;
  /** Whose; "" for all. */
  readonly memberId: string;
  readonly household: string;
  /** Days as ISO text; "" for any. */
  readonly from: string;
  readonly until: string;
}

export type ReceiptsPreview =
  | {
      readonly ok: true;
      /** How many would be made. */
      readonly receipts: number;
      readonly summary: string;
      /** What gets none, and why. */
      readonly left: readonly string[];
      readonly lines: readonly {
        readonly number: string;
        readonly who: string;
        readonly amountText: string;
      }[];
      readonly fingerprint: string;
    }
  | Refusal;

/** Makes receipts, prints them again by their numbers, or lists the numbers of a year. */
export type ReceiptsRequest =
  | (ReceiptsChoice &
      Written & {
        readonly what: "make";
        /** The preview's: refused if what it showed has changed since. */
        readonly fingerprint?: string;
      })
  | { readonly what: "again"; readonly numbers: string }
  | { readonly what: "register"; readonly year: number };

export interface VoidRequest extends Written {
  readonly number: string;
}

export type VoidReply = { readonly ok: true; readonly message: string } | Refusal;

/** Whose statement; of a group a page each, "" for everyone, and which of the prints it takes, from 1. */
export type PersonRequest =
  | { readonly memberId: string }
  | { readonly household: string }
  | { readonly group: string; readonly part?: number };

/** Of a notice, and of what it came to. */
export interface NoticeRequest {
  /** "" for every open drive. */
  readonly drive: string;
  /** Words of the writer's own, above the figures. */
  readonly note: string;
}

export interface CollectionSheetsRequest {
  readonly drive: string;
  /** Empty: a sheet for every group. */
  readonly groups: readonly string[];
}

export interface HandoverRequest {
  readonly note: string;
}

export type BranchesReply =
  | {
      readonly ok: true;
      /** As the dialog shows it: a line a branch, its name and the address of its spreadsheet. */
      readonly list: string;
      /** Whether their groups have a tab. */
      readonly groups: boolean;
    }
  | Refusal;

/**
 * It needs no token: the same list written again changes nothing, and by the list that was shown it is
 * known what somebody else has changed since.
 */
export interface BranchesRequest {
  readonly list: string;
  /** The list as it was shown. */
  readonly was: string;
  /** Whether their groups are wanted too; where these have a tab it is always written. */
  readonly groups: boolean;
}

export type BranchesWritten =
  | {
      readonly ok: true;
      readonly message: string;
      /** As the tab lists them now. */
      readonly list: string;
    }
  | Refusal;

export type ClosingChoice = "refund" | "carry-over" | "write-off" | "leave";

export interface ClosingLine {
  /** By which a decision names it. */
  readonly key: string;
  readonly kind: "overpaid" | "outstanding" | "left-over";
  readonly memberId: string;
  readonly member: string;
  readonly group: string;
  readonly amountText: string;
  /** What may become of it; "leave" is among them always. */
  readonly choices: readonly ClosingChoice[];
}

/** Opens and Due of the copy that becomes the next one's draft, as they may be typed; "": none. */
export interface NextDays {
  readonly opens: string;
  readonly due: string;
}

export interface ClosingPreviewRequest {
  readonly drive: string;
}

export type ClosingPreview =
  | {
      readonly ok: true;
      readonly drive: string;
      readonly summary: string;
      readonly lines: readonly ClosingLine[];
      /** The drives that money can be carried over to. */
      readonly carryTo: readonly string[];
      /** The days of a copy as they are proposed: this drive's moved on. */
      readonly next: NextDays;
      readonly fingerprint: string;
    }
  | Refusal;

export interface ClosingRequest extends Written {
  readonly drive: string;
  readonly decisions: Readonly<Record<string, ClosingChoice>>;
  readonly carryTo: string;
  /** The name of the copy that becomes next year's draft; "": no copy. */
  readonly copyAs: string;
  /** Its days; left out: as they are proposed. */
  readonly copyDays?: NextDays;
  readonly fingerprint: string;
}

export type ClosingReply = { readonly ok: true; readonly message: string } | Refusal;

/** A whole workbook, decoded; money in minor units here, as core has it. */
export type BookReply =
  | {
      readonly ok: true;
      readonly book: Book;
      /** What of its cells could not be read. */
      readonly diagnostics: readonly Diagnostic[];
      /** That of its tabs. */
      readonly language: Language;
    }
  | Refusal;

/** The global functions that the pages call: what each takes and what it gives. */
export interface AddOn {
  getChoices(): ChoicesReply;
  readBook(): BookReply;
  previewQuotas(request: QuotasRequest): QuotasPreview;
  applyQuotas(request: DivisionRequest): QuotasApplied;
  compareRules(request: CompareRequest): RulesComparison;
  takeOverWay(request: TakeOverRequest): TakeOverReply;
  recordGift(request: GiftRequest): GiftReply;
  previewImport(request: ImportRequest): ImportPreview;
  appendContributions(request: AppendRequest): AppendReply;
  personPage(request: PersonRequest): PageReply;
  previewReceipts(request: ReceiptsChoice): ReceiptsPreview;
  receiptsPage(request: ReceiptsRequest): PageReply;
  voidReceipt(request: VoidRequest): VoidReply;
  noticePage(request: NoticeRequest): PageReply;
  outcomePage(request: NoticeRequest): PageReply;
  collectionSheetsPage(request: CollectionSheetsRequest): PageReply;
  handoverPage(request: HandoverRequest): PageReply;
  getBranches(): BranchesReply;
  writeBranches(request: BranchesRequest): BranchesWritten;
  previewClosing(request: ClosingPreviewRequest): ClosingPreview;
  applyClosing(request: ClosingRequest): ClosingReply;
}
