import { describe, expect, it } from "vitest";
import { begin, conclude, type Request, recallRequests } from "../../../src/commands/book/journal";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const printOf = (i: number) => String(i).padStart(7, "0");

const request = (token: string, stated: Partial<Request> & { rows?: number } = {}): Request => ({
  token,
  kind: "gift",
  drive: "",
  today: 20_600,
  now: "2026-05-27 10:00",
  who: "Kim",
  added: [
    {
      tab: "contributions",
      prints: Array.from({ length: stated.rows ?? 1 }, (_, i) => printOf(i)),
      rows: stated.rows ?? 1,
      before: new Map([[printOf(0), 2]]),
    },
  ],
  reply: { ok: true, message: "Recorded." },
  state: "begun",
  ...stated,
});

const tokens = (workbook: MemoryWorkbook) => recallRequests(workbook).map(({ token }) => token);

describe("the journal of requests", () => {
  it("holds what is about to be written, and that it is done", () => {
    const workbook = new MemoryWorkbook();
    begin(workbook, request("a"));
    expect(recallRequests(workbook)).toEqual([request("a")]);
    conclude(workbook, "a", "done");
    expect(recallRequests(workbook)).toEqual([request("a", { state: "done" })]);
  });

  it("has an attempt at the same in the place of the one before", () => {
    const workbook = new MemoryWorkbook();
    for (const token of ["a", "b", "a"]) begin(workbook, request(token));
    expect(tokens(workbook)).toEqual(["b", "a"]);
  });

  it("has one unfinished closing of a drive", () => {
    const workbook = new MemoryWorkbook();
    begin(workbook, request("a", { kind: "closing", drive: "Roof" }));
    begin(workbook, request("b", { kind: "closing", drive: "Lift" }));
    begin(workbook, request("c", { kind: "closing", drive: "Roof" }));
    expect(tokens(workbook)).toEqual(["b", "c"]);
  });

  it("forgets the oldest beyond twenty", () => {
    const workbook = new MemoryWorkbook();
    for (let i = 1; i <= 25; i++) begin(workbook, request(`t${i}`));
    expect(tokens(workbook)).toHaveLength(20);
    expect(tokens(workbook)[0]).toBe("t6");
  });

  it("gives up what is done before what is not, and never the last entry, to make room", () => {
    const workbook = new MemoryWorkbook();
    begin(workbook, request("cut off", { rows: 6_000 }));
    for (const token of ["old", "older"]) {
      begin(workbook, request(token, { rows: 6_000 }));
      conclude(workbook, token, "done");
    }
    begin(workbook, request("last", { rows: 6_000 }));
    conclude(workbook, "last", "done");
    begin(workbook, request("latest", { kind: "division", rows: 6_000 }));
    expect(tokens(workbook)).toEqual(["cut off", "last", "latest"]);
  });

  it("knows that there were more rows than it could remember", () => {
    const workbook = new MemoryWorkbook();
    begin(workbook, request("long", { rows: 50_000 }));
    const [adding] = recallRequests(workbook)[0]!.added;
    expect(adding?.rows).toBe(50_000);
    expect(adding?.prints.length).toBeLessThan(25_000);
    expect(adding?.prints.length).toBeGreaterThan(10_000);
  });

  it("keeps to itself where the rows of a division stand once it is done", () => {
    const workbook = new MemoryWorkbook();
    begin(workbook, request("d", { kind: "division", rows: 100 }));
    conclude(workbook, "d", "done");
    expect(recallRequests(workbook)[0]).toMatchObject({ state: "done", added: [] });
  });
});
