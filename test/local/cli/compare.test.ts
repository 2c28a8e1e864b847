import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import { wrapped } from "../../../src/local/cli/wrapped";
import { readXlsx } from "../../../src/local/xlsx";
import { factorySample } from "../../../src/sample/index";
import { ranCommandLine } from "../../support/ranCommandLine";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-"));
  for (const language of ["en", "ko"]) {
    const blank = `blank-${language}.xlsx`;
    await whipround(["example", "factory", "-o", blank], language);
    await whipround(["divide", blank, "-o", `${language}.xlsx`], language);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** The add-on that ships, run on files. */
async function whipround(words: readonly string[], language = "en", columns = 200) {
  const locale = { en: "en_US", ko: "ko_KR" }[language]!;
  const clock = () => Date.UTC(2026, 4, 20);
  const { status, out, err } = await ranCommandLine(
    words,
    { workFolder: folder, locale, clock },
    columns,
  );
  return { status, out: out.join("\n"), err: err.join("\n") };
}

const levyOf = (language: "en" | "ko") => String(factorySample(language).tabs.drives![1]!.drive);

/** The splits that Drives states of the union's levy. */
async function statedIn(file: string, language: "en" | "ko"): Promise<unknown[]> {
  const { headers, tabs } = speak(language).words.schema;
  const { spreadsheet } = readXlsx(await readFile(join(folder, file)), {
    locale: "en_US",
    timeZone: "Etc/UTC",
  });
  const sheet = spreadsheet.sheetNamed(tabs.drives)!;
  const column = (header: string) => {
    for (let c = 1; c <= sheet.lastColumn(); c++) if (sheet.content(1, c) === header) return c;
    throw new RangeError(`statedIn: there is no column ${header}`);
  };
  return [headers.drives.groupSplit, headers.drives.memberSplit].map((header) =>
    sheet.content(3, column(header)),
  );
}

describe.each(["en", "ko"] as const)("whipround compare, %s", (language) => {
  const drive = levyOf(language);
  const { choices } = speak(language).words.schema;
  const levy = ["compare", `${language}.xlsx`, "--drive", drive];

  it("prints a table that fits 100 columns, in whatever terminal", async () => {
    for (const columns of [100, 200]) {
      const { status, out, err } = await whipround(levy, language, columns);
      expect([status, err]).toEqual([0, ""]);
      const lines = out.split("\n");
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
      const head = lines.find((line) => line.includes("Kakwani"))!;
      expect(head).toContain("Gini");
      // A rule below the titles, and then two lines for each of eight ways.
      const from = lines.indexOf(head) + 2;
      const rows = lines.slice(from, lines.indexOf("", from));
      expect(rows).toHaveLength(16);
      expect(rows.filter((row) => row.startsWith("▸"))).toHaveLength(1);
      expect(rows[1]).toMatch(/0\.3 ?% +0\.4 ?% +1\.[89]/);
    }
  });

  it("compares every drive that is not closed where none is named, and writes nothing", async () => {
    const before = await readFile(join(folder, `${language}.xlsx`));
    const { out } = await whipround(["compare", `${language}.xlsx`], language);
    expect(out.match(/Kakwani/g)!.length).toBeGreaterThanOrEqual(3);
    expect(await readFile(join(folder, `${language}.xlsx`))).toEqual(before);
  });

  it("takes one over, which dividing then goes by", async () => {
    const file = `taken-${language}.xlsx`;
    const split = choices.groupSplit.equally;
    const said = await whipround([...levy, "--group-split", split, "-o", file], language);
    expect([said.status, said.err]).toEqual([0, ""]);
    expect(await statedIn(file, language)).toEqual([split, choices.memberSplit["by-weight"]]);
    const divided = await whipround(["divide", file, "--drive", drive], language);
    // One of five shops, and the grades within.
    expect(divided.out).toMatch(/240,000/);
    const again = await whipround(["compare", file, "--drive", drive], language);
    expect(again.out).toContain(`▸ ${choices.memberSplit["by-weight"]}, ${split}`);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["-o without a way", ["-o", "x.xlsx"], /--group-split/],
    ["a split that is none", ["--member-split", "By luck"], /By luck/],
    ["a way that is not possible", ["--member-split", "By income"], new RegExp(drive)],
  ])("refuses %s, in plain words", async (_, more, told) => {
    const { status, err } = await whipround([...levy, ...more], language);
    expect([status, err]).toEqual([1, expect.stringMatching(told)]);
  });

  it("takes a way over for one drive only", async () => {
    const words = ["compare", `${language}.xlsx`, "--group-split", "Equally", "-o", "x.xlsx"];
    const { status, err } = await whipround(words, language);
    expect([status, err]).toEqual([1, expect.stringContaining("--drive")]);
  });
});

describe("texts in lines", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["one", 2, ["one"]],
    ["", 5, []],
    ["가나 다라", 5, ["가나", "다라"]],
  ])("%j in %d columns: %j", (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });
});
