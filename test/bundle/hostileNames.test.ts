import { describe, expect, it } from "vitest";
import type { AddOn } from "../support/addOn";
import { newToken } from "../support/newToken";
import { typedBook } from "../support/typedBook";

/** A receipt for every gift. */
const everyReceipt = {
  ...{ by: "gift", year: 2026, households: false, drive: "", memberId: "", household: "" },
  ...{ from: "", until: "" },
};

/** A workbook in which everything that can be named is called `name`, and every choice and figure is too. */
function calledSo(name: string): AddOn {
  return typedBook({
    Members: [
      { "Member ID": name, Name: name, Groups: name, Contact: `${name}@example.org`, Note: name },
      { Name: `${name} 2`, Groups: name, "Addressed to": name, Weight: 2 },
    ],
    Groups: [
      { Group: name, Collector: name },
      { Group: `${name} 2`, "Part of": name },
    ],
    Drives: [
      { Drive: name, "Who is asked": name, Basis: "Mandatory", Target: 900, Due: "2026-01-31" },
      { Drive: `${name} 2`, Basis: name, "Group split": name, State: name, Currency: name },
      { Drive: `${name} 3`, "Who is asked": `${name} 9`, Basis: "Pledged", Currency: "USD" },
    ],
    Contributions: [
      {
        ...{ Date: "2026-03-01", Drive: name, Member: name, Amount: 5 },
        ...{ Method: name, Reference: name },
      },
      { Date: "2026-03-01", Drive: name, Member: name, Amount: name, Currency: name },
      { Date: name, Drive: `${name} 8`, Group: name, Amount: "12.50", Currency: name },
      { Date: "2026-03-01", Drive: `${name} 2`, Group: name, Amount: 7, "Received by": name },
    ],
    Items: [
      {
        ...{ Drive: `${name} 2`, Item: name, Quantity: name },
        ...{ "Unit price": 3, "Met by": name },
      },
    ],
    Findings: [
      {
        ...{ Finding: name, Drive: name, "Put right by": name, State: name },
        ...{ Responsible: name, "Found on": "2026-01-05" },
      },
    ],
    Counts: [{ Date: "2026-03-02", Where: name, Drive: name, Amount: 3, "Counted by": name }],
    Adjustments: [
      {
        ...{ Drive: `${name} 2`, "Group or member": name },
        ...{ Adjustment: name, Amount: name },
      },
    ],
    Rates: [{ Currency: name, Date: name, Rate: name }],
  });
}

const prototypeNames = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

describe.each([
  ...prototypeNames.map((name) => ({ name, why: `an object's own ${name}` })),
  { name: "가".repeat(50_000), why: "a name as long as a cell" },
  { name: `${"name, ".repeat(7_000)}end`, why: "a long list of names" },
])("a name that stops nothing: $why", ({ name }) => {
  const addOn = calledSo(name);
  const ok = (reply: unknown) => {
    const { ok: isDone, message } = reply as { ok: boolean; message?: string };
    expect([isDone, (message ?? "").slice(-300)]).toEqual([true, expect.any(String)]);
  };

  it("goes through every command", () => {
    addOn.run("refreshSummaries");
    ok(addOn.run("applyQuotas", { token: newToken(), drive: name, keep: false }));
    addOn.run("refreshSummaries");
    addOn.run("checkForProblems");
    addOn.run("refreshSummaries");
    expect(addOn.names()).toContain("By member");
    expect(addOn.values("Checks").length).toBeGreaterThan(3);
  });

  it("is recorded, put on paper and closed", () => {
    const gift = {
      token: newToken(),
      promised: false,
      drive: name,
      group: "",
      memberId: name,
      amount: "12",
      currency: "",
      date: "2026-03-02",
      method: name,
      reference: name,
      paidBy: name,
      receivedBy: name,
      note: name,
      confirmed: true,
    };
    ok(addOn.run("recordGift", gift));
    ok(addOn.run("personPage", { memberId: name }));
    ok(addOn.run("receiptsPage", { what: "make", token: newToken(), ...everyReceipt }));
    ok(addOn.run("receiptsPage", { what: "register", year: 2026 }));
    ok(addOn.run("noticePage", { drive: name, note: name }));
    ok(addOn.run("outcomePage", { drive: name, note: name }));
    ok(addOn.run("handoverPage", { note: name }));
    const preview = addOn.run("previewClosing", { drive: name }) as { fingerprint: string };
    ok(preview);
    const decided = { token: newToken(), drive: name, decisions: {}, carryTo: "", copyAs: "" };
    ok(addOn.run("applyClosing", { ...decided, fingerprint: preview.fingerprint }));
    addOn.run("refreshSummaries");
  });
});
