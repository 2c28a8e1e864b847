// The list of formulas as LibreOffice recalculates it: how much longer it takes to open and convert the
// workbook with the formulas than without them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { dividedYear } from "../year.mjs";
import { writeYear } from "../yearOf.mjs";
import { formulasOf, header, quotasOf } from "./list.mjs";

const out = new URL("../../../build/bench/instead.mjs", import.meta.url);
await build({
  entryPoints: [fileURLToPath(new URL("insteadEntry.ts", import.meta.url))],
  outfile: fileURLToPath(out),
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
});
const { FormulaCell, loadBundle, SpreadsheetModel, writeXlsx } = await import(out.href);

export { loadBundle };

/** Has every formula of a file calculated when it is opened, whatever value stands there. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export const isInstalled = spawnSync("soffice", ["--version"]).status === 0;

/**
 * @returns what the formulas take by the clock and of the processor, in milliseconds, and what the two
 * columns of figures add up to
 */
export function measureLibreOffice(members) {
  const folder = mkdtempSync(join(tmpdir(), "whipround-office-"));
  try {
    const user = join(folder, "profile/user");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "registrymodifications.xcu"), settings);
    const sheets = dividedYear(members);
    writeFileSync(join(folder, "first.xlsx"), workbook(sheets, 1, 10, true));
    writeFileSync(join(folder, "bare.xlsx"), workbook(sheets, members, members, false));
    writeFileSync(join(folder, "formulas.xlsx"), workbook(sheets, members, members, true));
    // Making its profile is not part of the work.
    convert(folder, "first");
    const bare = convert(folder, "bare");
    const full = convert(folder, "formulas");
    const difference = (of) => full[of] - bare[of];
    const rows = readFileSync(join(folder, "formulas.csv"), "utf8").trim().split("\n").slice(1);
    const sum = (column) => rows.reduce((all, row) => all + Number(row.split(",")[column]), 0);
    const [clock, processor] = [difference("clock"), difference("processor")];
    return { clock, processor, given: sum(2), outstanding: sum(3) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The list comes first: of a workbook its first sheet becomes the text file. */
function workbook(sheets, members, ledgerMembers, hasFormulas) {
  const spreadsheet = SpreadsheetModel.empty();
  const [list] = spreadsheet.sheets;
  const quotas = quotasOf(sheets).slice(0, members);
  if (quotas.length >= list.maxRows)
    list.insert("rows", list.maxRows, quotas.length + 1 - list.maxRows, list.maxRows);
  header.forEach((name, c) => {
    list.setContent(1, c + 1, name);
  });
  const ledgerRows = 6 * ledgerMembers;
  for (const [i, [id, quota]] of quotas.entries()) {
    list.setContent(i + 2, 1, id);
    list.setContent(i + 2, 2, quota);
    if (!hasFormulas) continue;
    for (const [c, formula] of formulasOf(i + 2, ledgerRows).entries())
      list.setContent(i + 2, c + 3, new FormulaCell(formula, ""));
  }
  writeYear(spreadsheet, ledgerMembers);
  return writeXlsx(spreadsheet).bytes;
}

/** The shell tells what the processes that it began have used of the processor. */
function convert(folder, name) {
  const profile = pathToFileURL(join(folder, "profile")).href;
  const began = performance.now();
  const script = `soffice -env:UserInstallation=${profile} --headless --convert-to csv --outdir "${folder}" "${join(folder, `${name}.xlsx`)}" >/dev/null 2>&1; times`;
  const { stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  const clock = performance.now() - began;
  const used = stdout
    .trim()
    .split("\n")
    .at(-1)
    .match(/\d+m[\d.]+s/g);
  const seconds = used.map((time) => {
    const [minutes, rest] = time.split("m");
    return 60 * Number(minutes) + Number.parseFloat(rest);
  });
  return { clock, processor: 1000 * (seconds[0] + seconds[1]) };
}
