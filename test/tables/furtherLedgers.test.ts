import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/index";
import type { Cell, Snapshot, Tab } from "../../src/schema/index";
import { decodeBook, findTabs, furtherLedgers } from "../../src/tables/index";
import { date, smallest, snapshotOf } from "./snapshotOf";

const sheets = (name: string, rows: readonly (readonly Cell[])[]) => ({
  ...smallest,
  Members: [
    ["Member ID", "Name", "Contact"],
    ["M1", "Ana Kovač", "ana@example.org"],
    ["M2", "Ben Ode", "ben@example.org, 555-0101"],
    ["M3", "Cleo Ray", "office@example.org"],
    ["M4", "Dan Ray", "Office@example.org"],
  ],
  Settings: [
    ["Setting", "Value"],
    ["Currency", "USD"],
    ["More ledgers", name],
  ],
  [name]: rows,
});

const read = (name: string, rows: readonly (readonly Cell[])[]) =>
  decodeBook(snapshotOf(sheets(name, rows)), { today: dayOf(2026, 5, 20) });

const answer = date(2026, 5, 3);

describe("a further ledger", () => {
  it("is read as Contributions are, and each row knows where it stands", () => {
    const { book, diagnostics } = read("Form responses 1", [
      ["Timestamp", "Email address", "Drive", "Amount", "How did it go?"],
      [answer, "ana@example.org", "Roof", "$12.50", "well"],
    ]);
    expect(diagnostics).toEqual([]);
    expect(book.contributions).toMatchObject([
      {
        row: 2,
        ledger: { id: "id of Form responses 1", name: "Form responses 1" },
        date: dayOf(2026, 5, 3),
        drive: "Roof",
        member: "M1",
        amount: 12.5,
      },
    ]);
  });

  it("is read in Korean as Google's forms write it there", () => {
    const { book } = read("설문지 응답 시트1", [
      ["타임스탬프", "이메일 주소", "모금", "금액"],
      [answer, "ben@example.org", "Roof", 20],
    ]);
    expect(book.contributions).toMatchObject([{ date: dayOf(2026, 5, 3), member: "M2" }]);
  });

  it.each<[string, string, string, string]>([
    ["M2", "ana@example.org", "M2", "whom the row names comes first: somebody answers for another"],
    ["Ben Ode", "", "Ben Ode", "a name alone"],
    ["Anna K.", "ana@example.org", "M1", "a name that nobody has, beside a known address"],
    ["", "ANA@EXAMPLE.ORG", "M1", "an address in capitals"],
    ["", "ben@example.org", "M2", "an address that stands beside a number"],
    ["", "office@example.org", "office@example.org", "an address that two have is nobody's"],
    ["Zoe", "zoe@example.org", "Zoe", "neither is known: the name is what Checks tells of"],
  ])("takes “%s” with “%s” for %s: %s", (name, email, member) => {
    const { book } = read("Answers", [
      ["Timestamp", "Email address", "Name", "Drive", "Amount"],
      [answer, email, name, "Roof", 20],
    ]);
    expect(book.contributions[0]!.member).toBe(member);
  });

  it("tells of its cells by its own sheet", () => {
    const { diagnostics } = read("Answers", [
      ["Timestamp", "Drive", "Name", "Amount"],
      [answer, "Roof", "Ben Ode", "a lot"],
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: "not-an-amount",
        place: { tab: "contributions", sheet: "id of Answers", row: 2, column: "amount" },
      },
    ]);
  });

  it("is read once, however often Settings name it", () => {
    const rows = [
      ["Timestamp", "Drive", "Name", "Amount"],
      [answer, "Roof", "Ben Ode", 20],
    ];
    const named = { ...sheets("Answers", rows) };
    named.Settings = [...named.Settings.slice(0, 2), ["More ledgers", "answers; Answers"]];
    const { book } = decodeBook(snapshotOf(named), { today: dayOf(2026, 5, 20) });
    expect(book.contributions).toHaveLength(1);
  });

  it("is whatever sheet Settings name that is no tab: that one is to be read whole", () => {
    const names = (snapshot: Snapshot) =>
      furtherLedgers(snapshot.sheets, snapshot).ledgers.map(({ name }) => name);
    const named = { ...sheets("Answers", [["Timestamp"]]) };
    expect(names(snapshotOf(named))).toEqual(["Answers"]);
    named.Settings = [
      ["Setting", "Value"],
      ["More ledgers", "Members, Answers"],
    ];
    expect(names(snapshotOf(named))).toEqual(["Answers"]);
    expect(names(snapshotOf(smallest))).toEqual([]);
  });

  it("may have a comma in its name", () => {
    const snapshot = snapshotOf(sheets("Dues, 2026; answers", [["Timestamp"]]));
    const { ledgers } = furtherLedgers(snapshot.sheets, snapshot);
    expect(ledgers.map(({ name }) => name)).toEqual(["Dues, 2026; answers"]);
  });

  it("is the one whose name is written to the sign, where two differ in signs alone", () => {
    const two = { ...sheets("Answers (1)", [["Timestamp"]]), "Answers 1": [["Timestamp"]] };
    two.Settings = [
      ["Setting", "Value"],
      ["More ledgers", "Answers 1"],
    ];
    const snapshot = snapshotOf(two);
    const { ledgers } = furtherLedgers(snapshot.sheets, snapshot);
    expect(ledgers.map(({ name }) => name)).toEqual(["Answers 1"]);
  });

  it.each([
    ["adjustments", ["Timestamp", "Drive", "Group or member", "Adjustment", "Amount", "Reason"]],
    ["rates", ["Date", "Drive", "Amount", "Currency", "Rate", "Member"]],
  ])("is no tab %s, though it has its headers", (tab, header) => {
    const snapshot = snapshotOf(sheets("Answers", [header]));
    expect(findTabs(snapshot.sheets).get("id of Answers")).toBe(tab);
    const { tabs, ledgers } = furtherLedgers(snapshot.sheets, snapshot);
    expect(ledgers.map(({ name }) => name)).toEqual(["Answers"]);
    expect(tabs.get("id of Answers")).toBeUndefined();
    const remembered = snapshot.sheets.map((sheet) =>
      sheet.name === "Answers" ? { ...sheet, tab: tab as Tab, rows: [] } : sheet,
    );
    expect(furtherLedgers(remembered, snapshot).tabs.get("id of Answers")).toBeUndefined();
  });
});
