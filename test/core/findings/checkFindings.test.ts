import { describe, expect, it } from "vitest";
import { type Book, type DiagnosticCode, keepAccounts } from "../../../src/core/index";
import { book, day, drive, finding, gift, item, member } from "../../support/book";

const codes: readonly DiagnosticCode[] = [
  "unknown-drive",
  "unknown-finding",
  "responsible-is-a-person",
  "finding-overdue",
  "day-ahead",
  "put-right-with-nothing-received",
  "put-right-and-not-in-use",
  "in-use-before-received",
  "spent-more-than-collected",
];

/** What is told on 30 June 2026 of findings and items: which, where, what of, and by what it is known. */
function told(of: Partial<Book>) {
  const { diagnostics } = keepAccounts(
    book({
      members: [member("M1", [], { name: "Ana Bo" })],
      drives: [drive("Roof", { state: "open" }), drive("Door", { state: "open" })],
      ...of,
    }),
  );
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place, content, data }) => ({
      code,
      at: `${place?.tab}.${place?.column}`,
      content,
      data,
    }));
}

const leak = finding("The leak");
const of = (name: string, stated: Partial<Book["items"][number]> = {}) =>
  item("Roof", name, { finding: "The leak", ...stated });

describe("names in findings and items", () => {
  it.each(["", "Roof", "Door"])("of a drive that is known, or none: %o", (known) => {
    expect(told({ findings: [finding("The leak", { drive: known })] })).toEqual([]);
  });

  it.each<[string, string | null, string]>([
    ["Rooff", "Roof", "with the one that was meant"],
    ["Garden", null, "with none"],
  ])("of a drive that is not: %s, %j, %s", (value, suggestion) => {
    const findings = [finding("The leak", { drive: value })];
    const expected = {
      code: "unknown-drive",
      at: "findings.drive",
      content: `The leak|${value}`,
      data: { value, suggestion },
    };
    expect(told({ findings })).toEqual([expected]);
  });

  it("of a person where an office should be", () => {
    const findings = [finding("The leak", { responsible: "Ana Bo" })];
    const expected = {
      code: "responsible-is-a-person",
      at: "findings.responsible",
      content: "The leak|Ana Bo",
      data: { finding: "The leak", name: "Ana Bo" },
    };
    expect(told({ findings })).toEqual([expected]);
  });

  it.each<[string, string | null, string]>([
    ["The leek", "The leak", "with the one that was meant"],
    ["Storm", null, "with none"],
  ])("of a finding that is not known: %s, %j, %s", (value, suggestion) => {
    const items = [of("Slates"), of("Tar", { finding: value }), of("Nails", { finding: "" })];
    const expected = {
      code: "unknown-finding",
      at: "items.finding",
      content: `Roof|Tar|${value}`,
      data: { value, suggestion, item: "Tar" },
    };
    expect(told({ findings: [leak], items })).toEqual([expected]);
  });
});

describe("days of findings and items", () => {
  it("of today or before are as they should be, and so is none", () => {
    const today = day("2026-06-30");
    const findings = [
      finding("The leak", { foundOn: today, putRightBy: today }),
      finding("The gate", { foundOn: null }),
    ];
    expect(told({ findings, items: [of("Slates", { seenOn: today }), of("Tar")] })).toEqual([]);
  });

  it("ahead of the day that the summaries speak of are told", () => {
    const ahead = day("2026-07-01");
    const asOf = day("2026-06-30");
    const findings = [finding("The leak", { foundOn: ahead })];
    expect(told({ findings, items: [of("Slates", { seenOn: ahead })] })).toEqual([
      {
        code: "day-ahead",
        at: "findings.foundOn",
        content: `The leak|${ahead}`,
        data: { tab: "findings", column: "foundOn", day: ahead, asOf },
      },
      {
        code: "day-ahead",
        at: "items.seenOn",
        content: `Slates|${ahead}`,
        data: { tab: "items", column: "seenOn", day: ahead, asOf },
      },
    ]);
  });

  it.each<["open" | "under-way" | "put-right" | "dropped", boolean]>([
    ["open", true],
    ["under-way", true],
    ["put-right", false],
    ["dropped", false],
  ])("by which it was to be put right are past: one that is %s is overdue: %s", (state, isTold) => {
    const putRightBy = day("2026-06-28");
    const findings = [finding("The leak", { state, putRightBy })];
    const items = [of("Slates", { received: 1 })];
    const expected = {
      code: "finding-overdue",
      at: "findings.putRightBy",
      content: `The leak|${putRightBy}`,
      data: { finding: "The leak", day: putRightBy, days: 2 },
    };
    expect(told({ findings, items })).toEqual(isTold ? [expected] : []);
  });
});

describe("what is put right", () => {
  const right = [finding("The leak", { state: "put-right" })];

  it.each([
    ["without items", []],
    ["with all received", [of("Slates", { received: 1 }), of("Tar", { received: 2 })]],
    ["with all in use", [of("Slates", { received: 1, inUse: "yes" })]],
    ["with some of it in use", [of("Slates", { received: 1, inUse: "partly" })]],
  ])("is put right: %s", (_, items) => {
    expect(told({ findings: right, items })).toEqual([]);
  });

  it("tells of items that have not come, and of those that nobody uses", () => {
    const items = [
      of("Nails"),
      of("Slates", { inUse: "no" }),
      of("Tar", { received: 1 }),
      of("Ladder", { received: 1, inUse: "no" }),
      of("Rope", { received: 1, inUse: "no" }),
    ];
    expect(told({ findings: right, items })).toEqual([
      {
        code: "put-right-with-nothing-received",
        at: "findings.state",
        content: "The leak|Nails|Slates",
        data: { finding: "The leak", items: ["Nails", "Slates"] },
      },
      {
        code: "put-right-and-not-in-use",
        at: "findings.state",
        content: "The leak|Ladder|Rope",
        data: { finding: "The leak", items: ["Ladder", "Rope"] },
      },
    ]);
  });

  it.each(["open", "under-way", "dropped"] as const)("is not: %s, and nothing is told", (state) => {
    const items = [of("Slates"), of("Rope", { received: 1, inUse: "no" })];
    expect(told({ findings: [finding("The leak", { state })], items })).toEqual([]);
  });
});

describe("an item that is in use", () => {
  it.each(["yes", "partly"] as const)("%s, and has not come, is told", (inUse) => {
    const expected = {
      code: "in-use-before-received",
      at: "items.inUse",
      content: `Roof|Slates|${inUse}`,
      data: { item: "Slates" },
    };
    expect(told({ findings: [leak], items: [of("Slates", { inUse })] })).toEqual([expected]);
  });

  it.each([
    ["it has come", { inUse: "yes", received: 1 } as const],
    ["it is not in use", { inUse: "no" } as const],
    ["nothing is said of that", {}],
  ])("is not told where %s", (_, stated) => {
    expect(told({ findings: [leak], items: [of("Slates", stated)] })).toEqual([]);
  });
});

describe("what a drive has spent", () => {
  const given = [gift("Roof", "M1", 100)];
  const spent = (amount: number) => [item("Roof", "Slates", { unitPrice: amount, spent: amount })];

  it("is told where it is more than has come in", () => {
    expect(told({ contributions: given, items: spent(130) })).toMatchObject([
      {
        code: "spent-more-than-collected",
        content: expect.stringContaining("Roof"),
        data: { drive: "Roof", spent: 130, collected: 100, by: 30, currency: "KRW" },
      },
    ]);
  });

  it.each([
    ["less", 99],
    ["just as much", 100],
  ])("is not told where it is %s", (_, amount) => {
    expect(told({ contributions: given, items: spent(amount) })).toEqual([]);
  });

  it("is not told where nothing was spent, and more given back than came", () => {
    const contributions = [gift("Roof", "M1", 100), gift("Roof", "M1", -130)];
    expect(told({ contributions })).toEqual([]);
  });

  it("is not told of a drive that is no more", () => {
    const contributions = [gift("Old", "M1", -130)];
    expect(told({ contributions }).filter(({ code }) => code !== "unknown-drive")).toEqual([]);
  });
});
