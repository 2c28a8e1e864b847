import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutBrowser } from "../support/browser";
import { type OpenedPage, openPlayground, trialAddOn } from "./openedPage";

describe.skipIf(withoutBrowser)("a custom function in a cell", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPlayground({ addOn: trialAddOn });
    await opened.type("Sheet1", "A1", 5);
    await opened.type("Sheet1", "A2", "x");
  });
  afterAll(() => opened?.close());

  const cases = [
    { formula: "=KINDS(A1)", gets: ["number", "undefined"], why: "one cell is its value" },
    { formula: "=KINDS(A9, A2)", gets: ["blank", "string"], why: "a blank cell is an empty text" },
    {
      formula: "=KINDS(A1, A1:A3)",
      gets: ["number", "number string blank"],
      why: "a range is an array of rows",
    },
    {
      formula: "=KINDS(DATE(2026,3,31), A1:A1)",
      gets: ["date 2026-03-31", "number"],
      why: "a date is a Date of the script's own",
    },
  ];
  it.each(cases)("gets $gets from $formula: $why", async ({ formula, gets }) => {
    await opened.type("Sheet1", "C5", formula);
    expect((await opened.values("Sheet1"))[4]?.slice(2, 4)).toEqual(gets);
  });

  it("spills its rows, and other formulas see them", async () => {
    await opened.type("Sheet1", "F1", "=COUNT_TO(3)");
    await opened.type("Sheet1", "G1", "=SUM(F1:F3)");
    const values = await opened.values("Sheet1");
    expect(values.slice(0, 3).map((row) => row[5])).toEqual([1, 2, 3]);
    expect(values[0]?.[6]).toBe(6);
  });

  it("still spills after a run has rewritten the sheet", async () => {
    await opened.run("appendRow", "below");
    await opened.type("Sheet1", "F1", "=COUNT_TO(2)");
    const values = await opened.values("Sheet1");
    expect(values.slice(0, 3).map((row) => row[5])).toEqual([1, 2, ""]);
  });

  it("shows an error with its message, and the other cells go on", async () => {
    await opened.type("Sheet1", "I1", '=KINDS("throw")');
    await opened.type("Sheet1", "I2", "=COUNT_TO(1)");
    const values = await opened.values("Sheet1");
    expect([values[0]?.[8], values[1]?.[8]]).toEqual(["#ERROR!", 1]);
    expect(await opened.failureAt("Sheet1", 1, 9)).toBe("value: 'throw' is not allowed");
    await opened.select("Sheet1", "I1");
    await opened.page.locator("#wr-card").getByText("value: 'throw' is not allowed").waitFor();
    expect(opened.faults).toEqual([]);
  });
});
