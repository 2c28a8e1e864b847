import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { handoverPage } from "../../../src/reports/pages/index";
import { count, gift } from "../../support/book";
import { english, korean, smallFactory } from "../factoryCase";

/** The rows of a section's table, each as the texts of its cells; none where there is no such section. */
function rowsUnder(title: string, more: Partial<Book>, say = english): readonly string[][] {
  const accounts = keepAccounts({ ...smallFactory, ...more });
  const input = { accounts, problems: [], followUp: null, note: "" };
  const [, section = ""] = handoverPage(input, say).html.split(`<h2>${title}</h2>`);
  const table = /^<table[\s\S]*?<\/table>/.exec(section)?.[0] ?? "";
  return table.split("</tr>").flatMap((row) => {
    const cells = [...row.matchAll(/<t[hd](?: [^>]*)?>([\s\S]*?)<\/t[hd]>/g)].map(
      ([, text]) => text!,
    );
    return cells.length === 0 ? [] : [cells];
  });
}

const drivesOf = (more: readonly ReturnType<typeof gift>[], say = english) =>
  rowsUnder(
    say.words.pages.paper.handover.drives,
    { contributions: [...smallFactory.contributions, ...more] },
    say,
  );

describe("the drives of a handover report", () => {
  it("shows what was carried over, so that what is in hand can be worked out", () => {
    const row = { method: "carried-over" } as const;
    const pair = [
      gift("Levy", "", -20_000, { ...row, group: "Union" }),
      gift("Office", "", 20_000, { ...row, group: "Party" }),
    ];
    expect(drivesOf(pair).map((cells) => cells.slice(1, 6))).toEqual([
      ["Collected", "In kind", "Spent", "Carried over", "In hand"],
      ["28,000", "0", "0", "−20,000", "8,000"],
      ["30,000", "8,000", "50,000", "20,000", "0"],
      ["58,000", "8,000", "50,000", "0", "8,000"],
    ]);
  });

  it.each([
    { say: english, names: ["Levy, Open, KRW", "Office, Open, KRW", "Total, KRW"] },
    { say: korean, names: ["Levy(진행 중, 원)", "Office(진행 중, 원)", "합계(원)"] },
  ])("names drives with their state and currency as $say.language does", ({ say, names }) => {
    expect(drivesOf([], say).map(([name]) => name)).toEqual([expect.anything(), ...names]);
  });

  it("has no such column where nothing was", () => {
    expect(drivesOf([])[0]).toEqual([
      "Drive",
      "Collected",
      "In kind",
      "Spent",
      "In hand",
      "Outstanding",
      "Not counted",
    ]);
  });
});

describe("what was counted by hand", () => {
  const counts = [
    count("2026-03-20", 1, { drive: "Levy" }),
    count("2026-03-31", 24_000, { drive: "Levy" }),
    count("2026-03-31", 8_000, { where: "Box" }),
    count("2026-03-31", 20_000, { drive: "Levy", where: "Bank" }),
  ];

  it.each([
    {
      say: english,
      title: "Counted by hand",
      rows: [
        ["Drive", "Where", "Date", "Counted", "By the books", "Difference"],
        ["Levy", "All there is", "31 March 2026", "24,000 KRW", "25,000 KRW", "1,000 KRW missing"],
        ["Levy", "Bank", "31 March 2026", "20,000 KRW", "20,000 KRW", "agrees"],
        ["All drives, KRW", "Box", "31 March 2026", "8,000 KRW", "0 KRW", "8,000 KRW too much"],
      ],
    },
    {
      say: korean,
      title: "시재 확인",
      rows: [
        ["모금", "보관처", "날짜", "확인한 시재", "장부 금액", "차이"],
        ["Levy", "전부", "2026년 3월 31일", "24,000원", "25,000원", "1,000원 부족"],
        ["Levy", "Bank", "2026년 3월 31일", "20,000원", "20,000원", "일치"],
        ["모든 모금(원)", "Box", "2026년 3월 31일", "8,000원", "0원", "8,000원 남음"],
      ],
    },
  ])("stands beside the books of its day, the last of each place ($say.language)", (of) => {
    expect(rowsUnder(of.title, { counts }, of.say)).toEqual(of.rows);
  });

  it("has no section where nothing was", () => {
    expect(rowsUnder("Counted by hand", {})).toEqual([]);
  });
});
