import { randomUUID } from "node:crypto";
import { basename, extname, join } from "node:path";
import { languageOf } from "../../i18n/index";
import { fillExample, ownExample } from "../examples/fillExample";
import { type Command, fileOptions, openFile } from "./command";
import { overviewLines } from "./overview";
import { WorkbookFiles } from "./workbookFile";

const outFolder = "out";

/** `whipround start [my.xlsx] [--once] [-o out.xlsx]` */
export const start: Command = {
  name: "start",
  arguments: "[MY.xlsx]",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.start,
  options: {
    ...fileOptions,
    once: { type: "boolean", help: ({ options }) => options.once },
  },
  async run(given, surroundings) {
    const { terminal, serve, words } = surroundings;
    const [input] = given.positionals;
    const name = input === undefined ? "sample" : basename(input, extname(input));
    const target = given.text("out") ?? join(outFolder, `whipround-${name}.xlsx`);
    if (given.text("out") === undefined)
      await new WorkbookFiles(surroundings).makeFolder(outFolder);
    const { spreadsheet, addOn, files, save } = await openFile(given, surroundings, target);
    if (input === undefined) {
      const language = languageOf(surroundings.locale);
      fillExample(ownExample(language), spreadsheet, language, (item) =>
        terminal.out(addOn.choose(item)),
      );
      files.progress.step(words.work.dividing);
      const everyOpen = { token: randomUUID(), drive: "", keep: false };
      terminal.out(addOn.ask("applyQuotas", everyOpen).message);
    }
    files.progress.step(words.work.refreshing);
    const message = addOn.choose("refreshSummaries");
    await save(target, "overview");
    terminal.out(overviewLines(spreadsheet, terminal.columns, words).join("\n"));
    terminal.out(`${message}\n${words.work.written(target)}`.trim());
    if (!given.flag("once"))
      await serve?.({
        path: files.path(target),
        distFolder: surroundings.distFolder,
        served: (url) => terminal.out(words.work.served(url)),
      });
  },
};
