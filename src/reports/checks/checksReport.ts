import {
  type Accounts,
  type Currency,
  currencyDecimals,
  type Diagnostic,
  isCurrency,
  type Money,
  type Severity,
  toMajor,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import {
  columnLetters,
  inputTabs,
  type OutCell,
  type SheetSnapshot,
  type Tab,
} from "../../schema/index";
import type { JudgedProblem } from "../report/judgedProblem";
import { makeReport } from "../report/makeReport";
import type { Report } from "../report/report";
import { reportColumns } from "../report/reportColumns";
import { layOut } from "../report/sheetColumns";
import { readAcceptance } from "./acceptance";
import { type LedgerPart, ledgerSums } from "./ledgerSums";

/** Where the cells are that problems speak of. */
export interface Whereabouts {
  readonly sheets: ReadonlyMap<Tab, { readonly id: string; readonly name: string }>;
  /** For each tab, where its columns stand (ids), from 0. */
  readonly layouts: ReadonlyMap<string, { readonly columns: ReadonlyMap<string, number> }>;
  /** The further ledgers, by the sheet's id. */
  readonly ledgers: ReadonlyMap<string, LedgerWhereabouts>;
}

interface LedgerWhereabouts {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly columns: ReadonlyMap<string, number>;
}

/** What Checks finds in its own tab as it stands. */
export interface PresentChecks {
  readonly sheet: SheetSnapshot | null;
  /** The memory of the report before; null: none. */
  readonly memory: string | null;
}

export interface ChecksReport extends Report {
  /** Errors and warnings that nobody has accepted: what Overview's headline counts. */
  readonly openProblems: number;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];
const TABS: readonly string[] = Object.keys(inputTabs);

interface Shown {
  readonly diagnostic: Diagnostic;
  readonly key: string;
  readonly problem: string;
  readonly remedy: string;
  readonly cell: string;
}

/** What Checks would list by now, without a word changed in it. */
export function judgeProblems(
  diagnostics: readonly Diagnostic[],
  present: PresentChecks,
  whereabouts: Whereabouts,
  say: Say,
): readonly JudgedProblem[] {
  const { shown, acceptance, order } = judge(diagnostics, present, whereabouts, say);
  return order.map((i) => {
    const { diagnostic, problem } = shown[i]!;
    const by = acceptance.acceptedBy[i]!;
    const text = typeof by === "object" ? say.day(by.day) : String(by).trim();
    const sheet = diagnostic.place?.sheet;
    const ledger =
      sheet === undefined ? null : (whereabouts.ledgers.get(sheet)?.sheet.name ?? null);
    return {
      diagnostic,
      problem,
      ledger,
      acceptedBy: acceptance.states[i] === "accepted" ? text : null,
    };
  });
}

/**
 * A row for each problem: money that is not counted first, then errors, warnings, notices, by tab and
 * row. What someone has accepted goes to the foot until its row changes; money that is not counted
 * stays in sight whoever has accepted it. Below them the ledger as it is written, a row a currency.
 *
 * @param accounts null where nothing can be counted
 */
export function checksReport(
  diagnostics: readonly Diagnostic[],
  present: PresentChecks,
  { accounts, ...whereabouts }: Whereabouts & { readonly accounts: Accounts | null },
  say: Say,
): ChecksReport {
  const { empty, shown, acceptance, order } = judge(diagnostics, present, whereabouts, say);
  const open = shown.filter((_, i) => acceptance.states[i] !== "accepted");
  const ledger = accounts === null ? [] : ledgerRows(accounts, say);
  return {
    ...empty,
    headline: headlineOf(shown, open, say),
    rows: [
      ...order.map((i) => problemRow(shown[i]!, acceptance.states[i]!, whereabouts, say)),
      ...ledger.map(({ row }) => row),
    ],
    keys: [...order.map((i) => shown[i]!.key), ...ledger.map(({ key }) => key)],
    rowDecimals: [
      ...order.map((i) => {
        const currency = shown[i]!.diagnostic.uncounted?.currency;
        return currency === undefined ? 0 : currencyDecimals(currency);
      }),
      ...ledger.map(({ decimals }) => decimals),
    ],
    totals: ledger.length,
    presentKeys: withLedgerKeys(acceptance.presentKeys, present.sheet, empty),
    memory: acceptance.memory,
    openProblems: open.filter(({ diagnostic }) => diagnostic.severity !== "notice").length,
  };
}

/** All problems, which of them are accepted, and their indices in the order of the tab. */
function judge(
  diagnostics: readonly Diagnostic[],
  present: PresentChecks,
  whereabouts: Whereabouts,
  say: Say,
) {
  const shown = showAll(diagnostics, whereabouts, say);
  const columns = reportColumns("checks", say, 0);
  const empty = makeReport({ tab: "checks", headline: "", columns, rows: [] });
  const layout = layOut(empty, present.sheet);
  const acceptance = readAcceptance(shown, present.sheet, layout, present.memory);
  return { empty, shown, acceptance, order: sorted(shown, acceptance.states) };
}

function showAll(
  diagnostics: readonly Diagnostic[],
  whereabouts: Whereabouts,
  say: Say,
): readonly Shown[] {
  const alike = new Map<string, number>();
  return [...diagnostics].sort(compareRows).map((diagnostic) => {
    const { code, place, content } = diagnostic;
    const { problem, remedy } = say.diagnostic(diagnostic);
    const key = [code, place?.tab, place?.column, content].join("\u001f");
    // Of rows that hold the very same, the first is the first.
    const nth = (alike.get(key) ?? 0) + 1;
    alike.set(key, nth);
    const cell = cellName(diagnostic, whereabouts);
    return { diagnostic, key: nth === 1 ? key : `${key}\u001f${nth}`, problem, remedy, cell };
  });
}

const compareRows = (a: Diagnostic, b: Diagnostic) => (a.place?.row ?? 0) - (b.place?.row ?? 0);

/** "E14"; "A14" where the whole row is meant; "" where there is no cell to go to. */
function cellName({ place }: Diagnostic, { layouts, ledgers }: Whereabouts): string {
  if (place?.row === undefined) return "";
  const layout = place.sheet === undefined ? layouts.get(place.tab) : ledgers.get(place.sheet);
  const column = place.column === undefined ? undefined : layout?.columns.get(place.column);
  return `${columnLetters((column ?? 0) + 1)}${place.row}`;
}

/** The sheet in which a problem stands; undefined where it is not there. */
function sheetOf(
  { place }: Diagnostic,
  { sheets, ledgers }: Whereabouts,
): { readonly id: string; readonly name: string } | undefined {
  if (place?.sheet !== undefined) return ledgers.get(place.sheet)?.sheet;
  return sheets.get(place?.tab as Tab);
}

/** "Members B4", as one says where something stands; "" where there is no cell to go to. */
export function cellPlace(diagnostic: Diagnostic, whereabouts: Whereabouts, say: Say): string {
  const cell = cellName(diagnostic, whereabouts);
  const tab = diagnostic.place?.tab as Tab;
  return cell && `${sheetOf(diagnostic, whereabouts)?.name ?? say.words.schema.tabs[tab]} ${cell}`;
}

/** The problems' indices in the order of the tab. */
function sorted(shown: readonly Shown[], states: readonly string[]): readonly number[] {
  const rank = shown.map(({ diagnostic: { uncounted, severity } }, i) => {
    const isUncounted = uncounted !== null && uncounted.amount !== 0;
    const group = isUncounted ? 0 : states[i] === "accepted" ? 2 : 1;
    return group * SEVERITIES.length + SEVERITIES.indexOf(severity);
  });
  return shown
    .map((_, i) => i)
    .sort((a, b) => rank[a]! - rank[b]! || compareWhere(shown[a]!, shown[b]!) || a - b);
}

function compareWhere(a: Shown, b: Shown): number {
  const [first, second] = [a.diagnostic.place, b.diagnostic.place];
  const byTab = tabOrder(first?.tab) - tabOrder(second?.tab);
  return (
    byTab || (first?.row ?? 0) - (second?.row ?? 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

function tabOrder(tab: string | undefined): number {
  const order = tab === undefined ? -1 : TABS.indexOf(tab);
  return order < 0 ? TABS.length : order;
}

function problemRow(
  { diagnostic, problem, remedy, cell }: Shown,
  state: string,
  whereabouts: Whereabouts,
  say: Say,
): OutCell[] {
  const { severity, place, uncounted } = diagnostic;
  const { schema, reports } = say.words;
  const tab = place === null ? undefined : (place.tab as Tab);
  const sheet = sheetOf(diagnostic, whereabouts);
  return [
    schema.choices.severity[severity],
    tab === undefined ? "" : (sheet?.name ?? schema.tabs[tab] ?? tab),
    sheet === undefined || cell === "" ? "" : { text: cell, to: { sheet: sheet.id, a1: cell } },
    problem,
    state === "reopened" ? `${remedy} ${reports.checks.reopened}` : remedy,
    uncounted === null ? "" : toMajor(uncounted.amount, uncounted.currency),
    uncounted === null ? "" : uncounted.currency,
    "",
  ];
}

const ledgerKey = (currency: string) => `ledger\u001f${currency}`;

/** The rows of the ledger at the foot are those without a severity that name a currency. */
function withLedgerKeys(
  keys: readonly string[],
  sheet: SheetSnapshot | null,
  report: Report,
): readonly string[] {
  if (sheet === null) return keys;
  const { columns, firstRow } = layOut(report, sheet);
  const at = (id: string) => columns.findIndex(({ column }) => column?.id === id);
  const [severity, problem, currency] = [at("severity"), at("problem"), at("currency")];
  return keys.map((key, r) => {
    const row = sheet.rows[r] ?? [];
    const isLedger = r >= firstRow && row[severity] === "" && row[problem] !== "";
    return isLedger && isCurrency(String(row[currency])) ? ledgerKey(String(row[currency])) : key;
  });
}

/** "Ledger as written: 3,366,000 counted + 197,000 in kind + 20,000 not counted", in one currency. */
function ledgerRows(
  accounts: Accounts,
  say: Say,
): { key: string; decimals: number; row: OutCell[] }[] {
  const { asWritten, ledgerParts } = say.words.reports.checks;
  return ledgerSums(accounts.drives).map(({ currency, notCounted, ...counted }) => {
    const parts = ([...Object.entries({ ...counted, notCounted })] as [LedgerPart, Money][])
      .filter(([part, amount]) => part === "collected" || amount !== 0)
      .map(([part, amount]) => ledgerParts[part](say.money(amount, currency)));
    const text = asWritten(parts.join(" + "));
    const left = notCounted === 0 ? "" : toMajor(notCounted, currency);
    return {
      key: ledgerKey(currency),
      decimals: currencyDecimals(currency),
      row: ["", say.words.schema.tabs.contributions, "", text, "", left, currency, ""],
    };
  });
}

function headlineOf(all: readonly Shown[], open: readonly Shown[], say: Say): string {
  const words = say.words.reports.checks;
  const sums = new Map<Currency, Money>();
  for (const { diagnostic } of all) {
    if (diagnostic.uncounted === null) continue;
    const { currency, amount } = diagnostic.uncounted;
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  const amounts = [...sums].map(([currency, amount]) => say.moneyWithCurrency(amount, currency));
  const [errors, warnings, notices] = SEVERITIES.map(
    (each) => open.filter(({ diagnostic }) => diagnostic.severity === each).length,
  ) as [number, number, number];
  const found = open.length === 0 ? words.none : words.headline(errors, warnings, notices, say);
  return amounts.length === 0 ? found : `${found}; ${words.uncounted(say.list(amounts))}`;
}
