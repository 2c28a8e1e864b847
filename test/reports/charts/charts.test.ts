import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Book, type Drive, forAnyone, keepAccounts, toMajor } from "../../../src/core/index";
import { type Language, speak } from "../../../src/i18n/index";
import { publiclyCharted } from "../../../src/reports/charts/chartedDrives";
import { drivesChart } from "../../../src/reports/charts/drivesChart";
import {
  type BarChart,
  type Chart,
  chartCells,
  type LineChart,
  markCells,
  overviewCharts,
} from "../../../src/reports/index";
import { condominiumSample, factorySample } from "../../../src/sample/index";
import { chartLooks } from "../../../src/schema/index";
import { accountsOf } from "../../sample/accountsOf";
import { book, day, drive, due, gift, member, onRoll, settings } from "../../support/book";
import { books } from "../../support/randomBooks";

const english = speak("en");

const isBars = (chart: Chart): chart is BarChart => chart.kind === "bars";
const isLines = (chart: Chart): chart is LineChart => chart.kind === "lines";

function chartsOf(of: Book, language: Language = "en") {
  const all = overviewCharts(keepAccounts(of), speak(language));
  return { bars: all.find(isBars) ?? null, lines: all.find(isLines) ?? null };
}

/** Open, of 1,000 from 1 January 2026 on; today is 30 June, a Tuesday. */
const open = (id: string, stated: Partial<Drive> = {}) =>
  drive(id, { state: "open", target: 1_000, opens: day("2026-01-01"), ...stated });

/** Drives, and gifts to them: drive, day, amount. */
const bookWith = (
  drives: readonly Drive[],
  gifts: readonly (readonly [drive: string, day: string, amount: number])[],
) =>
  book({
    members: [member("M1")],
    drives,
    contributions: gifts.map(([to, on, amount]) => gift(to, "M1", amount, { date: day(on) })),
  });

describe("the sample of the factory", () => {
  const accounts = accountsOf(factorySample());

  it("is drawn as its drives stand", () => {
    const [bars, lines] = overviewCharts(accounts, english);
    expect(chartCells(bars!)).toEqual([
      ["Drive", "Collected", "Collected, past its day", "Still to come"],
      ["Youth league chairs · 56 %", "", 267_000, 214_000],
      ["Office drive · 59 %", 2_352_587, "", 1_647_413],
      ["Union renewal levy · 66 %", 794_000, "", 406_000],
    ]);
    // The first is past its day.
    expect(markCells(bars as BarChart)).toEqual([
      ["Target", "Even pace"],
      [481_000, ""],
      [4_000_000, 3_421_053],
      [1_200_000, 764_602],
    ]);
    expect(bars!.title).toBe("The three drives have 60 % of what they ask for");
    expect(bars!.series.map(({ ink }) => ink)).toEqual(["#2e6bad", "#b0341b", "#edf1f2"]);
    expect(lines!.title).toBe("Office drive: at this pace the rest takes until 16 July");
  });

  it("says beside the bars where there is room how much that is, and where an even pace would be", () => {
    const [bars] = overviewCharts(accounts, english).filter(isBars);
    expect(bars!.bars.map(({ label, evenPace }) => [label, evenPace])).toEqual([
      // Past its day there is no pace any more.
      ["267,000 of 481,000 · 56 %", null],
      ["2,352,587 of 4,000,000 · 59 %", 3_421_053],
      ["794,000 of 1,200,000 · 66 %", 764_602],
    ]);
    expect(bars!.note).toBe(
      "Bar: collected, KRW. Outline: target. Mark: where an even pace would be today.",
    );
  });

  it("has a row a day, blank where a line is not, and says at its end where each has come", () => {
    const [lines] = overviewCharts(accounts, english).filter(isLines);
    const cells = chartCells(lines!);
    expect(cells[0]).toEqual(["Day", "Collected", "Even pace", "At this pace"]);
    expect(cells.slice(1).map(([of]) => of)).toEqual(
      Array.from({ length: 123 }, (_, i) => ({ day: day("2026-03-16") + i })),
    );
    const at = (iso: string) => cells[day(iso) - day("2026-03-16") + 1]!.slice(1);
    expect(at("2026-05-20")).toEqual([2_352_587, 3_421_053, 2_352_587]);
    expect(at("2026-05-21").slice(0, 2)).toEqual(["", 3_473_684]);
    expect(at("2026-05-31").slice(0, 2)).toEqual(["", 4_000_000]);
    expect(at("2026-06-01").slice(0, 2)).toEqual(["", ""]);
    expect(at("2026-07-16")).toEqual(["", "", 4_000_000]);
    expect(lines!.series.map(({ end, look }) => [end?.text, look.dash])).toEqual([
      ["2,352,587 on 20 May", []],
      ["Due 31 May: 4,000,000", [6, 4]],
      ["16 July", [2, 4]],
    ]);
  });

  it("speaks Korean", () => {
    const charts = overviewCharts(accountsOf(factorySample("ko")), speak("ko"));
    const [bars] = charts.filter(isBars);
    const [lines] = charts.filter(isLines);
    expect(bars!.title).toBe("모금 3건의 달성률 60%");
    expect(chartCells(bars!)[0]).toEqual([
      "모금",
      "모인 금액",
      "모인 금액(기한 지남)",
      "앞으로 모을 금액",
    ]);
    expect(lines!.title).toBe("기술실 꾸리기: 이 추세라면 7월 16일에 목표 달성");
    expect(lines!.series.map(({ end }) => end?.text)).toEqual([
      "5월 20일 2,352,587",
      "기한 5월 31일: 4,000,000",
      "7월 16일",
    ]);
  });
});

describe("bars are of the open drives that ask for a sum", () => {
  const gifts = [["Roof", "2026-03-01", 400]] as const;
  const past = due("2026-05-31");
  it.each<[string, readonly Drive[], string | null, string]>([
    ["one", [open("Roof")], "Roof has 40 % of what it asks for", "by its name"],
    [
      "several",
      [open("Roof"), open("Door")],
      "The two drives have 20 % of what they ask for",
      "as one figure",
    ],
    [
      "one in another currency",
      [open("Roof"), open("Door"), open("Bell", { currency: "USD" })],
      "The two drives in KRW have 20 % of what they ask for",
      "won and dollars are not added",
    ],
    [
      "a draft",
      [open("Roof"), open("Door", { state: "draft" })],
      "Roof has 40 %",
      "asks nobody yet",
    ],
    ["a closed one", [open("Roof"), open("Door", { state: "closed" })], "Roof has 40 %", "is over"],
    ["no target", [open("Roof"), open("Door", { target: null })], "Roof has 40 %", "no part of it"],
    ["none", [open("Roof", { state: "closed" })], null, "nothing is drawn"],
    [
      "none in won",
      [open("Bell", { currency: "USD", target: 500 })],
      "Bell has 0 % of what it asks for",
      "then that of the first",
    ],
  ])("%s: %j", (_, drives, title) => {
    const { bars } = chartsOf(bookWith(drives, gifts));
    if (title === null) expect(bars).toBeNull();
    else expect(bars!.title.slice(0, title.length)).toBe(title);
  });

  it("shortens a name that would leave no room for the bars", () => {
    const { bars, lines } = chartsOf(bookWith([open("Roof ".repeat(99))], gifts));
    expect([bars!.title.length < 80, lines!.title.length < 100]).toEqual([true, true]);
    expect(bars!.bars[0]!.category.length).toBeLessThan(50);
  });

  it.each<[string, Drive, boolean, string]>([
    ["a levy", open("Roof", { due: past }), true, "its day is past"],
    ["a levy due later", open("Roof", { due: due("2026-07-31") }), false, "there is time"],
    ["one that is reached", open("Roof", { due: past, target: 400 }), false, "nothing is missing"],
    [
      "a voluntary one",
      open("Roof", { due: past, basis: "voluntary", memberSplit: "conscience" }),
      false,
      "who gives freely is never late",
    ],
  ])("%s past its day: %j", (_, of, isPast) => {
    const divided = { ...bookWith([of], gifts), roll: [onRoll("Roof", "M1", of.target!)] };
    const { bars } = chartsOf(of.basis === "voluntary" ? bookWith([of], gifts) : divided);
    expect(bars!.bars.map((bar) => bar.isPast)).toEqual([isPast]);
    const names = bars!.series.map(({ name }) => name);
    expect(names).toEqual([isPast ? "Collected, past its day" : "Collected", "Still to come"]);
  });
});

describe("lines are titled by what there is to say", () => {
  const later = due("2026-07-31");
  it.each<[string, Partial<Drive>, readonly (readonly [string, number])[], string | null]>([
    [
      "it goes on",
      {},
      [["2026-06-10", 280]],
      "Roof: at this pace the rest takes until 10 September",
    ],
    [
      "into another year",
      {},
      [["2026-06-10", 28]],
      "Roof: at this pace the rest takes until 26 February 2029",
    ],
    ["too slowly", {}, [["2026-06-10", 1]], "Roof: at this pace the rest takes more than 5 years"],
    [
      "begun two weeks ago: the mean of these",
      { opens: day("2026-06-17") },
      [["2026-06-20", 140]],
      "Roof: at this pace the rest takes until 24 September",
    ],
    [
      "begun yesterday: of a week, a day is no pace",
      { opens: day("2026-06-29") },
      [["2026-06-30", 70]],
      "Roof: at this pace the rest takes until 1 October",
    ],
    [
      "it is reached",
      {},
      [
        ["2026-03-01", 600],
        ["2026-05-04", 400],
        ["2026-06-01", 50],
      ],
      "Roof reached its target on 4 May",
    ],
    [
      "reached, given back, and reached for good",
      {},
      [
        ["2026-03-01", 1_000],
        ["2026-03-02", -100],
        ["2026-05-05", 100],
      ],
      "Roof reached its target on 5 May",
    ],
    ["nothing of late", {}, [["2026-06-02", 400]], "Roof: nothing came in for four weeks"],
    [
      "as much given back as came in",
      {},
      [
        ["2026-05-01", 400],
        ["2026-06-10", 50],
        ["2026-06-11", -50],
      ],
      "Roof: on balance nothing came in for four weeks",
    ],
    ["nothing at all", {}, [], "Roof: nothing has come in yet"],
    ["no target", { target: null }, [["2026-06-10", 280]], "Roof: 280 KRW collected"],
    ["past its day", { due: due("2026-06-29") }, [["2026-06-10", 280]], null],
    ["a draft", { state: "draft" }, [["2026-06-10", 280]], null],
    ["one day of it", { opens: day("2026-06-30"), due: due() }, [], null],
  ])("%s", (_, stated, gifts, title) => {
    const of = bookWith(
      [open("Roof", { due: later, ...stated })],
      gifts.map(([on, amount]) => ["Roof", on, amount] as const),
    );
    expect(chartsOf(of).lines?.title ?? null).toBe(title);
  });

  it("are of the first open drive whose day is not past, as the lists have them", () => {
    const drives = [
      open("Bell", { due: due("2026-09-30") }),
      open("Door", { due: due("2026-05-31") }),
      open("Roof", { due: due("2026-06-30") }),
    ];
    const { lines } = chartsOf(bookWith(drives, [["Roof", "2026-03-01", 1_000]]));
    expect(lines!.title).toBe("Roof reached its target on 1 March");
  });

  it("begin on the day of the first gift where the drive states none, and have no even pace without a day", () => {
    const of = bookWith([open("Roof", { opens: null, due: due() })], [["Roof", "2026-06-03", 100]]);
    const { lines } = chartsOf(of);
    expect(lines!.days[0]).toBe(day("2026-06-03"));
    expect(lines!.series.map(({ name }) => name)).toEqual(["Collected", "At this pace"]);
  });

  it("have a row a week where there are more than 120 days, and one at each end of a line", () => {
    const dated = { opens: day("2025-07-01"), due: due("2026-07-31") };
    const { lines } = chartsOf(bookWith([open("Roof", dated)], [["Roof", "2026-06-29", 28]]));
    const { days } = lines!;
    expect(new Set(days.slice(1, 20).map((each, i) => each - days[i]!))).toEqual(new Set([7]));
    expect(days).toEqual(
      expect.arrayContaining(["2025-07-01", "2026-06-30", "2026-07-31"].map(day)),
    );
  });

  it("are no longer for a year that is mistyped", () => {
    const { lines } = chartsOf(
      bookWith(
        [open("Roof", { opens: day("1026-01-01"), due: later })],
        [["Roof", "2026-03-01", 5]],
      ),
    );
    expect(lines!.days.length).toBeLessThan(600);
  });

  it("look no further ahead than they look back", () => {
    const { lines } = chartsOf(
      bookWith([open("Roof", { due: later })], [["Roof", "2026-06-10", 1]]),
    );
    expect(lines!.days.at(-1)).toBe(day("2026-07-31") + 211);
    expect(lines!.series.at(-1)!.end).toBeNull();
  });
});

describe("what anyone may see", () => {
  const isVoluntary = { basis: "voluntary", memberSplit: "conscience" } as const;
  const people = Array.from({ length: 10 }, (_, i) => `M${i}`);
  const of = (stated: Partial<Drive>, givers: number) => {
    const accounts = keepAccounts(
      book({
        settings: settings({ organisation: "School" }),
        members: people.map((id) => member(id)),
        drives: [open("Roof", stated)],
        roll: stated.basis === "voluntary" ? [] : people.map((id) => onRoll("Roof", id, 100)),
        contributions: people.slice(0, givers).map((id) => gift("Roof", id, 100)),
      }),
    );
    const shown = forAnyone(accounts, accounts.drives);
    const { asOf } = accounts.book.settings;
    return drivesChart(publiclyCharted(shown, asOf, english), "KRW", english);
  };

  it.each<[string, Partial<Drive>, number, string | null]>([
    ["a levy that many have paid", {}, 6, "Roof has 60 % of what it asks for"],
    ["a levy that few have paid: their gifts would show", {}, 2, null],
    [
      "gifts, in fives of givers and two digits",
      isVoluntary,
      7,
      "Roof has 50 % or more of what it asks for",
    ],
    ["gifts of few", isVoluntary, 4, null],
  ])("%s", (_, stated, givers, title) => {
    expect(of(stated, givers)?.title ?? null).toBe(title);
  });

  it("is late nowhere, and nobody is to keep pace with giving", () => {
    const dated = { due: due("2026-05-31") };
    expect(of(dated, 6)!.series.map(({ name }) => name)).toEqual(["Collected", "Still to come"]);
    const later = { due: due("2026-09-30") };
    expect(of(later, 6)!.bars.map(({ evenPace }) => evenPace !== null)).toEqual([true]);
    expect(of({ ...isVoluntary, ...later }, 7)!.bars.map(({ evenPace }) => evenPace)).toEqual([
      null,
    ]);
  });
});

describe("of any book", () => {
  const opened = books.map((of) => ({
    ...of,
    drives: of.drives.map((each) => ({ ...each, state: "open" as const })),
  }));

  it("draws no more than the ledger counts, and at the end what Overview says was collected", () => {
    fc.assert(
      fc.property(opened, (of) => {
        const accounts = keepAccounts(of);
        for (const chart of overviewCharts(accounts, english)) {
          if (isBars(chart)) {
            for (const { name, collected } of chart.bars)
              expect(collected).toBe(accountOf(name).collected);
            continue;
          }
          const account = accounts.drives.find((each) =>
            chart.title.startsWith(each.drive?.id ?? "\n"),
          )!;
          const [first] = chart.series;
          const drawn = first!.values.filter((value) => value !== null);
          expect(drawn.at(-1)).toBe(toMajor(account.collected, chart.currency));
          const index = accounts.drives.indexOf(account);
          let counted = 0;
          accounts.ledger.amounts.forEach((amount, row) => {
            if (accounts.ledger.accounts[row] === index) counted += Math.max(0, amount);
          });
          expect(Math.max(...drawn)).toBeLessThanOrEqual(toMajor(counted, chart.currency));
        }
        function accountOf(name: string) {
          return accounts.drives.find((each) => each.drive?.id === name)!;
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives every series a value or a blank for each row, days that rise, and each a colour of ours", () => {
    const inks = [
      ...Object.values(chartLooks.bars),
      ...Object.values(chartLooks.lines).map(({ ink }) => ink),
    ];
    fc.assert(
      fc.property(opened, fc.constantFrom("en" as const, "ko" as const), (of, language) => {
        for (const chart of overviewCharts(keepAccounts(of), speak(language))) {
          const rows = isBars(chart) ? chart.bars.length : chart.days.length;
          for (const { values, ink } of chart.series) {
            expect(values).toHaveLength(rows);
            expect(values.some((value) => value !== null)).toBe(true);
            expect(inks).toContain(ink);
          }
          if (isBars(chart)) continue;
          expect(chart.days).toEqual([...new Set(chart.days)].sort((a, b) => a - b));
          for (const { end, values } of chart.series)
            if (end !== null) expect(values[end.row]).not.toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws no lines where every day is past", () => {
    const { bars, lines } = chartsOf({
      ...bookWith([open("Roof", { due: due("2026-05-31") })], []),
    });
    expect([bars === null, lines]).toEqual([false, null]);
    const charts = overviewCharts(accountsOf(condominiumSample()), english);
    expect(charts.map(({ title }) => title)).toEqual(["Lift renewal has 92 % of what it asks for"]);
  });
});
