import type { AdjustmentKind } from "../book";
import type { Day } from "../day";
import type { Currency, Money } from "../money";
import type { Severity } from "./place";

/** A name that nothing is called, and the one that was probably meant. */
type UnknownName = {
  readonly value: string;
  readonly suggestion: string | null;
};

/** What roster, ledger, roll and division find in data whose cells could be read. */
export interface AccountDiagnosticData {
  // Who there is.
  /** In Members. */
  "unknown-member-group": UnknownName & { readonly member: string };
  /** Only one member names it, and another group is called nearly so. */
  "group-of-one": {
    readonly value: string;
    readonly suggestion: string;
    readonly member: string;
  };
  "unknown-parent-group": UnknownName & { readonly group: string };
  "groups-in-a-circle": { readonly groups: readonly string[] };

  // Names in any tab.
  "unknown-drive": UnknownName;
  "unknown-asked-group": UnknownName & {
    readonly drive: string;
    /** Whether there are quotas from when the group was known: they stand. */
    readonly divided: boolean;
  };
  "unknown-member": UnknownName;
  "unknown-group": UnknownName;
  /** Several members have that name. */
  "ambiguous-name": { readonly value: string };

  // Adjustments and rates.
  "unknown-adjusted": UnknownName;
  "adjustment-without-amount": { readonly who: string; readonly kind: AdjustmentKind };
  "adjustment-below-zero": {
    readonly who: string;
    readonly kind: AdjustmentKind;
    /** In major units, as in the cell. */
    readonly value: number;
  };
  /** Two of the same kind and From; the lower one is used meanwhile. */
  "adjustments-disagree": {
    readonly drive: string;
    readonly who: string;
    readonly kind: AdjustmentKind;
    readonly lower: Money;
    readonly higher: Money;
    readonly currency: Currency;
  };
  /** It names a drive that does not ask whom it is about. */
  "adjustment-binds-nobody": {
    readonly drive: string;
    readonly who: string;
    readonly kind: AdjustmentKind;
  };
  "rate-not-positive": { readonly currency: Currency; readonly rate: number };
  /** Two for one day; the lower one is used meanwhile. */
  "rates-disagree": {
    readonly currency: Currency;
    readonly day: Day;
    readonly lower: number;
    readonly higher: number;
  };

  // The ledger.
  "contribution-without-drive": Readonly<Record<string, never>>;
  "contribution-without-date": Readonly<Record<string, never>>;
  /** Counted, for the drive as a whole. */
  "contribution-names-nobody": { readonly drive: string };
  "more-decimals-than-currency": {
    /** In major units, as in the cell. */
    readonly value: number;
    readonly currency: Currency;
  };
  "unknown-currency": { readonly value: string };
  "no-rate": { readonly currency: Currency; readonly home: Currency; readonly day: Day };
  /** With this row sums of money of the currency would be no whole units any more. */
  "sums-too-large": { readonly currency: Currency };
  "contribution-to-draft": { readonly drive: string };
  "dated-ahead": { readonly day: Day; readonly asOf: Day };
  "possible-duplicate": {
    readonly drive: string;
    readonly who: string;
    readonly day: Day;
    readonly amount: Money;
    readonly currency: Currency;
    /** How many rows are alike. */
    readonly rows: number;
    /** How many of them are counted. */
    readonly counted: number;
    /** Names of the ledgers in which they stand, "" for Contributions; none where all stand in one. */
    readonly ledgers: readonly string[];
  };
  "dated-after-closing": {
    readonly drive: string;
    readonly rows: number;
    readonly amount: Money;
    readonly currency: Currency;
    readonly closedOn: Day;
  };
  /** A member whom the drive does not ask gave to it, or a group that is not in it is credited. */
  "gave-without-being-asked": {
    readonly drive: string;
    readonly names: readonly string[];
    readonly amount: Money;
    readonly currency: Currency;
  };
  "net-below-zero": {
    readonly drive: string;
    readonly who: string;
    readonly amount: Money;
    readonly currency: Currency;
  };

  // Whether a drive can be divided.
  "drive-not-open": { readonly drive: string; readonly state: "draft" | "closed" };
  "drive-without-target": { readonly drive: string };
  /** Amounts, or incomes under Levelling, add up to more than can be computed exactly. */
  "too-large-to-divide": { readonly drive: string };
  /** By weight, beside others who have a weight. */
  "weight-missing": { readonly drive: string; readonly names: readonly string[] };
  "income-missing": { readonly drive: string; readonly names: readonly string[] };
  "no-rate-for-incomes": {
    readonly drive: string;
    readonly currency: Currency;
    readonly home: Currency;
    readonly day: Day;
  };
  "kept-exceed-target": {
    readonly drive: string;
    readonly kept: Money;
    readonly target: Money;
    readonly by: Money;
    readonly currency: Currency;
    readonly fromItems: boolean;
  };

  // What a division decided.
  "member-in-two-groups": { readonly drive: string; readonly names: readonly string[] };
  "groups-with-nobody-asked": { readonly drive: string; readonly groups: readonly string[] };
  /** By weight, and nobody asked has one: each counts 1. */
  "all-weights-blank": { readonly drive: string };
  /** By weight, members beside groups that have a Weight: together they weigh their own weights. */
  "own-members-weighed": {
    readonly drive: string;
    readonly group: string;
    readonly names: readonly string[];
    readonly weight: number;
  };
  "target-rounded-up": {
    readonly drive: string;
    readonly target: Money;
    readonly by: Money;
    readonly unit: Money;
    readonly currency: Currency;
  };
  /** Floors went up and caps went down to the unit. */
  "bounds-rounded": {
    readonly drive: string;
    readonly amounts: readonly Money[];
    readonly unit: Money;
    readonly currency: Currency;
  };
  "pledges-leave-a-gap": {
    readonly drive: string;
    readonly pledged: Money;
    readonly target: Money;
    readonly gap: Money;
    readonly currency: Currency;
    readonly fromItems: boolean;
  };
  "pledges-exceed-target": {
    readonly drive: string;
    readonly pledged: Money;
    readonly target: Money;
    readonly by: Money;
    /** Whether anybody is asked who has not pledged. */
    readonly others: boolean;
    readonly currency: Currency;
    readonly fromItems: boolean;
  };

  // The roll.
  "roll-of-unknown-drive": UnknownName & { readonly rows: number };
  "roll-of-unknown-member": { readonly id: string; readonly name: string };
  "roll-of-unknown-group": {
    readonly drive: string;
    readonly group: string;
    /** There is such a group, and the drive does not ask it. */
    readonly isKnown: boolean;
  };
  "on-the-roll-twice": { readonly drive: string; readonly who: string };
  "quotas-do-not-add-up": {
    readonly drive: string;
    readonly group: string;
    readonly quota: Money;
    readonly parts: Money;
    /** The group's quota less its parts': below zero where the parts are more. */
    readonly by: Money;
    readonly currency: Currency;
  };
  "quotas-differ-from-target": {
    readonly drive: string;
    readonly quotas: Money;
    readonly target: Money;
    readonly by: Money;
    readonly currency: Currency;
  };
  "not-on-the-roll": { readonly drive: string; readonly names: readonly string[] };
  "left-with-a-quota": {
    readonly drive: string;
    readonly names: readonly string[];
    readonly outstanding: Money;
    readonly currency: Currency;
  };
  /** What a division today would give differs: `amount` would be asked of others. */
  "quotas-out-of-date": {
    readonly drive: string;
    readonly count: number;
    readonly amount: Money;
    /** The first few concerned. */
    readonly names: readonly string[];
    readonly currency: Currency;
  };
  "drive-not-divided": { readonly drive: string };
  "as-of-before-division": { readonly drive: string; readonly asOf: Day; readonly dividedOn: Day };

  // The year.
  /** What is missing of a drive under Per person for want of a rate. */
  "no-rate-for-burden": {
    readonly drive: string;
    readonly currency: Currency;
    readonly home: Currency;
    /** The first on which there is none. */
    readonly day: Day;
    /** Whether what it asks is missing. */
    readonly asked: boolean;
    /** How many gifts are. */
    readonly gifts: number;
  };
}

export const accountSeverities: Readonly<Record<keyof AccountDiagnosticData, Severity>> = {
  "unknown-member-group": "error",
  "group-of-one": "warning",
  "unknown-parent-group": "error",
  "groups-in-a-circle": "error",
  "unknown-drive": "error",
  "unknown-asked-group": "error",
  "unknown-member": "error",
  "unknown-group": "error",
  "ambiguous-name": "error",
  "unknown-adjusted": "error",
  "adjustment-without-amount": "error",
  "adjustment-below-zero": "error",
  "adjustments-disagree": "error",
  "adjustment-binds-nobody": "notice",
  "rate-not-positive": "error",
  "rates-disagree": "error",
  "contribution-without-drive": "error",
  "contribution-without-date": "error",
  "contribution-names-nobody": "warning",
  "more-decimals-than-currency": "error",
  "unknown-currency": "error",
  "no-rate": "error",
  "sums-too-large": "error",
  "contribution-to-draft": "warning",
  "dated-ahead": "notice",
  "possible-duplicate": "notice",
  "dated-after-closing": "warning",
  "gave-without-being-asked": "notice",
  "net-below-zero": "warning",
  "drive-not-open": "error",
  "drive-without-target": "error",
  "too-large-to-divide": "error",
  "weight-missing": "error",
  "income-missing": "error",
  "no-rate-for-incomes": "error",
  "kept-exceed-target": "error",
  "member-in-two-groups": "warning",
  "groups-with-nobody-asked": "notice",
  "all-weights-blank": "notice",
  "own-members-weighed": "notice",
  "target-rounded-up": "notice",
  "bounds-rounded": "notice",
  "pledges-leave-a-gap": "notice",
  "pledges-exceed-target": "warning",
  "roll-of-unknown-drive": "error",
  "roll-of-unknown-member": "error",
  "roll-of-unknown-group": "warning",
  "on-the-roll-twice": "error",
  "quotas-do-not-add-up": "error",
  "quotas-differ-from-target": "warning",
  "not-on-the-roll": "warning",
  "left-with-a-quota": "notice",
  "quotas-out-of-date": "warning",
  "drive-not-divided": "warning",
  "as-of-before-division": "notice",
  "no-rate-for-burden": "warning",
};
