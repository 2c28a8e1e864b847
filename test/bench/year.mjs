// A year's workbook, divided, as the add-on reads it, and what a refresh makes of its cells: without any
// host, and with what each step took.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { yearOf } from "./yearOf.mjs";

const out = new URL("../../build/bench/summaries.mjs", import.meta.url);
mkdirSync(new URL("../../build/bench/", import.meta.url), { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL("summariesEntry.ts", import.meta.url))],
  outfile: fileURLToPath(out),
  bundle: true,
  format: "esm",
  target: "es2019",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
});
const { arrange, decodeBook, findTabs, keepAccounts, makeReports, planDrive, quotasReport, speak } =
  await import(out.href);

const today = 20654;
const say = speak("en");

export function snapshotOf(sheets) {
  const blank = sheets.map(({ name, rows }, id) => ({
    id: String(id),
    name,
    tab: null,
    rows,
    formulas: [],
    formats: [],
  }));
  const tabs = findTabs(blank);
  return { sheets: blank.map((sheet) => ({ ...sheet, tab: tabs.get(sheet.id) ?? null })) };
}

/** The sheets with their roll, as they stand after *Divide quotas*. */
export function dividedYear(members) {
  const sheets = yearOf(members);
  const { book } = decodeBook(snapshotOf(sheets), { today });
  const accounts = keepAccounts(book);
  const plans = book.drives.map((drive) => planDrive(accounts, drive.id, { today, keep: false }));
  const rows = quotasReport(plans, { today, why: "", everyone: "Everyone" }, say);
  const ids = Object.keys(rows[0]);
  const headers = ids.map((id) => say.words.schema.headers.quotas[id]);
  sheets.push({ name: "Quotas", rows: [headers, ...rows.map((row) => ids.map((id) => row[id]))] });
  return sheets;
}

/** Cells in to cells out. */
export function refresh(snapshot) {
  const times = [performance.now()];
  const decoded = decodeBook(snapshot, { today });
  times.push(performance.now());
  const accounts = keepAccounts(decoded.book);
  times.push(performance.now());
  const diagnostics = [...decoded.diagnostics, ...accounts.diagnostics];
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.tab, sheet]));
  const reports = makeReports({
    accounts,
    diagnostics,
    say,
    today,
    existing: new Map(),
    sheets,
    layouts: decoded.layouts,
  });
  for (const report of reports) arrange(report, null, say);
  times.push(performance.now());
  return { accounts, times };
}
