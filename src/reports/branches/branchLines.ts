import type { Say, Words } from "../../i18n/index";
import { literal } from "../../schema/index";
import { everyLanguage, headerOf } from "../report/reportColumns";
import { imported, importedTable, inRoom, letNames, parts } from "./importedTable";

/** The columns that one formula a branch fills, side by side, and what each is called on its Overview. */
const read = [
  ...(["drive", "currency", "progress", "target", "collected", "outstanding"] as const),
  ...(["due", "inHand", "spent", "basis"] as const),
];
/** All columns that it fills. */
export const filled = [...read, ...(["state", "lines"] as const)];
/** Those of them that are added up. */
export const added = ["target", "collected", "outstanding", "inHand", "spent"] as const;

/** Longer than any currency. */
const REST = 99;
/** So long are the ids of spreadsheets in their addresses. */
const ID = 44;

/** References to the cells of a branch, as its formulas write them. */
export interface BranchCells {
  readonly address: string;
  readonly access: string;
  /** The addresses of all branches. */
  readonly addresses: string;
}

/**
 * Whether the branch may be read: nothing but IMPORTRANGE, of the first cell of its first tab, as only
 * there Sheets is certain to offer to allow it, and whatever the branch's tabs are called.
 */
export const accessFormula = ({ address }: Pick<BranchCells, "address">): string =>
  `=${imported(address, "A1")}`;

/**
 * The branch's lines, totals by currency first and then its drives: as its Overview shows them, in
 * whichever language that is and wherever its columns stand. Its last line is a total, so that nothing
 * is read of what somebody wrote below. A drive's currency is known where there is only one, or where
 * Overview says it.
 *
 * A total is a row that is called so and asks no number of people, as a drive always does, whatever its
 * name. A drive that is called like a total is shown in quotation marks: by its name alone a total is
 * known among the lines.
 *
 * @param room so many rows are filled
 */
export function linesFormula(cells: BranchCells, room: number, say: Say): string {
  const { address, access, addresses } = cells;
  const words = say.words.reports.branches;
  const all = everyLanguage();
  const { missing, names, column } = importedTable(address, "overview");
  const [before, behind] = parts(say.words.reports.allDrives);
  const total = `${literal(before)}&coin&${literal(behind)}`;
  const shown = {
    drive: `IF(isTotal;${total};${asDrive("names", say)})`,
    currency: "IF(isTotal;coin;own)",
    collected: "money",
  } as const;
  const none = literal(words.noColumn);
  const whole = read
    .map((id) => (id in shown ? shown[id as keyof typeof shown] : column(id, none)))
    .join(";");
  const stacked = "VSTACK(FILTER(whole;real*isTotal);FILTER(whole;real*(isTotal=0)))";
  const lines = letNames(
    [
      ...names,
      ["names", column("drive", none)],
      ["money", column("collected", none)],
      ["coin", codeOf("names", all)],
      ["isTotal", `(coin<>"")*(1-ISNUMBER(${column("askedCount", none)}))`],
      ["last", "MAX(IF(isTotal;number;0))"],
      ["real", "(number>head)*(number<=last)*ISNUMBER(money)"],
      ["only", 'IF(SUM(real*isTotal)=1;INDEX(FILTER(coin;real*isTotal);1);"")'],
      ["own", column("currency", "only")],
      ["whole", `HSTACK(${whole})`],
    ],
    inRoom(stacked, { any: "SUM(real)", room, width: read.length, title: "title" }, say),
  );
  const overviews = all.map(({ schema }) => schema.tabs.overview);
  const own = say.words.schema.tabs.overview;
  const named = [own, ...overviews.filter((name) => name !== own)];
  const refresh = say.words.commands.menu.refresh;
  const noTab = literal(words.noTab(named, refresh));
  const noDrives = literal(words.noDrives(headerOf(say.words, "overview", "collected"), refresh));
  const why = `IF(ISERROR(${access});${literal(words.notAllowed)};${noTab})`;
  const figures = `IF(${missing}=1;${why};IFERROR(ARRAYFORMULA(${lines});${noDrives}))`;
  return `=IF(${isTwice(address, addresses)};${literal(words.twice)};${figures})`;
}

/** Whether the same spreadsheet is listed more than once, in whatever address: by its id. */
function isTwice(address: string, addresses: string): string {
  const idOf = (cells: string) => `IFERROR(MID(${cells};FIND("/d/";${cells})+3;${ID});${cells}&"")`;
  return `IF(${address}="";0;SUMPRODUCT((${idOf(addresses)}=${idOf(address)})*1))>1`;
}

/** A drive's name, in quotation marks where a total would begin so. */
export function asDrive(names: string, say: Say): string {
  const [before] = parts(say.words.reports.allDrives);
  return `IF(LEFT(${names};${before.length})=${literal(before)};"“"&${names}&"”";${names})`;
}

/** The currency of a total's label in any language; "" where it is no total. */
function codeOf(names: string, all: readonly Words[]): string {
  return all.reduceRight((otherwise, words) => {
    const [before, behind] = parts(words.reports.allDrives);
    const unit = words.reports.allDrives(HOME).slice(before.length);
    const spelt = behind === "" ? unit : unit.slice(0, -behind.length);
    const rest = `MID(${names};${before.length + 1};${REST})`;
    const bare = behind === "" ? rest : `SUBSTITUTE(${rest};${literal(behind)};"")`;
    const code = spelt === HOME ? bare : `IF(${bare}=${literal(spelt)};"${HOME}";${bare})`;
    return `IF(LEFT(${names};${before.length})=${literal(before)};${code};${otherwise})`;
  }, '""');
}

/** The one currency that a language writes by a word of its own. */
const HOME = "KRW";
