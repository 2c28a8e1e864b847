import {
  askedNow,
  type Currency,
  type DriveFrame,
  diagnose,
  type OpenedBook,
  openBook,
  type Roster,
  suggest,
  toMinor,
} from "../../core/index";
import type { GiftReply, GiftRequest } from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { decodeAmount, decodeCurrency, decodeDay, unfitAmount } from "../../tables/index";
import { findDrive } from "../book/findDrive";
import { findMember, memberText } from "../book/findMember";
import type { OpenWorkbook } from "../book/openWorkbook";
import { problemsText } from "../book/refusal";
import type { InputRow } from "../rows/inputTab";

/** One gift or promise, read and found to be whole. Money in minor units of `currency`. */
export interface ReadGift {
  readonly opened: OpenedBook;
  readonly frame: DriveFrame;
  readonly drive: string;
  /** "" for a nameless gift. */
  readonly memberId: string;
  /** The same as the row is to name them. */
  readonly member: string;
  readonly group: string;
  /** "" where the drive asks whoever gives; else that it does not. */
  readonly outsider: string;
  /** Who is meant, in words. */
  readonly who: string;
  readonly amount: number;
  readonly amountText: string;
  readonly currency: Currency;
  readonly date: number;
}

/** The row that a gift or a promise becomes, and what is said of it. */
export interface GiftPlan {
  readonly tab: "contributions" | "adjustments";
  readonly row: InputRow;
  readonly message: string;
  /** Why it will not be counted; "" where all is well. */
  readonly warning: string;
}

export type Refused = Extract<GiftReply, { ok: false }>;

export const refused = (field: string, message: string, held = false): Refused => ({
  ok: false,
  message,
  field,
  held,
});

/** Reads field after field; the first that is wanting is refused. */
export function readGift(request: GiftRequest, open: OpenWorkbook): ReadGift | Refused {
  const { say, decoded } = open;
  const words = say.words.pages.gift;
  const opened = openBook(decoded.book);
  const { frames, roster } = opened;
  const frame = findDrive(frames, request.drive, say);
  if ("message" in frame) return refused("drive", frame.message);
  const drive = frame.drive.id;
  const giver = readGiver(request, roster, say);
  if ("ok" in giver) return giver;
  const money = readMoney(request, frame.drive.currency, say);
  if ("ok" in money) return money;
  const date = decodeDay(request.date);
  if (date === null) {
    const value = request.date.trim();
    if (value === "") return refused("date", words.noDate);
    return refused("date", problemsText([diagnose("not-a-day", { value })], say));
  }
  const outsider = isAsked(giver, opened, frame)
    ? ""
    : words.notAsked(giver.memberId === "" ? giver.group : giver.who, drive);
  return { opened, frame, drive, ...giver, outsider, ...money, date };
}

/** Whether the drive asks the giver, or else the group that is credited with a nameless gift. */
function isAsked(
  { memberId, group }: Pick<ReadGift, "memberId" | "group">,
  opened: OpenedBook,
  frame: DriveFrame,
): boolean {
  const asked = askedNow(opened, frame);
  const person = opened.roster.byId.get(memberId);
  return person === undefined ? asked.isGroupAsked(group) : asked.isOrWillBeAsked(person);
}

function readGiver(
  { memberId, group }: GiftRequest,
  roster: Roster,
  say: Say,
): Pick<ReadGift, "memberId" | "member" | "group" | "who"> | Refused {
  const words = say.words.pages.gift;
  const name = group.trim().normalize();
  if (name !== "" && !roster.groups.has(name) && name !== roster.everyone)
    return refused(
      "group",
      words.unknownGroup(name, suggest(name, roster.groups.keys()), say.words.schema.tabs.groups),
    );
  if (memberId.trim() === "") {
    if (name === "") return refused("memberId", words.nobody);
    return { memberId: "", member: "", group: name, who: words.withoutName(name) };
  }
  const found = findMember(memberId, roster, say);
  if (typeof found !== "number") return refused("memberId", found.message);
  const { id, name: who } = roster.members[found]!;
  return { memberId: id, member: memberText(id, roster), group: name, who };
}

function readMoney(
  request: GiftRequest,
  ofDrive: Currency,
  say: Say,
): Pick<ReadGift, "amount" | "amountText" | "currency"> | Refused {
  const words = say.words.pages.gift;
  const stated = request.currency.trim();
  const currency = stated === "" ? ofDrive : decodeCurrency(stated);
  if (currency === null) return refused("currency", words.noCurrency(stated));
  if (request.promised && currency !== ofDrive)
    return refused("currency", words.promiseCurrency(ofDrive));
  const value = request.amount.trim();
  const amount = decodeAmount(value, currency);
  if (amount === null || amount === 0) {
    if (value === "" || amount === 0) return refused("amount", words.noAmount);
    return refused("amount", problemsText([diagnose("not-an-amount", { value, currency })], say));
  }
  const minor = toMinor(amount, currency);
  if (minor === null)
    return refused("amount", problemsText([unfitAmount(value, amount, currency)], say));
  if (request.promised && minor < 0) return refused("amount", words.promiseTooLow);
  return { amount, amountText: say.moneyWithCurrency(minor, currency), currency };
}
