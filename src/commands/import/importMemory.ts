import type { Accounts, DriveAccount } from "../../core/index";
import {
  type DayOrder,
  type ImportField,
  importFields,
  type MoneyWay,
  type ThreeDigits,
} from "../../dialogs/protocol";
import { plainKey } from "../../i18n/index";
import { fingerprintOf } from "../../reports/index";
import {
  fieldsOf,
  isText,
  jsonEntry,
  pairsIn,
  recall,
  remember,
  withoutOldest,
} from "../book/memory";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Workbook } from "../workbook";
import type { Target } from "./finding/found";
import { dayOrders } from "./statement/readDates";

/** What was chosen for the files of one bank: known by its header. */
export interface KnownFile {
  readonly fields: readonly (ImportField | null)[];
  readonly order: DayOrder | null;
  readonly threeDigits: ThreeDigits | null;
  /** Where money went: `answerKey` → that. */
  readonly ways: readonly (readonly [string, MoneyWay])[];
  /** The account whose lines are meant; "": all; null: the file has but one. */
  readonly account: string | null;
}

/** What earlier imports have learnt; each part with what was used last at its end. */
export interface ImportMemory {
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Who payers are: the hash of the payer's `nameKey` → that of the member's ID. No name is kept. */
  readonly people: ReadonlyMap<string, string>;
  /**
   * What payments are, by payer and purpose: the hash of the `purposeKey` → each that it was said to be,
   * the latest last, as hashes of drives and members. Neither names nor purposes are kept.
   */
  readonly purposes: ReadonlyMap<string, readonly string[]>;
  /** The sheet whose members they are: with the tab it goes out of use. */
  readonly sheet: string;
}

const nothing: ImportMemory = {
  files: new Map(),
  people: new Map(),
  purposes: new Map(),
  sheet: "",
};

/** Thousands of payers have room: whoever paid for somebody else once is found the next time. */
const imports = jsonEntry<ImportMemory>({
  key: "whipround.import",
  most: 18,
  read(value) {
    const { files, people, purposes, sheet } = fieldsOf(value);
    return {
      files: pairsIn(files, isKnownFile) ?? nothing.files,
      people: pairsIn(people, isText) ?? nothing.people,
      purposes: pairsIn(purposes, areTexts) ?? nothing.purposes,
      sheet: isText(sheet) ? sheet : "",
    };
  },
  toJson: ({ files, people, purposes, sheet }) => ({
    ...{ files: [...files], people: [...people], purposes: [...purposes] },
    sheet,
  }),
  shorten(memory) {
    const { files, people, purposes } = memory;
    if (purposes.size > people.size)
      return { ...memory, purposes: withoutOldest(purposes) ?? purposes };
    if (people.size > files.size) return { ...memory, people: withoutOldest(people) ?? people };
    const rest = withoutOldest(files);
    return rest === null ? null : { ...memory, files: rest };
  },
});

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

const isField = (value: unknown): value is ImportField =>
  importFields.some((field) => field === value);

function isWay(value: unknown): value is readonly [string, MoneyWay] {
  const [word, way] = Array.isArray(value) ? value : [];
  return isText(word) && (way === "in" || way === "out");
}

function isKnownFile(value: unknown): value is KnownFile {
  const { fields: of, order, threeDigits, ways, account } = fieldsOf(value);
  const isOrder = order === null || dayOrders.includes(order as DayOrder);
  const isKnown = [null, "thousands", "decimals"].includes(threeDigits as ThreeDigits | null);
  const areFields = Array.isArray(of) && of.every((each) => each === null || isField(each));
  const areWays = Array.isArray(ways) && ways.every(isWay);
  const isAccount = account === null || isText(account);
  return isOrder && isKnown && areFields && areWays && isAccount;
}

/**
 * What is remembered for a workbook whose members stand in `sheet`; who payers are of these members
 * alone.
 */
export function recallImports(workbook: Workbook, sheet: string): ImportMemory {
  const memory = recall(workbook, imports) ?? nothing;
  if (memory.sheet === sheet) return memory;
  return { ...memory, people: nothing.people, purposes: nothing.purposes, sheet };
}

/** The ID of the member for whom a payer, by `nameKey`, paid before; undefined where that is not known. */
export function payerBefore(
  { people, sheet }: ImportMemory,
  members: readonly { readonly id: string }[],
): (payer: string) => string | undefined {
  if (people.size === 0) return () => undefined;
  const ids = new Map(members.map(({ id }) => [hashOf(id, sheet), id]));
  return (payer) => ids.get(people.get(hashOf(payer, sheet)) ?? "");
}

/**
 * What payments of a `purposeKey` were said to be before, each time that it was said otherwise. What is
 * of a drive or member that there is no more is forgotten.
 */
export function toldBefore({ purposes, sheet }: ImportMemory) {
  let ids: ReadonlyMap<string, DriveAccount | number> | null = null;
  return (key: string, accounts: Accounts): readonly (readonly Target[])[] => {
    const told = purposes.size === 0 ? undefined : purposes.get(hashOf(key, sheet));
    if (told === undefined) return [];
    ids ??= hashedIds(accounts, sheet);
    return told.flatMap((text) => {
      const targets = targetsIn(text, ids!);
      return targets === null ? [] : [targets];
    });
  };
}

function hashedIds({ drives, roster }: Accounts, sheet: string) {
  const ids = new Map<string, DriveAccount | number>();
  for (const account of drives)
    if (account.drive !== null) ids.set(hashOf(`drive ${account.drive.id}`, sheet), account);
  for (const [index, { id }] of roster.members.entries()) ids.set(hashOf(id, sheet), index);
  return ids;
}

/** What {@link targetsText} tells. */
function targetsIn(
  text: string,
  ids: ReadonlyMap<string, DriveAccount | number>,
): readonly Target[] | null {
  const targets: Target[] = [];
  const hashes = text.split(" ");
  for (let i = 0; i + 1 < hashes.length; i += 2) {
    const account = ids.get(hashes[i]!);
    const member = ids.get(hashes[i + 1]!);
    if (typeof account !== "object" || typeof member !== "number") return null;
    targets.push({ account, member });
  }
  return targets;
}

/** By which a text is known again and cannot be read; of other sheets the same text has another. */
function hashOf(text: string, sheet: string): string {
  return fingerprintOf(`${sheet}\u001f${text}`) + fingerprintOf(`${text}\u001f${sheet}`);
}

/** By which the files of one bank are known again. */
export function signatureOf(header: readonly string[]): string {
  return fingerprintOf(header.map(plainKey).join("|"));
}

/** What is worth remembering of an import. */
export interface LearntImport {
  readonly signature: string;
  readonly settled: KnownFile;
  /** Whom payers were said to be: `nameKey` of the payer → member ID. */
  readonly said: ReadonlyMap<string, string>;
  /** What payments were said to be, by `purposeKey`, each time that it was otherwise, the latest last. */
  readonly told: ReadonlyMap<string, readonly (readonly Target[])[]>;
  readonly accounts: Accounts;
}

/**
 * Remembers what a file's columns, payers and purposes were; what was used longest ago gives way.
 *
 * @param sheet where the members stand
 */
export function rememberImport(
  workbook: Workbook,
  { signature, settled, said, told, accounts }: LearntImport,
  sheet: string,
): void {
  const before = recallImports(workbook, sheet);
  const files = new Map(before.files);
  files.delete(signature);
  const people = [...said].map(([key, id]) => [hashOf(key, sheet), hashOf(id, sheet)] as const);
  const purposes = [...told].map(([key, said]) => {
    const hash = hashOf(key, sheet);
    const now = said.map((targets) => targetsText(targets, accounts, sheet));
    const others = (before.purposes.get(hash) ?? []).filter((each) => !now.includes(each));
    return [hash, [...others, ...now].slice(-mostSaid)] as const;
  });
  remember(workbook, imports, {
    files: files.set(signature, settled),
    people: withLatest(before.people, people),
    purposes: withLatest(before.purposes, purposes),
    sheet,
  });
}

/** A drive, a member, the next drive, … each by its hash. */
function targetsText(targets: readonly Target[], { roster }: Accounts, sheet: string): string {
  const texts = targets.map(({ account, member }) => {
    const drive = hashOf(`drive ${account.drive?.id ?? ""}`, sheet);
    return `${drive} ${hashOf(roster.members[member]!.id, sheet)}`;
  });
  return texts.join(" ");
}

/** So many different answers are remembered of one purpose. */
const mostSaid = 4;

function withLatest<T>(
  before: ReadonlyMap<string, T>,
  latest: readonly (readonly [string, T])[],
): ReadonlyMap<string, T> {
  const now = new Map(latest);
  return new Map([...[...before].filter(([key]) => !now.has(key)), ...now]);
}

/** Where the members stand: what is remembered of payers goes out of use with that sheet. */
export const membersSheet = ({ sheets }: OpenWorkbook): string => sheets.get("members")?.id ?? "";
