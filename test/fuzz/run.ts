// npm run fuzz -- [runs] [seed]
import fc from "fast-check";
import { goesThrough } from "./goesThrough";
import { hostileWorkbooks } from "./hostileWorkbook";
import { throughBundle } from "./throughBundle";

const [runs = 3_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
/** One in so many goes through the built add-on as well, which takes ten times as long. */
const everyNth = 20;

console.log(`${runs} hostile workbooks, seed ${seed}`);
const started = performance.now();
const kinds = new Map<string, { times: number; run: number; fault: string }>();
for (let run = 0; run < runs; run++) {
  const [hostile] = fc.sample(hostileWorkbooks, { numRuns: 1, seed: seed + run });
  const tries = run % everyNth === 0 ? [goesThrough, throughBundle] : [goesThrough];
  for (const fault of tries.flatMap((through) => faultsOf(() => through(hostile!)))) {
    const kind = fault.replace(/\d[\d.e+]*/g, "n").slice(0, 60);
    const known = kinds.get(kind) ?? { times: 0, run, fault };
    kinds.set(kind, { ...known, times: known.times + 1 });
  }
}
for (const { times, run, fault } of kinds.values())
  console.log(`${times} times, first with seed ${seed + run}: ${fault.slice(0, 600)}`);
console.log(
  `${kinds.size} kinds of faults, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = kinds.size === 0 ? 0 : 1;

function faultsOf(through: () => string[]): string[] {
  try {
    return through();
  } catch (error) {
    return [`an exception: ${error instanceof Error ? error.stack : String(error)}`];
  }
}
