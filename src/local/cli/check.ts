import { type Command, fileOptions, openFile, requireInput } from "./command";
import { problemLines } from "./overview";

/** `whipround check in.xlsx [-o out.xlsx]` */
export const check: Command = {
  name: "check",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.check,
  options: fileOptions,
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    requireInput(given, "check", words);
    const target = given.text("out");
    const { spreadsheet, addOn, save } = await openFile(given, surroundings, target);
    const message = addOn.choose("checkForProblems");
    if (target !== undefined) await save(target);
    terminal.out(problemLines(spreadsheet).join("\n"));
    const written = target === undefined ? "" : words.work.written(target);
    terminal.out(`${message}\n${written}`.trim());
  },
};
