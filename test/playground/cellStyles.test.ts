import { describe, expect, it } from "vitest";
import { lookOf, paddingOfText, univerStyle } from "../../src/local/playground/page/cellStyles";
import { plainStyle } from "../../src/local/services/model/cellStyle";

describe("a cell's look, as the page shows it", () => {
  it.each([
    { format: "@_)_)", right: 9.4, why: "a header ends where the figures below it end" },
    { format: "@_)", right: 5.7, why: "one bracket's room" },
    { format: "@", right: undefined, why: "text as it is" },
    { format: "#,##0_)_)", right: undefined, why: "a format that says nothing of texts" },
  ])("leaves room after a text in $format: $why", ({ format, right }) => {
    const style = univerStyle({ ...plainStyle, numberFormat: format });
    expect(paddingOfText(style)?.r).toBe(right);
    expect(lookOf(style).numberFormat).toBe(format);
  });
});
