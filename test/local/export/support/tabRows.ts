import { readFile } from "node:fs/promises";
import { isoDay } from "../../../../src/core/index";
import { headerIndex, plainKey } from "../../../../src/i18n/index";
import { generatedTab } from "../../../../src/local/cli/generatedTab";
import { type Scalar, valueIn } from "../../../../src/local/services/index";
import { readXlsx } from "../../../../src/local/xlsx";
import { serialOf1970 } from "../../../../src/schema/index";

/** The views, and the tab that each shows. */
const tabs = { overview: "overview", by_group: "byGroup", by_member: "byMember" } as const;

/** Columns that views call otherwise than by the column's own id in snake case. */
const otherwise: Readonly<Record<string, string>> = {
  "overview.askedCount": "asked",
  "overview.asked": "who_is_asked",
  "byGroup.group": "group_name",
  "byMember.group": "group_name",
};

const days = ["due", "last_contribution"];

type TabRow = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a generated tab of a workbook as they stand there, called as the view's columns are:
 * blank cells are null, days are ISO dates, progress is its percentage.
 */
export async function tabRows(file: string, view: keyof typeof tabs): Promise<readonly TabRow[]> {
  const tab = tabs[view];
  const defaults = { locale: "en_US", timeZone: "Etc/UTC" };
  const { spreadsheet } = readXlsx(await readFile(file), defaults);
  const sheet = generatedTab(spreadsheet, tab)!;
  const ids = headerIndex(tab);
  const columns = (sheet.row(2) ?? []).flatMap((header, i) => {
    const id = ids.get(plainKey(String(header)))?.id;
    return id === undefined ? [] : [{ name: nameOf(tab, id), column: i + 1 }];
  });
  const rows: TabRow[] = [];
  for (let r = 3; r <= sheet.lastRow(); r++)
    rows.push(
      Object.fromEntries(
        columns.map(({ name, column }) => [name, cellOf(name, valueIn(sheet.content(r, column)))]),
      ),
    );
  return rows;
}

function nameOf(tab: string, id: string): string {
  const snake = id.replace(/[A-Z]|(?<=[a-z])\d+/g, (part) => `_${part.toLowerCase()}`);
  return otherwise[`${tab}.${id}`] ?? snake;
}

function cellOf(name: string, value: Scalar): string | number | null {
  if (value === "" || value === "–") return null;
  if (days.includes(name)) return isoDay(Number(value) - serialOf1970);
  if (name === "progress") return Number(/(\d+) ?%/.exec(String(value))?.[1]);
  if (typeof value === "number") return value;
  return String(value).replace(/^\u2003+/, "");
}
