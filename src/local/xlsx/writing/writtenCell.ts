import { isDateFormat } from "numfmt";
import {
  type CellContent,
  FormulaCell,
  type Scalar,
  valueIn,
} from "../../services/model/cellContent";
import type { TextRun } from "../../services/model/cellStyle";
import { hyperlinkOf } from "../../services/values/formulaText";
import { toFileFormula } from "../cells/fileFormula";
import { mostLinks, type SheetNames, toFileLink } from "../cells/fileLink";
import { runElements, textElement } from "../cells/fileText";
import { daysTo1904 } from "../reading/readSheet";
import { escaped } from "../xml/escape";

/** Excel's limit for one cell's text. */
const longestText = 32_767;
const errors = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"];

/** A link that a cell is given beside its text. */
export interface NewLink {
  readonly cell: string;
  readonly address: string | null;
  readonly location: string | null;
}

/** A text that is longer than a file takes: where, and how much of it is kept. */
export interface Loss {
  /** "Sheet1!B3" */
  readonly cell: string;
  readonly characters: number;
}

/** What cells are written with, and what writing them gathers. */
export interface CellWriting {
  readonly sheetName: string;
  readonly names: SheetNames;
  readonly date1904: boolean;
  /** How many more links the sheet takes. */
  linksLeft: number;
  readonly links: NewLink[];
  readonly losses: Loss[];
}

export const linksLeftBeside = (present: number): number => mostLinks - present;

/** A cell's content as a file writes it: the type, if any, and what stands in the cell. */
export interface CellXml {
  readonly type: string | null;
  readonly inner: string;
}

const blank: CellXml = { type: null, inner: "" };

/** @param format the cell's number format: dates count from elsewhere in some files */
export function cellXml(
  writing: CellWriting,
  cell: string,
  content: CellContent,
  runs: readonly TextRun[] | null,
  format: string,
): CellXml {
  if (content instanceof FormulaCell) return formulaXml(writing, cell, content, format);
  const value = valueIn(content);
  if (typeof value !== "string" || !runs) return valueXml(writing, cell, value, format);
  const link = runs.find((run) => run.link !== null)?.link;
  if (link !== undefined && link !== null) addLink(writing, cell, link, value);
  const text = kept(writing, cell, value);
  const inner = runElements(text, link ? [] : runs);
  return { type: "inlineStr", inner: `<is>${inner}</is>` };
}

function valueXml(writing: CellWriting, cell: string, value: Scalar, format: string): CellXml {
  if (value === "") return blank;
  if (typeof value === "boolean") return { type: "b", inner: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "number") {
    const isMoved = writing.date1904 && isDateFormat(format);
    return { type: null, inner: `<v>${isMoved ? value - daysTo1904 : value}</v>` };
  }
  return { type: "inlineStr", inner: `<is>${textElement(kept(writing, cell, value))}</is>` };
}

function kept({ losses, sheetName }: CellWriting, cell: string, text: string): string {
  if (text.length <= longestText) return text;
  losses.push({ cell: `${sheetName}!${cell}`, characters: longestText });
  return text.slice(0, longestText);
}

function formulaXml(
  writing: CellWriting,
  cell: string,
  { formula, value }: FormulaCell,
  format: string,
): CellXml {
  const link = hyperlinkOf(formula);
  if (link && addLink(writing, cell, link.url, link.label))
    return valueXml(writing, cell, String(value) === link.label ? value : link.label, format);
  const written = link?.url.startsWith("#") ? null : toFileFormula(formula);
  if (written === null) return valueXml(writing, cell, value, format);
  const f = `<f>${escaped(written)}</f>`;
  // Without a value LibreOffice works it out when it opens the file, as it does with no other.
  if (value === "") return { type: null, inner: f };
  if (typeof value === "number") return { type: null, inner: `${f}<v>${value}</v>` };
  if (typeof value === "boolean") return { type: "b", inner: `${f}<v>${value ? 1 : 0}</v>` };
  const type = errors.includes(value) ? "e" : "str";
  return {
    type,
    inner: `${f}<v>${escaped(kept(writing, cell, value)).replaceAll("\r", "&#13;")}</v>`,
  };
}

/** Whether a real link could be made of it: not where the file cannot hold it. */
function addLink(writing: CellWriting, cell: string, url: string, label: string): boolean {
  if (label === "" || writing.linksLeft <= 0) return false;
  const link = toFileLink(url, writing.names);
  if (!link) return false;
  writing.linksLeft -= 1;
  const isAddress = link.kind === "address";
  writing.links.push({
    cell,
    address: isAddress ? link.address : null,
    location: isAddress ? null : link.location,
  });
  return true;
}

/** Whether a file cannot say a formula, neither as a formula nor as a link. */
export function isUnsayable({ formula }: FormulaCell, names: SheetNames): boolean {
  const link = hyperlinkOf(formula);
  if (link && link.label !== "" && toFileLink(link.url, names)) return false;
  return link?.url.startsWith("#") === true || toFileFormula(formula) === null;
}
