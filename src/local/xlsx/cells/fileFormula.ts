import { mapFormulaCode } from "../../services/values/formulaText";
import { fileGrid } from "./places";

/** Functions that only Google Sheets has: in a file their cell keeps its last value. */
const sheetsOnly =
  /(?<![\w.])(ARRAYFORMULA|ARRAY_CONSTRAIN|QUERY|SPARKLINE|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|GOOGLE(?:FINANCE|TRANSLATE)|DETECTLANGUAGE|REGEX(?:MATCH|EXTRACT|REPLACE)|SPLIT|JOIN|FLATTEN|ISEMAIL|ISURL|ISBETWEEN|COUNTUNIQUE(?:IFS)?|SORTN|QUOTA_[A-Z_]+)\s*\(/i;

/** Functions newer than the file format's list, which a file names with a prefix. */
const newer = [
  ...["CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "DAYS", "IFNA", "NUMBERVALUE"],
  ...["SHEETS?", "XOR", "FORMULATEXT", "ISFORMULA", "UNICHAR", "UNICODE", "XLOOKUP", "XMATCH"],
  ...["UNIQUE", "SEQUENCE", "RANDARRAY", "SORTBY", "LET", "TEXTBEFORE", "TEXTAFTER", "TEXTSPLIT"],
  ...["TAKE", "DROP", "CHOOSECOLS", "CHOOSEROWS", "HSTACK", "VSTACK", "TOCOL", "TOROW"],
  ...["WRAPROWS", "WRAPCOLS"],
].join("|");
const newest = "FILTER|SORT";
const plain = new RegExp(`(?<![\\w.])(${newer})(?=\\s*\\()`, "gi");
const worksheetPlain = new RegExp(`(?<![\\w.])(${newest})(?=\\s*\\()`, "gi");
/** What is not among them keeps its prefix, in which it is written again. */
const withPrefix = new RegExp(`_xlfn\\.(?:_xlws\\.)?(?=(?:${newer}|${newest})\\s*\\()`, "gi");

const lastFileRow = fileGrid.maxRows;

/** Open ranges such as C2:C, which the file format does not know. */
const openRange = /(?<![\w$.:])(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![\w$(.:])/gi;
const openAtTop = /(?<![\w$.:])(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3}\$?\d+)(?![\w$(.:])/gi;
const openToRight = /(?<![\w$.:])(\$?[A-Z]{1,3}\$?\d+):(\$?\d+)(?![\w$(.:])/gi;

/**
 * The formula as a file writes it, without its equals sign; null where the file format, or Excel's
 * functions, have no way to say it.
 */
export function toFileFormula(formula: string): string | null {
  let sayable = true;
  const written = mapFormulaCode(formula.slice(1), (code) => {
    if (sheetsOnly.test(code) || openAtTop.test(code) || openToRight.test(code)) sayable = false;
    openAtTop.lastIndex = 0;
    openToRight.lastIndex = 0;
    return code
      .replace(openRange, `$1:$2${lastFileRow}`)
      .replace(plain, "_xlfn.$1")
      .replace(worksheetPlain, "_xlfn._xlws.$1");
  });
  const longText = /"(?:[^"]|""){256,}"/.test(formula);
  const unknown = /[{\\]/.test(written.replace(/"[^"]*"|\{[^{}\\]*\}/g, ""));
  if (!sayable || longText || unknown || written.length > 8192 || written.trim() === "")
    return null;
  return written;
}

/** The formula of a file as Sheets writes it. */
export function fromFileFormula(formula: string): string {
  const read = mapFormulaCode(formula, (code) =>
    code
      .replace(withPrefix, "")
      .replace(new RegExp(`(:\\$?[A-Z]{1,3})\\$?${lastFileRow}(?!\\d)`, "g"), "$1"),
  );
  return `=${read}`;
}
