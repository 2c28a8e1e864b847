import type { IRange } from "@univerjs/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockOfRow, cellsOfBlock, saysOfRow } from "../../src/local/playground/page/ruleBlocks";

const keysOf = (ranges: readonly IRange[]): string[] =>
  ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
    const keys: string[] = [];
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) keys.push(`${row},${column}`);
    return keys;
  });

describe("the cells of a rule that are calculated at once", () => {
  const columns = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });
  const rules = columns.chain((at) =>
    fc.tuple(
      ...at.map((startColumn) =>
        fc
          .tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 700 }))
          .map(([startRow, rows]): IRange => {
            return { startRow, endRow: startRow + rows - 1, startColumn, endColumn: startColumn };
          }),
      ),
    ),
  );

  it("are, block by block, each cell of the rule once, and first the cell that it is written for", () => {
    fc.assert(
      fc.property(rules, (ranges) => {
        const [corner] = [...ranges].sort(
          (a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn,
        );
        const { startRow, startColumn } = corner!;
        const last = blockOfRow(Math.max(...ranges.map(({ endRow }) => endRow)) - startRow);
        const found = Array.from({ length: last + 1 }, (_, block) => {
          const cells = keysOf(cellsOfBlock(ranges, "=B2>A2", block));
          expect(cells[0]).toBe(`${startRow},${startColumn}`);
          return block === 0 ? cells : cells.slice(1);
        }).flat();
        expect(found.sort()).toEqual(keysOf(ranges).sort());
      }),
    );
  });

  it("hold, of a rule that says the same of all cells of a row, one of each row", () => {
    const ranges = [
      { startRow: 1, endRow: 450, startColumn: 2, endColumn: 5 },
      { startRow: 1, endRow: 420, startColumn: 7, endColumn: 9 },
    ];
    const found = [0, 1, 2].flatMap((block) => {
      const cells = keysOf(cellsOfBlock(ranges, '=$B2="Group"', block));
      return block === 0 ? cells : cells.slice(1);
    });
    expect(found).toEqual(Array.from({ length: 450 }, (_, i) => `${i + 1},2`));
  });

  it.each([
    ['=$B2="Group"', true],
    ['=COUNTIF($1:$1,"x")>0', true],
    ["=$A2=A$1", false],
    ["=SUM(A:A)>$B2", false],
    ["=MOD(COLUMN(),2)=0", false],
  ])("%s says the same of all cells of a row: %s", (formula, says) => {
    expect(saysOfRow(formula)).toBe(says);
  });
});
