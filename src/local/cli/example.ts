import { exampleIds, fillExample } from "../examples/fillExample";
import { CannotDo } from "./cannotDo";
import { type Command, fileOptions, openWorkbook, requireTarget } from "./command";

/** `whipround example condominium -o out.xlsx` */
export const example: Command = {
  name: "example",
  arguments: "NAME",
  mostArguments: 1,
  summary: `write an example to try things on: ${exampleIds.join(", ")}`,
  options: fileOptions,
  async run(given, surroundings) {
    const [name = ""] = given.positionals;
    if (!exampleIds.includes(name))
      throw new CannotDo(`Name one of the examples: ${exampleIds.join(", ")}.`);
    const target = requireTarget(given, "example");
    const isNew = { ...given, positionals: [] };
    const { spreadsheet, addOn, save } = await openWorkbook(isNew, surroundings, target);
    const language = surroundings.locale.startsWith("ko") ? "ko" : "en";
    fillExample(name, spreadsheet, language, (item) => addOn.choose(item));
    await save(target);
    surroundings.terminal.out(`Written to ${target}. Divide it, then refresh it.`);
  },
};
