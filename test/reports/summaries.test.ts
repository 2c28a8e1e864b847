import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../src/core/index";
import { progressBar, speak } from "../../src/i18n/index";
import type { OutCell } from "../../src/schema/index";
import {
  book,
  day,
  drive,
  gift,
  groupOnRoll,
  member,
  onRoll,
  rate,
  settings,
} from "../support/book";
import { factoryAccounts, records, reportsOf, smallFactory } from "./factoryCase";

const reports = reportsOf(factoryAccounts);
const march = { day: day("2026-03-31") };
const may = { day: day("2026-05-31") };
const firstOfMarch = { day: day("2026-03-01") };

describe("Overview", () => {
  it("has a row for each drive and totals by currency at the foot", () => {
    expect(reports.get("overview")!.totals).toBe(1);
    expect(records(reports.get("overview"))).toEqual([
      {
        Drive: "Levy",
        Progress: "■■■■■□□□□□  47 %",
        Collected: 28_000,
        Outstanding: 32_000,
        "Last 7 days": 3_000,
        "Days left": -91,
        "Nothing yet": 1,
        "Who is asked": "Union",
        Basis: "Mandatory",
        Target: 60_000,
        Quotas: 60_000,
        "In kind": 0,
        Spent: 0,
        "In hand": 28_000,
        Asked: 3,
        "In full": 1,
        "In part": 1,
        "Written off": 0,
        "More than asked": 0,
        Due: march,
      },
      {
        Drive: "Office",
        Progress: "■■■□□□□□□□  30 %",
        Collected: 30_000,
        Outstanding: 70_000,
        "Last 7 days": 0,
        "Days left": -30,
        "Nothing yet": 1,
        "Who is asked": "Party",
        Basis: "Voluntary",
        Target: 100_000,
        Quotas: 100_000,
        "In kind": 8_000,
        Spent: 50_000,
        "In hand": -20_000,
        Asked: 3,
        "In full": 2,
        "In part": 0,
        "Written off": 0,
        "More than asked": 0,
        Due: may,
      },
      {
        Drive: "All drives, KRW",
        Progress: "■■■■□□□□□□  36 %",
        Collected: 58_000,
        Outstanding: 102_000,
        "Last 7 days": 3_000,
        Target: 160_000,
        Quotas: 160_000,
        "Written off": 0,
        "More than asked": 0,
        "In kind": 8_000,
        Spent: 50_000,
        "In hand": 8_000,
      },
    ]);
  });

  it("says in its headline how far the first open drive has come, and how many more and problems there are", () => {
    expect(reports.get("overview")!.headline).toBe(
      "Levy 47 %, 91 days ago · 1 more drive · 3 problems under Checks",
    );
    const unknown = keepAccounts({
      ...smallFactory,
      contributions: [...smallFactory.contributions, gift("Levvy", "M1", 700)],
    });
    expect(reportsOf(unknown).get("overview")!.headline).toMatch(/ · 4 problems under Checks$/);
  });

  it("lists rows of unknown drives, with what is not counted as it is written", () => {
    const accounts = keepAccounts({
      ...smallFactory,
      rates: [rate("USD", "2026-01-01", 1_300)],
      contributions: [
        ...smallFactory.contributions,
        gift("Levvy", "M1", 700),
        gift("Office", "M2", 10, { currency: "USD" }),
        gift("Office", "M2", 5, { currency: "EUR" }),
      ],
    });
    const made = reportsOf(accounts);
    expect(records(made.get("overview")).map((row) => [row["Drive"], row["Not counted"]])).toEqual([
      ["Levy", undefined],
      ["Office", "5.00 EUR"],
      ["No drive", "700"],
      ["All drives, KRW", "700; 5.00 EUR"],
    ]);
    // Under Checks the ledger is added up as it was written, before any of it was converted.
    const ledger = records(made.get("checks")).filter((row) => row["Severity"] === undefined);
    expect(ledger).toEqual([
      {
        Tab: "Contributions",
        Problem: "Ledger as written: 0.00 counted + 5.00 not counted",
        "Not counted": 5,
        Currency: "EUR",
      },
      {
        Tab: "Contributions",
        Problem: "Ledger as written: 58,000 counted + 8,000 in kind + 700 not counted",
        "Not counted": 700,
        Currency: "KRW",
      },
      { Tab: "Contributions", Problem: "Ledger as written: 10.00 counted", Currency: "USD" },
    ]);
    expect(made.get("checks")!.totals).toBe(3);
  });
});

describe("Overview of drives in several currencies", () => {
  it("says at the end of each row, totals too, in which", () => {
    const accounts = keepAccounts(
      book({
        drives: [drive("Bells"), drive("Books", { currency: "EUR" }), drive("Roof")],
        contributions: [gift("Lost", "M1", 5)],
      }),
    );
    const { columns, rows } = reportsOf(accounts).get("overview")!;
    expect(columns.at(-1)?.header).toBe("Currency");
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ["Bells", "KRW"],
      ["Books", "EUR"],
      ["Roof", "KRW"],
      ["No drive", "KRW"],
      ["All drives, EUR", "EUR"],
      ["All drives, KRW", "KRW"],
    ]);
  });

  it("has no such column where there is one currency, be it the workbook's own or not", () => {
    for (const currency of ["KRW", "EUR"]) {
      const one = book({ drives: [drive("Roof", { currency }), drive("Books", { currency })] });
      const { columns } = reportsOf(keepAccounts(one)).get("overview")!;
      expect(columns.map(({ id }) => id)).not.toContain("currency");
    }
  });
});

describe("A Draft drive's target", () => {
  it("is in no total: 100 of 200 is 50 %, whatever is drafted beside it", () => {
    const accounts = keepAccounts(
      book({
        members: [member("M1"), member("M2")],
        drives: [drive("Roof", { target: 200 }), drive("Next", { target: 800, state: "draft" })],
        roll: [groupOnRoll("Roof", "", 200), onRoll("Roof", "M1", 100), onRoll("Roof", "M2", 100)],
        contributions: [gift("Roof", "M1", 100)],
      }),
    );
    const rows = records(reportsOf(accounts).get("overview"));
    expect(rows.map(({ Drive, Target }) => [Drive, Target])).toEqual([
      ["Roof", 200],
      ["Next", 800],
      ["All drives, KRW", 200],
    ]);
    expect(rows[2]).toMatchObject({
      Progress: "■■■■■□□□□□  50 %",
      Collected: 100,
      Outstanding: 100,
      Quotas: 200,
    });
  });
});

describe("Overview of drives that money was carried over between", () => {
  const overviewOf = (rows: readonly ReturnType<typeof gift>[], rates: ReturnType<typeof rate>[]) =>
    reportsOf(
      keepAccounts({
        ...smallFactory,
        rates,
        contributions: [...smallFactory.contributions, ...rows],
      }),
    ).get("overview")!;
  const row = { date: day("2026-06-28"), method: "carried-over" } as const;
  const pair = [
    gift("Levy", "", -20_000, { ...row, group: "Union" }),
    gift("Office", "", 20_000, { ...row, group: "Party" }),
  ];

  it("shows what was carried over beside what was collected, which stays as it was", () => {
    const shown = records(overviewOf(pair, []));
    expect(shown).toMatchObject([
      {
        Drive: "Levy",
        Progress: "■■■■■□□□□□  47 %",
        Collected: 28_000,
        Outstanding: 32_000,
        "Last 7 days": 3_000,
        "Carried over": -20_000,
        "In hand": 8_000,
      },
      {
        Drive: "Office",
        Progress: "■■■□□□□□□□  30 %",
        Collected: 30_000,
        Outstanding: 70_000,
        "Last 7 days": 0,
        "Carried over": 20_000,
        "In hand": 0,
      },
      { Collected: 58_000, "Carried over": 0, "In kind": 8_000, "In hand": 8_000 },
    ]);
  });

  it("has no such column where nothing was carried over, and knows it of an earlier refresh", () => {
    const { columns, retired } = overviewOf([], []);
    expect(columns.map(({ id }) => id)).not.toContain("carried");
    expect(retired).toEqual([
      ["Carried over", "이월금"],
      ["Counted", "확인한 시재"],
      ["Currency", "통화"],
    ]);
  });

  it("is converted where it was written in another currency", () => {
    const dollars = pair.map((each) => ({
      ...each,
      amount: each.amount! / 2_000,
      currency: "USD",
    }));
    const shown = records(overviewOf(dollars, [rate("USD", "2026-01-01", 1_300)]));
    expect(shown[0]).toMatchObject({ "Carried over": -13_000, Collected: 28_000 });
  });
});

describe("By group", () => {
  it("has a row for each group, indented as the tree, with arrears by age where something can be due", () => {
    expect(records(reports.get("byGroup"))).toEqual([
      {
        Drive: "Levy",
        Group: "Union",
        Progress: "■■■■■□□□□□  47 %",
        Quota: 60_000,
        Collected: 28_000,
        Outstanding: 32_000,
        Asked: 3,
        "In full": 1,
        "In part": 1,
        "Written off": 0,
        "More than asked": 0,
        "Nothing yet": 1,
        "With collector": 5_000,
        "1–30": 0,
        "31–60": 0,
        "61–90": 0,
        "Over 90": 32_000,
      },
      {
        Drive: "Levy",
        Group: "\u2003Lathe",
        Progress: "■■■■■■■□□□  70 %",
        Quota: 40_000,
        Collected: 28_000,
        Outstanding: 12_000,
        Asked: 2,
        "In full": 1,
        "In part": 1,
        "Written off": 0,
        "More than asked": 0,
        "Nothing yet": 0,
        Collector: "Ri Pom",
        "With collector": 5_000,
        "1–30": 0,
        "31–60": 0,
        "61–90": 0,
        "Over 90": 12_000,
      },
      {
        Drive: "Levy",
        Group: "\u2003Paint",
        Progress: "□□□□□□□□□□   0 %",
        Quota: 20_000,
        Collected: 0,
        Outstanding: 20_000,
        Asked: 1,
        "In full": 0,
        "In part": 0,
        "Written off": 0,
        "More than asked": 0,
        "Nothing yet": 1,
        Collector: "Kim Hae",
        "With collector": 0,
        "1–30": 0,
        "31–60": 0,
        "61–90": 0,
        "Over 90": 20_000,
      },
      {
        Drive: "Office",
        Group: "Party",
        Progress: "■■■□□□□□□□  30 %",
        Quota: 100_000,
        Collected: 30_000,
        Outstanding: 70_000,
        Asked: 3,
        "In full": 2,
        "In part": 0,
        "Written off": 0,
        "More than asked": 0,
        "Nothing yet": 1,
        "With collector": 0,
      },
      {
        Drive: "Office",
        Group: "\u2003Cell 1",
        Progress: "■■■□□□□□□□  30 %",
        Quota: 100_000,
        Collected: 30_000,
        Outstanding: 70_000,
        Asked: 3,
        "In full": 2,
        "In part": 0,
        "Written off": 0,
        "More than asked": 0,
        "Nothing yet": 1,
        Collector: "O Gwang",
        "With collector": 0,
      },
    ]);
  });

  it("says how many of the groups that have no groups of their own have reached their quota", () => {
    const headlineOf = (...rows: readonly ReturnType<typeof gift>[]) => {
      const contributions = [...smallFactory.contributions, ...rows];
      return reportsOf(keepAccounts({ ...smallFactory, contributions })).get("byGroup")!.headline;
    };
    expect(headlineOf()).toBe("0 of 3 groups have reached their quota");
    // In kind is no money.
    const inKind = gift("Levy", "M3", 44_000, { method: "in-kind" });
    expect(headlineOf(inKind)).toBe("0 of 3 groups have reached their quota");
    expect(headlineOf(gift("Levy", "M3", 44_000))).toBe("1 of 3 groups have reached their quota");
  });

  it("has no arrears by age where every drive is voluntary", () => {
    const drives = smallFactory.drives.filter(({ basis }) => basis === "voluntary");
    const voluntary = reportsOf(keepAccounts({ ...smallFactory, drives })).get("byGroup")!;
    expect(voluntary.columns.map(({ id }) => id)).not.toContain("days30");
    expect(voluntary.retired.flat()).toContain("Over 90");
  });
});

describe("By member", () => {
  it("has a row for each member in each drive, and no totals", () => {
    expect(records(reports.get("byMember"))).toEqual([
      {
        Drive: "Levy",
        Group: "Lathe",
        "Member ID": "M1",
        Member: "An Il",
        Standing: "Settled",
        Quota: 20_000,
        Contributed: 20_000,
        Outstanding: 0,
        "Due now": 0,
        "Last contribution": firstOfMarch,
      },
      {
        Drive: "Levy",
        Group: "Lathe",
        "Member ID": "M2",
        Member: "Pak I",
        Standing: "Part and late",
        Quota: 20_000,
        Contributed: 5_000,
        Outstanding: 15_000,
        "Due now": 15_000,
        "Last contribution": firstOfMarch,
        "Days past due": 91,
      },
      {
        Drive: "Levy",
        Group: "Paint",
        "Member ID": "M3",
        Member: "Choe Sam",
        Standing: "Late",
        Quota: 20_000,
        Contributed: 0,
        Outstanding: 20_000,
        "Due now": 20_000,
        "Days past due": 91,
      },
      {
        Drive: "Office",
        Group: "Cell 1",
        "Member ID": "M1",
        Member: "An Il",
        Standing: "Contributed",
        Contributed: 30_000,
        "Last contribution": firstOfMarch,
      },
      {
        Drive: "Office",
        Group: "Cell 1",
        "Member ID": "M2",
        Member: "Pak I",
        Standing: "Nothing recorded",
        Contributed: 0,
      },
      {
        Drive: "Office",
        Group: "Cell 1",
        "Member ID": "M3",
        Member: "Choe Sam",
        Standing: "Contributed",
        Contributed: 0,
        "Contributed in kind": 8_000,
        "Last contribution": firstOfMarch,
      },
    ]);
    expect(reports.get("byMember")!.headline).toBe("2 people late, 35,000 KRW due from them");
  });

  it("leaves Member ID blank where the name is all there is", () => {
    const members = smallFactory.members.map((each) => ({ ...each, hasId: false }));
    const [first] = records(reportsOf(keepAccounts({ ...smallFactory, members })).get("byMember"));
    expect(first).not.toHaveProperty("Member ID");
  });
});

describe("Per person", () => {
  it("adds up what each body asked of one person and was given", () => {
    expect(records(reports.get("perPerson"))).toEqual([
      {
        "Member ID": "M1",
        Member: "An Il",
        "Party asked": 10_000,
        "Party given": 30_000,
        "Union asked": 20_000,
        "Union given": 20_000,
        Asked: 30_000,
        Given: 50_000,
        "If shared": 53_333,
        "Yearly income": 1_200_000,
        "Share of income": 53_333 / 1_200_000,
        Alert: "Above 1 %",
      },
      {
        "Member ID": "M2",
        Member: "Pak I",
        "Party asked": 10_000,
        "Party given": 0,
        "Union asked": 20_000,
        "Union given": 5_000,
        Asked: 30_000,
        Given: 5_000,
        "If shared": 53_333,
      },
      {
        "Member ID": "M3",
        Member: "Choe Sam",
        "Party asked": 10_000,
        "Party given": 0,
        "Union asked": 20_000,
        "Union given": 0,
        Asked: 30_000,
        Given: 0,
        "Given in kind": 8_000,
        "If shared": 53_333,
      },
    ]);
  });

  it("A Conscience drive asks the suggested least of each member; a note gives the group's quota a head", () => {
    expect(reports.get("perPerson")!.headline).toBe(
      "2026: 3 members, 1 alert; Office if shared: 33,333 KRW a head",
    );
  });

  it("has households behind If shared, where anybody has one", () => {
    const members = smallFactory.members.map((each, i) => ({
      ...each,
      household: i === 1 ? "" : "Hill 4",
    }));
    const report = reportsOf(keepAccounts({ ...smallFactory, members })).get("perPerson")!;
    const ids = report.columns.map(({ id }) => id);
    expect(ids.slice(ids.indexOf("ifShared"))).toEqual([
      ...["ifShared", "household", "yearlyIncome", "shareOfIncome", "alert"],
    ]);
    const rows = records(report);
    expect(rows.map((row) => row["Household"])).toEqual(["Hill 4", undefined, "Hill 4"]);
    expect(rows[0]!["Yearly income"]).toBe(1_200_000);
  });

  it("has no columns of income where nobody's is kept, and drops those of bodies that are gone", () => {
    const members = smallFactory.members.map((each) => ({ ...each, income: null }));
    const header = [
      "Member ID",
      "Choir asked",
      "Choir given",
      "Chairs asked",
      "Alert",
      "Union asked",
    ];
    const present = {
      id: "1",
      name: "",
      tab: "perPerson",
      rows: [[], header],
      formulas: [],
      formats: [],
    } as const;
    const report = reportsOf(keepAccounts({ ...smallFactory, members }), "en", {
      existing: new Map([["perPerson", present]]),
    }).get("perPerson")!;
    expect(report.columns.map(({ id }) => id).slice(-4)).toEqual([
      "asked",
      "given",
      "inKind",
      "ifShared",
    ]);
    expect(report.retired.flat().map((name) => name.toLowerCase())).toEqual(
      expect.arrayContaining(["choir asked", "choir given", "alert"]),
    );
    expect(report.retired.flat().map((name) => name.toLowerCase())).not.toContain("chairs asked");
  });
});

describe("What is given in kind", () => {
  const cash = smallFactory.contributions.filter(({ method }) => method !== "in-kind");
  const without = reportsOf(keepAccounts({ ...smallFactory, contributions: cash }));
  it.each([
    ["byMember", "contributed", "Contributed in kind"],
    ["perPerson", "given", "Given in kind"],
  ] as const)(
    "stands in %s beside %s where anybody gave any, and else nowhere",
    (tab, id, title) => {
      const ids = reports.get(tab)!.columns.map((column) => column.id);
      expect(ids[ids.indexOf(id) + 1]).toBe("inKind");
      expect(without.get(tab)!.columns.map((column) => column.id)).toEqual(
        ids.filter((each) => each !== "inKind"),
      );
      expect(without.get(tab)!.retired.flat()).toContain(title);
      expect(reports.get(tab)!.retired.flat()).not.toContain(title);
      for (const { columns, rows } of [reports.get(tab)!, without.get(tab)!])
        for (const row of rows) expect(row).toHaveLength(columns.length);
    },
  );
});

describe("Items bought", () => {
  it("shows what came in covers, and what was spent", () => {
    expect(records(reports.get("itemsBought"))).toEqual([
      {
        Drive: "Office",
        Item: "Computer",
        Needed: 2,
        "Unit price": 50_000,
        Cost: 100_000,
        "Met by": "Cash",
        Covered: 30_000,
        Received: 1,
        Spent: 50_000,
      },
    ]);
  });

  it("shows a tick under Received as one sees it", () => {
    const items = smallFactory.items.map((each) => ({ ...each, received: true }));
    const [row] = records(reportsOf(keepAccounts({ ...smallFactory, items })).get("itemsBought"));
    expect(row!["Received"]).toBe("✓");
  });
});

describe("makeReports", () => {
  it("makes only the tabs that have something to show, but rewrites those that are there", () => {
    const bare = keepAccounts({
      ...smallFactory,
      items: [],
      drives: [],
      roll: [],
      contributions: [],
    });
    expect([...reportsOf(bare).keys()]).toEqual([]);
    const present = {
      id: "1",
      name: "",
      tab: "itemsBought",
      rows: [],
      formulas: [],
      formats: [],
    } as const;
    const kept = reportsOf(bare, "en", { existing: new Map([["itemsBought", present]]) });
    expect([...kept.keys()]).toEqual(["itemsBought"]);
  });

  it("shows a member called =HYPERLINK(…) as that very text everywhere", () => {
    const name = '=HYPERLINK("http://x","y")';
    const members = smallFactory.members.map((each) =>
      each.id === "M2" ? member("M2", each.groups, { name, contact: "pak@works.example" }) : each,
    );
    const cells: OutCell[] = [];
    for (const report of reportsOf(keepAccounts({ ...smallFactory, members })).values())
      cells.push(...report.rows.flat());
    expect(cells.filter((cell) => cell === name)).toHaveLength(5);
    expect(cells.filter((cell) => typeof cell === "object" && "formula" in cell)).toEqual([]);
  });

  it.each(["en", "ko"] as const)(
    "speaks of no debt anywhere where all is voluntary (%s)",
    (language) => {
      const drives = smallFactory.drives.filter(({ basis }) => basis === "voluntary");
      const roll = smallFactory.roll.filter(({ drive }) => drive === "Office");
      const contributions = smallFactory.contributions.filter(({ drive }) => drive === "Office");
      const made = reportsOf(
        keepAccounts({ ...smallFactory, drives, roll, contributions }),
        language,
      );
      const texts: string[] = [];
      for (const report of made.values())
        for (const cell of [report.headline, ...report.rows.flat()])
          texts.push(
            typeof cell === "object" ? decodeURIComponent(JSON.stringify(cell)) : String(cell),
          );
      expect(made.has("followUp")).toBe(true);
      for (const text of texts)
        expect(text).not.toMatch(
          /\b(owed|late|overdue|arrears|delinquent|debt)\b|미납|연체|체납|독촉|빚/i,
        );
    },
  );

  it("gives the same figures in either language", () => {
    const figures = (language: "en" | "ko") =>
      [...reportsOf(factoryAccounts, language).values()].map(({ rows }) =>
        rows.map((row) => row.filter((cell) => typeof cell === "number")),
      );
    expect(figures("ko")).toEqual(figures("en"));
  });

  it("the as-of day rules what is said, today only what is stamped", () => {
    const asOf = settings({ ...smallFactory.settings, asOf: day("2026-03-31") });
    const [levy] = records(
      reportsOf(keepAccounts({ ...smallFactory, settings: asOf })).get("overview"),
    );
    expect(levy).toMatchObject({ "Days left": 0 });
  });
});

describe("progressBar", () => {
  it.each([
    [2_310_000, 4_000_000, "■■■■■■□□□□  58 %"],
    [0, 100, "□□□□□□□□□□   0 %"],
    [999, 1_000, "■■■■■■■■■□  99 %"],
    [100, 100, "■■■■■■■■■■ 100 %"],
    [120, 100, "■■■■■■■■■■ 120 %"],
    // Exactly 102.5 %, which binary fractions would take for less.
    [410, 400, "■■■■■■■■■■ 103 %"],
    [-10, 100, "□□□□□□□□□□ −10 %"],
    [5, 0, "–"],
  ])("%i of %i is %s", (contributed, quota, bar) => {
    expect(progressBar(contributed, quota, speak("en"))).toBe(bar);
    expect(progressBar(contributed, quota, speak("ko"))).toBe(bar.replace(" %", "%"));
  });
});
