import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../src/local/xlsx";
import { condominiumSample, factorySample, schoolSample } from "../../../src/sample/index";
import { ranCommandLine } from "../../support/ranCommandLine";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const statement = (name: string) => join(root, "test/fixtures/statements", `${name}.csv`);
const bank = (name: string) => join(root, "test/fixtures/bank", `${name}.csv`);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The add-on that ships, run on files. */
async function whipround(words: readonly string[], locale = "en_US") {
  const clock = () => Date.UTC(2026, 5, 12);
  const { status, out, err } = await ranCommandLine(
    words,
    { workFolder: folder, locale, clock },
    140,
  );
  const linesOf = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join("");
  return { status, out: linesOf(out), err: linesOf(err) };
}

async function made(words: readonly string[], locale?: string): Promise<string> {
  const { status, err } = await whipround(words, locale);
  expect(err).toBe("");
  expect(status).toBe(0);
  return readFile(join(folder, words.at(-1)!), "utf8");
}

describe.each([
  { sample: factorySample(), drive: "Office drive", member: "M67", locale: "en_US" },
  { sample: factorySample("ko"), drive: "기술실 꾸리기", member: "M67", locale: "ko_KR" },
  { sample: schoolSample(), drive: "Playground", member: "P33", locale: "en_US" },
  { sample: schoolSample("ko"), drive: "놀이터 조성", member: "P33", locale: "ko_KR" },
  { sample: condominiumSample(), drive: "Lift renewal", member: "C14", locale: "en_US" },
  {
    sample: condominiumSample("ko"),
    drive: "승강기 교체 분담금",
    member: "103동 402호",
    locale: "ko_KR",
  },
])("the $sample.id example on the command line, $locale", ({ sample, drive, member, locale }) => {
  const book = `${sample.id}-${locale}.xlsx`;
  const others = sample.tabs.members!.filter(({ memberId }) => memberId !== member);
  const own = String(sample.tabs.members!.find(({ memberId }) => memberId === member)!.name);

  beforeAll(async () => {
    await whipround(["example", sample.id, "-o", "blank.xlsx"], locale);
    await whipround(["divide", "blank.xlsx", "-o", book], locale);
  });

  it("goes to a notice, as page and as figures", async () => {
    const page = await made(["notice", book, "--drive", drive, "-o", "notice.html"], locale);
    const figures = await made(["notice", book, "-o", "notice.csv"], locale);
    expect(page).toContain(`lang="${locale.slice(0, 2)}"`);
    expect(figures).toMatch(/^\ufeff/);
    if (sample.id === "condominium") return;
    for (const { name } of sample.tabs.members!)
      expect(page.includes(String(name)) || figures.includes(String(name)), String(name)).toBe(
        false,
      );
  });

  it("goes to what it came to, as page and as figures", async () => {
    const page = await made(["outcome", book, "-o", "outcome.html"], locale);
    const figures = await made(["outcome", book, "--drive", drive, "-o", "outcome.csv"], locale);
    expect(page).toContain(drive);
    expect(figures).toMatch(/^\ufeff/);
    for (const { name } of sample.tabs.members!)
      expect([page, figures].some((text) => text.includes(String(name)))).toBe(false);
  });

  it("goes to one person's page", async () => {
    const page = await made(["person", book, "--member", own, "-o", "person.html"], locale);
    expect(page).toContain(own);
    for (const { name } of others) expect(page).not.toContain(String(name));
  });

  it("goes to a page each of a group, a household or everyone", async () => {
    const everyone = await made(["person", book, "--everyone", "-o", "all.html"], locale);
    expect(everyone.split('class="sheet"').length).toBeGreaterThan(20);
    const [first] = sample.tabs.groups!.slice(-1);
    const group = String(first!.group);
    const some = await made(["person", book, "--group", group, "-o", "group.html"], locale);
    expect(some.split('class="sheet"').length).toBeLessThan(everyone.split('class="sheet"').length);
    const household = sample.tabs.members!.find((row) => row.household !== undefined)?.household;
    if (household === undefined) return;
    const of = ["person", book, "--household", String(household), "-o", "household.html"];
    expect(await made(of, locale)).toContain(String(household));
  });

  it("goes to receipts, which keep their numbers in the workbook", async () => {
    const page = await made(
      ["receipts", book, "--member", own, "-o", "numbered.xlsx", "--page", "receipts.html"],
      locale,
    );
    expect(page).toContain("2026-001");
    for (const { name } of others) expect(page).not.toContain(String(name));
    const again = ["receipts", "numbered.xlsx", "--again", "2026-001", "--page", "again.html"];
    expect(await made(again, locale)).toContain("2026-001");
    const list = ["receipts", "numbered.xlsx", "--list", "--page", "list.csv"];
    expect(await made(list, locale)).toContain("2026-001");
    const voided = ["receipts", "numbered.xlsx", "--void", "2026-001", "-o", "void.xlsx"];
    expect((await whipround(voided, locale)).status).toBe(0);
    const refused = await whipround(["receipts", "void.xlsx", ...again.slice(2)], locale);
    expect(refused.status).toBe(1);
  });

  it("goes to collection sheets and a handover report", async () => {
    const sheets = await made(["sheets", book, "--drive", drive, "-o", "sheets.html"], locale);
    expect(sheets).toContain('class="sheet"');
    expect(await made(["handover", book, "-o", "handover.html"], locale)).toContain(drive);
  });
});

describe("what is left out", () => {
  beforeAll(async () => {
    for (const { id } of [condominiumSample(), schoolSample()])
      await whipround(["divide", `${id}-en_US.xlsx`, "-o", `${id} book.xlsx`]);
  });

  it("is said by the user's own file, drive and member", async () => {
    const book = "school book.xlsx";
    const sheets = await whipround(["sheets", book, "-o", "sheets.html"]);
    expect([sheets.status, sheets.err]).toEqual([
      1,
      'Say which with --drive: whipround sheets "school book.xlsx" --drive Playground -o sheets.html\n',
    ]);
    const person = await whipround(["person", book, "-o", "one.html"]);
    expect(person.err).toMatch(
      /^Say which with --member: whipround person "school book.xlsx" --member P\d+ -o one.html\n$/,
    );
    const notice = await whipround(["notice", book]);
    expect(notice.err).toContain('whipround notice "school book.xlsx" -o page.html');
  });

  it("is no drive where there is only one", async () => {
    const file = join(folder, "one.xlsx");
    const { spreadsheet } = readXlsx(
      new Uint8Array(await readFile(join(folder, "condominium book.xlsx"))),
      { locale: "en_US", timeZone: "Etc/UTC", name: "one" },
    );
    const drives = spreadsheet.sheetNamed("Drives")!;
    drives.remove("rows", 3, Math.max(1, drives.lastRow() - 2));
    await writeFile(file, writeXlsx(spreadsheet, undefined).bytes);
    expect(await made(["sheets", "one.xlsx", "-o", "sheets.html"])).toContain('class="sheet"');
  });
});

describe("whipround import", () => {
  beforeAll(async () => {
    for (const { id } of [condominiumSample(), schoolSample()])
      await whipround(["divide", `${id}-en_US.xlsx`, "-o", `${id}.xlsx`]);
  });

  it("asks who a payer is, and adds all lines once that is said", async () => {
    const asked = await whipround(["import", bank("german-bank"), "condominium.xlsx"]);
    expect(asked.status).toBe(1);
    expect(asked.out).toMatch(
      /8 {2}new +2026-11-09 +241\.50 EUR {2}Lift renewal {2}Dupree .*by name/,
    );
    expect(asked.err).toBe(`To be decided first:
  Line 10: Nobody in Members is called "Änne Übelhör".
  Line 11: Nobody in Members is called "Änne Übelhör".
Say who it is with --people "PAYER=ID; …", or add such lines without a name with --unmatched-to GROUP.
Or leave these lines out with --leave-out. Nothing was written.
`);
    const people = "Änne Übelhör=B12";
    const words = ["import", bank("german-bank"), "condominium.xlsx", "--people", people];
    const dry = await whipround(words);
    expect(dry.out).toContain("Nothing was written: add -o out.xlsx to add the new lines.");
    const added = await whipround([...words, "-o", "added.xlsx"]);
    expect(added.out).toContain("Added 6 contributions, 2,742.20 EUR in all.");
    const again = await whipround(["import", bank("german-bank"), "added.xlsx", "-o", "x.xlsx"]);
    expect(again.out).toContain("Nothing new, 6 in the ledger already, 2 left out");
    expect(again.out).toContain("Nothing was written.");
  });

  it("asks the same in Korean", async () => {
    const asked = await whipround(["import", bank("german-bank"), "condominium.xlsx"], "ko_KR");
    expect(asked.out).toMatch(/줄 +상태 +날짜 +금액 +모금 +구성원/);
    expect(asked.err).toMatch(/^먼저 정할 것이 있습니다:\n {2}10번째 줄: /);
    expect(asked.err).toContain("또는 --leave-out으로 이 줄들을 빼십시오.");
  });

  it("leaves out or adds without a name what matched nobody, as it is told", async () => {
    const words = ["import", bank("german-bank"), "condominium.xlsx", "-o", "added.xlsx"];
    expect((await whipround([...words, "--leave-out"])).out).toContain("Added 4 contributions");
    const nameless = await whipround([...words, "--unmatched-to", "Owners"]);
    expect(nameless.out).toContain("Added 6 contributions");
    const unknown = await whipround([...words, "--unmatched-to", "Onwers"]);
    expect(unknown.err).toBe('There is no group "Onwers". Did you mean Owners?\n');
  });

  it("finds the drive of each line, asks where it is not certain, and takes what it is told", async () => {
    await writeFile(
      join(folder, "drives.csv"),
      [
        "Date;Payer;Amount;Reference",
        "2026-06-01;Hana Gorse;15;library",
        "2026-06-02;Hana Gorse;17;thank you",
        "2026-06-03;Ivo Ashdown;20;playground",
      ].join("\n"),
    );
    const words = ["import", "drives.csv", "school.xlsx"];
    const asked = await whipround(words);
    expect(asked.status).toBe(1);
    expect(asked.out).toMatch(/2 {2}new .*Library corner +Hana Gorse .*by name, drive named/);
    expect(asked.out).toMatch(/Where the money goes +Lines +Amount/);
    expect(asked.out).toMatch(/All that came in +3 +52\.00 USD/);
    expect(asked.err).toMatch(/^To be decided first:\n {2}Line 3: It may be for /);
    expect(asked.err).toContain("--as-proposed");
    expect(asked.err).not.toContain("--people");
    const wrong = await whipround([...words, "--assign", "9=Playground|Hana Gorse"]);
    expect(wrong.err).toContain("--assign is written like");
    const parts = "3=Playground | Hana Gorse | 10 + Library corner | Hana Gorse | 7; 4=-";
    const added = await whipround([...words, "--assign", parts, "-o", "added.xlsx"]);
    expect(added.out).toContain("decided by hand");
    expect(added.out).toContain("Added 3 contributions, 32.00 USD in all.");
    const again = await whipround(["import", "drives.csv", "added.xlsx", "--assign", "4=-"]);
    expect(again.out).toContain("Nothing new, 2 in the ledger already, 1 left out");
    const proposed = await whipround([...words, "--as-proposed"]);
    expect(proposed.out).toContain("3 new (52.00 USD)");
  });

  it("asks for the order of day and month", async () => {
    const words = ["import", bank("payment-service"), "school.xlsx"];
    const noOrder = await whipround([...words, "--drive", "Playground"]);
    expect(noOrder.status).toBe(1);
    expect(noOrder.err).toContain("add --day-first or --month-first");
    const both = ["--drive", "Playground", "--month-first", "-o", "added.xlsx"];
    expect((await whipround([...words, ...both])).out).toContain("Added 3 contributions");
  });

  it("asks what a figure is that has thousands or decimals", async () => {
    await writeFile(
      join(folder, "open.csv"),
      "Date;Payer;Amount;Reference\n2026-03-01;Corvino;1.250;B09\n",
    );
    const words = ["import", "open.csv", "condominium.xlsx"];
    const { status, err } = await whipround(words);
    expect(status).toBe(1);
    expect(err).toBe(
      "The file does not show how much 1.250 is: add --thousands (1,250) or --decimals (1.25).\n",
    );
    expect((await whipround([...words, "--thousands"])).out).toContain("1 new (1,250.00 EUR)");
    const bySeparator = await whipround([...words, "--separator", "comma", "--leave-out"]);
    expect(bySeparator.out).toContain("Nothing was written.");
  });

  it("asks where money went, and of which account, and for a day that is a number", async () => {
    const refusal = async (text: string, ...more: string[]) => {
      await writeFile(join(folder, "open.csv"), text);
      return whipround(["import", "open.csv", "condominium.xlsx", ...more]);
    };
    const signs = "Date;Payer;Amount;Reference\n2026-03-01;Shop;5;B09\n2026-03-02;B;+9;B09\n";
    expect((await refusal(signs)).err).toBe(
      'The file does not show which way money without a minus went, such as in “Shop, 5”: add --came-in "+" or --went-out "+".\n',
    );
    expect((await refusal(signs, "--went-out", "+")).out).toContain("1 new (9.00 EUR), 1 left out");
    const words = "Date;Payer;Amount;Type\n2026-03-01;B09;5;Zug\n2026-03-02;B09;9;Ab\n";
    expect((await refusal(words)).err).toBe(
      "The file does not show which way the money went: “Zug” (B09, 5), “Ab” (B09, 9). Name the words with --came-in and --went-out, “;” between them.\n",
    );
    const said = await refusal(words, "--came-in", "Zug", "--went-out", "Ab");
    expect(said.out).toContain("1 new (5.00 EUR), 1 left out");
    const accounts = "Account;Date;Payer;Amount\n1111;2026-03-01;B09;5\n2222;2026-03-02;B09;9\n";
    expect((await refusal(accounts)).err).toBe(
      "The file has lines of several accounts: 1111 (1), 2222 (1). Name the one that is meant with --account, or add --every-account.\n",
    );
    expect((await refusal(accounts, "--account", "1111")).out).toContain("1 new (5.00 EUR)");
    expect((await refusal(accounts, "--every-account")).out).toContain("2 new (14.00 EUR)");
    const number = "Date;Payer;Amount\n44632;B09;5\n";
    expect((await refusal(number)).err).toBe(
      "The file does not show which day 44632 is: add --from-1900 or --from-1904 (12 March 2022, 13 March 2026).\n",
    );
    expect((await refusal(number, "--from-1904")).out).toContain("1 new (5.00 EUR)");
  });

  it("names the user's own files where one is missing", async () => {
    const { err } = await whipround(["import", "my bank.csv", "-o", "new.xlsx"]);
    expect(err).toContain('whipround import "my bank.csv" book.xlsx -o new.xlsx');
  });

  it.each<[why: string, words: string[], message: string]>([
    ["no workbook", [bank("uk-bank")], "Name the statement and the workbook"],
    ["no such file", ["no.csv", "school.xlsx"], "There is no file no.csv."],
    [
      "an unknown encoding",
      [bank("uk-bank"), "school.xlsx", "--encoding", "latin9"],
      '--encoding is one of utf-8, utf-16le, utf-16be, windows-1252, windows-1250, euc-kr, shift_jis, not "latin9".',
    ],
    [
      "an unknown column",
      [bank("uk-bank"), "school.xlsx", "--columns", "date,when"],
      "--columns knows date, amount,",
    ],
    [
      "another format",
      [statement("f14-mt940"), "school.xlsx"],
      "is in the MT940 format, not CSV. Download the CSV file that the bank offers as well.",
    ],
    [
      "an unknown separator",
      [bank("uk-bank"), "school.xlsx", "--separator", "dot"],
      '--separator is one of semicolon, comma, tab, bar, not "dot".',
    ],
    [
      "too many columns",
      [statement("f12-line-numbers"), "condominium.xlsx", "--columns", "date,payer,amount,note"],
      "Columns are given for 4 cells, but the file has 3.",
    ],
    [
      "both readings",
      [bank("uk-bank"), "school.xlsx", "--thousands", "--decimals"],
      "Give --thousands or --decimals, not both.",
    ],
    ["both orders", [bank("uk-bank"), "school.xlsx", "--day-first", "--month-first"], "not both"],
    ["people without =", [bank("uk-bank"), "school.xlsx", "--people", "Gran"], '"A BECKER=M12"'],
  ])("says what is wrong with %s", async (_, words, message) => {
    const { status, err } = await whipround(["import", ...words]);
    expect(status).toBe(1);
    expect(err).toContain(message);
  });
});

describe("a page", () => {
  it.each<[words: string[], message: string]>([
    [["person", "school-en_US.xlsx", "-o", "p.html"], "Say which with --member"],
    [["notice", "school-en_US.xlsx"], "Say with -o where to write the page"],
    [["notice", "school-en_US.xlsx", "-o", "n.pdf"], "must end in .html or .csv"],
    [["handover", "school-en_US.xlsx", "-o", "h.csv"], "no figures for a CSV file"],
    [["notice", "school-en_US.xlsx", "--drive", "Playgrond", "-o", "n.html"], "Playground?"],
  ])("is refused in plain words: %j", async (words, message) => {
    const { status, err } = await whipround(words);
    expect(status).toBe(1);
    expect(err).toContain(message);
  });
});
