import { describe, expect, it } from "vitest";
import { type Scalar, type ServiceCall, valueIn } from "../../src/local/services/index";
import { type AddOn, openFactory } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

const data = "Chart data";

/** The factory's workbook, refreshed, and somebody else who works in it. */
function factory() {
  const calls: ServiceCall[] = [];
  const addOn = openFactory({ onCall: (call) => calls.push(call) });
  const person = new OtherPerson(addOn.bundle.services.spreadsheet);
  const refresh = (): readonly ServiceCall[] => {
    calls.length = 0;
    addOn.tick(60);
    addOn.run("refreshSummaries");
    return [...calls];
  };
  return { addOn, person, refresh };
}

const charts = (addOn: AddOn) => addOn.sheet("Overview").charts;
const titles = (addOn: AddOn) => charts(addOn).map(({ options }) => options["title"]);

/** The cells that a chart is drawn from. */
function cellsOf(addOn: AddOn, n: number): Scalar[][] {
  const { row, column, rows, columns, sheetId } = charts(addOn)[n]!.ranges[0]!;
  const sheet = addOn.bundle.services.spreadsheet.sheetWithId(sheetId)!;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => valueIn(sheet.content(row + r, column + c))),
  );
}

const first = [
  "The three drives have 60 % of what they ask for",
  "Office drive: at this pace the rest takes until 16 July",
];

/** A gift of 400,000 to the office drive. */
const give = (person: OtherPerson) =>
  person.typeRow("Contributions", ["2026-05-20", "Office drive", "", "", 400_000, "Cash"]);

describe("the charts below Overview", () => {
  it("hang a row below the table, side by side from the first column that scrolls", () => {
    const { addOn } = factory();
    const [bars, lines] = charts(addOn);
    expect(titles(addOn)).toEqual(first);
    expect([bars?.type, bars?.options["isStacked"], lines?.type]).toEqual(["BAR", true, "LINE"]);
    const row = addOn.sheet("Overview").lastRow() + 2;
    expect(bars?.position).toEqual({ row, column: 2, offsetX: 0, offsetY: 0 });
    const { columnWidths } = addOn.sheet("Overview");
    let left = lines!.position.offsetX;
    for (let column = 2; column < lines!.position.column; column++) left += columnWidths.at(column);
    expect([lines?.position.row, left]).toEqual([row, Number(bars?.options["width"]) + 8]);
  });

  it("look as the palette has it", () => {
    const [bars, lines] = charts(factory().addOn);
    expect(bars?.options).toMatchObject({
      colors: ["#2e6bad", "#b0341b", "#edf1f2"],
      "legend.position": "bottom",
      "hAxis.format": "short",
      "bar.groupWidth": "45%",
      ...{ width: 538, height: 330 },
    });
    expect(lines?.options).toMatchObject({
      "series.1.color": "#68757b",
      "series.1.lineDashStyle": [6, 4],
      "series.2.lineDashStyle": [2, 4],
      ...{ pointSize: 0, "vAxis.minValue": 0 },
    });
  });

  it("are drawn from a hidden tab behind all others, with a warning before hand edits", () => {
    const { addOn } = factory();
    const sheet = addOn.sheet(data);
    expect(addOn.names().at(-1)).toBe(data);
    expect([sheet.hidden, sheet.protections[0]?.warningOnly]).toEqual([true, true]);
    expect(cellsOf(addOn, 0)[2]).toEqual(["Office drive · 59 %", 2_352_587, "", 1_647_413]);
    expect(cellsOf(addOn, 1)[0]).toEqual(["Day", "Collected", "Even pace", "At this pace"]);
  });

  it("have behind their cells what is marked at the bars of who draws them himself", () => {
    const { addOn } = factory();
    expect(cellsOf(addOn, 0)[0]).toHaveLength(4);
    const rows = addOn.values(data).slice(1, 5);
    expect(rows.map((row) => row.slice(9))).toEqual([
      ["Target", "Even pace"],
      [481_000, ""],
      [4_000_000, 3_421_053],
      [1_200_000, 764_602],
    ]);
  });

  it("hold no text but what charts say of drives: nobody's name", () => {
    const { addOn } = factory();
    const texts = addOn
      .values(data)
      .flat()
      .filter((cell) => typeof cell === "string");
    const drives = addOn.rows("Drives").map(({ Drive }) => String(Drive));
    const others = new Set(texts.filter((text) => !drives.some((each) => text.startsWith(each))));
    expect([...others].filter((text) => text !== "")).toEqual([
      "Charts are drawn from these cells. Whipround writes them, and nothing else reads them.",
      ...["Day", "Collected", "Even pace", "At this pace"],
      ...["Drive", "Collected, past its day", "Still to come", "Target"],
    ]);
  });

  it("speak the workbook's language", () => {
    const addOn = openFactory({ locale: "ko" });
    expect(addOn.sheet("그래프 데이터").hidden).toBe(true);
    const [bars] = addOn.sheet("전체 현황").charts;
    expect(bars?.options["title"]).toBe("승강기 교체 분담금 달성률 92%");
  });
});

describe("a refresh", () => {
  it("touches neither charts nor their cells where nothing has changed", () => {
    const { addOn, refresh } = factory();
    const { id } = addOn.sheet(data);
    const touched = refresh().filter(
      ({ name, sheet }) => /Chart/.test(name) || (sheet === id && name !== "Sheet.getSheetId"),
    );
    expect(touched).toEqual([]);
  });

  it("gives the same charts what has changed, where the user has put them; the user's stay", () => {
    const { addOn, person, refresh } = factory();
    const ids = charts(addOn).map(({ id }) => id);
    charts(addOn)[0]!.position = { row: 20, column: 3, offsetX: 5, offsetY: 5 };
    const own = person.insertChart(
      "Overview",
      { row: 2, column: 1, rows: 3, columns: 2 },
      { row: 1, column: 8 },
    );
    give(person);
    const written = refresh().filter(
      ({ kind, sheet }) => kind === "write" && sheet === addOn.sheet(data).id,
    );
    expect(charts(addOn).map(({ id }) => id)).toEqual([...ids, own]);
    expect(charts(addOn)[0]?.position.row).toBe(20);
    expect(titles(addOn)).toEqual([
      "The three drives have 67 % of what they ask for",
      "Office drive: at this pace the rest takes until 18 June",
      undefined,
    ]);
    expect(cellsOf(addOn, 0)[2]).toEqual(["Office drive · 69 %", 2_752_587, "", 1_247_413]);
    // One block, of both: all of it from the first row that differs.
    expect(written).toHaveLength(1);
  });

  it("moves them along with a table that grows", () => {
    const { addOn, person, refresh } = factory();
    person.typeRow("Drives", [
      "Zoo",
      "Party committee",
      "Voluntary",
      60,
      "2026-05-01",
      "2026-12-31",
    ]);
    refresh();
    const sheet = addOn.sheet("Overview");
    expect(sheet.lastRow()).toBe(7);
    for (const { position } of sheet.charts) expect(position.row).toBeGreaterThan(sheet.lastRow());
  });

  it("takes away what there is nothing to draw of any more, and draws it again", () => {
    const { addOn, person, refresh } = factory();
    const state = (addOn.values("Drives")[0] ?? []).indexOf("State") + 1;
    const close = (word: string) => {
      for (const row of [2, 3, 4]) person.type("Drives", row, state, word);
    };
    close("Closed");
    refresh();
    expect(charts(addOn)).toEqual([]);
    close("Open");
    refresh();
    expect(titles(addOn)).toEqual(first);
  });

  it("says it in another language once the workbook is kept in that", () => {
    const { addOn, person, refresh } = factory();
    const row = addOn.values("Settings").findIndex(([setting]) => setting === "Language") + 1;
    person.type("Settings", row, 2, "한국어");
    const ids = charts(addOn).map(({ id }) => id);
    refresh();
    expect(charts(addOn).map(({ id }) => id)).toEqual(ids);
    expect(titles(addOn)[0]).toBe("모금 3건의 달성률 60%");
    expect(charts(addOn)[1]?.options["hAxis.format"]).toBe("M. d.");
    expect(cellsOf(addOn, 1)[0]).toEqual(["날짜", "모인 금액", "고르게 모을 때", "이 추세라면"]);
  });

  it("leaves away a chart that the user took away", () => {
    const { addOn, person, refresh } = factory();
    addOn.sheet("Overview").charts.splice(1, 1);
    give(person);
    refresh();
    expect(titles(addOn)).toEqual(["The three drives have 67 % of what they ask for"]);
  });

  it("writes the hidden tab anew where it was deleted, for the charts that are there", () => {
    const { addOn, person, refresh } = factory();
    const ids = charts(addOn).map(({ id }) => id);
    person.deleteTab(data);
    refresh();
    expect(charts(addOn).map(({ id }) => id)).toEqual(ids);
    expect(addOn.sheet(data).hidden).toBe(true);
    expect(cellsOf(addOn, 0)[2]?.[0]).toBe("Office drive · 59 %");
  });

  it("knows tab and charts again where nothing is remembered of them", () => {
    const { addOn, refresh } = factory();
    const { spreadsheet } = addOn.bundle.services;
    const names = addOn.names();
    spreadsheet.metadata = [];
    refresh();
    refresh();
    expect(addOn.names()).toEqual(names);
    expect(titles(addOn)).toEqual(first);
  });

  it("leaves alone a tab of the user's that is called so", () => {
    const { addOn, person, refresh } = factory();
    person.deleteTab(data);
    person.addTab(data);
    person.type(data, 1, 1, "Of last year");
    refresh();
    expect(addOn.values(data)).toEqual([["Of last year"]]);
    expect(addOn.sheet(`${data} 2`).hidden).toBe(true);
  });
});
