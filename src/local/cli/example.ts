import { languageOf } from "../../i18n/index";
import { exampleIds, fillExample } from "../examples/fillExample";
import { CannotDo } from "./cannotDo";
import { type Command, fileOptions, openFile, requireTarget } from "./command";

/** `whipround example condominium -o out.xlsx` */
export const example: Command = {
  name: "example",
  arguments: "NAME",
  mostArguments: 1,
  summary: ({ summaries }) => summaries.example(exampleIds.join(", ")),
  options: fileOptions,
  async run(given, surroundings) {
    const { terminal, words } = surroundings;
    const [name = ""] = given.positionals;
    if (!exampleIds.includes(name)) throw new CannotDo(words.wrong.example(exampleIds.join(", ")));
    const target = requireTarget(given, "example", words);
    const isNew = { ...given, positionals: [] };
    const { spreadsheet, addOn, save } = await openFile(isNew, surroundings, target);
    fillExample(name, spreadsheet, languageOf(surroundings.locale), (item) => addOn.choose(item));
    await save(target);
    terminal.out(words.work.exampleWritten(target));
  },
};
