// Cells in, all summaries out, without any host, at three sizes, each in a process of its own: medians of
// several runs. Peak memory is that of a process which reads the cells of a year and refreshes once: Node
// clears away late what earlier runs have left.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median, putDown, repeated } from "./budgets.mjs";
import { dividedYear, refresh, snapshotOf } from "./year.mjs";

/** How often at each size: so that a run is warm, and a median is one. */
const sizes = {
  1000: { warmUp: 60, runs: 60 },
  10000: { warmUp: 15, runs: 25 },
  100000: { warmUp: 2, runs: 7 },
};

function measure(members) {
  const snapshot = snapshotOf(dividedYear(members));
  const samples = [];
  const how = sizes[members];
  const all = repeated(how, () => samples.push(refresh(snapshot).times));
  const warm = samples.slice(how.warmUp);
  const part = (a) => median(warm.map((times) => times[a + 1] - times[a]));
  return { members, tables: part(0), core: part(1), reports: part(2), ...all };
}

/** Resident memory in MiB, with nothing but the cells read and at most. */
function refreshOnce(file) {
  const snapshot = snapshotOf(JSON.parse(readFileSync(file, "utf8")));
  globalThis.gc();
  const cells = process.memoryUsage().rss / 2 ** 20;
  refresh(snapshot);
  return { cells, peak: process.resourceUsage().maxRSS / 1024 };
}

function measurePeak(members) {
  const file = fileURLToPath(new URL("../../build/bench/year.json", import.meta.url));
  writeFileSync(file, JSON.stringify(dividedYear(members)));
  const peak = inAProcess("peak", file);
  rmSync(file);
  return peak;
}

function inAProcess(task, what) {
  const args = ["--expose-gc", fileURLToPath(import.meta.url), task, String(what)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function compare() {
  const rows = Object.keys(sizes).map((members) => inAProcess("measure", members));
  const [, small, large] = rows;
  const { cells, peak } = measurePeak(large.members);
  const show = (n) => n.toFixed(n < 20 ? 1 : 0).padStart(8);
  console.log("\nSummaries, 4 drives, 6 contributions a member (ms, medians)\n");
  console.log("  members  cells in     core  reports      all  processor");
  for (const row of rows)
    console.log(
      `${String(row.members).padStart(9)}  ${show(row.tables)} ${show(row.core)} ${show(row.reports)} ${show(row.clock)}   ${show(row.processor)}`,
    );
  const growth = (of) => large[of] / small[of];
  console.log(
    `\n  from 10,000 to 100,000 members ${growth("clock").toFixed(1)} times the time, ${growth("processor").toFixed(1)} times the processor's`,
  );
  console.log(
    `  peak memory of one refresh ${peak.toFixed(0)} MiB, ${cells.toFixed(0)} of them before it: Node and the bench's own cells`,
  );
  for (const [of, by] of [
    ["clock", ""],
    ["processor", ", by processor time"],
  ]) {
    const what = `cells in to cells out, 10,000 members${by}`;
    putDown({ what, measured: small[of], budget: 150, unit: "ms" });
    const grown = `growth to 100,000 members${by}`;
    putDown({ what: grown, measured: growth(of), budget: 12, unit: "times" });
  }
  const what = "peak memory, 100,000 members";
  putDown({ what, measured: peak, budget: 1024, unit: "MiB" });
}

const [, , task, what] = process.argv;
if (task === "peak") console.log(JSON.stringify(refreshOnce(what)));
else if (task === "measure") console.log(JSON.stringify(measure(Number(what))));
else compare();
