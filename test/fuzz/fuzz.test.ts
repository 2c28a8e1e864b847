import fc from "fast-check";
import { expect, it } from "vitest";
import { goesThrough } from "./goesThrough";
import { hostileWorkbooks } from "./hostileWorkbook";
import { throughBundle } from "./throughBundle";

// A fixed sample; npm run fuzz tries as many others as one likes.
it("whatever a workbook holds, every unit is accounted for and a second refresh changes nothing", () => {
  fc.assert(
    fc.property(hostileWorkbooks, (hostile) => {
      expect(goesThrough(hostile)).toEqual([]);
    }),
    { numRuns: 100, seed: 20_261_130 },
  );
});

it("whatever a workbook holds, the add-on that ships ends in its own words", () => {
  fc.assert(
    fc.property(hostileWorkbooks, (hostile) => {
      expect(throughBundle(hostile)).toEqual([]);
    }),
    { numRuns: 6, seed: 20_261_130 },
  );
});
