import type { Contribution, Currency, Day, FurtherLedger, Method } from "../core/index";
import type { Cell } from "../schema/index";
import { decodeChoice, suggestChoice } from "./decodeChoice";
import { decodeCurrency } from "./decodeCurrency";
import { decodeDay } from "./decodeDay";
import { decodeReceipts } from "./decodeReceipts";
import { saysYes } from "./saysYes";
import type { TabReader } from "./tabReader";

/**
 * The rows of Contributions: every one that holds anything, with null for what cannot be read.
 * What a row without a drive or a day comes to, and amounts with too many decimals, are the
 * ledger's to tell of, as it knows what is not counted.
 *
 * @param spellGroup the one spelling of a group's name; "" for the whole organisation
 * @param further of a further ledger: which, and the member whom a row names otherwise than Contributions do
 */
export function decodeContributions(
  reader: TabReader<"contributions">,
  currencyOf: (drive: string) => Currency,
  spellGroup: (name: string) => string,
  further: FurtherRows | null = null,
): Contribution[] {
  const { columns } = reader;
  const methods = new Methods(reader);
  const currencies = new Map<string, Currency>();
  return reader.records(() => {
    const drive = reader.text(columns.drive);
    const currency = codeOf(reader.text(columns.currency), currencies);
    const method = methods.decode(reader.text(columns.method));
    const member = reader.text(columns.member);
    const contribution: Contribution = {
      row: reader.row,
      date: reader.day(columns.date),
      drive,
      member: further === null ? member : further.memberOf(member, reader),
      group: spellGroup(reader.text(columns.group)),
      amount: amountOf(reader, drive, currency, currencyOf),
      method,
      methodText: method === "other" ? reader.text(columns.method) : "",
      reference: reader.text(columns.reference),
      currency,
      paidBy: reader.text(columns.paidBy),
      receivedBy: reader.text(columns.receivedBy),
      handedOver: handedOverOn(reader.cell(columns.handedOver)),
      receipts: decodeReceipts(reader.text(columns.receipt)),
      note: reader.text(columns.note),
    };
    return further === null ? contribution : { ...contribution, ledger: further.ledger };
  });
}

/** What reading a further ledger needs beyond Contributions. */
export interface FurtherRows {
  readonly ledger: FurtherLedger;
  /** @param member as the row names them; "" where it does not */
  readonly memberOf: (member: string, reader: TabReader<"contributions">) => string;
}

/** Nearly always a number: of what currency is asked only where its text is to be read. */
function amountOf(
  reader: TabReader<"contributions">,
  drive: string,
  currency: Currency,
  currencyOf: (drive: string) => Currency,
): number | null {
  const { amount } = reader.columns;
  const cell = reader.cell(amount);
  if (typeof cell === "number") return cell;
  if (!reader.require(amount)) return null;
  return reader.major(amount, currency === "" ? currencyOf(drive) : currency);
}

/** The code that a text names; what names none stays as it is, for the ledger to tell of. */
function codeOf(text: string, known: Map<string, Currency>): Currency {
  if (text === "") return "";
  let code = known.get(text);
  if (code === undefined) {
    code = decodeCurrency(text) ?? text;
    known.set(text, code);
  }
  return code;
}

/** Methods of the user's own are fine; one that is nearly ours would count as cash by mistake. */
class Methods {
  private readonly reader: TabReader<"contributions">;
  private readonly known = new Map<string, { method: Method; suggestion: Method | null }>();

  constructor(reader: TabReader<"contributions">) {
    this.reader = reader;
  }

  decode(text: string): Method {
    if (text === "") return "cash";
    const { method, suggestion } = this.known.get(text) ?? this.learn(text);
    if (suggestion !== null)
      this.reader.tell("odd-method", { value: text, suggestion }, this.reader.columns.method);
    return method;
  }

  private learn(text: string) {
    const choice = decodeChoice("method", text);
    const suggestion = choice === null ? suggestChoice("method", text) : null;
    const learnt = { method: choice ?? ("other" as const), suggestion };
    this.known.set(text, learnt);
    return learnt;
  }
}

/** The day on which it was handed over; true where a tick or any word but "no" says so and no day. */
function handedOverOn(cell: Cell): Day | boolean {
  // Mostly blank.
  return cell === "" ? false : (decodeDay(cell) ?? saysYes(cell));
}
