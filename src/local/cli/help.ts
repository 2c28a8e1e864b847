import stringWidth from "string-width";
import type { Command } from "./command";
import { padded } from "./padded";
import type { CliWords } from "./words/index";

/** `whipround --help` */
export function generalHelp(commands: readonly Command[], words: CliWords): string {
  const { help } = words;
  const pairs = commands.map((command): [string, string] => [
    `${command.name} ${command.arguments}`,
    command.summary(words),
  ]);
  return [
    ...help.about,
    "",
    `${help.usage}: whipround COMMAND [FILE] [options]`,
    "",
    ...aligned(pairs),
    "",
    help.moreHelp,
    help.language,
  ].join("\n");
}

/** `whipround divide --help` */
export function commandHelp(command: Command, words: CliWords): string {
  const options = Object.entries(command.options).map(([name, option]): [string, string] => {
    const short = option.short ? `-${option.short}, ` : "";
    const value = option.value ? ` ${option.value}` : "";
    return [`${short}--${name}${value}`, option.help(words)];
  });
  const summary = command.summary(words);
  return [
    `${words.help.usage}: whipround ${command.name} ${command.arguments} [options]`,
    "",
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    "",
    ...aligned(options),
    "",
    words.help.language,
  ].join("\n");
}

function aligned(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([head]) => stringWidth(head)));
  return pairs.map(([head, text]) => `  ${padded(head, width, "end")}  ${text}`);
}
