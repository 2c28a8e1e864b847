import type { Command } from "./command";
import { padded, textWidth } from "./textWidth";

/** `whipround --help` */
export function generalHelp(commands: readonly Command[]): string {
  const heads = commands.map((command) => `${command.name} ${command.arguments}`);
  return [
    "Whipround divides a target into quotas, shows who has and has not contributed, and rewrites",
    "the summary tabs of a workbook. It runs the add-on of Google Sheets on .xlsx files.",
    "",
    "Usage: whipround COMMAND [FILE] [options]",
    "",
    ...aligned(commands.map((command, i) => [heads[i] as string, command.summary])),
    "",
    "whipround COMMAND --help lists a command's options; whipround --version prints the version.",
  ].join("\n");
}

/** `whipround divide --help` */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]): [string, string] => {
    const short = option.short ? `-${option.short}, ` : "";
    const value = option.value ? ` ${option.value}` : "";
    return [`${short}--${name}${value}`, option.help];
  });
  return [
    `Usage: whipround ${command.name} ${command.arguments} [options]`,
    "",
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    "",
    ...aligned(options),
  ].join("\n");
}

function aligned(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([head]) => textWidth(head)));
  return pairs.map(([head, text]) => `  ${padded(head, width, "end")}  ${text}`);
}
