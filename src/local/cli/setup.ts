import { type Command, fileOptions, openFile, requireTarget } from "./command";

/** `whipround setup [in.xlsx] -o out.xlsx` */
export const setup: Command = {
  name: "setup",
  arguments: "[IN.xlsx]",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.setup,
  options: fileOptions,
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    const target = requireTarget(given, "setup", words);
    const { addOn, save } = await openFile(given, surroundings, target);
    const message = addOn.choose("setUpSpreadsheet");
    await save(target);
    terminal.out(`${message}\n${words.work.written(target)}`.trim());
  },
};
