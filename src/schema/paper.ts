import type { Tab } from "./tabs";

/**
 * How tabs print, where the host can say it: a file of .xlsx; Apps Script has no call for it. Lengths
 * in inches.
 */
export const paper = {
  /** A4. */
  short: 8.27,
  long: 11.69,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  /** Type never prints smaller than so much of its size: rather a second sheet of paper beside the first. */
  leastScale: 0.5,
  /** In points. */
  footerSize: 8,
} as const;

/** Tabs that hang on a board; the others lie across. */
export const portraitTabs: readonly Tab[] = ["noticeboard"];

/**
 * The last column that prints, by its id, where not all do: those behind it are long, are links, or are
 * looked up rather than read. A column that is left out between others would put these on pages of
 * their own.
 */
export const lastOnPaper: { readonly [T in Tab]?: string } = {
  overview: "inPart",
  payments: "outstanding",
  followUp: "since",
  quotas: "fairShare",
};
