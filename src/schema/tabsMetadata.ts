import { isTab, type Tab } from "./tabs";

/** The metadata by which the workbook remembers which tab a sheet is. */
export const tabsKey = "whipround.tabs";

/** What is remembered of the charts on a sheet. */
export interface ShownCharts {
  /** The id of the hidden sheet that holds what they are drawn from. */
  data: string;
  /** How many rows of it are ours. */
  rows: number;
  /** The days in it, shortened. */
  days: string;
  /** Of each kind the chart's id, and what it is drawn like. */
  drawn: Readonly<Record<string, DrawnChart>>;
}

/** What one chart is drawn like. */
export interface DrawnChart {
  id: number;
  range: string;
  /** Its colours and lines, and its title and cells: both shortened. */
  look: string;
  cells: string;
}

/** What the workbook remembers of one sheet: which tab it is, and what it was given to look like. */
export interface Remembered {
  tab: Tab;
  /** The number formats of its columns. */
  format: string;
  /** Its charts; none where it has none of ours. */
  charts?: ShownCharts;
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
    const { tab, format, charts, rows, free }: Partial<Remembered> = value ?? {};
    if (isTab(tab) && typeof format === "string")
      tabs[id] = {
        tab,
        format,
        rows: typeof rows === "number" ? rows : 0,
        free: typeof free === "string" ? free : "",
        ...(areCharts(charts) ? { charts } : {}),
      };
  }
  return tabs;
}

function areCharts(charts: unknown): charts is ShownCharts {
  const { data, rows, days, drawn } = (charts ?? {}) as Partial<ShownCharts>;
  return (
    typeof data === "string" &&
    typeof rows === "number" &&
    typeof days === "string" &&
    Object.values(drawn ?? {}).every(({ id }) => typeof id === "number")
  );
}

function parsed(text: string): Readonly<Record<string, Partial<Remembered> | null>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
