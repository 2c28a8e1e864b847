import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedAfter, joinedAgain } from "../../src/local/playground/page/dividedRanges";
import { lastRow, type Rect } from "../../src/local/services/model/rect";

const rect = (row: number, rows: number, column = 1, columns = 1): Rect => ({
  ...{ row, column, rows, columns },
});

describe("the ranges of a conditional format, of which the page's grid is told the upper part,", () => {
  it.each([
    ["reach below it: the blank rows are left out", [rect(2, 999)], [rect(2, 29)], [rect(31, 970)]],
    ["end above it: nothing is left out", [rect(2, 9)], [rect(2, 9)], []],
    [
      "begin below it too: those are left out whole",
      [rect(2, 999), rect(50, 10, 4)],
      [rect(2, 29)],
      [rect(31, 970), rect(50, 10, 4)],
    ],
    ["all begin below it: a rule without any is none", [rect(50, 10)], [rect(50, 10)], []],
  ])("%s", (_, ranges, above, below) => {
    expect(dividedAfter(30, ranges)).toEqual({ above, below });
  });

  const ranges = fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 60 }),
      rows: fc.integer({ min: 1, max: 60 }),
      column: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ column }) => column },
  );
  const inOrder = (of: readonly Rect[]) => [...of].sort((a, b) => a.column - b.column);

  it("are what they were once they are joined again, whichever row it is", () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 120 }), (whole, row) => {
        expect(inOrder(joinedAgain(dividedAfter(row, whole)))).toEqual(inOrder(whole));
      }),
    );
  });

  it("keep what was left out where the upper part was changed meanwhile", () => {
    const { below } = dividedAfter(30, [rect(2, 999)]);
    const changed = [rect(2, 5), rect(12, 19)];
    expect(joinedAgain({ above: changed, below })).toEqual([rect(2, 5), rect(12, 989)]);
    expect(joinedAgain({ above: [rect(2, 5)], below })).toEqual([rect(2, 5), rect(31, 970)]);
    expect(lastRow(below[0]!)).toBe(1000);
  });
});
