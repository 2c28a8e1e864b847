import type { Say, Words } from "../../i18n/index";
import { everyLanguage, headerOf } from "../report/reportColumns";
import { literal } from "./freshness";

/** The columns that one formula a branch fills, side by side, and what each is called on its Overview. */
export const filled = [
  ...(["drive", "currency", "progress", "target", "collected", "outstanding"] as const),
  ...(["due", "inHand", "spent", "basis"] as const),
];
/** Those of them that are added up. */
export const added = ["target", "collected", "outstanding", "inHand", "spent"] as const;

/** Columns of an Overview that are read: new ones have 26, and a range beyond the grid is none. */
const READ = "A:Z";
/** Longer than any currency. */
const REST = 99;

/** References to the cells of a branch, as its formulas write them. */
interface BranchCells {
  readonly address: string;
  readonly access: string;
}

/**
 * What of a branch stands in a tab of its spreadsheet. Formulas have semicolons and no decimals, so
 * that they are read the same in every locale.
 */
const imported = (address: string, range: string) => `IMPORTRANGE(${address};${literal(range)})`;

const overviewRange = (words: Words, range: string) =>
  `'${words.schema.tabs.overview.replace(/'/g, "''")}'!${range}`;

/**
 * Whether the branch may be read: nothing but IMPORTRANGE, of the first cell of its first tab, as only
 * there Sheets is certain to offer to allow it, and whatever the branch's tabs are called.
 */
export const accessFormula = ({ address }: Pick<BranchCells, "address">): string =>
  `=${imported(address, "A1")}`;

/** Row 1 of the branch's Overview: as of when, and whether it is up to date. */
export function stateFormula(address: string, currency: string): string {
  const said = everyLanguage().reduceRight(
    (otherwise, words) => `IFERROR(${imported(address, overviewRange(words, "B1"))};${otherwise})`,
    '""',
  );
  return `=IF(${currency}="";"";${said})`;
}

/**
 * The branch's lines, totals by currency first and then its drives: as its Overview shows them, in
 * whichever language that is and wherever its columns stand. Its last line is a total, so that nothing
 * is read of what somebody wrote below. A drive's currency is known where there is only one.
 *
 * @param room so many rows are filled, at most
 */
export function linesFormula({ address, access }: BranchCells, room: number, say: Say): string {
  const words = say.words.reports.branches;
  const all = everyLanguage();
  const [first, ...others] = all;
  const probe = (each: Words) => `ISERROR(${imported(address, overviewRange(each, "A1"))})`;
  const data = others.reduce(
    (otherwise, each, i) =>
      `IF(${probe(all[i]!)};${imported(address, overviewRange(each, READ))};${otherwise})`,
    imported(address, overviewRange(first!, READ)),
  );
  const find = (id: string, where: string, otherwise: string) =>
    all.reduceRight(
      (rest, each) =>
        `IFERROR(MATCH(${literal(headerOf(each, "overview", id))};${where};0);${rest})`,
      otherwise,
    );
  const pick = (id: string) => {
    const at = find(id, "heads", "0");
    const column = `INDEX(data;0;MAX(1;${at}))`;
    return `IF((${at}=0)*number;${literal(words.noColumn)};${column})`;
  };
  const [before, behind] = partsOfTotal(say.words);
  const total = `${literal(before)}&code&${literal(behind)}`;
  const column = (id: (typeof filled)[number]) =>
    id === "drive"
      ? `IF(code<>"";${total};names)`
      : id === "currency"
        ? 'IF(code<>"";code;only)'
        : id === "collected"
          ? "money"
          : pick(id);
  const isTotal = '(code<>"")';
  const lines = `LET(${[
    ["data", data],
    ["head", find("drive", "INDEX(data;0;1)", "2")],
    ["heads", "INDEX(data;head;0)"],
    ["number", "SEQUENCE(ROWS(data))"],
    ["names", pick("drive")],
    ["money", pick("collected")],
    ["code", codeOf("names", all)],
    ["last", `MAX(IF(${isTotal};number;0))`],
    ["real", "(number>head)*(number<=last)*ISNUMBER(money)"],
    ["only", `IF(SUM(real*${isTotal})=1;INDEX(FILTER(code;real*${isTotal});1);"")`],
    ["whole", `HSTACK(${filled.map(column).join(";")})`],
  ]
    .flat()
    .join(";")};${constrained(isTotal, room)})`;
  const missing = `AND(${all.map(probe).join(";")})`;
  const overviews = all.map(({ schema }) => schema.tabs.overview);
  const own = say.words.schema.tabs.overview;
  const named = [own, ...overviews.filter((name) => name !== own)];
  const noOverview = literal(words.noOverview(named, say.words.commands.menu.refresh));
  const why = `IF(${missing};${noOverview};${literal(words.noDrives(headerOf(say.words, "overview", "collected")))})`;
  return `=IF(ISERROR(${access});${literal(words.notAllowed)};IFERROR(ARRAYFORMULA(${lines});${why}))`;
}

function constrained(isTotal: string, room: number): string {
  const totals = `FILTER(whole;real*${isTotal})`;
  const drives = 'FILTER(whole;real*(code=""))';
  // One error where there is nothing, rather than one for each of the two.
  return `IF(SUM(real)=0;NA();ARRAY_CONSTRAIN(VSTACK(${totals};${drives});${room};${filled.length}))`;
}

/** The currency of a total's label in any language; "" where it is no total. */
function codeOf(names: string, all: readonly Words[]): string {
  return all.reduceRight((otherwise, words) => {
    const [before, behind] = partsOfTotal(words);
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

/** What stands before and behind the currency where an Overview totals it. */
function partsOfTotal(words: Words): readonly [string, string] {
  const [before = "", behind = ""] = words.reports.allDrives("\u0001").split("\u0001");
  return [before, behind];
}

/** Cells of the branches' rows, as the totals' formulas write them. */
interface BranchRows {
  readonly drives: string;
  readonly currencies: string;
  readonly lines: string;
}

/** The currency of one of the totals: the branches' own, in order. */
export const currencyFormula = ({ currencies }: BranchRows, place: number): string =>
  `=IFERROR(INDEX(SORT(UNIQUE(FILTER(${currencies};${currencies}<>"")));${place});"")`;

export function totalLabelFormula(currency: string, say: Say): string {
  const [before = "", behind = ""] = say.words.reports.branches.total("\u0001").split("\u0001");
  return `=IF(${currency}="";"";${literal(before)}&${currency}&${literal(behind)})`;
}

/** The sum of the branches' own totals; said where one of them could not be read. */
export function sumFormula(
  { drives }: BranchRows,
  { currency, amounts }: { readonly currency: string; readonly amounts: string },
  say: Say,
): string {
  const [before, behind] = partsOfTotal(say.words);
  const label = `${literal(before)}&${currency}&${literal(behind)}`;
  const isTotal = `(${drives}=${label})`;
  const isRead = `SUMPRODUCT(${isTotal}*ISNUMBER(${amounts}))=SUMPRODUCT(${isTotal}*1)`;
  const sum = `IF(${isRead};SUMIF(${drives};${label};${amounts});${literal(say.words.reports.branches.notAllRead)})`;
  return `=IF(${currency}="";"";${sum})`;
}

/** How many branches the totals are without. */
export function withoutFormula({ lines, currencies }: BranchRows, say: Say): string {
  const count = `SUMPRODUCT((${lines}=1)*(${currencies}=""))`;
  return `=IF(${count}=0;"";${literal(say.words.reports.branches.without)}&${count})`;
}

/** Says something where a cell is filled. */
export const whereFilled = (cell: string, text: string): string =>
  `=IF(${cell}="";"";${literal(text)})`;
