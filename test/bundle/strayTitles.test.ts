import { describe, expect, it } from "vitest";
import { speak } from "../../src/i18n/index";
import { openFactory } from "../support/addOn";

// A row or a column may come in just when row 1 is written: then it stands where nobody meant it to.

const forAnyone = speak("en").words.reports.noticeboard.headline;

describe("row 1 that stands somewhere else too", () => {
  it.each([
    { tab: "Overview", row: 1, column: 1, why: "above where it is" },
    { tab: "By member", row: 1, column: 2, why: "and to the right" },
    { tab: "Run history", row: 1, column: 1, why: "in a tab that is only added to" },
    {
      tab: "Noticeboard",
      row: 1,
      column: 2,
      said: forAnyone,
      why: "in a tab that watches nothing",
    },
  ])(
    "is taken away by the next refresh: $tab, $why",
    ({ tab, row, column, said = "Up to date" }) => {
      const addOn = openFactory();
      const sheet = addOn.sheet(tab);
      addOn.bundle.services.spreadsheet.insert(sheet, "rows", 1, 1, 1);
      sheet.setContent(1, 3, "my own words");
      sheet.setContent(row, column, `1 March 2026 · ${said} · as it was then`);
      addOn.tick(60);
      addOn.run("refreshSummaries");
      expect(sheet.row(1)?.filter((cell) => cell !== "")).toEqual(["my own words"]);
      // What it is called, and the sentence.
      expect(sheet.row(2)?.filter((cell) => cell !== "")).toEqual([tab, expect.anything()]);
    },
  );
});

describe("words above a table that are the user's own", () => {
  it.each([
    { words: "Status: Up to date · seen by Kim", why: "they begin with no day" },
    { words: "Meeting of 2026 · agenda", why: "they say nothing of the ledger" },
    { words: "Up to date since 2026", why: "they have no parts" },
  ])("stay through a refresh: $words, $why", ({ words }) => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Overview");
    addOn.bundle.services.spreadsheet.insert(sheet, "rows", 1, 1, 1);
    sheet.setContent(1, 2, words);
    addOn.tick(60);
    addOn.run("refreshSummaries");
    expect(sheet.row(1)?.filter((cell) => cell !== "")).toEqual([words]);
  });
});

describe("row 1 whose formula shows an error", () => {
  const rowOf = (shown: string) => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Overview");
    sheet.setContent(1, 2, shown);
    addOn.tick(60);
    addOn.run("refreshSummaries");
    return sheet.row(1)?.filter((cell) => cell !== "");
  };

  it("is written where it stands", () => {
    expect(rowOf("#REF!")).toEqual([
      "Overview",
      expect.objectContaining({ formula: expect.any(String) }),
    ]);
  });

  it("leaves a word of the user's that merely begins like one", () => {
    expect(rowOf("#Notes")).toEqual(["Overview", "#Notes", expect.objectContaining({})]);
  });
});
