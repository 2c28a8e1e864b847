// Small workbooks that went wrong once, each for a kind (shared rules: Standing, The ledger, Dividing).
import { describe, expect, it } from "vitest";
import type { ClosingPreview, GiftReply, QuotasPreview } from "../../src/dialogs/protocol";
import type { Scalar } from "../../src/local/services/index";
import type { AddOn } from "../support/addOn";
import { newToken } from "../support/newToken";
import { type TypedRows, typedBook } from "../support/typedBook";

const members = (...ids: string[]): TypedRows =>
  ids.map((id) => ({ "Member ID": id, Name: `Name ${id}` }));
const owners: TypedRows = members("M1", "M2").map((each) => ({ ...each, Groups: "Owners" }));
const roof = { Drive: "Roof", Basis: "Mandatory", Due: "2026-12-31" };
const on = "2026-05-01";

/** Divided and refreshed. */
function started(tabs: Readonly<Record<string, TypedRows>>): AddOn {
  const addOn = typedBook(tabs);
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}

function again(addOn: AddOn): AddOn {
  addOn.tick(60);
  addOn.run("refreshSummaries");
  return addOn;
}

const overview = (addOn: AddOn, drive = "Roof") =>
  addOn.rows("Overview").find((row) => row.Drive === drive) ?? {};
const problems = (addOn: AddOn) =>
  addOn
    .rows("Checks")
    .map(({ Severity, Problem, "What to do": toDo }) => [Severity, Problem, toDo]);

/** Types into the row of a member, or the first one. */
function typeBeside(addOn: AddOn, tab: string, who: Scalar, column: string, value: Scalar): void {
  const sheet = addOn.sheet(tab);
  const at = addOn.rows(tab).findIndex((row) => who === "" || row["Member ID"] === who);
  const header = [1, 2].find((row) => sheet.row(row)?.includes(column)) ?? 0;
  sheet.setContent(header + 1 + at, (sheet.row(header) ?? []).indexOf(column) + 1, value);
}

describe("who is not written to", () => {
  it("is at the reminder limit, disputes, or has left: Message is blank but for the reason", () => {
    const addOn = started({
      Members: [...members("M1", "M2", "M3"), { ...members("M4")[0], Left: "2026-06-30" }],
      Drives: [{ ...roof, Target: 400, Opens: "2026-01-01", Due: "2026-03-31" }],
    });
    typeBeside(addOn, "Follow-up", "M1", "Times reminded", 2);
    typeBeside(addOn, "Follow-up", "M2", "Next step", "Disputed");
    again(addOn);
    const shown = addOn
      .rows("Follow-up")
      .map((row) => [row["Member ID"], String(row.Message), row.Remind]);
    expect(shown).toEqual([
      ["M1", "(no message: reminded 2 times, which is the limit)", ""],
      ["M2", "(no message: the quota is disputed)", ""],
      ["M3", expect.stringContaining("100.00 USD is asked of you"), ""],
      ["M4", "(no message: left on 30 June 2026)", ""],
    ]);
  });
});

describe("more given back than given", () => {
  it("is warned of where the group gave it, as where a member did", () => {
    const addOn = started({
      Members: owners,
      Drives: [{ ...roof, Target: 200 }],
      Contributions: [{ Date: on, Drive: "Roof", Group: "Owners", Amount: -40 }],
    });
    expect(problems(addOn)[0]).toEqual([
      "Warning",
      "More was given back to Owners than Owners gave to Roof: −40.00 USD in all.",
      "Look for a gift that is missing, or a refund that was written twice.",
    ]);
  });

  it("counts against More than asked, so that Overview adds up", () => {
    const addOn = started({
      Members: members("M1", "M2", "M3"),
      Drives: [{ ...roof, Target: 300 }],
      Contributions: [
        { Date: on, Drive: "Roof", Member: "M2", Amount: -30 },
        { Date: on, Drive: "Roof", Member: "M3", Amount: 130 },
      ],
    });
    expect(overview(addOn)).toMatchObject({
      Quotas: 300,
      Collected: 100,
      "More than asked": 0,
      Outstanding: 200,
      "Written off": 0,
    });
  });
});

describe("parts of a quota", () => {
  it("that fell due before somebody joined are not theirs, and How says so", () => {
    const addOn = started({
      Members: [...members("M1", "M2", "M3"), { ...members("M4")[0], Joined: "2026-04-01" }],
      Drives: [{ ...roof, Target: 400, Due: "2026-03-31 50 %, 2026-09-30 50 %" }],
    });
    const how = addOn.rows("Quotas").filter((row) => row["Member ID"] !== "");
    expect(how.map((row) => [row["Member ID"], row.Quota, /joined/.test(String(row.How))])).toEqual(
      [
        ["M1", 100, false],
        ["M2", 100, false],
        ["M3", 100, false],
        ["M4", 100, true],
      ],
    );
  });

  it("are rounded to what the drive is rounded to, the spare units first", () => {
    const addOn = started({
      Members: members("M1"),
      Drives: [
        {
          ...{ ...roof, Target: 100_000, "Round to": 1_000 },
          Due: "2026-03-31, 2026-10-31, 2026-12-31",
        },
      ],
    });
    // 34,000, 33,000, and 33,000 that is not yet due on 24 November.
    expect(addOn.rows("By member")[0]).toMatchObject({ Quota: 100_000, "Due now": 67_000 });
  });
});

describe("closing", () => {
  it("holds a nameless gift of a group against the quotas of its members", () => {
    const addOn = started({
      Members: owners,
      Drives: [{ ...roof, Target: 200 }],
      Contributions: [{ Date: on, Drive: "Roof", Group: "Owners", Amount: 260 }],
    });
    const preview = addOn.run("previewClosing", { drive: "Roof" }) as ClosingPreview;
    if (!preview.ok) throw new Error(preview.message);
    expect(preview.summary).toContain("60.00 USD was paid beyond what was asked");
    expect(preview.lines.map(({ kind, group, amountText }) => [kind, group, amountText])).toEqual([
      ["overpaid", "Owners", "60.00 USD"],
      ["left-over", "", "260.00 USD"],
    ]);
  });

  it("and recording ask for no column but those that a ledger must have", () => {
    const addOn = typedBook({
      Members: members("M1", "M2"),
      Drives: [
        { ...roof, Target: 200 },
        { ...roof, Drive: "Lift", Target: 200 },
      ],
      Contributions: [{ Date: on, Drive: "Roof", Member: "M2", Amount: 150 }],
    });
    const ledger = addOn.sheet("Contributions");
    const must = ["Date", "Drive", "Member", "Amount"];
    const header = (ledger.row(1) ?? []).map(String);
    for (let column = header.length; column > 0; column--)
      if (!must.includes(header[column - 1]!)) ledger.remove("columns", column, 1);
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
    const empty = { group: "", currency: "", method: "", reference: "", paidBy: "" };
    const given = addOn.run("recordGift", {
      ...{ ...empty, receivedBy: "", note: "", promised: false, confirmed: false },
      ...{ drive: "Lift", memberId: "M1", amount: "20", date: "2026-05-02", token: newToken() },
    }) as GiftReply;
    expect(given).toMatchObject({ ok: true });
    const preview = addOn.run("previewClosing", { drive: "Roof" }) as ClosingPreview;
    if (!preview.ok) throw new Error(preview.message);
    const { fingerprint } = preview;
    const closing = addOn.run("applyClosing", {
      ...{ drive: "Roof", carryTo: "Lift", copyAs: "", fingerprint, token: newToken() },
      decisions: { "overpaid:M2": "refund", "left-over:": "carry-over" },
    });
    expect(closing).toMatchObject({ ok: true });
    expect(addOn.values("Contributions").map(([, ...rest]) => rest)).toEqual([
      ["Drive", "Member", "Amount"],
      ["Roof", "M2", 150],
      ["Lift", "Name M1", 20],
      ["Roof", "Name M2", -50],
      ["Roof", "", -100],
      ["Lift", "", 100],
    ]);
  });
});

describe("the drives together", () => {
  it("leave out what a draft is going to ask for", () => {
    const addOn = typedBook({
      Members: members("M1", "M2"),
      Drives: [
        { ...roof, Target: 200 },
        { Drive: "Later", Basis: "Mandatory", Target: 800, State: "Draft" },
      ],
      Contributions: [{ Date: on, Drive: "Roof", Member: "M2", Amount: 100 }],
    });
    addOn.run("applyQuotas", { drive: "Roof", keep: false });
    addOn.run("refreshSummaries");
    expect(overview(addOn, "All drives, USD")).toMatchObject({
      Progress: expect.stringMatching(/50 %$/),
      Target: 200,
    });
  });
});

describe("a drive whose group is no longer known", () => {
  it("counts for each person as before, and is told of", () => {
    const addOn = started({
      Members: members("M1", "M2").map((each) => ({ ...each, Groups: "North" })),
      Drives: [{ ...roof, "Who is asked": "North", Target: 200 }],
      Contributions: [{ Date: on, Drive: "Roof", Member: "M2", Amount: 100 }],
    });
    const before = addOn.rows("Per person");
    expect(before.map(({ Asked, Given }) => [Asked, Given])).toEqual([
      [100, 0],
      [100, 100],
    ]);
    typeBeside(addOn, "Drives", "", "Who is asked", "Nroth");
    typeBeside(addOn, "Drives", "", "State", "Closed");
    again(addOn);
    expect(addOn.rows("Per person")).toEqual(before);
    expect(problems(addOn)[0]).toEqual([
      "Error",
      'Roof asks "Nroth", but there is no such group, so it stands as it was divided, and cannot be divided again.',
      "Did you mean North? Write a group's name under Who is asked, or leave it blank for everyone.",
    ]);
  });
});

describe("what is not divided without asking", () => {
  it("is a weight that one of several has not", () => {
    const addOn = typedBook({
      Members: members("M1", "M2", "M3", "M4").map((each, i) => ({
        ...each,
        Weight: i < 3 ? 2 : "",
      })),
      Drives: [{ ...roof, "Member split": "By weight", Target: 400 }],
    });
    const reply = addOn.run("applyQuotas", { drive: "", keep: false });
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining("Name M4") });
    expect(addOn.names()).not.toContain("Quotas");
  });

  it("is a group that one member only names, where another's name is near", () => {
    const addOn = typedBook({
      Members: members("M1", "M2", "M3", "M4", "M5").map((each, i) => ({
        ...each,
        Groups: i === 3 ? "Bulding A" : "Building A",
      })),
      Drives: [{ ...roof, Target: 400 }],
    });
    const preview = addOn.run("previewQuotas", { drive: "", keep: false }) as QuotasPreview;
    expect(preview).toMatchObject({
      problems: [
        {
          problem:
            'Members C5: Name M4 is the only member of "Bulding A", which counts as a group of its own.',
          remedy: "Did you mean Building A? If not, write your name under Accepted by.",
        },
      ],
    });
  });
});
