import {
  type Accounts,
  type Burden,
  currencyDecimals,
  type DriveAccount,
  yearOf,
} from "../../core/index";
import type { ReportWords, Say } from "../../i18n/index";
import { type Cell, fittingText, type OutCell } from "../../schema/index";
import { listedDrives } from "../drives/driveWords";
import { makeReport } from "../report/makeReport";
import type { Report, ReportColumn } from "../report/report";
import { everyLanguage, reportColumns, retiredHeaders } from "../report/reportColumns";
import { headerKey } from "../report/sheetColumns";

/** A header has a few words beside the name, and is known again by all of it. */
const LONGEST_BODY = 49_000;
const INCOME = ["yearlyIncome", "shareOfIncome", "alert"];
type Side = "asked" | "given";

/**
 * A row for each member: what each body asked and was given in the year, in the Settings currency;
 * what was given in kind beside it, households and incomes, where anybody has any. *If shared* is what there
 * would be to find if every group that is left to its members' conscience shared its quota.
 * `header` is the tab's present header: bodies that are gone leave columns behind.
 */
export function perPersonReport(accounts: Accounts, header: readonly Cell[], say: Say): Report {
  const { bodies, burdens } = accounts;
  const { settings } = accounts.book;
  const decimals = currencyDecimals(settings.currency);
  const incomes = burdens.some(({ yearlyIncome }) => yearlyIncome !== null);
  const inKinds = burdens.some(({ inKind }) => inKind !== 0);
  const households = burdens.some(({ member }) => member.household !== "");
  const without = [
    ...(inKinds ? [] : ["inKind"]),
    ...(households ? [] : ["household"]),
    ...(incomes ? [] : INCOME),
  ];
  const fixed = reportColumns("perPerson", say, decimals, without);
  const columns = [
    ...fixed.slice(0, 2),
    ...bodies.flatMap((body) => [
      bodyColumn("asked", body, decimals, say),
      bodyColumn("given", body, decimals, say),
    ]),
    ...fixed.slice(2),
  ];
  const units = 10 ** decimals;
  const headlines = headlinesOf(accounts, say);
  return makeReport({
    tab: "perPerson",
    headline: headlines[0]!,
    shorter: headlines.slice(1),
    columns,
    rows: burdens.map((burden) => burdenRow(burden, columns, units, accounts, say)),
    retired: [...retiredHeaders("perPerson", without), ...retiredBodies(header, columns)],
  });
}

function bodyColumn(side: Side, body: string, decimals: number, say: Say): ReportColumn {
  return {
    id: `${side}:${body}`,
    header: bodyHeader(say.words.reports, side, body),
    headers: everyLanguage().map(({ reports }) => bodyHeader(reports, side, body)),
    kind: "money",
    kept: false,
    decimals,
    choices: [],
  };
}

/** The whole organisation is a body too where it asks; without a name in Settings it is everyone. */
function bodyHeader(words: ReportWords, side: Side, body: string): string {
  return words.perPerson[side](fittingText(body, LONGEST_BODY) || words.everyone);
}

/** A row of as many cells as there are columns: one that grew would take room for many more. */
function burdenRow(
  burden: Burden,
  columns: readonly ReportColumn[],
  units: number,
  { book: { settings } }: Accounts,
  say: Say,
): OutCell[] {
  const { member, yearlyIncome, shareOfIncome } = burden;
  const row = new Array<OutCell>(columns.length);
  let c = 0;
  row[c++] = member.hasId ? member.id : "";
  row[c++] = member.name;
  let asked = 0;
  let given = 0;
  for (let b = 0; b < burden.asked.length; b++) {
    row[c++] = burden.asked[b]! / units;
    row[c++] = burden.given[b]! / units;
    asked += burden.asked[b]!;
    given += burden.given[b]!;
  }
  row[c++] = asked / units;
  row[c++] = given / units;
  if (columns[c]?.id === "inKind") row[c++] = burden.inKind === 0 ? "" : burden.inKind / units;
  row[c++] = burden.ifShared / units;
  if (columns[c]?.id === "household") row[c++] = member.household;
  if (c === columns.length) return row;
  row[c++] = yearlyIncome === null ? "" : yearlyIncome / units;
  row[c++] = shareOfIncome ?? "";
  row[c++] = burden.alert
    ? say.words.reports.perPerson.above(say.percent(settings.incomeAlert))
    : "";
  return row;
}

/** How many there are, and what each drive would come to for each; in fewer words of fewer drives. */
function headlinesOf(accounts: Accounts, say: Say): readonly string[] {
  const { burdens } = accounts;
  const { settings } = accounts.book;
  const words = say.words.reports.perPerson;
  const first = yearOf(settings.asOf, settings.yearStarts);
  const year = settings.yearStarts === 1 ? String(first) : `${first}/${first + 1}`;
  let alerts = 0;
  for (const { alert } of burdens) if (alert) alerts++;
  const heads = listedDrives(accounts).flatMap((drive) => perHead(drive, say) ?? []);
  const parts = [words.headline(year, burdens.length, alerts, say), ...heads];
  return parts.map((_, left) => parts.slice(0, parts.length - left).join("; "));
}

/** What it would come to for each if the groups of a Conscience drive shared their quotas. */
function perHead({ shares, currency, drive }: DriveAccount, say: Say): string | null {
  if (drive === null) return null;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i]!;
    if (Number.isNaN(share)) continue;
    least = Math.min(least, share);
    most = Math.max(most, share);
  }
  if (most === 0) return null;
  const words = say.words.reports.perPerson;
  const upTo = say.moneyWithCurrency(most, currency);
  return words.perHead(
    drive.id,
    least === most ? upTo : words.range(say.money(least, currency), upTo),
  );
}

/**
 * Headers of bodies that there were at an earlier refresh: "… asked" beside "… given" in one
 * language. One of the two alone is a column of the user's.
 */
function retiredBodies(
  header: readonly Cell[],
  columns: readonly ReportColumn[],
): readonly (readonly string[])[] {
  const present = new Set(header.map(headerKey));
  const ours = new Set(columns.flatMap(({ headers }) => headers.map(headerKey)));
  const retired: string[][] = [];
  for (const { reports } of everyLanguage()) {
    for (const cell of header) {
      const body = bodyOf(headerKey(cell), reports.perPerson.asked);
      if (body === null) continue;
      const pair = [reports.perPerson.asked(body), reports.perPerson.given(body)];
      if (pair.every((name) => present.has(headerKey(name)) && !ours.has(headerKey(name))))
        retired.push(...pair.map((name) => [name]));
    }
  }
  return retired;
}

/** The body that a header such as "union asked" speaks of; null where it is no such header. */
function bodyOf(header: string, headerOf: (body: string) => string): string | null {
  const [before = "", after = ""] = headerKey(headerOf("\u0001")).split("\u0001");
  const fits = header.startsWith(before) && header.endsWith(after);
  const body = fits ? header.slice(before.length, header.length - after.length) : "";
  return body.trim() === "" ? null : body;
}

/** Those of the tab's headers that are those of a body, asked and given, in some language. */
export function bodyHeaders(header: readonly Cell[]): readonly (readonly string[])[] {
  return retiredBodies(header, []);
}
