import { beforeEach, describe, expect, it } from "vitest";
import { fillExample } from "../../src/local/examples/fillExample";
import { FormulaCell, type ServiceCall } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";

type Answer = "YES" | "NO";

/** The school with an import of three rows, somebody to answer the question, and another person. */
function imported(answer: Answer) {
  let stepIn: ((call: ServiceCall) => void) | null = null;
  const addOn = openAddOn({
    onCall: (call) => stepIn?.(call),
    answer: () => ({ button: answer, text: "" }),
  });
  fillExample("school", addOn.bundle.services.spreadsheet, "en", (item) => addOn.run(item));
  const before = addOn.values("Contributions");
  const rows = [
    ["Date", "Amount", "Payer"],
    ...["11", "12", "13"].map((amount) => ["2026-06-01", amount, "Ivo Ashdown"]),
  ];
  const request = { rows, drive: "Playground", method: "Transfer" };
  const { fingerprint } = addOn.run("previewImport", request) as { fingerprint: string };
  addOn.run("appendContributions", { ...request, token: "t", fingerprint, unmatchedTo: "" });
  return {
    addOn,
    before,
    /** What somebody does at every call of one name, so many times. */
    meanwhile(name: string, times: number, edit: () => void) {
      let left = times;
      stepIn = (call) => {
        if (call.name === name && left-- > 0) edit();
      };
    },
  };
}

/** Chooses it from the menu: the alerts that were shown, and the toasts. */
function choose(addOn: AddOn) {
  const { events } = addOn.bundle.services;
  const from = events.length;
  addOn.bundle.call("takeBack");
  const shown = events.slice(from);
  return {
    alerts: shown.flatMap((event) => (event.kind === "alert" ? [event.message] : [])),
    toasts: shown.flatMap((event) => (event.kind === "toast" ? [event.message] : [])),
  };
}

const cell = (addOn: AddOn, header: string) => {
  const sheet = addOn.sheet("Contributions");
  return { sheet, row: sheet.lastRow(), column: (sheet.row(1) ?? []).indexOf(header) + 1 };
};

describe("Take back the last entry, from the menu", () => {
  it("asks, and removes the rows on yes", () => {
    const { addOn, before } = imported("YES");
    const { alerts, toasts } = choose(addOn);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatch(/^Remove these 3 rows of the last entry\?\n\n• 1 June 2026 · /);
    expect(toasts[0]).toMatch(/^Taken back: 3 rows removed from Contributions\. \(\d\.\d s\)$/);
    expect(addOn.values("Contributions")).toEqual(before);
    expect(choose(addOn).alerts[0]).toMatch(/^There is nothing to take back/);
  });

  it("leaves everything on no", () => {
    const { addOn } = imported("NO");
    const present = addOn.values("Contributions");
    expect(choose(addOn).toasts).toEqual([]);
    expect(addOn.values("Contributions")).toEqual(present);
  });

  it("removes a row beside which a column of the user's own is filled by a formula", () => {
    const { addOn, before } = imported("YES");
    const sheet = addOn.sheet("Contributions");
    const column = sheet.lastColumn() + 1;
    // What an array formula spills stands in its cells as values; only its own cell holds a formula.
    sheet.setContent(1, column, new FormulaCell("=ARRAYFORMULA(E:E*2)", "Double"));
    for (let row = 2; row <= sheet.lastRow(); row++) sheet.setContent(row, column, row * 2);
    expect(choose(addOn).toasts[0]).toMatch(/^Taken back: 3 rows removed/);
    expect(addOn.values("Contributions")).toHaveLength(before.length);
  });

  describe("while somebody is editing", () => {
    let found: ReturnType<typeof imported>;
    beforeEach(() => {
      found = imported("YES");
    });

    it("starts over, and leaves the row that was edited", () => {
      const { addOn, meanwhile } = found;
      const { sheet, row, column } = cell(addOn, "Note");
      meanwhile("Sheet.getMaxRows", 1, () => sheet.setContent(row, column, "wait"));
      const { toasts } = choose(addOn);
      expect(toasts[0]).toMatch(/^Taken back: 2 rows removed from Contributions\. 1 row has been/);
      expect(addOn.values("Contributions").at(-1)?.[column - 1]).toBe("wait");
    });

    it("gives up after three times, and says who is in the way", () => {
      const { addOn, meanwhile } = found;
      const { sheet, column } = cell(addOn, "Amount");
      const present = addOn.values("Contributions").length;
      let row = 1;
      meanwhile("Sheet.getMaxRows", 3, () =>
        sheet.setContent(++row, column, Number(sheet.content(row, column)) + 1),
      );
      // Each time one more of the rows that are about to go is touched.
      row = sheet.lastRow() - 3;
      const { alerts, toasts } = choose(addOn);
      expect(toasts).toEqual([]);
      expect(alerts[1]).toBe(
        "Somebody is editing the tab Contributions just now, so this was not done. The tab Contributions may have been written by then, or a part of it. Nothing else was. Try again in a moment: nothing is done twice.",
      );
      expect(addOn.values("Contributions")).toHaveLength(present);
    });
  });
});
