import { type Diagnostic, diagnose, type FurtherLedger, type Member, suggest } from "../core/index";
import { headerIndex, plainKey } from "../i18n/index";
import type { SheetSnapshot, Snapshot, Tab } from "../schema/index";
import type { FurtherRows } from "./contributions";
import { findColumns, headerKeys } from "./findColumns";
import { findTabs, requiredColumns } from "./findTabs";
import { layOut, layoutOf } from "./layOut";
import { decodeSettings, nothingStated, type StatedSettings } from "./settings";
import type { TabLayout } from "./tabLayout";
import { TabReader } from "./tabReader";

/** A further ledger that can be read, and where its columns are. */
export interface LaidOutLedger {
  readonly ledger: FurtherLedger;
  readonly layout: TabLayout;
  readonly rows: SheetSnapshot["rows"];
}

/** What a name under More ledgers in Settings stands for. */
interface NamedSheet {
  readonly name: string;
  /** null: no sheet is called so. */
  readonly sheet: SheetSnapshot | null;
  /** The tab that it is already; null: none. */
  readonly tab: Tab | null;
}

/**
 * Which sheet is which tab where Settings name further ledgers, and the sheets that are these: no tabs,
 * and to be read whole.
 *
 * @param survey all sheets
 * @param read the tabs as they were found without knowing of ledgers
 */
export function furtherLedgers(
  survey: readonly SheetSnapshot[],
  read: Snapshot,
): { readonly tabs: ReadonlyMap<string, Tab>; readonly ledgers: readonly SheetSnapshot[] } {
  const { layouts, sheets } = layOut(read);
  const layout = layouts.get("settings");
  const stated =
    layout === undefined
      ? nothingStated
      : decodeSettings(new TabReader("settings", layout, sheets.get("settings")!.rows, []));
  if (stated.moreLedgers === null) return { tabs: findTabs(survey), ledgers: [] };
  const named = new Set(
    sheetsCalled(stated.moreLedgers, survey).flatMap(({ sheet }) =>
      sheet === null ? [] : [sheet],
    ),
  );
  const tabs = findTabs(survey, new Set([...named].map(({ id }) => id)));
  return { tabs, ledgers: [...named].filter(({ id }) => !tabs.has(id)) };
}

function namedSheets(names: readonly string[], { sheets, ledgers = [] }: Snapshot): NamedSheet[] {
  const tabs = findTabs(sheets);
  return sheetsCalled(names, [...ledgers, ...sheets]).map(({ name, sheet }) => ({
    ...{ name, sheet },
    tab: sheet === null ? null : (tabs.get(sheet.id) ?? null),
  }));
}

/** The sheets of these names. A sheet's own name may hold what parts names: the longest comes first. */
function sheetsCalled(
  names: readonly string[],
  sheets: readonly SheetSnapshot[],
): Pick<NamedSheet, "name" | "sheet">[] {
  const found: Pick<NamedSheet, "name" | "sheet">[] = [];
  for (let i = 0; i < names.length; ) {
    let end = names.length;
    let sheet = sheetCalled(names.slice(i, end), sheets);
    while (sheet === null && end > i + 1) sheet = sheetCalled(names.slice(i, --end), sheets);
    found.push({ name: names.slice(i, end).join(", "), sheet });
    i = end;
  }
  return found;
}

function sheetCalled(
  pieces: readonly string[],
  sheets: readonly SheetSnapshot[],
): SheetSnapshot | null {
  const key = plainKey(pieces.join(" "));
  const alike = sheets.filter(({ name }) => plainKey(name) === key);
  // Names may differ in signs alone.
  return alike.find(({ name }) => name.trim() === pieces.join(", ")) ?? alike[0] ?? null;
}

/** Where the columns of the further ledgers are; of what cannot be read as one it is told why. */
export function layOutLedgers(
  { moreLedgers, rows }: StatedSettings,
  snapshot: Snapshot,
  found: Diagnostic[],
): readonly LaidOutLedger[] {
  if (moreLedgers === null) return [];
  const place = { tab: "settings", row: rows.get("moreLedgers") ?? 1, column: "value" };
  const laidOut = new Map<string, LaidOutLedger>();
  for (const { name, sheet, tab } of namedSheets(moreLedgers, snapshot)) {
    if (sheet === null) {
      const suggestion = suggest(name, namesOfOthers(snapshot));
      found.push(diagnose("ledger-not-found", { name, suggestion }, place, [name]));
    } else if (tab !== null) found.push(diagnose("ledger-is-tab", { name, tab }, place, [name]));
    else {
      const ledger = layOutLedger(sheet, found);
      if (ledger !== null) laidOut.set(sheet.id, ledger);
    }
  }
  return [...laidOut.values()];
}

/** Of sheets that are no tabs. */
function namesOfOthers({ sheets }: Snapshot): readonly string[] {
  const tabs = findTabs(sheets);
  return sheets.filter(({ id }) => !tabs.has(id)).map(({ name }) => name);
}

function layOutLedger(sheet: SheetSnapshot, found: Diagnostic[]): LaidOutLedger | null {
  const required = requiredColumns("contributions");
  const columns = findColumns("contributions", headerKeys(sheet.rows), required);
  const missing = required.filter((column) => columns?.columns.has(column) !== true);
  const place = { tab: "contributions", row: (columns?.row ?? 0) + 1, sheet: sheet.id };
  for (const column of missing)
    found.push(
      diagnose("ledger-column-missing", { ledger: sheet.name, column }, place, [sheet.id]),
    );
  if (columns === null || missing.length > 0) return null;
  const { id, name, rows } = sheet;
  return { ledger: { id, name }, layout: layoutOf("contributions", sheet, columns), rows };
}

/** Reads the further ledgers: who answers a form is known by the address under Contact, too. */
export function furtherRows(
  { ledger, layout }: LaidOutLedger,
  members: readonly Member[],
): FurtherRows {
  const column = contactColumn(layout);
  const byContact = membersByContact(members);
  const known = new Set(members.flatMap(({ id, name }) => [id, name]));
  return {
    ledger,
    memberOf(member, reader) {
      const contact = column < 0 ? "" : reader.text(column);
      if (contact === "" || known.has(member)) return member;
      return byContact.get(contact.toLowerCase()) ?? (member || contact);
    },
  };
}

/** −1 where there is none: "Email address" is what a form calls it. */
function contactColumn({ headers, columnIds }: TabLayout): number {
  const index = headerIndex("members");
  return headers.findIndex(
    (header, c) => columnIds[c] === null && index.get(plainKey(String(header)))?.id === "contact",
  );
}

/** Member IDs by what stands under Contact, in small letters; of an address that two have, none. */
function membersByContact(members: readonly Member[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, contact } of members)
    for (const each of contact.toLowerCase().split(/[\s,;<>]+/)) {
      if (each === "") continue;
      if (found.has(each)) twice.add(each);
      found.set(each, id);
    }
  for (const each of twice) found.delete(each);
  return found;
}
