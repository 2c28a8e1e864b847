// Set up ▸ Roll up branches…, their groups too: By group of other spreadsheets read by formula into one.
import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../src/i18n/index";
import type { AddOn } from "../support/addOn";
import { address, Federation, refreshed, someBranches } from "../support/federation";
import { OtherPerson } from "../support/otherPerson";
import { typedBook } from "../support/typedBook";

/** People of two circles and of none, in drives that other branches have too. */
function chapter(currency: string, circles: number, called = ""): AddOn {
  const Members = Array.from({ length: circles * 2 }, (_, i) => ({
    ...{ "Member ID": `M${i + 1}`, Name: `Person ${i + 1}`, Groups: `Circle ${1 + (i >> 1)}` },
  }));
  const row = { Target: 100 * circles, Due: "2026-12-31", Currency: currency };
  const addOn = typedBook({
    Members,
    Groups: Array.from({ length: circles }, (_, i) => ({
      ...{ Group: `Circle ${i + 1}`, Collector: `Collector ${i + 1}` },
    })),
    Drives: [
      { Drive: "Levy", Basis: "Mandatory", ...row },
      { Drive: called === "" ? "Feast" : called, Basis: "Voluntary", ...row },
    ],
    Contributions: Members.map(({ "Member ID": Member }, i) => ({
      ...{ Date: "2026-05-01", Drive: "Levy", Member, Amount: i % 3 === 0 ? 20 : 50 },
    })),
  });
  return refreshed(addOn);
}

const lineOf = (branches: Readonly<Record<string, unknown>>) =>
  Object.keys(branches)
    .map((id) => `${id} ${address(id)}`)
    .join("\n");

/** Written, allowed, and written once more: so that there is room for all. */
function federationOf(
  branches: Readonly<Record<string, AddOn>>,
  locale = "en_US",
  language: "en" | "ko" = "en",
): Federation {
  const federation = new Federation(branches, locale, language);
  federation.allow(...Object.keys(branches));
  for (const settle of [true, false]) {
    const written = federation.write(lineOf(branches), true);
    if (!written.ok) throw new Error(written.message);
    if (settle) federation.settle().settle("branchGroups");
  }
  return federation;
}

/** The rows of By group of a branch, by the ids of its columns. */
function byGroup(branch: AddOn, language: "en" | "ko", ...ids: string[]): unknown[][] {
  const { tabs, headers } = speak(language).words.schema;
  const [, header = [], ...rows] = branch.values(tabs.byGroup);
  const of: Readonly<Record<string, string>> = headers.byGroup;
  return rows.map((row) => ids.map((id) => row[header.indexOf(of[id]!)] ?? ""));
}

const figures = ["quota", "collected", "outstanding", "writtenOff", "moreThanAsked"];
const people = ["asked", "inFull", "inPart", "nothingYet"];

let some: ReturnType<typeof someBranches>;
beforeAll(() => {
  some = someBranches();
});

describe("the groups of a federation's branches", () => {
  it.each<{ locale: string; language: "en" | "ko"; why: string }>([
    { locale: "en_US", language: "en", why: "points" },
    { locale: "de_DE", language: "en", why: "decimals set off by commas" },
    { locale: "ko_KR", language: "ko", why: "tabs in Korean" },
  ])("are each branch's By group, row by row: $locale ($why)", ({ locale, language }) => {
    const { north, south, abroad } = some;
    const federation = federationOf({ north, south, abroad }, locale, language);
    const ids = ["drive", "progress", ...figures, ...people];
    for (const [name, branch, own] of [
      ["north", north, "en"],
      ["south", south, "ko"],
      ["abroad", abroad, "en"],
    ] as const) {
      const rows = byGroup(branch, own, ...ids);
      expect(rows.length).toBeGreaterThan(1);
      expect(federation.groups(name, ...ids)).toEqual(rows);
      // The whole is called as here; what is indented is called as there.
      const everyone = (of: "en" | "ko") => speak(of).words.reports.everyone;
      expect(federation.groups(name, "group").flat()).toEqual(
        byGroup(branch, own, "group")
          .flat()
          .map((group) => (group === everyone(own) ? everyone(language) : group)),
      );
    }
  });

  it("are of the currency in which Overview keeps their drive", () => {
    const { north, abroad } = some;
    const federation = federationOf({ north, abroad });
    expect(new Set(federation.groups("north", "currency").flat())).toEqual(new Set(["KRW"]));
    expect(federation.groups("abroad", "drive", "currency")).toEqual([
      ["Books", "USD"],
      ["Roof", "EUR"],
    ]);
  });

  it("are added up for drives of the same name and currency, each branch's whole once", () => {
    const branches = { a: chapter("EUR", 2), b: chapter("EUR", 3), c: chapter("USD", 1) };
    const federation = federationOf(branches);
    const ids = ["drive", "currency", ...figures.slice(0, 3), ...people];
    const roots = ["a", "b"].map(
      (name) => federation.groups(name, ...ids).find(([drive]) => drive === "Levy")!,
    );
    const [first, second] = roots.map((row) => row.slice(2).map(Number));
    const totals = federation.groups("All branches", ...ids);
    expect(totals.map(([drive, currency]) => `${drive} ${currency}`)).toEqual([
      "Feast EUR",
      "Feast USD",
      "Levy EUR",
      "Levy USD",
    ]);
    expect(totals[2]!.slice(2)).toEqual(first!.map((value, i) => value + second![i]!));
    expect(totals[3]!.slice(2)).toEqual(
      federation
        .groups("c", ...ids)
        .find(([drive]) => drive === "Levy")!
        .slice(2),
    );
  });

  it("that are many have room on the next writing, and before it is said for how many", () => {
    const many = chapter("EUR", 60);
    const federation = new Federation({ many }).allow("many");
    federation.write(lineOf({ many }), true);
    expect(federation.groups("many", "state", "lines").at(-1)).toEqual([
      "114 more there: choose Roll up branches again to make room",
      "",
    ]);
    federation.settle().settle("branchGroups").write(lineOf({ many }), true);
    expect(federation.groups("many", "drive")).toHaveLength(122);
    expect(federation.groups("many", "lines")[0]).toEqual([122]);
  });

  it("are counted where a drive is called like a total", () => {
    const federation = federationOf({ odd: chapter("EUR", 1, "All drives, EUR") });
    expect(federation.groups("All branches", "drive", "currency")).toEqual([
      ["Levy", "EUR"],
      ["“All drives, EUR”", "EUR"],
    ]);
  });

  it("say why where they cannot be read, and the totals that not all could be", () => {
    const branches = { a: chapter("EUR", 1), b: chapter("EUR", 1), later: some.new };
    const federation = new Federation(branches).allow("a", "later");
    federation.write(lineOf(branches), true);
    expect(federation.groups("b", "drive")).toEqual([
      [expect.stringMatching(/^Not read yet: point at its cell under Access/)],
    ]);
    expect(federation.groups("later", "drive")).toEqual([
      [expect.stringMatching(/^Has no tab By group \(조직별\): choose Refresh summaries there/)],
    ]);
    const person = new OtherPerson(branches.a.bundle.services.spreadsheet);
    const header = branches.a.values("By group")[1]!;
    person.type("By group", 2, header.indexOf("Quota") + 1, "Share");
    expect(federation.groups("a", "quota", "asked")[0]).toEqual(["No such column there", 2]);
    const [, levy] = federation.groups("All branches", "quota", "asked");
    expect(levy).toEqual(["Not all could be read", 2]);
    person.type("By group", 2, header.indexOf("Collected") + 1, "Came in");
    expect(federation.groups("a", "drive")).toEqual([
      [expect.stringMatching(/^No group there yet, or no column Collected/)],
    ]);
    federation.person.type("Branch figures", 3, 1, "Elsewhere");
    expect(federation.groups("a", "drive")).toEqual([
      ["Is not listed in Branch figures by this name"],
    ]);
  });

  it("show nothing that By group of their branch does not, and nobody who collects", () => {
    const { north, south, abroad } = some;
    const federation = federationOf({ north, south, abroad });
    const own = new Set<unknown>(["", "Room for another", "EUR", "USD", "KRW", "Everyone"]);
    for (const [branch, tab] of [
      [north, "By group"],
      [south, "조직별"],
      [abroad, "By group"],
    ] as const)
      for (const cell of branch.values(tab).flat()) own.add(cell);
    const { branchGroups: headers } = federation.headers;
    const shown = federation.shown("branchGroups").slice(2, -1);
    const unlike = Object.keys(headers).flatMap((id, c) => {
      // What is no figure of a branch: its name, the number of its rows, and as of when.
      if (["branch", "line", "lines", "state"].includes(id)) return [];
      return shown
        .filter(([branch]) => branch !== "All branches")
        .flatMap((row) => (own.has(row[c]) ? [] : [row[c]]));
    });
    expect(unlike).toEqual([]);
    const collectors = byGroup(north, "en", "collector")
      .flat()
      .filter((name) => name !== "");
    expect(collectors.length).toBeGreaterThan(5);
    const cells = new Set<unknown>(shown.flat());
    expect(collectors.filter((name) => cells.has(name))).toEqual([]);
  });

  it("are left out unless they are wanted, and written from then on while their tab is there", () => {
    const branches = { a: chapter("EUR", 1), b: chapter("EUR", 1) };
    const federation = new Federation(branches);
    federation.write(lineOf(branches));
    expect(federation.addOn.names()).not.toContain("Branch groups");
    expect(federation.write(lineOf(branches), true).message).toMatch(
      /the tab Branch groups their groups/,
    );
    federation.write(lineOf({ b: 1 }));
    expect(federation.addOn.values("Branch groups").map(([branch]) => branch)).not.toContain("a");
    expect(federation.addOn.run("getBranches")).toMatchObject({ groups: true });
  });

  it("find the branches' tab by whatever it is called, where that name was taken too", () => {
    const branches = { a: chapter("EUR", 1) };
    const federation = new Federation(branches).allow("a");
    federation.person.addTab("Branch figures");
    federation.person.typeRow("Branch figures", ["mine"]);
    federation.write(lineOf(branches), true);
    expect(federation.addOn.names()).toContain("Branch figures 2");
    expect(federation.groups("a", "drive").flat()).toContain("Levy");
    federation.person.renameTab("Branch figures 2", "Kim's branches");
    federation.write(lineOf(branches), true);
    expect(federation.groups("a", "drive").flat()).toContain("Levy");
  });

  it("are not written where all of it would be more than a spreadsheet holds", () => {
    const branches = { a: chapter("EUR", 1) };
    const federation = federationOf(branches);
    const { person, addOn } = federation;
    person.insertRowsBelow("Members", addOn.sheet("Members").lastRow(), 380_000);
    const lines = Object.keys(federation.headers.branchGroups).indexOf("lines") + 1;
    person.type("Branch groups", 3, lines, 5_000);
    const before = addOn.values("Branch groups");
    expect(federation.write(lineOf(branches), true)).toEqual({
      ok: false,
      message: expect.stringMatching(/would need 1\d,\d{3},\d{3} cells .* Nothing was written/),
    });
    expect(addOn.values("Branch groups")).toEqual(before);
  });
});
