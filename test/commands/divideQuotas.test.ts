import { describe, expect, it } from "vitest";
import { applyQuotas, previewQuotas } from "../../src/commands/divideQuotas";
import type { Cell } from "../../src/schema/index";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { inLanguage } from "./openSample";

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

function asked(workbook: MemoryWorkbook) {
  const preview = previewQuotas(workbook, inLanguage("en"), all);
  const applied = applyQuotas(workbook, inLanguage("en"), all);
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
          '"Ann" stands in row 2 already and has no Member ID here, so this row is left out.',
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
  expect(groups).toEqual(["", "Class A"]);
});
