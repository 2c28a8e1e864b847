import type {
  Adjustment,
  Book,
  Contribution,
  Drive,
  Finding,
  Instalment,
  Item,
  RollEntry,
  Settings,
} from "../../src/core/index";
import { currencyDecimals, nearestMinor, parseIsoDay } from "../../src/core/index";
import type { SampleCell, SampleWorkbook } from "../../src/sample/index";
import { rowsOf, textOf } from "./readSample";

const numberOf = (cell: SampleCell | undefined): number | null =>
  typeof cell === "number" ? cell : null;
const dayOf = (cell: SampleCell | undefined): number | null =>
  typeof cell === "object" && "day" in cell ? cell.day : null;
/** How many have come: a day or a tick is all of them. */
const receivedOf = ({ received, quantity }: Readonly<Record<string, SampleCell | undefined>>) =>
  numberOf(received) ?? (received === undefined ? 0 : (numberOf(quantity) ?? 1));
/** A choice's id, or what stands for a blank cell. */
const choiceOf = <C extends string>(cell: SampleCell | undefined, blank: C): C =>
  (textOf(cell) as C) || blank;

/**
 * The records that reading a sample's tabs must give: written apart from the reading, so that the
 * two check each other, and core can be run on a sample without any cells or words.
 */
export function bookOf(sample: SampleWorkbook, roll: readonly RollEntry[] = []): Book {
  const settings = settingsOf(sample);
  const minor = (cell: SampleCell | undefined, currency = settings.currency) =>
    typeof cell === "number" ? nearestMinor(cell, currency) : null;
  const place = (tab: string, index: number) => ({ tab, row: index + 2 });
  const drives = rowsOf(sample, "drives").map((row, index): Drive => {
    const isVoluntary = textOf(row.basis) === "voluntary";
    return {
      id: textOf(row.drive),
      asked: textOf(row.asked) || null,
      basis: choiceOf(row.basis, "voluntary"),
      target: minor(row.target),
      opens: dayOf(row.opens),
      due: duesOf(row.due),
      groupSplit: choiceOf(row.groupSplit, "by-members"),
      memberSplit: choiceOf(row.memberSplit, isVoluntary ? "conscience" : "equally"),
      state: (textOf(row.state) as Drive["state"]) || null,
      moneyInHand: minor(row.moneyInHand) ?? 0,
      currency: settings.currency,
      floor: minor(row.floor),
      cap: minor(row.cap),
      roundTo: minor(row.roundTo),
      place: place("drives", index),
    };
  });
  return {
    settings,
    drives,
    roll,
    members: rowsOf(sample, "members").map((row, index) => ({
      id: textOf(row.memberId),
      hasId: true,
      name: textOf(row.name),
      groups: textOf(row.groups).split(", "),
      weight: numberOf(row.weight),
      joined: dayOf(row.joined),
      left: dayOf(row.left),
      contact: textOf(row.contact),
      addressedTo: textOf(row.addressedTo),
      household: textOf(row.household),
      income: minor(row.income),
      place: place("members", index),
    })),
    groups: rowsOf(sample, "groups").map((row, index) => ({
      id: textOf(row.group),
      partOf: textOf(row.partOf) || null,
      collector: textOf(row.collector),
      weight: numberOf(row.weight),
      place: place("groups", index),
    })),
    items: rowsOf(sample, "items").map(
      (row, index): Item => ({
        drive: textOf(row.drive),
        name: textOf(row.item),
        quantity: numberOf(row.quantity) ?? 1,
        unitPrice: minor(row.unitPrice) ?? 0,
        metBy: choiceOf(row.metBy, "cash"),
        priority: numberOf(row.priority),
        received: (row.received as Item["received"] | undefined) ?? "",
        spent: minor(row.spent) ?? 0,
        spentOn: dayOf(row.spentOn),
        receipt: textOf(row.receipt),
        receivedQuantity: receivedOf(row),
        finding: textOf(row.finding),
        inUse: (textOf(row.inUse) as Item["inUse"] | "") || null,
        seenOn: dayOf(row.seenOn),
        place: place("items", index),
      }),
    ),
    findings: rowsOf(sample, "findings").map((row, index) => ({
      id: textOf(row.finding),
      foundOn: dayOf(row.foundOn),
      foundBy: textOf(row.foundBy),
      drive: textOf(row.drive),
      putRightBy: dayOf(row.putRightBy),
      state: choiceOf<Finding["state"]>(row.state, "open"),
      responsible: textOf(row.responsible),
      place: place("findings", index),
    })),
    counts: rowsOf(sample, "counts").map((row, index) => ({
      date: dayOf(row.date)!,
      where: textOf(row.where),
      drive: textOf(row.drive),
      amount: minor(row.amount)!,
      currency: settings.currency,
      countedBy: textOf(row.countedBy),
      checkedBy: textOf(row.checkedBy),
      place: place("counts", index),
    })),
    adjustments: rowsOf(sample, "adjustments").map(
      (row, index): Adjustment => ({
        drive: typeof row.drive === "object" ? null : textOf(row.drive),
        who: textOf(row.who),
        kind: choiceOf(row.adjustment, "exempt"),
        amount: numberOf(row.amount),
        from: dayOf(row.from),
        until: dayOf(row.until),
        reason: textOf(row.reason),
        place: place("adjustments", index),
      }),
    ),
    rates: rowsOf(sample, "rates").map((row, index) => ({
      currency: textOf(row.currency),
      day: dayOf(row.day)!,
      rate: numberOf(row.rate)!,
      place: place("rates", index),
    })),
    issued: [],
    contributions: rowsOf(sample, "contributions").map(
      (row, index): Contribution => ({
        row: index + 2,
        date: dayOf(row.date),
        drive: textOf(row.drive),
        member: textOf(row.member),
        group: textOf(row.group),
        amount: numberOf(row.amount),
        method: choiceOf(row.method, "cash"),
        methodText: "",
        reference: textOf(row.reference),
        currency: textOf(row.currency),
        paidBy: textOf(row.paidBy),
        receivedBy: textOf(row.receivedBy),
        handedOver: dayOf(row.handedOver) ?? row.handedOver !== undefined,
        receipts: [],
        note: textOf(row.note),
      }),
    ),
  };
}

function settingsOf(sample: SampleWorkbook): Settings {
  const values = new Map(rowsOf(sample, "settings").map((row) => [textOf(row.setting), row.value]));
  const stated = [...values.keys()];
  /** Below the header, in the order of the sample. */
  const placeOf = (setting: string) =>
    values.has(setting) ? { tab: "settings", row: stated.indexOf(setting) + 2 } : null;
  return {
    organisation: textOf(values.get("organisation")),
    currency: textOf(values.get("currency")),
    asOf: dayOf(values.get("asOf"))!,
    asOfFixed: true,
    graceDays: numberOf(values.get("graceDays")) ?? 7,
    yearStarts: 1,
    incomeAlert: 0.05,
    reminderLimit: null,
    namesInNotices: choiceOf(values.get("namesInNotices"), "never"),
    figuresInNotices: "safe",
    rounding: "largest-remainder",
    closedInLists: "overview-only",
    voluntaryFollowUp: "after-due",
    payTo: textOf(values.get("payTo")),
    account: textOf(values.get("account")),
    paymentCode: choiceOf(values.get("paymentCode"), "none"),
    payPlaces: {
      payTo: placeOf("payTo"),
      account: placeOf("account"),
      paymentCode: placeOf("paymentCode"),
    },
    moreLedgers: [],
  };
}

/** "2026-03-31 40%; 2026-06-30 60%" or one date cell. */
function duesOf(cell: SampleCell | undefined): Instalment[] {
  const one = dayOf(cell);
  if (one !== null) return [{ due: one, share: null }];
  const text = textOf(cell);
  if (text === "") return [];
  return text.split("; ").map((part) => {
    const [date, share] = part.split(" ");
    return { due: parseIsoDay(date!)!, share: Number.parseInt(share!, 10) * 10_000 };
  });
}

/** Major units of a sample's figure in minor units of its currency. */
export const inMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** currencyDecimals(currency));
