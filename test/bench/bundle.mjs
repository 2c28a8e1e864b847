// The bundle that ships, in the in-memory services: Refresh summaries at 10 and at 10,000 members,
// the preview of a bank's 20,000 lines, how long the bundle takes to load, and how large it is.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import { putDown, repeated } from "./budgets.mjs";
import { writeYear } from "./yearOf.mjs";

const out = new URL("../../build/bench/host.mjs", import.meta.url);
await build({
  entryPoints: [fileURLToPath(new URL("../../src/local/bundle.ts", import.meta.url))],
  outfile: fileURLToPath(out),
  bundle: true,
  format: "esm",
  platform: "node",
});
const { loadBundle } = await import(out.href);
const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");
const clock = () => Date.UTC(2026, 6, 20);

/** A spreadsheet with a year's input tabs, divided and refreshed once, so that the tabs exist. */
function openYear(members) {
  const addOn = loadBundle(code, { clock, answer: () => ({ button: "OK", text: "" }) });
  const { spreadsheet, events } = addOn.services;
  writeYear(spreadsheet, members);
  addOn.call("applyQuotas", [{ drive: "", keep: false }]);
  addOn.call("refreshSummaries");
  const refusal = events.find(({ kind }) => kind === "alert");
  if (refusal) throw new Error(refusal.message);
  return addOn;
}

function refresh(addOn, runs) {
  const taken = repeated({ warmUp: 0, runs }, () => {
    addOn.services.calls.reset();
    addOn.call("refreshSummaries");
  });
  const { total, every } = addOn.services.calls;
  return { ...taken, total, every };
}

const callsOf = ({ every, total }) => `${every} calls, of which ${total} read or write`;

/** Four of five payers are members; a third of the references hold an ID. */
function statementOf(lines, members) {
  const rows = [["Date", "Payer", "Reference", "Amount"]];
  for (let i = 0; i < lines; i++) {
    const member = 1 + ((i * 7_919) % members);
    const day = `2026-0${1 + (i % 6)}-${String(1 + (i % 28)).padStart(2, "0")}`;
    const payer = i % 5 === 0 ? `Stranger ${i} Whoever` : `Member number ${member}`;
    rows.push([
      day,
      payer,
      i % 3 === 0 ? `gift of M${member}` : `thank you, ${i}`,
      `${500 + (i % 50)}`,
    ]);
  }
  return rows;
}

function preview(addOn, lines, members, runs) {
  return repeated({ warmUp: 0, runs }, () => {
    const request = { rows: statementOf(lines, members), drive: "Lift", method: "Transfer" };
    const reply = addOn.call("previewImport", [request]);
    if (!reply.ok) throw new Error(reply.message);
  });
}

/**
 * A script of its own each time, and each of its own length: what was compiled before is not used
 * again, and V8, which tells long scripts apart by their length first, compares it with none.
 */
const flat = (text) => Buffer.from(text, "utf16le").toString("utf16le");
const scripts = Array.from({ length: 27 }, (_, n) => flat(`${code}//${"-".repeat(n)}`));
const loading = repeated({ warmUp: 2, runs: 25 }, () => {
  const realm = vm.createContext({});
  new vm.Script(scripts.pop(), { filename: "Code.js" }).runInContext(realm);
});
const few = refresh(openYear(10), 5);
const large = openYear(10_000);
const many = refresh(large, 5);
const previewed = preview(large, 20_000, 10_000, 5);
const show = ({ clock: ms, processor }) =>
  `${ms.toFixed(0).padStart(6)} ms, ${processor.toFixed(0)} ms of the processor`;
console.log("\nThe bundle in the in-memory services\n");
console.log(
  `  dist/Code.js, ${(Buffer.byteLength(code) / 1024).toFixed(0)} kB, loaded in ${show(loading)}`,
);
console.log(`  Refresh summaries      10 members ${show(few)}; ${callsOf(few)}`);
console.log(`  Refresh summaries  10,000 members ${show(many)}; ${callsOf(many)}`);
console.log(`  A preview of 20,000 lines, 10,000 members, 60,000 rows ${show(previewed)}`);
// That they are as many at 10 members, and what a refresh writes after one gift, is a test's to hold, on
// a workbook that has every tab: test/bundle/budgets.test.ts.
const calls = "calls of a refresh, 10,000 members";
putDown({
  what: `${calls}: those that read or write`,
  measured: many.total,
  budget: 120,
  unit: "calls",
});
putDown({ what: `${calls}: of any kind`, measured: many.every, budget: 300, unit: "calls" });
for (const [of, by] of [
  ["clock", ""],
  ["processor", ", by processor time"],
]) {
  const refreshing = `the bundle in the in-memory services, 10,000 members${by}`;
  putDown({ what: refreshing, measured: many[of], budget: 1_500, unit: "ms" });
  const what = `dist/Code.js compiled and run in a fresh realm${by}`;
  putDown({ what, measured: loading[of], budget: 30, unit: "ms" });
}
