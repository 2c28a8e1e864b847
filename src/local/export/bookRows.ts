import {
  type Accounts,
  currencyDecimals,
  type Day,
  type DriveAccount,
  type DriveFrame,
  isoDay,
  type MemberStanding,
  partsOfQuota,
  rollOfGroups,
} from "../../core/index";
import { speak } from "../../i18n/index";
import { decimalText } from "./decimalText";
import type { ExportedBook } from "./exportedBook";
import { ledgerRows } from "./ledgerRows";
import type { ExportedRow } from "./tables";

/** All rows of a workbook, table after table. */
export function* bookRows(exported: ExportedBook): Generator<ExportedRow> {
  const { id: workbook, file, language, accounts } = exported;
  const { settings } = accounts.book;
  const { organisation, currency, graceDays: grace_days } = settings;
  const as_of = isoDay(settings.asOf);
  yield ["workbooks", { workbook, file, organisation, language, currency, as_of, grace_days }];
  yield* memberRows(exported);
  yield* groupRows(exported);
  yield* driveRows(exported);
  for (const [i, frame] of accounts.frames.entries()) {
    yield* instalmentRows(workbook, frame);
    yield* groupRollRows(exported, frame);
    yield* rollRows(workbook, frame, accounts.drives[i]!);
  }
  yield* ledgerRows(exported);
  yield* rateRows(exported);
  yield* wordRows(exported);
}

function* memberRows({ id: workbook, accounts }: ExportedBook): Generator<ExportedRow> {
  const { people } = accounts;
  for (const [person, member] of people.all.entries()) {
    const { id, hasId, name, groups, household, contact, joined, left, weight, income } = member;
    yield [
      "members",
      {
        workbook,
        member: id,
        member_id: hasId ? id : null,
        name,
        group_names: groups.join(", "),
        household,
        contact,
        joined_on: dayText(joined),
        left_on: dayText(left),
        weight: weight === null ? null : decimalText(weight),
        income,
        on_roster: !people.isDeleted(person),
      },
    ];
  }
}

function* groupRows({ id: workbook, accounts }: ExportedBook): Generator<ExportedRow> {
  for (const { group, parent, depth, index } of accounts.roster.groupOrder)
    yield [
      "group_tree",
      {
        workbook,
        group_name: group.id,
        part_of: parent,
        depth,
        sort_order: index,
        collector: group.collector,
        weight: group.weight === null ? null : decimalText(group.weight),
      },
    ];
}

function* driveRows({ id: workbook, language, accounts }: ExportedBook): Generator<ExportedRow> {
  const { reports } = speak(language).words;
  for (const [i, account] of accounts.drives.entries()) {
    const { drive, currency } = account;
    const decimals = currencyDecimals(currency);
    yield [
      "drives",
      {
        workbook,
        drive: drive?.id ?? "",
        name: drive?.id ?? reports.noDrive,
        sort_order: i,
        state: account.state,
        basis: account.basis,
        currency,
        decimals,
        unit: decimalText(10 ** -decimals),
        who_is_asked: drive === null ? "" : (drive.asked ?? reports.everyone),
        target: account.target,
        opens: dayText(drive?.opens ?? null),
        due: dayText(account.due),
        divided_on: dayText(account.dividedOn),
        group_split: drive?.groupSplit ?? null,
        member_split: drive?.memberSplit ?? null,
        round_to: drive?.roundTo ?? 1,
        member_quotas: account.memberQuotas,
        listed: account.listed,
        money_in_hand: drive?.moneyInHand ?? 0,
        spent: account.spent,
        counted: accounts.counts.ofDrive.get(account)?.amount ?? null,
      },
    ];
  }
}

function* instalmentRows(workbook: string, { drive }: DriveFrame): Generator<ExportedRow> {
  for (const [i, { due, share }] of drive.due.entries())
    yield ["instalments", { workbook, drive: drive.id, part: i + 1, due: isoDay(due), share }];
}

function* groupRollRows(
  { id: workbook, accounts, language }: ExportedBook,
  frame: DriveFrame,
): Generator<ExportedRow> {
  const { everyone } = speak(language).words.reports;
  for (const [node, each] of rollOfGroups(accounts, frame).entries())
    yield [
      "group_roll",
      {
        workbook,
        drive: frame.drive.id,
        node,
        parent: each.parent < 0 ? null : each.parent,
        depth: each.depth,
        group_name: each.group || everyone,
        quota: each.quota,
        // Nobody owes more than numbers hold.
        write_off: Math.min(each.writeOff, Number.MAX_SAFE_INTEGER),
        collector: each.collector,
      },
    ];
}

function* rollRows(
  workbook: string,
  { drive, tree }: DriveFrame,
  { members }: DriveAccount,
): Generator<ExportedRow> {
  for (const [i, at] of members.entries()) {
    const ownParts = partsOfQuota(drive, 0, at.member.joined).length;
    yield [
      "roll",
      {
        workbook,
        drive: drive.id,
        member: at.member.id,
        sort_order: i,
        node: tree.find(at.group) ?? 0,
        group_name: at.group,
        place: placeOf(at),
        quota: at.quota,
        suggested_least: at.suggestedLeast,
        written_off: at.writtenOff,
        first_part: drive.due.length - ownParts + 1,
        pledged: at.pledged,
        departed: at.gone,
      },
    ];
  }
}

/** Who is asked stands as the ledger says; who is not, as the roll and the adjustments say. */
const placeOf = ({ asked, standing }: MemberStanding): string => (asked ? "asked" : standing);

/** Days that no rate begins before, and none ends after. */
const firstDay = "0001-01-01";
const lastDay = "9999-12-31";

/** The rates that stand; the Settings currency is worth one of itself at all times. */
function* rateRows({ id: workbook, accounts }: ExportedBook): Generator<ExportedRow> {
  const home = accounts.book.settings.currency;
  const own = { digits: "1", exponent: 0, currency: home, from: null, until: null };
  for (const { currency, from, until, digits, exponent } of [own, ...accounts.rates.standing()])
    yield [
      "rates",
      {
        workbook,
        currency,
        decimals: currencyDecimals(currency),
        valid_from: dayText(from) ?? firstDay,
        valid_until: dayText(until) ?? lastDay,
        digits: BigInt(digits),
        exponent,
      },
    ];
}

function* wordRows({ id: workbook, language }: ExportedBook): Generator<ExportedRow> {
  const { standings, voluntaryStandings, choices } = speak(language).words.schema;
  const sets = [
    ["standing", standings],
    ["voluntary-standing", voluntaryStandings],
    ["basis", choices.basis],
  ] as const;
  for (const [kind, words] of sets)
    for (const [id, text] of Object.entries(words))
      yield ["words", { workbook, kind, id, words: text }];
}

const dayText = (day: Day | null): string | null => (day === null ? null : isoDay(day));

/** How deep the deepest tree of a workbook's drives is: 1 where no drive has groups. */
export function deepestTree({ frames }: Accounts): number {
  return Math.max(1, ...frames.map(({ tree }) => Math.max(...tree.depths) + 1));
}
