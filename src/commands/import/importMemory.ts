import type { DayOrder, ImportField, MoneyWay, ThreeDigits } from "../../dialogs/protocol";
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
import type { Workbook } from "../workbook";
import { dayOrders } from "./statement/readDates";

/** What was chosen for the files of one bank: known by its header. */
export interface KnownFile {
  readonly fields: readonly (ImportField | null)[];
  readonly order: DayOrder | null;
  readonly threeDigits: ThreeDigits | null;
  /** Where money went: `wayKey` of a word, or "+" → that. */
  readonly ways: readonly (readonly [string, MoneyWay])[];
  /** The account whose lines are meant; "": all; null: the file has but one. */
  readonly account: string | null;
}

/** What earlier imports have learnt; each part with what was used last at its end. */
export interface ImportMemory {
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Who payers are: `nameKey` of the payer → member ID. */
  readonly people: ReadonlyMap<string, string>;
}

const nothing: ImportMemory = { files: new Map(), people: new Map() };

/** Thousands of payers have room: whoever paid for somebody else once is found the next time. */
const imports = jsonEntry<ImportMemory>({
  key: "whipround.import",
  most: 9,
  read(value) {
    const { files, people } = fieldsOf(value);
    return {
      files: pairsIn(files, isKnownFile) ?? nothing.files,
      people: pairsIn(people, isText) ?? nothing.people,
    };
  },
  toJson: ({ files, people }) => ({ files: [...files], people: [...people] }),
  shorten({ files, people }) {
    if (people.size > files.size) return { files, people: withoutOldest(people) ?? people };
    const rest = withoutOldest(files);
    return rest === null ? null : { files: rest, people };
  },
});

const fields: Readonly<Record<ImportField, true>> = {
  date: true,
  amount: true,
  paidIn: true,
  paidOut: true,
  member: true,
  payer: true,
  reference: true,
  drive: true,
  group: true,
  currency: true,
  method: true,
  note: true,
};

const isField = (value: unknown): value is ImportField =>
  isText(value) && Object.keys(fields).includes(value);

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

export function recallImports(workbook: Workbook): ImportMemory {
  return recall(workbook, imports) ?? nothing;
}

/** By which the files of one bank are known again. */
export function signatureOf(header: readonly string[]): string {
  return fingerprintOf(header.map(plainKey).join("|"));
}

/** Remembers what a file's columns and payers were; what was used longest ago gives way. */
export function rememberImport(
  workbook: Workbook,
  signature: string,
  file: KnownFile,
  said: ReadonlyMap<string, string>,
): void {
  const before = recallImports(workbook);
  const files = new Map(before.files);
  files.delete(signature);
  const known = [...before.people].filter(([payer]) => !said.has(payer));
  remember(workbook, imports, {
    files: files.set(signature, file),
    people: new Map([...known, ...said]),
  });
}
