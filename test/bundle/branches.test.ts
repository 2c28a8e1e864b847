// Set up ▸ Roll up branches…: other spreadsheets read by formula into one, without the add-on opening any.
import { beforeAll, describe, expect, it } from "vitest";
import { currencyDecimals, type DriveAccount, keepAccounts } from "../../src/core/index";
import type { BookReply, BranchesReply, BranchesWritten } from "../../src/dialogs/protocol";
import { speak } from "../../src/i18n/index";
import { BrokenFormula } from "../../src/local/services/model/cellContent";
import { type AddOn, openAddOn, openFactory } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";
import { SheetFormulas } from "../support/sheetFormulas";
import { CellError, type Value } from "../support/sheetFunctions";
import { typedBook } from "../support/typedBook";

const address = (id: string) => `https://docs.google.com/spreadsheets/d/${id}`;

/** The sample of an account's language, divided and refreshed. */
function sample(language: "en" | "ko"): AddOn {
  const addOn = openAddOn({ locale: language });
  addOn.run("loadSample");
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}

/** Two drives in two currencies, so that a drive's own cannot be told from its Overview. */
function abroad(): AddOn {
  const addOn = typedBook({
    Members: [{ "Member ID": "M1", Name: "Anna" }],
    Drives: [
      { Drive: "Roof", Basis: "Mandatory", Target: 1000, Due: "2026-12-31", Currency: "EUR" },
      { Drive: "Books", Basis: "Pledged", Target: 300.5, Due: "2026-12-31", Currency: "USD" },
    ],
    Contributions: [
      { Date: "2026-05-01", Drive: "Roof", Member: "M1", Amount: 412.25 },
      { Date: "2026-05-02", Drive: "Books", Member: "M1", Amount: 30.5 },
    ],
  });
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  return addOn;
}

let branches: Record<"north" | "south" | "abroad" | "new" | "closed", AddOn>;
beforeAll(() => {
  const added = typedBook({ Members: [{ "Member ID": "M1", Name: "Anna" }] });
  branches = {
    north: openFactory(),
    south: sample("ko"),
    abroad: abroad(),
    new: added,
    closed: openFactory(),
  };
});

const everyBranch = () =>
  [
    `North, ${address("north")}/edit#gid=0`,
    `South\t${address("south")}`,
    `Abroad: ${address("abroad")}`,
    `New ${address("new")}`,
    `Closed ${address("closed")}`,
  ].join("\n");

/** The federation's own spreadsheet, and what its formulas show. */
class Federation {
  readonly addOn: AddOn;
  readonly formulas = new SheetFormulas();
  readonly tab: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(locale = "en_US", language: "en" | "ko" = "en") {
    this.addOn = openAddOn({ locale: language });
    this.addOn.run("setUpSpreadsheet");
    const { spreadsheet } = this.addOn.bundle.services;
    new OtherPerson(spreadsheet).setLocale(locale);
    for (const [id, branch] of Object.entries(branches))
      this.formulas.add(id, branch.bundle.services.spreadsheet);
    const { schema } = speak(language).words;
    this.tab = schema.tabs.branches;
    this.headers = schema.headers.branches;
  }

  allow(...ids: string[]): this {
    for (const id of ids) this.formulas.allow(id);
    return this;
  }

  write(list = everyBranch()): BranchesWritten {
    return this.addOn.run("writeBranches", { list }) as BranchesWritten;
  }

  get shown(): Value[][] {
    return this.formulas.shown(this.addOn.sheet(this.tab));
  }

  /** What stands under a header, by the id of its column, in the rows of a branch. */
  cells(branch: string, ...ids: string[]): Value[][] {
    const [, header = [], ...rows] = this.shown;
    const at = (id: string) => header.indexOf(this.headers[id] ?? "?");
    return rows
      .filter((row) => row[at("branch")] === branch && row[at("drive")] !== "")
      .map((row) => ids.map((id) => row[at(id)] ?? ""));
  }

  /** Puts what is shown into the cells: as a script reads them. */
  settle(): void {
    const sheet = this.addOn.sheet(this.tab);
    for (const [r, row] of this.shown.entries())
      for (const [c, value] of row.entries())
        if (typeof sheet.content(r + 1, c + 1) !== "object")
          sheet.setContent(r + 1, c + 1, value instanceof CellError ? value.shown : value);
  }
}

/** Money of a branch by currency, as core counts it. */
function counted(addOn: AddOn, of: (account: DriveAccount) => number | null) {
  const reply = addOn.run("readBook") as BookReply;
  if (!reply.ok) throw new Error(reply.message);
  const sums: Record<string, number> = {};
  for (const account of keepAccounts(reply.book).drives) {
    const amount = (of(account) ?? 0) / 10 ** currencyDecimals(account.currency);
    sums[account.currency] = (sums[account.currency] ?? 0) + amount;
  }
  return sums;
}

describe("a federation's branches", () => {
  it.each<{ locale: string; language: "en" | "ko"; why: string }>([
    { locale: "en_US", language: "en", why: "points" },
    { locale: "de_DE", language: "en", why: "decimals set off by commas" },
    { locale: "ko_KR", language: "ko", why: "tabs in Korean" },
  ])("add up to what core counts in each: $locale ($why)", ({ locale, language }) => {
    const federation = new Federation(locale, language).allow("north", "south", "abroad", "new");
    expect(federation.write()).toMatchObject({ ok: true });
    const { words } = speak(language);
    const totals = federation.cells(
      words.reports.branches.all,
      ...["currency", "collected", "target", "inHand", "spent"],
    );
    const read = ["north", "south", "abroad"] as const;
    for (const [i, of] of [
      ({ collected }: DriveAccount) => collected,
      ({ state, target }: DriveAccount) => (state === "draft" ? 0 : target),
      ({ inHand }: DriveAccount) => inHand,
      ({ spent }: DriveAccount) => spent,
    ].entries()) {
      const expected: Record<string, number> = {};
      for (const branch of read)
        for (const [currency, sum] of Object.entries(counted(branches[branch], of)))
          expected[currency] = (expected[currency] ?? 0) + sum;
      const shown = totals.map((row) => [String(row[0]), row[i + 1]]);
      // So many currencies have room from the first.
      const room = Object.entries(expected).sort().slice(0, 2);
      expect(shown).toEqual(room);
    }
  });

  it("shows each branch's totals and drives as its Overview has them, in either language", () => {
    const federation = new Federation().allow("north", "south", "abroad");
    federation.write();
    const [total, ...drives] = federation.cells("South", "drive", "currency", "collected");
    expect(total?.slice(0, 2)).toEqual(["All drives, KRW", "KRW"]);
    const overview = branches.south.values("전체 현황").slice(2);
    expect([...drives.map(([drive]) => drive)]).toEqual(
      overview.slice(0, drives.length).map(([drive]) => drive),
    );
    expect(drives.every(([, currency]) => currency === "KRW")).toBe(true);
    expect(federation.cells("Abroad", "drive", "currency", "collected", "basis")).toEqual([
      ["All drives, EUR", "EUR", 412.25, ""],
      ["All drives, USD", "USD", 30.5, ""],
      ["Books", "", 30.5, "Pledged"],
      ["Roof", "", 412.25, "Mandatory"],
    ]);
  });

  it("says of each that cannot be read why, and of the totals that they are without it", () => {
    const federation = new Federation().allow("north", "new");
    federation.write();
    expect(federation.cells("Closed", "drive")).toEqual([
      ["Not yet allowed: point at the cell under Access, then click Allow access"],
    ]);
    expect(federation.cells("New", "drive")).toEqual([
      ["Has no tab Overview (전체 현황): choose Refresh summaries there first"],
    ]);
    expect(federation.cells("All branches", "drive", "state")).toEqual([
      ["All branches, KRW", "Without branches that could not be read: 4"],
    ]);
    federation.allow("closed");
    expect(federation.cells("Closed", "currency")[0]).toEqual(["KRW"]);
  });

  it("shows under Access what Sheets asks to be allowed: IMPORTRANGE and nothing around it", () => {
    const federation = new Federation().allow("north");
    federation.write();
    const [, header = [], first = [], ...rest] = federation.shown;
    const at = header.indexOf("Access");
    expect(first[at]).not.toBeInstanceOf(CellError);
    const closed = rest.map((row) => row[at]).find((value) => value instanceof CellError);
    expect(closed).toMatchObject({ shown: "#REF!", said: "You need to connect these sheets." });
  });

  it("finds columns of an Overview that were moved, and says where one is gone", () => {
    const branch = openFactory();
    const person = new OtherPerson(branch.bundle.services.spreadsheet);
    const federation = new Federation().allow("moved");
    federation.formulas.add("moved", branch.bundle.services.spreadsheet);
    federation.write(address("moved"));
    const before = federation.cells("Branch 1", "drive", "collected", "inHand");
    expect(before.length).toBeGreaterThan(1);
    const sheet = branch.sheet("Overview");
    const collected = (sheet.row(2) ?? []).indexOf("Collected") + 1;
    for (const column of [1, 1]) person.insertColumn("Overview", column);
    expect(federation.cells("Branch 1", "drive", "collected", "inHand")).toEqual(before);
    person.type("Overview", 2, collected + 2, "Collection");
    expect(federation.cells("Branch 1", "drive")).toEqual([
      ["No drive there yet, or no column Collected"],
    ]);
    person.type("Overview", 2, collected + 2, "Collected");
    const inHand = (sheet.row(2) ?? []).indexOf("In hand") + 1;
    person.type("Overview", 2, inHand, "Purse");
    expect(federation.cells("Branch 1", "inHand")[0]).toEqual(["No such column there"]);
    expect(federation.cells("All branches", "inHand")).toEqual([["Not all could be read"]]);
  });

  it("reads nothing of what somebody wrote below a branch's Overview", () => {
    const branch = openFactory();
    const federation = new Federation().allow("noted");
    federation.formulas.add("noted", branch.bundle.services.spreadsheet);
    federation.write(address("noted"));
    const before = federation.cells("Branch 1", "drive", "collected");
    new OtherPerson(branch.bundle.services.spreadsheet).typeRow("Overview", ["Kim", "", 1, 5000]);
    expect(federation.cells("Branch 1", "drive", "collected")).toEqual(before);
  });

  it("makes room on the next writing for all drives and currencies, and says so before", () => {
    const federation = new Federation().allow("north", "south", "abroad");
    federation.write();
    const states = () => federation.cells("All branches", "currency", "state");
    expect(states()).toEqual([
      ["EUR", "Without branches that could not be read: 2"],
      ["KRW", "There may be more currencies: choose Roll up branches again"],
    ]);
    expect(federation.cells("Abroad", "state").at(-1)).toEqual([
      "There may be more: choose Roll up branches again",
    ]);
    federation.settle();
    expect(federation.write()).toMatchObject({ ok: true });
    expect(states().map(([currency]) => currency)).toEqual(["EUR", "KRW", "USD"]);
    expect(federation.cells("Abroad", "state").at(-1)).toEqual([""]);
    expect(federation.shown.flat().filter((each) => each instanceof CellError)).toHaveLength(2);
  });

  it("keeps what was typed beside and below, and a branch's note when the list changes", () => {
    const federation = new Federation().allow("north", "south");
    const list = everyBranch().split("\n");
    federation.write(list.slice(0, 2).join("\n"));
    federation.settle();
    const { addOn } = federation;
    const person = new OtherPerson(addOn.bundle.services.spreadsheet);
    const width = Object.keys(federation.headers).length;
    const southRow = federation.shown.findIndex(([branch]) => branch === "South") + 1;
    person.type(federation.tab, 2, width + 1, "Rang");
    person.type(federation.tab, southRow, width + 1, "on Friday");
    const below = addOn.sheet(federation.tab).lastRow() + 1;
    person.type(federation.tab, below, 1, "Ask the treasurer");
    federation.write([list[2], ...list.slice(0, 2)].join("\n"));
    const rows = addOn.values(federation.tab);
    const south = rows.find(([branch, line]) => branch === "South" && line === 1);
    expect(south?.[width]).toBe("on Friday");
    expect(rows.at(-1)?.[0]).toBe("Ask the treasurer");
    expect(rows.flat().filter((cell) => cell === "on Friday")).toHaveLength(1);
  });

  it("lists what the tab holds, an address that was changed there too, and writes the same again", () => {
    const federation = new Federation();
    expect(federation.addOn.run("getBranches")).toEqual({ ok: true, list: "" });
    federation.write(`North ${address("north")}\n\n${address("south")}/edit`);
    const list = () => (federation.addOn.run("getBranches") as BranchesReply & { ok: true }).list;
    expect(list()).toBe(`North, ${address("north")}\nBranch 2, ${address("south")}`);
    const sheet = federation.addOn.sheet(federation.tab);
    const column = Object.keys(federation.headers).indexOf("spreadsheet") + 1;
    new OtherPerson(federation.addOn.bundle.services.spreadsheet).type(
      federation.tab,
      3,
      column,
      address("closed"),
    );
    expect(list()).toBe(`North, ${address("closed")}\nBranch 2, ${address("south")}`);
    federation.allow("closed");
    expect(federation.cells("North", "currency")[0]).toEqual(["KRW"]);
    const before = federation.addOn.values(federation.tab);
    federation.write(list());
    expect(federation.addOn.values(federation.tab)).toEqual(before);
    expect(sheet.content(3, 4)).not.toBeInstanceOf(BrokenFormula);
  });

  it("is left alone by a refresh", () => {
    const federation = new Federation().allow("north");
    federation.write();
    federation.settle();
    const before = federation.addOn.values(federation.tab);
    federation.addOn.tick(60);
    federation.addOn.alertOf("refreshSummaries");
    expect(federation.addOn.values(federation.tab)).toEqual(before);
  });
});

describe("a list written anew while somebody types beside the tab", () => {
  /** Writes three branches in the place of two; before the call of that number somebody writes a note. */
  function writtenMeanwhile(at: number) {
    let person: OtherPerson | null = null;
    let calls = 0;
    const headers = speak("en").words.schema.headers.branches;
    const noted = Object.keys(headers).length + 1;
    const addOn = openAddOn({
      onCall() {
        if (person === null || ++calls !== at) return;
        const row = addOn.values("Branch figures").findIndex(([branch]) => branch === "South");
        person.type("Branch figures", row + 1, noted, "rang them");
        person.typeRow("Branch figures", ["Ask the treasurer"]);
      },
    });
    addOn.run("setUpSpreadsheet");
    const list = ["North", "South"].map((name) => `${name} ${address(name)}`);
    addOn.run("writeBranches", { list: list.join("\n") });
    person = new OtherPerson(addOn.bundle.services.spreadsheet);
    const first = [`West ${address("West")}`, ...list].join("\n");
    const written = addOn.run("writeBranches", { list: first }) as BranchesWritten;
    return { written, calls, rows: addOn.values("Branch figures"), noted };
  }

  it("loses nothing of it, at whatever call it comes", () => {
    const { calls } = writtenMeanwhile(0);
    expect(calls).toBeGreaterThan(20);
    for (let at = 1; at <= calls; at++) {
      const { written, rows, noted } = writtenMeanwhile(at);
      expect(written, `at call ${at}`).toMatchObject({ ok: true });
      const [beside, ...others] = rows.filter((row) => row[noted - 1] === "rang them");
      expect([beside?.slice(0, 2), others], `at call ${at}`).toEqual([["South", 1], []]);
      const below = rows.filter(([branch]) => branch === "Ask the treasurer");
      expect(below, `at call ${at}`).toHaveLength(1);
      const listed = rows.filter(([, line]) => line === 1).map(([branch]) => branch);
      expect(listed, `at call ${at}`).toEqual(["West", "North", "South"]);
    }
  });
});

describe("a list that is not taken", () => {
  it.each<{ list: string; message: RegExp; why: string }>([
    { list: " \n", message: /branch on each line/, why: "nothing is listed" },
    {
      list: `North ${address("n")}\nSouth`,
      message: /^Line 2 holds no address/,
      why: "a name alone",
    },
    {
      list: "North https://example.org/d/x",
      message: /^Line 1 holds no address/,
      why: "elsewhere",
    },
    {
      list: `A ${address("n")}\n\nB ${address("n")}/edit`,
      message: /^Lines 1 and 3/,
      why: "twice",
    },
    { list: `A ${address("n")}\nA ${address("m")}`, message: /both called “A”/, why: "same name" },
    { list: address("local-spreadsheet"), message: /this spreadsheet/, why: "its own" },
    {
      list: Array.from({ length: 41 }, (_, i) => address(`n${i}`)).join("\n"),
      message: /at most 40/,
      why: "too many",
    },
  ])("says why: $why", ({ list, message }) => {
    const federation = new Federation();
    const written = federation.write(list);
    expect(written.ok).toBe(false);
    expect(written.message).toMatch(message);
    expect(federation.addOn.names()).not.toContain(federation.tab);
  });

  it("writes a name that looks like a formula as a name", () => {
    const federation = new Federation().allow("north");
    federation.write(`=1+1 ${address("north")}`);
    expect(federation.addOn.values(federation.tab)[2]?.[0]).toBe("=1+1");
  });

  it("is not written where columns that the formulas fill stand apart", () => {
    const federation = new Federation();
    federation.write();
    new OtherPerson(federation.addOn.bundle.services.spreadsheet).insertColumn(federation.tab, 6);
    expect(federation.write()).toMatchObject({
      ok: false,
      message: expect.stringContaining("must stand side by side"),
    });
  });
});
