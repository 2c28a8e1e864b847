// npm run bench: what Whipround's speed is, measured in one run, and which budgets it keeps. Never part
// of the tests. Each part is a process of its own, so that one's heap is not the other's.
// npm run bench -- summaries page: these parts alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { budgetLine } from "./budgets.mjs";

const parts = {
  division: "division/run.mjs",
  summaries: "summaries.mjs",
  instead: "instead/run.mjs",
  compare: "compare.mjs",
  bundle: "bundle.mjs",
  workbook: "workbook.mjs",
  page: "page.mjs",
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no part is called ${unknown}: ${Object.keys(parts)}`);

const folder = new URL("../../build/bench/", import.meta.url);
const results = fileURLToPath(new URL("budgets.jsonl", folder));
mkdirSync(folder, { recursive: true });
rmSync(results, { force: true });

const busy = () => loadavg()[0].toFixed(1);
const busyBefore = busy();
console.log(machine());
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const file = fileURLToPath(new URL(part, import.meta.url));
  const env = { ...process.env, WHIPROUND_BENCH: results };
  const { status } = spawnSync(process.execPath, [file], { stdio: "inherit", env });
  if (status !== 0) process.exitCode = 1;
}
console.log(`\nBudgets, on ${machine()}`);
console.log(`The machine's load was ${busyBefore} before and ${busy()} after.\n`);
console.log("| what | measured | budget | |\n| --- | ---: | ---: | --- |");
if (existsSync(results)) {
  for (const line of readFileSync(results, "utf8").trim().split("\n"))
    console.log(budgetLine(JSON.parse(line)));
}

function machine() {
  const [{ model }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const system = `${platform()} ${release().split("-")[0]}`;
  return `${cpus().length} × ${model.trim()}, ${memory}, ${system}, Node ${process.versions.node}`;
}
