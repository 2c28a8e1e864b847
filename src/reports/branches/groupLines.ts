import type { Say } from "../../i18n/index";
import { literal } from "../../schema/index";
import { everyLanguage, headerOf } from "../report/reportColumns";
import { asDrive } from "./branchLines";
import { importedTable, inRoom, letNames } from "./importedTable";

/** What is added up over branches: money, and people, of whom each is one branch's. */
const sums = [
  ...(["quota", "collected", "outstanding", "writtenOff", "moreThanAsked"] as const),
  ...(["asked", "inFull", "inPart", "nothingYet"] as const),
];
/** The columns that are read, but the currency, which By group does not know. */
const read = ["drive", "currency", "group", "progress", ...sums] as const;
/** All columns that one formula a branch fills, side by side. Who collects is left out: it names people. */
export const filledByGroups = [...read, ...(["state", "lines"] as const)];

/** One level of the tree, as By group indents by it. */
const INDENT = "\u2003";

/** Where the branches' tab has what the groups need of it: whole columns, by its name. */
export interface BranchColumns {
  readonly branch: string;
  readonly spreadsheet: string;
  readonly access: string;
  readonly drive: string;
  readonly currency: string;
}

/**
 * The groups of a branch as its By group shows them. Where its spreadsheet is, and in what currency a
 * drive is kept, stands in the branches' tab, where it is found by name.
 *
 * @param name the cell that holds the branch's name
 */
export function groupsFormula(name: string, of: BranchColumns, room: number, say: Say): string {
  const words = say.words.reports.branches;
  const { missing, names, column } = importedTable("file", "byGroup");
  const none = literal(words.noColumn);
  const shown = {
    drive: asDrive("names", say),
    currency: `XLOOKUP(${name}&CHAR(10)&${asDrive("names", say)};${of.branch}&CHAR(10)&${of.drive};${of.currency};"")`,
    group: wholeAs(say),
    collected: "money",
  } as const;
  const whole = read
    .map((id) => (id in shown ? shown[id as keyof typeof shown] : column(id, none)))
    .join(";");
  const lines = letNames(
    [
      ...names,
      ["names", column("drive", none)],
      ["groups", column("group", none)],
      ["money", column("collected", none)],
      ["real", '(number>head)*(names<>"")*(groups<>"")*ISNUMBER(money)'],
      ["whole", `HSTACK(${whole})`],
    ],
    inRoom(
      "FILTER(whole;real)",
      { any: "SUM(real)", room, width: read.length, title: "title" },
      say,
    ),
  );
  const tabs = everyLanguage().map(({ schema }) => schema.tabs.byGroup);
  const own = say.words.schema.tabs.byGroup;
  const refresh = say.words.commands.menu.refresh;
  const noTab = words.noTab([own, ...tabs.filter((tab) => tab !== own)], refresh);
  const noGroups = words.noGroups(headerOf(say.words, "byGroup", "collected"), refresh);
  // An error that stands there is to come over, and not to be none.
  const access = `INDEX(${of.access};MATCH(${name};${of.branch};0))`;
  const why = `IF(ISERROR(${access});${literal(words.notAllowed)};${literal(noTab)})`;
  const figures = `IF(${missing}=1;${why};IFERROR(ARRAYFORMULA(${lines});${literal(noGroups)}))`;
  const listed = `IF(file="";${literal(words.notListed(say.words.schema.tabs.branches))};${figures})`;
  const spreadsheet = `XLOOKUP(${name};${of.branch};${of.spreadsheet};"")`;
  return `=${letNames([["file", spreadsheet]], listed)}`;
}

/** A group's name; the whole organisation as this language calls it. An indented group is called so. */
function wholeAs(say: Say): string {
  const { everyone } = say.words.reports;
  return everyLanguage()
    .map(({ reports }) => reports.everyone)
    .filter((word) => word !== everyone)
    .reduce(
      (otherwise, word) => `IF(groups=${literal(word)};${literal(everyone)};${otherwise})`,
      "groups",
    );
}

/** The rows of all branches, as the totals' formula writes them. */
export type GroupRows = Readonly<Record<(typeof read)[number], string>>;

/**
 * Each drive of that name and currency over all branches: of each of their trees what is not indented
 * is the whole. What could not be read of one is said in the place of the sum.
 */
export function groupTotalsFormula(rows: GroupRows, room: number, say: Say): string {
  const words = say.words.reports.branches;
  const sum = (id: (typeof sums)[number]) => {
    const isText = `MMULT(same;ISTEXT(${rows[id]})*(${rows[id]}<>""))>0`;
    const amounts = `IF(ISNUMBER(${rows[id]});${rows[id]};0)`;
    return `IF(${isText};${literal(words.notAllRead)};MMULT(same;${amounts}))`;
  };
  const whole: Readonly<Record<(typeof read)[number], string>> = {
    drive: "LEFT(each;FIND(CHAR(10);each)-1)",
    currency: "MID(each;FIND(CHAR(10);each)+1;99)",
    group: blank("each"),
    progress: blank("each"),
    ...(Object.fromEntries(sums.map((id) => [id, sum(id)])) as Record<
      (typeof sums)[number],
      string
    >),
  };
  const isWhole = `(LEFT(${rows.group};1)<>"${INDENT}")*(${rows.group}<>"")`;
  const totals = letNames(
    [
      ["keys", `IF(${isWhole};${rows.drive}&CHAR(10)&${rows.currency};"")`],
      ["each", 'SORT(UNIQUE(FILTER(keys;keys<>"")))'],
      ["same", "EXACT(each;TRANSPOSE(keys))*1"],
    ],
    inRoom(
      `HSTACK(${read.map((id) => whole[id]).join(";")})`,
      { any: 'SUM((keys<>"")*1)', room, width: read.length, title: '""' },
      say,
    ),
  );
  return `=IFERROR(ARRAYFORMULA(${totals});"")`;
}

const blank = (like: string) => `IF(${like}<>"";"";"")`;
