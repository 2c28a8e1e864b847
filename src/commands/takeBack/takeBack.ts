import { conclude, isEntry, type Request, recallRequests } from "../book/journal";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import type { Outcome } from "../book/outcome";
import type { RunContext, Workbook } from "../workbook";
import { lineOf } from "./lineOf";
import { type Removable, removableOf } from "./removable";

/** So many rows are shown; how many more there are says enough. */
const MOST_SHOWN = 10;

/** The last entry, and what is to be asked before it is taken back. */
export interface LastEntry {
  readonly ok: true;
  readonly question: string;
  /** By which it is known when the question is answered. */
  readonly entry: string;
}

type Nothing = { readonly ok: false; readonly message: string };

/** Which rows the last gift, promise or import wrote that still stand as they were written. */
export function lookAtLastEntry(workbook: Workbook, context: RunContext): LastEntry | Nothing {
  const found = findLast(workbook, context);
  if ("message" in found) return found;
  const { open, request, tabs, changed } = found;
  const { takeBack } = open.say.words.requests;
  const rows = tabs.flatMap((each) => each.at.map((r) => lineOf(open, each, r)));
  const lines = rows.slice(0, MOST_SHOWN).map((line) => `• ${line}`);
  const more = rows.length - lines.length;
  const question = takeBack.ask({ lines, more, changed }, open.say);
  return { ok: true, question, entry: request.token };
}

/** Removes exactly those rows, wherever they stand by now. */
export function takeBackEntry(workbook: Workbook, context: RunContext, entry: string): Outcome {
  const found = findLast(workbook, context);
  if ("message" in found) return found;
  const { open, request, tabs, changed } = found;
  const { takeBack } = open.say.words.requests;
  if (request.token !== entry) return { ok: false, message: takeBack.another };
  // Rows that go are given no formats, so that there is none that typed columns could refuse.
  workbook.apply(
    tabs.map(({ sheet, at }) => ({
      kind: "remove",
      sheet: sheet.id,
      rows: at.map((row) => ({ row, cells: sheet.rows[row] ?? [] })),
    })),
    open.tabs,
  );
  conclude(workbook, request.token, "taken-back");
  const rows = countOf(tabs);
  const names = tabs.map(({ sheet }) => sheet.name);
  return { ok: true, message: takeBack.done(rows, names, changed, open.say) };
}

interface Found {
  readonly open: OpenWorkbook;
  readonly request: Request;
  /** Those of its tabs in which rows of it stand. */
  readonly tabs: readonly Removable[];
  /** How many rows somebody has changed or deleted since. */
  readonly changed: number;
}

function findLast(workbook: Workbook, context: RunContext): Found | Nothing {
  const open = openWorkbook(workbook, context);
  const { say } = open;
  const { takeBack } = say.words.requests;
  for (const request of [...recallRequests(workbook)].filter(isEntry).reverse()) {
    if (request.state === "taken-back") break;
    const { added } = request;
    const rows = added.reduce((sum, each) => sum + each.rows, 0);
    if (added.some(({ prints, rows: all }) => prints.length < all))
      return { ok: false, message: takeBack.tooLong(rows, say) };
    const tabs = added
      .map((each) => removableOf(workbook, open, each))
      .filter((each): each is Removable => each !== null && each.at.length > 0);
    if (tabs.length > 0) return { open, request, tabs, changed: rows - countOf(tabs) };
    // An attempt that was cut off may have written nothing: what came before it is the last entry.
    if (request.state === "done") return { ok: false, message: takeBack.allChanged(rows, say) };
  }
  return { ok: false, message: takeBack.nothing };
}

const countOf = (tabs: readonly Removable[]) => tabs.reduce((sum, { at }) => sum + at.length, 0);
