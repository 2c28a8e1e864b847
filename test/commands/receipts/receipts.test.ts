import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recallReceipts } from "../../../src/commands/book/issuedReceipts";
import { openWorkbook } from "../../../src/commands/book/openWorkbook";
import { previewReceipts } from "../../../src/commands/receipts/previewReceipts";
import { receiptsPage } from "../../../src/commands/receipts/receiptsPage";
import { voidReceipt } from "../../../src/commands/receipts/voidReceipt";
import {
  type Applied,
  type Change,
  Meanwhile,
  type Workbook,
} from "../../../src/commands/workbook";
import { keepAccounts, ReceiptNumbers, readReceiptNumber } from "../../../src/core/index";
import type { PageReply, ReceiptsChoice } from "../../../src/dialogs/protocol";
import type { Cell, Tab } from "../../../src/schema/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";

const english = inLanguage("en");
const everyGift: ReceiptsChoice = {
  ...{ by: "gift", year: 2026, households: false, drive: "", memberId: "", household: "" },
  ...{ from: "", until: "" },
};

const header = ["Date", "Drive", "Member", "Amount", "Method", "Reference", "Note", "Receipt"];
const RECEIPT = header.indexOf("Receipt");
const day = (iso: string): Cell => ({ day: Date.parse(iso) / 86_400_000 });

/** Members, a levy and a roof, and these rows of the ledger. */
function workbookOf(rows: readonly (readonly Cell[])[], columns: readonly string[] = header) {
  return new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name", "Household"],
      ["M1", "An", "Hill 3"],
      ["M2", "Bo", "Hill 3"],
      ["M3", "Cho", ""],
      ["M4", "Dan", ""],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "State"],
      ["Levy", "Mandatory", 1000, "Open"],
      ["Roof", "Voluntary", 1000, "Open"],
    ])
    .addSheet("Contributions", [columns, ...rows]);
}

const row = (member: string, amount: number, date = "2026-05-01", stated: readonly Cell[] = []) => {
  const cells: Cell[] = [day(date), "Levy", member, amount, "Cash", "", "", ""];
  return cells.map((cell, c) => stated[c] ?? cell);
};

const make = (
  workbook: Workbook,
  stated: Partial<ReceiptsChoice> & { token?: string; fingerprint?: string } = {},
) =>
  receiptsPage(workbook, english, {
    ...{ what: "make", token: newToken() },
    ...everyGift,
    ...stated,
  });

const printAll = (workbook: Workbook) =>
  receiptsPage(workbook, english, { what: "again", numbers: "2026-001 to 2026-999" });

const receiptsIn = (workbook: MemoryWorkbook) =>
  workbook
    .shown("Contributions")
    .slice(1)
    .map((cells) => cells[RECEIPT]);

/** The receipts on a page, by number, whether they are copies or not. */
function onPaper(reply: PageReply): Map<string, string> {
  if (!reply.ok) throw new Error(reply.message);
  const sheets = reply.html.split('<section class="sheet">').slice(1);
  return new Map(
    sheets.map((sheet) => [
      /No\. (\d{4}-\d{3})/.exec(sheet)![1]!,
      sheet.replace(" · Copy", "").replace("</main></body></html>", ""),
    ]),
  );
}

describe("Make receipts", () => {
  it("says which there would be, and writes nothing", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30), row("", 5)]);
    const reply = previewReceipts(workbook, english, everyGift);
    expect(reply).toMatchObject({
      ok: true,
      receipts: 2,
      summary: "2 receipts for 50.00 USD, numbered 2026-001 to 2026-002.",
    });
    expect(receiptsIn(workbook)).toEqual(["", "", ""]);
  });

  it("writes numbers beside the rows, and the same request gives the same", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30)]);
    const token = newToken();
    const first = onPaper(make(workbook, { token }));
    expect(receiptsIn(workbook)).toEqual(["2026-001", "2026-002"]);
    expect(onPaper(make(workbook, { token }))).toEqual(first);
    expect(receiptsIn(workbook)).toEqual(["2026-001", "2026-002"]);
    expect(make(workbook)).toEqual({
      ok: false,
      message: "There is nothing here to make a receipt for.",
    });
  });

  it("adds the column where there is none, beyond what is the user's own", () => {
    const columns = ["Date", "Drive", "Member", "Amount", "My column"];
    const workbook = workbookOf([[day("2026-05-01"), "Levy", "M1", 20, "mine"]], columns);
    expect(make(workbook)).toMatchObject({ ok: true });
    const shown = workbook.shown("Contributions");
    expect(shown[0]).toEqual([...columns, "Receipt"]);
    expect(shown[1]?.slice(4)).toEqual(["mine", "2026-001"]);
  });

  it("makes nothing else than what was looked at", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30)]);
    const preview = previewReceipts(workbook, english, everyGift);
    if (!preview.ok) throw new Error(preview.message);
    workbook.sheets[2]!.rows[1]![3] = 21;
    expect(make(workbook, { fingerprint: preview.fingerprint })).toMatchObject({ ok: false });
    expect(receiptsIn(workbook)).toEqual(["", ""]);
  });

  it("keeps a void number as void, and gives its row another", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30)]);
    make(workbook);
    const voided = voidReceipt(workbook, english, { token: newToken(), number: "2026-001" });
    expect(voided).toMatchObject({ ok: true });
    expect(receiptsIn(workbook)).toEqual(["2026-001 void", "2026-002"]);
    make(workbook);
    expect(receiptsIn(workbook)).toEqual(["2026-001 void, 2026-003", "2026-002"]);
    const list = receiptsPage(workbook, english, { what: "register", year: 2026 });
    expect(list).toMatchObject({ ok: true });
    expect(
      list.ok &&
        list.csv
          .trim()
          .split("\r\n")
          .map((line) => line.split(",")[4]),
    ).toEqual(["State", "void", "", ""]);
  });

  it("prints a receipt again as a copy, and no other than it was", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30)]);
    const first = onPaper(make(workbook));
    const later = inLanguage("en", "2027-02-01");
    const again = receiptsPage(workbook, later, { what: "again", numbers: "2026-001 to 2026-009" });
    expect(again.ok && again.html).toContain("No. 2026-001 · Copy");
    expect(onPaper(again)).toEqual(first);
    workbook.sheets[2]!.rows[1]![3] = 21;
    expect(receiptsPage(workbook, later, { what: "again", numbers: "2026-001" })).toMatchObject({
      ok: false,
      message: expect.stringContaining("Receipt 2026-001 was made for"),
    });
  });

  it("is the same while the summaries speak of an earlier day", () => {
    const workbook = workbookOf([row("M1", 20), row("M3", 30)]);
    const first = onPaper(make(workbook));
    workbook.addSheet("Settings", [
      ["Setting", "Value"],
      ["As of", "2026-01-31"],
    ]);
    expect(onPaper(printAll(workbook))).toEqual(first);
    const { diagnostics } = keepAccounts(openWorkbook(workbook, english).decoded.book);
    expect(diagnostics.filter(({ code }) => code.startsWith("receipt"))).toEqual([]);
  });

  it("numbers those for a year in that year, and those by gift in the year of their issue", () => {
    const workbook = workbookOf([row("M1", 20, "2025-05-01"), row("M1", 10, "2026-01-05")]);
    make(workbook, { by: "year", year: 2025 });
    make(workbook);
    expect(receiptsIn(workbook)).toEqual(["2025-001", "2026-001"]);
  });
});

/** A workbook whose next run is cut off after so many cells, or in which somebody sorts before it writes. */
class Disturbed implements Workbook {
  constructor(
    private readonly under: MemoryWorkbook,
    private readonly cutAfter: number | null,
    private readonly before: () => void,
  ) {}
  survey = () => this.under.survey();
  read: Workbook["read"] = (tabs, extent) => this.under.read(tabs, extent);
  written = () => this.under.written();
  recall = (key: string) => this.under.recall(key);
  remember = (key: string, text: string) => this.under.remember(key, text);
  cellCount = () => this.under.cellCount();

  apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    this.before();
    if (this.cutAfter === null) return this.under.apply(changes, tabs);
    const some = changes.map((change) =>
      change.kind === "cells"
        ? { ...change, cells: change.cells.slice(0, this.cutAfter!) }
        : change,
    );
    this.under.apply(some, tabs);
    throw new Error("the run was cut off");
  }
}

type Step =
  | { readonly kind: "make"; readonly choice: Partial<ReceiptsChoice> }
  | { readonly kind: "cut"; readonly after: number; readonly again: boolean }
  | { readonly kind: "void" | "type-void" | "delete"; readonly at: number }
  | { readonly kind: "print" | "sort" }
  | { readonly kind: "insert"; readonly at: number; readonly member: number }
  | { readonly kind: "meanwhile"; readonly what: "sort" | "insert" | "type" };

const people = ["M1", "M2", "M3", "M4"];
const at = fc.nat(30);
const choice = fc.oneof(
  fc.constant({}),
  fc.constantFrom("M1", "M3").map((memberId) => ({ memberId })),
  fc.boolean().map((households) => ({ by: "year" as const, households })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: choice.map((each): Step => ({ kind: "make", choice: each })) },
  fc.record({ kind: fc.constant("cut" as const), after: fc.nat(3), again: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom("void" as const, "type-void" as const, "delete" as const),
    at,
  }),
  fc.record({ kind: fc.constantFrom("print" as const, "sort" as const) }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("insert" as const), at, member: fc.nat(3) }),
  },
  fc.record({
    kind: fc.constant("meanwhile" as const),
    what: fc.constantFrom("sort" as const, "insert" as const, "type" as const),
  }),
);

/** A year of one treasurer, and of others who have the spreadsheet open too. */
class Year {
  readonly workbook = workbookOf([row("M1", 11), row("M3", 12), row("M2", 13)]);
  /** What was handed out, by number. */
  readonly handedOut = new Map<string, string>();
  readonly deleted = new Set<string>();
  private amount = 20;

  private get rows() {
    return this.workbook.sheets[2]!.rows;
  }

  take(each: Step): void {
    switch (each.kind) {
      case "make":
        this.hand(make(this.workbook, each.choice));
        break;
      case "cut":
        this.cutOff(each.after, each.again);
        break;
      case "print":
        this.hand(printAll(this.workbook));
        break;
      case "void":
      case "type-void":
        this.voidOne(each.at, each.kind === "type-void");
        break;
      case "delete":
        this.delete(each.at);
        break;
      case "insert":
        this.insert(each.at, each.member);
        break;
      case "sort":
        this.sort();
        break;
      default:
        this.meanwhile(each.what);
    }
  }

  /** What was handed out stays what it was: no number is another receipt's. */
  private hand(reply: PageReply): void {
    if (!reply.ok) return;
    for (const [number, paper] of onPaper(reply)) {
      expect(this.handedOut.get(number) ?? paper).toBe(paper);
      this.handedOut.set(number, paper);
    }
  }

  private cutOff(after: number, again: boolean): void {
    const token = newToken();
    try {
      make(new Disturbed(this.workbook, after, () => {}), { token });
    } catch {
      if (again) this.hand(make(this.workbook, { token }));
    }
  }

  /** As a run that is started over where what it read has changed. */
  private meanwhile(what: "sort" | "insert" | "type"): void {
    const token = newToken();
    let edits = 1;
    const edit = () => {
      if (edits-- <= 0) return;
      if (what === "sort") this.sort();
      else if (what === "insert") this.insert(1, 0);
      else this.typeRemark();
    };
    for (let tries = 0; tries < 3; tries++) {
      try {
        this.hand(make(new Disturbed(this.workbook, null, edit), { token }));
        return;
      } catch (error) {
        if (!(error instanceof Meanwhile)) throw error;
      }
    }
  }

  private typeRemark(): void {
    const blank = this.rows.slice(1).find((cells) => (cells[RECEIPT] ?? "") === "");
    if (blank !== undefined) blank[RECEIPT] = "by post";
  }

  private numbersNow(): ReceiptNumbers {
    const { book } = openWorkbook(this.workbook, english).decoded;
    return new ReceiptNumbers(book.contributions, book.issued);
  }

  private voidOne(index: number, byHand: boolean): void {
    const live = [...this.numbersNow().rowsOf.keys()].filter(
      (each) => !this.numbersNow().isVoid(each),
    );
    if (live.length === 0) return;
    const number = live[index % live.length]!;
    if (!byHand) {
      expect(voidReceipt(this.workbook, english, { token: newToken(), number })).toMatchObject({
        ok: true,
      });
      return;
    }
    const cells = this.rows.find((each) => String(each[RECEIPT]).includes(number))!;
    cells[RECEIPT] = String(cells[RECEIPT]).replace(number, `${number} void`);
  }

  private delete(index: number): void {
    const r = 1 + (index % (this.rows.length - 1));
    if (this.rows.length > 3) this.rows.splice(r, 1);
  }

  private insert(index: number, member: number): void {
    this.amount++;
    const r = 1 + (index % this.rows.length);
    this.rows.splice(r, 0, row(people[member]!, this.amount, `2026-0${1 + (this.amount % 5)}-03`));
  }

  private sort(): void {
    const [first, ...rest] = this.rows;
    rest.sort((a, b) => Number(b[3]) - Number(a[3]));
    this.rows.splice(0, this.rows.length, first!, ...rest);
  }

  /** No twin, and no gap that is not told of. */
  check(): void {
    const { book } = openWorkbook(this.workbook, english).decoded;
    const accounts = keepAccounts(book);
    const numbers = new ReceiptNumbers(book.contributions, book.issued);
    const codes = accounts.diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("receipt-number-twice");
    const greatest = numbers.greatest(2026);
    const missing = numbers.missing(2026);
    expect(codes.includes("receipt-numbers-missing")).toBe(missing.length > 0);
    const next = new Set(numbers.next(2026, 40));
    const out = new Map(recallReceipts(this.workbook).map((each) => [each.number, each.isOut]));
    for (let serial = 1; serial <= greatest; serial++) {
      const number = `2026-${String(serial).padStart(3, "0")}`;
      const isStanding = numbers.rowsOf.has(number);
      // Whatever was handed out stands somewhere, or is void, or is told of: it is never given again.
      if (this.handedOut.has(number)) expect(next.has(number)).toBe(false);
      if (isStanding || numbers.isVoid(number)) expect(next.has(number)).toBe(false);
      else
        expect(missing.includes(serial) || (next.has(number) && out.get(number) === false)).toBe(
          true,
        );
    }
    for (const number of this.handedOut.keys())
      expect(readReceiptNumber(number)!.serial).toBeLessThanOrEqual(greatest);
  }
}

describe("a year of receipts", () => {
  it("has no gap and no twin, whatever is made, cut off, voided, sorted, inserted and deleted", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const year = new Year();
        for (const each of steps) {
          year.take(each);
          year.check();
        }
      }),
      { numRuns: 60 },
    );
  });
});
