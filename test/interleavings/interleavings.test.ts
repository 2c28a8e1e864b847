import { describe, expect, it } from "vitest";
import { commands } from "./support/commands";
import { edits } from "./support/edits";
import { tryPair } from "./support/pairs";
import { faults, placesFor, tryEdits, tryFault, undisturbed } from "./support/trial";

// A fixed sample; `npm run interleavings` tries every call. What it shows stands in docs/reliability.md.

const named = (name: string) => commands.find((command) => command.name === name)!;

/** A third of the edits, another one for each command: what each is to end like takes four runs. */
function sampled(name: string, stride: number) {
  const command = named(name);
  const run = undisturbed(command);
  const third = commands.indexOf(command) % 3;
  return edits
    .filter((_, e) => e % 3 === third)
    .flatMap((edit, e) =>
      placesFor(run, edit)
        .filter((_, i) => i % stride === e % stride)
        .flatMap((at) => tryEdits(command, [{ edit, at }], run) ?? []),
    )
    .filter(({ moment }) => moment === null);
}

const wrongOnes = <F extends { readonly wrong: readonly string[] }>(findings: readonly F[]) =>
  findings.filter(({ wrong }) => wrong.length > 0);

describe("an edit of somebody else's while a command runs", () => {
  it.each([
    { name: "refreshSummaries, nothing changed", stride: 11 },
    { name: "refreshSummaries, after a gift", stride: 13 },
    { name: "recordGift", stride: 5 },
    { name: "takeOverWay", stride: 5 },
    { name: "receiptsPage", stride: 7 },
    { name: "writeBranches, another list", stride: 3 },
  ])("leaves all as it must be: $name", ({ name, stride }) => {
    const findings = sampled(name, stride);
    expect(findings.length).toBeGreaterThan(30);
    expect(wrongOnes(findings)).toEqual([]);
  });

  it.each([
    { name: "refreshSummaries, after a gift that settles", stride: 19 },
    { name: "appendContributions", stride: 7 },
    { name: "applyQuotas, anew", stride: 7 },
    { name: "applyClosing", stride: 11 },
  ])("loses nothing that was typed: $name", ({ name, stride }) => {
    const findings = sampled(name, stride);
    expect(findings.length).toBeGreaterThan(25);
    const lost = findings.filter(({ wrong }) => wrong.some((each) => each.startsWith("lost")));
    expect(lost).toEqual([]);
  });
});

describe("two edits in a row while a command runs", () => {
  it.each(["recordGift", "refreshSummaries, nothing changed"])(
    "leave all as it must be: %s",
    (name) => {
      const command = named(name);
      const run = undisturbed(command);
      const findings = Array.from({ length: 12 }, (_, seed) => tryPair(command, run, seed));
      const seen = findings.flatMap((each) => (each?.moment === null ? [each] : []));
      expect(seen.length).toBeGreaterThan(8);
      expect(wrongOnes(seen)).toEqual([]);
    },
  );
});

describe("a fault at a call", () => {
  it.each([
    { name: "recordGift" },
    { name: "refreshSummaries, after a gift" },
    { name: "refreshSummaries, after a gift that settles" },
    { name: "loadSample, empty" },
    { name: "writeBranches, the first" },
    { name: "writeBranches, another list" },
  ])("is survived: $name", ({ name }) => {
    const command = named(name);
    const { calls } = undisturbed(command);
    const findings = faults.flatMap((fault, f) =>
      calls.flatMap((call, i) =>
        i % (calls.length > 400 ? 61 : 19) === f
          ? [tryFault(command, fault, i + 1, call.name)]
          : [],
      ),
    );
    expect(findings.length).toBeGreaterThan(20);
    expect(wrongOnes(findings)).toEqual([]);
  });
});

// What was lost once, at every call at which it could be.
describe("at every call", () => {
  it.each([
    { name: "applyClosing", edit: "inserts a column in Adjustments" },
    { name: "applyClosing", edit: "inserts a column in Run history" },
    { name: "addGroupsTab", edit: "adds a tab called Groups" },
    { name: "addGroupsTab", edit: "inserts a column in Members" },
    { name: "setUpSpreadsheet, empty", edit: "types a row in Drives" },
    {
      name: "writeBranches, another list",
      edit: "types into Spreadsheet of 1 in Branch figures",
    },
  ])("$name is as it must be while somebody $edit", ({ name, edit: what }) => {
    const command = named(name);
    const run = undisturbed(command);
    const edit = edits.find((each) => each.name === what)!;
    const findings = placesFor(run, edit).flatMap(
      (at) => tryEdits(command, [{ edit, at }], run) ?? [],
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(wrongOnes(findings.filter(({ moment }) => moment === null))).toEqual([]);
    expect(findings.filter(({ wrong }) => wrong.some((each) => each.startsWith("lost")))).toEqual(
      [],
    );
  });
});
