import { describe, expect, it } from "vitest";
import { speak, type Words } from "../../src/i18n/index";
import { FormulaCell, valueIn } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

const errors = /^#(ERROR|REF|NAME|VALUE|N\/A|DIV|NUM|NULL|SPILL)/;

/** Every cell of every tab that shows an error. */
function wrongCells(addOn: AddOn): string[] {
  return addOn
    .names()
    .flatMap((tab) =>
      addOn
        .values(tab)
        .flatMap((row, r) =>
          row.flatMap((cell, c) =>
            errors.test(String(cell)) ? [`${tab} ${r + 1},${c + 1}: ${cell}`] : [],
          ),
        ),
    );
}

/** The sample in a spreadsheet of a locale, divided and refreshed by somebody with an account of a language. */
class Spreadsheet {
  readonly addOn: AddOn;
  readonly person: OtherPerson;
  private readonly words: Words;

  constructor(locale: string, language: "en" | "ko") {
    this.words = speak(language).words;
    this.addOn = openAddOn({ locale: language });
    const { spreadsheet } = this.addOn.bundle.services;
    this.person = new OtherPerson(spreadsheet);
    this.person.setLocale(locale);
    for (const name of ["setUpSpreadsheet", "loadSample"]) this.addOn.run(name);
    this.addOn.run("applyQuotas", { drive: "", keep: false });
    this.refresh();
  }

  refresh(): void {
    this.addOn.tick(60);
    this.addOn.run("refreshSummaries");
  }

  get followUp() {
    return this.addOn.sheet(this.words.schema.tabs.followUp);
  }

  /** From 1. */
  column(header: "outstanding" | "drive" | "memberId"): number {
    return (this.followUp.row(2) ?? []).indexOf(this.words.schema.headers.followUp[header]) + 1;
  }

  /** Settles what the member of the first row owes, so that all rows below it move up. */
  settleFirst(): string {
    const [drive, member] = (["drive", "memberId"] as const).map((header) =>
      valueIn(this.followUp.content(3, this.column(header))),
    );
    const { headers, tabs } = this.words.schema;
    const ledger = this.addOn.sheet(tabs.contributions);
    const row = ledger.lastRow() + 1;
    const cells = { date: 46_150, drive: drive!, member: member!, amount: 1_000_000 };
    for (const [id, cell] of Object.entries(cells)) {
      const header = headers.contributions[id as keyof typeof cells];
      ledger.setContent(row, (ledger.row(1) ?? []).indexOf(header) + 1, cell);
    }
    return String(member);
  }
}

describe.each<{ locale: string; language: "en" | "ko"; mark: "," | "."; why: string }>([
  { locale: "en_US", language: "en", mark: ".", why: "points, months first" },
  { locale: "ko_KR", language: "ko", mark: ".", why: "points, years first, tabs in Korean" },
  {
    locale: "de_DE",
    language: "en",
    mark: ",",
    why: "decimals set off by commas, dates by points",
  },
  { locale: "fr_FR", language: "en", mark: ",", why: "thousands set off by spaces" },
  {
    locale: "pt_BR",
    language: "en",
    mark: ",",
    why: "decimals set off by commas, dates by strokes",
  },
])("in a spreadsheet of the locale $locale ($why)", ({ locale, language, mark }) => {
  it("no cell of any tab shows an error", () => {
    const { addOn } = new Spreadsheet(locale, language);
    expect(wrongCells(addOn)).toEqual([]);
    for (const name of ["refreshSummaries", "checkForProblems", "setUpSpreadsheet"])
      addOn.run(name);
    expect(wrongCells(addOn)).toEqual([]);
  });

  it("formulas of the user's own in Follow-up survive, also where their rows move", () => {
    const opened = new Spreadsheet(locale, language);
    const { addOn, person, followUp } = opened;
    const own = followUp.lastColumn() + 1;
    const part = mark === "," ? ";" : ",";
    const half = `0${mark}5`;
    const outstanding = String.fromCharCode(64 + opened.column("outstanding"));
    const typed = (row: number) =>
      `=IF(${outstanding}${row}>0${part}ROUND(${outstanding}${row}*${half}${part}0)${part}"a, b; c")`;
    const meant = (row: number) =>
      `=IF(${outstanding}${row}>0,ROUND(${outstanding}${row}*0.5,0),"a, b; c")`;
    person.type(followUp.name, 2, own, "Half");
    for (let row = 3; row <= followUp.lastRow(); row++)
      person.type(followUp.name, row, own, typed(row));
    const formulas = () =>
      Array.from({ length: followUp.lastRow() - 2 }, (_, i) => {
        const cell = followUp.content(i + 3, own);
        return cell instanceof FormulaCell ? cell.formula : cell;
      });
    const all = Array.from({ length: followUp.lastRow() - 2 }, (_, i) => meant(i + 3));
    expect(formulas()).toEqual(all);

    opened.refresh();
    expect(formulas()).toEqual(all);

    const before = followUp.lastRow();
    opened.settleFirst();
    opened.refresh();
    expect(followUp.lastRow()).toBe(before - 1);
    expect(formulas()).toEqual(all.slice(0, -1));

    person.sort(followUp.name, opened.column("memberId"), 2, false);
    const sorted = formulas();
    opened.refresh();
    expect(new Set(formulas())).toEqual(new Set(sorted));
    expect(formulas()).toEqual(all.slice(0, -1));
    expect(wrongCells(addOn)).toEqual([]);
  });
});
