import { commandTitle, type Say, type Words } from "../../i18n/index";
import { cellsIn, literal } from "../../schema/index";
import { everyLanguage, headerOf } from "../report/reportColumns";

/** Columns of a branch's tab that are read: new ones have 26, and a range beyond the grid is none. */
const READ = "A:Z";

/** A tab of a branch's spreadsheet. */
type ReadTab = "overview" | "byGroup";

/** What formulas over a tab of a branch are made of. */
export interface ImportedTable {
  /** Whether the tab cannot be read, in whatever language it is called: 1 or 0. */
  readonly missing: string;
  /**
   * Names and what they stand for, in LET: `data` all cells, `head` the row of the headers, `heads` the
   * headers, `number` the number of each row, `title` what row 1 says of the figures.
   */
  readonly names: readonly (readonly [name: string, formula: string])[];
  /** A column, by its header in any language, or `otherwise`. */
  readonly column: (id: string, otherwise: string) => string;
}

/**
 * What stands in a cell of a branch's spreadsheet. Formulas have semicolons, no decimals and no words
 * for true and false, so that they are read the same in every locale.
 */
export const imported = (address: string, range: string) =>
  `IMPORTRANGE(${address};${literal(range)})`;

/** @param address the cell that holds the branch's address, or a name that stands for it */
export function importedTable(address: string, tab: ReadTab): ImportedTable {
  const all = everyLanguage();
  const range = ({ schema }: Words, cells: string) => cellsIn(schema.tabs[tab], cells);
  const isNone = (words: Words) => `ISERROR(${imported(address, range(words, "A1"))})`;
  const [last, ...others] = [...all].reverse();
  const data = others.reduce(
    (otherwise, words) =>
      `IF(${isNone(words)};${otherwise};${imported(address, range(words, READ))})`,
    imported(address, range(last!, READ)),
  );
  const find = (id: string, where: string, otherwise: string) =>
    all.reduceRight(
      (rest, words) => `IFERROR(MATCH(${literal(headerOf(words, tab, id))};${where};0);${rest})`,
      otherwise,
    );
  // The sentence parts what it says by dots; beside it stands the tab's name.
  const said = 'MATCH(1;ISNUMBER(FIND(" · ";above))*1;0)';
  return {
    missing: all.reduceRight((rest, words) => `IF(${isNone(words)};${rest};0)`, "1"),
    names: [
      ["data", data],
      ["head", find("drive", "INDEX(data;0;1)", "2")],
      ["heads", "INDEX(data;head;0)"],
      ["number", "SEQUENCE(ROWS(data))"],
      ["above", "INDEX(data;MAX(1;head-1);0)"],
      ["title", `IFERROR(INDEX(above;1;${said});"")`],
    ],
    column: (id, otherwise) => {
      const at = find(id, "heads", "0");
      return `IF((${at}=0)*number;${otherwise};INDEX(data;0;MAX(1;${at})))`;
    },
  };
}

/** LET, with its names in order: none of them is the name of a function. */
export const letNames = (
  names: readonly (readonly [name: string, formula: string])[],
  result: string,
) => `LET(${[...names.flat(), result].join(";")})`;

/**
 * The first rows of a table, as many as there is room for, and beside the first of them what row 1 says
 * and how many there are; in the last one that there are more, in those that are free that they are.
 * It is a formula within one that goes through arrays.
 *
 * @param table as it stands, all rows; where `any` is 0 there are none, which is an error
 * @param width how many columns it has
 */
export function inRoom(
  table: string,
  of: {
    readonly any: string;
    readonly room: number;
    readonly width: number;
    readonly title: string;
  },
  say: Say,
): string {
  const { any, room, width, title } = of;
  const words = say.words.reports.branches;
  const [before, behind] = parts((count) =>
    words.more(count, commandTitle("branches", say.words.commands)),
  );
  const more = `${literal(before)}&(lines-${room})&${literal(behind)}`;
  const rest = `IF(place>lines;${literal(words.free)};IF((place=${room})*(lines>${room});${more};""))`;
  const shown = letNames(
    [
      ["all", table],
      ["lines", "ROWS(all)"],
      ["place", `SEQUENCE(${room})`],
      ["blank", `IF(SEQUENCE(${room};${width});"";"")`],
      // A blank that goes through functions is 0 in some programs.
      ["shown", `ARRAY_CONSTRAIN(VSTACK(IF(LEN(all)=0;"";all);blank);${room};${width})`],
      ["beside", `IF(place=1;${title};${rest})`],
    ],
    'HSTACK(shown;beside;IF(place=1;lines;""))',
  );
  return `IF(${any}=0;NA();${shown})`;
}

/** What stands before and behind something that words name. */
export function parts(words: (named: string) => string): readonly [string, string] {
  const [before = "", behind = ""] = words("\u0001").split("\u0001");
  return [before, behind];
}
