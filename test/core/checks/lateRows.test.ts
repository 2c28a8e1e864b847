import { describe, expect, it } from "vitest";
import { type Book, type Drive, keepAccounts } from "../../../src/core/index";
import { book, day, drive, due, found, gift, member } from "../../support/book";

const closed = { state: "closed", closedOn: day("2026-03-31") } as const;
const late = day("2026-04-01");

function told(stated: Partial<Drive>, contributions: Book["contributions"]) {
  const accounts = keepAccounts(
    book({
      members: [member("M1")],
      drives: [drive("Roof", { target: 100, ...stated }), drive("Door", { state: "open" })],
      contributions,
    }),
  );
  return found(accounts, "dated-after-closing");
}

describe("rows that are dated after a drive was closed", () => {
  it("are told together, at the last of them", () => {
    const rows = [
      gift("Roof", "M1", 7, { row: 4, date: day("2026-03-30") }),
      gift("Roof", "M1", 10, { row: 5, date: late }),
      gift("Roof", "M1", -3, { row: 6, date: late + 1 }),
      gift("Door", "M1", 50, { row: 7, date: late }),
    ];
    expect(told(closed, rows)).toMatchObject([
      {
        data: { drive: "Roof", rows: 2, amount: 7, currency: "KRW", closedOn: closed.closedOn },
        place: { row: 6, column: "date" },
        content: "Roof|2|7",
      },
    ]);
  });

  it.each<[string, Partial<Drive>, number]>([
    ["it is not closed", { ...closed, state: "open" }, late],
    ["they are of that day", closed, late - 1],
    ["it is not known when it was", { state: "closed" }, late],
    [
      "they are of the last day on which anything was due",
      { state: "closed", due: due("2026-02-01", "2026-04-01") },
      late,
    ],
  ])("are not told of where %s", (_, stated, date) => {
    expect(told(stated, [gift("Roof", "M1", 10, { date })])).toEqual([]);
  });

  it("are those after the last due day, where it is not known when it was closed", () => {
    const stated = { state: "closed", due: due("2026-02-01", "2026-03-31") } as const;
    expect(told(stated, [gift("Roof", "M1", 10, { date: late })])[0]?.data).toMatchObject({
      rows: 1,
      closedOn: day("2026-03-31"),
    });
  });

  it("are none that do not count", () => {
    expect(told(closed, [gift("Roof", "M1", null, { date: late })])).toEqual([]);
    expect(told(closed, [gift("Roof", "M1", 10, { date: null })])).toEqual([]);
  });
});
