import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandTable } from "../../../src/local/cli/commandTable";
import type { Surroundings } from "../../../src/local/cli/terminal";
import { readXlsx } from "../../../src/local/xlsx";
import { Zip } from "../../../src/local/xlsx/zip/zip";
import { ranCommandLine } from "../../support/ranCommandLine";
import { fakeAddOn } from "./fakeAddOn";

const names = commandTable.map(({ name }) => name).join(", ");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-"));
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist", "Code.js"), fakeAddOn);
});
afterEach(() => rm(folder, { recursive: true }));

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line; words are split at blanks unless they are given as a list. */
async function whipround(
  words: string | readonly string[],
  changes: Partial<Surroundings> = {},
): Promise<Said> {
  const { status, out, err } = await ranCommandLine(
    typeof words === "string" ? words.split(" ").filter(Boolean) : words,
    {
      distFolder: join(folder, "dist"),
      workFolder: folder,
      version: "1.2.3",
      timeZone: "Asia/Seoul",
      clock: () => Date.UTC(2026, 2, 1),
      ...changes,
    },
    80,
  );
  return { status, out: out.join("\n"), err: err.join("\n") };
}

const read = async (name: string) =>
  readXlsx(await readFile(join(folder, name)), {
    locale: "en_US",
    timeZone: "Etc/UTC",
  }).spreadsheet;

describe("whipround start --once", () => {
  it("fills, divides and refreshes the sample, prints the Overview and writes the workbook", async () => {
    const said = await whipround("start --once");
    expect(said).toEqual({
      status: 0,
      err: "",
      out: [
        "Sample loaded.",
        "Divided every open drive.",
        "Overview as of 2026-03-01",
        "",
        "Drive         Progress          Collected",
        "────────────  ────────────────  ─────────",
        "컴퓨터 열 대  ■■■■■□□□□□  50 %  2,000,000",
        "Total                           2,000,000",
        "",
        "Checks: Error 1",
        "50 % of 4,000,000",
        "Written to out/whipround-sample.xlsx.",
      ].join("\n"),
    });
    const { name, sheets } = await read("out/whipround-sample.xlsx");
    expect(name).toBe("Factory: office renewal");
    const names = sheets.map((sheet) => sheet.name);
    expect(names).toEqual(["Members", "Quotas", "Overview", "Checks"]);
  });

  it("works on a workbook of one's own, which it leaves as it is", async () => {
    await whipround("start --once -o my.xlsx");
    const before = await readFile(join(folder, "my.xlsx"));
    const said = await whipround("start my.xlsx --once --who Kim");
    expect(said.out).toContain("50 % of 4,000,000 for Kim\nWritten to out/whipround-my.xlsx.");
    expect(await readFile(join(folder, "my.xlsx"))).toEqual(before);
  });

  it("then opens the written workbook in the page, where there is one", async () => {
    const served: string[] = [];
    const serve = async ({ path }: { path: string }) => void served.push(path);
    await whipround("start --once", { serve });
    await whipround("start", { serve });
    expect(served).toEqual([join(folder, "out/whipround-sample.xlsx")]);
  });
});

describe("commands on a file", () => {
  beforeEach(() => whipround("start --once -o in.xlsx"));

  it("refresh writes to -o and prints the Overview", async () => {
    const { status, out } = await whipround("refresh in.xlsx -o out.xlsx");
    expect(status).toBe(0);
    expect(out).toContain("컴퓨터 열 대  ■■■■■□□□□□  50 %  2,000,000");
    expect(out).toContain("Checks: Error 1");
    expect((await read("out.xlsx")).sheetNamed("Overview")?.content(3, 3)).toBe(2_000_000);
  });

  it("opens on the tab that it was saved on, and the sample on the Overview", async () => {
    const spreadsheet = await read("in.xlsx");
    expect(spreadsheet.activeSheet().name).toBe("Overview");
    await whipround("divide in.xlsx -o out.xlsx");
    expect((await read("out.xlsx")).activeSheet().name).toBe("Overview");
  });

  it("refresh writes over its input where -o names it, and leaves no other file", async () => {
    expect((await whipround("refresh in.xlsx -o in.xlsx")).status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(["dist", "in.xlsx"]);
  });

  it("setup begins a new workbook", async () => {
    expect((await whipround("setup -o new.xlsx")).out).toBe("Members added.\nWritten to new.xlsx.");
    expect((await read("new.xlsx")).sheetNamed("Members")?.row(1)).toEqual(["Member ID", "Name"]);
  });

  it("divide passes the drive, who keeps and why", async () => {
    const said = await whipround([
      "divide",
      "in.xlsx",
      "-o",
      "out.xlsx",
      "--drive",
      "Lift repair",
      "--keep",
      "--why",
      "two joined",
    ]);
    expect(said.out).toBe("M2 has no name Write one.\nDivided Lift repair.\nWritten to out.xlsx.");
    expect((await read("out.xlsx")).sheetNamed("Quotas")?.row(3)).toEqual([
      "Lift repair",
      true,
      "two joined",
    ]);
  });

  it("divide without -o only shows what it would give", async () => {
    const { out } = await whipround("divide in.xlsx --drive Lift");
    expect(out).toContain("M2 has no name Write one.\nLift: 2 asked\n  Round to 10?");
    expect(out).toMatch(/Cell 1 +10 +half/);
    expect(out).toContain("Nothing was written: add -o out.xlsx to apply this.");
  });

  it("check lists the problems and writes only where it is told", async () => {
    const { out, status } = await whipround("check in.xlsx");
    expect(status).toBe(0);
    expect(out).toContain(
      "Error  Members!A3: M2 has no name\n       Write one.\n\nChecks: Error 1",
    );
    expect((await readdir(folder)).sort()).toEqual(["dist", "in.xlsx"]);
    expect((await whipround("check in.xlsx -o out.xlsx")).out).toContain("Written to out.xlsx.");
  });
});

describe("what cannot be done ends with status 1 and plain words", () => {
  beforeEach(async () => {
    await whipround("start --once -o in.xlsx");
    await whipround("setup -o empty.xlsx");
    await writeFile(join(folder, "members.csv"), "Member ID,Name\n");
    const zip = new Zip(await readFile(join(folder, "in.xlsx")));
    zip.put("_xmlsignatures/sig1.xml", "<Signature/>");
    await writeFile(join(folder, "signed.xlsx"), zip.file());
  });

  it.each([
    [
      "no such command",
      "tidy in.xlsx",
      `There is no command "tidy": ${names}. whipround --help explains them.`,
    ],
    [
      "an option without a command",
      "--drive Lift",
      `Begin with a command: ${names}. whipround --help explains them.`,
    ],
    [
      "no such option",
      "refresh in.xlsx --fast",
      "whipround refresh has no option --fast. whipround refresh --help lists them.",
    ],
    ["an option without its value", "refresh in.xlsx -o", "-o needs a value: -o FILE"],
    ["a value for a switch", "divide in.xlsx --keep=yes", "--keep is a switch: it takes no value."],
    [
      "two workbooks",
      "refresh a.xlsx b.xlsx -o c.xlsx",
      "whipround refresh takes one workbook, not 2: a.xlsx, b.xlsx",
    ],
    [
      "no workbook",
      "refresh -o out.xlsx",
      "Name the workbook: whipround refresh in.xlsx -o out.xlsx",
    ],
    [
      "nowhere to write",
      "refresh in.xlsx",
      "Say with -o where to write: whipround refresh in.xlsx -o out.xlsx\nThe workbook that is read is only written over if -o names it.",
    ],
    ["a file that is not there", "refresh gone.xlsx -o out.xlsx", "There is no file gone.xlsx."],
    ["a folder for a file", "refresh dist -o out.xlsx", "dist cannot be read: it is a folder."],
    [
      "a file of another kind",
      "refresh members.csv -o out.xlsx",
      "members.csv cannot be read: the file is no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx.",
    ],
    [
      "a target of another kind",
      "refresh in.xlsx -o out.csv",
      'The file to write must end in .xlsx, not "out.csv".',
    ],
    [
      "a target in no folder",
      "refresh in.xlsx -o gone/out.xlsx",
      "There is no folder gone to write out.xlsx into.",
    ],
    [
      "a signed workbook",
      "divide signed.xlsx --drive Lift -o out.xlsx",
      "signed.xlsx cannot be changed like that:\n  - the file is signed, and what is changed is signed no more\nAdd --force to do it all the same.",
    ],
    [
      "what the add-on refuses",
      "divide in.xlsx --drive Nowhere -o out.xlsx",
      "There is no drive Nowhere.",
    ],
  ])("%s", async (_, words, message) => {
    expect(await whipround(words)).toEqual({ status: 1, out: "", err: message });
    expect(await readdir(folder)).not.toContain("out.xlsx");
  });

  it("an alert of the add-on", async () => {
    await writeFile(
      join(folder, "dist", "Code.js"),
      fakeAddOn.replaceAll('getSheetByName("Members")', "getSheetByName('x')"),
    );
    const said = await whipround("refresh in.xlsx -o out.xlsx");
    expect([said.status, said.err]).toEqual([1, "There is no Members tab: choose Set up first."]);
  });

  it("a fault in the add-on, without its raw text or a stack trace", async () => {
    await writeFile(
      join(folder, "dist", "Code.js"),
      "function onOpen() {} function checkForProblems() { null.x; }",
    );
    const said = await whipround("check in.xlsx");
    expect(said.status).toBe(1);
    expect(said.err).toBe(
      "Something went wrong in Whipround itself, and nothing was written. Try once more; if it happens again, please report it with the file and the command.",
    );
  });

  it("what Google would say, in its own words", async () => {
    await writeFile(
      join(folder, "dist", "Code.js"),
      "function onOpen() {} function checkForProblems() { throw new Error('Service timed out'); }",
    );
    const said = await whipround("check in.xlsx");
    expect(said.err).toBe("The add-on failed in checkForProblems: Service timed out");
  });

  it("an add-on that is not built", async () => {
    await rm(join(folder, "dist", "Code.js"));
    expect((await whipround("check in.xlsx")).err).toBe(
      "The add-on is not built yet: run `npm run build` first.",
    );
  });

  it("but a signature is left behind where --force says so", async () => {
    const forced = await whipround("divide signed.xlsx --drive Lift -o out.xlsx --force");
    expect(forced.status).toBe(0);
    const zip = new Zip(await readFile(join(folder, "out.xlsx")));
    expect(zip.names().filter((name) => name.includes("signature"))).toEqual([]);
  });
});

describe("help", () => {
  it("lists the commands, and the options of one", async () => {
    for (const words of ["", "--help", "help"])
      expect((await whipround(words)).out).toContain("refresh IN.xlsx");
    expect((await whipround("divide --help")).out).toContain("--drive DRIVE   this drive only");
    expect(await whipround("--version")).toEqual({ status: 0, out: "1.2.3", err: "" });
  });

  it("says what it does to somebody who watches", async () => {
    const err: string[] = [];
    const terminal = {
      out: () => {},
      err: (text: string) => void err.push(text),
      isTty: true,
      columns: 80,
    };
    await whipround("start --once", { terminal });
    expect(err).toEqual([
      "Dividing quotas …",
      "Refreshing summaries …",
      "Writing out/whipround-sample.xlsx …",
    ]);
  });
});

describe("the language", () => {
  const korean = { locale: "ko_KR" };
  beforeEach(() => whipround("start --once -o in.xlsx"));

  it.each([
    ["of LANG", "--help", korean, "사용법: whipround COMMAND [FILE] [options]"],
    [
      "of --language before the command",
      "--language ko divide --help",
      {},
      "사용법: whipround divide IN.xlsx [options]",
    ],
    [
      "of --language after it",
      "divide --help --language=KO",
      {},
      "사용법: whipround divide IN.xlsx [options]",
    ],
    ["of --language against LANG", "--help --language en", korean, "Usage: whipround COMMAND"],
    ["of LANG where it is another", "--help", { locale: "de_DE" }, "Usage: whipround COMMAND"],
  ])("is that %s", async (_, words, changes, start) => {
    const { status, out } = await whipround(words, changes);
    expect(status).toBe(0);
    expect(out.split("\n").find((line) => line.includes("whipround "))).toContain(start);
  });

  it("is that of the add-on's messages too, and of a new workbook", async () => {
    const code = fakeAddOn.replace(
      'return "Members added.";',
      "return Session.getActiveUserLocale() + SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();",
    );
    await writeFile(join(folder, "dist", "Code.js"), code);
    const { out } = await whipround("setup --language ko -o new.xlsx", { locale: "en_GB" });
    expect(out).toBe("koko_KR\nnew.xlsx 파일에 저장했습니다.");
    const same = await whipround("setup --language en -o new.xlsx", { locale: "en_GB" });
    expect(same.out).toBe("enen_GB\nWritten to new.xlsx.");
  });

  it.each([
    ["refresh in.xlsx --language fr", '--language is one of en, ko, not "fr".'],
    ["refresh in.xlsx --language", "--language needs a value: --language LANGUAGE"],
  ])("%s is refused", async (words, message) => {
    expect(await whipround(words)).toEqual({ status: 1, out: "", err: message });
  });

  it.each([
    ["tidy", `“tidy” 명령은 없습니다: ${names}. 설명은 whipround --help에 있습니다.`],
    [
      "refresh in.xlsx --fast",
      "whipround refresh에는 --fast 옵션이 없습니다. 옵션은 whipround refresh --help에 있습니다.",
    ],
    ["refresh in.xlsx -o", "-o 옵션에는 값이 있어야 합니다: -o FILE"],
    ["refresh gone.xlsx -o out.xlsx", "gone.xlsx 파일이 없습니다."],
    ["refresh dist -o out.xlsx", "dist 파일을 읽을 수 없습니다: 폴더입니다."],
    [
      "refresh dist/Code.js -o out.xlsx",
      "dist/Code.js 파일을 읽을 수 없습니다: .xlsx 통합 문서가 아닙니다. 스프레드시트 프로그램에서 열어 .xlsx로 저장하십시오.",
    ],
    [
      "divide signed.xlsx --drive Lift -o out.xlsx",
      "signed.xlsx 파일은 그렇게 변경할 수 없습니다:\n  - 서명된 파일이라, 변경하면 서명이 없어집니다\n그래도 하려면 --force를 추가하십시오.",
    ],
  ])("what cannot be done is said in Korean: %s", async (words, message) => {
    const zip = new Zip(await readFile(join(folder, "in.xlsx")));
    zip.put("_xmlsignatures/sig1.xml", "<Signature/>");
    await writeFile(join(folder, "signed.xlsx"), zip.file());
    expect(await whipround(words, korean)).toEqual({ status: 1, out: "", err: message });
  });

  it("what was done is said in Korean", async () => {
    const said = await whipround("divide in.xlsx --drive Lift", korean);
    expect(said.out).toMatch(/조직이나 구성원 +분담액 +산출 근거/);
    expect(said.out).toContain(
      "아무것도 저장하지 않았습니다. 적용하려면 -o out.xlsx를 추가하십시오.",
    );
    expect((await whipround("refresh in.xlsx -o out.xlsx", korean)).out).toContain(
      "out.xlsx 파일에 저장했습니다.",
    );
  });
});
