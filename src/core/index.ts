/** The one public door of core: the numbers, with no clock, no locale and no words. */
export * from "./accounts";
export { assessQuota } from "./assessStanding";
export * from "./book";
export * from "./day";
export * from "./diagnostic";
export * from "./division/index";
export { fingerprint } from "./fingerprint";
export { splitIntoInstalments } from "./instalments";
export { keepAccounts } from "./keepAccounts";
export * from "./money";
export { compareNaturally, sortNaturally } from "./natural";
export * from "./plan";
export { type PlanOptions, planDrive } from "./planDrive";
export * from "./roster";
export * from "./settings";
export * from "./severity";
export * from "./standing";
export { suggest } from "./suggest";
