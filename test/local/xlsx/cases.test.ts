import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/local/xlsx";
import { changedParts, partsOf, sheetParts } from "./support/comparedFiles";
import { runOnFile } from "./support/runOnFile";

const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** What a command may change of a workbook of ours: its generated tabs, and what lists them. */
const ours = [
  ...["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"],
  ...["Overview", "By group", "By member", "Per person", "Noticeboard", "Run history"],
  ...["Follow-up", "Checks", "Quotas", "_whipround"],
];

/** Parts that a command changed although they hold nothing that it makes. */
function othersChanged(before: Uint8Array, after: Uint8Array): string[] {
  const parts = partsOf(after);
  const named = new Map([...sheetParts(parts)].map(([name, part]) => [part, name]));
  const known = new Set(partsOf(before).keys());
  return changedParts(before, after).filter((part) => {
    if (!known.has(part)) return false;
    return !ours.includes(named.get(part) ?? part);
  });
}

describe("workbooks that could not be read", () => {
  it.each([
    ["x01a-absolute-comment-target", "names its notes from the root"],
    ["x01b-vml-name", "calls the drawings of its notes in a way of its own"],
    ["x01c-openpyxl-saved", "was saved by openpyxl"],
  ])("%s, which %s, is read and written", async (name) => {
    const file = await fixture(name);
    const { status, file: after } = await runOnFile(file, ["refresh", "in.xlsx", "-o", "out.xlsx"]);
    expect(status).toBe(0);
    expect(othersChanged(file, after!)).toEqual([]);
  });

  it("x01d, which names a table from the root, is read and given its tabs", async () => {
    const file = await fixture("x01d-absolute-table-target");
    const { status, file: after } = await runOnFile(file, ["setup", "in.xlsx", "-o", "out.xlsx"]);
    expect(status).toBe(0);
    expect(othersChanged(file, after!)).toEqual([]);
  });
});

describe("workbooks of which parts were lost", () => {
  it("x02, whose elements have a prefix, keeps its texts and its styles", async () => {
    const file = await fixture("x02-namespace-prefix");
    const { sheets } = readXlsx(file, defaults).spreadsheet;
    expect(sheets[0]!.row(1)).toHaveLength(2);
    expect(sheets[0]!.row(2)![1]).toBe(10);
    const { file: after } = await runOnFile(file, ["setup", "in.xlsx", "-o", "out.xlsx"]);
    expect(othersChanged(file, after!)).toEqual([]);
    const read = readXlsx(after!, defaults).spreadsheet;
    expect(read.sheets[0]!.row(1)).toEqual(sheets[0]!.row(1));
    expect(read.sheetNamed("Members")?.lastRow()).toBe(1);
  });

  it("x04, whose weight is a formula without a value, is not divided as if it were blank", async () => {
    const file = await fixture("x04-formula-without-value-weight");
    const divided = await runOnFile(file, ["divide", "in.xlsx", "-o", "out.xlsx"]);
    expect([divided.status, divided.file]).toEqual([1, undefined]);
    expect(divided.err).toContain(
      "Formulas without a stored value cannot be read: Members!D2. Open the file in a spreadsheet program, save it there, and try again.",
    );
    const checked = await runOnFile(file, ["check", "in.xlsx"]);
    expect(checked.out).toContain(`Members!D2: "#N/A" is a formula's error.`);
  });

  it.each([
    ["x05-validation-number-refers-to-cell", "a rule for numbers that refers to a cell"],
    ["x07-conditional-formats", "conditional formats of kinds that have no like here"],
    ["x09-layout", "groups of rows, page breaks, criteria, zoom, hidden grid lines, hidden tabs"],
    ["x09-style", "rotation, indents, gradients, diagonal borders, properties"],
    ["x10-merged-column", "a whole column merged"],
  ])("%s keeps %s", async (name) => {
    const file = await fixture(name);
    const refreshed = await runOnFile(file, ["refresh", "in.xlsx", "-o", "out.xlsx"]);
    expect(refreshed.status).toBe(0);
    expect(othersChanged(file, refreshed.file!)).toEqual([]);
    const again = await runOnFile(refreshed.file!, ["refresh", "in.xlsx", "-o", "out.xlsx"]);
    // A run is told in Run history; nothing else is new.
    const history = sheetParts(partsOf(again.file!)).get("Run history");
    expect(changedParts(refreshed.file!, again.file!)).toEqual([history]);
  });

  it("x09 stays as hidden as it was", async () => {
    const file = await fixture("x09-layout");
    const { file: after } = await runOnFile(file, ["refresh", "in.xlsx", "-o", "out.xlsx"]);
    expect(String(partsOf(after!).get("xl/workbook.xml"))).toMatch(
      /<sheet name="Secret"[^>]* state="veryHidden"/,
    );
  });
});
