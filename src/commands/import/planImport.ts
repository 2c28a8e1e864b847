import { type Accounts, fingerprint } from "../../core/index";
import type { ImportField, ImportRequest, MoneyWay } from "../../dialogs/protocol";
import { fingerprintOf } from "../../reports/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { Target } from "./finding/found";
import { nameKey } from "./finding/nameKey";
import {
  type ImportMemory,
  type KnownFile,
  payerBefore,
  signatureOf,
  toldBefore,
} from "./importMemory";
import { LinePlanner } from "./lines/linePlanner";
import type { PlannedLine } from "./lines/plannedLine";
import { findHeader } from "./statement/findHeader";
import { isInternal, type Role } from "./statement/knownHeaders";
import { answerKey } from "./statement/moneyWays";
import type { Around } from "./statement/readDates";
import { type Answers, readStatement, type Statement } from "./statement/readStatement";

/** What an import would do. */
export interface ImportPlan {
  /** What the lines were read against. */
  readonly accounts: Accounts;
  readonly header: readonly string[];
  readonly fields: readonly (ImportField | null)[];
  readonly signature: string;
  /** The line of the headers; 0: there are none. */
  readonly headerLine: number;
  /** Why the columns that were chosen cannot be those of the file; "" where they can. */
  readonly columnsProblem: string;
  /** What was chosen, answered or found of the file: worth remembering. */
  readonly settled: KnownFile;
  readonly around: Around;
  readonly asksOrder: Statement["asksOrder"];
  readonly asksThreeDigits: Statement["asksThreeDigits"];
  readonly asksWays: Statement["asksWays"];
  readonly asksAccount: Statement["asksAccount"];
  readonly lines: readonly PlannedLine[];
  /** Whom payers were said to be just now who are no members themselves: worth remembering. */
  readonly said: ReadonlyMap<string, string>;
  /** What payments were decided to be just now, by `purposeKey`: worth remembering. */
  readonly told: ReadonlyMap<string, readonly (readonly Target[])[]>;
  /** Whether every decision is of a line that the file has. */
  readonly areDecisionsKnown: boolean;
  readonly fingerprint: string;
}

/** What every line of the file would become. Nothing is written. */
export function planImport(
  open: OpenWorkbook,
  request: ImportRequest,
  memory: ImportMemory,
): ImportPlan {
  const { row, header, roles } = findHeader(request.rows);
  const signature = signatureOf(header);
  const known = memory.files.get(signature);
  const used = withFields(roles, request.fields ?? known?.fields);
  const fields = used.map((role) => (isInternal(role) ? null : role));
  const said = saidIn(request);
  const planner = new LinePlanner(open, request, {
    said,
    before: (members) => payerBefore(memory, members),
    told: toldBefore(memory),
  });
  const lines = request.lines ?? request.rows.map((_, i) => i + 1);
  const file = {
    ...{ rows: request.rows, header, firstRow: row + 1, roles: used, lines },
    ...{ broken: new Set(request.broken), currency: planner.currency(), around: planner.around() },
  };
  const read = (answers: Answers) => readStatement(file, answers, open.say);
  const { dayOrder = null, threeDigits = null, account = null } = request;
  // Where money went in such a file it is not asked, and not guessed, once it has been said.
  const ways = new Map([...(known?.ways ?? []), ...waysOf(request)]);
  const first = read({ order: dayOrder, threeDigits, ways, account });
  // What was answered for such a file before is asked for only where the file itself leaves it open.
  const answers: Answers = {
    order: dayOrder ?? (first.asksOrder === null ? null : (known?.order ?? null)),
    threeDigits: threeDigits ?? known?.threeDigits ?? null,
    ways,
    account: account ?? known?.account ?? null,
  };
  const statement = isOpen(first) ? read(answers) : first;
  const rowOfLine = new Map(lines.map((line, i) => [line, request.rows[i] ?? []]));
  const planned = planner.plan(statement.lines, (line) => rowOfLine.get(line) ?? []);
  const keys = new Set(planned.map(({ shown }) => shown.key));
  return {
    accounts: planner.accounts,
    header,
    fields,
    signature,
    headerLine: row < 0 ? 0 : lines[row]!,
    columnsProblem: columnsProblem(header, request, open),
    settled: {
      fields,
      order: statement.order,
      threeDigits: answers.threeDigits,
      ways: [...answers.ways],
      account: answers.account,
    },
    said: new Map([...said].filter(([payer]) => !planner.payers.isMember(payer))),
    told: planner.toldNow,
    areDecisionsKnown: Object.keys(request.decisions ?? {}).every((key) => keys.has(key)),
    around: file.around,
    asksOrder: statement.asksOrder,
    asksThreeDigits: statement.asksThreeDigits,
    asksWays: statement.asksWays,
    asksAccount: statement.asksAccount,
    lines: planned,
    fingerprint: printOf(open, request, fields, answers),
  };
}

/**
 * Chosen fields beside the kinds of column that cannot be chosen, which stay as they were found.
 * Columns that no choice is given for are not used.
 */
function withFields(
  roles: readonly (Role | null)[],
  fields: readonly (ImportField | null)[] | undefined,
): readonly (Role | null)[] {
  if (fields === undefined || fields.length > roles.length) return roles;
  return roles.map((role, c) => fields[c] ?? (isInternal(role) ? role : null));
}

function columnsProblem(
  header: readonly string[],
  { fields = [] }: ImportRequest,
  { say }: OpenWorkbook,
): string {
  if (fields.length <= header.length) return "";
  return say.words.pages.importing.tooManyColumns(fields.length, header.length);
}

/** Whether something is to be answered before all lines can be read. */
const isOpen = ({ asksOrder, asksThreeDigits, asksWays, asksAccount }: Statement) =>
  asksOrder !== null || asksThreeDigits !== null || asksWays.length > 0 || asksAccount.size > 0;

function waysOf({ ways }: ImportRequest): ReadonlyMap<string, MoneyWay> {
  return new Map(Object.entries(ways ?? {}).map(([word, way]) => [answerKey(word), way]));
}

function saidIn({ people }: ImportRequest): ReadonlyMap<string, string> {
  return new Map(Object.entries(people ?? {}).map(([payer, id]) => [nameKey(payer), id]));
}

/** Changes whenever the workbook, the file or what was chosen about it does. */
function printOf(
  { decoded }: OpenWorkbook,
  { rows, drive, method, people, decisions, evenIfElsewhere }: ImportRequest,
  fields: readonly (ImportField | null)[],
  answers: Answers,
): string {
  const told: string[] = [];
  for (const { reference, paidBy, note } of decoded.book.contributions)
    told.push(reference, paidBy, note);
  for (const { household } of decoded.book.members) told.push(household);
  const asked = JSON.stringify([
    ...[rows, drive, method, people ?? {}, decisions ?? {}, evenIfElsewhere === true],
    ...[fields, { ...answers, ways: [...answers.ways] }],
  ]);
  return `${fingerprint(decoded.book)}-${fingerprintOf(asked)}-${fingerprintOf(told.join("\n"))}`;
}
