// The bundle that ships, in the in-memory services: Refresh summaries at 10 and at 10,000 members,
// the preview of a bank's 20,000 lines, how long the bundle takes to load, and how large it is.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
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

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function refresh(addOn, runs) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    addOn.services.calls.reset();
    const started = performance.now();
    addOn.call("refreshSummaries");
    times.push(performance.now() - started);
  }
  const { total, every } = addOn.services.calls;
  return { ms: median(times), calls: `${every} calls, of which ${total} read or write` };
}

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
  const times = [];
  for (let i = 0; i < runs; i++) {
    const request = { rows: statementOf(lines, members), drive: "Lift", method: "Transfer" };
    const started = performance.now();
    const reply = addOn.call("previewImport", [request]);
    times.push(performance.now() - started);
    if (!reply.ok) throw new Error(reply.message);
  }
  return median(times);
}

const loads = Array.from({ length: 9 }, () => {
  const started = performance.now();
  loadBundle(code, { clock });
  return performance.now() - started;
});
const few = refresh(openYear(10), 5);
const large = openYear(10_000);
const many = refresh(large, 5);
const previewed = preview(large, 20_000, 10_000, 5);
console.log("\nThe bundle in the in-memory services\n");
console.log(
  `  dist/Code.js ${(Buffer.byteLength(code) / 1024).toFixed(0)} kB, loaded with its services in ${median(loads).toFixed(0)} ms`,
);
console.log(
  `  Refresh summaries      10 members ${few.ms.toFixed(0).padStart(6)} ms, ${few.calls}`,
);
console.log(
  `  Refresh summaries  10,000 members ${many.ms.toFixed(0).padStart(6)} ms, ${many.calls} (budget 1,500 ms, 300 and 120)`,
);
console.log(
  `  A preview of 20,000 lines, 10,000 members, 60,000 rows ${previewed.toFixed(0).padStart(6)} ms`,
);
