// npm run mutate -- [room …]: changes the code of each room in every small way that
// Stryker knows, one at a time, and tells which changes no test notices. All rooms, or those named in that order;
// the changes that live are listed in build/mutation/ROOM.txt, with what stood there before.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);
const out = "build/mutation";
mkdirSync(out, { recursive: true });

/** Rooms of the code that decides about money, from the bottom; each has its single files, but "core/dividing" its phases too. */
const rooms = [
  "core",
  "core/names",
  "core/diagnostics",
  "core/roster",
  "core/drive",
  "core/roll",
  "core/ledger",
  "core/dividing",
  "core/standing",
  "core/audience",
  "core/checks",
  "core/comparing",
  "core/counts",
  "core/findings",
  "core/paying",
  "core/references",
  "core/accounts",
  "core/division",
  "tables",
  "commands/import",
  "commands/import/statement",
  "commands/import/statement/words",
];
const nested = new Set(["core/dividing"]);

/** A room's name as a file's. */
const fileOf = (room) => room.replaceAll("/", "-");

/** The folders whose tests are asked whether they notice a change. */
function foldersFor(room) {
  if (room === "core/division") return ["core/division", "core/dividing"];
  if (room.startsWith("commands/import")) return ["commands/import"];
  return [room.startsWith("core") ? "core" : room];
}

/** The test files to ask, those of the room first. */
function testsFor(room) {
  const all = foldersFor(room).flatMap((folder) =>
    readdirSync(`test/${folder}`, { recursive: true })
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => `test/${folder}/${file.replaceAll("\\", "/")}`),
  );
  const isOwn = (file) => file.startsWith(`test/${room}/`);
  return [...all.filter(isOwn), ...all.filter((file) => !isOwn(file))];
}

/** Leaves in what is known of a room only what was noticed, so that all that lived is tried again. */
function forgetSurvivors(file) {
  if (!existsSync(file)) return;
  const known = JSON.parse(readFileSync(file, "utf8"));
  for (const each of Object.values(known.files))
    each.mutants = each.mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
  writeFileSync(file, JSON.stringify(known));
}

async function mutate(room) {
  const known = `${out}/${fileOf(room)}.json`;
  forgetSurvivors(known);
  process.env.ROOM_TESTS = JSON.stringify(testsFor(room));
  process.env.ROOM_TESTS_OWN = `test/${room}/`;
  const stryker = new Stryker({
    testRunner: "in-process",
    plugins: [fileURLToPath(new URL("runner.mjs", import.meta.url))],
    mutate: [`src/${room}/${nested.has(room) ? "**/" : ""}*.ts`],
    ignorePatterns: ["/build", "/dist", "/dist-smoke", "/docs", "/out", "/test/pictures"],
    coverageAnalysis: "perTest",
    concurrency: Number(process.env.CONCURRENCY ?? 1),
    reporters: ["progress-append-only"],
    incremental: true,
    incrementalFile: known,
    tempDirName: "build/mutation/sandbox",
    tsconfigFile: "none",
    disableTypeChecks: false,
    // The runner itself stops what does not end; this is for what even it cannot.
    timeoutMS: 60_000,
    allowConsoleColors: false,
  });
  return stryker.runMutationTest();
}

/** What lives, as a person reads it: where, what stood there, what stands there instead. */
function surviving(results) {
  const text = (name) => readFileSync(name, "utf8").split("\n");
  return results
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .sort(
      (a, b) => (a.fileName < b.fileName ? -1 : 1) || a.location.start.line - b.location.start.line,
    )
    .map(({ fileName, location: { start, end }, status, mutatorName, replacement }) => {
      const lines = text(fileName).slice(start.line - 1, end.line);
      lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
      lines[0] = lines[0].slice(start.column - 1);
      const shown = (code) => code.replace(/\s+/g, " ").slice(0, 160);
      const where = `${fileName.slice(root.length)}:${start.line}`;
      return `${where} ${mutatorName}${status === "NoCoverage" ? " (no test comes here)" : ""}\n  - ${shown(lines.join("\n"))}\n  + ${shown(replacement ?? "")}`;
    });
}

const named = process.argv.slice(2);
const unknown = named.filter((room) => !rooms.includes(room));
if (unknown.length > 0)
  throw new RangeError(`no room is ${unknown}; there are ${rooms.join(", ")}`);
const table = [];
for (const room of named.length > 0 ? named : rooms) {
  const started = performance.now();
  const results = await mutate(room);
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout");
  const all = killed + count("Survived", "NoCoverage");
  writeFileSync(`${out}/${fileOf(room)}.txt`, `${surviving(results).join("\n")}\n`);
  const seconds = Math.round((performance.now() - started) / 1000);
  table.push(
    `| ${room} | ${all} | ${killed} | ${((100 * killed) / all).toFixed(1)} % | ${seconds} |`,
  );
  console.log(table.at(-1), count("Timeout"), count("RuntimeError"), count("Ignored"));
}
console.log(
  `| room | changes | noticed | share | seconds |\n| --- | ---: | ---: | ---: | ---: |\n${table.join("\n")}`,
);
