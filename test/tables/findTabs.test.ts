import { describe, expect, it } from "vitest";
import { speak } from "../../src/i18n/index";
import type { Cell, Tab } from "../../src/schema/index";
import { findTabs } from "../../src/tables/index";
import { smallest, snapshotOf } from "./snapshotOf";

const ledger: Cell[][] = [["Date", "Drive", "Member", "Group", "Amount", "Method"]];

function found(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  remembered: Readonly<Record<string, Tab>> = {},
) {
  const snapshot = snapshotOf(sheets, remembered);
  const tabs = findTabs(snapshot.sheets);
  return Object.fromEntries(
    snapshot.sheets.map(({ id, name }) => [name, tabs.get(id) ?? null] as const),
  );
}

describe("how many headers make a tab", () => {
  it.each<[string, readonly string[], Tab | null, string]>([
    ["Members", ["Name"], "members", "its own name, and the column that it needs"],
    ["Contributions", ["Date", "Text"], "contributions", "its own name, and one that it needs"],
    ["Members", ["Member ID", "Groups"], "members", "its own name, and two others of it"],
    ["Members", ["Groups", "Telephone"], null, "its own name, and a single other"],
    ["Items", ["Item", "Speaker"], null, "an optional tab's name, without all that it needs"],
    ["Items", ["Item", "Drive"], "items", "an optional tab's name, and all that it needs"],
    ["Items", ["Item", "Quantity", "Unit price", "Spent"], null, "four of its eleven"],
    [
      "Items",
      ["Item", "Quantity", "Unit price", "Spent", "Receipt", "Note"],
      "items",
      "more than half of what it may have",
    ],
    ["April", ["Date", "Drive", "Member", "Amount"], "contributions", "half of those set up"],
    ["April", ["Date", "Drive", "Amount"], null, "less than half under another name"],
    ["April", ["Date", "Campaign", "Donor", "Amount"], null, "other words, another name"],
    [
      "Gifts",
      ["Date", "Drive", "Amount", "Currency", "Paid by"],
      "contributions",
      "rare columns count as well as others",
    ],
  ])("a sheet %s with the headers %j is %s: %s", (name, headers, tab) => {
    expect(found({ [name]: [headers] })).toEqual({ [name]: tab });
  });

  it("a sheet under another name is what most of its headers say", () => {
    const headers = ["Drive", "Item", "Quantity", "Unit price", "Met by", "Note"];
    const asGroups = ["Group", "Part of", "Collector", "Note", "Weight", "Drive"];
    expect(found({ "What we buy": [headers], "Who is where": [asGroups] })).toEqual({
      "What we buy": "items",
      "Who is where": "groups",
    });
  });
});

describe("findTabs", () => {
  it("finds tabs by their names", () => {
    expect(found(smallest)).toEqual({
      Members: "members",
      Drives: "drives",
      Contributions: "contributions",
      Settings: "settings",
    });
  });

  it("finds tabs by their names in the other language, with headers in either", () => {
    expect(found({ 구성원: [["이름"]], 모금: [["Drive", "Basis"]], 수납: ledger })).toEqual({
      구성원: "members",
      모금: "drives",
      수납: "contributions",
    });
  });

  it.each([
    ["회원 명부", [["회원명", "동"]], "members"],
    ["회비", [["모금명", "성격", "목표"]], "drives"],
    ["장부", [["입금일", "모금", "회원", "납부액"]], "contributions"],
    ["부서", [["조직", "상위 조직"]], "groups"],
    ["Roster", [["Name"]], "members"],
    ["Exchange rates", [["Currency", "Date", "Rate"]], "rates"],
  ] as const)(
    "finds a tab by another name that it bears, %s, where the headers fit",
    (name, rows, tab) => {
      expect(found({ [name]: rows })).toEqual({ [name]: tab });
    },
  );

  it("takes no sheet for a tab by another name alone: headers must fit", () => {
    expect(found({ 회비: [["이름", "1월", "2월"]], Ledger: [["Page", "Line"]] })).toEqual({
      회비: null,
      Ledger: null,
    });
  });

  it("takes the tab's own name before another", () => {
    expect(found({ 장부: ledger, "수납 내역": ledger })).toEqual({
      장부: null,
      "수납 내역": "contributions",
    });
  });

  it("takes nothing for a generated tab by another name: it would be written over", () => {
    const overview: Cell[][] = [["Drive", "Progress", "Collected", "Outstanding"]];
    expect(found({ Summary: overview })).toEqual({ Summary: null });
  });

  it("finds a tab that was renamed by what the workbook remembers", () => {
    expect(found({ "Gifts 2026": [] }, { "Gifts 2026": "contributions" })).toEqual({
      "Gifts 2026": "contributions",
    });
  });

  it("finds a tab that was renamed and is not remembered by its headers", () => {
    expect(found({ "Gifts 2026": ledger })).toEqual({ "Gifts 2026": "contributions" });
  });

  it("takes the remembered sheet where another has the tab's name", () => {
    const tabs = found(
      { Contributions: ledger, "Gifts 2026": [] },
      { "Gifts 2026": "contributions" },
    );
    expect(tabs).toEqual({ Contributions: null, "Gifts 2026": "contributions" });
  });

  it("takes the first of two sheets that look like one tab", () => {
    expect(found({ Contributions: ledger, 수납: ledger })).toEqual({
      Contributions: "contributions",
      수납: null,
    });
  });

  it("finds a generated tab by name and headers, its title above them", () => {
    const { history } = speak("en").words.schema.tabs;
    const header = ["Date", "Who", "Command", "Drive", "Collected before", "Collected after"];
    expect(found({ [history]: [["Who ran what"], ["When", ...header]] })).toEqual({
      [history]: "history",
    });
  });

  it.each([
    ["Items", [["Agenda item", "Speaker", "Minutes"]], "a tab's name with other headers"],
    ["Overview", [["Our year", "Plans"]], "a generated tab's name with other headers"],
    ["Members", [], "a tab's name and nothing in it"],
    ["Members", [["Agenda", "Speaker"]], "a required tab's name with other headers"],
    ["Phone list", [["Name", "Telephone"]], "some headers like ours, and a name of its own"],
    ["Bank", [["Date", "Amount", "Text"]], "a bank's export"],
    ["Archive", [["Notes of the year"]], "nothing like ours"],
  ])("leaves the user's own sheet %s %j alone: %s", (name, rows) => {
    expect(found({ [name]: rows })).toEqual({ [name]: null });
  });
});
