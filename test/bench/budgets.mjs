// What the parts of the bench measure by, and where they put down what came of each budget, for the
// table with which the bench ends.
import { appendFileSync } from "node:fs";

/** Node's processor time so far, that of all its threads, in milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs something until it is warm and then so many times more; what each of those took by the clock,
 * and of the processor, which counts less of what else the machine is doing and all of what other
 * threads clear away meanwhile. In milliseconds.
 */
export function repeated({ warmUp, runs }, act) {
  const clock = [];
  const processor = [];
  for (let i = 0; i < warmUp + runs; i++) {
    const [began, before] = [performance.now(), processorTime()];
    act();
    if (i < warmUp) continue;
    clock.push(performance.now() - began);
    processor.push(processorTime() - before);
  }
  return { clock: median(clock), processor: median(processor) };
}

/**
 * Puts down what was measured of one budget.
 *
 * @param budget.isLeast it is the least that is wanted, where others are the most that is granted
 */
export function putDown({ what, measured, budget, unit, isLeast = false }) {
  const file = process.env.WHIPROUND_BENCH;
  if (file === undefined) return;
  appendFileSync(file, `${JSON.stringify({ what, measured, budget, unit, isLeast })}\n`);
}

/** A line of the table with which the bench ends. */
export function budgetLine({ what, measured, budget, unit, isLeast }) {
  const isMet = isLeast ? measured >= budget : measured <= budget;
  const by = Math.abs(measured / budget - 1) * 100;
  const verdict = isMet ? "met" : `**${by.toFixed(0)} % ${isLeast ? "short of it" : "over it"}**`;
  const limit = `${isLeast ? "at least" : "at most"} ${figure(budget)} ${unit}`;
  return `| ${what} | ${figure(measured)} ${unit} | ${limit} | ${verdict} |`;
}

const figure = (value) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
