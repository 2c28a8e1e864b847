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
  /** The sheet whose members they are: with the tab it goes out of use. */
  readonly sheet: string;
}

const nothing: ImportMemory = { files: new Map(), people: new Map(), sheet: "" };

/** Thousands of payers have room: whoever paid for somebody else once is found the next time. */
const imports = jsonEntry<ImportMemory>({
  key: "whipround.import",
  most: 9,
  read(value) {
    const { files, people, sheet } = fieldsOf(value);
    return {
      files: pairsIn(files, isKnownFile) ?? nothing.files,
      people: pairsIn(people, isText) ?? nothing.people,
      sheet: isText(sheet) ? sheet : "",
    };
  },
  toJson: ({ files, people, sheet }) => ({ files: [...files], people: [...people], sheet }),
  shorten({ files, people, sheet }) {
    if (people.size > files.size) return { files, people: withoutOldest(people) ?? people, sheet };
    const rest = withoutOldest(files);
    return rest === null ? null : { files: rest, people, sheet };
  },
});

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
  return memory.sheet === sheet ? memory : { ...memory, people: nothing.people, sheet };
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

/** By which a text is known again and cannot be read; of other sheets the same text has another. */
function hashOf(text: string, sheet: string): string {
  return fingerprintOf(`${sheet}\u001f${text}`) + fingerprintOf(`${text}\u001f${sheet}`);
}

/** By which the files of one bank are known again. */
export function signatureOf(header: readonly string[]): string {
  return fingerprintOf(header.map(plainKey).join("|"));
}

/**
 * Remembers what a file's columns and payers were; what was used longest ago gives way.
 *
 * @param said whom payers were said to be: `nameKey` of the payer → member ID
 * @param sheet where the members stand
 */
export function rememberImport(
  workbook: Workbook,
  signature: string,
  file: KnownFile,
  said: ReadonlyMap<string, string>,
  sheet: string,
): void {
  const { files: before, people } = recallImports(workbook, sheet);
  const files = new Map(before);
  files.delete(signature);
  const hashed = new Map([...said].map(([key, id]) => [hashOf(key, sheet), hashOf(id, sheet)]));
  const known = [...people].filter(([payer]) => !hashed.has(payer));
  remember(workbook, imports, {
    files: files.set(signature, file),
    people: new Map([...known, ...hashed]),
    sheet,
  });
}

/** Where the members stand: what is remembered of payers goes out of use with that sheet. */
export const membersSheet = ({ sheets }: OpenWorkbook): string => sheets.get("members")?.id ?? "";
