// One subject, one size, one target, in a process of its own: node measure.mjs ezmoney 1000 123457
// Prints the median nanoseconds of processor time a share, collection of garbage included, as
// JSON: time on the clock would count whatever else the machine is doing.
import { subjects, weightsOf } from "./subjects.mjs";

const [name, size, goal] = process.argv.slice(2);
const { make, equalOnly } = subjects[name];
const target = Number(goal);
const weights = equalOnly ? new Array(Number(size)).fill(1) : weightsOf(Number(size));
const divideOnce = await make({ target, weights });

const LONGEST = 4_000; // milliseconds, warm-up included
const LEAST = 5; // milliseconds: shorter divisions are measured several at a time
const times = [];
let quotas = divideOnce();
const start = performance.now();
do {
  const before = process.cpuUsage();
  const began = performance.now();
  let divisions = 0;
  do {
    quotas = divideOnce();
    divisions++;
  } while (performance.now() - began < LEAST);
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / divisions);
} while (performance.now() - start < LONGEST || times.length < 5);
// The first half warms up.
const settled = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
const median = settled[Math.floor(settled.length / 2)];

console.log(JSON.stringify({ nanoseconds: (median * 1e3) / weights.length, addsUp: addsUp() }));

function addsUp() {
  if (!quotas.every(Number.isSafeInteger)) return false;
  return quotas.reduce((sum, quota) => sum + BigInt(quota), 0n) === BigInt(target);
}
