import { describe, expect, it } from "vitest";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import type { InputTab } from "../../src/schema/index";
import { choices, inputTabs, settingIds } from "../../src/schema/index";
import { groupsOf, rowsOf, textOf } from "./readSample";

/** The ids that a cell of a column may choose between. */
function setFor(tab: string, column: string, set: string | undefined): readonly string[] {
  if (column === "setting") return settingIds;
  if (tab === "settings")
    return [
      ...[...choices.namesInNotices, ...choices.rounding],
      ...[...choices.closedInLists, ...choices.paymentCode],
    ];
  return choices[(set ?? "allDrives") as keyof typeof choices];
}

describe.each([
  { sample: factorySample(), mistakes: 3, unknownDrives: [] },
  { sample: factorySample("ko"), mistakes: 3, unknownDrives: [] },
  { sample: condominiumSample(), mistakes: 0, unknownDrives: [] },
  { sample: condominiumSample("ko"), mistakes: 0, unknownDrives: [] },
  { sample: schoolSample(), mistakes: 0, unknownDrives: ["Playgroud"] },
  { sample: schoolSample("ko"), mistakes: 0, unknownDrives: ["놀이터 조셩"] },
])("the $sample.id sample", ({ sample, mistakes, unknownDrives }) => {
  const members = rowsOf(sample, "members");
  const names = new Set(members.map((row) => textOf(row.name)));
  const ids = new Set(members.map((row) => textOf(row.memberId)));
  const groups = new Set(rowsOf(sample, "groups").map((row) => textOf(row.group)));
  const drives = new Set(rowsOf(sample, "drives").map((row) => textOf(row.drive)));
  const currencies = new Set(rowsOf(sample, "rates").map((row) => textOf(row.currency)));

  it("uses only columns of the schema, and words of the column's own set", () => {
    for (const [tab, rows] of Object.entries(sample.tabs))
      for (const row of rows)
        for (const [column, cell] of Object.entries(row)) {
          const spec = (inputTabs[tab as InputTab] as Record<string, { choices?: string }>)[column];
          expect(spec, `${tab}.${column}`).toBeDefined();
          if (typeof cell !== "object" || !("choice" in cell)) continue;
          expect(setFor(tab, column, spec?.choices), `${tab}.${column}`).toContain(cell.choice);
        }
  });

  it("gives every member an ID and a name of its own", () => {
    expect(ids.size).toBe(members.length);
    expect(names.size).toBe(members.length);
    expect([...ids].filter((id) => names.has(id))).toEqual([]);
  });

  it("names only groups that exist, each once", () => {
    expect(groups.size).toBe(rowsOf(sample, "groups").length);
    const named = [
      ...members.flatMap(groupsOf),
      ...rowsOf(sample, "groups").map((row) => textOf(row.partOf)),
      ...rowsOf(sample, "drives").map((row) => textOf(row.asked)),
      ...rowsOf(sample, "contributions").map((row) => textOf(row.group)),
    ];
    expect(named.filter((name) => name !== "" && !groups.has(name))).toEqual([]);
  });

  it("names only drives that exist, but for deliberate mistakes", () => {
    const named = [
      ...rowsOf(sample, "contributions"),
      ...rowsOf(sample, "items"),
      ...rowsOf(sample, "adjustments").filter((row) => typeof row.drive === "string"),
    ].map((row) => textOf(row.drive));
    expect(named.filter((name) => !drives.has(name))).toEqual(unknownDrives);
  });

  it("adjusts only members and groups that exist", () => {
    const named = rowsOf(sample, "adjustments").map((row) => textOf(row.who));
    expect(named.filter((n) => !ids.has(n) && !names.has(n) && !groups.has(n))).toEqual([]);
  });

  it(`holds ${mistakes} mistakes in its ledger, no more`, () => {
    const wrong = rowsOf(sample, "contributions").filter((row) => {
      const who = textOf(row.member);
      const currency = textOf(row.currency);
      return (
        typeof row.amount !== "number" ||
        (who === "" ? textOf(row.group) === "" : !ids.has(who) && !names.has(who)) ||
        (currency !== "" && !currencies.has(currency))
      );
    });
    expect(wrong).toHaveLength(mistakes);
  });

  it("records no gift twice", () => {
    const keys = rowsOf(sample, "contributions").map((row) =>
      [row.drive, row.date, row.member, row.group, row.amount, row.currency, row.reference]
        .map(textOf)
        .join("|"),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("lists its ledger in order of day", () => {
    const days = rowsOf(sample, "contributions").map((row) => Number(textOf(row.date)));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
});
