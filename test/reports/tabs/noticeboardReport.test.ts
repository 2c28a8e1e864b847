import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { partName } from "../../../src/reports/drives/publicRows";
import { noticePage } from "../../../src/reports/pages/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  item,
  member,
  onRoll,
  settings,
} from "../../support/book";
import { english, factoryAccounts, korean, records, reportsOf } from "../factoryCase";

const roll = (of: string, class1: number) =>
  ["A", "B"].flatMap((letter, i) =>
    [1, 2, 3, 4, 5, 6].map((n) =>
      onRoll(of, `${letter}${n}`, i === 0 ? class1 : 50, { group: `Class ${i + 1}` }),
    ),
  );

/** Two classes of six, and what has come in for a roof, a trip, books and a party. */
const school: Book = book({
  settings: settings({ organisation: "School" }),
  groups: [group("School"), group("Class 1", "School"), group("Class 2", "School")],
  members: ["A", "B"].flatMap((letter, i) =>
    [1, 2, 3, 4, 5, 6].map((n) => member(`${letter}${n}`, `Class ${i + 1}`)),
  ),
  drives: [
    drive("Roof", { target: 600, state: "open", due: due("2026-07-31") }),
    drive("Trip", { target: 540, state: "open" }),
    drive("Books", { basis: "voluntary", memberSplit: "conscience", target: 600, state: "open" }),
    drive("Party", { basis: "pledged", target: 600, state: "open" }),
  ],
  items: [item("Roof", "Slates", { unitPrice: 700, spent: 100 })],
  roll: [...roll("Roof", 50), ...roll("Trip", 40), ...roll("Party", 50)],
  contributions: [
    ...[1, 2, 3, 4, 5, 6].map((n) => gift("Roof", `A${n}`, 50)),
    ...[1, 2, 3, 4].map((n) => gift("Roof", `B${n}`, n === 4 ? 20 : 50)),
    ...[1, 2, 3, 4].flatMap((n) => [gift("Trip", `A${n}`, 40), gift("Trip", `B${n}`, 40)]),
    ...[1, 2, 3, 4, 5, 6].map((n) => gift("Books", `A${n}`, 103)),
    gift("Books", "", 8, { group: "Class 2", method: "in-kind" }),
    gift("Party", "B1", 50),
  ],
});

const openBooks: Book = {
  ...school,
  settings: { ...school.settings, figuresInNotices: "open-books" },
};

const rowsOf = (of: Book) => records(reportsOf(keepAccounts(of)).get("noticeboard"));

/** The words of a notice of all drives. */
function textOf(of: Book, say = english): string {
  const accounts = keepAccounts(of);
  return noticePage(accounts, accounts.drives, "", say)
    .html.replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/[ \n]+/g, " ");
}

describe("Noticeboard", () => {
  it("has of groups how many are asked and have given, of drives what gives nobody away", () => {
    expect(rowsOf(school)).toEqual([
      {
        ...{ Drive: "Roof", Group: "Everyone", Progress: "■■■■■■■■□□  78 %", Collected: 470 },
        ...{ "Still to raise": 130, Target: 600, Contributed: 10, Asked: 12, "In full": 9 },
        ...{ "Not in full": 3, "In hand": 370, Due: { day: day("2026-07-31") } },
      },
      { Drive: "Roof", Group: "\u2003Class 1", Contributed: 6, Asked: 6 },
      { Drive: "Roof", Group: "\u2003Class 2", Contributed: 4, Asked: 6 },
      {
        ...{ Drive: "Books", Group: "Everyone", Progress: "■■■■■■■■■□  85 %+", Target: 600 },
        ...{ Collected: "510 or more", Contributed: "5 or more", Asked: 12 },
        "In hand": "510 or more",
      },
      {
        ...{ Drive: "Party", Group: "Everyone", Target: 600 },
        Progress: "Figures follow once nobody can be made out from them.",
      },
      {
        ...{ Drive: "Trip", Group: "Everyone", Progress: "■■■□□□□□□□  33 %", Target: 540 },
        ...{ Contributed: 8, Asked: 12, "In full": 4, "Not in full": 8 },
      },
      { Drive: "Trip", Group: "\u2003Class 1", Contributed: 4, Asked: 6 },
      { Drive: "Trip", Group: "\u2003Class 2", Contributed: 4, Asked: 6 },
    ]);
  });

  it("has every group with its money in open books, and voluntary drives as before", () => {
    const rows = rowsOf(openBooks);
    expect(rows.filter(({ Drive }) => Drive === "Party")).toMatchObject([
      { Group: "Everyone", Collected: 50, "Still to raise": 550, Contributed: 1, Asked: 12 },
      { Group: "\u2003Class 1", Collected: 0, Contributed: 0, Asked: 6 },
      { Group: "\u2003Class 2", Collected: 50, Contributed: 1, "In full": 1, "Not in full": 5 },
    ]);
    const books = (of: Book) => rowsOf(of).filter(({ Drive }) => Drive === "Books");
    expect(books(openBooks)).toEqual(books(school));
  });

  it("says in open books what came to a group and to none below it, each in a row of its own", () => {
    const class1 = group("Class 1a", "Class 1");
    const members = school.members.map((each) =>
      each.id < "A4" ? { ...each, groups: ["Class 1a"] } : each,
    );
    const contributions = [
      gift("Roof", "", 7, { group: "Class 1" }),
      gift("Roof", "", 30, { group: "School" }),
    ];
    const roll = school.roll.map((each) =>
      each.memberId.startsWith("A") ? { ...each, group: "Class 1a" } : each,
    );
    const groups = [...school.groups, class1];
    const accounts = keepAccounts({ ...openBooks, groups, members, roll, contributions });
    const report = reportsOf(accounts).get("noticeboard")!;
    expect(records(report).filter(({ Drive }) => Drive === "Roof")).toMatchObject([
      { Group: "Everyone", Collected: 37 },
      { Group: "\u2003Class 1", Collected: 7 },
      { Group: "\u2003\u2003Class 1a", Collected: 0 },
      { Group: "\u2003\u2003Others in Class 1", Collected: 7 },
      { Group: "\u2003Class 2", Collected: 0 },
      { Group: "\u2003From outside these groups", Collected: 30 },
    ]);
    expect(new Set(report.keys).size).toBe(report.keys.length);
  });

  it("shows a drive in another currency, and its groups, with the decimals of that", () => {
    const drives = school.drives.map((each) =>
      each.id === "Trip" ? { ...each, currency: "USD" } : each,
    );
    const report = reportsOf(keepAccounts({ ...school, drives })).get("noticeboard");
    const names = records(report).map(({ Drive }) => Drive);
    expect(report?.rowDecimals).toEqual(names.map((name) => (name === "Trip" ? 2 : 0)));
    expect(reportsOf(keepAccounts(school)).get("noticeboard")?.rowDecimals).toBeNull();
  });

  it("counts joined groups beyond three as each language does", () => {
    const part = {
      names: ["A", "B", "C", "D", "E"].map((name) => ({ group: name, own: false })),
      asked: 9,
      depth: 0,
    };
    expect(partName(part as never, english)).toBe("A, B, C and 2 more");
    expect(partName(part as never, korean)).toBe("A, B, C 외 2곳");
  });

  it("names nobody", () => {
    const all = JSON.stringify(reportsOf(factoryAccounts).get("noticeboard"));
    for (const { id, name } of factoryAccounts.roster.members) {
      expect(all).not.toContain(name);
      expect(all).not.toContain(`"${id}"`);
    }
  });
});

describe("a notice", () => {
  it("says what the Noticeboard shows", () => {
    const text = textOf(school);
    expect(text).toContain("470 of 600 KRW has come in (78 %).");
    expect(text).toContain("10 of 12 have contributed. 9 of 12 have given in full.");
    expect(text).toContain("Still to raise 130 KRW");
    expect(text).toContain("Class 1 6 / 6 Class 2 4 / 6");
    expect(text).toContain("At least 510 of 600 KRW has come in (85 % or more).");
    expect(text).toContain("5 or more of 12 have contributed.");
    expect(text).toContain("Party Figures follow once nobody can be made out from them.");
    expect(text).toContain("Trip 4 of 12 have given in full. 8 of 12 have contributed.");
    const inKorean = textOf(school, korean);
    expect(inKorean).toContain("목표 600원 중 510원 이상 모금(85% 이상)");
    expect(inKorean).toContain("12명 중 5명 이상이 참여했습니다.");
    expect(inKorean).toContain("누가 냈는지 드러나지 않게 되면 수치를 표시합니다.");
  });

  it("draws no more than its sentences say, and no pace of what is given freely", () => {
    const days = { opens: day("2026-06-01"), due: due("2026-07-31") };
    const drives = school.drives.map((each) => ({ ...each, ...days }));
    const accounts = keepAccounts({ ...school, drives });
    const { html } = noticePage(accounts, accounts.drives, "", english);
    const bars = [
      ...html.matchAll(/<div class="whole"><svg role="img" aria-label="([^"]*)"(.*?)<\/svg>/g),
    ];
    const mark = 'width="3"';
    expect(bars.map(([, text, drawn]) => [text, drawn?.includes(mark)])).toEqual([
      ["At least 510 of 600 KRW has come in (85 % or more).", false],
      ["470 of 600 KRW has come in (78 %).", true],
      ["4 of 12 have given in full.", false],
    ]);
    for (const [, text = ""] of bars) expect(html).toContain(`<p class="big">${text}</p>`);
    expect(html.split("Mark: where an even pace would be today.")).toHaveLength(2);
  });

  it("has the figures of the Noticeboard as CSV, without bars", () => {
    const accounts = keepAccounts(school);
    const { csv } = noticePage(accounts, accounts.drives, "", english);
    expect(csv).toContain("Roof,Everyone,78 %,470,130,600,10,12,9,3,2026-07-31,370");
    expect(csv).toContain("Books,Everyone,85 %+,510 or more,,600,5 or more,12,,,,510 or more");
  });

  it("says what was carried over in open books only", () => {
    const row = { method: "carried-over", group: "School" } as const;
    const contributions = [...school.contributions, gift("Roof", "", -30, row)];
    expect(textOf({ ...openBooks, contributions })).toMatch(
      /Carried over -?\S?30 KRW In hand 340 KRW/,
    );
    expect(textOf({ ...school, contributions })).not.toMatch(/Carried over|In hand/);
  });

  it("names who is in arrears where Settings allow it, beside no groups", () => {
    const named: Book = {
      ...school,
      settings: settings({ namesInNotices: "mandatory-only" }),
      drives: [drive("Roof", { target: 600, state: "open", due: due("2026-05-31") })],
      adjustments: [adjustment("Roof", "B6", "exempt")],
    };
    const text = textOf(named);
    expect(text).toContain("In arrears");
    expect(text).toContain("B5 50 KRW");
    expect(text).not.toMatch(/By group|in full|\bA\d|B6/);
  });
});
