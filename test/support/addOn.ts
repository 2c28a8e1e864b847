import { readFileSync } from "node:fs";
import { type LoadedBundle, loadBundle } from "../../src/local/bundle";
import {
  type Scalar,
  type ServiceOptions,
  type SheetModel,
  valueIn,
} from "../../src/local/services/index";

const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");

/** The add-on that ships, in a spreadsheet in memory, at a clock of the test's own. */
export interface AddOn {
  readonly bundle: LoadedBundle;
  /** Chooses from the menu, or calls what a page calls. Throws if the add-on told of a failure. */
  run(name: string, ...args: unknown[]): unknown;
  /** The same, and gives the alert that was shown instead of throwing; "" where there was none. */
  alertOf(name: string): string;
  sheet(name: string): SheetModel;
  /** Everything that stands in a sheet, dates as serial numbers, without blank rows at the foot. */
  values(name: string): Scalar[][];
  /** The rows under the header (row 2 of generated tabs, row 1 of the others), by header. */
  rows(name: string): Record<string, Scalar>[];
  names(): string[];
  tick(minutes: number): void;
}

const start = Date.UTC(2026, 10, 24, 8, 0);

/** `locale` is that of the user's account. */
type HowToOpen = { locale?: string; timeZone?: string } & Pick<
  ServiceOptions,
  "onCall" | "answer" | "typedColumns" | "pages"
>;

export function openAddOn(options: HowToOpen = {}): AddOn {
  let now = start;
  const bundle = loadBundle(code, {
    clock: () => now,
    userLocale: options.locale ?? "en",
    timeZone: options.timeZone ?? "Etc/UTC",
    onCall: options.onCall,
    answer: options.answer,
    pages: options.pages ?? {},
    typedColumns: options.typedColumns ?? "refuse at once",
  });
  const { spreadsheet, events } = bundle.services;
  const sheet = (name: string): SheetModel => {
    const found = spreadsheet.sheetNamed(name);
    if (found == null) throw new Error(`no tab is called ${name}`);
    return found;
  };
  const values = (name: string): Scalar[][] => {
    const model = sheet(name);
    const rows: Scalar[][] = [];
    for (let r = 1; r <= model.lastRow(); r++)
      rows.push(
        Array.from({ length: model.lastColumn() }, (_, c) => valueIn(model.content(r, c + 1))),
      );
    return rows;
  };
  const alertsIn = (work: () => unknown): { result: unknown; alert: string } => {
    const before = events.length;
    const result = work();
    const alert = events.slice(before).find((event) => event.kind === "alert");
    return { result, alert: alert?.kind === "alert" ? alert.message : "" };
  };
  return {
    bundle,
    sheet,
    values,
    alertOf: (name) => alertsIn(() => bundle.call(name)).alert,
    run(name, ...args) {
      const { result, alert } = alertsIn(() => bundle.call(name, args));
      if (alert !== "") throw new Error(`${name} alerted: ${alert}`);
      return result;
    },
    rows(name) {
      const all = values(name);
      const isHeader = (cell: Scalar) => ["Drive", "Member ID", "Severity"].includes(String(cell));
      const at = all[1]?.some(isHeader) ? 1 : 0;
      const headerAt = all[0]?.includes("Drive") || all[0]?.includes("Name") ? 0 : at;
      const header = (all[headerAt] ?? []).map(String);
      return all
        .slice(headerAt + 1)
        .map((row) => Object.fromEntries(header.map((h, c) => [h, row[c] ?? ""])));
    },
    names: () => spreadsheet.sheets.map(({ name }) => name),
    tick(minutes) {
      now += minutes * 60_000;
    },
  };
}

/** The commands that add the tabs which a workbook may do without. */
export const optionalTabs = [
  "addGroupsTab",
  "addItemsTab",
  "addFindingsTab",
  "addCountsTab",
  "addAdjustmentsTab",
  "addRatesTab",
];

/** The factory sample, divided and refreshed. */
export function openFactory(options: HowToOpen = {}): AddOn {
  const addOn = openAddOn(options);
  addOn.run("loadSample");
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}
