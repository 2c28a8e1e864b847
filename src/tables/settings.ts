import { type Currency, civilOf, type Day, type Settings, suggest } from "../core/index";
import { type Language, languages, monthOf, plainKey, settingIndex, speak } from "../i18n/index";
import type { Cell, SettingId } from "../schema/index";
import { cellText } from "./cellText";
import { decodeChoice } from "./decodeChoice";
import { decodeCurrency } from "./decodeCurrency";
import { decodeDay } from "./decodeDay";
import { decodeNumber } from "./decodeNumber";
import { decodePercent } from "./decodePercent";
import type { TabReader } from "./tabReader";

/** What the Settings tab says; null is blank or unclear, and means the default. */
export interface StatedSettings {
  readonly organisation: string | null;
  readonly currency: Currency | null;
  readonly asOf: Day | null;
  readonly language: Language | null;
  readonly graceDays: number | null;
  readonly yearStarts: number | null;
  readonly incomeAlert: number | null;
  readonly reminderLimit: number | null;
  readonly namesInNotices: Settings["namesInNotices"] | null;
  readonly figuresInNotices: Settings["figuresInNotices"] | null;
  readonly rounding: Settings["rounding"] | null;
  readonly closedInLists: Settings["closedInLists"] | null;
  readonly voluntaryFollowUp: Settings["voluntaryFollowUp"] | null;
  readonly payTo: string | null;
  readonly account: string | null;
  readonly paymentCode: Settings["paymentCode"] | null;
  readonly moreLedgers: readonly string[] | null;
  readonly payPlaces: Settings["payPlaces"];
  /** The row of each, as the sheet counts. */
  readonly rows: ReadonlyMap<SettingId, number>;
}

/** What no Settings tab says. */
export const nothingStated: StatedSettings = {
  organisation: null,
  currency: null,
  asOf: null,
  language: null,
  graceDays: null,
  yearStarts: null,
  incomeAlert: null,
  reminderLimit: null,
  namesInNotices: null,
  figuresInNotices: null,
  rounding: null,
  closedInLists: null,
  voluntaryFollowUp: null,
  payTo: null,
  account: null,
  paymentCode: null,
  moreLedgers: null,
  payPlaces: { payTo: null, account: null, paymentCode: null },
  rows: new Map(),
};

const decoders: { readonly [S in SettingId]: (cell: Cell) => StatedSettings[S] } = {
  organisation: cellText,
  currency: (cell) => decodeCurrency(cellText(cell)),
  asOf: decodeDay,
  language: (cell) => decodeChoice("language", cell),
  graceDays: decodeCount,
  yearStarts: decodeMonth,
  incomeAlert: decodeShare,
  reminderLimit: decodeCount,
  namesInNotices: (cell) => decodeChoice("namesInNotices", cell),
  figuresInNotices: (cell) => decodeChoice("figuresInNotices", cell),
  rounding: (cell) => decodeChoice("rounding", cell),
  closedInLists: (cell) => decodeChoice("closedInLists", cell),
  voluntaryFollowUp: (cell) => decodeChoice("voluntaryFollowUp", cell),
  payTo: cellText,
  account: cellText,
  paymentCode: (cell) => decodeChoice("paymentCode", cell),
  moreLedgers: decodeNames,
};

/** Reads the rows of Settings by their names, in any order and either language. */
export function decodeSettings(reader: TabReader<"settings">): StatedSettings {
  const { columns } = reader;
  const stated: Record<string, unknown> = { ...nothingStated };
  const rows = new Map<SettingId, number>();
  while (reader.next()) {
    const id = settingOf(reader);
    if (id === null) continue;
    const firstRow = rows.get(id);
    if (firstRow !== undefined) {
      reader.tell("setting-twice", { setting: id, firstRow }, columns.setting);
      continue;
    }
    rows.set(id, reader.row);
    if (reader.isBlank(columns.value)) continue;
    const cell = reader.cell(columns.value);
    const value = decoders[id](cell);
    if (value === null)
      reader.tell("setting-unclear", { setting: id, value: cellText(cell) }, columns.value);
    stated[id] = value;
  }
  const placeOf = (id: SettingId) => {
    const row = rows.get(id);
    return row === undefined ? null : { tab: "settings", row };
  };
  stated["payPlaces"] = {
    payTo: placeOf("payTo"),
    account: placeOf("account"),
    paymentCode: placeOf("paymentCode"),
  };
  return { ...stated, rows } as unknown as StatedSettings;
}

/** Fills in the defaults. */
export function settleSettings(stated: StatedSettings, today: Day, currency: Currency): Settings {
  return {
    organisation: stated.organisation ?? "",
    currency,
    asOf: stated.asOf ?? today,
    asOfFixed: stated.asOf !== null,
    graceDays: stated.graceDays ?? 7,
    yearStarts: stated.yearStarts ?? 1,
    incomeAlert: stated.incomeAlert ?? 0.05,
    reminderLimit: stated.reminderLimit,
    namesInNotices: stated.namesInNotices ?? "never",
    figuresInNotices: stated.figuresInNotices ?? "safe",
    rounding: stated.rounding ?? "largest-remainder",
    closedInLists: stated.closedInLists ?? "overview-only",
    voluntaryFollowUp: stated.voluntaryFollowUp ?? "after-due",
    payTo: stated.payTo ?? "",
    account: stated.account ?? "",
    paymentCode: stated.paymentCode ?? "none",
    moreLedgers: stated.moreLedgers ?? [],
    payPlaces: stated.payPlaces,
  };
}

/** The setting that a row is; a row of the user's own is told of, as it may be a slip. */
function settingOf(reader: TabReader<"settings">): SettingId | null {
  const { columns } = reader;
  const value = reader.text(columns.setting);
  if (value === "") return null;
  const id = settingIndex().get(plainKey(value))?.id ?? null;
  if (id === null)
    reader.tell("unknown-setting", { value, suggestion: suggestSetting(value) }, columns.setting);
  return id;
}

function suggestSetting(value: string): SettingId | null {
  const ids = new Map<string, SettingId>();
  for (const language of languages) {
    const { settings } = speak(language).words.schema;
    for (const id of Object.keys(settings) as SettingId[]) ids.set(settings[id].name, id);
  }
  const name = suggest(value, ids.keys());
  return name === null ? null : (ids.get(name) ?? null);
}

/** "Form responses 1, Cash box" → two names; of one that stands twice the first. */
function decodeNames(cell: Cell): readonly string[] {
  const names = cellText(cell).split(/[,;、\n]/);
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}

function decodeCount(cell: Cell): number | null {
  const value = decodeNumber(cell) ?? -1;
  return value >= 0 && Number.isInteger(value) ? value : null;
}

/** A share of income: more than nothing, at most all of it. */
function decodeShare(cell: Cell): number | null {
  const share = decodePercent(cell) ?? 0;
  return share > 0 && share <= 1 ? share : null;
}

/** 4, "April", "4월", or 1 April. */
function decodeMonth(cell: Cell): number | null {
  if (typeof cell === "object") {
    const { month, day } = civilOf(cell.day);
    return day === 1 ? month : null;
  }
  const month = decodeNumber(cell) ?? monthOf(cellText(cell)) ?? 0;
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}
