import { type Command, fileOptions, openWorkbook, requireInput, requireTarget } from "./command";
import { overviewLines } from "./overview";

/** `whipround refresh in.xlsx -o out.xlsx` */
export const refresh: Command = {
  name: "refresh",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: "rewrite the summary tabs and print the Overview",
  options: fileOptions,
  async run(given, surroundings) {
    requireInput(given, "refresh");
    const target = requireTarget(given, "refresh");
    const { spreadsheet, addOn, files, save } = await openWorkbook(given, surroundings, target);
    files.progress.step("Refreshing summaries …");
    const message = addOn.choose("refreshSummaries");
    await save(target);
    const { terminal } = surroundings;
    terminal.out(overviewLines(spreadsheet, terminal.columns).join("\n"));
    terminal.out(`${message}\nWritten to ${target}.`.trim());
  },
};
