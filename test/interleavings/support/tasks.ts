import { type Command, commands } from "./commands";
import { edits } from "./edits";
import { tryPair } from "./pairs";
import type { Tried } from "./tables";
import {
  type Finding,
  faults,
  placesFor,
  tryEdits,
  tryFault,
  type Undisturbed,
  undisturbed,
} from "./trial";

/** What one worker tries in one go. */
export interface Task {
  readonly command: string;
  readonly mode: "edits" | "faults" | "pairs";
  /** The edit's name, or the fault; of pairs the first seed, and how many. */
  readonly what: string;
  /** Every so manieth call is tried. */
  readonly stride: number;
}

const known = new Map<string, Undisturbed>();

function undisturbedOf(command: Command): Undisturbed {
  const run = known.get(command.name) ?? undisturbed(command);
  known.set(command.name, run);
  return run;
}

/** Tries it, and gives what was not as it must be. */
export function tryAll({ command: name, mode, what, stride }: Task): Tried {
  const command = commands.find((each) => each.name === name)!;
  const run = undisturbedOf(command);
  const tried = {
    command: name,
    mode,
    count: 0,
    inMoment: 0,
    wrong: [] as Tried["wrong"][number][],
  };
  const nth = (at: number) => at % stride === 0;
  const take = (found: Finding | null) => {
    if (found === null) return;
    tried.count++;
    if (found.moment !== null) tried.inMoment++;
    if (found.wrong.length > 0) tried.wrong.push(found);
  };
  if (mode === "faults") {
    const fault = faults.find((each) => each === what)!;
    run.calls.forEach((call, i) => {
      if (nth(i)) take(tryFault(command, fault, i + 1, call.name));
    });
    return { ...tried, kind: what };
  }
  if (mode === "pairs") {
    const [first = 0, count = 0] = what.split(" ").map(Number);
    for (let seed = first; seed < first + count; seed++) take(tryPair(command, run, seed));
    return { ...tried, kind: "two edits" };
  }
  const edit = edits.find((each) => each.name === what)!;
  for (const [i, at] of placesFor(run, edit).entries())
    if (nth(i)) take(tryEdits(command, [{ edit, at }], run));
  return { ...tried, kind: edit.kind };
}
