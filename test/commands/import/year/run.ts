// npm run years -- [how many] [first seed] [report]
import { readYear } from "./readYear";

const [count = 20, first = 1, report = 0] = process.argv.slice(2).map(Number);
let failed = false;
for (const [share, least] of [
  [0, 95],
  [0.92, 99],
] as const) {
  console.log(share === 0 ? "Without payment references" : "With payment references");
  const rates: number[] = [];
  let wrongs = 0;
  for (let seed = first; seed < first + count; seed++) {
    const started = performance.now();
    const { lines, contributions, asked, askedOthers, wrong, twice, reasons } = readYear(
      seed,
      share,
      report > 0,
    );
    const matched = (100 * (contributions - asked)) / contributions;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `  seed ${seed}: ${lines} lines, ${contributions} contributions, ${matched.toFixed(2)} % without a question, ${wrong.length} wrong, ${twice} twice, ${askedOthers} others asked, ${seconds} s`,
    );
    if (report > 0)
      for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25))
        console.log(`    ${times} × ${reason}`);
    for (const each of wrong.slice(0, 12)) console.log(`    wrong: ${each}`);
    rates.push(matched);
    wrongs += wrong.length + twice;
  }
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const [lowest, most] = [Math.min(...rates), Math.max(...rates)].map((rate) => rate.toFixed(2));
  console.log(
    `  mean ${mean.toFixed(2)} % (${lowest} to ${most}), wanted ${least}; ${wrongs} wrong`,
  );
  if (mean < least || wrongs > 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
