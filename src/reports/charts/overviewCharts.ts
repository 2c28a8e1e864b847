import type { Accounts } from "../../core/index";
import type { Say } from "../../i18n/index";
import type { Chart } from "./chart";
import { chartedDrives } from "./chartedDrives";
import { drivesChart } from "./drivesChart";
import { overTimeChart } from "./overTimeChart";

/** What stands below Overview, for the collectors: both charts, or as many as there is anything to draw in. */
export function overviewCharts(accounts: Accounts, say: Say): readonly Chart[] {
  const drives = chartedDrives(accounts, say);
  return [
    drivesChart(drives, accounts.book.settings.currency, say),
    overTimeChart(accounts, say),
  ].filter((chart) => chart !== null);
}
