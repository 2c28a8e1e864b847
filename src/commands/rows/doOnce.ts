import { type InputTab, type SheetSnapshot, type Tab, withCells } from "../../schema/index";
import {
  begin,
  conclude,
  isUnfinishedClosing,
  type Request,
  type RequestKind,
  recallRequests,
} from "../book/journal";
import { fieldsOf, isText } from "../book/memory";
import { type Hidden, type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { withTyped } from "../book/outcome";
import type { Change, RunContext, Workbook } from "../workbook";
import { addRows } from "./addRows";
import { fittingRows } from "./fittingRows";
import type { InputRow } from "./inputTab";
import { printOf } from "./prints";
import { countPrints, missingOf, type Standing, standingOf, tableOf } from "./standing";

/** What a dialog asks for. */
export interface Asked {
  readonly kind: RequestKind;
  readonly token: string;
  /** The drive that is to be closed: its closing is finished by any later request for the same. */
  readonly drive?: string;
}

/** A request as it is found when it comes in. */
export interface Desk {
  /** The workbook as it was before anything of the request was written. */
  readonly open: OpenWorkbook;
  /** The day, the time and the user of the first attempt. */
  readonly context: RunContext;
  /** The earlier attempt at the same, which was cut off or failed; null: none that wrote anything. */
  readonly earlier: Request | null;
  /** What of the request stands in the workbook by now. */
  readonly standing: readonly Standing[];
  /** All of its rows stand there. */
  readonly isWhole: boolean;
  /** It was done, and needs only be answered. */
  readonly isDone: boolean;
}

/** For so many days a closing that was cut off is finished by another request than its own. */
const RESUMED_FOR = 7;

/** Opens the workbook for a request. What an earlier attempt at it has written is left out of sight. */
export function openDesk(workbook: Workbook, context: RunContext, asked: Asked): Desk {
  const earlier = findEarlier(workbook, context, asked);
  const again = earlier === null ? null : openAgain(workbook, context, earlier);
  // The roll is written whole: half of it is none.
  const isBegun = asked.kind !== "division" && again?.standing.some(({ at }) => at.length > 0);
  if (again?.isDone || (isBegun && again)) return again;
  const open = openWorkbook(workbook, context);
  return { open, context, earlier: null, standing: [], isWhole: false, isDone: false };
}

function openAgain(workbook: Workbook, context: RunContext, earlier: Request): Desk {
  const { today, now, who, added, kind, state } = earlier;
  const then = { ...context, today, now, who };
  let standing: readonly Standing[] = [];
  const open = openWorkbook(workbook, then, (found) => {
    standing = added.map((each) => standingOf(each, tableOf(workbook, found, each.tab)));
    return hiddenRows(found, standing);
  });
  const isWhole =
    added.length > 0 && added.every(({ prints }, i) => missingOf(prints, standing[i]).length === 0);
  // A closing is done only when the drive is closed: that comes last.
  const isDone = state === "done" || (isWhole && kind !== "closing");
  return { open, context: then, earlier, standing, isWhole, isDone };
}

function findEarlier(
  workbook: Workbook,
  { today }: RunContext,
  { kind, token, drive }: Asked,
): Request | null {
  const requests = recallRequests(workbook).filter(({ state }) => state !== "taken-back");
  const same = requests.find((each) => token !== "" && each.token === token && each.kind === kind);
  const unfinished = (each: Request) =>
    drive !== undefined && isUnfinishedClosing(each, drive) && today - each.today <= RESUMED_FOR;
  return same ?? requests.find(unfinished) ?? null;
}

/** Left blank, not taken out: every other row keeps its number. */
function hiddenRows(open: OpenWorkbook, standing: readonly Standing[]): Hidden {
  const hidden = new Map<string, SheetSnapshot>();
  for (const { tab, at } of standing) {
    const sheet = open.sheets.get(tab);
    if (sheet === undefined || at.length === 0) continue;
    const rows = [...sheet.rows];
    for (const r of at) if (rows[r] !== undefined) rows[r] = rows[r].map(() => "");
    hidden.set(sheet.id, withCells(sheet, { rows }));
  }
  return hidden;
}

/** Rows that a request adds to one tab. */
export interface Planned {
  readonly tab: Tab;
  readonly prints: readonly string[];
  /** The change that adds some of them, by their places among them, and the row of the first. */
  readonly add: (rows: readonly number[]) => Added | NotAdded;
}

interface Added {
  readonly ok: true;
  readonly change: Change;
  readonly row: number;
}

interface NotAdded {
  readonly ok: false;
  readonly message: string;
  /** The column that the tab lacks; "" where it is something else. */
  readonly column: string;
}

/** Rows of an input tab, as {@link addRows} adds them, without what describes them in no column there. */
export function plannedRows(
  open: OpenWorkbook,
  tab: InputTab,
  stated: readonly InputRow[],
): Planned {
  const { rows } = fittingRows(open, tab, stated);
  const add = (at: readonly number[]) =>
    addRows(
      open,
      tab,
      at.map((i) => rows[i]!),
    );
  return { tab, prints: rows.map(printOf), add };
}

/** What is to be done, all of it or what is missing of it. */
export interface Work<Reply extends { readonly message: string }> {
  /** Changes that are made before any row is added. */
  readonly first?: readonly Change[];
  readonly rows: readonly Planned[];
  /** Changes that are made after all rows are added, whether they were made before or not. */
  readonly last?: readonly Change[];
  /** What is remembered with it, before anything is written. */
  readonly remember?: () => void;
  /** What is answered, given the row of the first row. */
  readonly reply: (row: number) => Reply;
}

/**
 * Does what was asked for, once: writes down what is about to be written, adds what does not stand
 * there yet, and notes that it is done.
 */
export function doOnce<Reply extends { readonly message: string }>(
  workbook: Workbook,
  desk: Desk,
  asked: Asked,
  work: Work<Reply>,
): Reply | NotAdded {
  const { open, earlier, standing } = desk;
  if (earlier !== null && !isSamePlan(earlier, work.rows)) return notTheSame(desk);
  const changes: Change[] = [];
  let row = standing[0]?.at[0] === undefined ? 0 : standing[0].at[0] + 1;
  for (const [i, { prints, add }] of work.rows.entries()) {
    const missing = missingOf(prints, standing[i]);
    if (missing.length === 0) continue;
    const added = add(missing);
    if (!added.ok) return { ...added, message: withStanding(added.message, desk) };
    changes.push(added.change);
    row = row === 0 ? added.row : row;
  }
  const reply = work.reply(row);
  begin(workbook, { ...requestOf(workbook, desk, asked, work.rows), reply });
  work.remember?.();
  const all = [...(work.first ?? []), ...changes, ...(work.last ?? [])];
  const applied = workbook.apply(all, open.tabs);
  conclude(workbook, asked.token, "done");
  return { ...reply, message: withTyped(reply.message, applied, open.say) };
}

/** Whether the rows are those of the earlier attempt: then only what is missing of them is added. */
function isSamePlan({ added }: Request, rows: readonly Planned[]): boolean {
  const told = (all: readonly { readonly tab: Tab; readonly prints: readonly string[] }[]) =>
    all.map(({ tab, prints }) => `${tab} ${prints.join("")}`).join("\n");
  return told(added) === told(rows);
}

function requestOf(
  workbook: Workbook,
  { open, context, earlier }: Desk,
  { kind, token, drive = "" }: Asked,
  rows: readonly Planned[],
): Omit<Request, "reply"> {
  // Another request may finish what one has begun: from then on it is that one's.
  if (earlier !== null) return { ...earlier, token, state: "begun" };
  const { today, now, who } = context;
  const added = rows.map(({ tab, prints }) => ({
    tab,
    prints,
    rows: prints.length,
    // Of the roll every row is written, whether the like of it stood there or not.
    before: tab === "quotas" ? new Map() : countPrints(tableOf(workbook, open, tab), prints),
  }));
  return { token, kind, drive, today, now, who, added, state: "begun" };
}

/** A request that was done already: what it was answered then, and where it stands now. */
export interface Again {
  readonly message: string;
  /** The first of its rows; 0 where none stands. */
  readonly row: number;
  /** The rest of the answer; whatever was remembered of it. */
  readonly reply: Readonly<Record<string, unknown>>;
}

/** Answers a request that is done, and notes that it is where the first attempt did not come so far. */
export function answerAgain(workbook: Workbook, desk: Desk): Again {
  const { earlier, standing, open } = desk;
  if (earlier?.state === "begun") conclude(workbook, earlier.token, "done");
  const reply = fieldsOf(earlier?.reply);
  const { doneAlready, repeated } = open.say.words.requests;
  const hasRows = earlier?.kind !== "division" && earlier?.kind !== "rules";
  const now = hasRows ? repeated(placesOf(desk)) : doneAlready;
  const message = [reply["message"], now].filter(isText).join(" ");
  return { message, row: (standing[0]?.at[0] ?? -1) + 1, reply };
}

function notTheSame(desk: Desk): NotAdded {
  const { changed } = desk.open.say.words.requests;
  return { ok: false, message: withStanding(changed, desk), column: "" };
}

/** A refusal, and what of the request stands there all the same. */
export function withStanding(message: string, desk: Desk): string {
  const places = placesOf(desk);
  return places === "" ? message : `${message} ${desk.open.say.words.requests.stands(places)}`;
}

/** "rows 15–17 of Contributions and row 4 of Drives"; "" where none stands. */
function placesOf({ open, standing }: Desk): string {
  const { say } = open;
  const { rowsOf } = say.words.requests;
  return say.list(
    standing.flatMap(({ name, at }) =>
      at.length === 0 ? [] : rowsOf(name, say.list(runsOf(at)), at.length),
    ),
  );
}

/** 14, 15, 16, 20 (from 0) → "15–17", "21" */
function runsOf(at: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const r of at) {
    const run = runs[runs.length - 1];
    if (run?.last === r) run.last = r + 1;
    else runs.push({ first: r + 1, last: r + 1 });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
