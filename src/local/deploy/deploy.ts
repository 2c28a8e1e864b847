import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf, type Clasp, type ClaspRun } from "./clasp";
import { readProject, rememberScript } from "./claspProject";
import {
  differingFiles,
  foreignFiles,
  makeProject,
  readFiles,
  type ScriptFiles,
} from "./scriptFiles";

/** Where the add-on goes: a sheet that is made, or the script of one that exists. */
export type DeployTo =
  | { readonly kind: "new"; readonly title: string }
  | { readonly kind: "script"; readonly scriptId: string };

export interface Deployment {
  readonly to: DeployTo;
  /** Holds what was built. */
  readonly distFolder: string;
  /** The checkout's `.clasp.json`. */
  readonly projectFile: string;
  /** Whether other people's code may be replaced. */
  readonly force: boolean;
}

/** What is being done, for who waits. */
export type DeployStep = "creating" | "looking" | "pushing" | "reading-back";

/** How it went. Nothing of the script was changed by what is refused before "pushing". */
export type Deployed =
  | {
      readonly kind: "done";
      readonly scriptId: string;
      /** The sheet, where it is known. */
      readonly sheetId: string | null;
      readonly files: number;
      /** Whether the checkout's project file names this script now. */
      readonly remembered: boolean;
    }
  | { readonly kind: "not-built" }
  | { readonly kind: "not-logged-in" }
  | { readonly kind: "other-code"; readonly files: readonly string[] }
  | NotArrived
  | Failed;

/** What stands in the script is not what was built. */
interface NotArrived {
  readonly kind: "not-arrived";
  readonly files: readonly string[];
  readonly of: number;
  readonly scriptId: string;
}

interface Failed {
  readonly kind: "failed";
  readonly step: DeployStep;
  readonly run: ClaspRun;
  /** null where none could be made. */
  readonly scriptId: string | null;
}

/**
 * Puts what was built into a sheet's script by clasp, and reads back what arrived.
 *
 * clasp works in folders of its own beside nothing of the checkout's: creating a script would write
 * Google's empty manifest over the one that was built, and exit statuses say too little, so that what
 * counts is what it answers, and in the end what stands in the script.
 */
export async function deploy(
  { to, distFolder, projectFile, force }: Deployment,
  clasp: Clasp,
  tell: (step: DeployStep) => void,
): Promise<Deployed> {
  const built = await readFiles(distFolder);
  if (!built.has("Code.js") || !built.has("appsscript.json")) return { kind: "not-built" };
  const folder = await realpath(await mkdtemp(join(tmpdir(), "whipround-deploy-")));
  try {
    if (!(await isLoggedIn(clasp, folder))) return { kind: "not-logged-in" };
    const target = await scriptFor(to, clasp, folder, tell);
    if ("run" in target) return target;
    const { scriptId } = target;
    if (to.kind === "script") {
      tell("looking");
      const present = await pulled(clasp, join(folder, "present"), scriptId);
      if ("run" in present) return { kind: "failed", step: "looking", run: present.run, scriptId };
      const foreign = foreignFiles(present.files, built);
      if (foreign.length > 0 && !force) return { kind: "other-code", files: foreign };
    }
    tell("pushing");
    const pushed = await push(clasp, join(folder, "push"), scriptId, built);
    if (pushed !== null) return { kind: "failed", step: "pushing", run: pushed, scriptId };
    tell("reading-back");
    const back = await pulled(clasp, join(folder, "back"), scriptId);
    if ("run" in back) return { kind: "failed", step: "reading-back", run: back.run, scriptId };
    const differing = differingFiles(built, back.files);
    if (differing.length > 0)
      return { kind: "not-arrived", files: differing, of: built.size, scriptId };
    return await done(target, built.size, projectFile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** clasp says so with exit status 0 either way. */
async function isLoggedIn(clasp: Clasp, folder: string): Promise<boolean> {
  const answer = answerOf(await clasp.run(["show-authorized-user", "--json"], folder));
  return (answer as { loggedIn?: unknown } | null)?.loggedIn === true;
}

interface Target {
  readonly scriptId: string;
  readonly sheetId: string | null;
}

async function scriptFor(
  to: DeployTo,
  clasp: Clasp,
  folder: string,
  tell: (step: DeployStep) => void,
): Promise<Target | Failed> {
  if (to.kind === "script") return { scriptId: to.scriptId, sheetId: null };
  tell("creating");
  // Where no project file is: clasp would refuse to make another script, with exit status 0.
  const place = join(folder, "new");
  await mkdir(place);
  const words = ["create-script", "--type", "sheets", "--title", to.title, "--rootDir", "content"];
  const run = await clasp.run([...words, "--json"], place);
  const answer = answerOf(run) as { scriptId?: unknown; parentId?: unknown } | null;
  if (typeof answer?.scriptId !== "string" || answer.scriptId === "")
    return { kind: "failed", step: "creating", run, scriptId: null };
  const { scriptId, parentId } = answer;
  return { scriptId, sheetId: typeof parentId === "string" ? parentId : null };
}

/** What stands in a script, or the run that did not give it. */
async function pulled(
  clasp: Clasp,
  folder: string,
  scriptId: string,
): Promise<{ readonly files: ScriptFiles } | { readonly run: ClaspRun }> {
  await makeProject(folder, scriptId, new Map());
  const run = await clasp.run(["pull", "--json"], folder);
  if (answerOf(run) === null) return { run };
  return { files: await readFiles(join(folder, "content")) };
}

/** The run that failed; null where clasp says that all has been sent, or that all was there. */
async function push(
  clasp: Clasp,
  folder: string,
  scriptId: string,
  built: ScriptFiles,
): Promise<ClaspRun | null> {
  await makeProject(folder, scriptId, built);
  // Without --force it would leave a changed manifest alone, and all else with it, and exit with 0.
  const run = await clasp.run(["push", "--force", "--json"], folder);
  return Array.isArray(answerOf(run)) ? null : run;
}

async function done(
  { scriptId, sheetId }: Target,
  files: number,
  projectFile: string,
): Promise<Deployed> {
  const project = await readProject(projectFile);
  const isOurs = project.scriptId === null || project.scriptId === scriptId;
  const known = sheetId ?? (project.scriptId === scriptId ? project.parentId : null);
  if (isOurs) await rememberScript(projectFile, scriptId, known);
  return { kind: "done", scriptId, sheetId: known, files, remembered: isOurs };
}
