// npm run interleavings -- [part of a command's name] [edits | faults | pairs | all] [part of an edit's name] [every nth]
import { availableParallelism, setPriority } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { commands } from "./support/commands";
import { edits } from "./support/edits";
import { printTables, type Tried } from "./support/tables";
import { type Task, tryAll } from "./support/tasks";
import { faults } from "./support/trial";

const [which = "", mode = "all", filter = "", stride = "1"] = process.argv.slice(2);
const pairsOfEach = 300;
const pairsInATask = 25;

if (isMainThread) await runAll();
else
  parentPort!.on("message", (task: Task) => {
    parentPort!.postMessage(tryAll(task));
  });

/** The longest first, so that no worker is left alone with one at the end. */
function tasks(): Task[] {
  const list: Task[] = [];
  const isWanted = (of: Task["mode"]) => mode === of || mode === "all";
  for (const { name: command } of commands.filter(({ name }) => name.includes(which))) {
    const task = { command, stride: Number(stride) };
    if (isWanted("faults")) for (const what of faults) list.push({ ...task, mode: "faults", what });
    if (isWanted("edits"))
      for (const { name: what } of edits.filter(({ name }) => name.includes(filter)))
        list.push({ ...task, mode: "edits", what });
    if (isWanted("pairs"))
      for (let seed = 0; seed < pairsOfEach; seed += pairsInATask * Number(stride))
        list.push({ ...task, mode: "pairs", what: `${seed} ${pairsInATask}` });
  }
  return list;
}

/** On as many cores as there are, behind whatever else is at work there. */
async function runAll(): Promise<void> {
  setPriority(10);
  const started = performance.now();
  const waiting = tasks();
  const all = waiting.length;
  const tried: Tried[] = [];
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url), {
      argv: process.argv.slice(2),
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      worker.postMessage(task);
      tried.push(
        await new Promise<Tried>((done, failed) => {
          worker.removeAllListeners().once("message", done).once("error", failed);
        }),
      );
      if (tried.length % 100 === 0) console.error(`${tried.length} of ${all}, ${seconds(started)}`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  printTables(tried);
  const isWrong = ({ wrong }: Tried) => wrong.some(({ moment }) => moment === null);
  process.exitCode = all === 0 || tried.some(isWrong) ? 1 : 0;
  console.log(`\n${seconds(started)}`);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}
