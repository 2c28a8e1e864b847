import { choiceIndex, plainKey, type Say } from "../../i18n/index";
import { type Cell, inputTabs, type OutCell, type SheetSnapshot } from "../../schema/index";
import type { QuotaRow } from "../report/quotaRow";
import { isUnwritten, keyText, RowKeys, rowIdentities } from "../report/rowIdentity";
import { NEW_ROW } from "./alignRows";
import {
  cellAt,
  type KeptColumn,
  type KeptRow,
  keptCell,
  keptRow,
  writtenBeside,
} from "./keptCells";
import { type PlacedCells, placeKept } from "./placeKept";

/** The roll as it stands in its sheet. */
export interface PresentRoll {
  readonly sheet: SheetSnapshot;
  /** Which of our columns stands where, from the left; null: the user's. */
  readonly columnIds: readonly (string | null)[];
  /** The row of the headers, from 1. */
  readonly headerRow: number;
}

/** What is going to stand under the header of the roll. */
export interface ArrangedRoll {
  /** [Size: rows × columns of the sheet] */
  readonly rows: readonly (readonly OutCell[])[];
  /** Number formats by column; null: that which cells of the column have. */
  readonly formats: ReadonlyMap<number, readonly (string | null)[]>;
  /** For each of the rows the row of the sheet, from 0, that it goes on from; −1 where it is new. */
  readonly from: Int32Array;
  /** The row of the sheet, from 0, behind the last that these rows take the place of. */
  readonly end: number;
}

/** Where a row comes from: it is made anew, or stands at a row of the snapshot and stays as it is. */
type Source = { readonly made: QuotaRow } | { readonly at: number };

/**
 * Puts the rows of divided drives into the roll, where the drive stood or at its end. Rows of other
 * drives, and all that says nothing of a drive, stay just as they are, formulas included.
 *
 * The user's cells follow their row, by drive and member ID, else name, or group. What was written
 * beside a row that is gone stands at the foot in a row whose Level says so, which is read as no
 * row of the roll wherever it is sorted to, and comes back with the row.
 */
export function arrangeRoll(
  made: readonly QuotaRow[],
  present: PresentRoll,
  say: Say,
): ArrangedRoll {
  const roll = new StandingRoll(present);
  const divided = new Set(made.map(({ drive }) => keyText(drive)));
  const sources = sourcesOf(made, divided, roll);
  const { placed, foot } = placeUsersCells(sources, divided, roll);
  const users = sources.map((source, i) => placed.get(i) ?? takenOn(source, i, roll));
  const rows = sources.map((source, i) => listedRow(source, users[i], i, roll));
  const isWritten = writtenBeside(users.filter((kept) => kept !== undefined));
  for (const { kept } of foot)
    if (isWritten(kept)) rows.push(unlistedRow(kept, rows.length, roll, say));
  const from = goingOnFrom(rows, divided, roll);
  return {
    rows: rows.map(({ cells }) => cells),
    formats: new Map(
      roll.ids.flatMap((_, c) =>
        roll.hasOneFormat(c) ? [] : [[c, rows.map(({ formats }) => formats[c]!)]],
      ),
    ),
    from,
    end: from.reduce((end, r) => Math.max(end, r + 1), roll.filledFrom),
  };
}

/** Of a row that is made anew without anything of the user's, the row of the same key. */
function goingOnFrom(
  rows: readonly WrittenRow[],
  divided: ReadonlySet<string>,
  roll: StandingRoll,
): Int32Array {
  const from = Int32Array.from(rows, ({ at }) => at ?? NEW_ROW);
  const taken = new Set(from);
  const keys = new RowKeys("quotas", roll.ids);
  const standing = new Map<string, number[]>();
  for (let r = roll.filledFrom - 1; r >= roll.first; r--) {
    if (taken.has(r) || !divided.has(roll.driveOf(r)) || roll.isUnlisted(r)) continue;
    const key = keys.of(roll.sheet.rows[r]!);
    const list = standing.get(key);
    if (list === undefined) standing.set(key, [r]);
    else list.push(r);
  }
  for (const [i, { cells }] of rows.entries())
    if (from[i] === NEW_ROW) from[i] = standing.get(keys.of(cells))?.pop() ?? NEW_ROW;
  return from;
}

interface WrittenRow {
  /** Where it stands in the sheet, from 0; undefined: it is made anew. */
  readonly at: number | undefined;
  readonly cells: readonly OutCell[];
  readonly formats: readonly (string | null)[];
}

/** What stands in the sheet, as far as the roll asks. Rows are those of the snapshot, from 0. */
class StandingRoll {
  readonly columns: readonly KeptColumn[];
  readonly ids: readonly (string | null)[];
  readonly sheet: SheetSnapshot;
  /** The first row under the header. */
  readonly first: number;
  /** The row behind the last that is listed: below it stands what was left out, and what is filled down. */
  readonly end: number;
  /** The row behind the last that holds more than what columns are filled down with. */
  readonly filledFrom: number;
  private readonly levels = new Map<Cell, boolean>();
  private readonly filledDown = new Set<string>();
  /** The last row that says whose it is. */
  private last = -1;

  constructor({ sheet, columnIds, headerRow }: PresentRoll) {
    this.sheet = sheet;
    this.ids = columnIds;
    this.first = headerRow;
    this.columns = columnIds.map((id) => ({ column: columnOf(id), keeps: id === null }));
    for (let r = this.first; r < sheet.rows.length; r++) {
      if (this.driveOf(r) === "" && !this.isUnlisted(r)) continue;
      this.last = r;
      for (const [c, { keeps }] of this.columns.entries())
        if (keeps) this.filledDown.add(this.formulaKey(r, c));
    }
    let end = sheet.rows.length;
    while (end > this.first && (this.isUnlisted(end - 1) || this.isFiller(end - 1))) end--;
    this.end = end;
    let filledFrom = sheet.rows.length;
    while (filledFrom > this.first && this.isFiller(filledFrom - 1)) filledFrom--;
    this.filledFrom = filledFrom;
  }

  driveOf(r: number): string {
    return keyText(this.sheet.rows[r]![this.ids.indexOf("drive")]);
  }

  /** Whether it only keeps what was written beside a row that is gone. */
  isUnlisted(r: number): boolean {
    const cell = this.sheet.rows[r]![this.ids.indexOf("level")] ?? "";
    let unlisted = this.levels.get(cell);
    if (unlisted === undefined) {
      unlisted = choiceIndex("level").get(plainKey(keyText(cell)))?.id === "unlisted";
      this.levels.set(cell, unlisted);
    }
    return unlisted;
  }

  /** Whether it stands below the roll, with nothing but what columns are filled down with. */
  isFiller(r: number): boolean {
    if (r <= this.last) return false;
    return this.sheet.rows[r]!.every((cell, c) =>
      (this.sheet.formulas[r]?.[c] ?? "") === ""
        ? isUnwritten(cell)
        : this.filledDown.has(this.formulaKey(r, c)),
    );
  }

  /** Whether our cells of a column all look alike, so that none has to bring its own format. */
  hasOneFormat(c: number): boolean {
    const formats = this.sheet.formats.slice(this.first);
    return !this.columns[c]!.keeps && formats.every((row) => row[c] === formats[0]![c]);
  }

  /** A cell as it will stand in the sheet's row, from 1. */
  cell(r: number, c: number, row: number): OutCell {
    return cellAt(keptCell(this.sheet.rows[r]![c], this.sheet.formulas[r]?.[c]), row, c + 1);
  }

  private formulaKey(r: number, c: number): string {
    return `${c} ${this.sheet.formulas[r]?.[c] ?? ""}`;
  }
}

function columnOf(id: string | null): KeptColumn["column"] {
  return id === null ? null : { id, kind: inputTabs.quotas[id as keyof QuotaRow].kind };
}

/** The rows in the order in which they will stand, without those at the foot. */
function sourcesOf(
  made: readonly QuotaRow[],
  divided: ReadonlySet<string>,
  roll: StandingRoll,
): readonly Source[] {
  const waiting = new Map<string, Source[]>([...divided].map((drive) => [drive, []]));
  for (const row of made) waiting.get(keyText(row.drive))!.push({ made: row });
  const sources: Source[] = [];
  const write = (drive: string) => {
    for (const source of waiting.get(drive) ?? []) sources.push(source);
    waiting.delete(drive);
  };
  for (let r = roll.first; r < roll.end; r++) {
    const drive = roll.driveOf(r);
    if (!divided.has(drive)) sources.push({ at: r });
    else if (!roll.isUnlisted(r)) write(drive);
  }
  for (const drive of [...waiting.keys()]) write(drive);
  for (let r = roll.end; r < roll.sheet.rows.length; r++)
    if (!roll.isFiller(r) && !divided.has(roll.driveOf(r))) sources.push({ at: r });
  return sources;
}

/** Finds whose the user's cells are; those of rows that stay as they are belong there. */
function placeUsersCells(
  sources: readonly Source[],
  divided: ReadonlySet<string>,
  roll: StandingRoll,
): PlacedCells {
  const { sheet, ids, columns, first } = roll;
  // The whole organisation is left blank where some group is really called by its word.
  const isTaken = sources.some(
    (source) => "made" in source && source.made.group === "" && source.made.member === "",
  );
  const keys = new RowKeys("quotas", ids, isTaken ? () => false : undefined);
  const rows = sources.map((source) =>
    "at" in source ? sheet.rows[source.at]! : ids.map((id) => madeCell(source.made, id)),
  );
  const present: number[] = [];
  for (let r = first; r < sheet.rows.length; r++) if (!roll.isFiller(r)) present.push(r);
  const stays = (r: number) => `row ${r}`;
  const found = placeKept(
    {
      tab: "quotas",
      columns: ids.map((id) => ({ id })),
      rows,
      keys: sources.map((source, i) => ("at" in source ? stays(source.at) : keys.of(rows[i]!))),
      presentKeys: present.map((r) =>
        divided.has(roll.driveOf(r)) ? keys.of(sheet.rows[r]!) : stays(r),
      ),
    },
    {
      ...sheet,
      rows: present.map((r) => sheet.rows[r]!),
      formulas: present.map((r) => sheet.formulas[r] ?? []),
      formats: present.map((r) => sheet.formats[r] ?? []),
    },
    { columns, firstRow: 0 },
  );
  const inSheet = (kept: KeptRow): KeptRow => ({ ...kept, at: present[kept.at]! });
  return {
    placed: new Map([...found.placed].map(([i, kept]) => [i, inSheet(kept)])),
    foot: found.foot.map(({ key, kept }) => ({ key, kept: inSheet(kept) })),
  };
}

/** The boxes and formulas that were filled down to where a new row will stand, below the last. */
function takenOn(source: Source, i: number, roll: StandingRoll): KeptRow | undefined {
  const { first, end, sheet, columns } = roll;
  const below = first + i;
  const isFilled = below >= end && below < sheet.rows.length && roll.isFiller(below);
  return isFilled && "made" in source ? keptRow(sheet, below, columns) : undefined;
}

/** A row of the roll, the `i`th under the header, with the user's cells that belong to it. */
function listedRow(
  source: Source,
  users: KeptRow | undefined,
  i: number,
  roll: StandingRoll,
): WrittenRow {
  if ("at" in source) return standingRow(source.at, i, roll);
  const { first, ids } = roll;
  return {
    at: users?.at,
    cells: ids.map((id, c) =>
      id === null ? cellAt(users?.cells[c] ?? "", first + i + 1, c + 1) : madeCell(source.made, id),
    ),
    formats: ids.map((_, c) => users?.formats[c] ?? null),
  };
}

/** A row that stays as it is. */
function standingRow(r: number, i: number, roll: StandingRoll): WrittenRow {
  const { sheet, ids, first } = roll;
  return {
    at: r,
    cells: ids.map((_, c) => roll.cell(r, c, first + 1 + i)),
    formats: ids.map((_, c) => sheet.formats[r]?.[c] ?? null),
  };
}

/** What was written beside a row that is gone, with whose it was. */
function unlistedRow(kept: KeptRow, i: number, roll: StandingRoll, say: Say): WrittenRow {
  const { shown } = rowIdentities.quotas;
  const { unlisted } = say.words.schema.choices.level;
  return {
    at: kept.at,
    cells: roll.ids.map((id, c): OutCell => {
      if (id === null) return cellAt(kept.cells[c]!, roll.first + 1 + i, c + 1);
      if (id === "level") return unlisted;
      return shown.includes(id) ? (kept.row[c] ?? "") : "";
    }),
    formats: kept.formats,
  };
}

function madeCell(made: QuotaRow, id: string | null): OutCell {
  return id === null ? "" : made[id as keyof QuotaRow];
}
