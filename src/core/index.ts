/** The one public door of core: the numbers, with no clock, no locale and no words. */
export * from "./accounts";
export * from "./book";
export * from "./day";
export * from "./diagnostic";
export * from "./money";
export * from "./plan";
export * from "./roster";
export * from "./settings";
export * from "./severity";
export * from "./standing";
