// Compare rules in core: a drive of 10,000 members with weights and incomes, in 100 groups on two
// levels, divided in every way, with all figures of each. Medians of several runs.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const out = new URL("../../build/bench/compare.mjs", import.meta.url);
mkdirSync(new URL("../../build/bench/", import.meta.url), { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL("compareEntry.ts", import.meta.url))],
  outfile: fileURLToPath(out),
  bundle: true,
  format: "esm",
  target: "es2019",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
});
const { compareRules, keepAccounts, levyOf } = await import(out.href);

const today = 20_454;
const wanted = 12;
const accounts = keepAccounts(levyOf(10_000));
const samples = [];
let ways = 0;
for (let i = 0; i < 9; i++) {
  const started = performance.now();
  const compared = compareRules(accounts, "Levy", { today }).ways;
  if (i >= 2) samples.push(performance.now() - started);
  ways = compared.filter(({ figures }) => figures !== null).length;
}
const all = samples.sort((a, b) => a - b)[Math.floor(samples.length / 2)];
console.log("\nCompare rules, 10,000 members in 100 groups (ms, median)\n");
console.log(
  `  ${ways} ways ${all.toFixed(0)}; ${wanted} of them ${((all / ways) * wanted).toFixed(0)} (budget 1,000)`,
);
