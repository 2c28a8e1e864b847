import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../../src/i18n/index";
import { exampleIds } from "../../../src/local/examples/fillExample";
import { SpreadsheetModel } from "../../../src/local/services/index";
import { writeXlsx } from "../../../src/local/xlsx/index";
import { ranCommandLine } from "../../support/ranCommandLine";
import { tabRows } from "./support/tabRows";
import { viewsOf } from "./support/viewsOf";
import type { Row } from "./support/warehouse";

let folder = "";
const examples = exampleIds.flatMap((id) => languages.map((language) => `${id}-${language}`));

/** Runs a command in the tests' folder. */
const whipround = async (line: string, workFolder = folder) => {
  const words = line.split(" ");
  const { status, out, err } = await ranCommandLine(words, {
    workFolder,
    clock: () => Date.UTC(2026, 11, 1),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-export-"));
  for (const example of examples) {
    const [id, language] = example.split("-");
    const file = `${example}.xlsx`;
    await whipround(`example ${id} --language ${language} -o ${file}`);
    await whipround(`divide ${file} -o ${file}`);
    await whipround(`refresh ${file} -o ${file}`);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const read = (...names: string[]) => readFile(join(folder, ...names), "utf8");
const linesOf = async (...names: string[]): Promise<Record<string, unknown>[]> =>
  (await read(...names))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** A view's row as a tab has it: only the tab's columns, figures as numbers. */
function asInTab(row: Row, like: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(like).map(([name, cell]) => {
      const value = row[name] || null;
      return [name, typeof cell === "number" && value !== null ? Number(value) : value];
    }),
  );
}

describe("whipround export", () => {
  it("makes views that show what the tabs of the examples show, in both languages", async () => {
    const files = examples.map((example) => `${example}.xlsx`).join(" ");
    const said = await whipround(`export ${files} -o all`);
    expect(said).toMatchObject({ status: 0, err: "" });
    expect(said.out).toContain("Written to all, workbooks 6.");
    const views = await viewsOf(join(folder, "all"));
    for (const workbook of examples)
      for (const view of ["overview", "by_group", "by_member"] as const) {
        const own = views[view].filter((row) => row["workbook"] === workbook);
        const tab = await tabRows(join(folder, `${workbook}.xlsx`), view);
        // Overview has totals below its drives.
        const shown = view === "overview" ? tab.slice(0, own.length) : tab;
        // What is not counted is a text there, in all its currencies.
        const cells = shown.map(({ not_counted: _, ...row }) => row);
        expect(cells.length).toBeGreaterThan(0);
        const rows = own.map((row, i) => {
          // By member shows what was given in kind only where anything was.
          const like = cells[i] ?? {};
          const made = asInTab(row, like);
          return like["in_kind"] === null && made["in_kind"] === "0.000000000"
            ? { ...made, in_kind: null }
            : made;
        });
        expect({ workbook, view, rows }).toEqual({ workbook, view, rows: cells });
      }
  });

  it("says of each workbook what was exported, and whom it is for", async () => {
    const said = await whipround("export factory-en.xlsx school-ko.xlsx -o said");
    expect(said.out).toBe(
      [
        "factory-en: members 86, drives 3, rows of the ledger 244, of them not counted 3.",
        "  Problems 8: whipround check factory-en.xlsx lists them.",
        "school-ko: members 41, drives 3, rows of the ledger 61, of them not counted 2.",
        "  Problems 3: whipround check school-ko.xlsx lists them.",
        "Written to said, workbooks 2. It names everybody and every gift: for officers only.",
        "How it comes into BigQuery and back into a spreadsheet stands in docs/warehouse.md.",
      ].join("\n"),
    );
    expect(await read("said", "README.txt")).toContain("FOR OFFICERS ONLY");
    const korean = await whipround("export school-ko.xlsx -o said --language ko");
    expect(korean.out).toContain("임원용 자료입니다");
    expect(await read("said", "README.txt")).toContain("임원용입니다");
  });

  it("has every row of the ledger, with the reason where it is not counted", async () => {
    await whipround("export factory-en.xlsx -o ledger");
    const rows = await linesOf("ledger", "ledger.ndjson");
    expect(rows).toHaveLength(244);
    const notCounted = rows.filter(({ amount }) => amount === undefined);
    expect(
      notCounted.map((row) => [row["why_not_counted"], row["amount_not_counted"], row["currency"]]),
    ).toEqual([
      ["not-an-amount", "0", "KRW"],
      ["unknown-member", "20000", "KRW"],
      ["no-rate", "15", "EUR"],
    ]);
  });

  it("calls workbooks by their files, and by where they stand where these are called alike", async () => {
    for (const name of ["north", "south"]) {
      await mkdir(join(folder, name));
      await writeFile(
        join(folder, name, "books.xlsx"),
        await readFile(join(folder, "school-en.xlsx")),
      );
    }
    await whipround("export north/books.xlsx south/books.xlsx school-en.xlsx -o called");
    const rows = await linesOf("called", "workbooks.ndjson");
    expect(rows.map(({ workbook, file }) => [workbook, file])).toEqual([
      ["north/books.xlsx", "books.xlsx"],
      ["south/books.xlsx", "books.xlsx"],
      ["school-en", "school-en.xlsx"],
    ]);
  });

  it("replaces an earlier export whole", async () => {
    await whipround("export factory-en.xlsx school-en.xlsx -o again");
    await whipround("export school-en.xlsx -o again");
    expect(await linesOf("again", "workbooks.ndjson")).toHaveLength(1);
    const left = (await readdir(folder)).filter((name) => name.startsWith("."));
    expect(left).toEqual([]);
  });

  it("leaves other things in a folder alone, and with --force writes beside them", async () => {
    await mkdir(join(folder, "mine"));
    await writeFile(join(folder, "mine", "notes.txt"), "mine");
    const refused = await whipround("export school-en.xlsx -o mine");
    expect(refused).toEqual({
      status: 1,
      out: "",
      err: "mine holds other things: notes.txt. Name a folder of its own, or add --force: they stay, and only the files of an earlier export are replaced.",
    });
    expect(await readdir(join(folder, "mine"))).toEqual(["notes.txt"]);
    const forced = await whipround("export school-en.xlsx -o mine --force");
    expect(forced.status).toBe(0);
    expect(await read("mine", "notes.txt")).toBe("mine");
    expect(await linesOf("mine", "workbooks.ndjson")).toHaveLength(1);
  });

  it("writes where a link leads", async () => {
    await mkdir(join(folder, "real"));
    await symlink(join(folder, "real"), join(folder, "link"));
    await whipround("export school-en.xlsx -o link");
    expect(await linesOf("real", "workbooks.ndjson")).toHaveLength(1);
  });

  it.each([
    ["export -o out", "Name the workbook: whipround export in.xlsx -o out.xlsx"],
    [
      "export school-en.xlsx",
      "Say with -o which folder to write: whipround export -o FOLDER school-en.xlsx",
    ],
    [
      "export school-en.xlsx ./school-en.xlsx -o out",
      "./school-en.xlsx is named twice: every workbook is exported once.",
    ],
    ["export school-en.xlsx nowhere.xlsx -o out", "There is no file nowhere.xlsx."],
    ["export school-en.xlsx -o no/out", "There is no folder no to write out into."],
    ["export school-en.xlsx -o school-ko.xlsx", "school-ko.xlsx is a file; name a folder."],
  ])("refuses %s, and leaves nothing behind", async (line, complaint) => {
    const said = await whipround(line);
    expect({ status: said.status, err: said.err }).toEqual({ status: 1, err: complaint });
    expect((await readdir(folder)).filter((name) => /^out$|tmp/.test(name))).toEqual([]);
  });

  it("names the workbook that cannot be exported", async () => {
    const blank = SpreadsheetModel.empty({ locale: "en_US", timeZone: "Etc/UTC" });
    await writeFile(join(folder, "blank.xlsx"), writeXlsx(blank, undefined).bytes);
    const said = await whipround("export school-en.xlsx blank.xlsx -o out");
    expect(said.status).toBe(1);
    expect(said.err).toMatch(/^blank\.xlsx: .*Members.* Nothing was written\.$/);
    expect((await readdir(folder)).includes("out")).toBe(false);
  });
});
