import { type Command, fileOptions, openWorkbook, requireInput } from "./command";
import { problemLines } from "./overview";

/** `whipround check in.xlsx [-o out.xlsx]` */
export const check: Command = {
  name: "check",
  arguments: "IN.xlsx",
  mostArguments: 1,
  summary: "list the problems; with -o, write them to the Checks tab too",
  options: fileOptions,
  async run(given, surroundings) {
    requireInput(given, "check");
    const target = given.text("out");
    const { spreadsheet, addOn, save } = await openWorkbook(given, surroundings, target);
    const message = addOn.choose("checkForProblems");
    if (target !== undefined) await save(target);
    const { terminal } = surroundings;
    terminal.out(problemLines(spreadsheet).join("\n"));
    terminal.out(target === undefined ? message : `${message}\nWritten to ${target}.`.trim());
  },
};
