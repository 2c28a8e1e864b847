// Cells in, all summaries out, without any host: medians of several runs, beside what a user would
// pick instead: a SUMIFS for each member and drive. Peak memory is that of a process of its own, which
// reads the cells of a year and refreshes once: Node clears away late what earlier runs have left.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

function snapshotOf(sheets) {
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
function dividedYear(members) {
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

function refresh(snapshot) {
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
  return times;
}

/** A SUMIFS a member and drive goes through the whole ledger each time. */
function sumifs(sheets, members) {
  const ledger = sheets.find(({ name }) => name === "Contributions").rows.slice(1);
  const started = performance.now();
  let sum = 0;
  for (let m = 1; m <= members; m++) {
    const id = `M${m}`;
    for (const row of ledger) if (row[2] === id && row[1] === "Lift") sum += row[4];
  }
  return { ms: (performance.now() - started) * 4, sum };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function measure(members, sheets, runs) {
  const snapshot = snapshotOf(sheets);
  const samples = [];
  for (let i = 0; i < runs + 2; i++) {
    const t = refresh(snapshot);
    if (i >= 2) samples.push(t);
  }
  const part = (a, b) => median(samples.map((t) => t[b] - t[a]));
  return { members, tables: part(0, 1), core: part(1, 2), reports: part(2, 3), all: part(0, 3) };
}

/** One refresh in a process that reads the cells and nothing else. */
function measurePeak(sheets) {
  const file = fileURLToPath(new URL("../../build/bench/year.json", import.meta.url));
  writeFileSync(file, JSON.stringify(sheets));
  const args = ["--expose-gc", fileURLToPath(import.meta.url), "refresh", file];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  rmSync(file);
  return JSON.parse(stdout);
}

/** Resident memory in MiB, with nothing but the cells read and at most. */
function refreshOnce(file) {
  const snapshot = snapshotOf(JSON.parse(readFileSync(file, "utf8")));
  globalThis.gc();
  const cells = process.memoryUsage().rss / 2 ** 20;
  refresh(snapshot);
  return { cells, peak: process.resourceUsage().maxRSS / 1024 };
}

function compare() {
  const small = measure(10_000, dividedYear(10_000), 15);
  const sheets = dividedYear(100_000);
  const large = measure(100_000, sheets, 5);
  const { cells, peak } = measurePeak(sheets);
  const naive = sumifs(yearOf(2_000), 2_000);
  const naiveAt = naive.ms * 25;
  const show = (n) => n.toFixed(0).padStart(8);
  console.log("\nSummaries, 4 drives, 6 contributions a member (ms, medians)\n");
  console.log("  members   cells in     core  reports      all");
  for (const row of [small, large])
    console.log(
      `${String(row.members).padStart(9)}  ${show(row.tables)} ${show(row.core)} ${show(row.reports)} ${show(row.all)}`,
    );
  console.log(
    `\n  ten times the data: ${(large.all / small.all).toFixed(1)} times the time (budget 12); all in ${small.all.toFixed(0)} ms (budget 150)`,
  );
  console.log(
    `  peak memory of one refresh ${peak.toFixed(0)} MiB (budget 1,024), ${cells.toFixed(0)} of them before it: Node and the bench's own cells`,
  );
  console.log(
    `  a SUMIFS a member and drive, in plain JavaScript, at 10,000 members: about ${(naiveAt / 1000).toFixed(1)} s, ${(naiveAt / small.all).toFixed(0)} times as long`,
  );
}

const [, , task, file] = process.argv;
if (task === "refresh") console.log(JSON.stringify(refreshOnce(file)));
else compare();
