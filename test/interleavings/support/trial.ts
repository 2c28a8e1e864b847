import { createHash } from "node:crypto";
import { packSpreadsheet } from "../../../src/local/playground/packedSpreadsheet";
import type { ServiceCall } from "../../../src/local/services/index";
import { RunCutOff } from "../../../src/local/services/index";
import { OtherPerson } from "../../support/otherPerson";
import type { Command } from "./commands";
import type { Edit, Place, Trace } from "./edits";
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

/** What came of one run that was disturbed. */
export interface Finding {
  readonly command: string;
  /** The edit or the fault. */
  readonly what: string;
  /** The call at which it happened, from 1, and its name. */
  readonly at: number;
  readonly call: string;
  /** What is not as it must be; none where all is well. */
  readonly wrong: readonly string[];
}

/** The calls that a command makes when nobody disturbs it. */
export function callsOf(command: Command): readonly ServiceCall[] {
  const seat = Seat.inCopyOf(sceneOf(command.scene));
  const calls: ServiceCall[] = [];
  seat.call(command.call(), { before: (call) => calls.push(call) });
  return calls;
}

const touching = new Set(["read", "write"]);
/** They read nothing of cells, but what they give is of that moment. */
const asking =
  /getSheets$|getSheetByName$|getName$|getNumSheets$|flush$|Lock\.|Properties\.|toast$/;

/**
 * The calls before which an edit can make a difference, and the end of the run: between two others
 * the run has neither seen nor done anything.
 */
export function tellingCalls(
  calls: readonly ServiceCall[],
  { scene }: Command,
  { tab }: Edit,
): readonly number[] {
  const own = sceneOf(scene).sheets.find(({ name }) => name === tab)?.id;
  return calls.flatMap(({ kind, name, sheet }, i) => {
    const isOther = own !== undefined && sheet !== null && sheet !== own;
    return !isOther && (touching.has(kind) || asking.test(name)) ? [i + 1] : [];
  });
}

/** A spreadsheet in which a command is carried out, and what else happens there. */
class Scene {
  readonly seat: Seat;
  readonly call: Call;
  readonly place: Place;
  trace: Trace | null = null;
  readonly #scene: Command["scene"];
  #edited: Edit | null = null;

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
    const { copy, on = "" } = this.#edited ?? {};
    return name === copy || (this.#isNew(on) && new RegExp(`^(Our )?${on}( \\d+)?$`).test(name));
  }

  #isNew(tab: string): boolean {
    return tab !== "" && !sceneOf(this.#scene).sheets.some(({ name }) => name === tab);
  }

  edit(edit: Edit): void {
    this.#edited = edit;
    this.trace = edit.make(this.place);
  }

  get state(): SpreadsheetState {
    return stateOf(this.seat.spreadsheet).filter(({ name }) => !this.#isBeside(name));
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

function expectedOf(command: Command, edit: Edit | null, isRefused = false): Expected {
  const key = `${command.name}\n${isRefused ? "" : (edit?.name ?? "")}`;
  let known = expectations.get(key);
  if (known === undefined) {
    known = expectation(command, isRefused ? null : edit);
    expectations.set(key, known);
  }
  return known;
}

function expectation(command: Command, edit: Edit | null): Expected {
  const first = new Scene(command);
  if (edit !== null) first.edit(edit);
  const before = first.state;
  first.run();
  const once = [first.state];
  first.run();
  const again = [first.state];
  const last = new Scene(command);
  last.run();
  if (edit === null) return { before, once, again };
  last.edit(edit);
  once.push(last.state);
  last.run();
  again.push(last.state);
  return { before, once, again };
}

/** Lets somebody edit the spreadsheet before one call of a command; null where there is nothing to edit. */
export function tryEdit(command: Command, edit: Edit, at: number, call: string): Finding | null {
  const scene = new Scene(command);
  const reply = scene.run({
    before: (_, nth) => {
      if (nth === at) scene.edit(edit);
    },
  });
  const { trace } = scene;
  if (trace === null) return null;
  const lock = lockFaults(scene);
  const ended = `${command.name}\n${edit.name}\n${reply.kind} ${reply.message}\n${scene.print}`;
  let wrong = judged.get(ended);
  if (wrong === undefined) {
    wrong = judge(command, edit, scene, trace, reply);
    judged.set(ended, wrong);
  }
  return { command: command.name, what: edit.name, at, call, wrong: [...lock, ...wrong] };
}

/** What was recorded last is taken back on purpose, whoever recorded it. */
const lostOf = ({ name }: Command, { lost, isEntry }: Trace): readonly string[] =>
  name === "takeBack" && isEntry === true ? [] : lost();

/** What was found wrong where the same command ended in the same spreadsheet. */
const judged = new Map<string, readonly string[]>();

function lockFaults({ isLockFree, seat }: Scene): readonly string[] {
  const wrong: string[] = [];
  if (!isLockFree) wrong.push("the lock is held");
  if (seat.lock.releasesWithoutFlush > 0) wrong.push("the lock was let go without a flush");
  return wrong;
}

function judge(
  command: Command,
  edit: Edit,
  scene: Scene,
  trace: Trace,
  reply: Reply,
): readonly string[] {
  const wrong: string[] = [];
  const expected = expectedOf(command, edit, trace.refused === true);
  const state = scene.state;
  wrong.push(...lostOf(command, trace).map((lost) => `lost: ${lost}`));
  wrong.push(...isTrueAndPlain(reply, expected, state));
  const second = scene.run();
  if (second.kind === "thrown" || second.kind === "cut off")
    wrong.push(`again: ${second.kind} ${second.message}`);
  wrong.push(...lostOf(command, trace).map((lost) => `lost when run again: ${lost}`));
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
  return { command: command.name, what: fault, at, call, wrong: [...lock, ...wrong] };
}

function judgeFault(command: Command, scene: Scene, reply: Reply): readonly string[] {
  const wrong: string[] = [];
  const expected = expectedOf(command, null);
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
