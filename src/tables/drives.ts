import type { Basis, Currency, Drive, Instalment } from "../core/index";
import { cellText } from "./cellText";
import { decodeCurrency, suggestCurrency } from "./decodeCurrency";
import { decodeDues, MOST_DUES } from "./decodeDues";
import type { TabReader } from "./tabReader";

/** The rows of Drives. Of two of one name the first stands. */
export function decodeDrives(reader: TabReader<"drives">, home: Currency): Drive[] {
  const rows = new Map<string, number>();
  const drives: Drive[] = [];
  while (reader.next()) {
    const id = reader.text(reader.columns.drive);
    const firstRow = rows.get(id);
    if (id === "") reader.require(reader.columns.drive);
    else if (firstRow !== undefined)
      reader.tell("drive-twice", { name: id, firstRow }, reader.columns.drive);
    else {
      rows.set(id, reader.row);
      drives.push(decodeDrive(reader, id, home));
    }
  }
  return drives;
}

function decodeDrive(reader: TabReader<"drives">, id: string, home: Currency): Drive {
  const { columns } = reader;
  const currency = decodeDriveCurrency(reader, home);
  const basis = decodeBasis(reader);
  const opens = reader.day(columns.opens);
  const due = decodeDriveDues(reader);
  reader.checkOrder(opens, columns.opens, due[due.length - 1]?.due ?? null, columns.due);
  return {
    id,
    asked: decodeAsked(reader),
    basis,
    target: reader.amount(columns.target, currency),
    opens,
    due,
    groupSplit: reader.choice(columns.groupSplit, "groupSplit", "by-members") ?? "by-members",
    memberSplit: decodeMemberSplit(reader, basis),
    state: reader.choice(columns.state, "state"),
    moneyInHand: reader.amount(columns.moneyInHand, currency) ?? 0,
    currency,
    floor: reader.amount(columns.floor, currency),
    cap: reader.amount(columns.cap, currency),
    roundTo: reader.amount(columns.roundTo, currency, true),
    place: reader.place(),
  };
}

/** Where a formula has failed it asks a group that there is not, rather than everyone. */
function decodeAsked(reader: TabReader<"drives">): string | null {
  const { asked } = reader.columns;
  const name = reader.text(asked) || (reader.isBlank(asked) ? "" : cellText(reader.cell(asked)));
  return name || null;
}

/** What cannot be read is taken as Voluntary: nobody is to be called late by mistake. */
function decodeBasis(reader: TabReader<"drives">): Basis {
  const { columns } = reader;
  reader.require(columns.basis);
  return reader.choice(columns.basis, "basis", "voluntary") ?? "voluntary";
}

function decodeMemberSplit(reader: TabReader<"drives">, basis: Basis): Drive["memberSplit"] {
  const usual = basis === "voluntary" ? "conscience" : "equally";
  return reader.choice(reader.columns.memberSplit, "memberSplit", usual) ?? usual;
}

function decodeDriveCurrency(reader: TabReader<"drives">, home: Currency): Currency {
  const { columns } = reader;
  const value = reader.text(columns.currency);
  if (value === "") return home;
  const currency = decodeCurrency(value);
  if (currency !== null) return currency;
  const data = { value, suggestion: suggestCurrency(value), taken: home };
  reader.tell("not-a-currency", data, columns.currency);
  return home;
}

function decodeDriveDues(reader: TabReader<"drives">): readonly Instalment[] {
  const { columns } = reader;
  if (reader.isBlank(columns.due)) return [];
  const cell = reader.cell(columns.due);
  const decoded = decodeDues(cell);
  if ("due" in decoded) return decoded.due;
  const { problem } = decoded;
  const value = cellText(cell);
  if (problem === "unclear") reader.tellUnreadable("dues-unclear", { value }, columns.due);
  else if (problem === "endless") reader.tell("dues-endless", { value }, columns.due);
  else if ("times" in problem)
    reader.tell("dues-times", { value, times: problem.times, most: MOST_DUES }, columns.due);
  else reader.tell("shares-not-whole", { value, sum: problem.sum }, columns.due);
  return [];
}
