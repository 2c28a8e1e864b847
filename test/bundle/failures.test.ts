import { describe, expect, it } from "vitest";
import type { ClosingPreview, GiftRequest } from "../../src/dialogs/protocol";
import type { ServiceCall } from "../../src/local/services/index";
import { type AddOn, openFactory } from "../support/addOn";
import { newToken } from "../support/newToken";
import { OtherPerson } from "../support/otherPerson";

/** The factory, and a fault to be thrown at one of the calls to come. */
function factory(locale = "en") {
  let fault: ((call: ServiceCall) => void) | null = null;
  const addOn = openFactory({ locale, onCall: (call) => fault?.(call) });
  const failAt = (name: string, times = 1, message = "Service Spreadsheets timed out") => {
    let left = times;
    fault = (call) => {
      if (call.name !== name || left-- <= 0) return;
      throw new Error(message);
    };
  };
  return { addOn, failAt };
}

const gift = (addOn: AddOn): GiftRequest => ({
  token: newToken(),
  promised: false,
  drive: String(addOn.rows("Drives")[0]?.["Drive"]),
  group: "",
  memberId: String(addOn.rows("Members")[0]?.["Member ID"]),
  amount: "12345",
  currency: "",
  date: "2026-03-01",
  method: "",
  reference: "",
  paidBy: "",
  receivedBy: "",
  note: "",
  confirmed: true,
});

const messageOf = (reply: unknown) => (reply as { message: string }).message;

describe("a failure", () => {
  it("says that nothing was written where nothing was, and what Google said last of all", () => {
    const { addOn, failAt } = factory();
    failAt("Range.getValues");
    expect(messageOf(addOn.run("recordGift", gift(addOn)))).toBe(
      "Something went wrong, and this was stopped before it was done. Nothing was written. Choose the same again: nothing is done twice. If it happens again, tell whoever looks after this spreadsheet: “Service Spreadsheets timed out”.",
    );
  });

  it.each([
    ["en", "If it happens again, tell whoever looks after this spreadsheet."],
    ["ko", "같은 문제가 반복되면 이 스프레드시트를 관리하는 사람에게 알려 주십시오."],
  ])("shows nothing of the text of a fault of its own: %s", (locale, end) => {
    const { addOn } = factory(locale);
    const message = messageOf(addOn.run("personPage", null));
    expect(message).not.toContain("Cannot read");
    expect(message.endsWith(end)).toBe(true);
  });

  it("names the tabs that were begun", () => {
    const { addOn, failAt } = factory();
    failAt("Sheet.appendRow");
    expect(messageOf(addOn.run("recordGift", gift(addOn)))).toContain(
      "The tab Contributions may have been written by then, or a part of it. Nothing else was.",
    );
  });

  it("tells the tabs that were written from the one that was just begun", () => {
    const { addOn, failAt } = factory();
    const drive = String(addOn.rows("Drives")[0]?.["Drive"]);
    const preview = addOn.run("previewClosing", { drive }) as ClosingPreview;
    if (!preview.ok) throw new Error(preview.message);
    const { fingerprint } = preview;
    const copyAs = "Another office drive";
    const request = { token: newToken(), drive, decisions: {}, carryTo: "", copyAs, fingerprint };
    // Items get several rows, Drives one.
    failAt("Sheet.appendRow");
    const message = messageOf(addOn.run("applyClosing", request));
    expect(message).toContain(
      "Written by then: Items; perhaps also Drives, or a part of it. Nothing else was.",
    );
  });

  it("says it in Korean to who has a Korean account", () => {
    const { addOn, failAt } = factory("ko");
    failAt("Range.getValues");
    expect(addOn.alertOf("refreshSummaries")).toMatch(
      /^문제가 생겨 다 마치지 못하고 멈추었습니다\. 아무것도 쓰지 않았습니다\..+“Service Spreadsheets timed out”\.$/,
    );
  });

  it("shows one short line of what was said, and no stack", () => {
    const { addOn, failAt } = factory();
    failAt("Range.getValues", 1, `${"x".repeat(500)}\n    at refresh (Code:12)`);
    const message = addOn.alertOf("refreshSummaries");
    expect(message).not.toContain("\n");
    expect(message.length).toBeLessThan(350);
  });

  it("lets go of the lock", () => {
    const { addOn, failAt } = factory();
    failAt("Range.getValues");
    addOn.alertOf("refreshSummaries");
    expect(addOn.bundle.services.lock.take({})).toBe(true);
  });
});

describe("a run that takes longer than Google lets one", () => {
  /** A gift since the last refresh, and calls that take so many milliseconds each. */
  function slow(perCall: number) {
    const pace = { perCall: 0 };
    let slowed: AddOn | null = null;
    const addOn = openFactory({ onCall: () => slowed?.tick(pace.perCall / 60_000) });
    const header = addOn.sheet("Contributions").row(1) ?? [];
    const row = addOn.sheet("Contributions").lastRow() + 1;
    const { drive, memberId } = gift(addOn);
    for (const [column, value] of Object.entries({
      ...{ Date: "2026-04-01", Drive: drive, Member: memberId, Amount: 5_000 },
    }))
      addOn.sheet("Contributions").setContent(row, header.indexOf(column) + 1, value);
    addOn.tick(60);
    slowed = addOn;
    pace.perCall = perCall;
    return { addOn, pace };
  }
  const tabs = ["Overview", "By group", "By member", "Follow-up", "Per person", "Checks"];
  const withoutTimes = (addOn: AddOn) => tabs.map((tab) => addOn.values(tab).slice(1));

  it("stops between two tabs, says so, and goes on when it is chosen again", () => {
    const { addOn, pace } = slow(2_500);
    const message = addOn.alertOf("refreshSummaries");
    expect(message).toMatch(
      /^This takes longer than Google lets a script run, so it was stopped between two tabs\. Written by then: Overview.* Choose the same again: it goes on from there, and nothing is done twice\.$/,
    );
    const { addOn: other } = slow(0);
    other.run("refreshSummaries");
    expect(withoutTimes(addOn)).not.toEqual(withoutTimes(other));
    pace.perCall = 0;
    addOn.run("refreshSummaries");
    expect(withoutTimes(addOn)).toEqual(withoutTimes(other));
  });
});

describe("a refusal after an attempt that somebody's change had stopped", () => {
  it("says what the attempt had written", () => {
    let act: ((call: ServiceCall) => void) | null = null;
    const addOn = openFactory({ onCall: (call) => act?.(call) });
    const person = new OtherPerson(addOn.bundle.services.spreadsheet);
    const { drive, memberId } = gift(addOn);
    const header = addOn.sheet("Contributions").row(1) ?? [];
    const typed = { Date: "2026-04-01", Drive: drive, Member: memberId, Amount: 5_000 };
    person.typeRow(
      "Contributions",
      header.map((name) => typed[name as keyof typeof typed] ?? ""),
    );
    const overview = addOn.sheet("Overview").id;
    act = ({ name, sheet }) => {
      if (name !== "Range.setValues" || sheet !== overview) return;
      act = null;
      person.insertRowsAbove("By group", 4);
      person.deleteTab("Contributions");
    };
    expect(addOn.alertOf("refreshSummaries")).toMatch(
      /Nothing was changed but the tab Checks\. Before that somebody's change had stopped a first attempt, which had begun to write: Overview and By group\.$/,
    );
  });
});
