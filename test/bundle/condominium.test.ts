import { beforeAll, describe, expect, it } from "vitest";
import { condominiumFigures as figures } from "../sample/condominiumFigures";
import {
  byColumn,
  column,
  countBy,
  throughCommandLine,
  type WrittenWorkbook,
} from "./writtenWorkbook";

const cents = (value: unknown) => Math.round(Number(value) * 100);

describe("the condominium's special assessment, through the command line", () => {
  let book: WrittenWorkbook;
  beforeAll(async () => {
    book = await throughCommandLine("condominium");
  }, 30_000);

  it("divides by entitlement under caps, the sold flat's two owners by fixed amounts", () => {
    const members = book.rows("Quotas").filter((row) => row.Level === "Member");
    expect(byColumn(members, "Member ID", "Quota")).toEqual(figures.quotas);
    const groups = byColumn(
      book.rows("Quotas").filter((row) => row.Level === "Group"),
      "Group",
      "Quota",
    );
    expect(figures.staircases.map((name) => groups[name])).toEqual(figures.quotaByStaircase);
    expect(column(book.rows("Quotas"), "Quota", { Level: "Group" })[0]).toBe(figures.target);
  });

  it("shows the drive on Overview as worked out by hand", () => {
    expect(book.rows("Overview")[0]).toMatchObject({
      Drive: "Lift renewal",
      Basis: "Mandatory",
      Target: figures.target,
      Collected: figures.collected,
      Outstanding: figures.outstanding,
      Asked: figures.asked,
      "Last 7 days": figures.last7Days,
      Spent: figures.spent,
      "In hand": figures.inHand,
    });
    expect(book.printed).toContain("Lift renewal 92 %");
  });

  it("shows each staircase with its arrears of all four ages", () => {
    const rows = book.rows("By group");
    const bands = ["1–30", "31–60", "61–90", "Over 90"];
    figures.staircases.forEach((name, i) => {
      const row = rows.find(({ Group }) => String(Group).trim() === name)!;
      expect(row.Collected).toBe(figures.collectedByStaircase[i]);
      expect(row.Outstanding).toBe(figures.outstandingByStaircase[i]);
      expect(bands.map((band) => row[band])).toEqual(figures.arrearsByStaircase[i]);
    });
    expect(bands.map((band) => rows[0]?.[band])).toEqual(figures.arrears);
  });

  it("says of every flat what it owes and since when", () => {
    const rows = book.rows("By member");
    expect(rows).toHaveLength(figures.asked);
    for (const row of rows) {
      const owing = figures.owing[String(row["Member ID"])] ?? [0, 0, 0, 0];
      const sum = owing.reduce((total, amount) => total + amount, 0);
      expect([row["Member ID"], cents(row.Outstanding)]).toEqual([row["Member ID"], cents(sum)]);
      const oldest = owing.findIndex((amount) => amount > 0);
      expect(row["Days past due"]).toBe(oldest < 0 ? "" : figures.daysPastDue[oldest]);
    }
    expect(countBy(rows, "Standing")).toEqual({
      Settled: figures.standings.settled,
      Over: figures.standings.over,
      "Part and late": figures.standings["late-part"],
      Late: figures.standings.late,
    });
  });

  it("follows up exactly those who are late, and no hardship case", () => {
    const flagged = column(book.rows("Follow-up"), "Member ID").filter((id) => id !== "");
    expect([...flagged].sort()).toEqual(Object.keys(figures.owing).sort());
    expect(flagged).not.toContain("C18");
  });

  it("covers the items by what came in, in their order", () => {
    expect(byColumn(book.rows("Items bought"), "Item", "Covered")).toMatchObject(figures.covered);
  });

  it("names nobody on the Noticeboard", () => {
    const names = new Set(column(book.rows("Members"), "Name"));
    for (const row of book.rows("Noticeboard"))
      for (const cell of Object.values(row)) expect(names.has(cell)).toBe(false);
  });
});

describe("whipround example", () => {
  it("says which examples there are", async () => {
    await expect(throughCommandLine("palace")).rejects.toThrow(
      "Name one of the examples: factory, condominium, school.",
    );
  });
});
