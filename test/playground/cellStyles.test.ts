import { describe, expect, it } from "vitest";
import { lookOf, univerStyle } from "../../src/local/playground/page/cellStyles";
import { plainStyle } from "../../src/local/services/model/cellStyle";

describe("a cell's look, as the page shows it", () => {
  it.each([
    { format: "@_)_)", right: 9.4, why: "a header ends where the figures below it end" },
    { format: "@_)", right: 5.7, why: "one bracket's room" },
    { format: "@", right: undefined, why: "text as it is" },
    { format: "#,##0_)_)", right: undefined, why: "Univer pads figures by their format itself" },
  ])("leaves room after a text in $format: $why", ({ format, right }) => {
    const style = univerStyle({ ...plainStyle, numberFormat: format });
    expect(style.pd?.r).toBe(right);
    expect(lookOf(style).numberFormat).toBe(format);
  });
});
