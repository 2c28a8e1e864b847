import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/commands/book/openWorkbook";
import { applyClosing, previewClosing } from "../../../src/commands/close/closeDrive";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import { recordGift } from "../../../src/commands/record/recordGift";
import { dayOf, keepAccounts } from "../../../src/core/index";
import type { Cell } from "../../../src/schema/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";

const english = inLanguage("en");
const march = { day: dayOf(2026, 3, 1) };
const LEDGER = ["Date", "Drive", "Member", "Amount"];

/** Two owners with a quota of 100 each, in a book that has only the columns that must be there. */
function owners(gifts: readonly (readonly Cell[])[], header: readonly string[] = LEDGER) {
  return new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name", "Groups"],
      ["M1", "Ana", "Owners"],
      ["M2", "Bo", "Owners"],
    ])
    .addSheet("Drives", [
      ["Drive", "Who is asked", "Basis", "Target", "State"],
      ["Roof", "Owners", "Mandatory", 200, "Open"],
      ["Lift", "Owners", "Mandatory", 500, "Open"],
    ])
    .addSheet("Contributions", [header, ...gifts])
    .addSheet("Settings", [
      ["Setting", "Value"],
      ["Currency", "KRW"],
    ])
    .addSheet("Quotas", [
      ["Drive", "Level", "Group", "Member ID", "Member", "Quota", "Divided on"],
      ["Roof", "Group", "Owners", "", "", 200, march],
      ["Roof", "Member", "Owners", "M1", "Ana", 100, march],
      ["Roof", "Member", "Owners", "M2", "Bo", 100, march],
    ]);
}

function close(workbook: MemoryWorkbook, decisions: Record<string, "refund" | "carry-over">) {
  const preview = previewClosing(workbook, english, { drive: "Roof" });
  if (!preview.ok) throw new Error(preview.message);
  return applyClosing(workbook, english, {
    token: newToken(),
    drive: "Roof",
    decisions: Object.fromEntries(
      preview.lines.map(({ key }) => [key, decisions[key] ?? ("leave" as const)]),
    ),
    carryTo: "Lift",
    copyAs: "",
    fingerprint: preview.fingerprint,
  });
}

const accountOf = (workbook: MemoryWorkbook, name: string) =>
  keepAccounts(openWorkbook(workbook, english).decoded.book).drives.find(
    ({ drive }) => drive?.id === name,
  )!;
const lastRow = (workbook: MemoryWorkbook) => workbook.shown("Contributions").at(-1);

describe("a ledger with no columns but those that must be there", () => {
  const overpaid = [[march, "Roof", "M1", 130]];

  it("takes a refund at the closing, and the reply says what was not written", () => {
    const workbook = owners(overpaid);
    const reply = close(workbook, { "overpaid:M1": "refund" });
    expect(reply.ok).toBe(true);
    expect(reply.message).toContain("Contributions has no column Note, so that was not written.");
    expect(lastRow(workbook)).toEqual([{ day: english.today }, "Roof", "Ana", -30]);
    expect(accountOf(workbook, "Roof")).toMatchObject({ state: "closed", collected: 100 });
  });

  it("takes what is carried over", () => {
    const workbook = owners(overpaid);
    const reply = close(workbook, { "overpaid:M1": "carry-over", "left-over:": "carry-over" });
    expect(reply).toMatchObject({ ok: true });
    expect(reply.message).toContain("no columns Method and Note");
    expect(accountOf(workbook, "Roof")).toMatchObject({ state: "closed", inHand: 0 });
    expect(accountOf(workbook, "Lift")).toMatchObject({ inHand: 130 });
  });

  const gift = {
    date: "2026-03-05",
    drive: "Roof",
    memberId: "M2",
    group: "",
    amount: "40",
    method: "Transfer",
    reference: "",
    currency: "",
    paidBy: "",
    receivedBy: "",
    note: "from the bank",
    promised: false,
    confirmed: false,
  };

  it("takes a gift", () => {
    const workbook = owners([]);
    const reply = recordGift(workbook, english, { ...gift, token: newToken() });
    expect(reply).toMatchObject({ ok: true });
    expect(reply.message).toContain("no columns Method and Note");
    expect(lastRow(workbook)).toEqual([{ day: dayOf(2026, 3, 5) }, "Roof", "Bo", 40]);
  });

  it("but no gift in kind, which would be read as cash", () => {
    const workbook = owners([]);
    const inKind = { ...gift, method: "In kind", token: newToken() };
    expect(recordGift(workbook, english, inKind)).toMatchObject({ ok: false, field: "method" });
    expect(workbook.shown("Contributions")).toHaveLength(1);
  });

  it("takes a statement, and knows it when it comes again", () => {
    const workbook = owners([]);
    const request = {
      rows: [
        ["Date", "Name", "Amount", "Reference"],
        ["2026-03-05", "Ana", "40", "X1"],
      ],
      drive: "Roof",
      method: "Transfer",
    };
    const preview = () => {
      const shown = previewImport(workbook, english, request);
      if (!shown.ok) throw new Error(shown.message);
      return shown;
    };
    const { fields, fingerprint } = preview();
    const asked = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "" };
    expect(appendContributions(workbook, english, asked)).toMatchObject({ ok: true, added: 1 });
    expect(lastRow(workbook)).toEqual([{ day: dayOf(2026, 3, 5) }, "Roof", "Ana", 40]);
    expect(preview().lines.map(({ status }) => status)).not.toContain("new");
  });
});

describe("What is over or outstanding is collected against quotas", () => {
  const linesOf = (amount: number) => {
    const workbook = owners(
      [[march, "Roof", "", "Owners", amount]],
      ["Date", "Drive", "Member", "Group", "Amount"],
    );
    const preview = previewClosing(workbook, english, { drive: "Roof" });
    if (!preview.ok) throw new Error(preview.message);
    return preview.lines.map(({ kind, member, group, amountText, choices }) => [
      kind,
      member || group,
      amountText,
      choices.join(),
    ]);
  };

  it("offers no write-off where a gift without a name made up for all, and says what is over", () => {
    expect(linesOf(260)).toEqual([
      ["overpaid", "Owners", "60 KRW", "refund,leave"],
      ["left-over", "", "260 KRW", "carry-over,leave"],
    ]);
  });

  it("offers to write off what such a gift leaves, of the group: nobody knows whose it is", () => {
    expect(linesOf(150)).toEqual([
      ["outstanding", "Owners", "50 KRW", "write-off,leave"],
      ["left-over", "", "150 KRW", "carry-over,leave"],
    ]);
  });

  it("refunds what is over to the group that it came from", () => {
    const header = [...LEDGER, "Group"];
    const workbook = owners([[march, "Roof", "", 260, "Owners"]], header);
    expect(close(workbook, { "overpaid:Owners": "refund" }).ok).toBe(true);
    expect(lastRow(workbook)).toEqual([{ day: english.today }, "Roof", "", -60, "Owners"]);
    const account = accountOf(workbook, "Roof");
    expect(account).toMatchObject({ collected: 200, outstanding: 0, moreThanAsked: 0 });
  });
});
