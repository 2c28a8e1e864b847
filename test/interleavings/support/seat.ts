import {
  type PackedSpreadsheet,
  unpackSpreadsheet,
} from "../../../src/local/playground/packedSpreadsheet";
import { DocumentLock } from "../../../src/local/services/documentLock";
import {
  RunCutOff,
  type ServiceCall,
  type Services,
  type SpreadsheetModel,
} from "../../../src/local/services/index";
import { BundleRealm } from "./realm";

/** One for each user: two may be at work at once. */
const realms = new Map<string, BundleRealm>();

function realmOf(who: string): BundleRealm {
  const realm = realms.get(who) ?? new BundleRealm();
  realms.set(who, realm);
  return realm;
}

/** A function of the add-on, and what it is given. */
export interface Call {
  readonly name: string;
  readonly request?: unknown;
}

/** How a call ended for whoever made it. */
export interface Reply {
  readonly kind: "done" | "refused" | "thrown" | "cut off";
  readonly message: string;
}

/** What steps in at each call of the services, before it and after it, by its number from 1. */
export interface StepIn {
  readonly before?: (call: ServiceCall, nth: number) => void;
  readonly after?: (call: ServiceCall, nth: number) => void;
}

/** A user who has the spreadsheet open, with the add-on. */
export class Seat {
  readonly spreadsheet: SpreadsheetModel;
  readonly #realm: BundleRealm;
  readonly #services: Services;
  #stepIn: StepIn = {};
  #nth = 0;

  constructor(spreadsheet: SpreadsheetModel, who: string, lock = new DocumentLock()) {
    this.spreadsheet = spreadsheet;
    this.#realm = realmOf(who);
    this.#services = this.#realm.open({
      spreadsheet,
      lock,
      userKey: who,
      userProperties: new Map([["whipround.name", who]]),
      // Row 1's sentence, as far as it is known again by it.
      calculate: (formula) => {
        const said = /^="([^"]+)"&/.exec(formula)?.[1];
        return said === undefined ? undefined : `${said}Up to date`;
      },
      answer: ({ kind }) => ({ button: kind === "prompt" ? "OK" : "YES", text: who }),
      onCall: (call) => {
        this.#nth++;
        this.#stepIn.before?.(call, this.#nth);
      },
      onReturn: (call) => this.#stepIn.after?.(call, this.#nth),
    });
  }

  /** In a spreadsheet of their own: a copy. */
  static inCopyOf(packed: PackedSpreadsheet, who = "Kim"): Seat {
    return new Seat(unpackSpreadsheet(packed), who);
  }

  get lock(): DocumentLock {
    return this.#services.lock;
  }

  /** Calls as the menu does, or as a page does, and waits for what is said to that. */
  call({ name, request }: Call, stepIn: StepIn = {}): Reply {
    const { events } = this.#services;
    const before = events.length;
    this.#nth = 0;
    this.#stepIn = stepIn;
    try {
      const given = request === undefined ? [] : [request];
      const result = this.#realm.call(this.#services, name, given);
      return replyOf(result, events.slice(before));
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault);
      return { kind: fault instanceof RunCutOff ? "cut off" : "thrown", message };
    } finally {
      this.#stepIn = {};
    }
  }

  /** What a page is told. */
  ask<T>(name: string, request: unknown): T {
    return this.#realm.call(this.#services, name, [request]) as T;
  }
}

function replyOf(result: unknown, events: Services["events"]): Reply {
  if (typeof result === "object" && result !== null) {
    const { ok, message } = result as { readonly ok: boolean; readonly message: string };
    return { kind: ok ? "done" : "refused", message };
  }
  for (const event of [...events].reverse()) {
    if (event.kind === "toast") return { kind: "done", message: event.message };
    if (event.kind === "alert" && event.buttons === "OK")
      return { kind: "refused", message: event.message };
  }
  return { kind: "thrown", message: "nothing was said" };
}
