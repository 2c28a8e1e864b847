import { r1c1ToA1 } from "../../../reports/index";
import { type Bench, tellFormula } from "../bench";
import type { Locale } from "../locales";
import type { Probe, Step } from "../probe";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Formulas, figures and formats in a spreadsheet of the locale. */
export function localeStep(locale: Locale): Step {
  return {
    title: locale.name,
    probes: (bench) => [
      ...written(bench, locale),
      ...ownFormula(bench, locale),
      customFunction(bench, locale),
      ...figures(bench, locale),
    ],
  };
}

type Write = (cell: Range, formula: string) => void;

const ways: readonly (readonly [name: string, write: Write])[] = [
  ["setFormula", (cell, formula) => cell.setFormula(formula)],
  ["setValues", (cell, formula) => cell.setValues([[formula]])],
];

/** Arguments parted by either mark, and decimals with a point or without: the add-on's own way is right anywhere. */
function written(bench: Bench, { part }: Locale): readonly Probe[] {
  const whereNoComma = (result: string) => (part === "," ? result : "error");
  const cases: readonly (readonly [given: string, expected: string])[] = [
    ["=IF(TRUE;3)", `=IF(TRUE${part}3) shows 3`],
    ["=IF(TRUE,3)", whereNoComma("=IF(TRUE,3) shows 3")],
    ["=2*1.5", whereNoComma("=2*1.5 shows 3")],
    ["=2*(15/10)", "=2*(15/10) shows 3"],
  ];
  return cases.flatMap(([given, expected]) =>
    ways.map(([way, write]) => ({
      what: `${given} by ${way}`,
      expected,
      see() {
        const cell = bench.sheet().getRange("A1").clearContent();
        write(cell, given);
        SpreadsheetApp.flush();
        return tellFormula(cell);
      },
    })),
  );
}

/** A formula of the user's, moved as the add-on moves it. */
function ownFormula(bench: Bench, { part, decimal }: Locale): readonly Probe[] {
  const own = (cell: string) => `=IF(${cell}>1${part}"a,b"${part}1${decimal}5)`;
  const readFrom = (cell: Range) => cell.getFormulasR1C1()[0]?.[0] ?? "";
  return [
    {
      what: "a formula of the user's, out by getFormulasR1C1",
      expected: own("R[0]C[-1]"),
      see: () => readFrom(bench.sheet().getRange("C1").setFormula(own("B1"))),
    },
    {
      what: "the same, in again by setValues in A1 notation, a row below",
      expected: own("B2"),
      see() {
        const formula = r1c1ToA1(readFrom(bench.sheet().getRange("C1")), { row: 2, column: 3 });
        return bench
          .sheet()
          .getRange("C2")
          .setValues([[formula]])
          .getFormula();
      },
    },
  ];
}

/** How often a custom function is waited for, and how long each time, in milliseconds. */
const mostWaits = 20;
const wait = 500;

function customFunction(bench: Bench, { part }: Locale): Probe {
  return {
    what: "a custom function",
    expected: `=QUOTA_PROGRESS(1${part}4) shows ■■■□□□□□□□  25 %`,
    see() {
      const cell = bench.sheet().getRange("D1").setFormula("=QUOTA_PROGRESS(1;4)");
      SpreadsheetApp.flush();
      // Google runs it in its own time.
      for (let waits = 0; waits < mostWaits && !/^#|%$/.test(cell.getDisplayValue()); waits++)
        Utilities.sleep(wait);
      return tellFormula(cell);
    },
  };
}

const formats = ["#,##0", "#,##0.00", "yyyy-mm-dd", "0.0%", "@"];

function figures(bench: Bench, { figure }: Locale): readonly Probe[] {
  return [
    {
      what: "number formats as they are read back",
      expected: formats.join(" | "),
      see() {
        const cells = bench.sheet().getRange(5, 1, 1, formats.length).setNumberFormats([formats]);
        return (cells.getNumberFormats()[0] ?? []).join(" | ");
      },
    },
    {
      what: "1234.5 under #,##0.00",
      expected: figure,
      see: () =>
        bench.sheet().getRange("B5").setValue(1234.5).getDisplayValue().replace(/\s/g, " "),
    },
  ];
}
