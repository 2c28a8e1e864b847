import { beforeAll, describe, expect, it } from "vitest";
import { schoolFigures as figures } from "../sample/schoolFigures";
import {
  byColumn,
  column,
  countBy,
  throughCommandLine,
  type WrittenWorkbook,
} from "./writtenWorkbook";

describe("the school parents' collections, through the command line", () => {
  let book: WrittenWorkbook;
  beforeAll(async () => {
    book = await throughCommandLine("school");
  }, 30_000);

  const overview = (drive: string) => book.rows("Overview").find((row) => row.Drive === drive)!;
  const groups = (drive: string, header: string) => {
    const rows = book.rows("By group").filter((row) => row.Drive === drive);
    const all = byColumn(rows, "Group", header);
    return figures.classes.map((name) => all[name]);
  };

  it("divides in dollars and cents: groups have quotas, members do not", () => {
    const roll = book.rows("Quotas").filter((row) => row.Drive === "Playground");
    expect(new Set(column(roll, "Level"))).toEqual(new Set(["Group"]));
    const all = byColumn(roll, "Group", "Quota");
    expect(figures.classes.map((name) => all[name])).toEqual(figures.playground.quotaByClass);
    expect([all["Grade 1"], all["Grade 2"]]).toEqual(figures.playground.quotaByGrade);
  });

  it("shows the playground as worked out by hand: nameless and in-kind gifts, a payment for two", () => {
    const { playground } = figures;
    expect(overview("Playground")).toMatchObject({
      Target: playground.target,
      Collected: playground.collected,
      Spent: playground.spent,
      "In kind": playground.inKind,
      Outstanding: playground.outstanding,
      Asked: playground.asked,
      "In full": playground.contributed,
      "Nothing yet": playground.nothing,
      "In hand": playground.leftOver,
    });
    expect(groups("Playground", "Collected")).toEqual(playground.collectedByClass);
    expect(groups("Playground", "Outstanding")).toEqual(playground.outstandingByClass);
  });

  it("takes pledges as quotas where each promised, and says who is behind", () => {
    const drive = "Museum trip of 2B";
    const roll = book.rows("Quotas").filter((row) => row.Drive === drive && row.Level === "Member");
    expect(column(roll, "Quota")).toEqual(figures.trip.pledges);
    expect(overview(drive)).toMatchObject({
      Target: figures.trip.target,
      Quotas: figures.trip.quotas,
      Collected: figures.trip.collected,
      Outstanding: figures.trip.outstanding,
    });
    const members = book.rows("By member").filter((row) => row.Drive === drive);
    expect(countBy(members, "Standing")).toEqual({
      Settled: figures.trip.standings.settled,
      Over: figures.trip.standings.over,
      "Part and late": figures.trip.standings["late-part"],
      Late: figures.trip.standings.late,
    });
  });

  it("counts neither what is dated ahead nor what names no drive, and loses neither", () => {
    expect(overview("Library corner")).toMatchObject({
      Collected: figures.library.collected,
      "In hand": figures.library.inHand,
    });
    expect(String(overview("Library corner")["Not counted"])).toContain("25.00");
    expect(String(overview("No drive")["Not counted"])).toContain("15.00");
  });

  it("speaks of no debt on the voluntary drives", () => {
    for (const tab of ["Overview", "By group", "By member", "Follow-up", "Noticeboard"])
      for (const row of book.rows(tab)) {
        if (row.Drive === "Museum trip of 2B" || String(row.Drive).startsWith("All")) continue;
        const text = Object.values(row).join(" ");
        expect(text).not.toMatch(/\b(owed|late|overdue|arrears|delinquent)\b/i);
      }
  });
});
