import { describe, expect, it } from "vitest";
import { applyQuotas, previewQuotas } from "../../../src/commands/divide/divideQuotas";
import { getChoices } from "../../../src/commands/record/getChoices";
import { refreshSummaries } from "../../../src/commands/refresh/refreshSummaries";
import type { Cell } from "../../../src/schema/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { newToken } from "../../support/newToken";
import { inLanguage } from "../openSample";

const all = { drive: "", keep: false } as const;

function club(members: readonly (readonly Cell[])[], ...adjustments: readonly Cell[][]) {
  return new MemoryWorkbook()
    .addSheet("Members", [["Name", "Groups"], ...members])
    .addSheet("Drives", [
      ["Drive", "Basis", "Target", "Currency"],
      ["Levy", "Mandatory", 40_000, "KRW"],
    ])
    .addSheet("Adjustments", [["Drive", "Who", "Kind", "Amount"], ...adjustments])
    .addSheet("Contributions", [["Date", "Drive", "Member", "Amount"]]);
}

/** The workbook in a language, whatever that of its headers. */
function speaking(language: "en" | "ko", workbook: MemoryWorkbook): MemoryWorkbook {
  const name = { en: "English", ko: "한국어" }[language];
  return workbook.addSheet("Settings", [
    ["Setting", "Value"],
    ["Language", name],
  ]);
}

function asked(workbook: MemoryWorkbook) {
  const preview = previewQuotas(workbook, inLanguage("en"), all);
  const applied = applyQuotas(workbook, inLanguage("en"), { ...all, token: newToken() });
  if (!preview.ok || !applied.ok) throw new Error("refused");
  expect(applied.problems).toEqual(preview.problems);
  return preview.problems;
}

describe("what is wrong with who is asked is shown with the quotas", () => {
  const twice = [
    ["Ann", "A"],
    ["Bo", "A"],
    ["Ann", "B"],
  ];

  it("a name typed twice, in the words of Checks", () => {
    expect(asked(club(twice))).toEqual([
      {
        severity: "error",
        problem:
          'Members A4: "Ann" stands in row 2 already and has no Member ID here, so this row is left out.',
        remedy: "Give both a Member ID, or delete one of the rows if it is the same family.",
      },
    ]);
  });

  it("an exemption of nobody known", () => {
    const [problem] = asked(club([["Ann"], ["Bo"]], ["Levy", "Anne", "Exempt", ""])) ?? [];
    expect(problem?.problem).toContain('"Anne"');
  });

  it("nothing where nothing is wrong", () => {
    expect(asked(club([["Ann"], ["Bo"]]))).toEqual([]);
  });

  it("the first thirty of many, and how many more there are", () => {
    const problems = asked(club(Array.from({ length: 34 }, () => ["Ann", "A"])));
    expect(problems).toHaveLength(31);
    expect(problems?.[30]?.problem).toBe("Checks lists 3 more problems like these.");
  });
});

it("groups that differ in case and blanks alone are one, where no Groups tab spells them", () => {
  const members = [
    ["Ann", "class a"],
    ["Bo", "Class A"],
    ["Cho", "CLASS  A, B"],
    ["Dan", "Class A"],
  ];
  const preview = previewQuotas(club(members), inLanguage("en"), all);
  const lines = preview.ok ? preview.drives[0]!.quotas : [];
  const groups = lines.filter(({ level }) => level === "group").map(({ group }) => group);
  expect(groups).toEqual(["Everyone", "Class A"]);
});

describe("the whole organisation, where Settings do not name it,", () => {
  const members = [["Ann"], ["Bo"], ["Cho"], ["Dan"], ["Eva"]];
  const groupIn = (workbook: MemoryWorkbook, tab: string) =>
    workbook.shown(tab).find((row) => row[0] === "Levy")?.[tab === "Quotas" ? 2 : 1];

  it("has one word, in the preview and in every tab", () => {
    const workbook = club(members);
    const preview = previewQuotas(workbook, inLanguage("en"), all);
    expect(preview.ok && preview.drives[0]!.quotas[0]!.group).toBe("Everyone");
    applyQuotas(workbook, inLanguage("en"), { ...all, token: newToken() });
    refreshSummaries(workbook, inLanguage("en"));
    for (const tab of ["Quotas", "By group", "Noticeboard"])
      expect(groupIn(workbook, tab), tab).toBe("Everyone");
    const [, header = [], row = []] = workbook.shown("Overview");
    expect(row[header.indexOf("Who is asked")]).toBe("Everyone");
  });

  it("stays the whole organisation when the roll is read in another language", () => {
    const workbook = club(members);
    applyQuotas(workbook, inLanguage("en"), { ...all, token: newToken() });
    const roll = workbook.sheets.find(({ name }) => name === "Quotas")!;
    roll.rows[0]!.push("My note");
    roll.rows[1]!.push("ask the board");
    workbook.addSheet("Settings", [
      ["Setting", "Value"],
      ["Language", "한국어"],
      ["As of", "2026-06-12"],
    ]);
    refreshSummaries(workbook, inLanguage("en"));
    expect(groupIn(workbook, "조직별")).toBe("전체");
    expect(workbook.shown("조직별")).toHaveLength(3);
    expect(workbook.shown("점검").flat().join()).not.toMatch(/Everyone|전체/);
    const again = previewQuotas(workbook, inLanguage("en"), all);
    expect(again.ok && again.drives[0]!.quotas.map(({ before }) => before)).toEqual([
      40_000, 8_000, 8_000, 8_000, 8_000, 8_000,
    ]);
    applyQuotas(workbook, inLanguage("en"), { ...all, token: newToken() });
    const [header = [], whole = []] = workbook.shown("Quotas");
    expect([whole[2], whole[header.indexOf("My note")]]).toEqual(["전체", "ask the board"]);
  });
});

it("a drive that cannot be divided is shown without quotas, and with the cells that keep it from it", () => {
  const workbook = club([["Ann"], ["Bo"]], ["Levy", "Ann", "Fixed", "lots"]);
  const preview = previewQuotas(workbook, inLanguage("en"), all);
  expect(preview.ok && preview.drives).toMatchObject([
    { divisible: false, summary: "This drive cannot be divided yet.", quotas: [] },
  ]);
  const [problem] = preview.ok ? preview.drives[0]!.problems : [];
  expect(problem?.problem).toMatch(/^Adjustments D2: "lots" is not an amount/);
});

it.each([
  [
    "en",
    "This spreadsheet has no tabs Members, Drives and Contributions with a header row. Choose Set up ▸ Set up this spreadsheet in the menu Whipround, or give your own tabs these names.",
  ],
  [
    "ko",
    "이 스프레드시트에 머리글이 있는 구성원, 모금, 수납 내역 시트가 없습니다. 추렴 메뉴에서 ‘관리 ▸ 필요한 시트 만들기’를 선택하거나, 쓰던 시트의 이름을 그렇게 바꾸십시오.",
  ],
] as const)("a spreadsheet that is not set up is told of once, in %s", (language, message) => {
  const empty = new MemoryWorkbook();
  expect(previewQuotas(empty, inLanguage(language), all)).toEqual({ ok: false, message });
  expect(getChoices(empty, inLanguage(language))).toEqual({ ok: false, message });
});

describe("the preview suggests a rounder unit, where Round to is blank", () => {
  const three = [["Ann"], ["Bo"], ["Cho"]];

  it.each([
    [
      "en",
      "Round to 100 KRW? Write it in the column Round to of the tab Drives, then show the quotas again.",
    ],
    [
      "ko",
      "100원 단위로 맞추시겠습니까? Drives 시트의 금액 단위 열에 입력하고 분담액을 다시 확인하십시오.",
    ],
  ] as const)("in words: %s", (language, rounder) => {
    const preview = previewQuotas(speaking(language, club(three)), inLanguage(language), all);
    expect(preview.ok && preview.drives[0]?.rounder).toBe(rounder);
  });

  it("but not where the quotas are round already", () => {
    const preview = previewQuotas(club([["Ann"], ["Bo"]]), inLanguage("en"), all);
    expect(preview.ok && preview.drives[0]?.rounder).toBeUndefined();
  });
});

describe("what cannot be divided is refused in full", () => {
  it.each([
    [
      "en",
      "Could not divide Levy. Drives A2: The quotas of those who have contributed to Levy come to 40,000, which is 30,000 more than its target of 10,000 KRW: it cannot be divided so that they keep them. Divide anew instead, or raise the target.",
    ],
    [
      "ko",
      "정하지 못한 모금: Levy. Drives A2: Levy에 이미 낸 사람들의 분담액이 모두 40,000원으로, 목표액 10,000원보다 30,000원 많습니다. 이를 그대로 둔 채로는 나눌 수 없습니다. 분담액을 새로 정하거나 목표액을 올리십시오.",
    ],
  ] as const)(
    "the kept quotas that exceed the target, and by how much: %s",
    (language, message) => {
      const workbook = speaking(language, club([["Ann"], ["Bo"]]));
      applyQuotas(workbook, inLanguage(language), { ...all, token: newToken() });
      const rowsOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)!.rows;
      rowsOf("Contributions").push(
        ["2026-06-01", "Levy", "Ann", 20_000],
        ["2026-06-01", "Levy", "Bo", 1],
      );
      rowsOf("Drives")[1]![2] = 10_000;
      const refused = applyQuotas(workbook, inLanguage(language), {
        token: newToken(),
        drive: "Levy",
        keep: true,
      });
      expect(refused).toEqual({ ok: false, message });
    },
  );

  it("the first three reasons of many, and how many more there are", () => {
    const workbook = club([["Ann"], ["Bo"]], ...["Ann", "Bo"].flatMap(disagreeing));
    const refused = applyQuotas(workbook, inLanguage("en"), { ...all, token: newToken() });
    expect(refused.ok ? "" : refused.message).toMatch(
      /^Could not divide Levy\..*The preview shows 1 more reason\.$/,
    );
  });
});

/** Four rows of one member: two floors and two caps that disagree. */
function disagreeing(who: string): Cell[][] {
  return [
    ["Levy", who, "Floor", 1],
    ["Levy", who, "Floor", 2],
    ["Levy", who, "Cap", 90_000],
    ["Levy", who, "Cap", 91_000],
  ];
}
