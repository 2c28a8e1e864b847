import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../src/local/services/index";
import { moneyFormat } from "../../src/reports/index";
import { type AddOn, openAddOn } from "../support/addOn";

const firstTabs = ["Members", "Drives", "Contributions", "Settings"];

function setUp(prepare: (addOn: AddOn) => void = () => {}): AddOn {
  const addOn = openAddOn();
  prepare(addOn);
  addOn.run("setUpSpreadsheet");
  return addOn;
}

/** A sheet of the user's own, in the place of the blank one that a new spreadsheet begins with. */
function ownSheet(addOn: AddOn, name: string, rows: readonly (readonly string[])[]): void {
  const [sheet] = addOn.bundle.services.spreadsheet.sheets;
  sheet!.name = name;
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      sheet!.setContent(r + 1, c + 1, text);
    });
  });
}

const columnOf = (sheet: SheetModel, header: string) => (sheet.row(1) ?? []).indexOf(header) + 1;
const validationOf = (addOn: AddOn, tab: string, header: string) => {
  const sheet = addOn.sheet(tab);
  return sheet.styles.validation.at(2, columnOf(sheet, header));
};
const everything = (addOn: AddOn) =>
  JSON.stringify(addOn.names().map((name) => addOn.values(name)));
const toastOf = (addOn: AddOn) => {
  const toasts = addOn.bundle.services.events.flatMap((event) =>
    event.kind === "toast" ? [event.message] : [],
  );
  return toasts.at(-1);
};

describe("Set up this spreadsheet", () => {
  it("adds Members, Drives, Contributions and Settings, and says what to do next and who can read what", () => {
    const addOn = setUp();
    for (const tab of firstTabs) expect(addOn.names()).toContain(tab);
    expect(toastOf(addOn)).toMatch(
      /^Added Members, Drives, Contributions and Settings\. Write who belongs to you in Members and what you collect for in Drives, then choose Divide quotas\. Anyone who can open this file can read every tab: to show figures to others, share a file that holds only the Noticeboard\./,
    );
  });

  it("explains every column in a note on its header", () => {
    const addOn = setUp();
    for (const tab of ["Members", "Drives", "Contributions"]) {
      const sheet = addOn.sheet(tab);
      for (let c = 1; c <= sheet.lastColumn(); c++)
        expect([tab, sheet.content(1, c), sheet.styles.note.at(1, c)]).not.toContain("");
    }
  });

  it.each([
    { tab: "Drives", header: "Basis", values: ["Mandatory", "Pledged", "Voluntary"] },
    { tab: "Drives", header: "State", values: ["Draft", "Open", "Closed"] },
    {
      tab: "Contributions",
      header: "Method",
      values: ["Cash", "Transfer", "In kind", "Work", "Carried over"],
    },
  ])("offers the words for $tab, $header, and refuses no other", ({ tab, header, values }) => {
    expect(validationOf(setUp(), tab, header)).toMatchObject({
      criterion: "VALUE_IN_LIST",
      values,
      allowInvalid: true,
    });
  });

  it.each([
    { tab: "Contributions", header: "Drive", listed: "Drives!$A$2:$A$1000" },
    { tab: "Contributions", header: "Member", listed: "Members!$A$2:$B$1000" },
  ])("offers what exists for $tab, $header", ({ tab, header, listed }) => {
    expect(validationOf(setUp(), tab, header)).toMatchObject({
      criterion: "VALUE_IN_RANGE",
      values: [listed],
      allowInvalid: true,
    });
  });

  it("offers the drives where the user keeps their names, in tabs that are added later", () => {
    const addOn = setUp((own) =>
      ownSheet(own, "Drives", [
        ["Basis", "Drive", "Target"],
        ["Mandatory", "Roof", "100"],
      ]),
    );
    addOn.run("addItemsTab");
    addOn.run("addGroupsTab");
    expect(validationOf(addOn, "Items", "Drive")?.values).toEqual(["Drives!$B$2:$B$1000"]);
    expect(validationOf(addOn, "Groups", "Part of")?.values).toEqual(["Groups!$A$2:$A$1000"]);
  });

  describe("does not have what is understood marked as invalid", () => {
    /** Texts in a tab that its own drop-downs do not list, by column; Sheets marks them. */
    function marked(addOn: AddOn, tab: string): readonly string[] {
      const sheet = addOn.sheet(tab);
      const found = new Set<string>();
      for (let row = 2; row <= sheet.lastRow(); row++)
        for (let c = 1; c <= sheet.lastColumn(); c++) {
          const rule = sheet.styles.validation.at(row, c);
          const text = sheet.content(row, c);
          if (rule === null || text === null || text === "") continue;
          const listed = rule.criterion === "VALUE_IN_RANGE" ? inRange(addOn, rule) : rule.values;
          if (!listed.map(String).includes(String(text)))
            found.add(`${sheet.content(1, c)}: ${text}`);
        }
      return [...found];
    }

    function inRange(addOn: AddOn, { values }: { readonly values: readonly unknown[] }) {
      const [, tab, from, first, to, last] =
        /^'?([^'!]+)'?!\$([A-Z])\$(\d+):\$([A-Z])\$(\d+)$/.exec(String(values[0])) ?? [];
      const columnAt = (letter = "A") => letter.charCodeAt(0) - 64;
      const sheet = addOn.sheet(tab ?? "");
      const listed: unknown[] = [];
      for (let row = Number(first); row <= Math.min(Number(last), sheet.lastRow()); row++)
        for (let c = columnAt(from); c <= columnAt(to); c++) listed.push(sheet.content(row, c));
      return listed;
    }

    it.each([
      { made: "with it", open: () => openAddOn() },
      { made: "before", open: () => setUp() },
    ])("in the sample, its tabs made $made, but for one misspelt name", ({ open }) => {
      const addOn = open();
      addOn.run("loadSample");
      expect(marked(addOn, "Contributions")).toEqual(["Member: Kim Chol-soo"]);
      for (const tab of ["Members", "Drives", "Groups", "Items", "Adjustments"])
        expect([tab, marked(addOn, tab)]).toEqual([tab, []]);
    });

    it("in the ledger by IDs, and in Members where each is in one group", () => {
      const addOn = setUp();
      const type = (tab: string, row: readonly string[]) => {
        const sheet = addOn.sheet(tab);
        const at = sheet.lastRow() + 1;
        row.forEach((cell, c) => {
          sheet.setContent(at, c + 1, cell);
        });
      };
      type("Members", ["A1", "Ana", "Foundry"]);
      type("Contributions", ["", "", "A1"]);
      type("Contributions", ["", "", "Ana"]);
      addOn.run("addGroupsTab");
      type("Groups", ["Foundry"]);
      expect(validationOf(addOn, "Members", "Groups")).not.toBeNull();
      expect([...marked(addOn, "Members"), ...marked(addOn, "Contributions")]).toEqual([]);
    });

    it("where members belong to several groups each, which no list can offer", () => {
      const addOn = setUp();
      addOn.sheet("Members").setContent(2, 2, "Ana");
      addOn.sheet("Members").setContent(2, 3, "Foundry, Youth league");
      addOn.run("addGroupsTab");
      expect(validationOf(addOn, "Members", "Groups")).toBeNull();
      expect(validationOf(addOn, "Drives", "Who is asked")).not.toBeNull();
    });

    it("in a tab where IDs stand apart from names: then names alone are offered", () => {
      const addOn = setUp((own) => ownSheet(own, "Members", [["Member ID", "Town", "Name"]]));
      expect(validationOf(addOn, "Contributions", "Member")?.values).toEqual([
        "Members!$C$2:$C$1000",
      ]);
    });
  });

  describe("what tabs that stand there lack", () => {
    const groupColumns = [
      ["Members", "Groups"],
      ["Drives", "Who is asked"],
      ["Contributions", "Group"],
    ] as const;
    /** All that stands in the tabs and how it looks, but for the drop-downs of these columns. */
    const looks = (addOn: AddOn, but: readonly (readonly [string, string])[] = []) =>
      Object.fromEntries(
        addOn.names().map((name) => {
          const sheet = addOn.sheet(name);
          const { validation, numberFormat, note } = sheet.styles;
          const columns = (sheet.row(1) ?? []).map((header, i) => {
            const rows = [2, 3, 900];
            const offered = but.some(([tab, of]) => tab === name && of === header);
            return {
              header,
              note: note.at(1, i + 1),
              width: sheet.columnWidths.at(i + 1),
              formats: rows.map((row) => numberFormat.at(row, i + 1)),
              rules: offered ? "" : rows.map((row) => validation.at(row, i + 1)),
            };
          });
          return [name, { columns, values: addOn.values(name) }];
        }),
      );

    it.each([
      { run: "addGroupsTab", columns: groupColumns },
      // Its members belong to several groups each.
      { run: "loadSample", columns: groupColumns.filter(([tab]) => tab !== "Members") },
    ])("is offered once $run adds the groups", ({ run, columns }) => {
      const addOn = setUp();
      addOn.run(run);
      for (const [tab, header] of columns)
        expect([tab, validationOf(addOn, tab, header)]).toMatchObject([
          tab,
          { criterion: "VALUE_IN_RANGE", values: ["Groups!$A$2:$A$1000"], allowInvalid: true },
        ]);
    });

    it("is all that changes in them", () => {
      const addOn = setUp();
      const before = looks(addOn, groupColumns);
      addOn.run("addGroupsTab");
      expect(looks(addOn, groupColumns)).toMatchObject(before);
    });

    it("offers what a user's own tab lists under its headers, wherever these stand", () => {
      const addOn = setUp((own) => ownSheet(own, "Groups", [["Our shops"], ["Group", "Part of"]]));
      expect(validationOf(addOn, "Members", "Groups")?.values).toEqual(["Groups!$A$3:$A$1000"]);
    });

    it("leaves a column in which any cell has a rule of the user's own", () => {
      const addOn = setUp();
      const members = addOn.sheet("Members");
      const column = columnOf(members, "Groups");
      const own = {
        criterion: "VALUE_IN_LIST" as const,
        values: ["Foundry"],
        showDropdown: true,
        allowInvalid: false,
        helpText: "ours",
      };
      members.styles.validation.fill({ row: 7, column, rows: 1, columns: 1 }, own);
      addOn.run("addGroupsTab");
      expect(validationOf(addOn, "Members", "Groups")).toBeNull();
      expect(members.styles.validation.at(7, column)).toEqual(own);
    });

    it("is given by setting up again, below and beside what the user wrote, and said once", () => {
      const addOn = setUp((own) =>
        ownSheet(own, "Contributions", [
          ["Amount", "Drive", "Method", "Mine", "Date"],
          ["100", "Roof", "Cash", "x", ""],
        ]),
      );
      const told = toastOf(addOn);
      const sheet = addOn.sheet("Contributions");
      const formats = (row: number) =>
        [1, 2, 3, 4, 5].map((column) => sheet.styles.numberFormat.at(row, column));
      expect(told).toMatch(/^Added Members, Drives and Settings\./);
      expect(formats(2)).toEqual(["General", "General", "General", "General", "General"]);
      expect(formats(3)).toEqual([moneyFormat(2), "@", "@", "General", "yyyy-mm-dd"]);
      expect(validationOf(addOn, "Contributions", "Drive")?.values).toEqual([
        "Drives!$A$2:$A$1000",
      ]);
      expect(validationOf(addOn, "Contributions", "Mine")).toBeNull();
      sheet.styles.validation.fill({ row: 1, column: 3, rows: 1000, columns: 1 }, null);
      const before = looks(addOn, [["Contributions", "Method"]]);
      addOn.run("setUpSpreadsheet");
      expect(toastOf(addOn)).toMatch(
        /^Every tab is in place already\. 1 column that had no drop-down or format has one now\. Nothing else was changed\./,
      );
      expect(validationOf(addOn, "Contributions", "Method")?.values).toContain("Transfer");
      expect(looks(addOn, [["Contributions", "Method"]])).toEqual(before);
      addOn.run("setUpSpreadsheet");
      expect(toastOf(addOn)).toMatch(/^Everything is in place already\. Nothing was changed\./);
    });
  });

  it("shows days as days and money as money", () => {
    const addOn = setUp();
    const formatOf = (tab: string, header: string) => {
      const sheet = addOn.sheet(tab);
      return sheet.styles.numberFormat.at(2, columnOf(sheet, header));
    };
    expect(formatOf("Contributions", "Date")).toBe("yyyy-mm-dd");
    expect(formatOf("Contributions", "Amount")).toMatch(/^#,##0/);
    expect(formatOf("Members", "Member ID")).toBe("@");
  });

  it.each([
    { locale: "en", tab: "Contributions", header: "Amount", decimals: 2, why: "dollars" },
    { locale: "ko", tab: "수납 내역", header: "금액", decimals: 0, why: "won, as Checks assumes" },
  ])("shows money as who sets it up in $locale is taken to: $why", (of) => {
    const addOn = openAddOn({ locale: of.locale });
    addOn.run("setUpSpreadsheet");
    const sheet = addOn.sheet(of.tab);
    const column = columnOf(sheet, of.header);
    expect(sheet.styles.numberFormat.at(2, column)).toBe(moneyFormat(of.decimals));
  });

  it("puts the rarer columns to the right in a collapsed group", () => {
    const sheet = setUp().sheet("Drives");
    const first = columnOf(sheet, "Money in hand");
    expect(sheet.columnGroupDepths.at(first - 1)).toBe(0);
    for (let c = first; c <= sheet.lastColumn(); c++) expect(sheet.columnGroupDepths.at(c)).toBe(1);
    expect(sheet.collapsedGroups).toHaveLength(1);
  });

  it("is safe to run again: nothing is changed, and it says so", () => {
    const addOn = setUp();
    const before = everything(addOn);
    addOn.run("setUpSpreadsheet");
    expect(toastOf(addOn)).toMatch(/^Everything is in place already\. Nothing was changed\./);
    expect(everything(addOn)).toBe(before);
  });

  it("never touches what is there: a used tab keeps its columns, its order and its rows", () => {
    const rows = [
      ["Town", "Name", "Mine"],
      ["Foundry", "Ana", "x"],
    ];
    const addOn = setUp((own) => ownSheet(own, "Members", rows));
    expect(addOn.values("Members")).toEqual(rows);
    expect(addOn.names().filter((name) => name.startsWith("Members"))).toEqual(["Members"]);
    expect(addOn.names()).toContain("Contributions");
  });

  it("takes an empty sheet that merely has a tab's name, rather than making a second", () => {
    const addOn = setUp((own) => ownSheet(own, "Drives", []));
    expect(addOn.names().filter((name) => name.startsWith("Drives"))).toEqual(["Drives"]);
    expect(addOn.values("Drives")[0]?.[0]).toBe("Drive");
  });

  it("leaves a sheet of the user's own alone that has a tab's name and holds something else", () => {
    const rows = [["A diary"], ["of car drives"]];
    const addOn = setUp((own) => ownSheet(own, "Drives", rows));
    expect(addOn.values("Drives")).toEqual(rows);
    expect(addOn.values("Drives 2")[0]?.[0]).toBe("Drive");
  });

  it("adds the optional tabs one by one, once", () => {
    const addOn = setUp();
    for (const [item, tab] of [
      ["addGroupsTab", "Groups"],
      ["addItemsTab", "Items"],
      ["addFindingsTab", "Findings"],
      ["addCountsTab", "Counts"],
      ["addAdjustmentsTab", "Adjustments"],
      ["addRatesTab", "Rates"],
    ] as const) {
      addOn.run(item);
      expect(toastOf(addOn)).toMatch(`Added the tab ${tab}.`);
      addOn.run(item);
      expect(toastOf(addOn)).toMatch(`The tab ${tab} is there already. Nothing was changed.`);
    }
  });

  it("leaves the user on Members, and asks for no name that no tab could show yet", () => {
    const asked: string[] = [];
    const addOn = openAddOn({
      answer: ({ kind, ...question }) => {
        if (kind === "prompt") asked.push("message" in question ? String(question.message) : "");
        return { button: "OK", text: "Ana" };
      },
    });
    addOn.run("setUpSpreadsheet");
    const { spreadsheet } = addOn.bundle.services;
    expect(spreadsheet.activeSheetId).toBe(addOn.sheet("Members").id);
    addOn.run("addGroupsTab");
    expect(asked).toEqual([]);
    addOn.run("refreshSummaries");
    addOn.run("refreshSummaries");
    expect(asked).toHaveLength(1);
  });

  it("speaks of tabs as this workbook calls them, in messages and in dialogs", () => {
    const pages = { divide: '"filled in when the page is opened"' };
    const addOn = openAddOn({ pages });
    addOn.run("setUpSpreadsheet");
    addOn.sheet("Members").name = "Residents";
    addOn.sheet("Drives").name = "모금";
    addOn.run("divideQuotas");
    const page = addOn.bundle.services.events.flatMap((event) =>
      event.kind === "sidebar" ? [event.page.html] : [],
    );
    expect(page.at(-1)).toContain('"tab.members":"Residents"');
    expect(page.at(-1)).toContain('"tab.drives":"모금"');
    const sheet = addOn.sheet("Residents");
    sheet.setContent(1, columnOf(sheet, "Name"), "");
    expect(addOn.alertOf("refreshSummaries")).toContain("Residents has no column Name.");
  });

  it("takes a first drive from set-up to its summaries", () => {
    const addOn = setUp();
    const type = (tab: string, row: readonly (string | number)[]) => {
      const sheet = addOn.sheet(tab);
      const at = sheet.lastRow() + 1;
      row.forEach((cell, c) => {
        sheet.setContent(at, c + 1, cell);
      });
    };
    for (const name of ["Ana", "Bo", "Cho"]) type("Members", ["", name]);
    type("Drives", ["Roof", "", "Mandatory", 100]);
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
    expect(addOn.rows("Overview")[0]).toMatchObject({ Drive: "Roof", Target: 100, Asked: 3 });
  });
});
