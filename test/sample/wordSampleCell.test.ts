import { describe, expect, it } from "vitest";
import type { SchemaWords } from "../../src/i18n/index";
import {
  condominiumSample,
  factorySample,
  schoolSample,
  wordSampleCell,
} from "../../src/sample/index";
import type { InputColumn, InputTab } from "../../src/schema/index";
import { choices, settingIds } from "../../src/schema/index";

/** A language in which every word is its id in capitals. */
const capitals = {
  choices: Object.fromEntries(
    Object.entries(choices).map(([set, ids]) => [
      set,
      Object.fromEntries(ids.map((id) => [id, id.toUpperCase()])),
    ]),
  ),
  settings: Object.fromEntries(settingIds.map((id) => [id, { name: id.toUpperCase(), does: "" }])),
} as unknown as Pick<SchemaWords, "choices" | "settings">;

describe("wordSampleCell", () => {
  it.each([
    ["a choice", "drives", "basis", { choice: "voluntary" }, "VOLUNTARY"],
    ["a setting's name", "settings", "setting", { choice: "asOf" }, "ASOF"],
    ["a setting's value", "settings", "value", { choice: "mandatory-only" }, "MANDATORY-ONLY"],
    ["All", "adjustments", "drive", { choice: "all" }, "ALL"],
    ["text", "drives", "drive", "Office drive", "Office drive"],
    ["a number", "contributions", "amount", 10_000, 10_000],
    ["a day", "contributions", "date", { day: 20_454 }, { day: 20_454 }],
    ["a blank", "contributions", "note", undefined, ""],
  ] as const)("words %s", (_, tab, column, cell, word) => {
    expect(wordSampleCell<InputTab>(tab, column as InputColumn<InputTab>, cell, capitals)).toEqual(
      word,
    );
  });

  it("has a word for every choice of every sample", () => {
    for (const { id, tabs } of [factorySample(), condominiumSample(), schoolSample("ko")])
      for (const [tab, rows] of Object.entries(tabs))
        for (const row of rows)
          for (const [column, cell] of Object.entries(row))
            expect(
              wordSampleCell(tab as InputTab, column as InputColumn<InputTab>, cell, capitals),
              `${id} ${tab}.${column}`,
            ).toBeDefined();
  });
});
