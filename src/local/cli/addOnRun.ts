import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isOwnFault } from "../../dialogs/isOwnFault";
import type { AddOn, Granted } from "../../dialogs/protocol";
import { type LoadedBundle, loadBundle } from "../bundle";
import type { SpreadsheetModel } from "../services";
import { CannotDo } from "./cannotDo";
import type { SpokenSurroundings } from "./terminal";
import type { CliWords } from "./words/index";

/** The add-on at work on one spreadsheet, as a treasurer would use its menu. */
export class AddOnRun {
  readonly #bundle: LoadedBundle;
  readonly #failures: CliWords["failures"];

  private constructor(bundle: LoadedBundle, { failures }: CliWords) {
    this.#bundle = bundle;
    this.#failures = failures;
  }

  /** Loads the add-on as it ships and opens the spreadsheet with it. */
  static async open(
    spreadsheet: SpreadsheetModel,
    surroundings: SpokenSurroundings,
    who: string,
  ): Promise<AddOnRun> {
    const path = join(surroundings.distFolder, "Code.js");
    if (!existsSync(path)) throw new CannotDo(surroundings.words.failures.notBuilt);
    const bundle = loadBundle(await readFile(path, "utf8"), {
      spreadsheet,
      pages: await pagesOf(surroundings.distFolder),
      userLocale: surroundings.locale.split("_")[0] ?? "en",
      scriptTimeZone: surroundings.timeZone,
      clock: surroundings.clock,
      answer: ({ kind }) => (kind === "prompt" ? { button: "OK", text: who } : { button: "OK" }),
    });
    bundle.call("onOpen");
    return new AddOnRun(bundle, surroundings.words);
  }

  /** Chooses a menu item; gives its message. @throws CannotDo with the add-on's own words */
  choose(functionName: string): string {
    const { events } = this.#bundle.services;
    const before = events.length;
    this.#call(functionName);
    const shown = events.slice(before);
    for (const event of shown) if (event.kind === "alert") throw new CannotDo(event.message);
    return shown.flatMap((event) => (event.kind === "toast" ? [event.message] : [])).join("\n");
  }

  /** Asks what a dialog asks. @throws CannotDo with the add-on's own words */
  ask<Name extends keyof AddOn>(
    name: Name,
    ...given: Parameters<AddOn[Name]>
  ): Granted<ReturnType<AddOn[Name]>> {
    const reply = this.#call(name, ...given) as ReturnType<AddOn[keyof AddOn]>;
    if (!reply.ok) throw new CannotDo(reply.message);
    return reply as Granted<ReturnType<AddOn[Name]>>;
  }

  #call(functionName: string, ...given: readonly object[]): unknown {
    try {
      return this.#bundle.call(functionName, given);
    } catch (fault) {
      if (isOwnFault(fault)) throw new CannotDo(this.#failures.own);
      const { message } = fault as Error;
      throw new CannotDo(this.#failures.addOn(functionName, message));
    }
  }
}

async function pagesOf(folder: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const file of await readdir(folder))
    if (file.endsWith(".html"))
      pages[file.slice(0, -".html".length)] = await readFile(join(folder, file), "utf8");
  return pages;
}
