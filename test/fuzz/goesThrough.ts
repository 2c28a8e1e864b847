import { applyQuotas } from "../../src/commands/divide/divideQuotas";
import { refreshSummaries } from "../../src/commands/refresh/refreshSummaries";
import { keepAccounts, toldOnce } from "../../src/core/index";
import type { Cell } from "../../src/schema/index";
import { decodeBook } from "../../src/tables/index";
import { inLanguage } from "../commands/openSample";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { newToken } from "../support/newToken";
import { balanceFaults, rollFaults } from "./balanceFaults";
import type { HostileWorkbook } from "./hostileWorkbook";
import { ledgerFaults } from "./ledgerFaults";
import { rawCell, rawText } from "./rawText";

const context = inLanguage("en");

/**
 * Refreshes a hostile workbook, divides it, and refreshes it twice more, from cells to cells: what of
 * it is not as it must be. Empty where all is; an exception is passed on.
 */
export function goesThrough(hostile: HostileWorkbook): string[] {
  const workbook = new MemoryWorkbook();
  for (const { name, rows } of hostile.tabs) workbook.addSheet(name, rows);
  const wrong: string[] = [];
  const look = ({ message }: { readonly message: string }) => {
    if (rawText.test(message)) wrong.push(`a message in code's own words: ${message}`);
  };
  const divide = (keep: boolean) =>
    look(applyQuotas(workbook.reopened(), context, { token: newToken(), drive: "", keep }));
  const refresh = () => look(refreshSummaries(workbook.reopened(), context));

  refresh();
  divide(false);
  wrong.push(...figureFaults(workbook, hostile));
  refresh();
  wrong.push(...rawCells(workbook, hostile));
  const before = shown(workbook);
  refresh();
  for (const [name, text] of shown(workbook))
    if (before.get(name) !== text) wrong.push(`a second refresh changes ${name}`);
  divide(true);
  wrong.push(...figureFaults(workbook, hostile));
  return wrong;
}

function figureFaults(workbook: MemoryWorkbook, hostile: HostileWorkbook): string[] {
  const sheets = workbook.survey();
  const tabs = new Map(sheets.flatMap(({ id, tab }) => (tab === null ? [] : [[id, tab]])));
  const decoded = decodeBook(workbook.read(tabs, {}), { today: context.today });
  if (!decoded.readable) return [];
  const accounts = keepAccounts(decoded.book);
  const diagnostics = toldOnce(decoded.diagnostics, accounts.diagnostics);
  return [
    ...ledgerFaults(hostile, accounts, diagnostics),
    ...accounts.drives.flatMap(balanceFaults),
    ...rollFaults(accounts),
  ];
}

/** Every tab but History, which tells of every run. */
function shown(workbook: MemoryWorkbook): Map<string, string> {
  const others = workbook.sheets.filter(({ id }) => workbook.remembered.get(id) !== "history");
  return new Map(others.map(({ name }) => [name, JSON.stringify(workbook.shown(name))]));
}

/** Cells of our tabs that show what only code says; what somebody has typed may be shown again. */
function rawCells(workbook: MemoryWorkbook, { tabs }: HostileWorkbook): string[] {
  const typed = new Set(tabs.flatMap(({ rows }) => rows.flat()).map(String));
  const ours = workbook.sheets.filter(({ name }) => tabs.every((tab) => tab.name !== name));
  const isRaw = (cell: Cell): boolean =>
    typeof cell === "number"
      ? !Number.isFinite(cell)
      : typeof cell === "string" && rawCell.test(cell) && !typed.has(cell);
  return ours.flatMap(({ name }) =>
    workbook.shown(name).flatMap((row, r) => {
      const raw = row.find(isRaw);
      return raw === undefined ? [] : [`${name} row ${r + 1} shows ${String(raw)}`];
    }),
  );
}
