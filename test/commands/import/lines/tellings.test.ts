import { describe, expect, it } from "vitest";
import type { ImportRequest, LineDecision } from "../../../../src/dialogs/protocol";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { add, ledgerColumns, previewOf, type Shown } from "../roof";

/** A family, two called alike, and two drives that ask for no amounts. */
const book = () =>
  new MemoryWorkbook()
    .addSheet("Members", [
      ["Member ID", "Name"],
      ["M01", "Anna Berg"],
      ["M02", "Kim Lee"],
      ["M03", "Kim Lee"],
      ["M04", "May Berg"],
    ])
    .addSheet("Drives", [
      ["Drive", "Basis", "Opens", "State", "Currency"],
      ["Roof", "Voluntary", "2026-01-01", "Open", "EUR"],
      ["Well", "Voluntary", "2026-01-01", "Open", "EUR"],
    ])
    .addSheet("Contributions", [ledgerColumns]);

const [ours, theirs] = ["DE89370400440532013000", "NO9386011117947"];
const columns = "Date;Member;Amount;Payer;Note;IBAN";
const file = (...lines: readonly string[]) => [columns, ...lines].join("\n");

interface Decision {
  readonly line: number;
  readonly parts: readonly (readonly [drive: string, memberId: string])[];
}

/** A file's request with decisions about some of its lines. */
function decide(of: MemoryWorkbook, text: string, decisions: readonly Decision[]) {
  const { lines } = previewOf(of, text, { drive: "" });
  const byKey: Record<string, LineDecision> = {};
  for (const { line, parts } of decisions) {
    const amount = parts.length > 1 ? "5" : "";
    byKey[lines.find((each) => each.line === line)!.key] = {
      parts: parts.map(([drive, memberId]) => ({ drive, memberId, amount })),
    };
  }
  return { drive: "", decisions: byKey } satisfies Partial<ImportRequest>;
}

const told = ({ lines }: Shown) =>
  lines.map(({ status, parts, evidence }) =>
    [status, ...parts.map(({ drive, memberId }) => `${drive} ${memberId}`.trim()), evidence]
      .filter((part) => part !== "")
      .join(" · "),
  );

/** What the lines of a file become when the first is decided to be for the Roof, or what is stated. */
function afterFirst(lines: readonly string[], parts: Decision["parts"] = [["Roof", "M01"]]) {
  const of = book();
  const text = file(...lines);
  return told(previewOf(of, text, decide(of, text, [{ line: 2, parts }]))).slice(1);
}

const asSaid = "new · Roof M01 · as you said of such a payment";

describe("what is decided of one line", () => {
  const first = "2026-03-01;;10;Eva Moss;for Anna, March;";
  it.each<[why: string, line: string, becomes: string]>([
    ["holds for the same payer and purpose", "2026-03-05;;20;Eva Moss;for Anna, April;", asSaid],
    ["however the name is written", "2026-03-05;;20;MOSS, EVA;for Anna;", asSaid],
    ["not for another purpose", "2026-03-05;;20;Eva Moss;for the choir;", "unmatched"],
    ["nor for another payer", "2026-03-05;;20;Zoe Moss;for Anna;", "unmatched"],
    [
      "nor from an account of a stranger of that name",
      `2026-03-05;;20;Eva Moss;for Anna;${theirs}`,
      "unmatched",
    ],
    [
      "nor where a name of ours says for whom",
      "2026-03-05;;20;Eva Moss;for Anna, May;",
      "unmatched",
    ],
  ])("%s", (_, line, becomes) => {
    expect(afterFirst([first, line])).toEqual([becomes]);
  });

  it("is by the member's column where no payer is named", () => {
    const lines = ["2026-03-01;Eva Moss;10;;dues;", "2026-03-05;Eva Moss;20;;dues;"];
    expect(afterFirst(lines)).toEqual([asSaid]);
    expect(afterFirst([lines[0]!, "2026-03-05;Zoe Moss;20;;dues;"])).toEqual(["unmatched"]);
  });

  it("is by the payer where both are named", () => {
    const lines = ["2026-03-01;x;10;Eva Moss;dues;", "2026-03-05;y;20;Eva Moss;dues;"];
    expect(afterFirst(lines)).toEqual([asSaid]);
  });

  it("teaches nothing where it leaves the line out, or names nobody who is there", () => {
    const lines = [first, "2026-03-05;;20;Eva Moss;for Anna;"];
    expect(afterFirst(lines, [])).toEqual(["unmatched"]);
    expect(afterFirst(lines, [["Roof", "M77"]])).toEqual(["unmatched"]);
    expect(afterFirst(lines, [["Loft", "M01"]])).toEqual(["unmatched"]);
  });

  it("is of several parts for such a line what it is asked about", () => {
    const parts = [
      ["Roof", "M01"],
      ["Well", "M04"],
    ] as const;
    const [next] = afterFirst([first, "2026-03-05;;20;Eva Moss;for Anna;"], parts);
    expect(next).toBe("asked · Roof M01 · as you said of such a payment");
  });

  it("is no telling for a drive that is chosen for all lines", () => {
    const of = book();
    const text = file(first, "2026-03-05;;20;Eva Moss;for Anna;");
    const { decisions } = decide(of, text, [{ line: 2, parts: [["Roof", "M01"]] }]);
    const [, next] = previewOf(of, text, { drive: "Well", decisions }).lines;
    expect(next!.status).toBe("unmatched");
  });

  it("is remembered for the next file, and gives way to what is decided then", () => {
    const of = book();
    add(of, file(first), decide(of, file(first), [{ line: 2, parts: [["Roof", "M01"]] }]));
    const april = file("2026-04-01;;20;Eva Moss;for Anna, April;");
    expect(told(previewOf(of, april, { drive: "" }))).toEqual([asSaid]);
    add(of, april, decide(of, april, [{ line: 2, parts: [["Well", "M01"]] }]));
    const may = file("2026-05-01;;30;Eva Moss;for Anna;");
    expect(told(previewOf(of, may, { drive: "" }))).toEqual([
      "asked · Well M01 · as you said of such a payment",
    ]);
    add(of, may, decide(of, may, [{ line: 2, parts: [["Roof", "M01"]] }]));
    const june = file("2026-06-01;;40;Eva Moss;for Anna;");
    expect(told(previewOf(of, june, { drive: "" }))).toEqual([
      "asked · Roof M01 · as you said of such a payment",
    ]);
  });
});

describe("whom a payer is said to be", () => {
  const line = file("2026-03-01;;10;Eva Moss;roof;");
  const people = { "Moss, Eva": "M01" };
  it("is whom a line is for, now and in other files", () => {
    const of = book();
    expect(previewOf(of, line, { drive: "", people }).lines[0]).toMatchObject({
      ...{ status: "new", memberId: "M01" },
    });
    add(of, line, { drive: "", people });
    const next = file("2026-04-01;;20;EVA MOSS;roof;");
    expect(previewOf(of, next, { drive: "" }).lines[0]).toMatchObject({ memberId: "M01" });
  });
});

describe("of two who are called alike", () => {
  const lines = [
    `2026-03-01;;10;Kim Lee;roof;${ours}`,
    `2026-03-05;;20;Kim Lee;well;${ours}`,
    `2026-03-06;;30;Kim Lee;well;${theirs}`,
    "2026-03-07;;40;Kim Lee;well;",
  ];
  it("whose an account is, is known for other purposes too once it is decided", () => {
    expect(afterFirst(lines, [["Roof", "M03"]])).toEqual([
      "new · Well M03 · by name, drive named",
      "unmatched · Well",
      "unmatched · Well",
    ]);
  });

  it("is said to be one of several of that name, while nothing tells them apart", () => {
    const shown = previewOf(book(), file(...lines), { drive: "" }).lines;
    expect(shown.map(({ isNamesake }) => isNamesake)).toEqual([true, true, true, true]);
    const [stranger] = previewOf(book(), file("2026-03-01;;10;Zoe;roof;"), { drive: "" }).lines;
    expect(stranger!.isNamesake).toBeUndefined();
  });

  it("and for other files", () => {
    const of = book();
    const first = file(lines[0]!);
    add(of, first, decide(of, first, [{ line: 2, parts: [["Roof", "M03"]] }]));
    expect(told(previewOf(of, file(...lines.slice(1)), { drive: "" }))).toEqual([
      "new · Well M03 · by name, drive named",
      "unmatched · Well",
      "unmatched · Well",
    ]);
  });

  it("of one whose name nobody else has an account tells nothing", () => {
    const anna = [`2026-03-01;;10;Anna Berg;roof;${ours}`, `2026-03-05;;20;Anna Berg;well;${ours}`];
    expect(afterFirst(anna, [["Roof", "M04"]])).toEqual(["new · Well M01 · by name, drive named"]);
  });
});
