import {
  type Accounts,
  type Currency,
  type DriveAccount,
  type OpenPart,
  type Part,
  type PublicDrive,
  type PublicFigures,
  type ShownMoney,
  toMajor,
} from "../../core/index";
import { progressBar, type Say } from "../../i18n/index";
import { generatedTabs, type OutCell } from "../../schema/index";
import { driveName, inCurrency } from "./driveWords";

/** How many groups a joined row names. */
const NAMED = 3;

/** One level of the tree: an em space, which spreadsheets neither trim nor collapse. */
const INDENT = "\u2003";

/** How progress is written: as a bar, or as a figure where bars are none. */
export type ProgressText = (part: number, of: number, say: Say) => string;

/**
 * What anyone may see as cells, by the columns of the Noticeboard: a row for each drive, then for
 * its groups. It names no member. Where nothing may be shown of what came in, one sentence stands in
 * the place of the progress.
 */
export function publicRows(
  drives: readonly PublicDrive[],
  accounts: Accounts,
  say: Say,
  progress: ProgressText = progressBar,
): readonly (readonly OutCell[])[] {
  const rows = drives.flatMap((drive) => {
    const { account } = drive;
    const parts = drive.parts.map((part) => partRow(account, part, accounts, say, progress));
    return [wholeRow(drive, accounts, say, progress), ...parts];
  });
  const without = publiclyLeftOut(drives).map((id) => columns.indexOf(id));
  return rows.map((row) => row.filter((_, c) => !without.includes(c)));
}

const columns: readonly string[] = Object.keys(generatedTabs.noticeboard);

/** The currency of each of these rows. */
export function publicCurrencies(drives: readonly PublicDrive[]): readonly Currency[] {
  return drives.flatMap(({ account, parts }) => [account, ...parts].map(() => account.currency));
}

/** The columns of the Noticeboard that none of these drives has: gifts in kind are in open books only. */
export function publiclyLeftOut(drives: readonly PublicDrive[]): readonly string[] {
  const hasInKind = drives.some(({ figures }) => figures !== null && figures.inKind !== null);
  return hasInKind ? [] : ["inKind"];
}

/** "Cell 1, Cell 2 and others in Factory". */
export function partName({ names, asked, depth }: Part, say: Say): string {
  const { reports } = say.words;
  const all = names.map(({ group, own }) => {
    if (own && asked === 0 && depth === 0) return reports.outside;
    const name = group || reports.everyone;
    return own ? reports.othersIn(name) : name;
  });
  return reports.groups(all, NAMED, say);
}

/** Indented by so many levels. */
export const indented = (text: string, levels: number): string => INDENT.repeat(levels) + text;

/** Whether a part shows its money: in open books. */
export const isOpen = (part: Part | OpenPart): part is OpenPart => "collected" in part;

/** How far a drive has come; "+" where it may be further; "" where nothing is shown of it. */
function shownProgress({ progress }: PublicFigures, say: Say, text: ProgressText): string {
  if (progress === null) return "";
  return `${text(progress.part, progress.of, say)}${progress.exact ? "" : "+"}`;
}

function wholeRow(
  { account, figures }: PublicDrive,
  accounts: Accounts,
  say: Say,
  progress: ProgressText,
): OutCell[] {
  const { currency, target, due } = account;
  const words = say.words.reports.noticeboard;
  const money = (shown: ShownMoney | null, bound: (figure: string) => string): OutCell =>
    shown === null
      ? ""
      : shown.exact
        ? toMajor(shown.amount, currency)
        : bound(say.money(shown.amount, currency));
  const start = [driveName(account, say), account.drive?.asked ?? say.words.reports.everyone];
  const stated = target === null ? "" : toMajor(target, currency);
  const day = due === null ? "" : { day: due };
  if (figures === null)
    return [...start, words.notYet, "", "", stated, "", "", "", "", day, "", ""];
  const { asked, given, orMore, inFull, inKind } = figures;
  const bar = shownProgress(figures, say, progress);
  return [
    ...start,
    bar === "" ? "" : inCurrency(bar, currency, accounts),
    money(figures.money, words.orMore),
    money(figures.stillToRaise, words.atMost),
    stated,
    orMore ? words.orMore(say.number(given)) : given,
    asked,
    inFull ?? "",
    inFull === null ? "" : asked - inFull,
    day,
    money(figures.inHand, words.orMore),
    inKind === null ? "" : toMajor(inKind, currency),
  ];
}

function partRow(
  account: DriveAccount,
  part: Part | OpenPart,
  accounts: Accounts,
  say: Say,
  progress: ProgressText,
): OutCell[] {
  const { currency } = account;
  const { asked, given } = part;
  // The whole stands above every part.
  const start = [driveName(account, say), indented(partName(part, say), part.depth + 1)];
  if (!isOpen(part)) return [...start, "", "", "", "", given, asked, "", "", "", "", ""];
  const { inFull, collected } = part;
  const money = toMajor(collected, currency);
  if (asked === 0) return [...start, "", money, "", "", "", "", "", "", "", "", ""];
  if (inFull === null) return [...start, "", money, "", "", given, asked, "", "", "", "", ""];
  const bar = inCurrency(progress(inFull, asked, say), currency, accounts);
  return [...start, bar, money, "", "", given, asked, inFull, asked - inFull, "", "", ""];
}
