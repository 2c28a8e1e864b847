import { describe, expect, it } from "vitest";
import { tableSeverities } from "../../src/core/diagnostics/ofTables";
import { dayOf } from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import { decodeBook } from "../../src/tables/index";
import { badCells } from "./badCells";
import { badCellTexts } from "./badCellTexts";
import { snapshotOf } from "./snapshotOf";

const context = { today: dayOf(2026, 5, 20) };

describe("what Checks says of cells that cannot be read", () => {
  it.each(badCells)("$code: $why", ({ code, why, sheets, at }) => {
    const { diagnostics } = decodeBook(snapshotOf(sheets), context);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const [diagnostic] = diagnostics;
    expect(diagnostic!.severity).toBe(tableSeverities[code]);
    expect([diagnostic!.place?.row, diagnostic!.place?.column]).toEqual([at?.[0], at?.[1]]);
    const texts = badCellTexts[`${code}: ${why}`];
    const said = (language: "en" | "ko") => {
      const { problem, remedy } = speak(language).diagnostic(diagnostic!);
      return `${problem} ${remedy}`;
    };
    expect({ en: said("en"), ko: said("ko") }).toEqual(texts);
  });

  it("has a bad cell for every code", () => {
    const codes = new Set(badCells.map(({ code }) => code));
    expect([...codes].sort()).toEqual(Object.keys(tableSeverities).sort());
  });

  it("has no texts of cells that there are no more", () => {
    const cells = badCells.map(({ code, why }) => `${code}: ${why}`);
    expect(Object.keys(badCellTexts)).toEqual(cells);
  });
});
