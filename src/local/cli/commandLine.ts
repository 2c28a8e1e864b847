import { parseArgs } from "node:util";
import { CannotDo } from "./cannotDo";
import type { Command, CommandOption, Given } from "./command";
import { commandTable } from "./commandTable";
import { commandHelp, generalHelp } from "./help";
import type { Surroundings } from "./terminal";

/**
 * Runs one command line; gives the exit status: 0, or 1 where something could not be done, which
 * is said in plain words.
 */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1> {
  const { terminal } = surroundings;
  try {
    await dispatch(words, surroundings);
    return 0;
  } catch (fault) {
    if (fault instanceof CannotDo) terminal.err(fault.message);
    else terminal.err(`Something went wrong in Whipround itself: ${(fault as Error).message}`);
    return 1;
  }
}

async function dispatch(words: readonly string[], surroundings: Surroundings): Promise<void> {
  const { terminal, version } = surroundings;
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return terminal.out(generalHelp(commandTable));
  if (name === "--version" || name === "-v") return terminal.out(version);
  const command = commandTable.find((candidate) => candidate.name === name);
  if (!command) throw new CannotDo(unknownCommand(name));
  if (rest.includes("--help") || rest.includes("-h")) return terminal.out(commandHelp(command));
  await command.run(parse(command, rest), surroundings);
}

function unknownCommand(name: string): string {
  const names = commandTable.map((command) => command.name);
  const hint = name.startsWith("-") ? "Begin with a command" : `There is no command "${name}"`;
  return `${hint}: ${names.join(", ")}. whipround --help explains them.`;
}

function parse(command: Command, words: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new CannotDo(badOption(command, fault as NodeJS.ErrnoException));
  }
  const { values, positionals } = parsed;
  if (positionals.length > command.mostArguments)
    throw new CannotDo(
      `whipround ${command.name} takes one workbook, not ${positionals.length}: ${positionals.join(", ")}`,
    );
  return {
    positionals,
    text: (option) => values[option] as string | undefined,
    flag: (option) => values[option] === true,
  };
}

function badOption(command: Command, fault: NodeJS.ErrnoException): string {
  const named = /'(-{1,2}[^ ',]*)/.exec(fault.message)?.[1] ?? "";
  const option = optionNamed(command, named);
  if (fault.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" || !option)
    return `whipround ${command.name} has no option ${named}. whipround ${command.name} --help lists them.`;
  if (option.type === "boolean") return `${named} is a switch: it takes no value.`;
  return `${named} needs a value: ${named} ${option.value ?? "VALUE"}`;
}

function optionNamed(command: Command, written: string): CommandOption | undefined {
  const bare = written.replace(/^-+/, "");
  const found = Object.entries(command.options).find(
    ([name, { short }]) => name === bare || short === bare,
  );
  return found?.[1];
}
