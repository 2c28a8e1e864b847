/** The one public door of core: the numbers, with no clock, no locale and no words. */

export * from "./accounts/accounts";
export { compareRules, type RuleComparison } from "./accounts/compareRules";
export { keepAccounts } from "./accounts/keepAccounts";
export { type OpenedBook, openBook } from "./accounts/openBook";
export { type PlanOptions, planDrive } from "./accounts/planDrive";
export { type GroupOnRoll, rollOfGroups } from "./accounts/rollOfGroups";
export { findingsForAnyone, type PublicFinding } from "./audience/findingsForAnyone";
export {
  forAnyone,
  isInArrears,
  mayNameMembers,
  type PublicDrive,
  type PublicFigures,
  type PublicItem,
} from "./audience/forAnyone";
export type { OpenPart } from "./audience/openBooks";
export type { Part, PartName } from "./audience/parts";
export type { ShownMoney } from "./audience/whole";
export * from "./book";
export type { ComparedWay, WayQuotas } from "./comparing/compareWays";
export type { Spread } from "./comparing/indices";
export type { WayFigures } from "./comparing/wayFigures";
export type { Way } from "./comparing/waysToCompare";
export type { Counted, HeldCounts } from "./counts/holdCounts";
export * from "./day";
export * from "./diagnostics/diagnostic";
export type { AccountDiagnosticData } from "./diagnostics/ofAccounts";
export type { FindingDiagnosticData } from "./diagnostics/ofFindings";
export type { GuardDiagnosticData } from "./diagnostics/ofGuard";
export type { PayingDiagnosticData } from "./diagnostics/ofPaying";
export type { ReceiptDiagnosticData } from "./diagnostics/ofReceipts";
export * from "./diagnostics/place";
export { toldOnce } from "./diagnostics/toldOnce";
export { fittingWeights } from "./dividing/phases/fittingWeights";
export * from "./dividing/plan";
export * from "./division/index";
export { dayOfDrive } from "./drive/dayOfDrive";
export type { DriveFrame } from "./drive/driveFrame";
export { type Ageing, partsOfQuota, splitIntoInstalments } from "./drive/instalments";
export { type FindingStanding, type FoundItem, isToDo } from "./findings/findingStandings";
export { fingerprint } from "./fingerprint";
export {
  type CountedIn,
  isCounted,
  type Ledger,
  type PostingKind,
  type Uncounted,
} from "./ledger/ledger";
export { whyNotCounted } from "./ledger/postLedger";
export type { StandingRate } from "./ledger/rates";
export { cashWithCollectors, isWithCollector } from "./ledger/withCollector";
export * from "./money";
export { editDistance } from "./names/editDistance";
export { NamesInText } from "./names/namesInText";
export { compareNaturally, sortNaturally } from "./names/natural";
export { NearNames } from "./names/nearNames";
export { Suggester, suggest } from "./names/suggester";
export { once } from "./once";
export { ibanIn } from "./paying/iban";
export { type Payable, payableOf } from "./paying/payable";
export { paymentCodeOf } from "./paying/paymentCode";
export {
  planReceipts,
  type ReceiptChoice,
  type ReceiptPlan,
  type ReceiptUnit,
  unitOf,
  type WithoutReceipt,
} from "./receipts/planReceipts";
export { readReceiptNumber, receiptNumber } from "./receipts/receiptNumber";
export { ReceiptNumbers } from "./receipts/receiptNumbers";
export { isInKind, receiptSums } from "./receipts/receiptSums";
export { formatReference } from "./references/creditorReference";
export { paymentReference } from "./references/paymentReference";
export { type FoundReference, References, type ReferenceTo } from "./references/references";
export * from "./roster/roster";
export * from "./settings";
export { askedNow } from "./standing/askedNow";
export { assessQuota } from "./standing/assessStanding";
export type { Burden } from "./standing/burdens";
export type {
  DriveAccount,
  GroupStanding,
  ItemStanding,
  MemberStanding,
} from "./standing/driveAccount";
export { moreThanAsked } from "./standing/moreThanAsked";
export { type PartStanding, type PartState, partStandings } from "./standing/partStandings";
export * from "./standing/standing";
