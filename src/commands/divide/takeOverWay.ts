import { type Book, type Drive, diagnose, fingerprint } from "../../core/index";
import type { TakeOverReply, TakeOverRequest } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { type Choice, choices } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import { headerSeen } from "../rows/addRows";
import { type Asked, answerAgain, doOnce, openDesk } from "../rows/doOnce";
import type { CellSet, Change, RunContext, Workbook } from "../workbook";

type Splits = Pick<Drive, "groupSplit" | "memberSplit">;

/**
 * Writes a way to divide that was compared into the drive's row of Drives: each of its two cells only
 * where it says something else, and still holds what was read. Nothing is divided by it.
 */
export function takeOverWay(
  workbook: Workbook,
  context: RunContext,
  request: TakeOverRequest,
): TakeOverReply {
  const asked: Asked = { kind: "rules", token: request.token };
  const desk = openDesk(workbook, context, asked);
  const { open } = desk;
  if (desk.isDone) return { ok: true, message: answerAgain(workbook, desk).message };
  const { decoded, say } = open;
  const { commands, rules, schema } = say.words;
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const drive = decoded.book.drives.find(({ id }) => id === request.drive.trim().normalize());
  if (drive === undefined)
    return { ok: false, message: commands.unknownDrive(request.drive, schema.tabs.drives) };
  if (drive.state === "closed")
    return { ok: false, message: commands.closed(drive.id, schema.tabs.drives) };
  const wanted = splitsIn(request);
  const way = wayText(wanted, say);
  const differing = (["groupSplit", "memberSplit"] as const).filter(
    (id) => drive[id] !== wanted[id],
  );
  if (differing.length === 0) return { ok: true, message: rules.statedAlready(drive.id, way) };
  if (!isAsCompared(decoded.book, drive, wanted, differing, request.fingerprint))
    return { ok: false, message: rules.changed };
  const layout = decoded.layouts.get("drives");
  const lacking = differing.find((id) => layout?.columns.has(id) !== true);
  if (lacking !== undefined) {
    const data = { tab: "drives", column: lacking };
    const { problem, remedy } = say.diagnostic(diagnose("column-missing", data));
    return { ok: false, message: `${problem} ${remedy}` };
  }
  const first = [splitCells(open, drive, wanted, differing)];
  const message = rules.takenOver(drive.id, way, commands.menu.divide);
  const reply = () => ({ ok: true, message }) as const;
  return doOnce<TakeOverReply>(workbook, desk, asked, { first, rows: [], reply });
}

/**
 * Whether the book is the one that was compared; or that but for one of the two splits, which says what
 * is wanted: a run that was cut off between them has written it.
 */
function isAsCompared(
  book: Book,
  drive: Drive,
  wanted: Splits,
  differing: readonly (keyof Splits)[],
  compared: string,
): boolean {
  if (fingerprint(book) === compared) return true;
  const [written, ...others] = (["groupSplit", "memberSplit"] as const).filter(
    (id) => !differing.includes(id),
  );
  if (written === undefined || others.length > 0) return false;
  return choices[written].some((before) => {
    if (before === wanted[written]) return false;
    const drives = book.drives.map((each) =>
      each === drive ? { ...each, [written]: before } : each,
    );
    return fingerprint({ ...book, drives }) === compared;
  });
}

/** @throws RangeError at what no comparison offers */
function splitsIn({ groupSplit, memberSplit }: TakeOverRequest): Splits {
  const group = choices.groupSplit.find((each) => each === groupSplit);
  const member = choices.memberSplit.find((each) => each === memberSplit);
  if (group !== undefined && member !== undefined)
    return { groupSplit: group, memberSplit: member };
  throw new RangeError(
    `takeOverWay: the splits are "${groupSplit}" and "${memberSplit}"; both must be choices of Drives`,
  );
}

/** "Group split Same rate, Member split By weight" */
function wayText({ groupSplit, memberSplit }: Splits, { words: { schema } }: Say): string {
  const { drives } = schema.headers;
  const group = `${drives.groupSplit} ${schema.choices.groupSplit[groupSplit]}`;
  return `${group}, ${drives.memberSplit} ${schema.choices.memberSplit[memberSplit]}`;
}

function splitCells(
  open: OpenWorkbook,
  { place }: Drive,
  wanted: Splits,
  differing: readonly (keyof Splits)[],
): Change {
  const { decoded, sheets, say } = open;
  const layout = decoded.layouts.get("drives")!;
  const row = (place.row ?? 1) - 1;
  const cells = sheets.get("drives")?.rows[row] ?? [];
  const nameAt = layout.columns.get("drive")!;
  const beside = [{ column: nameAt, is: cells[nameAt] ?? "" }];
  const words: Record<keyof Splits, Readonly<Record<string, string>>> = say.words.schema.choices;
  const set = differing.map((id): CellSet => {
    const column = layout.columns.get(id)!;
    const choice: Choice<keyof Splits> = wanted[id];
    return { row, column, was: cells[column] ?? "", value: words[id][choice] ?? choice, beside };
  });
  return { kind: "cells", sheet: layout.sheet.id, header: headerSeen(open, "drives"), cells: set };
}
