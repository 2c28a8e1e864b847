/** The one public door of core: the numbers, with no clock, no locale and no words. */

export * from "./accounts/accounts";
export { keepAccounts } from "./accounts/keepAccounts";
export { type PlanOptions, planDrive } from "./accounts/planDrive";
export * from "./book";
export * from "./day";
export * from "./diagnostics/diagnostic";
export type { AccountDiagnosticData } from "./diagnostics/ofAccounts";
export { fittingWeights } from "./dividing/fittingWeights";
export * from "./dividing/plan";
export * from "./division/index";
export { dayOfDrive } from "./drive/dayOfDrive";
export { instalmentsSince, splitIntoInstalments } from "./drive/instalments";
export { fingerprint } from "./fingerprint";
export * from "./money";
export { compareNaturally, sortNaturally } from "./names/natural";
export { NearNames } from "./names/nearNames";
export { Suggester } from "./names/suggester";
export * from "./roster/roster";
export * from "./settings";
export * from "./severity";
export { assessQuota } from "./standing/assessStanding";
export * from "./standing/standing";
export { suggest } from "./suggest";
