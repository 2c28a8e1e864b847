import { describe, expect, it } from "vitest";
import { holdManyAgainstCore } from "./holdManyAgainstCore";

describe("many workbooks in one export", () => {
  it("have views that say what core says, row by row (npm run warehouse: a million members)", async () => {
    const { differences, rows } = await holdManyAgainstCore({
      workbooks: 3,
      members: 700,
      contributions: 6_000,
    });
    expect(differences).toEqual([]);
    expect(rows).toBeGreaterThan(3 * 3 * 700);
  });
});
