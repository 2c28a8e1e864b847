// The command `whipround`: the add-on, run on .xlsx files.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "./cli/commandLine";
import type { Surroundings } from "./cli/terminal";
import { type Clasp, claspAt } from "./deploy/index";
import { serveUntilStopped } from "./playground/serveUntilStopped";
import { machineTimeZone } from "./timeZones";

/** This file runs as build/whipround.js. */
const root = new URL("../", import.meta.url);

function surroundings(): Surroundings {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  return {
    terminal: {
      out: (text) => void process.stdout.write(`${text}\n`),
      err: (text) => void process.stderr.write(`${text}\n`),
      isTty: process.stderr.isTTY === true,
      columns: process.stdout.columns ?? 120,
    },
    distFolder: fileURLToPath(new URL("dist", root)),
    exportFolder: fileURLToPath(new URL("build/export", root)),
    workFolder: workFolder(),
    version,
    locale: environmentLocale(),
    timeZone: machineTimeZone(),
    clock: Date.now,
    serve: serveUntilStopped,
    clasp: ownClasp(),
  };
}

/** Where the user stands: `npm run` changes to the package's folder and says where it came from. */
function workFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event && INIT_CWD ? INIT_CWD : process.cwd();
}

/** The clasp that is installed with the package. */
function ownClasp(): Clasp | undefined {
  const folder = new URL("node_modules/@google/clasp/", root);
  try {
    const { bin } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
    return claspAt(
      fileURLToPath(new URL(bin.clasp, folder)),
      process.stdin.isTTY === true,
      process.env,
    );
  } catch {
    return undefined;
  }
}

/** "ko_KR" of LANG=ko_KR.UTF-8 or ko; American English where the environment says nothing. */
function environmentLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = (LC_ALL || LC_MESSAGES || LANG || "").split(".")[0] as string;
  if (locale === "ko") return "ko_KR";
  return /^[a-z]{2,3}_[A-Z]{2}$/.test(locale) ? locale : "en_US";
}

// A reader such as `head` that stops listening is no fault.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await runCommandLine(process.argv.slice(2), surroundings());
