import { speak } from "../../i18n/index";
import { type Cell, choices, isBlank, type SettingId, settingIds } from "../../schema/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { addRows, headerSeen } from "../rows/addRows";
import { settingRows } from "../rows/inputTab";
import type { CellSet, Change } from "../workbook";

/** The changes that fill blank settings, and the settings that stand and stay. */
export interface FilledSettings {
  readonly changes: readonly Change[];
  /** Names of settings that say something else than they were to be given. */
  readonly left: readonly string[];
}

/** Fills the values of Settings that are blank, and adds the settings that it has no row for. */
export function fillSettings(
  open: OpenWorkbook,
  values: ReadonlyMap<string, Cell>,
): FilledSettings {
  const layout = open.decoded.layouts.get("settings");
  const [name, column] = [layout?.columns.get("setting"), layout?.columns.get("value")];
  if (layout === undefined || name === undefined || column === undefined)
    return { changes: [], left: [] };
  const rows = open.sheets.get("settings")?.rows ?? [];
  const known = settingsByName();
  const there = new Set<string>();
  const left: string[] = [];
  const cells: CellSet[] = [];
  for (let row = layout.headerRow; row < rows.length; row++) {
    const [is, was] = [rows[row]![name] ?? "", rows[row]![column] ?? ""];
    const id = known.get(String(is).trim().normalize());
    if (id === undefined) continue;
    there.add(id);
    const value = values.get(id) ?? "";
    if (value === "" || value === was) continue;
    if (isBlank(was)) cells.push({ row, column, was, value, beside: [{ column: name, is }] });
    else left.push(String(is));
  }
  const missing = settingIds.flatMap((id, i) =>
    there.has(id) || isBlank(values.get(id) ?? "") ? [] : [settingRows(values, open.say)[i]!],
  );
  const changes: Change[] = [];
  if (cells.length > 0) {
    const header = headerSeen(open, "settings");
    changes.push({ kind: "cells", sheet: layout.sheet.id, header, cells });
  }
  const added = missing.length === 0 ? null : addRows(open, "settings", missing);
  if (added?.ok) changes.push(added.change);
  return { changes, left };
}

/** The settings by what they are called in any language. */
function settingsByName(): ReadonlyMap<string, SettingId> {
  const ids = new Map<string, SettingId>();
  for (const language of choices.language) {
    const { settings } = speak(language).words.schema;
    for (const id of settingIds) ids.set(settings[id].name, id);
  }
  return ids;
}
