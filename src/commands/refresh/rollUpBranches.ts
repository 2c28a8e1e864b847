import type { BranchesReply, BranchesRequest, BranchesWritten } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import {
  type Branch,
  branchesIn,
  branchesReport,
  columnIdsOf,
  type PresentBranches,
} from "../../reports/index";
import { type SheetSnapshot, withCells } from "../../schema/index";
import { openWorkbook } from "../book/openWorkbook";
import { withTyped } from "../book/outcome";
import { generatedTab, type PresentTabs } from "../rows/generatedTab";
import type { RunContext, Workbook } from "../workbook";
import { presentTabs, rememberPlanned, rememberWritten } from "./presentTabs";

/** Each is read by a few IMPORTRANGEs, of which one spreadsheet should not have hundreds. */
const mostBranches = 40;

/** The branches that the tab lists, to be changed in the dialog or in the tab. Writes nothing. */
export function branchesListed(workbook: Workbook, context: RunContext): BranchesReply {
  const open = presentTabs(openWorkbook(workbook, context), workbook);
  const listed = branchesIn(tableIn(open));
  return { ok: true, list: listed.map(({ name, address }) => `${name}, ${address}`).join("\n") };
}

/**
 * Writes the tab that reads the branches' spreadsheets by formula. The add-on itself opens none of
 * them, for it may not: whoever is at the sheet allows each once. What was in the tab besides is kept
 * as in any tab that is generated.
 *
 * @param request with the id of this spreadsheet
 */
export function rollUp(
  workbook: Workbook,
  context: RunContext,
  { list, own }: BranchesRequest & { readonly own: string },
): BranchesWritten {
  const open = withoutOurFormulas(presentTabs(openWorkbook(workbook, context), workbook));
  const { say, decoded } = open;
  const said = say.words.commands.branches;
  const read = readList(list, own, say);
  if ("message" in read) return { ok: false, message: read.message };
  const { currency } = decoded.book.settings;
  const report = branchesReport(read.branches, tableIn(open), currency, say);
  const { tabs, headers } = say.words.schema;
  if (report === null) {
    const { drive, basis } = headers.branches;
    return { ok: false, message: said.apart(drive, basis, tabs.branches) };
  }
  const writes = [generatedTab(report, open)];
  const planned = rememberPlanned(workbook, writes, open);
  const applied = workbook.apply(
    writes.map(({ change }) => change),
    open.tabs,
  );
  rememberWritten(workbook, writes, planned);
  const { access } = headers.branches;
  const message = said.written(read.branches.length, tabs.branches, access, say);
  return { ok: true, message: withTyped(message, applied, say) };
}

function tableIn({ sheets, say }: PresentTabs): PresentBranches | null {
  const sheet = sheets.get("branches");
  return sheet === undefined ? null : { rows: sheet.rows, ...columnIdsOf("branches", sheet, say) };
}

/** A formula that stands there counts as the one that is wanted; ours are written anew each time. */
function withoutOurFormulas(open: PresentTabs): PresentTabs {
  const sheets = new Map(open.sheets);
  const asRead = new Map(open.asRead);
  for (const read of [sheets, asRead]) {
    const sheet = read.get("branches");
    if (sheet !== undefined) read.set("branches", withoutFormulas(sheet, open.say));
  }
  return { ...open, sheets, asRead };
}

function withoutFormulas(sheet: SheetSnapshot, say: Say): SheetSnapshot {
  const { columnIds } = columnIdsOf("branches", sheet, say);
  const formulas = sheet.formulas.map((row) =>
    row.map((formula, c) => ((columnIds[c] ?? null) === null ? formula : "")),
  );
  return withCells(sheet, { formulas });
}

/** The id of a Google spreadsheet in its address, and all of that. */
const addressIn =
  /https:\/\/docs\.google\.com\/(?:a\/[^/\s]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)\S*/;
/** What parts a name from what stands beside it. */
const parting = /^[\s,;:|–—-]+|[\s,;:|–—-]+$/g;

/** The branches of a list, or why it is not taken: for the first line that is at fault. */
function readList(
  list: string,
  own: string,
  say: Say,
): { readonly branches: readonly Branch[] } | { readonly message: string } {
  const said = say.words.commands.branches;
  const branches: Branch[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [i, text] of list.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() === "") continue;
    const line = i + 1;
    const found = addressIn.exec(text);
    const id = found?.[1];
    if (found === null || id === undefined) return { message: said.noAddress(line) };
    if (id === own) return { message: said.own(line) };
    const first = byId.get(id);
    if (first !== undefined) return { message: said.twice(line, first) };
    const rest = text.replace(found[0], " ").replace(parting, "").replace(/\s+/g, " ");
    const name = rest === "" ? said.unnamed(branches.length + 1) : rest;
    const namesake = byName.get(name);
    if (namesake !== undefined) return { message: said.nameTwice(line, namesake, name) };
    byId.set(id, line);
    byName.set(name, line);
    branches.push({ name, address: `https://docs.google.com/spreadsheets/d/${id}` });
  }
  if (branches.length === 0) return { message: said.none };
  return branches.length > mostBranches ? { message: said.tooMany(mostBranches) } : { branches };
}
