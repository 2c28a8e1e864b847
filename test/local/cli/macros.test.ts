import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { ranCommandLine } from "../../support/ranCommandLine";
import { craftedBook } from "../xlsx/support/craftedBook";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-"));
  const zip = new Zip(craftedBook(new Set(["macros"])));
  const types = "[Content_Types].xml";
  const withMacros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  zip.put(types, zip.text(types)!.replace(/[^"]*\.sheet\.main\+xml/, withMacros));
  await writeFile(join(folder, "in.xlsm"), zip.file());
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ["out.xlsm", "as what it is", 0, []],
  [
    "out.xlsx",
    "not under a name by which Excel would not open it",
    1,
    ['The file to write must end in .xlsm, not "out.xlsx".'],
  ],
])("a workbook with macros is written to %s: %s", async (target, _, status, err) => {
  const clock = () => Date.UTC(2026, 10, 24, 8);
  const words = ["setup", "in.xlsm", "-o", target];
  const ran = await ranCommandLine(words, { workFolder: folder, clock });
  expect([ran.status, ran.err]).toEqual([status, err]);
});
