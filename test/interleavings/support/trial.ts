import { createHash } from "node:crypto";
import { packSpreadsheet } from "../../../src/local/playground/packedSpreadsheet";
import type { ServiceCall } from "../../../src/local/services/index";
import { RunCutOff } from "../../../src/local/services/index";
import { OtherPerson } from "../../support/otherPerson";
import type { Command } from "./commands";
import type { Edit, Place, Trace } from "./edits";
import { type Moment, momentOf } from "./guarded";
import { isTrueAndPlain } from "./messages";
import { sceneOf } from "./scenes";
import { type Call, type Reply, Seat, type StepIn } from "./seat";
import {
  differences,
  hasSameCells,
  isSameState,
  otherThan,
  type SpreadsheetState,
  stateOf,
} from "./spreadsheetState";
import { tellingCalls } from "./telling";

/** What came of one run that was disturbed. */
export interface Finding {
  readonly command: string;
  /** The edit or the fault. */
  readonly what: string;
  /** The call at which it happened, from 1, and its name. */
  readonly at: number;
  readonly call: string;
  /** Between which look and the writes of which sheet it fell; null where it had to be seen. */
  readonly moment: Moment | null;
  /** What is not as it must be; none where all is well. */
  readonly wrong: readonly string[];
}

/** A run that nobody disturbs. */
export interface Undisturbed {
  readonly calls: readonly ServiceCall[];
  /** The sheets by the names of their tabs, those that the run makes too. */
  readonly sheets: ReadonlyMap<string, number>;
}

export function undisturbed(command: Command): Undisturbed {
  const seat = Seat.inCopyOf(sceneOf(command.scene));
  const calls: ServiceCall[] = [];
  seat.call(command.call(), { before: (call) => calls.push(call) });
  return { calls, sheets: new Map(seat.spreadsheet.sheets.map(({ name, id }) => [name, id])) };
}

/** The calls of a run at which an edit is tried. */
export function placesFor({ calls, sheets }: Undisturbed, edit: Edit): readonly number[] {
  return tellingCalls(calls, edit, sheets.get(edit.on ?? "") ?? null);
}

/** A spreadsheet in which a command is carried out, and what else happens there. */
class Scene {
  readonly seat: Seat;
  readonly call: Call;
  readonly place: Place;
  /** What was done by others, in order. */
  readonly done: { readonly edit: Edit; readonly trace: Trace }[] = [];
  readonly #scene: Command["scene"];

  constructor(command: Command) {
    this.#scene = command.scene;
    this.seat = Seat.inCopyOf(sceneOf(command.scene));
    this.call = command.call();
    const { spreadsheet, lock } = this.seat;
    const person = new OtherPerson(spreadsheet);
    let other: Seat | null = null;
    this.place = {
      spreadsheet,
      person,
      other: () => {
        other ??= new Seat(spreadsheet, "Lee", lock);
        return other;
      },
    };
  }

  run(stepIn: StepIn = {}): Reply {
    return this.seat.call(this.call, stepIn);
  }

  /**
   * Whether a tab is left out of what is compared: a copy, or a tab that came into being in this run and
   * was somebody else's from then on, whatever it is called by now.
   */
  #isBeside(name: string): boolean {
    return this.done.some(
      ({ edit: { copy, on = "" } }) =>
        name === copy || (this.#isNew(on) && new RegExp(`^(Our )?${on}( \\d+)?$`).test(name)),
    );
  }

  #isNew(tab: string): boolean {
    return tab !== "" && !sceneOf(this.#scene).sheets.some(({ name }) => name === tab);
  }

  /** Lets somebody do it; nothing happens where there is nothing to do it to. */
  edit(edit: Edit): void {
    const trace = edit.make(this.place);
    if (trace !== null) this.done.push({ edit, trace });
  }

  /** What is not there of all that was done; what was recorded last is taken back on purpose. */
  lost({ name }: Command): readonly string[] {
    return this.done.flatMap(({ trace }) =>
      name === "takeBack" && trace.isEntry === true ? [] : trace.lost(),
    );
  }

  get state(): SpreadsheetState {
    const { spreadsheet } = this.seat;
    // Of a tab that is left out nobody knows which columns drop-downs are to list.
    const isOut = this.done.some(({ edit }) => this.#isNew(edit.on ?? ""));
    return stateOf(spreadsheet, !isOut).filter(({ name }) => !this.#isBeside(name));
  }

  /** By which it is told from a spreadsheet that differs in anything at all, what is remembered included. */
  get print(): string {
    return createHash("sha1")
      .update(JSON.stringify(packSpreadsheet(this.seat.spreadsheet)))
      .digest("hex");
  }

  get isLockFree(): boolean {
    const run = {};
    const free = this.seat.lock.take(run);
    this.seat.lock.release(run);
    return free;
  }
}

/** How a spreadsheet may look once a command has come to its end. */
interface Expected {
  /** Before it was run, with the edit. */
  readonly before: SpreadsheetState;
  /** Once it was run, in either order. */
  readonly once: readonly SpreadsheetState[];
  /** Once it was run again. */
  readonly again: readonly SpreadsheetState[];
}

const expectations = new Map<string, Expected>();

/** The edits one after another, with the run before, between or after them. */
function expectedOf(command: Command, edits: readonly Edit[]): Expected {
  const key = [command.name, ...edits.map(({ name }) => name)].join("\n");
  const known = expectations.get(key) ?? expectation(command, edits);
  if (edits.length < 2) expectations.set(key, known);
  return known;
}

function expectation(command: Command, edits: readonly Edit[]): Expected {
  const once: SpreadsheetState[] = [];
  const again: SpreadsheetState[] = [];
  const untouched = new Scene(command);
  for (const edit of edits) untouched.edit(edit);
  for (let first = edits.length; first >= 0; first--) {
    const scene = new Scene(command);
    for (const edit of edits.slice(0, first)) scene.edit(edit);
    scene.run();
    for (const edit of edits.slice(first)) scene.edit(edit);
    once.push(scene.state);
    scene.run();
    again.push(scene.state);
  }
  return { before: untouched.state, once, again };
}

/** An edit, and the call of a run before which it happens, from 1. */
export interface Timed {
  readonly edit: Edit;
  readonly at: number;
}

/** Lets somebody do one thing after another while a command runs; null where there is nothing to do. */
export function tryEdits(
  command: Command,
  timed: readonly Timed[],
  { calls, sheets }: Undisturbed,
): Finding | null {
  const scene = new Scene(command);
  const made: ServiceCall[] = [];
  const reply = scene.run({
    before: (call, nth) => {
      made.push(call);
      for (const { edit, at } of timed) if (nth === at) scene.edit(edit);
    },
  });
  if (scene.done.length === 0) return null;
  const lock = lockFaults(scene);
  const what = timed.map(({ edit }) => edit.name).join(", then ");
  const ended = `${command.name}\n${what}\n${reply.kind} ${reply.message}\n${scene.print}`;
  let wrong = judged.get(ended);
  if (wrong === undefined) {
    wrong = judge(command, scene, reply);
    judged.set(ended, wrong);
  }
  const [first] = timed;
  const at = first!.at;
  const moments = timed.flatMap((each) => momentOf({ calls: made, sheets }, each) ?? []);
  return {
    command: command.name,
    what,
    at,
    call: calls[at - 1]?.name ?? "",
    moment: moments[0] ?? null,
    wrong: [...lock, ...wrong],
  };
}

/** What was found wrong where the same command ended in the same spreadsheet. */
const judged = new Map<string, readonly string[]>();

function lockFaults({ isLockFree, seat }: Scene): readonly string[] {
  const wrong: string[] = [];
  if (!isLockFree) wrong.push("the lock is held");
  if (seat.lock.releasesWithoutFlush > 0) wrong.push("the lock was let go without a flush");
  return wrong;
}

function judge(command: Command, scene: Scene, reply: Reply): readonly string[] {
  const wrong: string[] = [];
  const edits = scene.done.flatMap(({ edit, trace }) => (trace.refused === true ? [] : [edit]));
  const expected = expectedOf(command, edits);
  // What one edit made the next one may have undone.
  const undone = edits.length < 2 ? [] : lostByThemselves(command, edits);
  const lost = () => scene.lost(command).filter((each) => !undone.includes(each));
  wrong.push(...lost().map((each) => `lost: ${each}`));
  wrong.push(...isTrueAndPlain(reply, expected, scene.state));
  const second = scene.run();
  if (second.kind === "thrown" || second.kind === "cut off")
    wrong.push(`again: ${second.kind} ${second.message}`);
  wrong.push(...lost().map((each) => `lost when run again: ${each}`));
  // A run that could not be done is as good as not begun.
  const possible = reply.kind === "done" ? expected.again : [...expected.again, ...expected.once];
  const isRefused = reply.kind !== "done" && second.kind === "refused";
  // Where it can no longer be done, each tab stands as it was before or after.
  if (isRefused)
    for (const tab of otherThan(scene.state, [expected.before, ...possible]))
      wrong.push(`refused, but ${tab} is another`);
  else wrong.push(...notAmong(scene.state, possible));
  return wrong;
}

/** Before the run, or after it where what they are done to is made by it. */
function lostByThemselves(command: Command, edits: readonly Edit[]): readonly string[] {
  return [false, true].flatMap((isAfter) => {
    const scene = new Scene(command);
    if (isAfter) scene.run();
    for (const edit of edits) scene.edit(edit);
    return scene.lost(command);
  });
}

export const faults = ["exception before", "exception after", "cut off"] as const;

/** Lets one call of a command fail, or the run end there, and carries the command out again. */
export function tryFault(
  command: Command,
  fault: (typeof faults)[number],
  at: number,
  call: string,
): Finding {
  const scene = new Scene(command);
  const fail = (_: ServiceCall, nth: number) => {
    if (nth !== at) return;
    throw fault === "cut off" ? new RunCutOff() : new Error("Service Spreadsheets timed out");
  };
  const reply = scene.run(fault === "exception after" ? { after: fail } : { before: fail });
  const lock = scene.isLockFree ? [] : ["the lock is held"];
  const ended = `${command.name}\n${reply.kind} ${reply.message}\n${scene.print}`;
  let wrong = judged.get(ended);
  if (wrong === undefined) {
    wrong = judgeFault(command, scene, reply);
    judged.set(ended, wrong);
  }
  return { command: command.name, what: fault, at, call, moment: null, wrong: [...lock, ...wrong] };
}

function judgeFault(command: Command, scene: Scene, reply: Reply): readonly string[] {
  const wrong: string[] = [];
  const expected = expectedOf(command, []);
  if (reply.kind !== "cut off") wrong.push(...isTrueAndPlain(reply, expected, scene.state));
  const second = scene.run();
  if (second.kind === "thrown" || second.kind === "cut off")
    wrong.push(`again: ${second.kind} ${second.message}`);
  wrong.push(...notAmong(scene.state, [...expected.once, ...expected.again]));
  return wrong;
}

function notAmong(found: SpreadsheetState, wanted: readonly SpreadsheetState[]): string[] {
  if (wanted.some((state) => isSameState(found, state))) return [];
  const nearest = wanted
    .map((state) => differences(found, state))
    .sort((a, b) => a.length - b.length)[0]!;
  const isLook = wanted.some((state) => hasSameCells(found, state));
  return nearest.slice(0, 3).map((line) => `${isLook ? "looks" : "differs"}: ${line}`);
}
