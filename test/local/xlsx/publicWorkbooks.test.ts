import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { changedCells, changedParts, partsOf, sheetParts } from "./support/comparedFiles";
import { shownByOffice, withoutOffice } from "./support/libreOffice";
import { runOnFile } from "./support/runOnFile";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const modules = join(root, "node_modules");
const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** The workbooks that packages ship which this one is developed with, such as a reader's examples. */
const packages = Object.keys(
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies,
);
const workbooks = packages.flatMap((name) =>
  readdirSync(join(modules, name), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.xls[xm]$/i.test(entry.name))
    .map((entry) => relative(modules, join(entry.parentPath, entry.name))),
);
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(modules, name)));

describe("public workbooks", () => {
  it("are there", () => {
    expect(workbooks.length).toBeGreaterThan(5);
  });

  it.each(workbooks)("%s is written as it is, or is refused in plain words", (name) => {
    const file = bytesOf(name);
    if (/encryption/.test(name)) {
      expect(() => readXlsx(file, defaults)).toThrow("protected by a password");
      return;
    }
    const { spreadsheet, source } = readXlsx(file, defaults);
    expect(writeXlsx(spreadsheet, source).bytes).toBe(file);
    for (const sheet of spreadsheet.sheets) sheet.setContent(sheet.lastRow() + 2, 1, "one more");
    const { bytes } = writeXlsx(spreadsheet, source);
    const [parts, sheets] = [partsOf(file), sheetParts(partsOf(file))];
    for (const [sheet, part] of sheets) {
      const changed = changedCells(String(parts.get(part)), String(partsOf(bytes).get(part)));
      const ours = `A${spreadsheet.sheetNamed(sheet)?.lastRow()}`;
      expect(changed.filter((cell) => cell !== ours)).toEqual([]);
    }
    const again = readXlsx(bytes, defaults);
    for (const sheet of spreadsheet.sheets) {
      const read = again.spreadsheet.sheetNamed(sheet.name);
      for (let row = 1; row <= sheet.lastRow(); row++)
        expect([row, tidy(read?.row(row))]).toEqual([row, tidy(sheet.row(row))]);
    }
  });
});

const readable = workbooks.filter((each) => !/encryption/.test(each));
/** Whoever commands run for: two members, a drive, a gift; and a statement of another one. */
const rows: Readonly<Record<string, readonly (string | number)[]>> = {
  Members: ["M01", "Kim Chol-su"],
  Drives: ["Roof", "", "Mandatory", 100],
  Contributions: [46_143, "Roof", "M01", "", 20],
};
const statement = "Date,Payer,Amount\n2026-10-01,Kim Chol-su,60\n";
const commands = [
  ["divide", "in.xlsx"],
  ["import", "bank.csv", "in.xlsx"],
  ["refresh", "in.xlsx"],
];
/** What a command says of itself: a run that changes nothing else is told there all the same. */
const told = ["Run history", "_whipround", "Quotas"];
/** The lists of a package, to which new parts are added. */
const lists =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

/** A workbook that was set up, with something in the tabs that it was given. */
function filled(file: Uint8Array): Uint8Array {
  const { spreadsheet, source } = readXlsx(file, defaults);
  for (const [name, cells] of Object.entries(rows)) {
    const sheet = spreadsheet.sheetNamed(name);
    for (const [i, cell] of cells.entries()) sheet?.setContent(2, i + 1, cell);
  }
  return writeXlsx(spreadsheet, source).bytes;
}

describe("a public workbook that is worked in", () => {
  const finished = new Map<string, Uint8Array>();

  it.each(readable)("%s keeps its own sheets through every command", async (name) => {
    const file = bytesOf(name);
    const own = new Set(partsOf(file).keys());
    const run = async (words: readonly string[], on: Uint8Array): Promise<Uint8Array> => {
      const ran = await runOnFile(on, [...words, "-o", "out.xlsx"], { "bank.csv": statement });
      expect([words[0], ran.status, ran.err]).toEqual([
        words[0],
        0,
        expect.not.stringContaining("went wrong"),
      ]);
      const after = ran.file ?? on;
      const touched = changedParts(file, after).filter((part) => own.has(part));
      expect([words[0], touched.filter((part) => !lists.test(part))]).toEqual([words[0], []]);
      return after;
    };
    let now = filled(await run(["setup", "in.xlsx"], file));
    for (const words of commands) {
      now = await run(words, now);
      const again = await run(words, now);
      const sheets = sheetParts(partsOf(again));
      const mayDiffer = told.map((sheet) => sheets.get(sheet));
      const changed = changedParts(now, again).filter((part) => !mayDiffer.includes(part));
      expect([words[0], changed]).toEqual([words[0], []]);
    }
    finished.set(name, now);
  });

  it.skipIf(withoutOffice)("is shown by LibreOffice as it was", () => {
    const names = [...finished.keys()];
    const shown = shownByOffice([...names.map(bytesOf), ...finished.values()]);
    for (const [i, name] of names.entries())
      for (const [sheet, cells] of shown[i] ?? [])
        expect([name, sheet, shown[names.length + i]?.get(sheet)]).toEqual([name, sheet, cells]);
    expect(names).toEqual(readable);
  });
});

/** A row without the blanks at its end. */
function tidy(row: readonly unknown[] | undefined): readonly unknown[] {
  const cells = [...(row ?? [])];
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return cells;
}
