import type { MemberKind } from "./memberTable";
import type { Rect } from "./model/rect";
import { ServiceError } from "./serviceError";

export type AuthModeName = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** A call of any member of the services, before it does anything. */
export interface ServiceCall {
  /** such as "Range.setValues" */
  readonly name: string;
  readonly kind: MemberKind;
  /** Which call of any kind this is since the counts were reset; the first is 1. */
  readonly index: number;
  /** The id of the sheet, or that of the range, whose member it is; null: it is another's. */
  readonly sheet: number | null;
  /** The cells of the range whose member it is; null: it is another's. */
  readonly rect: Rect | null;
}

/**
 * Thrown by a host's `onCall`, ends the run there, as Google does after six minutes: this call and
 * every later one of the run throws, so that no handler of the add-on's writes or shows anything
 * more, and whoever started the run gets this instead of its result.
 */
export class RunCutOff extends Error {
  constructor() {
    super("Exceeded maximum execution time");
    this.name = "RunCutOff";
  }
}

/** One run of a function of the add-on, from its start to its end. */
export class Run {
  readonly authMode: AuthModeName;
  /** Whether the document was written to since the last flush. */
  unflushed = false;
  /** What Sheets will refuse of the writes since the last flush. */
  refused: ServiceError | null = null;
  #cutOff: RunCutOff | null = null;

  constructor(authMode: AuthModeName) {
    this.authMode = authMode;
  }

  /** @throws RunCutOff if the run was ended before its time */
  checkNotCutOff(): void {
    if (this.#cutOff) throw this.#cutOff;
  }

  /** Sends off what was written, as every read does too. @throws what Sheets refuses of it */
  flush(): void {
    const { refused } = this;
    this.refused = null;
    if (refused) throw refused;
  }

  /** Lets a host step in before a call. @throws what the host throws, as the service's exception */
  letStepIn(onCall: (call: ServiceCall) => void, call: ServiceCall): void {
    try {
      onCall(call);
    } catch (fault) {
      if (fault instanceof RunCutOff) this.#cutOff = fault;
      throw fault instanceof ServiceError || fault instanceof RunCutOff
        ? fault
        : new ServiceError(fault instanceof Error ? fault.message : String(fault));
    }
  }
}
