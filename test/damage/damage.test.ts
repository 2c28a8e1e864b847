import { describe, expect, it } from "vitest";
import { craftedBook, features } from "../local/xlsx/support/craftedBook";
import { cutOff, flipped, mangled } from "./damage";

const whole = craftedBook(new Set(features));

/** A small part of `npm run damage`, the same each time. */
describe("a damaged workbook", () => {
  it("is refused in plain words wherever it is cut off", () => {
    const { tried, refused } = cutOff(whole, 29);
    expect(refused).toBe(tried);
  });

  it("is refused, or says what the whole one says, whichever bit is another", () => {
    expect(flipped(whole, 300, 13).wrong).toEqual([]);
  });

  it("is refused or read, whatever stands in its parts", () => {
    expect(mangled(whole, 200, 13).wrong).toEqual([]);
  });
});
