import { type DriveAccount, type Money, type Roster, toMajor } from "../../core/index";
import type { ClosingRequest } from "../../dialogs/protocol";
import { memberText } from "../book/findMember";
import type { OpenWorkbook } from "../book/openWorkbook";
import type { InputRow } from "../rows/inputTab";
import { ledgerRow, type NewContribution, newContribution } from "../rows/ledgerRow";
import type { OpenLine } from "./closeDriveLines";

/** What was decided about the open lines, as rows, and what it comes to. */
export interface ClosingRows {
  readonly ledger: readonly InputRow[];
  readonly adjustments: readonly InputRow[];
  readonly refunded: Money;
  readonly carried: Money;
  /** Of it, what was carried over in members' names. */
  readonly carriedByName: Money;
  readonly writtenOff: Money;
}

/** A drive that is to be closed, with what is open in it. */
interface OpenDrive {
  readonly account: DriveAccount;
  readonly roster: Roster;
  readonly lines: readonly OpenLine[];
}

/**
 * The rows that closing adds. A refund is a row with a minus. What is carried over is a pair of
 * rows, a minus here and a plus there, so that the ledger as a whole keeps its sum. What is left
 * over is the money in hand less what is refunded and carried over by name; its rows name nobody,
 * so that they alter what is in hand, and nothing of what was collected or is outstanding.
 *
 * Rows are dated on the as-of day, as it is that day's figures that they settle.
 */
export function closingRows(
  open: OpenWorkbook,
  { account, roster, lines }: OpenDrive,
  request: ClosingRequest,
): ClosingRows {
  const ledger: InputRow[] = [];
  const adjustments: InputRow[] = [];
  const sums = { refunded: 0, carried: 0, carriedByName: 0, writtenOff: 0 };
  const desk = new ClosingDesk(open, account, roster, request.carryTo);
  for (const { line, amount } of lines) {
    const decision = request.decisions[line.key] ?? "leave";
    if (decision === "refund") {
      ledger.push(desk.refund(line.memberId, line.group, amount));
      sums.refunded += amount;
    } else if (decision === "carry-over") {
      // Left over comes last: what was taken out by name is in hand no more.
      const taken = line.kind === "left-over" ? sums.refunded + sums.carried : 0;
      const rest = Math.max(0, amount - taken);
      if (rest > 0) ledger.push(...desk.carryOver(line.memberId, rest));
      sums.carried += rest;
      if (line.memberId !== "") sums.carriedByName += rest;
    } else if (decision === "write-off") {
      adjustments.push(desk.writeOff(line.memberId, line.group, amount));
      sums.writtenOff += amount;
    }
  }
  return { ledger, adjustments, ...sums };
}

class ClosingDesk {
  private readonly open: OpenWorkbook;
  private readonly account: DriveAccount;
  private readonly carryTo: string;
  private readonly roster: Roster;
  private readonly drive: string;

  constructor(open: OpenWorkbook, account: DriveAccount, roster: Roster, carryTo: string) {
    this.open = open;
    this.account = account;
    this.roster = roster;
    this.carryTo = carryTo;
    this.drive = account.drive?.id ?? "";
  }

  /** To a member; or to whoever gave to the group without a name. */
  refund(memberId: string, group: string, amount: Money): InputRow {
    const { closing } = this.open.say.words;
    return this.row(this.drive, memberId, -amount, "", closing.refunded(this.drive), group);
  }

  carryOver(memberId: string, amount: Money): readonly InputRow[] {
    const { closing } = this.open.say.words;
    const method = this.open.say.words.schema.choices.method["carried-over"];
    return [
      this.row(this.drive, memberId, -amount, method, closing.carriedTo(this.carryTo)),
      this.row(this.carryTo, memberId, amount, method, closing.carriedFrom(this.drive)),
    ];
  }

  writeOff(memberId: string, group: string, amount: Money): InputRow {
    const { say, decoded } = this.open;
    const who = memberId === "" ? group : memberText(memberId, this.roster);
    return {
      drive: this.drive,
      who,
      amount: toMajor(amount, this.account.currency),
      adjustment: say.words.schema.choices.adjustment["write-off"],
      from: { day: decoded.book.settings.asOf },
      reason: say.words.closing.writtenOff(this.drive),
    };
  }

  /** A row of the ledger; one without a member is the whole drive's: its topmost group's. */
  private row(
    drive: string,
    memberId: string,
    amount: Money,
    methodText: string,
    note: string,
    ofGroup = "",
  ): InputRow {
    const { book } = this.open.decoded;
    const { asked = null } = book.drives.find(({ id }) => id === drive) ?? {};
    // What names nobody is the whole drive's too, where the ledger has no column to say so.
    const hasGroups = this.open.decoded.layouts.get("contributions")?.columns.has("group");
    const whole = asked ?? this.roster.everyone;
    const group = memberId === "" && hasGroups ? ofGroup || whole : "";
    const member = memberText(memberId, this.roster);
    const stated: NewContribution = {
      row: 0,
      date: book.settings.asOf,
      drive,
      member,
      group,
      note,
      amount: toMajor(amount, this.account.currency),
      methodWord: methodText,
    };
    return ledgerRow(newContribution(stated), methodText);
  }
}
