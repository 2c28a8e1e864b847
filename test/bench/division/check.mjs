// How often a subject is wrong on small random cases: node check.mjs ezmoney
// Prints three percentages as JSON: the parts do not add up to the whole; some part is not its
// exact share rounded down or up (the quota rule); the parts depend on the order of the weights.
import { subjects } from "./subjects.mjs";

const { make, equalOnly } = subjects[process.argv[2]];
const CASES = 2_000;

let state = 1;
function random(below) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const wrong = { sum: 0, quotaRule: 0, order: 0 };
for (let run = 0; run < CASES; run++) {
  // Half of the targets are small, half are anywhere up to 2^53 − 1.
  const target = run % 2 === 0 ? 1 + random(100_000) : random(2 ** 21) * 2 ** 32 + random(2 ** 32);
  const weights = equalOnly ? new Array(2 + random(9)).fill(1) : someWeights();
  const quotas = await divided(target, weights);
  if (sum(quotas) !== BigInt(target)) wrong.sum++;
  if (!keepsQuotaRule(target, weights, quotas)) wrong.quotaRule++;
  const reversed = await divided(target, [...weights].reverse());
  if (!equalOnly && reversed.reverse().join() !== quotas.join()) wrong.order++;
}
const percent = (count) => (100 * count) / CASES;
console.log(
  JSON.stringify({
    sum: percent(wrong.sum),
    quotaRule: percent(wrong.quotaRule),
    order: equalOnly ? null : percent(wrong.order),
  }),
);

/** Two to ten different weights up to 1,000. */
function someWeights() {
  const weights = new Set();
  for (const count = 2 + random(9); weights.size < count; ) weights.add(1 + random(1_000));
  return [...weights];
}

async function divided(target, weights) {
  const ids = equalOnly ? undefined : weights.map((weight) => `weight ${weight}`);
  const divideOnce = await make({ target, weights, ids });
  return [...divideOnce()];
}

function sum(values) {
  return values.reduce((total, value) => total + BigInt(Math.round(value)), 0n);
}

function keepsQuotaRule(target, weights, quotas) {
  const total = sum(weights);
  return quotas.every((quota, row) => {
    if (!Number.isSafeInteger(quota)) return false;
    const exact = BigInt(target) * BigInt(weights[row]);
    const above = BigInt(quota) - exact / total;
    return above === 0n || (above === 1n && exact % total > 0n);
  });
}
