import { describe, expect, it } from "vitest";
import { applyClosing, previewClosing } from "../../../src/commands/close/closeDrive";
import { appendContributions } from "../../../src/commands/import/appendContributions";
import { previewImport } from "../../../src/commands/import/previewImport";
import { recordGift } from "../../../src/commands/record/recordGift";
import type { Applied, Change, RunContext } from "../../../src/commands/workbook";
import type { ClosingChoice, ClosingLine, GiftRequest } from "../../../src/dialogs/protocol";
import type { OutCell, Tab } from "../../../src/schema/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { inLanguage, openSample } from "../openSample";

const english = inLanguage("en");
const drive = "Museum trip of 2B";

/** A workbook whose next run is cut off after so many of its changes. */
class CutOff extends MemoryWorkbook {
  changesLeft = Number.POSITIVE_INFINITY;

  override apply(changes: readonly Change[], tabs: ReadonlyMap<string, Tab>): Applied {
    const done = super.apply(changes.slice(0, this.changesLeft), tabs);
    if (changes.length > this.changesLeft) throw new Error("cut off");
    return done;
  }
}

function school(): CutOff {
  const { sheets, remembered, texts } = openSample("school");
  const workbook = new CutOff();
  workbook.sheets.push(...sheets);
  for (const [id, tab] of remembered) workbook.remembered.set(id, tab);
  for (const [key, text] of texts) workbook.texts.set(key, text);
  return workbook;
}

const rowsOf = (workbook: MemoryWorkbook, name: string): OutCell[][] =>
  workbook.sheets.find((sheet) => sheet.name === name)!.rows;

const choices: Readonly<Record<ClosingLine["kind"], ClosingChoice>> = {
  overpaid: "refund",
  outstanding: "write-off",
  "left-over": "leave",
};

/** Closes with a refund, a write-off and a copy, as the page does after it has looked. */
function close(
  workbook: MemoryWorkbook,
  token: string,
  { context = english, outstanding = choices.outstanding } = {},
) {
  const preview = previewClosing(workbook, context, { drive });
  if (!preview.ok) return preview;
  const decided = { ...choices, outstanding };
  return applyClosing(workbook, context, {
    token,
    drive,
    decisions: Object.fromEntries(preview.lines.map(({ key, kind }) => [key, decided[kind]])),
    carryTo: "",
    copyAs: "Museum trip 2027",
    fingerprint: preview.fingerprint,
  });
}

/** A closing that wrote its refund and its write-off, and nothing of the rest. */
function cutOff(): CutOff {
  const workbook = school();
  workbook.changesLeft = 2;
  expect(() => close(workbook, "first")).toThrow("cut off");
  workbook.changesLeft = Number.POSITIVE_INFINITY;
  return workbook;
}

const stateOf = (workbook: MemoryWorkbook) => {
  const [header = [], ...rows] = rowsOf(workbook, "Drives");
  return rows.find(([name]) => name === drive)?.[header.indexOf("State")];
};

/** All input tabs and History, their rows in no order. */
const held = (workbook: MemoryWorkbook) =>
  workbook.sheets.map(({ name, rows }) => [name, rows.map((row) => JSON.stringify(row)).sort()]);

const undisturbed = () => {
  const workbook = school();
  expect(close(workbook, "first")).toMatchObject({ ok: true });
  return held(workbook);
};

const written =
  "The attempt before this one, which was cut off, has written row 63 of Contributions and rows 12–15 of Adjustments. Choose the same as then and it is finished; or delete what it has written, and begin anew.";

describe("a closing that was cut off", () => {
  it("has not closed the drive: State comes last", () => {
    const workbook = cutOff();
    expect(rowsOf(workbook, "Contributions")).toHaveLength(63);
    expect(stateOf(workbook)).not.toBe("Closed");
  });

  it.each([
    { token: "first", why: "by its own request" },
    { token: "second", why: "by another one with the same decisions" },
  ])("is finished $why", ({ token }) => {
    const workbook = cutOff();
    expect(close(workbook, token)).toMatchObject({ ok: true });
    expect(stateOf(workbook)).toBe("Closed");
    expect(held(workbook)).toEqual(undisturbed());
  });

  it("is finished as on the day on which it was begun", () => {
    const workbook = cutOff();
    const context = inLanguage("en", "2026-06-14");
    expect(close(workbook, "second", { context })).toMatchObject({ ok: true });
    expect(held(workbook)).toEqual(undisturbed());
  });

  it("is finished though somebody has sorted the tabs that it wrote to", () => {
    const workbook = cutOff();
    for (const name of ["Contributions", "Adjustments"]) {
      const rows = rowsOf(workbook, name);
      rows.splice(1, rows.length, ...rows.slice(1).reverse());
    }
    expect(close(workbook, "first")).toMatchObject({ ok: true });
    expect(held(workbook)).toEqual(undisturbed());
  });

  it("is finished though somebody has put a column in and noted something there", () => {
    const workbook = cutOff();
    for (const [r, row] of rowsOf(workbook, "Contributions").entries())
      row.splice(2, 0, r === 0 ? "Seen" : "yes");
    expect(close(workbook, "first")).toMatchObject({ ok: true });
    expect(rowsOf(workbook, "Contributions")).toHaveLength(63);
    expect(stateOf(workbook)).toBe("Closed");
  });

  it("says what stands where other rows would be written now", () => {
    const workbook = cutOff();
    const before = held(workbook);
    expect(close(workbook, "second", { outstanding: "leave" })).toMatchObject({
      ok: false,
      message: `Something else would be written now than at the first attempt, so nothing was. ${written}`,
    });
    expect(held(workbook)).toEqual(before);
  });

  it("is finished though others have recorded what does not concern it", () => {
    const workbook = cutOff();
    const theirs = ["2026-06-11", "Playground", "P02", "", 5, "Cash", "", ""];
    rowsOf(workbook, "Contributions").push(theirs);
    expect(close(workbook, "second")).toMatchObject({ ok: true });
    const rows = rowsOf(workbook, "Contributions");
    expect(rows).toHaveLength(64);
    expect(rows.filter((row) => row === theirs)).toHaveLength(1);
    expect(stateOf(workbook)).toBe("Closed");
  });

  it("says what stands where somebody has changed since what it goes by", () => {
    const workbook = school();
    const preview = previewClosing(workbook, english, { drive });
    if (!preview.ok) throw new Error(preview.message);
    workbook.changesLeft = 2;
    expect(() => close(workbook, "first")).toThrow("cut off");
    workbook.changesLeft = Number.POSITIVE_INFINITY;
    rowsOf(workbook, "Contributions")[1]![4] = 1;
    const { fingerprint, lines } = preview;
    const reply = applyClosing(workbook, english, {
      token: "first",
      drive,
      decisions: Object.fromEntries(lines.map(({ key, kind }) => [key, choices[kind]])),
      carryTo: "",
      copyAs: "Museum trip 2027",
      fingerprint,
    });
    expect(reply).toMatchObject({
      ok: false,
      message: `The spreadsheet has changed since this list was made, so nothing was written. Look at the new list, then close the drive. ${written}`,
    });
  });

  it("begins anew once what it has written is deleted", () => {
    const workbook = cutOff();
    rowsOf(workbook, "Contributions").pop();
    rowsOf(workbook, "Adjustments").splice(-4);
    expect(close(workbook, "second", { outstanding: "leave" })).toMatchObject({ ok: true });
    expect(rowsOf(workbook, "Contributions")).toHaveLength(63);
    expect(rowsOf(workbook, "Adjustments")).toHaveLength(11);
  });

  it("is not taken up by another request after more than a week: what stands is the ledger's", () => {
    const workbook = cutOff();
    const preview = previewClosing(workbook, inLanguage("en", "2026-06-20"), { drive });
    expect(preview.ok && preview.lines.map(({ kind }) => kind)).not.toContain("overpaid");
  });
});

const gift = (stated: Partial<GiftRequest> = {}): GiftRequest => ({
  token: "gift",
  promised: false,
  drive: "Playground",
  memberId: "P01",
  group: "",
  amount: "20",
  currency: "",
  date: "2026-06-10",
  method: "Cash",
  reference: "007",
  paidBy: "",
  receivedBy: "",
  note: "",
  confirmed: false,
  ...stated,
});

describe("a gift that is sent again", () => {
  const recorded = "Recorded: Ivo Ashdown, 20.00 USD for Playground.";

  it("is answered with the row in which it stands by now", () => {
    const workbook = school();
    expect(recordGift(workbook, english, gift())).toMatchObject({ message: recorded, row: 63 });
    const rows = rowsOf(workbook, "Contributions");
    rows.splice(1, 0, ["2026-06-01", "Playground", "P02", "", 5]);
    expect(recordGift(workbook, english, gift())).toEqual({
      ok: true,
      message: `${recorded} This had been recorded already and stands in row 64 of Contributions. Nothing was written now.`,
      warning: "",
      row: 64,
    });
    expect(rows).toHaveLength(64);
  });

  it("is not written anew where somebody has deleted or changed it since", () => {
    const workbook = school();
    recordGift(workbook, english, gift());
    rowsOf(workbook, "Contributions").at(-1)![4] = 25;
    expect(recordGift(workbook, english, gift())).toEqual({
      ok: true,
      message: `${recorded} This had been recorded already, and has been changed or deleted since. Nothing was written now.`,
      warning: "",
      row: 0,
    });
    expect(rowsOf(workbook, "Contributions")).toHaveLength(63);
  });

  it("is another gift under another token: held back as the like of it is there", () => {
    const workbook = school();
    recordGift(workbook, english, gift());
    expect(recordGift(workbook, english, gift({ token: "other" }))).toMatchObject({
      ok: false,
      held: true,
    });
    const confirmed = gift({ token: "other", confirmed: true });
    expect(recordGift(workbook, english, confirmed)).toMatchObject({ ok: true, row: 64 });
  });

  it("does not hold itself back as a duplicate when its first attempt was cut off", () => {
    const workbook = school();
    workbook.remember = (key, text) => {
      // The row is written; that it is done can no more be noted.
      if (text.includes('"state":"done"') && text.includes('"gift"')) throw new Error("cut off");
      MemoryWorkbook.prototype.remember.call(workbook, key, text);
    };
    expect(() => recordGift(workbook, english, gift())).toThrow("cut off");
    workbook.remember = MemoryWorkbook.prototype.remember;
    expect(recordGift(workbook, english, gift())).toMatchObject({ ok: true, row: 63 });
    expect(rowsOf(workbook, "Contributions")).toHaveLength(63);
  });
});

describe("an import that is sent again", () => {
  it("says which rows it has become, and learns no payer twice", () => {
    const workbook = school();
    const rows = [
      ["Date", "Amount", "Payer"],
      ["2026-06-01", "11", "Uncle Bob"],
      ["2026-06-02", "12", "Ivo Ashdown"],
    ];
    const request = { rows, drive: "Playground", method: "", people: { "Uncle Bob": "P02" } };
    const preview = previewImport(workbook, english, request);
    if (!preview.ok) throw new Error(preview.message);
    const whole = { ...request, token: "t", fingerprint: preview.fingerprint, unmatchedTo: "" };
    const context: RunContext = { ...english, today: english.today + 1 };
    appendContributions(workbook, english, whole);
    expect(appendContributions(workbook, context, whole)).toEqual({
      ok: true,
      message:
        "Added 2 contributions, 23.00 USD in all. This had been recorded already and stands in rows 63–64 of Contributions. Nothing was written now.",
      added: 2,
    });
    expect(rowsOf(workbook, "Contributions")).toHaveLength(64);
  });
});
