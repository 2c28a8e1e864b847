import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadBundle } from "../../src/local/bundle";

const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");

it.each([
  { zone: "Asia/Seoul", midnight: "2026-03-31T00:00+09:00" },
  { zone: "America/New_York", midnight: "2026-03-31T00:00-04:00" },
])("takes a date cell for its day in $zone, whatever the script's own zone", (spreadsheet) => {
  const { zone, midnight } = spreadsheet;
  const bundle = loadBundle(code, { timeZone: zone, scriptTimeZone: "Etc/UTC" });
  const due = bundle.evaluate(`new Date("${midnight}")`);
  const on = (asOf: string) => bundle.callInCell("QUOTA_STANDING", [100, 0, due, asOf, 0]);
  expect(on("2026-03-31")).toBe("Nothing yet");
  expect(on("2026-04-01")).toBe("Late");
});

it("shows what it says of a wrong argument", () => {
  const bundle = loadBundle(code);
  const weights = bundle.evaluate("[[1], [2], ['abc']]");
  expect(() => bundle.callInCell("QUOTA_SPLIT", [100, weights])).toThrow(
    "weights, row 3: 'abc' is not a number",
  );
});
