import { describe, expect, it } from "vitest";
import { RunCutOff, type ServiceCall } from "../../src/local/services/index";
import { type AddOn, openAddOn, openFactory } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

/** The factory with its box, somebody who ticks it, and whatever is to happen at every call from then on. */
function withBox(locale = "en", overview = "Overview") {
  let atCall: ((call: ServiceCall) => void) | null = null;
  const addOn = openFactory({ locale, onCall: (call) => atCall?.(call) });
  addOn.run("addTickBox");
  const person = new OtherPerson(addOn.bundle.services.spreadsheet);
  /** The row of the box, whether it is ticked, and what stands beside it. */
  const box = () => {
    const sheet = addOn.sheet(overview);
    const rows = Array.from({ length: sheet.lastRow() }, (_, r) => r + 1);
    const row = rows.findLast((r) => typeof sheet.content(r, 1) === "boolean") ?? 0;
    return { row, isTicked: sheet.content(row, 1), beside: String(sheet.content(row, 2)) };
  };
  const tick = () => {
    const { row } = box();
    person.tick(overview, row, 1);
    addOn.bundle.edited({ sheet: addOn.sheet(overview), row, column: 1 });
    return box();
  };
  const meanwhile = (work: ((call: ServiceCall) => void) | null) => {
    atCall = work;
  };
  return { addOn, person, box, tick, meanwhile };
}

const gift = ["2026-05-18", "Office drive", "M01", "", 60_000];

const collected = (addOn: AddOn) =>
  Number(addOn.rows("Overview").find(({ Drive }) => Drive === "Office drive")?.["Collected"]);

const charts = (addOn: AddOn) => addOn.sheet("Overview").charts.map(({ position }) => position.row);

describe("Set up ▸ Refresh by tick box", () => {
  it("puts a box below the table, above the charts, and says what it is for", () => {
    const { addOn, box } = withBox();
    const sheet = addOn.sheet("Overview");
    const { row, isTicked, beside } = box();
    expect(isTicked).toBe(false);
    expect(beside).toBe("← Tick to refresh the summaries");
    expect(sheet.styles.validation.at(row, 1)?.criterion).toBe("CHECKBOX");
    expect(sheet.styles.note.at(row, 1)).toMatch(/^Tick this box to refresh the summaries/);
    expect(sheet.content(row - 1, 1)).toBe("");
    expect(charts(addOn)).toEqual([row + 2, row + 2]);
  });

  it("leaves it free of the warning before edits", () => {
    const { addOn, box } = withBox();
    const [protection] = addOn.sheet("Overview").protections;
    expect(protection?.unprotected).toEqual([{ row: box().row, column: 1, rows: 1, columns: 1 }]);
  });

  it("puts one, however often it is chosen", () => {
    const { addOn } = withBox();
    const before = addOn.values("Overview");
    addOn.run("addTickBox");
    expect(addOn.values("Overview")).toEqual(before);
  });

  it("puts it below what the user wrote at the foot", () => {
    const addOn = openFactory();
    const person = new OtherPerson(addOn.bundle.services.spreadsheet);
    const noted = person.typeRow("Overview", ["My own remark"]);
    addOn.run("addTickBox");
    expect(addOn.sheet("Overview").content(noted, 1)).toBe("My own remark");
    expect(addOn.sheet("Overview").content(noted + 2, 1)).toBe(false);
  });

  it("asks for a refresh first where there is no Overview", () => {
    const addOn = openAddOn();
    addOn.run("setUpSpreadsheet");
    expect(addOn.alertOf("addTickBox")).toBe(
      "There is no tab Overview yet. Choose Refresh summaries first, then this again.",
    );
  });
});

describe("ticking the box", () => {
  it("refreshes, unticks it and says when, what came of it and how long it took", () => {
    const { addOn, person, tick } = withBox();
    const before = collected(addOn);
    person.typeRow("Contributions", gift);
    const { isTicked, beside } = tick();
    expect(collected(addOn)).toBe(before + 60_000);
    expect(isTicked).toBe(false);
    expect(beside).toMatch(/^08:00 · Youth league chairs \d+ %, .* \(\d+\.\d s\)$/);
  });

  it("does so in the workbook's language and the user's", () => {
    const { addOn, person, tick } = withBox("ko", "전체 현황");
    const [drive] = addOn.values("모금")[1] ?? [];
    person.typeRow("수납 내역", ["2026-05-18", drive!, "M01", "", 60_000]);
    expect(tick().beside).toMatch(/^08:00 · .*\d+%.* \(\d+\.\d초\)$/);
  });

  it("answers where the box stands by then: the table has grown by a drive", () => {
    const { addOn, person, box, tick } = withBox();
    const { row } = box();
    person.typeRow("Drives", ["Paint", "", "Pledged", 90_000]);
    const after = tick();
    expect(after.row).toBeGreaterThan(row);
    expect(after.isTicked).toBe(false);
    expect(after.beside).toMatch(/^08:00 · /);
    expect(charts(addOn)).toEqual([after.row + 2, after.row + 2]);
    expect(addOn.values("Overview").flat()).not.toContain(true);
  });

  it("answers where columns have taken it", () => {
    const { addOn, person, box } = withBox();
    const { row } = box();
    person.insertColumn("Overview", 1, { row: 2, text: "Mine" });
    const sheet = addOn.sheet("Overview");
    person.tick("Overview", row, 2);
    addOn.bundle.edited({ sheet, row, column: 2 });
    expect(sheet.content(row, 2)).toBe(false);
    expect(sheet.content(row, 3)).toMatch(/^08:00 · /);
    addOn.run("addTickBox");
    expect(addOn.values("Overview").flat()).not.toContain("← Tick to refresh the summaries");
  });

  it("writes beside it only where nothing of the user's stands", () => {
    const { addOn, person, box, tick } = withBox();
    person.type("Overview", box().row, 2, "My own remark");
    expect(tick()).toMatchObject({ isTicked: false, beside: "My own remark" });
    person.type("Overview", box().row, 2, "");
    expect(tick().beside).toMatch(/^08:00 · /);
    expect(collected(addOn)).toBeGreaterThan(0);
  });

  it("shows neither menu nor dialog nor toast, as phones have none", () => {
    const { addOn, tick } = withBox();
    const { events } = addOn.bundle.services;
    const before = events.length;
    tick();
    expect(events.slice(before)).toEqual([]);
  });

  it("says beside it why nothing was refreshed", () => {
    const { addOn, tick } = withBox();
    addOn.sheet("Contributions").setContent(1, 1, "Remark");
    const { isTicked, beside } = tick();
    expect(isTicked).toBe(false);
    expect(beside).toMatch(/^08:00 · .*Date.* Nothing was changed but the tab Checks\.$/);
  });

  it("says so where somebody else's run holds the lock", () => {
    const { addOn, tick } = withBox();
    addOn.bundle.services.lock.take({});
    expect(tick()).toMatchObject({
      isTicked: false,
      beside: expect.stringMatching(/^08:00 · Someone else is running Whipround/),
    });
  });

  it.each([
    ["a text", "Contributions", 2, 7, "R-7", 0],
    ["a box of the user's own", "Follow-up", 3, 11, true, 1],
  ] as const)(
    "asks next to nothing of %s: every edit of anybody's comes here",
    (_, tab, row, column, typed, calls) => {
      const { addOn, person } = withBox();
      person.type(tab, row, column, typed);
      const before = addOn.values("Overview");
      const { every } = addOn.bundle.services.calls;
      addOn.bundle.edited({ sheet: addOn.sheet(tab), row, column });
      expect(addOn.bundle.services.calls.every - every).toBe(calls);
      expect(addOn.values("Overview")).toEqual(before);
    },
  );
});

describe("thirty seconds", () => {
  /** Each call takes so long. */
  const slowly = (addOn: AddOn, seconds: number) => () => addOn.tick(seconds / 60);

  it("stops between two tabs, says what was written, and does not try again", () => {
    const { addOn, person, tick, meanwhile } = withBox();
    person.typeRow("Contributions", gift);
    meanwhile(slowly(addOn, 0.2));
    expect(tick().beside).toMatch(/stopped between two tabs\. Written by then: Overview\./);
    expect(tick().beside).toMatch(
      /Not refreshed: the last time took \d\d s, and a box that is ticked has 30 s\. On a computer, choose Refresh summaries in the menu\.$/,
    );
  });

  it("says the same after a refresh from the menu that took too long, until one was fast", () => {
    const { addOn, tick, meanwhile } = withBox();
    meanwhile(slowly(addOn, 0.2));
    addOn.run("refreshSummaries");
    meanwhile(null);
    expect(tick().beside).toMatch(/Not refreshed: the last time took \d\d s/);
    addOn.run("refreshSummaries");
    expect(tick().beside).toMatch(/^\d\d:\d\d · Youth league chairs/);
  });

  it("says that the last one did not come to its end where Google ended it", () => {
    const { addOn, tick, meanwhile } = withBox();
    meanwhile(({ name }) => {
      if (name === "Range.getValues") throw new RunCutOff();
    });
    expect(() => tick()).toThrow(RunCutOff);
    meanwhile(null);
    const sheet = addOn.sheet("Overview");
    const row = sheet.lastRow();
    addOn.bundle.edited({ sheet, row, column: 1 });
    expect(sheet.content(row, 1)).toBe(false);
    expect(sheet.content(row, 2)).toMatch(
      /Not refreshed: the last time it did not come to its end/,
    );
  });
});
