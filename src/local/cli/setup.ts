import { type Command, fileOptions, openWorkbook, requireTarget } from "./command";

/** `whipround setup [in.xlsx] -o out.xlsx` */
export const setup: Command = {
  name: "setup",
  arguments: "[IN.xlsx]",
  mostArguments: 1,
  summary: "add the input tabs that are missing; without IN.xlsx, begin a new workbook",
  options: fileOptions,
  async run(given, surroundings) {
    const target = requireTarget(given, "setup");
    const { addOn, save } = await openWorkbook(given, surroundings, target);
    const message = addOn.choose("setUpSpreadsheet");
    await save(target);
    surroundings.terminal.out(`${message}\nWritten to ${target}.`.trim());
  },
};
