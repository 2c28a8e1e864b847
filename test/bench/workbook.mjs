// A ledger of 100,000 rows and 8 columns in an .xlsx file: read, a hundred cells changed, written; in
// a process of its own, whose peak memory is told.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const rows = 100_000;
const folder = new URL("../../build/bench/", import.meta.url);
const out = fileURLToPath(new URL("workbook.mjs", folder));
const file = fileURLToPath(new URL("ledger.xlsx", folder));

if (process.argv[2] === undefined) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("workbookEntry.ts", import.meta.url))],
    outfile: out,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const { SpreadsheetModel, writeXlsx } = await import(out);
  writeFileSync(file, ledger(SpreadsheetModel, writeXlsx));
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "run"], {
    encoding: "utf8",
  });
  console.log(stdout.trim());
  rmSync(file);
} else {
  const { readXlsx, writeXlsx } = await import(out);
  const bytes = readFileSync(file);
  const started = performance.now();
  const { spreadsheet, source } = readXlsx(bytes, { locale: "en_US", timeZone: "Etc/UTC" });
  const read = performance.now();
  for (let i = 0; i < 100; i++) spreadsheet.sheets[0].setContent(500 + i * 900, 5, "another note");
  writeXlsx(spreadsheet, source);
  const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `.xlsx, 100,000 × 8 cells, 100 changed: read ${seconds(started, read)} s, written ${seconds(read, performance.now())} s, peak ${peak} MB (budget 3 s in all, 400 MB)`,
  );
}

function ledger(SpreadsheetModel, writeXlsx) {
  const spreadsheet = SpreadsheetModel.empty();
  const [sheet] = spreadsheet.sheets;
  spreadsheet.insert(sheet, "rows", 1001, rows - 1000, 0);
  for (let row = 1; row <= rows; row++) {
    const cells = [46_000 + (row % 300), "Roof", `M${row % 5_000}`, row % 997, `note ${row}`];
    for (const [i, cell] of [...cells, row / 7, true, "Transfer"].entries())
      sheet.setContent(row, i + 1, cell);
  }
  return writeXlsx(spreadsheet).bytes;
}
