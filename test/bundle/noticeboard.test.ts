import { beforeAll, describe, expect, it } from "vitest";
import { languages, speak } from "../../src/i18n/index";
import { FormulaCell, type Scalar } from "../../src/local/services/index";
import { type AddOn, openFactory } from "../support/addOn";
import { set } from "../support/sampleAddOn";

type Row = Readonly<Record<string, Scalar>>;
type Language = (typeof languages)[number];

const asOf = 46_160;

/** Rows of the ledger of which by the rule nothing shows. */
const untold: readonly (Row & { readonly why: string })[] = [
  { Drive: "Office drive", Member: "M03", Amount: 7_770, Method: "Cash", why: "gave already" },
  { Drive: "Office drive", Member: "M17", Amount: 3_330, Method: "Cash", why: "is not the fifth" },
  { Drive: "Union renewal levy", Member: "M12", Amount: 5_000, Method: "In kind", why: "no cash" },
  { Drive: "Youth league chairs", Member: "M10", Amount: 4_444, Method: "Work", why: "no cash" },
  { Drive: "No such drive", Member: "M10", Amount: 1_234, Method: "Cash", why: "no drive" },
];

/** The factory's books with these rows more in the ledger. */
function openWith(rows: readonly Row[], language: Language): AddOn {
  const addOn = openFactory();
  const sheet = addOn.sheet("Contributions");
  const header = sheet.row(1) ?? [];
  const from = sheet.lastRow() + 1;
  sheet.insert("rows", sheet.maxRows, rows.length, sheet.maxRows);
  for (const [r, { why, ...row }] of rows.entries())
    for (const [column, value] of Object.entries({ Date: asOf, ...row }))
      sheet.setContent(from + r, header.indexOf(column) + 1, value);
  set(addOn, "en", "language", speak(language).words.schema.choices.language[language]);
  addOn.run("refreshSummaries");
  return addOn;
}

/** Everything that stands in the tab, formulas as they are written. */
function noticeboard(addOn: AddOn) {
  const sheet = addOn.sheet("Noticeboard");
  return Array.from({ length: sheet.lastRow() }, (_, r) => sheet.row(r + 1) ?? []);
}

describe.each(languages)("the Noticeboard, published by itself (%s)", (language) => {
  let before: ReturnType<typeof noticeboard>;
  beforeAll(() => {
    before = noticeboard(openWith([], language));
  });

  it("looks nothing up: what the ledger holds more since shows in no cell", () => {
    const cells = before.flat();
    expect(cells.filter((cell) => cell instanceof FormulaCell)).toEqual([]);
    // As of when it was made it says all the same.
    expect(cells.join()).toContain("2026");
  });

  it.each(untold)("says not a letter of what does not show by the rule: $Drive, $why", (row) => {
    expect(noticeboard(openWith([row], language))).toEqual(before);
  });
});
