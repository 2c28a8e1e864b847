import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyQuotas } from "../../../../src/commands/divide/divideQuotas";
import { appendContributions } from "../../../../src/commands/import/appendContributions";
import { previewImport } from "../../../../src/commands/import/previewImport";
import { lookAtLastEntry, takeBackEntry } from "../../../../src/commands/takeBack/takeBack";
import { paymentReference } from "../../../../src/core/index";
import type { ImportLine, ImportRequest, LineDecision } from "../../../../src/dialogs/protocol";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { newToken } from "../../../support/newToken";
import { inLanguage } from "../../openSample";
import type { Shown } from "../roof";

const today = "2026-02-10";
const context = inLanguage("en", today);

const members = [
  ["M01", "Anna Müller", "", ""],
  ["M02", "Bert Becker", "Familie Becker", ""],
  ["M03", "Carla Becker", "Familie Becker", ""],
  ["M04", "Lina Becker", "Familie Becker", ""],
  ["M05", "Peter Schmidt", "", ""],
  ["M06", "Peter Schmidt", "", ""],
  ["M07", "Maximilian Schmidtbauer", "", ""],
  ["M08", "Dora Otto", "", "Band"],
];

const driveRows = [
  ["Dues 2026", "", "Mandatory", 960, "2026-01-01", "2026-01-31; 2026-02-28; 2026-03-31", "Open"],
  ["Heating levy", "", "Mandatory", 360, "2026-01-01", "2026-03-31", "Open"],
  ["Playground", "", "Voluntary", 500, "2026-01-01", "", "Open"],
  ["Trumpets", "Band", "Mandatory", 70, "2026-01-01", "2026-02-28", "Open"],
  ["Dues 2025", "", "Mandatory", 800, "2025-01-01", "2025-12-31", "Closed"],
  ["Summer trip", "", "Voluntary", 100, "2026-06-01", "", "Draft"],
];

/** Each owes 40 a month for three months, and 45; Dora Otto 70 more. The order of rows is no matter. */
function book(order: (rows: (string | number)[][]) => (string | number)[][] = (rows) => rows) {
  const workbook = new MemoryWorkbook()
    .addSheet("Members", [["Member ID", "Name", "Household", "Groups"], ...order(members)])
    .addSheet("Drives", [
      ["Drive", "Who is asked", "Basis", "Target", "Opens", "Due", "State"],
      ...order(driveRows),
    ])
    .addSheet("Contributions", [
      ["Date", "Drive", "Member", "Group", "Amount", "Method", "Reference", "Note", "Paid by"],
    ])
    .addSheet("Settings", [
      ["Setting", "Value"],
      ["Currency", "EUR"],
    ]);
  applyQuotas(workbook, context, { token: newToken(), drive: "", keep: false });
  return workbook;
}

const requestOf = (lines: readonly (readonly string[])[], stated: Partial<ImportRequest> = {}) => ({
  rows: [["Date", "Payer", "Amount", "Purpose"], ...lines],
  ...{ drive: "", method: "", fields: ["date", "payer", "amount", "note"] as const },
  ...stated,
});

function preview(workbook: MemoryWorkbook, request: ImportRequest): Shown {
  const reply = previewImport(workbook, context, request);
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

function append(workbook: MemoryWorkbook, request: ImportRequest) {
  const { fields, fingerprint } = preview(workbook, request);
  const whole = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "" };
  return appendContributions(workbook, context, whole);
}

const told = ({ status, parts, evidence, problem }: ImportLine) =>
  [
    status,
    parts.map(({ drive, memberId, amount }) => `${drive} ${memberId} ${amount}`).join(" + "),
    status === "new" ? evidence : problem,
  ].filter((each) => each !== "");

/** A book into which nothing is written. */
let unchanged: MemoryWorkbook | undefined;

function lineOf(payer: string, amount: string, purpose: string) {
  unchanged ??= book();
  return told(preview(unchanged, requestOf([["2026-01-20", payer, amount, purpose]])).lines[0]!);
}

const reference = (drive: string, member: string) => paymentReference(drive, member);

describe("a line finds its drive and person", () => {
  it.each<[why: string, payer: string, amount: string, purpose: string, found: string[]]>([
    [
      "by its payment reference",
      ...(["Grandpa", "45", `levy ${reference("Heating levy", "M04")}`] as const),
      ["new", "Heating levy M04 45.00", "by payment reference"],
    ],
    [
      "by two references, where they come to the amount",
      ...(["Bert Becker", "85"] as const),
      `${reference("Heating levy", "M02")} ${reference("Dues 2026", "M04")}`,
      ["new", "Heating levy M02 45.00 + Dues 2026 M04 40.00", "by payment reference"],
    ],
    [
      "by a reference with an error in it, together with the name",
      ...(["Anna Müller", "45"] as const),
      reference("Heating levy", "M01").replace(/.$/, (x) => (x === "B" ? "C" : "B")),
      ["new", "Heating levy M01 45.00", "by name"],
    ],
    [
      "by ID and a word of the drive",
      ...(["Grandpa", "45", "M04 heating"] as const),
      ["new", "Heating levy M04 45.00", "by Member ID, drive named"],
    ],
    [
      "by a name that a bank cut off, and a typing error in the drive",
      ...(["MAXIMILIAN SCHMIDTBA", "45", "Haeting levy"] as const),
      [
        "new",
        "Heating levy M07 45.00",
        "by a name that was cut off or has an initial, drive named",
      ],
    ],
    [
      "by what is due, where it says nothing",
      ...(["ANNA B. MUELLER", "45", ""] as const),
      ["new", "Heating levy M01 45.00", "by a name that was cut off or has an initial, amount due"],
    ],
    [
      "by what the household owes, where it says that it is for them all",
      ...(["Bert Becker", "135", "Heating Familie Becker"] as const),
      [
        "new",
        "Heating levy M02 45.00 + Heating levy M03 45.00 + Heating levy M04 45.00",
        "by household, drive named",
      ],
    ],
    [
      "by whom of the household it speaks of",
      ...(["Bert Becker", "45", "heating Lina"] as const),
      ["new", "Heating levy M04 45.00", "by household, drive named"],
    ],
    [
      "by two drives that it names",
      ...(["Anna Müller", "85", "dues and heating"] as const),
      ["new", "Dues 2026 M01 40.00 + Heating levy M01 45.00", "by name, drive named"],
    ],
  ])("%s", (_, payer, amount, purpose, found) => {
    expect(lineOf(payer, amount, purpose)).toEqual(found);
  });

  it.each<[why: string, payer: string, amount: string, purpose: string, asked: RegExp]>([
    [
      "a reference of one and the name of another",
      "Anna Müller",
      "40",
      reference("Heating levy", "M04"),
      /that of Lina Becker \(M04\), but the line names Anna Müller/,
    ],
    [
      "a reference of one drive and the words of another",
      "x",
      "30",
      `${reference("Dues 2026", "M01")} heating`,
      /reference is that of Dues 2026, but the line is for Heating levy/,
    ],
    [
      "an ID of one and the name of another",
      "Anna Müller",
      "45",
      "M07 heating",
      /may be for Maximilian Schmidtbauer \(M07\) and Anna Müller/,
    ],
    [
      "words of one drive, and the amount of another",
      "Anna Müller",
      "40",
      "heating levy",
      /for Heating levy, by what it says, but the amount is just what is due in Dues 2026/,
    ],
    [
      "words of a gift, and the amount that is due elsewhere",
      "Anna Müller",
      "45",
      "playground",
      /just what is due in Heating levy/,
    ],
    [
      "a drive that is closed",
      "Anna Müller",
      "40",
      "Dues 2025",
      /Dues 2025 did not take money on that day/,
    ],
    [
      "a drive that is a draft",
      "Anna Müller",
      "20",
      "summer trip",
      /Summer trip did not take money on that day/,
    ],
    [
      "another year than the drive's",
      "Anna Müller",
      "40",
      "dues 2024",
      /speaks of Dues 2026 and of another year/,
    ],
    [
      "a drive that does not ask them",
      "Anna Müller",
      "70",
      "trumpets",
      /Trumpets does not ask Anna Müller/,
    ],
    [
      "an amount that is due nowhere",
      "Anna Müller",
      "50",
      "thank you",
      /may be for .*Heating levy/,
    ],
    ["a month alone names no drive", "Anna Müller", "50", "January 2026", /may be for /],
    [
      "more than is outstanding",
      "Anna Müller",
      "100",
      "heating",
      /more than is outstanding in Heating levy/,
    ],
    [
      "a nickname, where others of the household owe as much",
      "Bert Becker",
      "45",
      "heating Linchen",
      /may be for Bert Becker \(M02\)/,
    ],
    [
      "another of the household by a typing error",
      "Bert Becker",
      "45",
      "heating Crala",
      /Carla Becker/,
    ],
    ["an ID that is nobody's", "Anna Müller", "45", "M99 heating", /names somebody else too/],
    [
      "a reference that is nobody's",
      "Anna Müller",
      "45",
      "RF18BBBBBBBB heating",
      /stands for nobody here/,
    ],
  ])("asks of %s", (_, payer, amount, purpose, asked) => {
    const [status, , problem] = lineOf(payer, amount, purpose);
    expect(status).toBe("asked");
    expect(problem).toMatch(asked);
  });

  it("finds nobody among namesakes, until it is said of their account", () => {
    expect(lineOf("Peter Schmidt", "45", "heating")[0]).toBe("unmatched");
  });

  it("lets later lines of a file find what earlier ones have paid, whatever their order", () => {
    const lines = [
      ["2026-01-29", "Bert Becker", "40", "dues"],
      ["2026-01-05", "Bert Becker", "40", "dues"],
    ];
    const [second, first] = preview(book(), requestOf(lines)).lines;
    expect(told(first!)).toEqual(["new", "Dues 2026 M02 40.00", "by name, drive named"]);
    // Who has paid his own pays the next time for another, perhaps.
    expect(second!.status).toBe("asked");
  });

  it("looks at the largest of one day first: who pays for all does not pay for one month", () => {
    const lines = [
      ["2026-01-05", "Bert Becker", "40", "dues"],
      ["2026-01-05", "Bert Becker", "120", "dues"],
    ];
    const statuses = (of: typeof lines) =>
      preview(book(), requestOf(of)).lines.map(({ status }) => status);
    expect(statuses(lines)).toEqual(["asked", "new"]);
    expect(statuses([...lines].reverse())).toEqual(["new", "asked"]);
  });

  it("shows who it is for, with an ID where that is one", () => {
    const of = (purpose: string, amount: string) =>
      preview(book(), requestOf([["2026-01-05", "Bert Becker", amount, purpose]])).lines[0]!;
    expect(of("dues", "40")).toMatchObject({ memberId: "M02", member: "Bert Becker" });
    expect(of("Familie Becker heating", "135")).toMatchObject({
      memberId: "",
      member: "Bert Becker, Carla Becker and Lina Becker",
    });
    expect(of("Carla Becker heating", "45")).toMatchObject({ memberId: "M03" });
  });

  it("holds a stated drive for every line, but asks where a reference contradicts", () => {
    const lines = [
      ["2026-01-05", "Anna Müller", "40", "dues"],
      ["2026-01-06", "Anna Müller", "40", reference("Dues 2026", "M01")],
    ];
    const shown = preview(book(), requestOf(lines, { drive: "Playground" })).lines;
    expect(told(shown[0]!)).toEqual(["new", "Playground M01 40.00", "by name"]);
    expect(shown[1]!.status).toBe("asked");
  });
});

describe("what is decided line by line", () => {
  const line = ["2026-01-20", "Anna Müller", "57.10", "for you"];
  const decide = (workbook: MemoryWorkbook, ...parts: LineDecision["parts"][number][]) => {
    const request = requestOf([line]);
    const [shown] = preview(workbook, request).lines;
    return { ...request, decisions: { [shown!.key]: { parts } } };
  };
  const half = (drive: string, amount: string) => ({ drive, memberId: "M01", amount });

  it("becomes a row for each part, known again whatever it went to, and taken back whole", () => {
    const workbook = book();
    const request = decide(workbook, half("Playground", "12.10"), half("Dues 2026", "45"));
    expect(append(workbook, request)).toMatchObject({ ok: true, added: 2 });
    expect(
      workbook
        .shown("Contributions")
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      ["Playground", "Anna Müller", "", 12.1, "Transfer", "", "for you (1/2)", ""],
      ["Dues 2026", "Anna Müller", "", 45, "Transfer", "", "for you (2/2)", ""],
    ]);
    const again = preview(workbook, requestOf([line]));
    expect(again.lines[0]).toMatchObject({ status: "duplicate" });
    expect(preview(workbook, requestOf([line, line])).lines[1]).not.toMatchObject({
      status: "duplicate",
    });
    const last = lookAtLastEntry(workbook, context);
    takeBackEntry(workbook, context, last.ok ? last.entry : "");
    expect(workbook.shown("Contributions")).toHaveLength(1);
  });

  it.each<[why: string, parts: LineDecision["parts"], problem: RegExp]>([
    [
      "parts that do not add up",
      [half("Playground", "12"), half("Dues 2026", "45")],
      /add up to 57\.00 EUR, and the line is 57\.10 EUR/,
    ],
    [
      "a part without an amount",
      [half("Playground", ""), half("Dues 2026", "45")],
      /how much each part is/,
    ],
    [
      "a part below nought",
      [half("Playground", "-1"), half("Dues 2026", "58.10")],
      /not an amount/,
    ],
    ["a drive that there is not", [half("Plaground", "")], /There is no drive/],
    ["a person that there is not", [{ ...half("Playground", ""), memberId: "M77" }], /M77/],
  ])("is not added with %s", (_, parts, problem) => {
    const workbook = book();
    const request = decide(workbook, ...parts);
    const [shown] = preview(workbook, request).lines;
    expect(shown).toMatchObject({ status: "asked", isDecided: true });
    expect(shown!.problem).toMatch(problem);
    expect(append(workbook, request)).toMatchObject({ ok: false });
  });

  it("leaves a line out, and is refused for a line that the file has not", () => {
    const workbook = book();
    const request = decide(workbook);
    expect(preview(workbook, request).lines[0]).toMatchObject({
      ...{ status: "left-out", isDecided: true, problem: "Left out by hand.", parts: [] },
    });
    const other = {
      ...request,
      rows: [request.rows[0]!, ["2026-01-20", "Anna Müller", "57.20", ""]],
    };
    expect(previewImport(workbook, context, other)).toMatchObject({ ok: false });
  });

  it("is remembered by payer and purpose, and no name is kept", () => {
    const workbook = book();
    const of = (day: string, purpose: string) => requestOf([[day, "Grandma Dahl", "40", purpose]]);
    const [first] = preview(workbook, of("2026-01-20", "for Lina, January")).lines;
    expect(first!.status).toBe("unmatched");
    const decisions = {
      [first!.key]: { parts: [{ drive: "Dues 2026", memberId: "M04", amount: "" }] },
    };
    append(workbook, { ...of("2026-01-20", "for Lina, January"), decisions });
    const kept = [...workbook.texts.values()].join("\n");
    expect(kept).not.toMatch(/dahl|lina/i);
    const [next] = preview(workbook, of("2026-02-05", "for Lina, February")).lines;
    expect(told(next!)).toEqual(["new", "Dues 2026 M04 40.00", "as you said of such a payment"]);
    const [other] = preview(workbook, of("2026-02-05", "for somebody")).lines;
    expect(other!.evidence).not.toContain("as you said");
  });
});

describe("of any lines", () => {
  const payers = ["Anna Müller", "Bert Becker", "BECKER, CARLA", "Peter Schmidt", "Grandma", ""];
  const purposes = [
    ...["", "dues", "heating levy", "playground", "dues and heating", "M04 dues", "Familie Becker"],
    ...["Dues 2025", "Lina", reference("Dues 2026", "M02"), reference("Heating levy", "M03")],
  ];
  const lines = fc.array(
    fc
      .record({
        day: fc.integer({ min: 1, max: 28 }),
        payer: fc.constantFrom(...payers),
        amount: fc.constantFrom("40", "45", "80", "85", "120", "12.34", "135", "-5"),
        purpose: fc.constantFrom(...purposes),
      })
      .map(({ day, payer, amount, purpose }) => [
        `2026-01-${String(day).padStart(2, "0")}`,
        ...[payer, amount, purpose],
      ]),
    { minLength: 1, maxLength: 12 },
  );
  const cents = (text: string) => Math.round(Number(text) * 100);
  const sumOf = (text: string) => (text === "" ? 0 : cents(text.replace(/[^\d.−-]/g, "")));

  it("every line is accounted for, parts add up to it, and the sums to the file's", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const shown = preview(book(), requestOf(file));
        expect(shown.lines.map(({ line }) => line)).toEqual(file.map((_, i) => i + 2));
        for (const [i, { status, parts }] of shown.lines.entries()) {
          const sum = parts.reduce((whole, part) => whole + cents(part.amount), 0);
          if (status === "new" || parts.length > 0) expect(sum).toBe(cents(file[i]![2]!));
        }
        const sums = shown.sums.map(({ amountText }) => sumOf(amountText));
        const whole = sums.pop();
        expect(sums.reduce((a, b) => a + b, 0)).toBe(whole);
        const came = file.map((row) => cents(row[2]!)).filter((amount) => amount > 0);
        expect(whole).toBe(came.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 40 },
    );
  });

  /** Of a file what is not of a status: of lines that say the same it is no matter which. */
  const contentsOf = ({ lines }: Shown, status: ImportLine["status"]) =>
    lines.flatMap((line) => (line.status === status ? [] : [line.key.replace(/^\d+-/, "")])).sort();

  /** What of a file is not added, and what of it is not known to be there by then. */
  const addedAgain = (file: readonly (readonly string[])[], isDivided: boolean) => {
    const workbook = book();
    const request = requestOf(file);
    const decisions: Record<string, LineDecision> = {};
    for (const { key, status, parts } of preview(workbook, request).lines) {
      const [amount] = parts.map((part) => part.amount);
      if (status === "asked" && amount !== undefined)
        decisions[key] = {
          parts: isDivided
            ? [
                { drive: "Playground", memberId: "M07", amount: "0.01" },
                {
                  drive: "Heating levy",
                  memberId: "M05",
                  amount: (
                    (parts.reduce((sum, part) => sum + cents(part.amount), 0) - 1) /
                    100
                  ).toFixed(2),
                },
              ]
            : parts,
        };
    }
    const notAdded = contentsOf(preview(workbook, { ...request, decisions }), "new");
    append(workbook, { ...request, decisions });
    const notKnown = contentsOf(preview(workbook, request), "duplicate");
    return { notAdded, notKnown };
  };

  it("the same file twice adds nothing, however it was taken", () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (file, isDivided) => {
        const { notAdded, notKnown } = addedAgain(file, isDivided);
        expect(notKnown).toEqual(notAdded);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[why: string, lines: readonly (readonly string[])[]]>([
    [
      "a part of one line is as much as another line, whose payer has paid for its member",
      [
        ["2026-01-01", "Peter Schmidt", "40", reference("Dues 2026", "M02")],
        ["2026-01-25", "Bert Becker", "80", ""],
        ["2026-01-25", "Peter Schmidt", "40", ""],
      ],
    ],
    [
      "a line that names no payer says what another says",
      [
        ["2026-01-23", "", "40", "dues"],
        ["2026-01-23", "Anna Müller", "40", "dues"],
      ],
    ],
    [
      "who has paid for a member sends as much as the member does",
      [
        ["2026-01-01", "Grandma", "40", reference("Heating levy", "M03")],
        ["2026-01-05", "Grandma", "12.34", ""],
        ["2026-01-05", "BECKER, CARLA", "12.34", ""],
      ],
    ],
    [
      "a divided line without words comes to as much as one with a reference",
      [
        ["2026-01-01", "Bert Becker", "135", ""],
        ["2026-01-01", "", "135", reference("Dues 2026", "M02")],
      ],
    ],
    [
      "the last part of a line is as much as one that says the same",
      [
        ["2026-01-05", "", "40", "heating levy"],
        ["2026-01-05", "BECKER, CARLA", "85", "heating levy"],
      ],
    ],
  ])("nor where %s", (_, file) => {
    for (const isDivided of [false, true]) {
      const { notAdded, notKnown } = addedAgain(file, isDivided);
      expect(notKnown).toEqual(notAdded);
    }
  });

  it("the order of members, drives and quotas plays no part", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const found = (workbook: MemoryWorkbook) =>
          preview(workbook, requestOf(file)).lines.map(told);
        expect(found(book((rows) => [...rows].reverse()))).toEqual(found(book()));
      }),
      { numRuns: 25 },
    );
  });
});
