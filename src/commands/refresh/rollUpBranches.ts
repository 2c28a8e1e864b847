import type { BranchesReply, BranchesRequest, BranchesWritten } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import {
  type Branch,
  type BranchTab,
  branchesIn,
  branchesReport,
  branchGroupsReport,
  columnIdsOf,
  type PresentBranches,
} from "../../reports/index";
import { type SheetSnapshot, withCells } from "../../schema/index";
import { openWorkbook } from "../book/openWorkbook";
import { withTyped } from "../book/outcome";
import { type GeneratedTabWrite, generatedTab, type PresentTabs } from "../rows/generatedTab";
import type { Applied, RunContext, Workbook } from "../workbook";
import { listOf, readList, withTypedAddresses } from "./branchList";
import { cellsBeyond } from "./cellsBeyond";
import { presentTabs, rememberPlanned, rememberWritten } from "./presentTabs";

const tabs: readonly BranchTab[] = ["branches", "branchGroups"];

/** The branches that the tab lists, to be changed in the dialog or in the tab. Writes nothing. */
export function branchesListed(workbook: Workbook, context: RunContext): BranchesReply {
  const open = presentTabs(openWorkbook(workbook, context), workbook);
  const list = listOf(branchesIn(tableIn("branches", open)));
  return { ok: true, list, groups: open.sheets.has("branchGroups") };
}

/**
 * Writes the tabs that read the branches' spreadsheets by formula. The add-on itself opens none of
 * them, for it may not: whoever is at the sheet allows each once. What was in a tab besides is kept
 * as in any tab that is generated.
 *
 * An address that somebody has typed into the tab since the dialog was shown what it lists stands;
 * where they changed what the dialog changes too, or the branches themselves, it is refused.
 *
 * @param request with the id of this spreadsheet
 */
export function rollUp(
  workbook: Workbook,
  context: RunContext,
  request: BranchesRequest & { readonly own: string },
): BranchesWritten {
  let open = openLive(workbook, context);
  const { say } = open;
  const said = say.words.commands.branches;
  const names = say.words.schema.tabs;
  const read = readList(request.list, request.own, say);
  if ("message" in read) return { ok: false, message: read.message };
  const listed = branchesIn(tableIn("branches", open));
  const branches = withTypedAddresses(read.branches, listed, request.was);
  if (branches === null) return { ok: false, message: said.changed(names.branches) };
  const wanted = request.groups || open.sheets.has("branchGroups") ? tabs : tabs.slice(0, 1);
  const found = writesOf(wanted, branches, open);
  if (!found.ok) return found;
  let { writes } = found;
  const excess = cellsBeyond(workbook, open, writes);
  if (excess !== null) return { ok: false, message: said.tooLarge(excess) };
  if (writes.length > 1 && !open.sheets.has("branches")) {
    // The groups' formulas name the branches' tab, and only now it is certain how that is called.
    write(workbook, writes.slice(0, 1), open);
    open = openLive(workbook, context);
    const again = writesOf(wanted, branches, open);
    if (!again.ok) return again;
    writes = again.writes.slice(1);
  }
  const applied = write(workbook, writes, open);
  const called = {
    branches: names.branches,
    groups: wanted.length > 1 ? names.branchGroups : null,
  };
  const { access } = say.words.schema.headers.branches;
  const message = said.written(branches.length, called, access, say);
  return { ok: true, message: withTyped(message, applied, say), list: listOf(branches) };
}

type Writes = { readonly ok: true; readonly writes: readonly GeneratedTabWrite[] };

function writesOf(
  wanted: readonly BranchTab[],
  branches: readonly Branch[],
  open: PresentTabs,
): Writes | Extract<BranchesWritten, { ok: false }> {
  const { say, decoded } = open;
  const { currency } = decoded.book.settings;
  const own = tableIn("branches", open);
  const writes: GeneratedTabWrite[] = [];
  for (const tab of wanted) {
    const report =
      tab === "branches"
        ? branchesReport(branches, own, currency, say)
        : branchGroupsReport(
            branches,
            { own: tableIn(tab, open), branches: own, name: say.words.schema.tabs.branches },
            currency,
            say,
          );
    if (report === null) return { ok: false, message: apart(tab, say) };
    writes.push(generatedTab(report, open));
  }
  return { ok: true, writes };
}

function apart(tab: BranchTab, say: Say): string {
  const { tabs: names, headers } = say.words.schema;
  return say.words.commands.branches.apart(headers[tab].drive, headers[tab].lines, names[tab]);
}

function write(
  workbook: Workbook,
  writes: readonly GeneratedTabWrite[],
  open: PresentTabs,
): Applied {
  const planned = rememberPlanned(workbook, writes, open);
  const applied = workbook.apply(
    writes.map(({ change }) => change),
    open.tabs,
  );
  rememberWritten(workbook, writes, planned);
  return applied;
}

function tableIn(tab: BranchTab, { sheets, say }: PresentTabs): PresentBranches | null {
  const sheet = sheets.get(tab);
  return sheet === undefined ? null : { rows: sheet.rows, ...columnIdsOf(tab, sheet, say) };
}

/** A formula that stands there counts as the one that is wanted; ours are written anew each time. */
function openLive(workbook: Workbook, context: RunContext): PresentTabs {
  const open = presentTabs(openWorkbook(workbook, context), workbook);
  const sheets = new Map(open.sheets);
  const asRead = new Map(open.asRead);
  for (const read of [sheets, asRead])
    for (const tab of tabs) {
      const sheet = read.get(tab);
      if (sheet !== undefined) read.set(tab, withoutFormulas(tab, sheet, open.say));
    }
  return { ...open, sheets, asRead };
}

function withoutFormulas(tab: BranchTab, sheet: SheetSnapshot, say: Say): SheetSnapshot {
  const { columnIds } = columnIdsOf(tab, sheet, say);
  const formulas = sheet.formulas.map((row) =>
    row.map((formula, c) => ((columnIds[c] ?? null) === null ? formula : "")),
  );
  return withCells(sheet, { formulas });
}
