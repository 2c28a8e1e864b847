// npm run interleavings -- [part of a command's name] [edits | faults] [part of an edit's name] [every nth call]
import { commands } from "./support/commands";
import { edits } from "./support/edits";
import { guardedCalls } from "./support/guarded";
import { callsOf, type Finding, faults, tellingCalls, tryEdit, tryFault } from "./support/trial";

const [which = "", mode = "edits", filter = "", stride = "1"] = process.argv.slice(2);
const started = performance.now();
for (const command of commands.filter(({ name }) => name.includes(which))) {
  const calls = callsOf(command);
  const before = performance.now();
  const costs = calls.filter(({ kind }) => kind === "read" || kind === "write").length;
  console.log(`## ${command.name}: ${calls.length} calls, ${costs} that cost`);
  const findings: Finding[] = [];
  if (mode === "edits")
    for (const edit of edits.filter(({ name }) => name.includes(filter)))
      for (const [i, at] of [...tellingCalls(calls, command, edit), calls.length + 1].entries()) {
        if (i % Number(stride)) continue;
        const found = tryEdit(command, edit, at, calls[at - 1]?.name ?? "the end");
        if (found) findings.push(found);
      }
  else
    for (const fault of faults)
      for (let at = 1; at <= calls.length; at += Number(stride))
        findings.push(tryFault(command, fault, at, calls[at - 1]!.name));
  const guarded = guardedCalls(calls);
  const all = findings.filter((f) => f.wrong.length > 0);
  const inWindow = all.filter((f) => guarded.has(f.at));
  const wrong = all.filter((f) => !guarded.has(f.at));
  const windows = new Map<string, Set<number>>();
  for (const f of inWindow) {
    const key = `${calls[f.at - 1]!.sheet} looked at by ${guarded.get(f.at)}`;
    windows.set(key, (windows.get(key) ?? new Set()).add(f.at));
  }
  console.log(
    `in windows ${inWindow.length} (lost ${inWindow.filter((f) => f.wrong.some((w) => w.startsWith("lost"))).length}); outside only looks ${all.filter((f) => !guarded.has(f.at) && f.wrong.every((w) => w.startsWith("looks"))).length}: ${[...windows].map(([k, v]) => `${k}: ${[...v].join()}`).join("; ")}`,
  );
  const ms = (performance.now() - before) / Math.max(1, findings.length);
  console.log(`${findings.length - wrong.length} of ${findings.length}, ${ms.toFixed(1)} ms each`);
  const byWhat = new Map<string, Finding[]>();
  for (const f of wrong) {
    const key = `${f.what} | ${f.wrong.map((w) => w.slice(0, 260)).join("\n      ")}`;
    byWhat.set(key, [...(byWhat.get(key) ?? []), f]);
  }
  for (const [key, alike] of byWhat)
    console.log(
      `  ${alike.length}× [${alike
        .slice(0, 4)
        .map((f) => `${f.at} ${f.call}`)
        .join("; ")}] ${key}`,
    );
}
console.log(((performance.now() - started) / 1000).toFixed(1), "s");
