import { describe, expect, it } from "vitest";
import type { TypedColumns } from "../../src/local/services/cells/typedColumns";
import { type AddOn, openFactory } from "../support/addOn";

/** The factory, where somebody has turned tabs into tables of Google's. */
function factoryWithTables(typedColumns: TypedColumns, ...tabs: readonly string[]): AddOn {
  const addOn = openFactory({ typedColumns });
  for (const name of tabs) {
    const sheet = addOn.sheet(name);
    const row = name === "Contributions" ? 1 : 2;
    const rect = { row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.lastColumn() };
    sheet.tables.push({ name: `Table of ${name}`, rect });
  }
  return addOn;
}

const toastOf = (addOn: AddOn) => {
  const toast = addOn.bundle.services.events.findLast(({ kind }) => kind === "toast");
  return toast?.kind === "toast" ? toast.message : "";
};

describe.each<TypedColumns>(["refuse at once", "refuse on flush"])(
  "tabs that are Tables, which %s",
  (typedColumns) => {
    it("show what they would without, and the toast says that their formats are theirs", () => {
      const tabs = ["By member", "Follow-up", "Checks", "Contributions"];
      const addOn = factoryWithTables(typedColumns, ...tabs);
      const plain = openFactory();
      for (const each of [addOn, plain]) {
        const members = each.sheet("Members");
        for (const [c, cell] of ["W99", "Ri Hyon, 2nd shift", "Cell 2"].entries())
          members.setContent(members.lastRow() + (c === 0 ? 1 : 0), c + 1, cell);
        each.tick(60);
        each.run("applyQuotas", { drive: "", keep: false });
        each.run("refreshSummaries");
      }
      for (const tab of tabs.slice(0, 3))
        expect([tab, ...addOn.values(tab)]).toEqual([tab, ...plain.values(tab)]);
    });

    it("take a gift whose reference looks like a number as that very text", () => {
      const addOn = factoryWithTables(typedColumns, "Contributions");
      const reply = addOn.run("recordGift", {
        token: "t",
        promised: false,
        drive: String(addOn.rows("Drives")[0]?.["Drive"]),
        memberId: String(addOn.rows("Members")[0]?.["Member ID"]),
        group: "",
        amount: "12345",
        currency: "",
        date: "2026-03-01",
        method: "",
        reference: "A-7",
        paidBy: "",
        receivedBy: "",
        note: "",
        confirmed: true,
      });
      expect(reply).toMatchObject({ ok: true });
      expect(addOn.rows("Contributions").at(-1)).toMatchObject({ Amount: 12345, Reference: "A-7" });
    });

    it("are told of by who records a gift that their formats would show as something else", () => {
      const addOn = factoryWithTables(typedColumns);
      const sheet = addOn.sheet("Contributions");
      const note = (addOn.values("Contributions")[0] ?? []).indexOf("Note") + 1;
      const all = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.lastColumn() };
      sheet.styles.numberFormat.fill({ ...all, column: note, columns: 1 }, "General");
      // With blank rows at its foot, for what is to come.
      sheet.tables.push({ name: "Ledger", rect: all });
      const reply = addOn.run("recordGift", {
        token: "t",
        promised: false,
        drive: String(addOn.rows("Drives")[0]?.["Drive"]),
        memberId: String(addOn.rows("Members")[0]?.["Member ID"]),
        group: "",
        amount: "12345",
        currency: "",
        date: "2026-03-01",
        method: "",
        reference: "",
        paidBy: "",
        receivedBy: "",
        note: "007",
        confirmed: true,
      });
      expect(reply).toMatchObject({ ok: true, message: expect.stringContaining("typed columns") });
    });

    it("are left as they are by Set up", () => {
      const addOn = factoryWithTables(typedColumns, "Contributions");
      const before = addOn.values("Contributions");
      addOn.run("setUpSpreadsheet");
      expect(addOn.values("Contributions")).toEqual(before);
      expect(toastOf(addOn)).not.toBe("");
    });
  },
);
