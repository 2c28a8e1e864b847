import { basename, extname, join } from "node:path";
import { type Command, fileOptions, openWorkbook } from "./command";
import { overviewLines } from "./overview";
import { WorkbookFiles } from "./workbookFile";

const outFolder = "out";

/** `whipround start [my.xlsx] [--once] [-o out.xlsx]` */
export const start: Command = {
  name: "start",
  arguments: "[MY.xlsx]",
  mostArguments: 1,
  summary: "divide, refresh and print the Overview of your workbook, or of the sample",
  options: {
    ...fileOptions,
    once: { type: "boolean", help: "stop then; left out: open it in the spreadsheet page" },
  },
  async run(given, surroundings) {
    const { terminal, serve } = surroundings;
    const [input] = given.positionals;
    const name = input === undefined ? "sample" : basename(input, extname(input));
    const target = given.text("out") ?? join(outFolder, `whipround-${name}.xlsx`);
    if (given.text("out") === undefined)
      await new WorkbookFiles(surroundings).makeFolder(outFolder);
    const { spreadsheet, addOn, files, save } = await openWorkbook(given, surroundings, target);
    if (input === undefined) {
      terminal.out(addOn.choose("loadSample"));
      files.progress.step("Dividing quotas …");
      terminal.out(
        addOn.ask<{ message: string }>("applyQuotas", { drive: "", keep: false }).message,
      );
    }
    files.progress.step("Refreshing summaries …");
    const message = addOn.choose("refreshSummaries");
    await save(target, "overview");
    terminal.out(overviewLines(spreadsheet, terminal.columns).join("\n"));
    terminal.out(`${message}\nWritten to ${target}.`.trim());
    if (!given.flag("once"))
      await serve?.({
        path: files.path(target),
        distFolder: surroundings.distFolder,
        say: (line) => terminal.out(line),
      });
  },
};
