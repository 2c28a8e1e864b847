import type { Command } from "./commands";
import { type Edit, edits, type Place, type Trace } from "./edits";
import { type Finding, placesFor, tryEdits, type Undisturbed } from "./trial";

/** Two edits at calls of a run that a number stands for; the same one always for the same two. */
export function tryPair(command: Command, run: Undisturbed, seed: number): Finding | null {
  const random = randomFrom(`${command.name} ${seed}`);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const isThere = ({ on }: Edit) => on === undefined || run.sheets.has(on);
  const possible = edits.filter(isThere);
  const first = pick(possible);
  const at = pick(placesFor(run, first)) ?? 1;
  if (random() < 0.2) {
    const [done, undone] = thinkingBetterOf(first);
    const later = at + 1 + Math.floor(random() * random() * (run.calls.length - at));
    const timed = [
      { edit: done, at },
      { edit: undone, at: later },
    ];
    return tryEdits(command, timed, run);
  }
  // The second often comes to the same tab, and as often when the command has begun again.
  const second =
    random() < 0.5 ? pick(possible.filter(({ on }) => on === first.on)) : pick(possible);
  const left = Math.floor(run.calls.length * 1.6) - at;
  const later = at + 1 + Math.floor(random() * random() * left);
  return tryEdits(
    command,
    [
      { edit: first, at },
      { edit: second, at: later },
    ],
    run,
  );
}

/** An edit, and taking it back, where that is one thing to do. */
function thinkingBetterOf(edit: Edit): readonly [Edit, Edit] {
  let last: Trace | null = null;
  const make = (place: Place) => {
    last = edit.make(place);
    return last;
  };
  const undo = (): Trace | null => {
    if (last?.undo === undefined) return null;
    last.undo();
    return { lost: () => [] };
  };
  return [
    { ...edit, make },
    { ...edit, name: "undoes it", make: undo },
  ];
}

/** Numbers from 0 to 1 that a text stands for (mulberry32). */
function randomFrom(text: string): () => number {
  let state = 2_166_136_261;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
