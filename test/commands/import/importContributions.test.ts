import { describe, expect, it } from "vitest";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import type { FileRows } from "../../../src/dialogs/csv/readRows";
import type { AppendRequest, ImportPreview, ImportRequest } from "../../../src/dialogs/protocol";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage, openSample } from "../openSample";
import { bankFile } from "./bankFiles";

type Shown = Extract<ImportPreview, { ok: true }>;

const file = (
  read: ImportRequest["rows"] | FileRows,
  stated: Partial<ImportRequest> = {},
): ImportRequest => ({
  ...("rows" in read ? read : { rows: read }),
  drive: "Playground",
  method: "Transfer",
  ...stated,
});

function preview(workbook: MemoryWorkbook, request: ImportRequest): Shown {
  const reply = previewImport(workbook, inLanguage("en"), request);
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

/** Adds what a preview shows, as the page does. */
function append(
  workbook: MemoryWorkbook,
  request: ImportRequest,
  stated: Partial<AppendRequest> = {},
) {
  const { fields, fingerprint } = preview(workbook, request);
  const whole = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "", ...stated };
  return appendContributions(workbook, inLanguage("en"), whole);
}

const statuses = ({ lines }: Shown) => lines.map(({ status }) => status);
const found = ({ lines }: Shown) =>
  lines.map(({ status, date, member, amountText }) => [status, date, member, amountText]);

/** Amounts with the code of their currency, where the file has its sign. */
const inPounds = (rows: ImportRequest["rows"]) =>
  rows.map((row) => row.map((cell) => cell.replace("£", "GBP ")));

/** A residents' association that keeps its books in Korean. */
function residents(): MemoryWorkbook {
  return new MemoryWorkbook()
    .addSheet("구성원", [
      ["구성원 번호", "이름", "소속"],
      ["101동 1203호", "박서준", "1동"],
      ["102동 501호", "김철수", "2동"],
      ["102동 502호", "이영희", "2동"],
      ["103동 101호", "정민수", "3동"],
      ["103동 102호", "최은비", "3동"],
    ])
    .addSheet("모금", [
      ["모금", "성격", "상태", "통화"],
      ["승강기", "의무", "진행 중", "KRW"],
    ])
    .addSheet("수납 내역", [
      ["날짜", "모금", "구성원", "조직", "금액", "방법", "증빙 번호", "비고", "대신 낸 사람"],
    ]);
}

describe("four banks and services", () => {
  it("reads a German bank: decimal commas, an account above the header, a total below", () => {
    const request = file(bankFile("german-bank"), { drive: "Lift renewal" });
    const shown = preview(openSample("condominium"), request);
    expect(shown.header[5]).toBe("Betrag (EUR)");
    expect(shown.fields).toEqual(["date", null, null, "payer", "note", "amount", null]);
    expect(found(shown)).toEqual([
      ["new", "2026-11-05", "Xenakou", "354.20 EUR"],
      ["new", "2026-11-06", "Corvino", "1,046.50 EUR"],
      ["new", "2026-11-09", "Dupree", "241.50 EUR"],
      ["left-out", "10.11.2026", "", "-182,40"],
      ["unmatched", "2026-11-12", "", "50.00 EUR"],
      ["unmatched", "2026-11-12", "", "50.00 EUR"],
      ["new", "2026-11-17", "Dahlke", "1,000.00 EUR"],
      ["left-out", "", "", "2.742,20"],
    ]);
    expect(shown.summary).toBe("4 new (2,642.20 EUR), 2 that matched nobody, 2 left out");
  });

  it("reads a British bank: paid in and out, the day first because one date shows it", () => {
    const signed = preview(openSample("school"), file(bankFile("uk-bank")));
    expect(signed.lines[0]).toMatchObject({
      status: "unreadable",
      problem:
        '"£" does not stand for USD, the drive\'s currency. Correct the file, or record the gift by hand.',
    });
    const shown = preview(openSample("school"), file(inPounds(bankFile("uk-bank").rows)));
    expect(shown.fields).toEqual(["date", null, "note", "paidOut", "paidIn", null]);
    expect(found(shown)).toEqual([
      ["new", "2026-06-05", "Noor Galway", "1,020.00 GBP"],
      ["new", "2026-06-08", "Hana Gorse", "15.50 GBP"],
      ["unmatched", "2026-06-11", "", "20.00 GBP"],
      ["left-out", "11/06/2026", "", "GBP 61.20"],
      ["unmatched", "2026-05-25", "", "12.00 GBP"],
    ]);
    expect(shown.summary).toContain(
      "2 lines will be written but not counted yet: There is no rate of GBP on or before 5 June 2026",
    );
  });

  it("reads a payment service: net of its fees, what is pending or given back left out, the order of dates asked", () => {
    const workbook = openSample("school");
    const open = preview(workbook, file(bankFile("payment-service")));
    expect(open.asksDayOrder).toBe(true);
    expect(open.lines[0]).toMatchObject({
      status: "unreadable",
      problem: 'In "06/02/2026" the day and the month could be either way round.',
    });
    const request = file(bankFile("payment-service"), { dayOrder: "month-first" });
    const shown = preview(workbook, request);
    expect(shown.asksDayOrder).toBe(false);
    expect(found(shown)).toEqual([
      ["new", "2026-06-02", "Cora Brindle", "23.97 USD"],
      ["left-out", "06/03/2026", "", "38.54"],
      ["new", "2026-06-04", "Ines Zouch", "28.80 EUR"],
      ["left-out", "06/05/2026", "", "-500.00"],
      ["new", "2026-06-08", "Cleo Sedge", "1,067.80 USD"],
      ["left-out", "06/09/2026", "", "15.00"],
    ]);
    expect(shown.lines.map(({ problem }) => problem).filter(Boolean)).toEqual([
      'The money has not come in: the file says "Pending".',
      "Money that went out: it is nobody's contribution. Write a refund by hand.",
      'The money has not come in: the file says "Refunded".',
    ]);
    expect(append(workbook, request)).toMatchObject({ ok: true, added: 3 });
    const row = workbook.shown("Contributions").at(-1)!;
    const header = workbook.shown("Contributions")[0]!;
    expect(Object.fromEntries(header.map((h, c) => [h, row[c]]))).toMatchObject({
      Member: "Cleo Sedge",
      Amount: 1067.8,
      Method: "Transfer",
      Currency: "",
      Reference: "3GP77410ZB",
      "Paid by": "Grandma Sedge",
      Note: "Playground, for Cleo Sedge",
    });
  });

  it("reads a Korean bank: who paid, for whom the memo says, and whom only people can tell", () => {
    const workbook = residents();
    const shown = preview(workbook, file(bankFile("korean-bank"), { drive: "승강기" }));
    expect(found(shown)).toEqual([
      ["new", "2026-06-02", "김철수", "30,000원"],
      ["new", "2026-06-02", "이영희", "20,000원"],
      ["new", "2026-06-03", "박서준", "15,000원"],
      ["left-out", "2026.06.04 10:00:00", "", "84,300"],
      ["unmatched", "2026-06-05", "", "10,000원"],
      ["unmatched", "2026-06-08", "", "5,000원"],
    ]);
    expect(shown.summary).toBe("새 내역 3건(65,000원), 사람을 찾지 못함 2건, 제외 1건");
    expect(shown.lines[4]?.problem).toBe(
      "“정민수”가 누구인지 하나로 정할 수 없습니다: 정민수 (103동 101호), 최은비 (103동 102호).",
    );
  });
});

describe("what is added", () => {
  const rows = (...lines: string[]) => lines.map((line) => line.split(";"));
  const simple = (...lines: string[]) => file(rows("Date;Name;Amount;Reference", ...lines));

  it("stands in the ledger in its own columns, whole", () => {
    const workbook = openSample("school");
    const before = workbook.shown("Contributions").length;
    const request = simple("2026-06-10;Ivo Ashdown;12.50;a", "2026-06-11;Bea Colter;5;b");
    expect(append(workbook, request)).toEqual({
      ok: true,
      message: "Added 2 contributions, 17.50 USD in all.",
      added: 2,
    });
    expect(workbook.shown("Contributions").length).toBe(before + 2);
    expect(statuses(preview(workbook, request))).toEqual(["duplicate", "duplicate"]);
    expect(append(workbook, request)).toEqual({
      ok: false,
      message: "No line of the file is new, so nothing was added.",
    });
  });

  it("In an import with n such rows in the file and m in the ledger, n − m are proposed", () => {
    const workbook = openSample("school");
    const line = "2026-06-10;Ivo Ashdown;10;";
    append(workbook, simple(line, line));
    const shown = preview(workbook, simple(line, line, line));
    expect(statuses(shown)).toEqual(["duplicate", "duplicate", "new"]);
  });

  it("adds a line that is in the ledger already all the same, where somebody says what it is", () => {
    const workbook = openSample("school");
    const request = simple("2026-06-10;Ivo Ashdown;10;");
    append(workbook, request);
    const [line] = preview(workbook, request).lines;
    const part = { drive: request.drive, memberId: line!.memberId, amount: "" };
    const decisions = { [line!.key]: { parts: [part] } };
    expect(statuses(preview(workbook, { ...request, decisions }))).toEqual(["new"]);
    expect(append(workbook, { ...request, decisions })).toMatchObject({ added: 1 });
    expect(
      statuses(
        preview(workbook, simple("2026-06-10;Ivo Ashdown;10;", "2026-06-10;Ivo Ashdown;10;")),
      ),
    ).toEqual(["duplicate", "duplicate"]);
  });

  it("knows a nameless gift again, even when its payer has been found out since", () => {
    const workbook = openSample("school");
    const request = simple("2026-06-10;Uncle Bob;10;");
    expect(append(workbook, request, { unmatchedTo: "Class 1A" })).toMatchObject({ added: 1 });
    const row = workbook.shown("Contributions").at(-1)!;
    expect(row[workbook.shown("Contributions")[0]!.indexOf("Group")]).toBe("Class 1A");
    expect(statuses(preview(workbook, request))).toEqual(["duplicate"]);
    const known = { ...request, people: { "Uncle Bob": "P01" } };
    expect(statuses(preview(workbook, known))).toEqual(["duplicate"]);
  });

  it("takes a nameless gift of any group for the member's, whatever group the file names", () => {
    const workbook = openSample("school");
    const request = simple("2026-06-10;Uncle Bob;10;");
    append(workbook, request, { unmatchedTo: "Class 1A" });
    const line = ["2026-06-10", "Uncle Bob", "10", "", "P01", "Class 2A"];
    const grouped = file([["Date", "Payer", "Amount", "Reference", "Member", "Group"], line]);
    expect(statuses(preview(workbook, grouped))).toEqual(["duplicate"]);
  });

  it.each([
    ["for Cleo Sedge please", "Cleo Sedge", "a name among other words"],
    ["SEDGE, cleo: thanks from all of us", "Cleo Sedge", "its words in another order"],
    ["CleoSedge swings", "", "a name in one word, which may be a word like others"],
    ["Cleo and Sedge", "", "its words apart"],
    ["gift P25 x", "Cleo Sedge", "an ID of letters and figures"],
    ["25", "", "figures that are nobody's ID"],
    [`Cleo ${"very ".repeat(30)}Sedge | Tom Fenwick`, "Tom Fenwick", "beyond a bar"],
    ["Cleo Sedge and Tom Fenwick", "", "two people: nothing is guessed"],
  ])("finds in the reference %o %o: %s", (reference, member) => {
    const request = file([
      ["Date", "Amount", "Payer", "Reference"],
      ["2026-06-10", "10", "Uncle Bob", reference],
    ]);
    expect(preview(openSample("school"), request).lines[0]?.member).toBe(member);
  });

  it("is refused whole if the ledger or the file has changed since the preview", () => {
    const workbook = openSample("school");
    const request = simple("2026-06-10;Ivo Ashdown;10;");
    const { fields, fingerprint } = preview(workbook, request);
    const whole = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "" };
    const other = { ...whole, rows: [...whole.rows, ["2026-06-11", "Ivo Ashdown", "10", ""]] };
    const changed = {
      ok: false,
      message:
        "The spreadsheet or the file has changed since this preview was made, so nothing was added. Look at the new preview, then add.",
    };
    expect(appendContributions(workbook, inLanguage("en"), other)).toEqual(changed);
    const ledger = workbook.sheets.find(({ name }) => name === "Contributions")!;
    ledger.rows.at(-1)![4] = 1;
    expect(appendContributions(workbook, inLanguage("en"), whole)).toEqual(changed);
  });

  it("waits until the order of day and month is chosen, and remembers it with the bank", () => {
    const workbook = openSample("school");
    const request = simple("06/03/2026;Ivo Ashdown;10;");
    expect(append(workbook, request)).toMatchObject({
      ok: false,
      message: expect.stringContaining("Say which of the two is the day."),
    });
    append(workbook, { ...request, dayOrder: "day-first" });
    const next = preview(workbook, simple("07/04/2026;Ivo Ashdown;10;"));
    expect(next).toMatchObject({ asksDayOrder: false, lines: [{ date: "2026-04-07" }] });
  });

  it("remembers what columns are and who payers are, until they are chosen anew", () => {
    const workbook = openSample("school");
    const odd = (...lines: string[]) => file(rows("When;By;How much", ...lines));
    const fields = ["date", "payer", "amount"] as const;
    const first = odd("2026-06-10;Gran;10");
    expect(preview(workbook, first)).toMatchObject({ fields: ["date", null, null] });
    const chosen = { ...first, fields, people: { Gran: "P25" } };
    expect(append(workbook, chosen)).toMatchObject({ added: 1 });
    const next = preview(workbook, odd("2026-06-11;GRAN;20"));
    expect(next).toMatchObject({ fields, lines: [{ status: "new", member: "Cleo Sedge" }] });
  });

  it("remembers payers by hashes, for the members of this sheet alone", () => {
    const workbook = openSample("school");
    const odd = (line: string) => file(rows("Date;Payer;Amount", line));
    append(workbook, { ...odd("2026-06-10;Gran Dahl;10"), people: { "Gran Dahl": "P25" } });
    const kept = workbook.recall("whipround.import")!;
    expect(kept).toContain("people");
    expect(kept).not.toMatch(/gran|dahl|P25|Cleo|Sedge/i);
    const contributions = workbook.sheets.find(({ name }) => name === "Contributions")!;
    // Not what the ledger itself says of who was paid for.
    contributions.rows = contributions.rows.slice(0, 1);
    const found = () => preview(workbook, odd("2026-06-11;GRAN DAHL;20")).lines[0];
    expect(found()).toMatchObject({ status: "new", member: "Cleo Sedge" });
    const at = workbook.sheets.findIndex(({ name }) => name === "Members");
    workbook.sheets[at] = { ...workbook.sheets[at]!, id: "another" };
    expect(found()).toMatchObject({ status: "unmatched" });
  });

  it("knows who was paid for before, where it was always the same", () => {
    const workbook = openSample("school");
    append(workbook, { ...simple("2026-06-10;Gran;10;P25") });
    const next = preview(workbook, simple("2026-06-11;Gran;20;"));
    expect(next.lines[0]).toMatchObject({ status: "new", member: "Cleo Sedge" });
    append(workbook, simple("2026-06-12;Gran;5;P24"));
    expect(preview(workbook, simple("2026-06-13;Gran;20;")).lines[0]).toMatchObject({
      status: "unmatched",
      problem: '"Gran" could be Cleo Sedge (P25) and Tom Fenwick (P24).',
    });
  });

  it("takes drive, group, currency and method from the file where it has them", () => {
    const workbook = openSample("school");
    const request = file(
      rows(
        "날짜;모금;조직;구성원;금액;방법",
        "2026-06-10;Library corner;;P02;7;현금",
        "2026-06-10;Library corner;Class 2A;;3;Card",
        "2026-06-10;Libary corner;;P02;7;현금",
      ),
    );
    const shown = preview(workbook, request);
    expect(statuses(shown)).toEqual(["new", "new", "unreadable"]);
    expect(shown.lines[2]?.problem).toBe(
      'There is no drive "Libary corner". Did you mean Library corner?',
    );
    append(workbook, request);
    const [named, nameless] = workbook.shown("Contributions").slice(-2);
    expect(named?.slice(1, 6)).toEqual(["Library corner", "Bea Colter", "", 7, "Cash"]);
    expect(nameless?.slice(1, 6)).toEqual(["Library corner", "", "Class 2A", 3, "Card"]);
  });

  it.each([
    [
      "9007199254740993",
      '"9007199254740993" is too large to be counted exactly. Check how many digits it has.',
    ],
    [
      "10.1255",
      '"10.1255" has more decimals than USD has. Write it with at most 2 decimals, like 12.50.',
    ],
  ])("says what is wrong with an amount of %s", (amount, problem) => {
    const rows = [
      ["Date", "Payer", "Amount"],
      ["2026-06-10", "Ivo Ashdown", amount],
    ];
    const [line] = preview(openSample("school"), file(rows)).lines;
    expect(line).toMatchObject({ status: "unreadable", problem });
  });

  it.each([
    ["Payer", "Ivo", 'Nobody in Members is called "Ivo".'],
    ["Reference", "Ivo", 'The line does not say who paid, only "Ivo".'],
    ["Reference", "Ashdown", 'The line does not say who paid, only "Ashdown". Is it Ashdown?'],
  ])("says what it is that names nobody: %s %s", (column, text, problem) => {
    const workbook = openSample("school");
    const members = workbook.sheets.find(({ name }) => name === "Members")!;
    const at = members.rows[0]!.indexOf("Name");
    members.rows[2]![at] = "Ashdown";
    const rows = [
      ["Date", column, "Amount"],
      ["2026-06-10", text, "20"],
    ];
    const [line] = preview(workbook, file(rows)).lines;
    expect(line).toMatchObject({ status: "unmatched", problem });
  });

  it("asks what the columns are where no header says it", () => {
    const workbook = openSample("school");
    const shown = preview(workbook, file(rows("2026-06-10;Ivo Ashdown;10")));
    expect(shown).toMatchObject({ header: ["", "", ""], fields: [null, null, null] });
    expect(shown.lines).toHaveLength(1);
    expect(shown.lines[0]?.problem).toBe("Say which column holds the amount.");
  });

  it("says what is lacking before it reads anything", () => {
    const workbook = openSample("school");
    const refused = (request: ImportRequest) => previewImport(workbook, inLanguage("en"), request);
    expect(refused(file([]))).toEqual({
      ok: false,
      message: "There are no lines to read. Choose a CSV file that has a line of headers.",
    });
    const request = simple("2026-06-10;Uncle Bob;10;");
    expect(append(workbook, request, { unmatchedTo: "Class 9Z" })).toMatchObject({ ok: false });
  });
});
