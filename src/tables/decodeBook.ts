import {
  type Book,
  type Currency,
  type Day,
  type Diagnostic,
  type Drive,
  diagnose,
  type Group,
  type Settings,
} from "../core/index";
import { isAll, isEveryone, type Language } from "../i18n/index";
import type { InputTab, Snapshot } from "../schema/index";
import { decodeAdjustments } from "./adjustments";
import { decodeContributions } from "./contributions";
import { decodeCounts } from "./counts";
import { decodeCurrency } from "./decodeCurrency";
import type { DecodedBook } from "./decodedBook";
import { decodeDrives } from "./drives";
import { decodeFindings } from "./findings";
import { furtherRows, type LaidOutLedger, layOutLedgers } from "./furtherLedgers";
import { GroupNames } from "./groupNames";
import { decodeGroups } from "./groups";
import { isGroup } from "./isGroup";
import { decodeItems } from "./items";
import { type Layouts, layOut } from "./layOut";
import { decodeMembers } from "./members";
import { oneSpelling } from "./oneSpelling";
import { decodeQuotas } from "./quotas";
import { decodeRates } from "./rates";
import { decodeSettings, nothingStated, settleSettings } from "./settings";
import type { TabLayout } from "./tabLayout";
import { TabReader } from "./tabReader";

/**
 * Decodes the input tabs and the roll: all that can be read, and a diagnostic for each cell that
 * cannot. A missing optional tab means its defaults.
 *
 * @param context `today` is the as-of day where Settings fix none; `userLanguage` tells the currency where
 * the workbook has neither a language nor a currency yet
 */
export function decodeBook(
  snapshot: Snapshot,
  context: { readonly today: Day; readonly userLanguage?: Language },
): DecodedBook {
  const found: Diagnostic[] = [];
  const laidOut = layOut(snapshot);
  const tabs = new Tabs(laidOut, found);
  const stated = tabs.decode("settings", decodeSettings) ?? nothingStated;
  const language = stated.language ?? laidOut.language;
  const { layouts, missing, twice } = laidOut;
  const currency = stated.currency ?? assumeCurrency(tabs, language ?? context.userLanguage, found);
  const settings = settleSettings(stated, context.today, currency);
  if (missing.length > 0) {
    const book = emptyBook(settings);
    const ledgers = new Map<string, TabLayout>();
    return { language, book, diagnostics: missing, readable: false, layouts, ledgers };
  }
  found.push(...twice);
  const further = layOutLedgers(stated, snapshot, found);
  const book = decodeRows(tabs, settings, further);
  const ledgers = new Map(further.map(({ ledger, layout }) => [ledger.id, layout]));
  return { language, book, diagnostics: found, readable: true, layouts, ledgers };
}

function decodeRows(tabs: Tabs, settings: Settings, further: readonly LaidOutLedger[]): Book {
  const home = settings.currency;
  const drives = tabs.rows("drives", (reader) => decodeDrives(reader, home));
  const groups = tabs.rows("groups", decodeGroups);
  const names = new GroupNames(groupNamesOf(groups, drives));
  const currencies = new Map(drives.map(({ id, currency }) => [id, currency]));
  const currencyOf = (drive: string): Currency => currencies.get(drive) ?? home;
  const members = tabs.rows("members", (reader) => decodeMembers(reader, names, home));
  const spelt =
    groups.length === 0 ? oneSpelling(members, drives) : { members, drives, spell: null };
  const { spell } = spelt;
  const isCalled = (name: string) => isGroup({ groups, members: spelt.members }, name);
  // Our tabs call the whole organisation by a word that is written in users' tabs too, then.
  const isWhole = (name: string) => isEveryone(name) && !isCalled(name);
  const spellGroup = (name: string) => {
    if (name === "") return "";
    return isWhole(name) ? "" : spell === null ? name : spell(name);
  };
  return {
    settings,
    members: spelt.members,
    groups,
    drives: spelt.drives.map((drive) =>
      isAll(drive.asked ?? "") && !isCalled(drive.asked ?? "") ? { ...drive, asked: null } : drive,
    ),
    issued: [],
    contributions: tabs
      .rows("contributions", (reader) => decodeContributions(reader, currencyOf, spellGroup))
      .concat(
        ...further.map((each) => {
          const reader = tabs.ledgerReader(each);
          const rows = furtherRows(each, spelt.members);
          return decodeContributions(reader, currencyOf, spellGroup, rows);
        }),
      ),
    items: tabs.rows("items", (reader) => decodeItems(reader, currencyOf)),
    findings: tabs.rows("findings", decodeFindings),
    counts: tabs.rows("counts", (reader) => decodeCounts(reader, currencyOf)),
    adjustments: tabs.rows("adjustments", (reader) => decodeAdjustments(reader, currencyOf)),
    rates: tabs.rows("rates", decodeRates),
    roll: tabs.rows("quotas", (reader) => decodeQuotas(reader, currencyOf, isCalled)),
  };
}

/** The tabs that were found, to be decoded one by one. */
class Tabs {
  private readonly laidOut: Layouts;
  private readonly found: Diagnostic[];

  constructor(laidOut: Layouts, found: Diagnostic[]) {
    this.laidOut = laidOut;
    this.found = found;
  }

  /** The records that a tab's rows say; none where there is no such tab. */
  rows<T extends InputTab, R>(tab: T, decode: (reader: TabReader<T>) => R[]): R[] {
    return this.decode(tab, decode) ?? [];
  }

  ledgerReader({ ledger, layout, rows }: LaidOutLedger): TabReader<"contributions"> {
    return new TabReader("contributions", layout, rows, this.found, ledger);
  }

  /** null where there is no such tab. */
  decode<T extends InputTab, R>(
    tab: T,
    decode: (reader: TabReader<T>) => R,
    found: Diagnostic[] = this.found,
  ): R | null {
    const layout = this.laidOut.layouts.get(tab);
    if (layout === undefined) return null;
    const { rows } = this.laidOut.sheets.get(tab)!;
    return decode(new TabReader(tab, layout, rows, found));
  }
}

function groupNamesOf(groups: readonly Group[], drives: readonly Drive[]): Set<string> {
  const names = new Set(groups.map(({ id }) => id));
  for (const { asked } of drives) if (asked !== null) names.add(asked);
  return names;
}

/** Settings name no currency: the one that most drives name, else that of the language. */
function assumeCurrency(tabs: Tabs, language: Language | undefined, found: Diagnostic[]): Currency {
  const named = tabs.decode("drives", mostNamedCurrency, []) ?? null;
  const currency = named ?? (language === "ko" ? "KRW" : "USD");
  const from = named === null ? "language" : "drives";
  found.push(diagnose("currency-assumed", { currency, from }, { tab: "settings" }));
  return currency;
}

/** Of two that are named as often, the first by its letters. */
function mostNamedCurrency(reader: TabReader<"drives">): Currency | null {
  const times = new Map<Currency, number>();
  while (reader.next()) {
    const currency = decodeCurrency(reader.text(reader.columns.currency));
    if (currency !== null) times.set(currency, (times.get(currency) ?? 0) + 1);
  }
  const most = Math.max(...times.values());
  const [first] = [...times.keys()].filter((currency) => times.get(currency) === most).sort();
  return first ?? null;
}

function emptyBook(settings: Settings): Book {
  return {
    settings,
    members: [],
    groups: [],
    drives: [],
    items: [],
    findings: [],
    counts: [],
    adjustments: [],
    rates: [],
    contributions: [],
    issued: [],
    roll: [],
  };
}
