import { describe, expect, it } from "vitest";
import type { OpenWorkbook } from "../../../src/commands/book/openWorkbook";
import { amountsText, fileSums } from "../../../src/commands/import/fileSums";
import type { PlannedLine } from "../../../src/commands/import/lines/plannedLine";
import { speak } from "../../../src/i18n/index";
import { gift } from "../../support/book";

const open = { say: speak("en") } as OpenWorkbook;

/** A line of so many cents, and the rows that it would be, in euros: "Roof 5 + Well 7". */
function line(status: string, amount: number, rows = "", currency = "EUR"): PlannedLine {
  const parts = rows.split(" + ").filter((part) => part !== "");
  return {
    ...({ shown: { status }, amount, currency } as PlannedLine),
    rows: parts.map((part) => {
      const [drive = "", euros] = part.split(" ");
      return gift(drive, "M1", euros === undefined ? null : Number(euros));
    }),
  };
}

const sumsOf = (...lines: readonly PlannedLine[]) =>
  fileSums(lines, open).map(
    ({ label, lines: count, amountText }) => `${label}: ${count}, ${amountText}`,
  );

describe("where the money of a file goes", () => {
  it.each<[why: string, lines: readonly PlannedLine[], sums: readonly string[]]>([
    ["nowhere, of a file without any", [], ["All that came in: 0, "]],
    [
      "to each drive",
      [line("new", 500, "Roof 5"), line("new", 700, "Well 7"), line("new", 300, "Roof 3")],
      ["Roof: 2, 8.00 EUR", "Well: 1, 7.00 EUR", "All that came in: 3, 15.00 EUR"],
    ],
    [
      "a line that is divided to each of its drives",
      [line("new", 1200, "Roof 5 + Well 7")],
      ["Roof: 1, 5.00 EUR", "Well: 1, 7.00 EUR", "All that came in: 1, 12.00 EUR"],
    ],
    [
      "one that is divided among people to their drive",
      [line("new", 1200, "Roof 5 + Roof 7")],
      ["Roof: 1, 12.00 EUR", "All that came in: 1, 12.00 EUR"],
    ],
    [
      "what is not added to what becomes of it, in the order of what there is to do",
      [
        line("left-out", 100),
        line("unreadable", 200),
        line("duplicate", 300),
        line("unmatched", 400, "Roof 4"),
        line("asked", 500),
      ],
      [
        "To look at: 1, 5.00 EUR",
        "Matched nobody: 1, 4.00 EUR",
        "In the ledger already: 1, 3.00 EUR",
        "Cannot be read: 1, 2.00 EUR",
        "Left out by hand: 1, 1.00 EUR",
        "All that came in: 5, 15.00 EUR",
      ],
    ],
    [
      "what came to nothing is no line",
      [line("left-out", 0), line("unreadable", 0), line("asked", 500)],
      ["To look at: 1, 5.00 EUR", "All that came in: 1, 5.00 EUR"],
    ],
    [
      "by currency",
      [line("new", 500, "Roof 5"), line("new", 7, "Roof 7", "JPY")],
      ["Roof: 2, 5.00 EUR and 7 JPY", "All that came in: 2, 5.00 EUR and 7 JPY"],
    ],
  ])("%s", (_, lines, sums) => {
    expect(sumsOf(...lines)).toEqual(sums);
  });

  it("is what rows come to", () => {
    const lines = [
      line("new", 1200, "Roof 5 + Well 7"),
      line("new", 7, "Roof 7", "JPY"),
      line("new", 0, "Roof"),
    ];
    expect(amountsText(lines, open)).toBe("12.00 EUR and 7 JPY");
    expect(amountsText([], open)).toBe("");
  });
});
