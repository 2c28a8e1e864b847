import { describe, expect, it } from "vitest";
import { knownTimeZone, machineTimeZone } from "../../src/local/timeZones";

describe("a time zone", () => {
  it.each([
    ["Asia/Seoul", "Asia/Seoul"],
    ["Etc/Unknown", "Etc/UTC"],
    ["Nowhere/None", "Etc/UTC"],
    ["", "Etc/UTC"],
    [undefined, "Etc/UTC"],
  ])("%s is taken as %s", (named, taken) => {
    expect(knownTimeZone(named)).toBe(taken);
  });

  it("of the machine can always be used", () => {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: machineTimeZone() })).not.toThrow();
  });
});
