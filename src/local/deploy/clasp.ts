import { spawn } from "node:child_process";

/** What a run of clasp left: its exit status alone says little (it is 0 after "Skipping push."). */
export interface ClaspRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Google's own tool for scripts, each time as a process of its own. */
export interface Clasp {
  /** Runs it in a folder without a terminal, so that it can ask nothing. */
  run(words: readonly string[], folder: string): Promise<ClaspRun>;
  /** Lets it ask its user to log in, in the terminal and the browser; null where there is no terminal. */
  readonly logIn: (() => Promise<void>) | null;
}

/**
 * @param script the file that clasp runs as, absolute
 * @param env its surroundings: HTTPS_PROXY, NODE_EXTRA_CA_CERTS, and HOME, where its login is kept
 */
export function claspAt(script: string, isTerminal: boolean, env: NodeJS.ProcessEnv): Clasp {
  return {
    run: (words, folder) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, ...words], {
          cwd: folder,
          env,
          stdio: ["ignore", "pipe", "pipe"],
        });
        const [out, err]: [string[], string[]] = [[], []];
        child.stdout.setEncoding("utf8").on("data", (text: string) => void out.push(text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => void err.push(text));
        child.on("error", reject);
        child.on("close", (status) => resolve({ status, out: out.join(""), err: err.join("") }));
      }),
    logIn: isTerminal
      ? () =>
          new Promise((resolve, reject) => {
            const child = spawn(process.execPath, [script, "login"], { env, stdio: "inherit" });
            child.on("error", reject);
            child.on("close", () => resolve());
          })
      : null,
  };
}

/**
 * What clasp answered under --json; null where that was no answer. A warning may stand before it.
 */
export function answerOf({ status, out }: ClaspRun): unknown {
  if (status !== 0) return null;
  const start = out.search(/[[{]/);
  if (start < 0) return null;
  try {
    return JSON.parse(out.slice(start));
  } catch {
    return null;
  }
}

/** Why a run of clasp came to nothing, as far as its words tell. */
export type ClaspFailure = "login" | "api-off" | "not-found" | "unreachable" | "other";

const signs: readonly (readonly [ClaspFailure, RegExp])[] = [
  ["api-off", /has not enabled the Apps Script API|usersettings/i],
  [
    "login",
    /invalid_grant|No credentials|invalid_rapt|unauthenticated|invalid.*credentials|\b401\b/i,
  ],
  ["not-found", /not found|\b404\b|permission|\b403\b|invalid.*script ?id/i],
  [
    "unreachable",
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|socket|certificate|\b50[234]\b/i,
  ],
];

/** @see {@link ClaspFailure} */
export function failureOf({ out, err }: ClaspRun): ClaspFailure {
  const said = `${err}\n${out}`;
  return signs.find(([, sign]) => sign.test(said))?.[0] ?? "other";
}

/** The first line that clasp said in complaint, for what nobody foresaw; "" where it said nothing. */
export function complaintOf({ out, err }: ClaspRun): string {
  const lines = `${err}\n${out}`.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !line.startsWith("{") && !line.startsWith("[")) ?? "";
}
