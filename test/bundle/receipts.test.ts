import { describe, expect, it } from "vitest";
import type { PageReply, ReceiptsPreview } from "../../src/dialogs/protocol";
import { newToken } from "../support/newToken";
import { typedBook } from "../support/typedBook";

const everyGift = {
  ...{ by: "gift", year: 2026, households: false, drive: "", memberId: "", household: "" },
  ...{ from: "", until: "" },
};

/** Two members who gave, with no column for receipts as yet. */
const given = () =>
  typedBook({
    Members: [
      { "Member ID": "M1", Name: "An" },
      { "Member ID": "M2", Name: "Bo" },
    ],
    Drives: [{ Drive: "Roof", Basis: "Voluntary", Target: 900, State: "Open" }],
    Contributions: [
      { Date: "2026-03-01", Drive: "Roof", Member: "An", Amount: 50, Note: "in an envelope" },
      { Date: "2026-03-02", Drive: "Roof", Member: "Bo", Amount: 70 },
      { Date: "2026-03-03", Drive: "Roof", Member: "Bo", Amount: 10 },
    ],
  });

const receiptsOf = (addOn: ReturnType<typeof given>) =>
  addOn.rows("Contributions").map((row) => row["Receipt"]);

describe("Make receipts, as it ships", () => {
  it("looks first, then numbers, prints, voids and numbers again, and Checks finds nothing", () => {
    const addOn = given();
    addOn.run("refreshSummaries");
    const preview = addOn.run("previewReceipts", everyGift) as ReceiptsPreview;
    if (!preview.ok) throw new Error(preview.message);
    expect(preview.summary).toContain("3 receipts for 130");
    const { fingerprint } = preview;
    const request = { what: "make", token: newToken(), fingerprint, ...everyGift };
    const made = addOn.run("receiptsPage", request) as PageReply;
    if (!made.ok) throw new Error(made.message);
    expect(receiptsOf(addOn)).toEqual(["2026-001", "2026-002", "2026-003"]);
    // For a cash gift the treasurer's own remark is nobody else's business.
    expect(made.html).not.toContain("envelope");
    expect(made.html.split('class="sheet"')).toHaveLength(4);
    // What is sent again is answered with the same page.
    const again = addOn.run("receiptsPage", request) as PageReply;
    expect(again.ok && again.html).toBe(made.html);
    addOn.run("voidReceipt", { token: newToken(), number: "2026-002" });
    addOn.run("receiptsPage", { what: "make", token: newToken(), ...everyGift });
    expect(receiptsOf(addOn)).toEqual(["2026-001", "2026-002 void, 2026-004", "2026-003"]);
    addOn.run("checkForProblems");
    const told = addOn.rows("Checks").map((row) => String(row["Problem"]));
    expect(told.filter((text) => text.includes("eceipt"))).toEqual([]);
  });

  it("is told of by Checks where a row with a number was deleted, until the number is void", () => {
    const addOn = given();
    addOn.run("receiptsPage", { what: "make", token: newToken(), ...everyGift });
    const { spreadsheet } = addOn.bundle.services;
    spreadsheet.remove(addOn.sheet("Contributions"), "rows", 3, 1);
    const problems = () => {
      addOn.run("checkForProblems");
      return addOn.rows("Checks").map((row) => String(row["Problem"]));
    };
    expect(problems().join()).toContain("1 receipt number stands nowhere: 2026-002");
    addOn.run("voidReceipt", { token: newToken(), number: "2026-002" });
    expect(problems().join()).not.toContain("2026-002");
    const list = addOn.run("receiptsPage", { what: "register", year: 2026 }) as PageReply;
    expect(list.ok && list.csv).toContain("2026-002,2026-11-24,Bo,70.00 USD,void");
  });

  it("keeps what was accepted accepted", () => {
    const addOn = given();
    addOn.run("recordGift", {
      ...{ token: newToken(), promised: false, drive: "Roof", group: "", memberId: "M1" },
      ...{ amount: "50", currency: "", date: "2026-03-01", method: "Gold dust", reference: "" },
      ...{ paidBy: "", receivedBy: "", note: "", confirmed: true },
    });
    addOn.run("refreshSummaries");
    const open = () => addOn.rows("Checks").filter((row) => row["Accepted by"] === "").length;
    const sheet = addOn.sheet("Checks");
    const column = addOn.values("Checks")[1]!.indexOf("Accepted by") + 1;
    const rows = addOn.rows("Checks").length;
    expect(rows).toBeGreaterThan(0);
    for (let row = 0; row < rows; row++) sheet.setContent(3 + row, column, "Kim");
    addOn.run("refreshSummaries");
    expect(open()).toBe(0);
    addOn.run("receiptsPage", { what: "make", token: newToken(), ...everyGift });
    addOn.run("refreshSummaries");
    expect(open()).toBe(0);
  });
});
