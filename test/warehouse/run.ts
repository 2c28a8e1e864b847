// npm run warehouse -- [workbooks] [members] [contributions]
import { cpus } from "node:os";
import { holdManyAgainstCore } from "./holdManyAgainstCore";

const [workbooks = 40, members = 25_000, contributions = 250_000] = process.argv
  .slice(2)
  .map(Number);
const [cpu] = cpus();
console.log(`${cpu?.model}, ${cpus().length} cores, Node ${process.version}`);
const figure = (value: number) => value.toLocaleString("en");
console.log(
  `${workbooks} workbooks, ${figure(workbooks * members)} members, ${figure(workbooks * contributions)} contributions`,
);
const begin = performance.now();
let last = begin;
const { differences, rows } = await holdManyAgainstCore({
  workbooks,
  members,
  contributions,
  tell(step) {
    const now = performance.now();
    console.log(`${step}: ${((now - last) / 1000).toFixed(1)} s`);
    last = now;
  },
});
const { user, system } = process.cpuUsage();
const busy = ((user + system) / 1e6).toFixed(0);
const gigabytes = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(1);
console.log(
  `in all ${((performance.now() - begin) / 1000).toFixed(0)} s, of processors ${busy} s, at most ${gigabytes} GiB`,
);
console.log(`${figure(rows)} rows of views held against core`);
for (const difference of differences) console.log(difference);
console.log(`${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;
