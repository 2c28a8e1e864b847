import { describe, expect, it } from "vitest";
import { commands } from "./support/commands";
import { edits } from "./support/edits";
import { guardedCalls } from "./support/guarded";
import { callsOf, faults, tellingCalls, tryEdit, tryFault } from "./support/trial";

// A fixed sample; `npm run interleavings` tries every call. What it shows stands in docs/reliability.md.

const named = (name: string) => commands.find((command) => command.name === name)!;

/** Every nth of the calls at which an edit can make a difference, each edit beginning at another one. */
function sampled(name: string, stride: number) {
  const command = named(name);
  const calls = callsOf(command);
  const guarded = guardedCalls(calls);
  return edits.flatMap((edit, e) =>
    tellingCalls(calls, command, edit)
      .filter((at, i) => i % stride === e % stride && !guarded.has(at))
      .flatMap((at) => tryEdit(command, edit, at, calls[at - 1]!.name) ?? []),
  );
}

describe("an edit of somebody else's while a command runs", () => {
  it.each([
    { name: "refreshSummaries, nothing changed", stride: 29 },
    { name: "refreshSummaries, after a gift", stride: 29 },
    { name: "recordGift", stride: 19 },
  ])("leaves all as it must be: $name", ({ name, stride }) => {
    const findings = sampled(name, stride);
    expect(findings.length).toBeGreaterThan(60);
    expect(findings.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it.each([
    { name: "refreshSummaries, after a gift that settles", stride: 41 },
    { name: "appendContributions", stride: 41 },
    { name: "applyQuotas, anew", stride: 41 },
    { name: "applyClosing", stride: 41 },
  ])("loses nothing that was typed: $name", ({ name, stride }) => {
    const findings = sampled(name, stride);
    expect(findings.length).toBeGreaterThan(30);
    const lost = findings.filter(({ wrong }) => wrong.some((each) => each.startsWith("lost")));
    expect(lost).toEqual([]);
  });
});

describe("a fault at a call", () => {
  it.each([
    { name: "recordGift", but: /^$/ },
    // What the ledger held at the last refresh is remembered last of all: History may tell it twice.
    { name: "refreshSummaries, after a gift", but: /^(differs: Run history|looks)/ },
  ])("is survived: $name", ({ name, but }) => {
    const command = named(name);
    const calls = callsOf(command);
    const findings = faults.flatMap((fault, f) =>
      calls.flatMap((call, i) =>
        i % 23 === f ? [tryFault(command, fault, i + 1, call.name)] : [],
      ),
    );
    const bad = findings.filter(({ wrong }) => wrong.some((each) => !but.test(each)));
    expect(findings.length).toBeGreaterThan(20);
    expect(bad).toEqual([]);
  });
});
