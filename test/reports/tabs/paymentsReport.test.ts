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

  it("puts the parts of another year in the columns of those that stand there", () => {
    const present = sheetOf(
      "payments",
      [
        "Drive",
        "Group",
        "Member ID",
        "Member",
        "31 Jan 2025",
        "28 Feb 2025",
        "Door",
        "31 Mar 2025",
        "30 Apr 2025",
        "31 May 2025",
        "Paid",
        "Outstanding",
        "States",
      ],
      [],
    );
    const { columns, retired } = payments({ present });
    expect(
      columns.filter(({ id }) => id.startsWith("part:")).map(({ headers }) => headers),
    ).toEqual([["31 Jan 2025"], ["28 Feb 2025"], ["31 Mar 2025"], ["30 Apr 2025"]]);
    expect(retired).toEqual([["31 May 2025"]]);
  });
});
