import { beforeAll, describe, expect, it } from "vitest";
import { FormulaCell, type Scalar } from "../../src/local/services/index";
import { factoryFigures } from "../sample/factoryFigures";
import { type AddOn, openAddOn, openFactory } from "../support/addOn";
import { byColumn, throughCommandLine, type WrittenWorkbook } from "./writtenWorkbook";

const generated = [
  "Overview",
  "By group",
  "By member",
  "Follow-up",
  "Per person",
  "Items bought",
  "Noticeboard",
];
const input = [
  "Members",
  "Drives",
  "Contributions",
  "Settings",
  "Groups",
  "Items",
  "Adjustments",
  "Rates",
];

const sum = (values: readonly (Scalar | undefined)[]) =>
  values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);

/** A fixed shuffle, so that a failure can be looked at again. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function shuffleRows(addOn: AddOn, name: string, seed: number): void {
  const sheet = addOn.sheet(name);
  const last = sheet.lastRow();
  const width = sheet.lastColumn();
  const { numberFormat } = sheet.styles;
  const rows = Array.from({ length: last - 1 }, (_, i) =>
    Array.from({ length: width }, (__, c) => ({
      content: sheet.content(i + 2, c + 1),
      format: numberFormat.at(i + 2, c + 1),
    })),
  );
  const order = shuffled([...rows.keys()], seed);
  if (name === "Contributions") keepDays(order, (r) => String(rows[r]![0]!.content));
  order.forEach((r, i) => {
    const row = rows[r]!;
    row.forEach(({ content, format }, c) => {
      sheet.setContent(i + 2, c + 1, content);
      numberFormat.fill({ row: i + 2, column: c + 1, rows: 1, columns: 1 }, format);
    });
  });
}

/** Leaves rows of one day in their order: of a voluntary drive anyone sees the first so many gifts. */
function keepDays(order: number[], dayOf: (row: number) => string): void {
  const inOrder = new Map<string, number[]>();
  for (const row of [...order].sort((a, b) => a - b))
    inOrder.set(dayOf(row), [...(inOrder.get(dayOf(row)) ?? []), row]);
  for (const [i, row] of order.entries()) order[i] = inOrder.get(dayOf(row))!.shift()!;
}

describe("the factory committee's workbook, through the bundle that ships", () => {
  let addOn: AddOn;
  beforeAll(() => {
    addOn = openFactory();
  });

  it("has every tab in place", () => {
    for (const name of [...input, "Quotas", ...generated, "Checks", "Run history"])
      expect(addOn.names()).toContain(name);
  });

  it("asks every cell for 400,000 won, and all of them for the drive's target", () => {
    const roll = addOn.rows("Quotas").filter((row) => row.Drive === "Office drive");
    const cells = roll.filter((row) => String(row.Group).startsWith("Cell "));
    expect(cells.map((row) => row.Quota)).toEqual(Array.from({ length: 10 }, () => 400_000));
    expect(roll.find((row) => row.Group === "Party committee")?.Quota).toBe(4_000_000);
  });

  it("asks no member of the office drive for an amount: conscience dictates", () => {
    const roll = addOn.rows("Quotas").filter((row) => row.Drive === "Office drive");
    expect(roll.every((row) => row.Level === "Group")).toBe(true);
  });

  it("gives every group the sum of its members' quotas, wherever members have quotas", () => {
    const roll = addOn.rows("Quotas");
    for (const drive of ["Union renewal levy", "Youth league chairs"]) {
      const rows = roll.filter((row) => row.Drive === drive);
      const groups = rows.filter((row) => row.Level === "Group");
      const members = rows.filter((row) => row.Level === "Member");
      for (const group of groups.slice(1)) {
        const own = members.filter((row) => row.Group === group.Group);
        if (own.length > 0) expect(sum(own.map((row) => row.Quota))).toBe(group.Quota);
      }
      expect(sum(members.map((row) => row.Quota))).toBe(groups[0]?.Quota);
    }
  });

  it("accounts for every unit of the ledger: collected + in kind + not counted, by currency", () => {
    const ledger = new Map<string, number>();
    for (const row of addOn.rows("Contributions")) {
      const currency = String(row.Currency) || "KRW";
      if (typeof row.Amount === "number")
        ledger.set(currency, (ledger.get(currency) ?? 0) + row.Amount);
    }
    const shown = new Map<string, number>();
    for (const row of addOn.values("Checks").slice(2)) {
      const parts = /^Ledger as written: (.*)$/.exec(String(row[3]))?.[1];
      if (parts === undefined) continue;
      const figures = parts.match(/[\d,.]+(?= )/g)!.map((each) => Number(each.replace(/,/g, "")));
      shown.set(
        String(row[6]),
        figures.reduce((a, b) => a + b, 0),
      );
    }
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(ledger));
  });

  it("explains the three mistakes, and says what each costs", () => {
    const errors = addOn.rows("Checks").length === 0 ? [] : addOn.values("Checks").slice(2);
    expect(
      errors.filter((row) => row[0] === "Error").map((row) => [row[1], row[3], row[5], row[6]]),
    ).toEqual([
      [
        "Contributions",
        'There is no member "Kim Chol-soo", so this row is not counted.',
        20_000,
        "KRW",
      ],
      [
        "Contributions",
        "There is no rate of EUR on or before 6 May 2026, so this row is not counted.",
        15,
        "EUR",
      ],
      ["Contributions", '"12,5x" is not an amount.', "", ""],
    ]);
  });

  it("speaks of no debt where a drive is voluntary", () => {
    for (const name of ["By member", "Follow-up", "By group", "Overview", "Noticeboard"]) {
      const rows = addOn.rows(name).filter((row) => row.Drive === "Office drive");
      const text = rows.map((row) => Object.values(row).join(" ")).join("\n");
      expect(text).not.toMatch(/\b(owed|owe|late|overdue|arrears|delinquent)\b/i);
    }
  });

  it("names no member on the Noticeboard", () => {
    const board = JSON.stringify(addOn.values("Noticeboard"));
    for (const row of addOn.rows("Members")) expect(board).not.toContain(String(row.Name));
  });

  it("changes no cell on a second refresh but row 1 and the rows it adds to its history", () => {
    const again = openFactory();
    const before = generated.map((name) => again.values(name).slice(1));
    const checks = again.values("Checks").slice(1);
    const history = again.values("Run history");
    again.tick(5);
    again.run("refreshSummaries");
    expect(generated.map((name) => again.values(name).slice(1))).toEqual(before);
    expect(again.values("Checks").slice(1)).toEqual(checks);
    expect(again.values("Run history").slice(1, history.length)).toEqual(history.slice(1));
  });

  it.each([1, 2, 3])("gives the same figures whatever the order of rows (shuffle %i)", (seed) => {
    const other = openAddOn();
    other.run("loadSample");
    for (const name of input) shuffleRows(other, name, seed);
    other.run("applyQuotas", { drive: "", keep: false });
    shuffleRows(other, "Quotas", seed + 10);
    other.run("refreshSummaries");
    for (const name of generated)
      expect(other.values(name).slice(1), name).toEqual(addOn.values(name).slice(1));
    const problems = (book: AddOn) =>
      book
        .values("Checks")
        .slice(2)
        .map((row) => [row[0], row[1], row[3], row[5]].join("|"))
        .sort();
    expect(problems(other)).toEqual(problems(addOn));
  });
});

describe("the factory committee's workbook, through the command line", () => {
  let book: WrittenWorkbook;
  beforeAll(async () => {
    book = await throughCommandLine("factory");
  }, 30_000);

  const { office, union, youth } = factoryFigures;
  const overview = (drive: string) => book.rows("Overview").find((row) => row.Drive === drive);
  const collectedIn = (drive: string, groups: readonly string[]) => {
    const rows = book.rows("By group").filter((row) => row.Drive === drive);
    const all = byColumn(rows, "Group", "Collected");
    return groups.map((name) => all[name]);
  };

  it("shows every drive on Overview as worked out by hand", () => {
    expect(overview("Office drive")).toMatchObject({
      Target: office.target,
      Collected: office.collected,
      Outstanding: office.outstanding,
      "In kind": office.inKind,
      "Last 7 days": office.last7Days,
      Spent: office.spent,
      Asked: office.asked,
      "In full": office.contributed,
      "Nothing yet": office.nothing,
      "In hand": office.inHand,
      "Days left": office.daysLeft,
    });
    expect(overview("Union renewal levy")).toMatchObject({
      Target: union.target,
      Collected: union.collected,
      Outstanding: union.outstanding,
      Asked: union.asked,
      "Last 7 days": union.last7Days,
    });
    expect(overview("Youth league chairs")).toMatchObject({
      Target: youth.target,
      Collected: youth.collected,
      Outstanding: youth.outstanding,
      Asked: youth.asked,
      "Last 7 days": youth.last7Days,
    });
  });

  it("shows what came in by cell and by shop", () => {
    const cells = office.collectedByCell.map((_, i) => `Cell ${i + 1}`);
    expect(collectedIn("Office drive", cells)).toEqual(office.collectedByCell);
    expect(collectedIn("Union renewal levy", union.shops)).toEqual(union.collectedByShop);
  });

  it("warns of the one person who is asked for too much by all bodies together", () => {
    const alerted = book.rows("Per person").filter((row) => row.Alert !== "");
    expect(alerted.map((row) => row["Member ID"])).toEqual(factoryFigures.alerts);
  });
});

describe("a workbook in disorder", () => {
  /** Rewrites a sheet with other rows: what a user does who rearranges it. */
  function rewrite(addOn: AddOn, name: string, change: (rows: Scalar[][]) => Scalar[][]): void {
    const sheet = addOn.sheet(name);
    const rows = change(addOn.values(name));
    sheet.clearContent(sheet.whole());
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        sheet.setContent(r + 1, c + 1, cell);
      });
    });
  }

  it("gives the same result with columns in another order, one more, and blank rows between", () => {
    const usual = openAddOn();
    usual.run("loadSample");
    const other = openAddOn();
    other.run("loadSample");
    for (const name of ["Members", "Contributions"]) {
      rewrite(other, name, (rows) =>
        rows.flatMap((row, r) => {
          const turned = ["mine", ...[...row].reverse()];
          return r > 0 && r % 7 === 0 ? [new Array(turned.length).fill(""), turned] : [turned];
        }),
      );
      // Formats stay with their columns in this test, so dates are made days again.
      const sheet = other.sheet(name);
      const header = other.values(name)[0] ?? [];
      header.forEach((title, c) => {
        const isDay = ["Date", "Joined", "Left"].includes(String(title));
        const rect = { row: 2, column: c + 1, rows: sheet.maxRows - 1, columns: 1 };
        sheet.styles.numberFormat.fill(rect, isDay ? "yyyy-mm-dd" : "General");
      });
    }
    for (const addOn of [usual, other]) {
      addOn.run("applyQuotas", { drive: "", keep: false });
      addOn.run("refreshSummaries");
    }
    for (const name of generated)
      expect(other.values(name).slice(1), name).toEqual(usual.values(name).slice(1));
  });

  it("does without the optional tabs", () => {
    const addOn = openAddOn();
    addOn.run("setUpSpreadsheet");
    const members = addOn.sheet("Members");
    ["An", "Bo", "Cho"].forEach((name, i) => {
      members.setContent(i + 2, 2, name);
    });
    const drives = addOn.sheet("Drives");
    ["Lift", "", "Mandatory", 100].forEach((cell, c) => {
      drives.setContent(2, c + 1, cell);
    });
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
    expect(sum(addOn.rows("By member").map((row) => row.Quota))).toBe(100);
  });

  it("says which column is missing, and rewrites nothing but Checks", () => {
    const addOn = openFactory();
    const before = generated.map((name) => addOn.values(name));
    addOn.sheet("Contributions").setContent(1, 5, "Sum of it all");
    addOn.tick(1);
    const alert = addOn.alertOf("refreshSummaries");
    expect(alert).toContain("Contributions");
    expect(alert).toContain("Amount");
    expect(generated.map((name) => addOn.values(name))).toEqual(before);
    const problems = addOn
      .values("Checks")
      .slice(2)
      .filter((row) => row[0] !== "");
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[3]).toMatch(/Amount/);
  });

  it("shows a member called =HYPERLINK(…) as that very text everywhere", () => {
    const name = '=HYPERLINK("http://x","y")';
    const addOn = openAddOn();
    addOn.run("loadSample");
    addOn.sheet("Members").setContent(2, 2, name);
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
    for (const tab of ["By member", "Per person"]) expect(addOn.values(tab).flat()).toContain(name);
    for (const tab of addOn.names())
      for (const row of Array.from({ length: addOn.sheet(tab).lastRow() }, (_, r) => r + 1))
        for (const cell of addOn.sheet(tab).row(row) ?? [])
          if (cell instanceof FormulaCell)
            expect(cell.formula).not.toContain('=HYPERLINK("http://x"');
  });
});

describe("dividing", () => {
  it("refuses a drive with a target that cannot be read, and divides the others", () => {
    const addOn = openAddOn();
    addOn.run("loadSample");
    const target = addOn.values("Drives")[0]?.indexOf("Target") ?? -1;
    addOn.sheet("Drives").setContent(3, target + 1, "1,2 million");
    const reply = addOn.run("applyQuotas", { drive: "", keep: false }) as {
      notDivided: string[];
      message: string;
    };
    expect(reply.notDivided).toEqual(["Union renewal levy"]);
    expect(reply.message).toContain('"1,2 million" is not an amount.');
    expect(addOn.rows("Quotas").some((row) => row.Drive === "Union renewal levy")).toBe(false);
  });

  it("keeps the rows of other drives, and the user's own columns, when one drive is divided anew", () => {
    const addOn = openFactory();
    const sheet = addOn.sheet("Quotas");
    const width = sheet.lastColumn();
    sheet.setContent(1, width + 1, "Told them");
    sheet.setContent(5, width + 1, "by telephone");
    const before = addOn.rows("Quotas");
    addOn.run("applyQuotas", { drive: "Youth league chairs", keep: false, why: "a new member" });
    const after = addOn.rows("Quotas");
    expect(after.find((row) => row["Told them"] === "by telephone")?.Group).toBe(before[3]?.Group);
    const ofOthers = (rows: typeof before) =>
      rows.filter((row) => row.Drive !== "Youth league chairs");
    expect(ofOthers(after)).toEqual(ofOthers(before));
    const youth = after.filter((row) => row.Drive === "Youth league chairs");
    expect(youth.every((row) => row.Why === "a new member" && row.Before === row.Quota)).toBe(true);
  });

  it("writes nothing when what it depends on has changed since the preview", () => {
    const addOn = openFactory();
    const request = { drive: "Union renewal levy", keep: false };
    const { fingerprint } = addOn.run("previewQuotas", request) as { fingerprint: string };
    addOn.sheet("Members").setContent(2, 4, 9);
    const before = addOn.values("Quotas");
    expect(addOn.run("applyQuotas", { ...request, fingerprint })).toMatchObject({ ok: false });
    expect(addOn.values("Quotas")).toEqual(before);
  });
});

describe("whoever shares the spreadsheet", () => {
  it("waits for no one: a run while another holds the lock changes nothing and says so", () => {
    const addOn = openFactory();
    const before = addOn.values("Overview");
    addOn.bundle.services.lock.holdAsAnother();
    expect(addOn.alertOf("refreshSummaries")).toMatch(/Someone else is running Whipround/);
    expect(addOn.values("Overview")).toEqual(before);
  });

  it("builds its menu before it is allowed to see the document", () => {
    const addOn = openAddOn();
    addOn.bundle.call("onOpen", [], "NONE");
    const menu = addOn.bundle.services.events.find((event) => event.kind === "menu");
    expect(menu).toBeDefined();
    expect(addOn.bundle.services.calls.total).toBe(0);
  });
});
