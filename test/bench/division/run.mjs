// The division beside what one could install instead: node test/bench/division/run.mjs
// Prints a table of nanoseconds a share, how many times Whipround's each is, and how often each
// is wrong.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { putDown } from "../budgets.mjs";
import { installedPeers } from "../peers/installed.mjs";
import { subjects } from "./subjects.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const SIZES = [1_000, 100_000, 1_000_000];
const TARGETS = { small: 123_457, "12 digits": 987_654_321_012 };

await build({
  entryPoints: [here("../../../src/core/division/index.ts")],
  outfile: here("../../../build/bench/division.mjs"),
  bundle: true,
  format: "esm",
  target: "es2020",
  logLevel: "error",
});
installedPeers();

const rows = [];
for (const [name, { title }] of Object.entries(subjects)) {
  const cells = [];
  for (const size of SIZES) {
    for (const target of Object.values(TARGETS)) {
      cells.push(inAProcess("measure.mjs", name, size, target)?.nanoseconds ?? null);
    }
  }
  rows.push({
    name,
    title,
    cells,
    wrong: name.includes("bounds") ? null : inAProcess("check.mjs", name),
  });
}
print(rows);
putDownShares(rows);

/** Of a million shares and a target of 12 digits; and whether every library that is exact is slower. */
function putDownShares(table) {
  const last = ({ cells }) => cells.at(-1);
  const find = (wanted) => table.find(({ name }) => name === wanted);
  const unit = "ns a share";
  for (const [name, budget] of [
    ["whipround", 120],
    ["whipround-bounds", 200],
  ]) {
    const { title } = find(name);
    const what = `1,000,000 shares: ${title}`;
    putDown({ what, measured: last(find(name)), budget, unit });
  }
  const isExact = ({ name, wrong }) =>
    !name.startsWith("whipround") && wrong?.sum === 0 && !wrong.order;
  const peers = table.filter((row) => isExact(row) && last(row) !== null);
  if (peers.length === 0) return;
  const measured = Math.min(...peers.map(last)) / last(find("whipround"));
  const what = "1,000,000 shares: the fastest library whose parts add up in any order";
  putDown({ what, measured, budget: 1, unit: "times", isLeast: true });
}

/** What a script prints, as JSON; null if it failed. */
function inAProcess(script, ...args) {
  const options = { encoding: "utf8", timeout: 300_000, maxBuffer: 2 ** 26 };
  const all = [here(script), ...args.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, options);
  if (status === 0) return JSON.parse(stdout);
  console.error(`${args.join(", ")}: ${stderr.split("\n").find((text) => /Error/.test(text))}`);
  return null;
}

function print(table) {
  const headings = SIZES.flatMap((size) =>
    Object.keys(TARGETS).map((target) => `${size.toLocaleString("en")}, ${target}`),
  );
  const own = table[0].cells;
  console.log("Nanoseconds a share (× Whipround), by number of shares and size of the target;");
  console.log("then in how many of 2,000 small cases the result is wrong.");
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}\n`);
  const checks = ["does not add up", "breaks the quota rule", "depends on the order"];
  console.log(line(["", ...headings, ...checks]));
  console.log(line(["---", ...[...headings, ...checks].map(() => "---:")]));
  for (const { title, cells, wrong } of table) {
    const figures = cells.map((cell, i) => figure(cell, own[i]));
    const faults = wrong === null ? [] : [wrong.sum, wrong.quotaRule, wrong.order];
    console.log(line([title, ...figures, ...checks.map((_, i) => percent(faults[i]))]));
  }
}

function percent(value) {
  return typeof value === "number" ? `${Number(value.toPrecision(2))} %` : "–";
}

function line(cells) {
  return `| ${cells.join(" | ")} |`;
}

function figure(nanoseconds, own) {
  if (nanoseconds === null) return "failed";
  const ratio = nanoseconds / own;
  return `${Math.round(nanoseconds).toLocaleString("en")} (${ratio.toFixed(ratio < 10 ? 1 : 0)})`;
}
