import { type Diagnostic, type DiagnosticCode, dayOf } from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import { decodeBook } from "../../src/tables/index";
import {
  type AccountCode,
  accountDiagnosticCases,
  diagnosticsOf,
} from "../core/diagnostics/ofAccountsCases";
import { badCells } from "../tables/badCells";
import { snapshotOf } from "../tables/snapshotOf";

/** A problem as a fixture causes it. */
export interface CausedProblem {
  readonly diagnostic: Diagnostic;
  /** What the fixture is about; "" where it is the only one. */
  readonly why: string;
}

const english = speak("en");
const today = { today: dayOf(2026, 5, 20) };

/** Every problem that a fixture of the tests causes, by its code: one for each way it comes about. */
export function causedProblems(): ReadonlyMap<DiagnosticCode, readonly CausedProblem[]> {
  const caused = new Map<DiagnosticCode, CausedProblem[]>();
  const add = (diagnostic: Diagnostic, why: string) => {
    const known = caused.get(diagnostic.code);
    if (known === undefined) caused.set(diagnostic.code, [{ diagnostic, why }]);
    else known.push({ diagnostic, why });
  };
  for (const { code, why, sheets } of badCells)
    for (const diagnostic of decodeBook(snapshotOf(sheets), today).diagnostics)
      if (diagnostic.code === code) add(diagnostic, why);
  for (const code of Object.keys(accountDiagnosticCases) as AccountCode[]) {
    const diagnostics = diagnosticsOf(accountDiagnosticCases[code]);
    for (const diagnostic of diagnostics) if (diagnostic.code === code) add(diagnostic, "");
  }
  return caused;
}

const severities = [
  ["error", "Something is not counted, or cannot be done, until it is mended."],
  ["warning", "It is counted, but probably not as it was meant."],
  ["notice", "For information."],
] as const;

/**
 * The page of all problems that Checks can list, made from the words of the add-on and from the
 * fixtures that cause them.
 */
export function problemsPage(): string {
  const caused = [...causedProblems()];
  const { severity: words } = english.words.schema.choices;
  const lines = [
    "# Problems",
    "",
    "Every problem that the tab Checks can list: what it says, with an example, and what to do.",
    "Problems that cannot be mended, or need not be, are accepted by writing a name under",
    "*Accepted by*; they come back when their row changes. Made by `npx vitest run -u test/docs`",
    "from the add-on's own words: change those, not this page.",
    "",
  ];
  for (const [severity, meaning] of severities) {
    lines.push(`## ${words[severity]}`, "", meaning, "");
    const codes = caused.filter(([, [first]]) => first?.diagnostic.severity === severity);
    for (const [code, problems] of codes.sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(...section(code, problems));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function section(code: DiagnosticCode, problems: readonly CausedProblem[]): readonly string[] {
  const lines = [`### ${code}`, ""];
  const first = english.diagnostic(problems[0]!.diagnostic);
  const remedies = new Set<string>();
  for (const { diagnostic, why } of problems) {
    const { problem, remedy } = english.diagnostic(diagnostic);
    const cause = why === "" ? "" : ` (${escaped(why)})`;
    lines.push(`- ${placeOf(diagnostic)}: ${escaped(problem)}${cause}`);
    remedies.add(remedy);
  }
  lines.push("", `**What to do.** ${escaped(first.remedy)}`, "");
  for (const remedy of [...remedies].slice(1)) lines.push(`Or: ${escaped(remedy)}`, "");
  return lines;
}

/** Where it stands, as Checks shows it: the tab, and of a row its column. */
function placeOf({ place }: Diagnostic): string {
  if (place === null) return "The spreadsheet";
  const { tabs, headers } = english.words.schema;
  const tab = (tabs as Readonly<Record<string, string>>)[place.tab] ?? place.tab;
  const columns = (headers as Readonly<Record<string, Readonly<Record<string, string>>>>)[
    place.tab
  ];
  const header = place.column === undefined ? undefined : columns?.[place.column];
  return header === undefined ? tab : `${tab}, ${header}`;
}

/** Text as Markdown shows it unchanged. */
function escaped(text: string): string {
  return text.replace(/([\\`*_<>#|[\]])/g, "\\$1").replace(/\n/g, " ");
}
