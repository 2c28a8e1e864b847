import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../src/core/index";
import { mailtoWriter } from "../../src/reports/followUp/mailto";
import { decodeBook } from "../../src/tables/index";
import {
  book,
  day,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  plan,
} from "../support/book";
import { smallest, snapshotOf } from "../tables/snapshotOf";

const today = { today: day("2026-05-20") };

// The rules whose sentence no other test carries as its name; what is behind them is tested elsewhere.

describe("Who is asked", () => {
  it("Group names are unique in the workbook", () => {
    const sheets = { ...smallest, Groups: [["Group", "Part of"], ["Paint"], ["Paint"]] };
    const { book: read, diagnostics } = decodeBook(snapshotOf(sheets), today);
    expect(diagnostics.map(({ code }) => code)).toEqual(["group-twice"]);
    expect(read.groups.map(({ id }) => id)).toEqual(["Paint"]);
  });

  it("in a Groups cell the longest known name is matched first, so a comma in a name does no harm", () => {
    const sheets = {
      ...smallest,
      Groups: [["Group"], ["Paint"], ["Paint, north"], ["Choir"]],
      Members: [
        ["Name", "Groups"],
        ["Ri Un-byol", "Paint, north, Choir"],
      ],
    };
    const { book: read } = decodeBook(snapshotOf(sheets), today);
    expect(read.members[0]?.groups).toEqual(["Paint, north", "Choir"]);
  });

  it("No Member ID: the name, where it is unique", () => {
    const Members = [
      ["Member ID", "Name"],
      ["", "Ri Un-byol"],
      ["", "Ana"],
      ["", "Ana"],
    ];
    const { book: read, diagnostics } = decodeBook(snapshotOf({ ...smallest, Members }), today);
    expect(read.members.map(({ id }) => id)).toEqual(["Ri Un-byol", "Ana"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["member-name-twice"]);
  });
});

describe("Dividing", () => {
  it.each(["by-income", "levelling"] as const)(
    "blank Income under By income or Levelling is a problem that names the people: %s",
    (memberSplit) => {
      const roof = drive("Roof", { target: 100, memberSplit });
      const members = [member("M1", [], { name: "Ana" }), member("M2", [], { income: 9_000 })];
      const { diagnostics } = plan(book({ members, drives: [roof] }), "Roof", {});
      expect(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error"))).toContain(
        "Ana",
      );
    },
  );
});

describe("The year, per person", () => {
  it("Asked falls in the year of the drive's last due day (else its opening), given in the year of its date", () => {
    const stated = { target: 60, state: "open" } as const;
    const drives = [
      drive("Now", { ...stated, opens: day("2025-11-01"), due: due("2025-12-31", "2026-03-31") }),
      drive("Then", { ...stated, opens: day("2026-01-01"), due: due("2027-01-31") }),
      drive("Opened", { ...stated, opens: day("2026-02-01") }),
    ];
    const roll = drives.flatMap(({ id }, i) => [
      groupOnRoll(id, "Club", [10, 20, 30][i]!),
      onRoll(id, "M1", [10, 20, 30][i]!, { group: "Club" }),
    ]);
    const contributions = [
      gift("Now", "M1", 3, { date: day("2025-12-31") }),
      gift("Then", "M1", 4, { date: day("2026-01-01") }),
    ];
    const members = [member("M1", "Club")];
    const groups = [group("Club")];
    const { burdens } = keepAccounts(book({ members, groups, drives, roll, contributions }));
    const sum = (amounts: readonly number[] = []) =>
      amounts.reduce((total, each) => total + each, 0);
    expect([sum(burdens[0]?.asked), sum(burdens[0]?.given)]).toEqual([10 + 30, 4]);
  });
});

describe("Files", () => {
  it("a Hangul syllable is nine characters in a mailto:, which must stay under 2,000", () => {
    const link = mailtoWriter("추렴")("kim@example.org", {
      greeting: "",
      rest: "가".repeat(500),
      end: ["", "", ""],
    });
    expect(link).toContain("%EA%B0%80");
    expect(link.length).toBeLessThan(2_000);
  });
});
