import { describe, expect, it } from "vitest";
import { readYear } from "./readYear";

/**
 * The first of the years 1 to 20, which `npm run years` reads: 94.6 to 97.3 in 100 without references, 96.0 on
 * average; 98.8 to 99.9 with them, 99.4 on average.
 */
const seed = 1;

describe("a simulated year: 200 members, four drives, 1,500 lines of a bank", () => {
  it("is matched without a question in 95 lines of 100, and never wrongly", () => {
    const { contributions, asked, wrong, twice } = readYear(seed, 0);
    expect(wrong).toEqual([]);
    expect(twice).toBe(0);
    expect(contributions).toBeGreaterThan(1400);
    expect(1 - asked / contributions).toBeGreaterThan(0.95);
  });

  it("is matched in 99 of 100 where slips bear payment references", () => {
    const { contributions, asked, wrong, twice } = readYear(seed, 0.92);
    expect(wrong).toEqual([]);
    expect(twice).toBe(0);
    expect(1 - asked / contributions).toBeGreaterThan(0.99);
  });
});
