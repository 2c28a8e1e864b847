import { realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { isCounted, keepAccounts, toldOnce } from "../../core/index";
import { type ExportedBook, ExportFolder, othersIn, workbookIds } from "../export/index";
import { AddOnRun } from "./addOnRun";
import { CannotDo } from "./cannotDo";
import { type Command, type CommandOption, type Given, requireInput } from "./command";
import { quoted } from "./pages";
import type { SpokenSurroundings } from "./terminal";
import { reasonOf, WorkbookFiles } from "./workbookFile";

/** Of what else stands in a folder so much is named. */
const mostNamed = 5;

const out: CommandOption = {
  type: "string",
  short: "o",
  value: "FOLDER",
  help: ({ options }) => options.outFolder,
};
const force: CommandOption = { type: "boolean", help: ({ options }) => options.intoFolder };

/** `whipround export books.xlsx… -o folder` */
export const exportBooks: Command = {
  name: "export",
  arguments: "IN.xlsx…",
  mostArguments: Number.POSITIVE_INFINITY,
  summary: ({ summaries }) => summaries.export,
  options: { out, force },
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    const name = await targetOf(given, surroundings);
    const ids = await idsOf(given.positionals, surroundings);
    try {
      const folder = await ExportFolder.begin(
        resolve(surroundings.workFolder, name),
        surroundings.exportFolder,
      );
      try {
        for (const [i, file] of given.positionals.entries()) {
          const book = await exportedBook(file, ids[i]!, surroundings);
          await folder.add(book);
          tell(book, surroundings);
        }
        await folder.finish(`${words.export.readme}\n`);
      } catch (fault) {
        await folder.abandon();
        throw fault;
      }
    } catch (fault) {
      if (fault instanceof CannotDo || (fault as NodeJS.ErrnoException).code === undefined)
        throw fault;
      throw new CannotDo(words.files.unwritable(name, reasonOf(fault, words)));
    }
    terminal.out(words.export.done(given.positionals.length, name));
    terminal.out(words.export.next);
  },
};

/** The folder to write. Throws before any work is done if it could not be written. */
async function targetOf(given: Given, surroundings: SpokenSurroundings): Promise<string> {
  const { words, workFolder } = surroundings;
  const input = requireInput(given, "export", words);
  const name = given.text("out");
  if (name === undefined) throw new CannotDo(words.wrong.noFolderTarget(quoted(input)));
  const path = resolve(workFolder, name);
  const above = await stat(dirname(path)).catch(() => null);
  if (!above?.isDirectory())
    throw new CannotDo(words.files.noFolder(dirname(name), basename(name)));
  const there = await stat(path).catch(() => null);
  if (there !== null && !there.isDirectory()) throw new CannotDo(words.files.isFile(name));
  const others = await othersIn(path);
  if (others.length > 0 && !given.flag("force")) {
    const shown = others.slice(0, mostNamed);
    throw new CannotDo(words.files.otherThings(name, shown, others.length - shown.length));
  }
  return name;
}

/** What each workbook is called in the export. */
async function idsOf(
  names: readonly string[],
  { workFolder, words }: SpokenSurroundings,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const path = resolve(workFolder, name);
    const real = await realpath(path).catch(() => path);
    if (paths.includes(real)) throw new CannotDo(words.wrong.twice(name));
    paths.push(real);
  }
  return workbookIds(paths, workFolder);
}

/** The accounts of one workbook, read by the add-on as it ships. */
async function exportedBook(
  file: string,
  id: string,
  surroundings: SpokenSurroundings,
): Promise<ExportedBook> {
  const { spreadsheet } = await new WorkbookFiles(surroundings).read(file);
  const addOn = await AddOnRun.open(spreadsheet, surroundings, "");
  const { book, diagnostics, language } = read(addOn, file, surroundings);
  const accounts = keepAccounts(book);
  const found = toldOnce(diagnostics, accounts.diagnostics);
  return { id, file: basename(file), language, accounts, diagnostics: found };
}

/** @throws CannotDo that says of which workbook it speaks */
function read(addOn: AddOnRun, file: string, { words }: SpokenSurroundings) {
  try {
    return addOn.ask("readBook");
  } catch (fault) {
    if (!(fault instanceof CannotDo)) throw fault;
    throw new CannotDo(words.export.refused(file, fault.message));
  }
}

function tell(
  { id, file, accounts, diagnostics }: ExportedBook,
  { terminal, words }: SpokenSurroundings,
): void {
  const { book, people, ledger } = accounts;
  const counts = {
    members: people.all.length,
    drives: book.drives.length,
    ledgerRows: ledger.sources.length,
    notCounted: ledger.kinds.filter((kind) => !isCounted(kind)).length,
  };
  terminal.out(words.export.workbook(id, counts));
  const problems = diagnostics.filter(({ severity }) => severity !== "notice").length;
  if (problems > 0) terminal.out(words.export.problems(problems, quoted(file)));
}
