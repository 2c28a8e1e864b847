import { describe, expect, it } from "vitest";
import { tableSeverities } from "../../../src/core/diagnostics/ofTables";
import type { Severity } from "../../../src/core/diagnostics/place";

const graves: readonly [Severity, string, readonly string[]][] = [
  ["error", "nothing can be computed", ["tab-missing", "column-missing"]],
  [
    "error",
    "a cell says nothing, or nothing that is certain",
    ["cell-error", "blank-cell", "not-an-amount", "amount-is-a-date", "not-a-number", "not-a-day"],
  ],
  [
    "error",
    "a cell says what cannot be",
    ["amount-too-fine", "amount-too-large", "out-of-range", "unknown-choice", "not-a-currency"],
  ],
  ["error", "a ledger is not read", ["ledger-not-found", "ledger-column-missing"]],
  [
    "error",
    "when money is due is not known",
    ["dues-unclear", "dues-endless", "dues-times", "shares-not-whole"],
  ],
  [
    "error",
    "a row is passed over",
    [
      ...["member-id-twice", "member-name-twice", "total-among-members", "drive-twice"],
      ...["group-twice", "finding-twice"],
    ],
  ],
  [
    "warning",
    "another stands for it",
    ["tab-twice", "column-twice", "setting-twice", "ledger-is-tab"],
  ],
  ["warning", "it is read as it stands, and may be a slip", ["days-reversed", "odd-method"]],
  ["warning", "its default is used", ["setting-unclear"]],
  ["notice", "there may be nothing to do", ["unknown-setting", "currency-assumed"]],
];

describe("how grave it is what reading the tabs finds", () => {
  it.each(graves)("is an %s where %s", (severity, _, codes) => {
    const found = codes.map((code) => tableSeverities[code as keyof typeof tableSeverities]);
    expect(found).toEqual(codes.map(() => severity));
  });

  it("is said of every code", () => {
    const said = graves.flatMap(([, , codes]) => codes);
    expect([...said].sort()).toEqual(Object.keys(tableSeverities).sort());
  });
});
