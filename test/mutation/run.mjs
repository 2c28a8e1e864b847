// npm run mutate -- [room | room/file.ts …]: changes the code of each room in every small way that
// Stryker knows, one at a time, and tells which changes no test notices. All rooms, or those named in that order;
// of a file named only that file's changes are tried, beside what is known of the others of its room.
// The changes that live are listed in build/mutation/ROOM.txt, with what stood there before.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);
const out = "build/mutation";
mkdirSync(out, { recursive: true });

/** What decides about money: each folder in these that holds code is a room, of its single files. */
const houses = ["core", "tables", "commands/import"];

/** A folder of src and all folders in it that hold code. */
function roomsIn(folder) {
  const entries = readdirSync(`src/${folder}`, { withFileTypes: true });
  const within = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [
    ...(entries.some(({ name }) => name.endsWith(".ts")) ? [folder] : []),
    ...within.sort().flatMap((name) => roomsIn(`${folder}/${name}`)),
  ];
}
const rooms = houses.flatMap(roomsIn);

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
  // Not those of a room within it.
  const isOwn = (file) => file.slice(0, file.lastIndexOf("/")) === `test/${room}`;
  return [...all.filter(isOwn), ...all.filter((file) => !isOwn(file))];
}

/** Leaves in what is known of a room's files only what was noticed, so that all that lived is tried again. */
function forgetSurvivors(knownIn, isMeant) {
  if (!existsSync(knownIn)) return;
  const known = JSON.parse(readFileSync(knownIn, "utf8"));
  for (const [name, each] of Object.entries(known.files))
    if (isMeant(name)) each.mutants = each.mutants.filter(({ status }) => isNoticed(status));
  writeFileSync(knownIn, JSON.stringify(known));
}

const isNoticed = (status) => status === "Killed" || status === "Timeout";

/** @param file a name within the room; undefined: all of it */
async function mutate(room, file) {
  const known = `${out}/${fileOf(room)}.json`;
  forgetSurvivors(known, (name) => file === undefined || name.endsWith(`/${file}`));
  process.env.ROOM_TESTS = JSON.stringify(testsFor(room));
  process.env.ROOM_TESTS_OWN = `test/${room}`;
  const stryker = new Stryker({
    testRunner: "in-process",
    plugins: [fileURLToPath(new URL("runner.mjs", import.meta.url))],
    mutate: [`src/${room}/${file ?? "*.ts"}`],
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

/** A room, or one file in it. */
function asked(name) {
  const [, room = name, file] = /^(.+)\/([^/]+\.ts)$/.exec(name) ?? [];
  const isThere = file === undefined || existsSync(`src/${room}/${file}`);
  if (!rooms.includes(room) || !isThere)
    throw new RangeError(`no room and no file is ${name}; there are ${rooms.join(", ")}`);
  return { room, file };
}

const named = process.argv.slice(2);
const table = [];
for (const { room, file } of (named.length > 0 ? named : rooms).map(asked)) {
  const started = performance.now();
  const results = await mutate(room, file);
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
