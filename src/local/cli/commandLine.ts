import { parseArgs } from "node:util";
import { isOwnFault } from "../../dialogs/isOwnFault";
import { type Language, languageOf, languages } from "../../i18n/index";
import { CannotDo } from "./cannotDo";
import type { Command, CommandOption, Given } from "./command";
import { commandTable } from "./commandTable";
import { commandHelp, generalHelp } from "./help";
import type { SpokenSurroundings, Surroundings } from "./terminal";
import { type CliWords, cliWords } from "./words/index";

const languageOption = "--language";
/** A locale for a language that is chosen against that of the surroundings. */
const locales: Readonly<Record<Language, string>> = { en: "en_US", ko: "ko_KR" };

/**
 * Runs one command line; gives the exit status: 0, or 1 where something could not be done, which
 * is said in plain words, in the language that --language names or that of the surroundings.
 */
export async function runCommandLine(
  line: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1> {
  const { terminal } = surroundings;
  let words = cliWords(surroundings.locale);
  try {
    const { rest, locale } = takeLanguage(line, surroundings.locale, words);
    words = cliWords(locale);
    await dispatch(rest, { ...surroundings, locale, words });
    return 0;
  } catch (fault) {
    if (fault instanceof CannotDo) terminal.err(fault.message);
    else terminal.err(failureText(fault, words));
    return 1;
  }
}

/** What the machine says (no room, no right to write) is told; a fault of our own is only called one. */
function failureText(fault: unknown, { failures }: CliWords): string {
  const { code, message } = fault as NodeJS.ErrnoException;
  return typeof code === "string" && !isOwnFault(fault) ? failures.machine(message) : failures.own;
}

/** Takes --language out, wherever it stands: it may come before the command, and beside --help. */
function takeLanguage(
  line: readonly string[],
  locale: string,
  { wrong }: CliWords,
): { readonly rest: readonly string[]; readonly locale: string } {
  const at = line.findIndex(
    (word) => word === languageOption || word.startsWith(`${languageOption}=`),
  );
  if (at < 0) return { rest: line, locale };
  const joined = line[at] !== languageOption;
  const named = joined ? line[at]!.slice(languageOption.length + 1) : line[at + 1];
  if (named === undefined) throw new CannotDo(wrong.noValue(languageOption, "LANGUAGE"));
  const language = languages.find((each) => each === named.toLowerCase());
  if (language === undefined) throw new CannotDo(wrong.language(named, languages.join(", ")));
  const rest = line.filter((_, i) => i !== at && (joined || i !== at + 1));
  return { rest, locale: languageOf(locale) === language ? locale : locales[language] };
}

async function dispatch(line: readonly string[], surroundings: SpokenSurroundings): Promise<void> {
  const { terminal, version, words } = surroundings;
  const [name, ...rest] = line;
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return terminal.out(generalHelp(commandTable, words));
  if (name === "--version" || name === "-v") return terminal.out(version);
  const command = commandTable.find((candidate) => candidate.name === name);
  if (!command) throw new CannotDo(unknownCommand(name, words));
  if (rest.includes("--help") || rest.includes("-h"))
    return terminal.out(commandHelp(command, words));
  await command.run(parse(command, rest, words), surroundings);
}

function unknownCommand(name: string, { wrong }: CliWords): string {
  const names = commandTable.map((command) => command.name).join(", ");
  return name.startsWith("-") ? wrong.noCommand(names) : wrong.command(name, names);
}

function parse(command: Command, line: readonly string[], words: CliWords): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...line], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new CannotDo(badOption(command, fault as NodeJS.ErrnoException, words));
  }
  const { values, positionals } = parsed;
  if (positionals.length > command.mostArguments)
    throw new CannotDo(words.wrong.arguments(command.name, positionals));
  return {
    positionals,
    text: (option) => values[option] as string | undefined,
    flag: (option) => values[option] === true,
  };
}

function badOption(command: Command, fault: NodeJS.ErrnoException, { wrong }: CliWords): string {
  const named = /'(-{1,2}[^ ',]*)/.exec(fault.message)?.[1] ?? "";
  const option = optionNamed(command, named);
  if (fault.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" || !option)
    return wrong.option(command.name, named);
  if (option.type === "boolean") return wrong.aSwitch(named);
  return wrong.noValue(named, option.value ?? "VALUE");
}

function optionNamed(command: Command, written: string): CommandOption | undefined {
  const bare = written.replace(/^-+/, "");
  const found = Object.entries(command.options).find(
    ([name, { short }]) => name === bare || short === bare,
  );
  return found?.[1];
}
