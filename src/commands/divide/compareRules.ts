import {
  type ComparedWay,
  type Currency,
  type Diagnostic,
  compareRules as divideInEveryWay,
  fingerprint,
  keepAccounts,
  type RuleComparison,
  type Spread,
  toMajor,
  type WayFigures,
} from "../../core/index";
import type {
  CompareRequest,
  Problem,
  RulesComparison,
  WayFiguresText,
  WayLine,
} from "../../dialogs/protocol";
import type { Say } from "../../i18n/index";
import { driveNamed } from "../book/findDrive";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { problemLines, unreadCells } from "./drivesProblems";

/** The ways to divide one drive, side by side: those that the data allow. Writes nothing. */
export function compareRules(
  workbook: Workbook,
  context: RunContext,
  request: CompareRequest,
): RulesComparison {
  const open = openWorkbook(workbook, context);
  const { decoded, say } = open;
  const unreadable = unreadableText(open);
  if (unreadable !== null) return { ok: false, message: unreadable };
  const accounts = keepAccounts(decoded.book);
  const account = driveNamed(accounts.drives, request.drive);
  const { commands, schema } = say.words;
  if (!account?.drive)
    return { ok: false, message: commands.unknownDrive(request.drive, schema.tabs.drives) };
  const { id: drive, currency } = account.drive;
  if (account.state === "closed")
    return { ok: false, message: commands.closed(drive, schema.tabs.drives) };
  const unread = unreadCells(open, drive);
  const all = divideInEveryWay(accounts, drive, { today: context.today });
  const compared = unread.length > 0 ? { ...all, ways: [] } : all;
  const { ways } = compared;
  const ofAll = problemsOfAll(compared);
  const alert = say.percent(decoded.book.settings.incomeAlert);
  return {
    ok: true,
    fingerprint: fingerprint(decoded.book),
    drive,
    currency,
    notes: notesOf(compared, say),
    explained: explainedIn(ways, alert, say),
    alert,
    ways: ways.flatMap((way) => wayLine(way, currency, say)),
    impossible: impossibleOf(ways, ofAll, open),
    problems: problemLines([...unread, ...ofAll], open),
  };
}

function notesOf({ ways, asked, withIncome, now }: RuleComparison, say: Say): string[] {
  const { rules, schema } = say.words;
  const divisible = ways.filter(({ figures }) => figures !== null);
  if (divisible.length === 0) return [];
  const notes = [rules.intro(asked, now, say)];
  if (divisible.length === 1) notes.push(rules.nothingToCompare);
  if (divisible.some(({ memberSplit }) => memberSplit === "conscience"))
    notes.push(rules.ofConscience(schema.headers.perPerson.ifShared));
  if (withIncome > 0 && withIncome < asked) notes.push(rules.someIncomes(withIncome, asked, say));
  return notes;
}

function explainedIn(ways: readonly ComparedWay[], alert: string, say: Say): string[] {
  const { explained } = say.words.rules;
  const known = ways.flatMap(({ figures }) => figures ?? []);
  if (known.length === 0) return [];
  const sentences = [explained.gini];
  if (known.some(({ progressivity }) => progressivity !== null))
    sentences.push(explained.progressivity);
  if (known.some(({ aboveAlert }) => aboveAlert !== null)) sentences.push(explained.alert(alert));
  return sentences;
}

/** What no way can help, told of once: errors of the drive, and those that every way runs into. */
function problemsOfAll({ ways, diagnostics }: RuleComparison): readonly Diagnostic[] {
  const [first, ...others] = ways;
  const told = diagnostics.filter(({ severity }) => severity === "error");
  if (first === undefined || ways.some(({ figures }) => figures !== null)) return told;
  const isAmong = (problem: Diagnostic) =>
    others.every(({ problems }) => problems.some(({ code }) => code === problem.code));
  return [...told, ...first.problems.filter(isAmong)];
}

/** Why some are not possible, each reason once; where that is so of a member split in all, by its name. */
function impossibleOf(
  ways: readonly ComparedWay[],
  told: readonly Diagnostic[],
  open: OpenWorkbook,
): { ways: string; problem: Problem }[] {
  const toldCodes = new Set(told.map(({ code }) => code));
  const byReason = new Map<string, { problem: Diagnostic; of: ComparedWay[] }>();
  for (const way of ways) {
    for (const problem of way.problems) {
      if (toldCodes.has(problem.code)) continue;
      const reason = `${problem.code} ${problem.content}`;
      const known = byReason.get(reason);
      if (known === undefined) byReason.set(reason, { problem, of: [way] });
      else known.of.push(way);
    }
  }
  const { groupSplit, memberSplit } = open.say.words.schema.choices;
  const count = (of: readonly ComparedWay[], split: ComparedWay["memberSplit"]) =>
    of.filter((way) => way.memberSplit === split).length;
  return [...byReason.values()].map(({ problem, of }) => {
    const names = of.map((way) => {
      const member = memberSplit[way.memberSplit];
      const isWhole = count(of, way.memberSplit) === count(ways, way.memberSplit);
      return isWhole ? member : `${member}, ${groupSplit[way.groupSplit]}`;
    });
    return { ways: [...new Set(names)].join("; "), problem: problemLines([problem], open)[0]! };
  });
}

function wayLine(way: ComparedWay, currency: Currency, say: Say): WayLine[] {
  const { groupSplit, memberSplit, isStated, figures } = way;
  const { choices } = say.words.schema;
  if (figures === null) return [];
  return [
    {
      groupSplit,
      memberSplit,
      groupText: choices.groupSplit[groupSplit],
      memberText: choices.memberSplit[memberSplit],
      isStated,
      figures: figuresText(figures, currency, say),
    },
  ];
}

function figuresText(figures: WayFigures, currency: Currency, say: Say): WayFiguresText {
  const { amounts, ofIncome, change, aboveAlert, gini, progressivity } = figures;
  return {
    amounts: inWords(amounts, (amount) => say.money(amount, currency)),
    numbers: {
      least: toMajor(amounts.least, currency),
      median: toMajor(amounts.median, currency),
      most: toMajor(amounts.most, currency),
    },
    ofIncome: ofIncome === null ? null : inWords(ofIncome, (share) => say.percent(share)),
    change,
    aboveAlert,
    gini: say.number(gini, 2),
    progressivity: progressivity === null ? "" : withSign(progressivity, say),
    reading: progressivity === null ? "" : say.words.rules.readings[readingOf(progressivity)],
  };
}

function inWords(spread: Spread, say: (figure: number) => string) {
  return { least: say(spread.least), median: say(spread.median), most: say(spread.most) };
}

/** What reads 0.00 is as good as flat. */
const FLAT = 0.005;

function readingOf(progressivity: number): "progressive" | "flat" | "regressive" {
  if (Math.abs(progressivity) < FLAT) return "flat";
  return progressivity > 0 ? "progressive" : "regressive";
}

function withSign(value: number, say: Say): string {
  if (Math.abs(value) < FLAT) return "0";
  return `${value > 0 ? "+" : "−"}${say.number(Math.abs(value), 2)}`;
}
