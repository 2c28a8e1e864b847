import { isDateFormat } from "numfmt";
import { describe, expect, it } from "vitest";
import { type Scalar, type SpreadsheetModel, valueIn } from "../../../src/local/services";
import { readXlsx } from "../../../src/local/xlsx";
import { changedCells, changedParts, partsOf, sheetParts } from "./support/comparedFiles";
import { craftedBook, type Feature, features, statement } from "./support/craftedBook";
import { shownByOffice, withoutOffice } from "./support/libreOffice";
import { runOnFile } from "./support/runOnFile";

const commands: Readonly<Record<string, readonly string[]>> = {
  setup: ["setup", "in.xlsx"],
  divide: ["divide", "in.xlsx"],
  import: ["import", "bank.csv", "in.xlsx"],
  refresh: ["refresh", "in.xlsx"],
};
const others = { "bank.csv": statement };

/** Every pair of features stands in one of these at least, beside others and without them. */
const crossings: readonly (readonly [string, ReadonlySet<Feature>])[] = [
  ["nothing", new Set()],
  ["everything but what is strict", new Set(features.filter((each) => each !== "strict"))],
  ["everything", new Set(features)],
  ...[0, 1, 2, 3, 4].map((bit): [string, ReadonlySet<Feature>] => {
    const some = features.filter((_, i) => (i >> bit) % 2 === 0);
    return [`half of it (${bit}): ${some.join(", ")}`, new Set(some)];
  }),
  ...[0, 1, 2, 3, 4].map((bit): [string, ReadonlySet<Feature>] => {
    const some = features.filter((_, i) => (i >> bit) % 2 === 1);
    return [`the other half (${bit}): ${some.join(", ")}`, new Set(some)];
  }),
];

/** What a command may write to: the lists of parts, styles, and the tabs that it is for. */
const lists = [
  ...["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"],
];
/** The parts of the user's own that each command writes to. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  setup: ["Members", "Drives", "Contributions", "xl/tables/table1.xml"],
  divide: ["Members"],
  import: ["Members", "Contributions", "xl/tables/table1.xml"],
  refresh: [],
};

interface Written {
  readonly name: string;
  readonly file: Uint8Array;
}
const written: Written[] = [];

describe.each(crossings)("a workbook with %s", (name, wanted) => {
  const before = craftedBook(wanted);
  const parts = partsOf(before);
  const sheets = sheetParts(parts);

  it.each(Object.keys(commands))("is changed by %s only where it must be", async (command) => {
    const words = commands[command] as readonly string[];
    const ran = await runOnFile(before, [...words, "-o", "out.xlsx"], others);
    expect([ran.status, ran.err]).toEqual([0, ""]);
    const after = ran.file as Uint8Array;
    written.push({ name: `${command}, ${name}`, file: after });
    const mine = new Set(
      (inputs[command] ?? []).flatMap((each) => [each, sheets.get(each) ?? each]),
    );
    const touched = changedParts(before, after).filter((part) => parts.has(part));
    expect(touched.filter((part) => !lists.includes(part) && !mine.has(part))).toEqual([]);
    for (const [sheet, part] of sheets) {
      const now = partsOf(after).get(part);
      const changed = changedCells(String(parts.get(part)), String(now));
      if (!wanted.has("no numbers"))
        expect([sheet, changed]).toEqual([sheet, expectedCells(command, sheet, changed)]);
    }
    expectSameValues(before, after);
  });

  it.each(Object.keys(commands))("is changed by %s once", async (command) => {
    const words = [...(commands[command] as readonly string[]), "-o", "out.xlsx"];
    const once = await runOnFile(before, words, others);
    const twice = await runOnFile(once.file as Uint8Array, words, others);
    expect(twice.status).toBe(0);
    // An import that finds nothing new writes nothing; a run is told in Run history, and a quota
    // that is divided again has one Before.
    if (!twice.file) return;
    const now = sheetParts(partsOf(twice.file));
    const told = ["Run history", "_whipround", ...(command === "divide" ? ["Quotas"] : [])].map(
      (sheet) => now.get(sheet),
    );
    const changed = changedParts(once.file as Uint8Array, twice.file);
    expect(changed.filter((part) => command === "setup" || !told.includes(part))).toEqual([]);
  });
});

/** Of the cells that were there, a command may dress headers, and give members an ID that they lack. */
function expectedCells(command: string, sheet: string, changed: readonly string[]): string[] {
  return command === "setup" && sheet !== "My notes" ? [...changed] : [];
}

/** Every value that the user had typed reads as it did. */
function expectSameValues(before: Uint8Array, after: Uint8Array): void {
  const defaults = { locale: "en_US", timeZone: "Etc/UTC" };
  const was = readXlsx(before, defaults).spreadsheet;
  const is = readXlsx(after, defaults).spreadsheet;
  for (const sheet of was.sheets)
    for (let row = 1; row <= sheet.lastRow(); row++)
      for (const [i, content] of (sheet.row(row) ?? []).entries())
        if (content !== "")
          expect([sheet.name, row, i + 1, is.sheetNamed(sheet.name)?.content(row, i + 1)]).toEqual([
            ...[sheet.name, row, i + 1, content],
          ]);
}

describe("LibreOffice", () => {
  it.skipIf(withoutOffice)("shows the same values in all of them", () => {
    const shown = shownByOffice(written.map(({ file }) => file));
    for (const [i, { name, file }] of written.entries()) {
      const { spreadsheet } = readXlsx(file, { locale: "en_US", timeZone: "Etc/UTC" });
      for (const sheet of spreadsheet.sheets) {
        const csv = shown[i]?.get(sheet.name);
        expect([name, sheet.name, csv === undefined]).toEqual([name, sheet.name, false]);
        expectShown(`${name}: ${sheet.name}`, csv ?? "", spreadsheet, sheet.name);
      }
    }
  });
});

/** Everything reads as the model has it; formulas without a value are left to who calculates. */
function expectShown(
  where: string,
  csv: string,
  spreadsheet: SpreadsheetModel,
  name: string,
): void {
  const sheet = spreadsheet.sheetNamed(name)!;
  const rows = csvRows(csv);
  for (let row = 1; row <= sheet.lastRow(); row++)
    for (const [i, content] of (sheet.row(row) ?? []).entries()) {
      const value = valueIn(content);
      if (value === "") continue;
      const shown = rows[row - 1]?.[i] ?? "";
      const format = sheet.styles.numberFormat.at(row, i + 1);
      const same = isShown(value, shown, format);
      expect([where, row, i + 1, same ? value : shown]).toEqual([where, row, i + 1, value]);
    }
}

/** Dates are shown in one format or another, other numbers as they are. */
function isShown(value: Scalar, shown: string, format: string): boolean {
  if (typeof value === "boolean") return shown === String(value).toUpperCase();
  if (typeof value === "string") return shown === value;
  if (isDateFormat(format)) return /\d/.test(shown);
  const number = Number(shown.replace(/%$/, ""));
  return Math.abs(number / (shown.endsWith("%") ? 100 : 1) - value) <= Math.abs(value) * 1e-9;
}

function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, mark] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (mark === "\n") rows.push([]);
    if (mark === "") break;
  }
  return rows;
}
