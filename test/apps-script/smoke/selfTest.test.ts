import { describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import { type LoadedBundle, loadBundle } from "../../../src/local/bundle";
import {
  type Answer,
  type Question,
  RunCutOff,
  type ServiceOptions,
  SpreadsheetModel,
  valueIn,
} from "../../../src/local/services/index";
import { OtherPerson } from "../../support/otherPerson";

interface Build {
  makeBundle(options: { smoke: boolean }): Promise<{ code: string }>;
}

// By a name that the compiler does not follow: build.mjs has no types.
const { makeBundle }: Build = await import(new URL("../../../build.mjs", import.meta.url).href);
const { code } = await makeBundle({ smoke: true });

/** What Sheets would calculate, formulas as the model keeps them. */
const results: Readonly<Record<string, string | number>> = {
  "=IF(TRUE,3)": 3,
  "=2*1.5": 3,
  "=2*(15/10)": 3,
  "=QUOTA_PROGRESS(1,4)": "■■■□□□□□□□  25 %",
};

interface Row {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
  readonly same: string;
  readonly milliseconds: number;
}

interface Tester {
  readonly bundle: LoadedBundle;
  readonly spreadsheet: SpreadsheetModel;
  readonly person: OtherPerson;
  /** Chooses from the menu Self-test, and gives what the alerts said. */
  choose(item: string): readonly string[];
  rows(): readonly Row[];
}

type Given = Partial<ServiceOptions> & { readonly name?: string };

/** A tester, who says OK to whatever is asked. */
function tester({ name = "Whipround smoke", ...options }: Given = {}): Tester {
  const spreadsheet = SpreadsheetModel.empty({ name, locale: "en_GB", timeZone: "Europe/London" });
  const bundle = loadBundle(code, {
    spreadsheet,
    clock: () => Date.UTC(2026, 10, 24, 8, 0),
    calculate: (formula) => results[formula],
    answer: (): Answer => ({ button: "OK" }),
    ...options,
  });
  return {
    bundle,
    spreadsheet,
    person: new OtherPerson(spreadsheet),
    choose(item) {
      const before = bundle.services.events.length;
      bundle.call(item);
      return bundle.services.events
        .slice(before)
        .flatMap((event) => (event.kind === "alert" ? [event.message] : []));
    },
    rows() {
      const sheet = spreadsheet.sheetNamed("Self-test");
      return Array.from({ length: (sheet?.lastRow() ?? 1) - 1 }, (_, r) => {
        const [what, expected, seen, same, milliseconds] = Array.from({ length: 5 }, (__, c) =>
          valueIn(sheet!.content(r + 2, c + 1)),
        );
        return { what, expected, seen, same, milliseconds } as Row;
      });
    },
  };
}

/** What only hands can make, as docs/smoke-test.md says. */
function makeByHand({ person }: Tester): void {
  person.addTab("Smoke table");
  for (const row of [
    ["Name", "Amount"],
    ["An", 1],
    ["Bo", 2],
  ])
    person.typeRow("Smoke table", row);
  const rect = { row: 1, column: 1, rows: 3, columns: 2 };
  person.convertToTable("Smoke table", rect);
  person.insertChart("Smoke table", rect, { row: 6, column: 1 });
  person.moveChartToOwnSheet("Smoke table");
}

const titles = (rows: readonly Row[]) => [...new Set(rows.map(({ what }) => what.split(": ")[0]!))];
const notSame = (rows: readonly Row[]) => rows.filter(({ same }) => same !== "same");
const tellsOf = (rows: readonly Row[]) => rows.map(({ what, seen }) => `${what} → ${seen}`);

const done = tester();
makeByHand(done);
const alerts = done.choose("selfTest");
const rows = done.rows();

describe("the self-test", () => {
  it("sees what is expected wherever the services in memory are asked", () => {
    expect(notSame(rows)).toEqual([]);
    expect(rows.length).toBeGreaterThan(240);
  });

  it("asks before it deletes anything, and says at the end how much is the same", () => {
    expect(alerts).toEqual([
      expect.stringContaining("This deletes every tab of this spreadsheet"),
      expect.stringMatching(
        new RegExp(`steps are done: ${rows.length} the same, 0 not, 0 not tried\\.`),
      ),
    ]);
  });

  it("tries each fact of Google's that nobody has seen yet, and the commands in five locales", () => {
    expect(titles(rows)).toEqual([
      "The beginning",
      "Limits",
      "Into a plain-text cell by setValues",
      "Into a plain-text cell by appendRow",
      "Into a cell without a format by setValues",
      "Into a cell without a format by appendRow",
      "The automatic number format",
      "A new row looks like",
      "A drop-down in B2:B10",
      "A drop-down of what stands in A2:A9",
      "Under a frozen row",
      "appendRow below unticked boxes in A2:A10",
      "A sheet called as another",
      "A chart",
      "A filter that hides row 2",
      "A chart on its own sheet",
      "In a Table",
      "An image in a cell",
      "A day in the time zone",
      ...["en_US", "ko_KR", "de_DE", "fr_FR", "pt_BR"],
    ]);
  });

  it.each(["en_US", "ko_KR", "de_DE", "fr_FR", "pt_BR"])(
    "sees every command end well in %s, and no error in any cell",
    (locale) => {
      const own = rows.filter(({ what }) => what.startsWith(`${locale}: `));
      const commands = own.filter(({ expected }) => expected === "ok");
      expect(commands.map(({ seen }) => seen.slice(0, 4))).toEqual(commands.map(() => "ok: "));
      expect(commands.length).toBeGreaterThanOrEqual(9);
      expect(own.at(-1)).toMatchObject({
        what: `${locale}: cells that show an error`,
        seen: "none",
      });
    },
  );

  it("leaves the spreadsheet its locale, its time zone and what was made by hand", () => {
    const { locale, timeZone, sheets } = done.spreadsheet;
    expect([locale, timeZone]).toEqual(["en_GB", "Europe/London"]);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Self-test", "Smoke table", "Chart1", "Overview"]),
    );
    expect(sheets.map(({ name }) => name)).not.toContain("Self-test scratch");
  });

  it("does nothing more once all is done, and begins again if that is chosen", () => {
    expect(done.choose("selfTest")).toEqual([expect.stringContaining("steps are done")]);
    expect(done.rows()).toEqual(rows);
    done.choose("selfTestAnew");
    expect(tellsOf(done.rows())).toEqual(tellsOf(rows));
  });

  it("does it all in Korean where the account is Korean", () => {
    const korean = tester({ userLocale: "ko" });
    makeByHand(korean);
    korean.choose("selfTest");
    expect(notSame(korean.rows())).toEqual([]);
    expect(titles(korean.rows())).toEqual(titles(rows));
    const { overview } = speak("ko").words.schema.tabs;
    expect(korean.spreadsheet.sheetNamed(overview)).toBeDefined();
  });
});

describe("what the self-test sees", () => {
  /** Up to where no locale has its turn yet, which is all that these go by. */
  const firstRows = (options: Given, prepare: (tester: Tester) => void): readonly Row[] => {
    const stopped = tester({ ...options, onCall: stopAt("Spreadsheet.setSpreadsheetLocale", 2) });
    prepare(stopped);
    expect(() => stopped.bundle.call("selfTest")).toThrow(RunCutOff);
    return stopped.rows();
  };
  const of = (rows: readonly Row[], title: string) =>
    rows.filter(({ what }) => what.startsWith(`${title}: `));

  it("is not tried where nothing was made by hand", () => {
    const rows = notSame(firstRows({}, () => {}));
    expect(titles(rows)).toEqual(["A chart on its own sheet", "In a Table"]);
    expect(new Set(rows.map(({ same }) => same))).toEqual(new Set(["not tried"]));
    expect(rows[0]?.seen).toBe("not tried: no chart was moved to one");
    expect(rows.at(-1)?.seen).toBe("not tried: no tab is called Smoke table");
  });

  it("is when a Table refuses", () => {
    const rows = firstRows({ typedColumns: "refuse on flush" }, makeByHand);
    expect(notSame(rows)).toEqual([]);
    expect(of(rows, "In a Table")[0]?.seen).toMatch(/^refused: on flush, This operation/);
  });

  it("is not the same where it is not as expected: a tab that is no Table takes everything", () => {
    const rows = firstRows({}, ({ person }) => person.addTab("Smoke table"));
    expect(of(rows, "In a Table").map(({ seen, same }) => [seen, same])).toEqual([
      ...Array(3).fill(["taken", "NOT THE SAME"]),
      ...Array(3).fill(["taken", "same"]),
    ]);
  });

  it("is an exception of Google's where there is one", () => {
    let calls = 0;
    const busy = tester({
      onCall({ name }) {
        if (name === "Utilities.formatDate" && ++calls === 500)
          throw new Error("Service invoked too many times");
        if (name === "Sheet.appendRow") throw new RunCutOff();
      },
    });
    expect(() => busy.bundle.call("selfTest")).toThrow(RunCutOff);
    const rows = busy.rows();
    expect(notSame(rows)).toMatchObject([
      { seen: "stopped: Service invoked too many times", same: "NOT THE SAME" },
    ]);
  });
});

/** Cuts the run off at a call of a member. */
function stopAt(name: string, nth: number): NonNullable<ServiceOptions["onCall"]> {
  let calls = 0;
  return (call) => {
    if (call.name === name && ++calls === nth) throw new RunCutOff();
  };
}

describe("a run of the self-test", () => {
  it("ends within five minutes where every call takes its time, and the next goes on from there", () => {
    let now = Date.UTC(2026, 10, 24, 8, 0);
    const slow = tester({
      clock: () => now,
      onCall: ({ kind }) => {
        now += kind === "read" || kind === "write" ? 50 : 2;
      },
    });
    makeByHand(slow);
    const runs: string[] = [];
    while (!runs.at(-1)?.startsWith("All ")) {
      const started = now;
      runs.push(slow.choose("selfTest").at(-1)!);
      expect(now - started).toBeLessThan(5 * 60_000);
      expect(runs.length).toBeLessThan(10);
    }
    expect(runs.length).toBeGreaterThan(2);
    expect(runs[0]).toMatch(/^\d+ of \d+ steps are done\. Choose "Begin, or go on" again\.$/);
    expect(tellsOf(slow.rows())).toEqual(tellsOf(rows));
    expect(slow.rows().some(({ milliseconds }) => milliseconds > 1_000)).toBe(true);
  });

  it("that was cut off leaves out the step within which it was", () => {
    const title = "appendRow below unticked boxes in A2:A10";
    const isOfStep = ({ what }: Row) => what.startsWith(title);
    let stop = stopAt("Range.insertCheckboxes", 1);
    const cut = tester({ onCall: (call) => stop(call) });
    makeByHand(cut);
    expect(() => cut.bundle.call("selfTest")).toThrow(RunCutOff);
    stop = stopAt("Spreadsheet.setSpreadsheetLocale", 1);
    expect(() => cut.bundle.call("selfTest")).toThrow(RunCutOff);
    const seen = cut.rows();
    expect(seen.filter(isOfStep)).toMatchObject([
      { what: title, seen: "the run was cut off within this step", same: "NOT THE SAME" },
    ]);
    const others = rows.filter((row) => !isOfStep(row)).slice(0, seen.length - 1);
    expect(tellsOf(seen.filter((row) => !isOfStep(row)))).toEqual(tellsOf(others));
    expect(seen.at(-1)?.what).toBe("A day in the time zone: Asia/Seoul");
  });
});

describe("elsewhere than in Whipround smoke the self-test", () => {
  const items = ["selfTest", "selfTestAnew", "showSelfTestPage"];

  it.each(items)("says so and does nothing: %s", (item) => {
    const treasurer = tester({ name: "Household" });
    expect(treasurer.choose(item)).toEqual([
      'The self-test deletes tabs, so it works only in a spreadsheet called "Whipround smoke". ' +
        'This one is called "Household". Nothing was done here.',
    ]);
    expect(treasurer.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(treasurer.spreadsheet.documentProperties.size).toBe(0);
    expect(treasurer.bundle.services.calls.total).toBe(0);
  });

  it("does nothing at home either where the answer is no", () => {
    const answer = ({ buttons }: Question): Answer => ({
      button: buttons === "OK_CANCEL" ? "CANCEL" : "OK",
    });
    const hesitant = tester({ answer });
    hesitant.choose("selfTest");
    expect(hesitant.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(hesitant.bundle.services.calls.total).toBe(0);
  });
});

describe("the page of the self-test", () => {
  it("holds two slashes in a template literal and in a string, and notes what it finds", () => {
    const shown = tester();
    shown.choose("showSelfTestPage");
    const dialog = shown.bundle.services.events.find(({ kind }) => kind === "dialog");
    const html = dialog?.kind === "dialog" ? dialog.page.html : "";
    expect(html).toContain("window.inTemplate = `a//b`;");
    expect(html).toContain('window.inString = "a//b";');
    expect(noted(shown, "template literal: cut, string: kept")).toBe("same");
    expect(noted(shown, "template literal: kept, string: kept")).toBe("NOT THE SAME");
  });

  const noted = ({ bundle, rows }: Tester, seen: string) => {
    bundle.call("noteSelfTestPage", [seen]);
    return rows().at(-1)?.same;
  };
});
