import { join } from "node:path";
import { commandTitle, languageOf, speak } from "../../i18n/index";
import {
  complaintOf,
  type Deployed,
  type DeployTo,
  deploy as deployTo,
  failureOf,
  readProject,
  whichScript,
} from "../deploy/index";
import { CannotDo } from "./cannotDo";
import type { Command, Given } from "./command";
import { Progress, type SpokenSurroundings } from "./terminal";
import type { CliWords } from "./words/index";

/** `whipround deploy [--script-id ID | --new TITLE] [--force]` */
export const deploy: Command = {
  name: "deploy",
  arguments: "",
  mostArguments: 0,
  summary: ({ summaries }) => summaries.deploy,
  options: {
    "script-id": { type: "string", value: "ID", help: ({ options }) => options.scriptId },
    new: { type: "string", value: "TITLE", help: ({ options }) => options.newSheet },
    force: { type: "boolean", help: ({ options }) => options.replaceCode },
  },
  async run(given, surroundings) {
    const { terminal, words, distFolder, clasp } = surroundings;
    if (clasp === undefined) throw new CannotDo(words.deploy.noClasp);
    const projectFile = join(distFolder, "..", ".clasp.json");
    const to = await targetOf(given, projectFile, words);
    const progress = new Progress(terminal);
    progress.expectLong();
    const order = { to, distFolder, projectFile, force: given.flag("force") };
    const run = () => deployTo(order, clasp, (step) => progress.step(words.deploy.steps[step]));
    let deployed = await run();
    if (deployed.kind === "not-logged-in" && clasp.logIn !== null) {
      terminal.err(words.deploy.loggingIn);
      await clasp.logIn();
      deployed = await run();
    }
    terminal.out(outcome(deployed, to, surroundings));
  },
};

async function targetOf(given: Given, projectFile: string, words: CliWords): Promise<DeployTo> {
  const [scriptId, title] = [given.text("script-id"), given.text("new")?.trim()];
  const { deploy: said } = words;
  if (scriptId !== undefined && title !== undefined) throw new CannotDo(said.both);
  if (title !== undefined) {
    if (title === "") throw new CannotDo(words.wrong.noValue("--new", "TITLE"));
    return { kind: "new", title };
  }
  if (scriptId === undefined) {
    const { scriptId: known } = await readProject(projectFile);
    if (known === null) throw new CannotDo(said.whereTo);
    return { kind: "script", scriptId: known };
  }
  const script = whichScript(scriptId);
  if (script.kind === "sheet-address") throw new CannotDo(said.sheetAddress);
  if (script.kind === "no-id") throw new CannotDo(said.noId(scriptId));
  return { kind: "script", scriptId: script.id };
}

/** What is to be said in the end. Throws, in plain words, where it did not work out. */
function outcome(deployed: Deployed, to: DeployTo, { words, locale }: SpokenSurroundings): string {
  const { deploy: said } = words;
  switch (deployed.kind) {
    case "not-built":
      throw new CannotDo(words.failures.notBuilt);
    case "not-logged-in":
      throw new CannotDo(said.logIn);
    case "other-code":
      throw new CannotDo(said.otherCode(deployed.files));
    case "not-arrived":
      throw new CannotDo(
        `${said.notArrived(deployed.files, deployed.of)}\n${said.againWith(deployed.scriptId)}`,
      );
    case "failed": {
      const why = said.failures[failureOf(deployed.run)](complaintOf(deployed.run));
      throw new CannotDo(`${why}\n${leftOver(deployed, to, words)}`);
    }
    case "done": {
      const { sheetId, scriptId, files, remembered } = deployed;
      return [
        said.done(files),
        sheetId === null
          ? said.script(`https://script.google.com/d/${scriptId}/edit`)
          : said.sheet(`https://docs.google.com/spreadsheets/d/${sheetId}/edit`),
        said.next(setUpTitle(locale)),
        remembered ? said.again : said.againWith(scriptId),
      ].join("\n");
    }
  }
}

/** The menu's first step, as the menu calls it in the language of who deploys. */
function setUpTitle(locale: string): string {
  const { commands } = speak(languageOf(locale)).words;
  return `${commandTitle("setUp", commands)} ▸ ${commandTitle("setUpSpreadsheet", commands)}`;
}

/** What a run that failed left behind, and how to go on. */
function leftOver(
  { step, scriptId }: Extract<Deployed, { kind: "failed" }>,
  to: DeployTo,
  { deploy: said }: CliWords,
): string {
  if (scriptId === null) return said.perhapsEmptySheet;
  if (to.kind === "new") return said.sheetMade(scriptId);
  return step === "looking" ? said.nothingChanged : said.perhapsChanged;
}
