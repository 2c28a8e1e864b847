import { randomUUID } from "node:crypto";
import type { Granted, RulesComparison, WayFiguresText, WayLine } from "../../dialogs/protocol";
import { choiceIndex, plainKey } from "../../i18n/index";
import type { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { type Command, fileOptions, type Given, openFile, requireInput } from "./command";
import type { SpokenSurroundings } from "./terminal";
import { type TextColumn, textTable } from "./textTable";
import type { CliWords } from "./words/index";
import { wrapped } from "./wrapped";

type Comparison = Granted<RulesComparison>;

/** `whipround compare in.xlsx [--drive D] [-o out.xlsx --group-split … --member-split …]` */
export const compare: Command = {
  name: "compare",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.compare,
  options: {
    ...fileOptions,
    drive: { type: "string", value: "DRIVE", help: ({ options }) => options.driveToCompare },
    "group-split": { type: "string", value: "SPLIT", help: ({ options }) => options.groupSplit },
    "member-split": { type: "string", value: "SPLIT", help: ({ options }) => options.memberSplit },
  },
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    requireInput(given, "compare", words);
    const target = given.text("out");
    const wanted = wantedWay(given, words);
    if (target !== undefined && wanted === null) throw new CannotDo(words.wrong.noWay);
    const { addOn, save } = await openFile(given, surroundings, target);
    const drives = drivesToCompare(addOn, given, words);
    const compared = drives.map((drive) => addOn.ask("compareRules", { drive }));
    for (const each of compared) terminal.out(`${comparisonText(each, surroundings)}\n`);
    const explained = new Set(compared.flatMap((each) => each.explained));
    for (const sentence of explained) terminal.out(wrapped(sentence, WIDTH).join("\n"));
    if (wanted === null) return terminal.out(words.work.nothingWritten);
    const [only, ...others] = compared as [Comparison, ...Comparison[]];
    if (others.length > 0) throw new CannotDo(words.wrong.missing("--drive", quoted(only.drive)));
    const way = wayWith(wanted, only, words);
    if (target === undefined) return terminal.out(words.work.notTakenOver);
    const { message } = addOn.ask("takeOverWay", {
      ...way,
      drive: only.drive,
      fingerprint: only.fingerprint,
      token: randomUUID(),
    });
    await save(target);
    terminal.out(`${message}\n${words.work.written(target)}`);
  },
};

/** The one that is named, or every drive that is not closed. */
function drivesToCompare(addOn: AddOnRun, given: Given, { work }: CliWords): readonly string[] {
  const named = given.text("drive");
  if (named !== undefined) return [named];
  const { drives } = addOn.ask("getChoices");
  const open = drives.filter(({ state }) => state !== "closed").map(({ drive }) => drive);
  if (open.length === 0) throw new CannotDo(work.nothingToCompare);
  return open;
}

interface WantedWay {
  readonly groupSplit: string | null;
  readonly memberSplit: string | null;
}

/** Splits as they are called in any language; null where none is given. */
function wantedWay(given: Given, { wrong }: CliWords): WantedWay | null {
  const splitIn = (option: "group-split" | "member-split", set: "groupSplit" | "memberSplit") => {
    const written = given.text(option);
    if (written === undefined) return null;
    const found = choiceIndex(set).get(plainKey(written));
    if (found === undefined) throw new CannotDo(wrong.split(`--${option}`, written));
    return found.id;
  };
  const groupSplit = splitIn("group-split", "groupSplit");
  const memberSplit = splitIn("member-split", "memberSplit");
  return groupSplit === null && memberSplit === null ? null : { groupSplit, memberSplit };
}

/** The compared way that is meant; what is not said stays as the drive states it. */
function wayWith(
  { groupSplit, memberSplit }: WantedWay,
  { ways, drive }: Comparison,
  { wrong }: CliWords,
): Pick<WayLine, "groupSplit" | "memberSplit"> {
  const stated = ways.find(({ isStated }) => isStated);
  const found = ways.find(
    (way) =>
      way.groupSplit === (groupSplit ?? stated?.groupSplit) &&
      way.memberSplit === (memberSplit ?? stated?.memberSplit),
  );
  if (found === undefined) throw new CannotDo(wrong.notCompared(drive));
  return { groupSplit: found.groupSplit, memberSplit: found.memberSplit };
}

/** As wide as a terminal commonly is; a wider one gets no wider table. */
const WIDTH = 100;

function comparisonText(compared: Comparison, { terminal, words }: SpokenSurroundings): string {
  const { drive, currency, notes, ways, impossible, problems } = compared;
  const width = Math.min(WIDTH, terminal.columns);
  const told = problems.map(({ problem, remedy }) => `${problem} ${remedy}`);
  const others = impossible.map(
    ({ ways: names, problem: { problem, remedy } }) => `${names}: ${problem} ${remedy}`,
  );
  const table = ways.length > 0 ? ["", ...textTable(columnsOf(compared, words), width)] : [];
  if (table.length > 0 && others.length > 0) table.push("");
  return [
    `${drive} (${currency})`,
    ...[...notes, ...told].flatMap((line) => wrapped(line, width)),
    ...table,
    ...others.flatMap((line) => wrapped(line, width)),
  ].join("\n");
}

/** Two lines a way where incomes are kept: amounts, and what they are of a year's income. */
function columnsOf({ ways, alert }: Comparison, { ways: titles }: CliWords): readonly TextColumn[] {
  const column = (
    title: string,
    text: (figures: WayFiguresText) => string,
    ofIncome: (figures: WayFiguresText) => string = () => "",
  ): TextColumn => ({
    title,
    align: "end",
    cells: ways.flatMap(({ figures }) =>
      figures.ofIncome === null ? [text(figures)] : [text(figures), ofIncome(figures)],
    ),
  });
  const count = (of: "more" | "less" | "same") =>
    column(titles[of], ({ change }) => (change === null ? "" : String(change[of])));
  const spread = (of: "least" | "median" | "most") =>
    column(
      titles[of],
      ({ amounts }) => amounts[of],
      ({ ofIncome }) => ofIncome?.[of] ?? "",
    );
  const names = ways.flatMap((way) => {
    const name = `${way.isStated ? "▸ " : "  "}${wayName(way)}`;
    return way.figures.ofIncome === null ? [name] : [name, `    ${titles.ofIncome}`];
  });
  return [
    { title: `  ${titles.way}`, align: "start", cells: names },
    spread("least"),
    spread("median"),
    spread("most"),
    count("more"),
    count("less"),
    count("same"),
    column(`> ${alert}`, ({ aboveAlert }) => (aboveAlert === null ? "" : String(aboveAlert))),
    column("Gini", ({ gini }) => gini),
    column("Kakwani", ({ progressivity }) => progressivity),
  ];
}

const wayName = ({ groupText, memberText }: WayLine) => `${memberText}, ${groupText}`;

const quoted = (text: string) => JSON.stringify(text);
