import type { Basis, CivilDay } from "../core/index";
import type { Figures } from "./figures";
import type { SchemaWords } from "./schemaWords";

/** What a message may speak of but whom it is to; texts are ready to be shown, "" where there is none. */
export interface MessageData {
  readonly drive: string;
  /** "50,000 KRW"; "" where no quota is asked. */
  readonly quota: string;
  readonly contributed: string;
  readonly outstanding: string;
  /** How much of what is outstanding has fallen due; "" where that is all of it. */
  readonly dueNow: string;
  /** Whether the quota is what the member has promised. */
  readonly promised: boolean;
  /** Whether the member has given anything. */
  readonly some: boolean;
  /** The oldest unpaid due day. */
  readonly since: string;
  /** What has come together in the drive, of how much: "2,310,000 of 4,000,000 KRW"; "" if unknown. */
  readonly together: string;
  readonly collector: string;
}

/** An amount as text, without and with its currency: "4,000,000" and "4,000,000 KRW". */
interface Amount {
  readonly figure: string;
  readonly withCurrency: string;
}

/** The words of the generated tabs, of How and of messages. Written beside src/reports. */
export interface ReportWords {
  /** Number formats that hold words. */
  readonly formats: {
    readonly day: string;
    /** Of days that are left, are past, and none. */
    readonly daysLeft: string;
    /** The same of 1 and −1. */
    readonly oneDayLeft: string;
  };
  /** Row 1 of a generated tab. */
  readonly rowOne: {
    /** "31 March 2026". */
    readonly asOf: (day: string) => string;
    readonly noLedger: string;
    /** That the day is held in Settings, as that tab is called here. */
    readonly fixed: (settings: string) => string;
    readonly upToDate: string;
    /** `rows` and `amount` are signed: "+3 rows", "+60,000". */
    readonly changed: (contributions: string, rows: string, amount: string) => string;
    /** What follows the figure in "+1 row" and "+3 rows". */
    readonly rows: { readonly one: string; readonly more: string };
    readonly amountError: (contributions: string) => string;
  };
  /** The row under which stands what the user wrote beside rows that are gone. */
  readonly noLonger: { readonly flagged: string; readonly listed: string };
  readonly everyone: string;
  readonly noDrive: string;
  /** The members of a group who are in none of the groups below it. */
  readonly othersIn: (group: string) => string;
  /** The names of groups, `most` of them. */
  readonly groups: (names: readonly string[], most: number, say: Figures) => string;
  /** What came from outside the groups that are shown. */
  readonly outside: string;
  readonly allDrives: (currency: string) => string;
  readonly problemsUnderChecks: (problems: number, checks: string, say: Figures) => string;
  readonly overview: {
    /** No drive is open. */
    readonly none: string;
    /** There is no drive at all. */
    readonly empty: (drives: string) => string;
    /** "Office drive 58 %"; `percent` is as it stands beside the bar. */
    readonly progress: (drive: string, percent: string) => string;
    readonly collected: (drive: string, collected: string) => string;
    readonly daysLeft: (days: number, say: Figures) => string;
    readonly more: (drives: number, say: Figures) => string;
  };
  readonly charts: {
    /** The hidden tab that holds what charts are drawn from, and what it says of itself at its top. */
    readonly data: { readonly name: string; readonly sentence: string };
    /** How far the drives have come: one of this name, or so many; `currency` where others have another. */
    readonly drives: {
      readonly one: (drive: string, percent: string, orMore: boolean) => string;
      readonly several: (
        drives: number,
        currency: string,
        percent: string,
        orMore: boolean,
        say: Figures,
      ) => string;
      /** What bar, outline and mark are. */
      readonly note: (currency: string, isMarked: boolean) => string;
      /** "267,000 of 481,000 · 56 %". */
      readonly bar: (collected: string, goal: string, percent: string, orMore: boolean) => string;
      readonly collected: string;
      readonly collectedPast: string;
      readonly stillToCome: string;
    };
    /** How one drive goes on from day to day. */
    readonly overTime: {
      readonly untilDay: (drive: string, day: string) => string;
      readonly forYears: (drive: string, years: number) => string;
      readonly reached: (drive: string, day: string) => string;
      readonly nothingYet: (drive: string) => string;
      /** For four weeks; `onBalance`: as much was given back as came in. */
      readonly nothing: (drive: string, onBalance: boolean) => string;
      /** What the lines are, those that are drawn. */
      readonly note: (
        currency: string,
        lines: { readonly evenPace: boolean; readonly atThisPace: boolean },
      ) => string;
      readonly day: string;
      /** How days of a year stand at an axis: a number format. */
      readonly dayFormat: string;
      readonly collected: string;
      readonly evenPace: string;
      readonly atThisPace: string;
      /** What stands at the ends of lines: "2,352,587 on 20 May", "Due 31 May: 4,000,000". */
      readonly collectedOn: (collected: string, day: string) => string;
      readonly dueOn: (day: string, goal: string) => string;
    };
  };
  readonly byGroup: {
    readonly headline: (groups: number, complete: number, say: Figures) => string;
  };
  readonly byMember: {
    readonly empty: string;
    /** `amounts` are due from so many people. */
    readonly late: (people: number, amounts: string, say: Figures) => string;
    readonly nobodyLate: string;
    /** Where giving is free. */
    readonly given: (contributed: number, asked: number, say: Figures) => string;
  };
  readonly payments: {
    readonly empty: string;
    /** The header of a part: its day. */
    readonly part: (day: CivilDay, withYear: boolean) => string;
    /** What such headers look like, with or without the year. */
    readonly partLike: RegExp;
    /** How many of those who are asked have not paid what has fallen due. */
    readonly behind: (behind: number, asked: number, say: Figures) => string;
    /** What the colours say. */
    readonly colours: string;
    /** The same where giving is free: how many have given. */
    readonly given: (given: number, asked: number, say: Figures) => string;
    readonly coloursOfGiven: string;
  };
  readonly followUp: {
    readonly empty: string;
    readonly headline: (rows: number, collectors: number, say: Figures) => string;
    /** Of the columns that the tab leaves to the user. */
    readonly yours: string;
    /** Gifts that came to a group without a name: "Cell 3 30,000 KRW (2 gifts)". */
    readonly namelessIn: (group: string, gifts: number, amount: string, say: Figures) => string;
    readonly nameless: (groups: string) => string;
    /** Where there is no room to say to whom. */
    readonly namelessGifts: (gifts: number, say: Figures) => string;
    /** "2,310,000 of 4,000,000 KRW"; `orMore`: at least so much. */
    readonly together: (collected: Amount, of: Amount, orMore: boolean) => string;
    /**
     * How a message begins: "Dear Kim Chol-su, ". `byName`: `to` is the plain name rather than how
     * the member wishes to be addressed.
     */
    readonly greeting: (to: string, byName: boolean) => string;
    /** What follows the greeting. */
    readonly message: Readonly<Record<Basis, (data: MessageData) => string>>;
    /** How to pay, as what comes before and after the reference; `payTo`: "" where it is not stated. */
    readonly pay: (payTo: string, account: string) => readonly [before: string, after: string];
    /** How a message is signed; `organisation` is not "". */
    readonly signature: (organisation: string) => string;
    readonly subject: (drive: string, organisation: string) => string;
    readonly remind: string;
    /** Why there is no message, in its place. */
    readonly noMessage: {
      readonly left: (day: string) => string;
      readonly deleted: (members: string) => string;
      readonly disputed: string;
      readonly declined: string;
      readonly limit: (times: number, settings: string, say: Figures) => string;
    };
  };
  readonly perPerson: {
    readonly asked: (body: string) => string;
    readonly given: (body: string) => string;
    readonly headline: (year: string, members: number, alerts: number, say: Figures) => string;
    /** What the quotas of a Conscience drive's groups come to a head, if all in a group share it. */
    readonly perHead: (drive: string, amount: string) => string;
    readonly range: (least: string, most: string) => string;
    readonly above: (share: string) => string;
  };
  /** What the cells of the tabs say that read branches. */
  readonly branches: {
    readonly headline: string;
    readonly notAllowed: string;
    /** A tab is not there; `tabs`: what it is called in every language. */
    readonly noTab: (tabs: readonly string[], refresh: string) => string;
    /** `collected`: the header of a column without which none is known. */
    readonly noDrives: (collected: string, refresh: string) => string;
    readonly noGroups: (collected: string, refresh: string) => string;
    readonly noColumn: string;
    /** The same spreadsheet stands in two rows. */
    readonly twice: string;
    /** A branch of the groups is not one of those in this tab. */
    readonly notListed: (branches: string) => string;
    /** So many lines have no room. */
    readonly more: (count: string, command: string) => string;
    /** A row that is to be filled. */
    readonly free: string;
    readonly all: string;
    readonly total: (currency: string) => string;
    readonly notAllRead: string;
    /** After a number, which the sheet counts. */
    readonly without: string;
    readonly moreCurrencies: (command: string) => string;
    /** Who can see what, at the foot. */
    readonly whoSees: string;
  };
  readonly remedies: {
    /** `idle`: items that have come and are not used. */
    readonly headline: (
      findings: {
        readonly toDo: number;
        readonly of: number;
        readonly past: number;
        readonly idle: number;
      },
      say: Figures,
    ) => string;
  };
  readonly itemsBought: {
    readonly headline: (items: number, covered: number, say: Figures) => string;
  };
  readonly noticeboard: {
    readonly headline: string;
    /** What stands where nothing may be shown of what came in: always the same, whatever the reason. */
    readonly notYet: string;
    /** "780,000 or more". */
    readonly orMore: (figure: string) => string;
    readonly atMost: (figure: string) => string;
  };
  readonly checks: {
    readonly headline: (errors: number, warnings: number, notices: number, say: Figures) => string;
    readonly none: string;
    /** The ledger's sum in one currency, before any of it is converted. */
    readonly asWritten: (parts: string) => string;
    readonly ledgerParts: Readonly<
      Record<"collected" | "carried" | "inKind" | "notCounted", (amount: string) => string>
    >;
    readonly uncounted: (amounts: string) => string;
    readonly reopened: string;
  };
  readonly history: {
    readonly headline: string;
    readonly month: (year: number, month: number) => string;
    readonly undated: string;
    readonly sameRows: (drive: string, month: string, change: string) => string;
    readonly fewerRows: (
      drive: string,
      month: string,
      change: string,
      rows: number,
      say: Figures,
    ) => string;
    readonly gone: (drive: string, tabs: SchemaWords["tabs"]) => string;
  };
  readonly how: {
    /** "7 of 96 members", "weight 2 of 6". */
    readonly of: Readonly<
      Record<"members" | "groups" | "weight" | "income", (part: string, whole: string) => string>
    >;
    readonly share: (of: string, divided: string, fairShare: string) => string;
    readonly levelled: (income: string, left: string, fairShare: string) => string;
    readonly exactly: (quota: string) => string;
    readonly roundedDown: (base: string) => string;
    readonly spare: (base: string, spares: number, unit: string, tied: boolean) => string;
    readonly webster: (quota: string) => string;
    readonly floor: (amount: string, without: string) => string;
    readonly cap: (amount: string, without: string) => string;
    readonly fixed: (amount: string, adjustments: string) => string;
    readonly pledge: (amount: string) => string;
    readonly kept: (amount: string) => string;
    readonly sum: (parts: number, say: Figures) => string;
    readonly target: (target: string) => string;
    readonly targetRoundedUp: (target: string, by: string) => string;
    readonly exempt: (adjustments: string) => string;
    /** Of who joined after an instalment: in how many of all it falls due, and from which day. */
    readonly joinedLate: (day: string, left: number, all: number) => string;
  };
}
