import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { changedCells, changedParts, partsOf, sheetParts } from "./support/comparedFiles";
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

  it.each(["setup", "refresh"])(
    "are given tabs by %s beside their own, which stay as they are",
    async (command) => {
      for (const name of workbooks.filter((each) => !/encryption/.test(each))) {
        const file = bytesOf(name);
        const words = [command, "in.xlsx", "-o", "out.xlsx"];
        const { status, err, file: after } = await runOnFile(file, words);
        // A book without members and drives has nothing to summarise.
        if (command === "refresh") {
          expect([name, status, after]).toEqual([name, 1, undefined]);
          continue;
        }
        expect([name, status]).toEqual([name, 0]);
        expect(err).not.toContain("went wrong");
        const own = new Set(partsOf(file).keys());
        const lists =
          /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;
        const touched = changedParts(file, after as Uint8Array).filter((part) => own.has(part));
        expect([name, touched.filter((part) => !lists.test(part))]).toEqual([name, []]);
      }
    },
  );
});

/** A row without the blanks at its end. */
function tidy(row: readonly unknown[] | undefined): readonly unknown[] {
  const cells = [...(row ?? [])];
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return cells;
}
