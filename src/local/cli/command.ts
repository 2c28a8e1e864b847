import type { Tab } from "../../schema/index";
import type { SheetModel, SpreadsheetModel } from "../services";
import { workbookEndings } from "../xlsx";
import { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { generatedTab } from "./generatedTab";
import type { SpokenSurroundings } from "./terminal";
import type { CliWords } from "./words/index";
import { WorkbookFiles } from "./workbookFile";

/** The options that commands share, by the name that `parseArgs` gives them. */
export interface Given {
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

/** One option of one command. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What its value stands for, such as FILE; none for a switch. */
  readonly value?: string;
  readonly help: (words: CliWords) => string;
}

/** One command of `whipround`: an entry of the command table. */
export interface Command {
  readonly name: string;
  /** The positional arguments as the help shows them. */
  readonly arguments: string;
  readonly mostArguments: number;
  readonly summary: (words: CliWords) => string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(given: Given, surroundings: SpokenSurroundings): Promise<void>;
}

const outOption: CommandOption = {
  type: "string",
  short: "o",
  value: "FILE",
  help: ({ options }) => options.out,
};

const forceOption: CommandOption = {
  type: "boolean",
  help: ({ options }) => options.force,
};

const whoOption: CommandOption = {
  type: "string",
  value: "NAME",
  help: ({ options }) => options.who,
};

export const fileOptions = { out: outOption, force: forceOption, who: whoOption } as const;

/** A workbook opened with the add-on, and where it is to be written. */
export interface OpenedFile {
  readonly spreadsheet: SpreadsheetModel;
  readonly addOn: AddOnRun;
  readonly files: WorkbookFiles;
  /** Tidies up after the add-on and writes the workbook; `show` is the tab it opens with. */
  save(target: string, show?: Tab): Promise<void>;
}

/**
 * Opens the workbook that a command works on: the first argument, or a new one where there is none
 * and the command makes one. Everything that could go wrong in writing goes wrong here, before any
 * work is done.
 */
export async function openFile(
  given: Given,
  surroundings: SpokenSurroundings,
  target: string | undefined,
): Promise<OpenedFile> {
  const files = new WorkbookFiles(surroundings);
  const [input] = given.positionals;
  if (target !== undefined) {
    const isWorkbook = workbookEndings.some((ending) => target.toLowerCase().endsWith(ending));
    // Which it must be is known once the input is read.
    if (input === undefined || !isWorkbook) files.checkEnding(target, ".xlsx");
    await files.checkTarget(target);
  }
  const opened = input === undefined ? null : await files.read(input);
  if (target !== undefined && opened) files.checkEnding(target, opened.source.ending);
  const spreadsheet = opened?.spreadsheet ?? files.newSpreadsheet();
  const addOn = await AddOnRun.open(spreadsheet, surroundings, given.text("who") ?? "");
  const active = opened ? spreadsheet.activeSheetId : undefined;
  return {
    spreadsheet,
    addOn,
    files,
    async save(name, show) {
      if (!opened) dropBlankSheet(spreadsheet);
      const shown = show === undefined ? undefined : generatedTab(spreadsheet, show)?.id;
      spreadsheet.activeSheetId = shown ?? active ?? (spreadsheet.sheets[0] as SheetModel).id;
      await files.write(name, spreadsheet, opened?.source, given.flag("force"));
    },
  };
}

/** The empty sheet that a new workbook begins with, once it has others. */
function dropBlankSheet(spreadsheet: SpreadsheetModel): void {
  const [first, ...others] = spreadsheet.sheets;
  if (first && others.length > 0 && first.lastRow() === 0) spreadsheet.removeSheet(first);
}

/** The input of a command that needs one. */
export function requireInput(given: Given, command: string, { wrong }: CliWords): string {
  const [input] = given.positionals;
  if (input === undefined) throw new CannotDo(wrong.noInput(command));
  return input;
}

/** The target of a command that writes. */
export function requireTarget(given: Given, command: string, { wrong }: CliWords): string {
  const target = given.text("out");
  if (target === undefined)
    throw new CannotDo(wrong.noTarget(command, given.positionals[0] ?? "in.xlsx"));
  return target;
}
