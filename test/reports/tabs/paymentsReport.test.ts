import { describe, expect, it } from "vitest";
import { type Drive, keepAccounts, type Settings } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { paymentsReport } from "../../../src/reports/tabs/paymentsReport";
import type { SheetSnapshot } from "../../../src/schema/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  member,
  onRoll,
  settings,
} from "../../support/book";
import { sheetOf } from "../sheetOf";

const monthly = due("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");

interface Stated {
  readonly dues?: Partial<Drive>;
  readonly more?: readonly Drive[];
  readonly moreOnRoll?: Parameters<typeof book>[0] extends infer B
    ? B extends { roll?: infer R }
      ? R
      : never
    : never;
  readonly of?: Partial<Settings>;
  readonly language?: "en" | "ko";
  readonly present?: SheetSnapshot;
}

/** Dues of 100 each: Ana has paid 60, Ben nothing, Cho joined in February, Dan is exempt. On 15 March. */
function payments({
  dues = {},
  more = [],
  moreOnRoll = [],
  of = {},
  language = "en",
  present,
}: Stated = {}) {
  const accounts = keepAccounts(
    book({
      members: [
        member("A", [], { name: "Ana" }),
        member("B", [], { name: "Ben" }),
        member("C", [], { name: "Cho", joined: day("2026-02-15") }),
        member("D", [], { name: "Dan" }),
      ],
      drives: [drive("Dues", { basis: "mandatory", due: monthly, ...dues }), ...more],
      contributions: [
        gift("Dues", "A", 60, { date: day("2026-03-01") }),
        gift("Dues", "C", 40, { date: day("2026-03-01") }),
      ],
      adjustments: [adjustment("Dues", "D", "exempt", null)],
      roll: [...["A", "B", "C", "D"].map((id) => onRoll("Dues", id, 100)), ...moreOnRoll],
      settings: settings({ asOf: day("2026-03-15"), ...of }),
    }),
  );
  const report = paymentsReport(accounts, present ?? null, speak(language));
  return {
    ...report,
    header: report.columns.map(({ header }) => header),
    shown: report.rows.map((row) => row.slice(3)),
  };
}

describe("Payments", () => {
  it("has a column for each part, what was paid of it, and a letter by which it is coloured", () => {
    const { header, shown, headline, shorter } = payments();
    expect(header).toEqual(
      ["Drive", "Group", "Member ID", "Member"].concat([
        "31 Jan",
        "28 Feb",
        "31 Mar",
        "30 Apr",
        "Paid",
        "Outstanding",
        "States",
      ]),
    );
    expect(shown).toEqual([
      ["Ana", 25, 25, 10, 0, 60, 40, "PPRN"],
      ["Ben", 0, 0, 0, 0, 0, 100, "DDNN"],
      ["Cho", "", 34, 6, 0, 40, 60, "EPRN"],
      ["Dan", "Exempt", "", "", "", 0, "", "EEEE"],
    ]);
    expect(headline).toBe("1 of 3 behind · green paid, amber part, red due, white not yet due");
    expect(shorter).toEqual(["1 of 3 behind"]);
  });

  it("speaks Korean", () => {
    const { header, shown, headline } = payments({ language: "ko" });
    expect(header.slice(4)).toEqual(
      ["1/31", "2/28", "3/31", "4/30"].concat(["낸 금액", "남은 분담액", "회차 상태"]),
    );
    expect(shown[3]).toEqual(["Dan", "면제", "", "", "", 0, "", "EEEE"]);
    expect(headline).toBe(
      "3명 중 1명 미납 · 초록 납부, 노랑 일부 납부, 빨강 기한 지남, 흰색 기한 전",
    );
  });

  it("says the year where there are parts of several", () => {
    const over = { due: due("2025-11-30", "2025-12-31", "2026-01-31") };
    expect(payments({ dues: over }).header.slice(4, 7)).toEqual([
      "30 Nov 2025",
      "31 Dec 2025",
      "31 Jan 2026",
    ]);
    expect(payments({ dues: over, language: "ko" }).header[4]).toBe("2025년 11/30");
  });

  it("shows several drives by the days of all, blank where one has no part", () => {
    const hall = drive("Hall", {
      basis: "mandatory",
      due: due("2026-02-28", "2026-03-20", "2026-06-30"),
    });
    const moreOnRoll = [onRoll("Hall", "B", 30)];
    const { header, shown } = payments({ more: [hall], moreOnRoll });
    expect(header.slice(4, -3)).toEqual([
      "31 Jan",
      "28 Feb",
      "20 Mar",
      "31 Mar",
      "30 Apr",
      "30 Jun",
    ]);
    expect(shown[0]).toEqual(["Ana", 25, 25, "", 10, 0, "", 60, 40, "PP.RN."]);
    expect(shown.at(-1)).toEqual(["Ben", "", 0, 0, "", "", 0, 0, 30, ".DN..N"]);
  });

  it("knows nothing due where giving is free, and no word of debt", () => {
    const free = { basis: "voluntary", memberSplit: "equally" } as const;
    const { shown, headline } = payments({ dues: free });
    expect(shown[1]).toEqual(["Ben", 0, 0, 0, 0, 0, 100, "NNNN"]);
    expect(headline).toBe("2 of 3 have contributed · green paid, amber part, white not yet");
  });

  it.each([
    ["falls due in two parts", { dues: { due: due("2026-01-31", "2026-02-28") } }],
    ["is closed", { dues: { state: "closed" } }],
  ] as const)("has no row of a drive that %s", (_, stated) => {
    const { rows, header, headline } = payments(stated as Stated);
    expect(rows).toEqual([]);
    expect(header).not.toContain("31 Jan");
    expect(headline).toBe("No open drive falls due in three parts or more.");
  });

  it("lists a closed drive where Settings say so", () => {
    expect(payments({ dues: { state: "closed" }, of: { closedInLists: "all" } }).rows).toHaveLength(
      4,
    );
  });

  describe("in the tab as it stands", () => {
    const before = ["Drive", "Group", "Member ID", "Member"];
    const after = ["Paid", "Outstanding", "States"];
    const ana = (...cells: (string | number)[]) => ["Dues", "", "A", "Ana", ...cells];
    it.each([
      {
        why: "the parts of another year take the places of those that stand there",
        header: ["31 Jan 2025", "28 Feb 2025", "Door", "31 Mar 2025", "30 Apr 2025", ...after],
        row: ana(25, 10, "A", 0, 0, 35, 65, "PRDN"),
        places: [4, 5, 7, 8],
        room: null,
      },
      {
        why: "one that is no longer needed goes",
        header: ["31 Jan", "28 Feb", "31 Mar", "30 Apr", "31 May", ...after],
        row: ana(20, 10, 0, 0, 0, 30, 70, "PRDNN"),
        places: [4, 5, 6, 7, null],
        room: null,
      },
      {
        why: "blank columns behind the last part are used before others are put in",
        header: ["31 Jan", "28 Feb", "", ...after],
        row: ana(25, 10, "", 35, 65, "PR"),
        places: [4, 5, 6],
        room: { behind: 6, count: 1 },
      },
      {
        why: "a column of the user's that is headed by a day is theirs",
        header: ["31 Jan", "30 Apr", "28 Feb", ...after, "15 May"],
        row: ana(25, "came", 10, 35, 65, "PR", "no"),
        places: [4, 6],
        room: { behind: 6, count: 2 },
      },
      {
        why: "whatever order the user has brought columns into",
        header: [...after, "28 Feb", "31 Jan", "30 Apr", "31 Mar"],
        row: ana(35, 65, "PRDN", 10, 25, 0, 0),
        places: [7, 8, 9, 10],
        room: null,
      },
      {
        why: "more stand behind the last part wherever totals were moved to",
        header: [...after, "31 Jan", "28 Feb", "", "Door"],
        row: ana(35, 65, "PR", 25, 10, "", "A"),
        places: [7, 8, 9],
        room: { behind: 9, count: 1 },
      },
      {
        why: "where the parts are the last columns, more come behind them without room",
        header: [...after, "31 Jan", "28 Feb"],
        row: ana(35, 65, "PR", 25, 10),
        places: [7, 8],
        room: null,
      },
      {
        why: "without the letters, days above figures are parts",
        header: ["31 Jan", "15 Feb", "28 Feb", "31 Mar", "30 Apr", "Paid", "Outstanding"],
        row: ana(25, "came", 10, 0, 0, 35, 65),
        places: [4, 6, 7, 8],
        room: null,
      },
    ])("$why", ({ header, row, places, room }) => {
      const report = payments({ present: sheetOf("payments", [...before, ...header], [row]) });
      const expected = places.map((c, i) => {
        const at = c ?? header.indexOf("31 May") + before.length;
        return [at, c === null ? null : `part:${i}`] as const;
      });
      expect(report.room).toEqual(room);
      expect([...report.places]).toEqual(expected);
    });
  });
});
