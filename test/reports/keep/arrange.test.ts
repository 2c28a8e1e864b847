import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import { arrange, keepsCells, type Report, type ReportColumn } from "../../../src/reports/index";
import { makeReport } from "../../../src/reports/report/makeReport";
import { reportColumns } from "../../../src/reports/report/reportColumns";
import type { OutCell, SheetSnapshot } from "../../../src/schema/index";
import { sheetOf, written } from "../sheetOf";

const say = speak("en");
const korean = speak("ko");

/** By member, cut down to what matters here; everybody is asked for a thousand. */
function report(ids: readonly string[], language = say): Report {
  const wanted = ["drive", "memberId", "member", "quota"];
  const columns = reportColumns("byMember", language, 0).filter(({ id }) => wanted.includes(id));
  const rows = ids.map((id): OutCell[] => ["Roof", id, `Name of ${id}`, 1_000]);
  return makeReport({ tab: "byMember", headline: "", columns, rows });
}

const header = ["Drive", "Member ID", "Member", "Quota"];
const row = (id: string, ...more: OutCell[]): OutCell[] => [
  "Roof",
  id,
  `Name of ${id}`,
  1_000,
  ...more,
];
const sheet = (top: readonly string[], ...rows: OutCell[][]): SheetSnapshot =>
  sheetOf("byMember", top, rows);

describe("arrange", () => {
  it("writes a tab that is not there yet just as the report has it", () => {
    const arranged = arrange(report(["M1", "M2"]), null, say);
    expect(arranged.header).toEqual(header);
    expect(arranged.rows).toEqual([row("M1"), row("M2")]);
    expect(arranged.formats.size).toBe(0);
  });

  it("keeps the user's column beside its row though the rows were sorted since", () => {
    const present = sheet([...header, "Phone"], row("M2", "555-2"), row("M1", "555-1"));
    const arranged = arrange(report(["M1", "M2", "M3"]), present, say);
    expect(arranged.header).toEqual([...header, "Phone"]);
    expect(arranged.rows).toEqual([row("M1", "555-1"), row("M2", "555-2"), row("M3", "")]);
    expect(arranged.columns.map((column: ReportColumn | null) => column?.id ?? null)).toEqual([
      "drive",
      "memberId",
      "member",
      "quota",
      null,
    ]);
  });

  it("keeps the order to which the user moved our columns, and a column added between them", () => {
    const present = sheet(
      ["Quota", "Called", "Member ID", "Member", "Drive"],
      [1_000, "yes", "M1", "Name of M1", "Roof"],
    );
    expect(arrange(report(["M1"]), present, say).rows).toEqual([
      [1_000, "yes", "M1", "Name of M1", "Roof"],
    ]);
  });

  it("adds what is missing of our columns at the end", () => {
    const present = sheet(["Drive", "Member ID", "Member", "Phone"], ["Roof", "M1", "", "555-1"]);
    const arranged = arrange(report(["M1"]), present, say);
    expect(arranged.header).toEqual(["Drive", "Member ID", "Member", "Phone", "Quota"]);
    expect(arranged.rows).toEqual([["Roof", "M1", "Name of M1", "555-1", 1_000]]);
  });

  it("finds its columns under headers of the other language, and renames them", () => {
    const present = sheet([...header, "Phone"], row("M1", "555-1"));
    const arranged = arrange(report(["M1"], korean), present, korean);
    expect(arranged.header).toEqual(["모금", "구성원 번호", "구성원", "분담액", "Phone"]);
    expect(arranged.rows).toEqual([row("M1", "555-1")]);
  });

  it("takes a header of the other language for the user's where ours is there already", () => {
    const present = sheet(
      ["Quota", "모금", "구성원 번호", "구성원", "분담액"],
      ["mine", "Roof", "M1", "Name of M1", 1_000],
    );
    const arranged = arrange(report(["M1"], korean), present, korean);
    expect(arranged.header).toEqual(["Quota", "모금", "구성원 번호", "구성원", "분담액"]);
    expect(arranged.rows).toEqual([["mine", "Roof", "M1", "Name of M1", 1_000]]);
  });

  it("moves what was written beside a row that is gone to the foot, with whose it was", () => {
    const present = sheet(
      [...header, "Phone"],
      row("M1", "555-1"),
      row("M2", "555-2"),
      row("M3", ""),
    );
    const arranged = arrange(report(["M1"]), present, say);
    expect(arranged.listed).toBe(1);
    expect(arranged.rows).toEqual([
      row("M1", "555-1"),
      ["No longer listed", "", "", "", ""],
      ["Roof", "M2", "Name of M2", "", "555-2"],
    ]);
  });

  it("brings it back when the row comes back, in either language", () => {
    const gone = arrange(
      report(["M1"]),
      sheet([...header, "Phone"], row("M1", ""), row("M2", "555-2")),
      say,
    );
    const back = arrange(report(["M1", "M2"], korean), written("byMember", gone), korean);
    expect(back.rows).toEqual([row("M1", ""), row("M2", "555-2")]);
  });

  it("keeps both texts where the user copied a row", () => {
    const present = sheet(
      [...header, "Note"],
      row("M1", "called"),
      row("M1", "wrote"),
      row("M1", "called"),
    );
    expect(arrange(report(["M1"]), present, say).rows).toEqual([row("M1", "called / wrote")]);
  });

  it("keeps at the foot what of a copied row cannot stand in one cell", () => {
    const present = sheet(
      [...header, "Next call"],
      row("M1", { day: 20_000 }),
      row("M1", { day: 20_001 }),
    );
    const arranged = arrange(report(["M1"]), present, say);
    expect(arranged.rows).toEqual([
      row("M1", { day: 20_000 }),
      ["No longer listed", "", "", "", ""],
      ["Roof", "M1", "Name of M1", "", { day: 20_001 }],
    ]);
    expect(arrange(report(["M1"]), written("byMember", arranged), say).rows).toEqual(arranged.rows);
  });

  it("knows a member by name until there is an ID, and carries the cells over to it", () => {
    const present = sheet([...header, "Phone"], ["Roof", "", "Name of M1", 1_000, "555-1"]);
    expect(arrange(report(["M1"]), present, say).rows).toEqual([row("M1", "555-1")]);
  });

  it("loses nothing that was written in rows that say nothing of whose they are", () => {
    const present = sheet([...header, "Phone"], row("M1", ""), ["", "", "", "", "call the bank"]);
    expect(arrange(report(["M1"]), present, say).rows).toEqual([
      row("M1", ""),
      ["No longer listed", "", "", "", ""],
      ["", "", "", "", "call the bank"],
    ]);
  });

  it("takes a column without a header for the user's, if anything stands in it", () => {
    const present = sheet([...header, "", ""], row("M1", "mine", ""));
    expect(arrange(report(["M1"]), present, say).rows).toEqual([row("M1", "mine")]);
  });

  it("leaves a column without a header alone where it holds only boxes that nobody ticked", () => {
    const boxes = sheet([...header, ""], row("M1", false), row("M2", false));
    const arranged = arrange(report(["M1"]), boxes, say);
    expect(arranged.header).toEqual(header);
    expect(arranged.rows).toEqual([row("M1")]);
    expect(arranged.cleared).toEqual([]);
    const ticked = sheet([...header, ""], row("M1", false), row("M2", true));
    expect(arrange(report(["M2", "M1"]), ticked, say).rows).toEqual([
      row("M2", true),
      row("M1", false),
    ]);
  });

  it("writes the user's formulas for the row to which they moved", () => {
    const present = sheet(
      [...header, "Half", "Rate"],
      row("M2", { formula: "=D3/2" }, { formula: "=$H$1" }),
      row("M1", { formula: "=D4/2" }, 0.5),
    );
    expect(arrange(report(["M1", "M2"]), present, say).rows).toEqual([
      row("M1", { formula: "=D3/2" }, 0.5),
      row("M2", { formula: "=D4/2" }, { formula: "=$H$1" }),
    ]);
  });

  it("does not keep a row at the foot for a formula that is filled down the column", () => {
    const half = (r: number): OutCell => ({ formula: `=D${r}/2` });
    const present = sheet([...header, "Half"], row("M1", half(3)), row("M2", half(4)));
    expect(arrange(report(["M1"]), present, say).rows).toEqual([row("M1", half(3))]);
  });

  it("lets number formats follow their row", () => {
    const present = sheetOf(
      "byMember",
      [...header, "Share"],
      [row("M2", 0.2), row("M1", 0.1)],
      [
        ["@", "@", "@", "#,##0", "0%"],
        ["@", "@", "@", "#,##0", "0.0"],
      ],
    );
    expect(arrange(report(["M1", "M2", "M3"]), present, say).formats).toEqual(
      new Map([[4, ["0.0", "0%", null]]]),
    );
  });

  it("leaves a column out of use blank where another stands beside it, and drops it at the edge", () => {
    const old = { ...report(["M1"]), retired: [["Over 90"], ["61–90"]] };
    const present = sheet([...header, "Over 90", "Phone", "61–90"], row("M1", 7, "555-1", 8));
    const arranged = arrange(old, present, say);
    expect(arranged.header).toEqual([...header, "Over 90", "Phone"]);
    expect(arranged.rows).toEqual([row("M1", "", "555-1")]);
    // Its figures stand in the sheet still, beside rows that may be others.
    expect(arranged.cleared).toEqual([header.length + 2]);
  });

  it("clears all that are out of use at the edge, but for what others take the place of", () => {
    const old = { ...report(["M1"]), retired: [["1–30"], ["31–60"], ["Over 90"]] };
    const top = ["Drive", "Member ID", "Member", "1–30", "31–60", "Over 90"];
    const arranged = arrange(old, sheet(top, ["Roof", "M1", "Name of M1", 7, 8, 9]), say);
    expect(arranged.header).toEqual(header);
    expect(arranged.rows).toEqual([row("M1")]);
    expect(arranged.cleared).toEqual([4, 5]);
    const without = arrange(old, sheet([...header, "", "1–30", ""], row("M1", "", 7, "")), say);
    expect(without.cleared).toEqual([header.length + 1]);
  });

  it("leaves alone a column of the user's that is called as one of ours that is out of use", () => {
    const old = { ...report(["M1"], korean), retired: [["Over 90", "90일 초과"]] };
    const top = ["모금", "구성원 번호", "구성원", "분담액"];
    const present = sheet(
      [...top, "90일 초과", "Over 90", "90일 초과"],
      row("M1", 7, "mine", "too"),
    );
    const arranged = arrange(old, present, korean);
    expect(arranged.rows).toEqual([row("M1", "", "mine", "too")]);
    expect(arranged.cleared).toEqual([]);
  });

  it("takes the columns in their own order where the header row is gone", () => {
    const present: SheetSnapshot = {
      ...sheet([], row("M2", "555-2"), row("M1", "555-1")),
      rows: [["Title", "", "", "", ""], row("M2", "555-2") as never, row("M1", "555-1") as never],
      formulas: [],
    };
    expect(arrange(report(["M1", "M2"]), present, say).rows).toEqual([
      row("M1", "555-1"),
      row("M2", "555-2"),
    ]);
  });

  it("shows a name that looks like a formula as that very text", () => {
    const name = '=HYPERLINK("http://x","y")';
    const { tab, columns } = report([]);
    const rows = [["Roof", "", name, 1_000]];
    const named = makeReport({ tab, columns, rows, headline: "" });
    const present = sheet([...header, "Note"], ["Roof", "", name, 1_000, "=not a formula"]);
    expect(arrange(named, present, say).rows).toEqual([
      ["Roof", "", name, 1_000, "=not a formula"],
    ]);
  });
});

describe("a tab that holds nothing of the user's", () => {
  it("is told by its header: a column that stands twice, in two languages too, is theirs", () => {
    const top = reportColumns("byGroup", korean, 0).map((column) => column.header);
    expect(keepsCells("byGroup", [[], top])).toBe(false);
    expect(keepsCells("byGroup", [[], [...top, "Over 90"]])).toBe(true);
    expect(keepsCells("byGroup", [[], [...top, top[1]!]])).toBe(true);
  });
});

describe("properties of arrange", () => {
  const ids = fc.uniqueArray(fc.constantFrom("M1", "M2", "M3", "M4", "M5", "M6"));
  const cell = fc.oneof(
    fc.constantFrom("", "called", "wrote", "=x", " "),
    fc.boolean(),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom({ day: 20_000 }, { day: 20_001 }),
    fc.constantFrom({ formula: "=D3/2" }, { formula: "=$A$1&D9" }),
  ) as fc.Arbitrary<OutCell>;
  const places = fc.shuffledSubarray([...header, "Phone", "Note", ""], { minLength: 0 });
  const rows = fc.array(
    fc.record({
      id: fc.constantFrom("", "M1", "M2", "M3", "M9"),
      cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 8 },
  );
  /** A sheet as a user may have left it: our columns and theirs in any order, rows in any order. */
  const left = fc.tuple(places, rows).map(([top, each]) =>
    sheet(
      top,
      ...each.map(({ id, cells }) =>
        top.map((name): OutCell => {
          const at = header.indexOf(name);
          return at < 0 ? cells[["Phone", "Note", ""].indexOf(name)]! : (row(id)[at] as OutCell);
        }),
      ),
    ),
  );

  it("arranging twice gives what arranging once gives", () => {
    fc.assert(
      fc.property(left, ids, (present, listed) => {
        const once = arrange(report(listed), present, say);
        const twice = arrange(report(listed), written("byMember", once), say);
        expect(twice.header).toEqual(once.header);
        expect(twice.rows).toEqual(once.rows);
      }),
    );
  });

  it("loses no text that the user wrote, whoever comes and goes", () => {
    fc.assert(
      fc.property(left, fc.array(ids, { minLength: 1, maxLength: 3 }), (present, refreshes) => {
        const texts = new Set<string>();
        for (const [c, name] of present.rows[1]!.entries())
          if (!header.includes(String(name)))
            for (const each of present.rows.slice(2))
              if (typeof each[c] === "string" && each[c].trim() !== "") texts.add(each[c]);
        let at = present;
        for (const listed of refreshes) at = written("byMember", arrange(report(listed), at, say));
        const all = JSON.stringify(at.rows);
        for (const text of texts) expect(all).toContain(text);
      }),
    );
  });

  it("the order of the sheet's rows changes nothing but the order at the foot", () => {
    fc.assert(
      fc.property(ids, ids, (there, listed) => {
        const present = (order: readonly string[]) =>
          sheet([...header, "Phone"], ...order.map((id) => row(id, `555-${id}`)));
        const straight = arrange(report(listed), present(there), say);
        const turned = arrange(report(listed), present([...there].reverse()), say);
        expect(turned.rows.slice(0, turned.listed)).toEqual(
          straight.rows.slice(0, straight.listed),
        );
        expect(new Set(turned.rows.map(String))).toEqual(new Set(straight.rows.map(String)));
      }),
    );
  });
});
