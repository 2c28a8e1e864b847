// Set up ▸ Roll up branches…: other spreadsheets read by formula into one, without the add-on opening any.
import { beforeAll, describe, expect, it } from "vitest";
import { currencyDecimals, type DriveAccount, keepAccounts } from "../../src/core/index";
import type { BookReply } from "../../src/dialogs/protocol";
import { speak } from "../../src/i18n/index";
import { BrokenFormula } from "../../src/local/services/model/cellContent";
import { type AddOn, openFactory } from "../support/addOn";
import { address, everyBranch, Federation, refreshed, someBranches } from "../support/federation";
import { OtherPerson } from "../support/otherPerson";
import { CellError } from "../support/sheetFunctions";
import { typedBook } from "../support/typedBook";

let branches: ReturnType<typeof someBranches>;
beforeAll(() => {
  branches = someBranches();
});

/** A branch with a dozen drives. */
function many(): AddOn {
  const addOn = typedBook({
    Members: [{ "Member ID": "M1", Name: "Anna" }],
    Drives: Array.from({ length: 12 }, (_, i) => ({
      ...{
        Drive: `Drive ${i + 1}`,
        Basis: "Pledged",
        Target: 100,
        Due: "2026-12-31",
        Currency: "KRW",
      },
    })),
  });
  return refreshed(addOn);
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
    const federation = new Federation(branches, locale, language).allow(
      "north",
      "south",
      "abroad",
      "new",
    );
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
    const federation = new Federation(branches).allow("north", "south", "abroad");
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
      ["Books", "USD", 30.5, "Pledged"],
      ["Roof", "EUR", 412.25, "Mandatory"],
    ]);
  });

  it("says of each that cannot be read why, and of the totals that they are without it", () => {
    const federation = new Federation(branches).allow("north", "new");
    federation.write();
    expect(federation.cells("Closed", "drive")).toEqual([
      [
        expect.stringMatching(
          /^Not read yet: point at its cell under Access .* share its spreadsheet/,
        ),
      ],
    ]);
    expect(federation.cells("New", "drive")).toEqual([
      [
        "Has no tab Overview (전체 현황): choose Refresh summaries there, or give the tab its name back",
      ],
    ]);
    expect(federation.cells("All branches", "drive", "state")).toEqual([
      ["All branches, KRW", "Without branches that could not be read: 4"],
    ]);
    federation.allow("closed");
    expect(federation.cells("Closed", "currency")[0]).toEqual(["KRW"]);
  });

  it("shows under Access what Sheets asks to be allowed: IMPORTRANGE and nothing around it", () => {
    const federation = new Federation(branches).allow("north");
    federation.write();
    const [, header = [], first = [], ...rest] = federation.shown();
    const at = header.indexOf("Access");
    expect(first[at]).not.toBeInstanceOf(CellError);
    const closed = rest.map((row) => row[at]).find((value) => value instanceof CellError);
    expect(closed).toMatchObject({ shown: "#REF!", said: "You need to connect these sheets." });
  });

  it("finds columns of an Overview that were moved, and says where one is gone", () => {
    const branch = openFactory();
    const person = new OtherPerson(branch.bundle.services.spreadsheet);
    const federation = new Federation(branches).allow("moved");
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
      [
        "No drive there yet, or no column Collected: choose Refresh summaries there, which puts it back",
      ],
    ]);
    person.type("Overview", 2, collected + 2, "Collected");
    const inHand = (sheet.row(2) ?? []).indexOf("In hand") + 1;
    person.type("Overview", 2, inHand, "Purse");
    expect(federation.cells("Branch 1", "inHand")[0]).toEqual(["No such column there"]);
    expect(federation.cells("All branches", "inHand")).toEqual([["Not all could be read"]]);
  });

  it("reads nothing of what somebody wrote below a branch's Overview", () => {
    const branch = openFactory();
    const federation = new Federation(branches).allow("noted");
    federation.formulas.add("noted", branch.bundle.services.spreadsheet);
    federation.write(address("noted"));
    const before = federation.cells("Branch 1", "drive", "collected");
    new OtherPerson(branch.bundle.services.spreadsheet).typeRow("Overview", ["Kim", "", 1, 5000]);
    expect(federation.cells("Branch 1", "drive", "collected")).toEqual(before);
  });

  it("makes room on the next writing for all drives and currencies, and says before for how many", () => {
    const federation = new Federation({ ...branches, many: many() }).allow("many", "abroad");
    const list = `Many ${address("many")}\nAbroad ${address("abroad")}`;
    federation.write(list);
    const states = () => federation.cells("All branches", "currency", "state");
    expect(states()).toEqual([
      ["EUR", ""],
      ["KRW", "There may be more currencies: choose Roll up branches again to make room"],
    ]);
    expect(federation.cells("Many", "state", "lines").slice(1)).toEqual([
      ["", ""],
      ["", ""],
      ["9 more there: choose Roll up branches again to make room", ""],
    ]);
    const full = () => federation.cells("Many", "drive").length;
    expect([full(), federation.cells("Many", "lines")[0]]).toEqual([4, [13]]);
    federation.settle();
    expect(federation.write(list)).toMatchObject({ ok: true });
    expect([full(), states().map(([currency]) => currency)]).toEqual([13, ["EUR", "KRW", "USD"]]);
    const { branches: headers } = federation.headers;
    const states2 = federation
      .shown()
      .map((row) => row[Object.values(headers).indexOf(headers["state"]!)]);
    // A row that is free says so: one for each branch, and one for the totals.
    expect(states2.filter((state) => state === "Room for another")).toHaveLength(3);
  });

  it("counts no drive as a total, however it is called, in either language", () => {
    const names = [
      "All drives, EUR",
      "모든 모금(원)",
      "모든 모금(EUR)",
      "Total",
      "합계",
      "All drives",
    ];
    const named = typedBook({
      Members: [{ "Member ID": "M1", Name: "Anna" }],
      Drives: names.map((Drive) => ({ Drive, Basis: "Pledged", Target: 100, Currency: "EUR" })),
      Contributions: names.map((Drive) => ({
        Date: "2026-05-01",
        Drive,
        Member: "M1",
        Amount: 10,
      })),
    });
    refreshed(named);
    for (const language of ["en", "ko"] as const) {
      const federation = new Federation({ named }, "en_US", language).allow("named");
      const list = `Named ${address("named")}`;
      federation.write(list);
      federation.settle().write(list);
      const { reports } = speak(language).words;
      expect(federation.cells(reports.branches.all, "currency", "collected")).toEqual([
        ["EUR", 60],
      ]);
      const drives = federation.cells("Named", "drive", "currency", "collected");
      expect(drives[0]).toEqual([reports.allDrives("EUR"), "EUR", 60]);
      expect(drives.slice(1)).toHaveLength(6);
      expect(drives.slice(1).every(([, ...rest]) => rest.join() === "EUR,10")).toBe(true);
    }
  });

  it("never adds up what a branch keeps in different currencies", () => {
    const federation = new Federation(branches).allow("north", "south", "abroad");
    federation.write();
    federation.settle().write();
    const drives = ["North", "South", "Abroad"].flatMap((name) =>
      federation
        .cells(name, "currency", "collected", "basis")
        .filter(([, , basis]) => basis !== ""),
    );
    for (const [currency, total] of federation.cells("All branches", "currency", "collected"))
      expect([
        currency,
        drives.reduce((sum, row) => (row[0] === currency ? sum + Number(row[1]) : sum), 0),
      ]).toEqual([currency, total]);
  });

  it("keeps what was typed beside and below, and a branch's note when the list changes", () => {
    const federation = new Federation(branches).allow("north", "south");
    const list = everyBranch.split("\n");
    federation.write(list.slice(0, 2).join("\n"));
    federation.settle();
    const { addOn } = federation;
    const person = new OtherPerson(addOn.bundle.services.spreadsheet);
    const width = Object.keys(federation.headers.branches).length;
    const southRow = federation.shown().findIndex(([branch]) => branch === "South") + 1;
    person.type(federation.tabs.branches, 2, width + 1, "Rang");
    person.type(federation.tabs.branches, southRow, width + 1, "on Friday");
    const below = addOn.sheet(federation.tabs.branches).lastRow() + 1;
    person.type(federation.tabs.branches, below, 1, "Ask the treasurer");
    federation.write([list[2], ...list.slice(0, 2)].join("\n"));
    const rows = addOn.values(federation.tabs.branches);
    const south = rows.find(([branch, line]) => branch === "South" && line === 1);
    expect(south?.[width]).toBe("on Friday");
    expect(rows.at(-1)?.[0]).toBe("Ask the treasurer");
    expect(rows.flat().filter((cell) => cell === "on Friday")).toHaveLength(1);
  });

  it("lists what the tab holds, an address that was changed there too, and writes the same again", () => {
    const federation = new Federation(branches);
    expect(federation.addOn.run("getBranches")).toEqual({ ok: true, list: "", groups: false });
    federation.write(`North ${address("north")}\n\n${address("south")}/edit`);
    const list = () => federation.list;
    expect(list()).toBe(`North, ${address("north")}\nBranch 2, ${address("south")}`);
    const sheet = federation.addOn.sheet(federation.tabs.branches);
    const column = Object.keys(federation.headers.branches).indexOf("spreadsheet") + 1;
    federation.person.type(federation.tabs.branches, 3, column, address("closed"));
    expect(list()).toBe(`North, ${address("closed")}\nBranch 2, ${address("south")}`);
    federation.allow("closed");
    expect(federation.cells("North", "currency")[0]).toEqual(["KRW"]);
    const before = federation.addOn.values(federation.tabs.branches);
    federation.write(list());
    expect(federation.addOn.values(federation.tabs.branches)).toEqual(before);
    expect(sheet.content(3, 4)).not.toBeInstanceOf(BrokenFormula);
  });

  it("says beside each as of when its figures are, as its own Overview does", () => {
    const branch = openFactory();
    const federation = new Federation({ branch }).allow("branch");
    federation.write(`North ${address("branch")}`);
    const state = () => federation.cells("North", "state")[0];
    expect(state()).toEqual([
      expect.stringMatching(/^20 May 2026, FIXED in Settings · Up to date · /),
    ]);
    const person = new OtherPerson(branch.bundle.services.spreadsheet);
    person.typeRow("Contributions", ["2026-03-30", "Office drive", "1", "", 500]);
    const changed = [
      expect.stringMatching(/ · Contributions changed since this refresh \(\+1 row, \+500\) · /),
    ];
    expect(state()).toEqual(changed);
    person.insertColumn("Overview", 1);
    expect(state()).toEqual(changed);
  });

  it("says in row 1 that they are live, and no day of its own", () => {
    for (const language of ["en", "ko"] as const) {
      const federation = new Federation(branches, "en_US", language);
      federation.write();
      const said = federation.addOn
        .values(federation.tabs.branches)[0]!
        .filter((cell) => cell !== "");
      const { schema, reports } = speak(language).words;
      expect(said).toEqual([schema.tabs.branches, reports.branches.headline]);
    }
  });

  it("says of a spreadsheet that stands in two rows that it is neither's, whatever its address", () => {
    const id = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms";
    const federation = new Federation({ [id]: branches.north }).allow(id);
    federation.write(`North ${address(id)}\nSouth ${address("south")}`);
    expect(federation.cells("North", "currency")[0]).toEqual(["KRW"]);
    const second = federation.shown().findIndex(([branch]) => branch === "South") + 1;
    const column = Object.keys(federation.headers.branches).indexOf("spreadsheet") + 1;
    federation.person.type(federation.tabs.branches, second, column, `${address(id)}/edit#gid=0`);
    for (const branch of ["North", "South"])
      expect(federation.cells(branch, "drive", "currency")).toEqual([
        [expect.stringMatching(/^The same spreadsheet stands in another row too/), ""],
      ]);
    expect(federation.write(federation.list)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Lines 1 and 2 hold the same spreadsheet/),
    });
  });

  it("says of an Overview that was renamed what it is to be called", () => {
    const branch = openFactory();
    const federation = new Federation({ branch }).allow("branch");
    federation.write(`North ${address("branch")}`);
    new OtherPerson(branch.bundle.services.spreadsheet).renameTab("Overview", "Dashboard");
    expect(federation.cells("North", "drive")).toEqual([
      [expect.stringMatching(/^Has no tab Overview \(전체 현황\): .* give the tab its name back$/)],
    ]);
    new OtherPerson(branch.bundle.services.spreadsheet).renameTab("Dashboard", "전체 현황");
    expect(federation.cells("North", "currency")[0]).toEqual(["KRW"]);
  });

  it("is left alone by a refresh", () => {
    const federation = new Federation(branches).allow("north");
    federation.write();
    federation.settle();
    const before = federation.addOn.values(federation.tabs.branches);
    federation.addOn.tick(60);
    federation.addOn.alertOf("refreshSummaries");
    expect(federation.addOn.values(federation.tabs.branches)).toEqual(before);
  });
});

describe("a list over one that somebody changed meanwhile", () => {
  const list = (...lines: readonly [name: string, id: string][]) =>
    lines.map(([name, id]) => `${name}, ${address(id)}`).join("\n");

  it.each<{
    asked: string;
    typed: [row: string, header: string, text: string];
    listed: string | null;
    why: string;
  }>([
    {
      ...{ asked: list(["West", "w"], ["North", "n"], ["South", "s"]), why: "the address stands" },
      ...{ typed: ["South", "spreadsheet", address("other")] },
      listed: list(["West", "w"], ["North", "n"], ["South", "other"]),
    },
    {
      ...{ asked: list(["North", "mine"], ["South", "s"]), why: "both changed another" },
      ...{ typed: ["South", "spreadsheet", address("other")] },
      listed: list(["North", "mine"], ["South", "other"]),
    },
    {
      ...{ asked: list(["North", "n"]), why: "a branch that goes takes its address along" },
      ...{ typed: ["South", "spreadsheet", address("other")] },
      listed: list(["North", "n"]),
    },
    {
      ...{ asked: list(["North", "n"], ["South", "mine"]), why: "both changed the same" },
      ...{ typed: ["South", "spreadsheet", address("other")] },
      listed: null,
    },
    {
      ...{ asked: list(["North", "n"], ["South", "mine"]), why: "to the same" },
      ...{ typed: ["South", "spreadsheet", `${address("mine")}/edit`] },
      listed: list(["North", "n"], ["South", "mine"]),
    },
    {
      ...{ asked: list(["North", "mine"], ["South", "s"]), why: "a branch is called otherwise" },
      ...{ typed: ["South", "branch", "Far south"] },
      listed: null,
    },
  ])("$why", ({ asked, typed: [row, header, text], listed }) => {
    const federation = new Federation(branches);
    federation.write(list(["North", "n"], ["South", "s"]));
    const was = federation.list;
    const { branches: tab } = federation.tabs;
    const r = federation.addOn.values(tab).findIndex(([branch]) => branch === row) + 1;
    const column = Object.keys(federation.headers.branches).indexOf(header) + 1;
    federation.person.type(tab, r, column, text);
    const before = federation.list;
    const written = federation.addOn.run("writeBranches", { list: asked, was, groups: false });
    if (listed === null)
      expect(written).toEqual({
        ok: false,
        message: expect.stringMatching(/^The tab Branch figures lists other branches or addresses/),
      });
    else expect(written).toMatchObject({ ok: true, list: listed });
    expect(federation.list).toBe(listed ?? before);
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
    {
      list: `A ${address("n")}\na ${address("m")}`,
      message: /both called “a”/,
      why: "another case",
    },
    {
      list: `A ${address("e/2PACX-1vT")}/pubhtml`,
      message: /^Line 1 is the address of a page published on the web/,
      why: "published, whose id is another",
    },
    {
      list: "A https://docs.google.com/document/d/xyz/edit",
      message: /^Line 1 holds no address of a Google spreadsheet/,
      why: "a document",
    },
    {
      list: `모든 지회 ${address("n")}`,
      message: /called “모든 지회”, as the totals are/,
      why: "called as the totals are",
    },
    { list: address("local-spreadsheet"), message: /this spreadsheet/, why: "its own" },
    {
      list: Array.from({ length: 41 }, (_, i) => address(`n${i}`)).join("\n"),
      message: /at most 40/,
      why: "too many",
    },
  ])("says why: $why", ({ list, message }) => {
    const federation = new Federation(branches);
    const written = federation.write(list);
    expect(written.ok).toBe(false);
    expect(written.message).toMatch(message);
    expect(federation.addOn.names()).not.toContain(federation.tabs.branches);
  });

  it("writes a name that looks like a formula as a name", () => {
    const federation = new Federation(branches).allow("north");
    federation.write(`=1+1 ${address("north")}`);
    expect(federation.addOn.values(federation.tabs.branches)[2]?.[0]).toBe("=1+1");
  });

  it("is not written where columns that the formulas fill stand apart", () => {
    const federation = new Federation(branches);
    federation.write();
    new OtherPerson(federation.addOn.bundle.services.spreadsheet).insertColumn(
      federation.tabs.branches,
      6,
    );
    expect(federation.write()).toMatchObject({
      ok: false,
      message: expect.stringContaining("must stand side by side"),
    });
  });
});
