import { type Command, fileOptions, openFile, requireInput, requireTarget } from "./command";
import { overviewLines } from "./overview";

/** `whipround refresh in.xlsx -o out.xlsx` */
export const refresh: Command = {
  name: "refresh",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.refresh,
  options: fileOptions,
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    requireInput(given, "refresh", words);
    const target = requireTarget(given, "refresh", words);
    const { spreadsheet, addOn, files, save } = await openFile(given, surroundings, target);
    files.progress.step(words.work.refreshing);
    const message = addOn.choose("refreshSummaries");
    await save(target);
    terminal.out(overviewLines(spreadsheet, terminal.columns, words).join("\n"));
    terminal.out(`${message}\n${words.work.written(target)}`.trim());
  },
};
