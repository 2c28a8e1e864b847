import { isTab, type Tab } from "./tabs";

/** The metadata by which the workbook remembers which tab a sheet is. */
export const tabsKey = "whipround.tabs";

/** What the workbook remembers of one sheet: which tab it is, and what it was given to look like. */
export interface Remembered {
  tab: Tab;
  /** The number formats of its columns. */
  format: string;
  /** What its chart shows; "" where it has none of ours. */
  chart: string;
  /** How many rows its grid had when the user's own columns were last left free of its protection. */
  rows: number;
  /** Which columns were the user's own then, from 1. */
  free: string;
}

/**
 * Which sheet is which tab, by the sheet's id, as an earlier run wrote it. Whatever else stands there
 * by now is as good as nothing: tabs are found by name and headers then.
 */
export function readTabsMetadata(text: string | null | undefined): Record<string, Remembered> {
  const tabs: Record<string, Remembered> = {};
  for (const [id, value] of Object.entries(parsed(text ?? "{}") ?? {})) {
    const { tab, format, chart, rows, free }: Partial<Remembered> = value ?? {};
    if (isTab(tab) && typeof format === "string")
      tabs[id] = {
        tab,
        format,
        chart: typeof chart === "string" ? chart : "",
        rows: typeof rows === "number" ? rows : 0,
        free: typeof free === "string" ? free : "",
      };
  }
  return tabs;
}

function parsed(text: string): Readonly<Record<string, Partial<Remembered> | null>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
