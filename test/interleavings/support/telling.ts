import type { ServiceCall } from "../../../src/local/services/index";
import type { Edit, EditKind } from "./edits";

/** Calls that see or set what refers to other tabs: their names, rows and columns. */
const referring =
  /Formula|DataValidation|requireValueInRange|setValues|appendRow|copyTo|Chart|Protect/;

/** What gives of a sheet what may be another at the next moment, though it costs nothing. */
const sizes = /\.(getMaxRows|getMaxColumns|getLastRow|getLastColumn)$/;

const ofCells: readonly EditKind[] = [
  "types a row",
  "types below a table",
  "types into a cell",
  "sorts",
];
const ofGrids: readonly EditKind[] = ["inserts a row", "deletes a row", "inserts a column"];

/**
 * The calls before which an edit can make a difference: a call that neither sees nor changes what the
 * edit changes might as well have come after it, so that between two of these one moment stands for all.
 *
 * @param own the sheet that the edit is done to; null: none that is there
 */
export function tellingCalls(
  calls: readonly ServiceCall[],
  { kind }: Edit,
  own: number | null,
): readonly number[] {
  const isTold = ofCells.includes(kind)
    ? (call: ServiceCall) => call.sheet === own && isOfCells(call)
    : ofGrids.includes(kind)
      ? (call: ServiceCall) =>
          (call.sheet === own && (isOfCells(call) || /\.getRange$/.test(call.name))) ||
          referring.test(call.name)
      : kind === "another user's command"
        ? outsideTheLock(calls)
        : (call: ServiceCall) =>
            (call.sheet === own && own !== null) ||
            /^Spreadsheet\./.test(call.name) ||
            referring.test(call.name);
  return calls.flatMap((call, i) => (isTold(call, i) ? [i + 1] : []));
}

const isOfCells = ({ kind, name }: ServiceCall) =>
  kind === "read" || kind === "write" || sizes.test(name);

/** Another command that comes while the lock is held goes away, having seen nothing but the lock. */
function outsideTheLock(calls: readonly ServiceCall[]): (call: ServiceCall, i: number) => boolean {
  const taken = calls.findIndex(({ name }) => name === "Lock.tryLock");
  const given = calls.findIndex(({ name }) => name === "Lock.releaseLock");
  return (call, i) => {
    const isHeld = i > taken + 1 && i < given;
    return !isHeld && call.kind !== "local" && call.kind !== "locale";
  };
}
