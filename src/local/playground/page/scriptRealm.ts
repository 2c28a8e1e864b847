import {
  type AuthModeName,
  createServices,
  type EditedCell,
  enums,
  type Realm,
  type ServiceOptions,
  type Services,
} from "../../services";
import { installScriptClock } from "../../services/scriptClock";

/** The globals that Apps Script has: ECMAScript's own, without those that it certainly or perhaps lacks. */
const language = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date
  Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  globalThis JSON Math ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array
  Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set
  WeakMap WeakSet Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape
  unescape eval isFinite isNaN`.split(/\s+/),
);

type ScriptFunction = (...given: unknown[]) => unknown;

/**
 * The add-on's bundle in a realm of its own, an empty frame of the page, over Google's services. As
 * in Apps Script, where nothing outlives an execution, a realm is for one run; `close` ends it.
 */
export class ScriptRealm {
  readonly services: Services;
  readonly realm: Realm;
  readonly #frame: HTMLIFrameElement;
  readonly #globals: Record<string, unknown>;
  readonly #names: readonly string[];
  readonly #copyIn: (json: string) => unknown;

  constructor(code: string, options: ServiceOptions) {
    this.#frame = document.createElement("iframe");
    this.#frame.hidden = true;
    this.#frame.title = "add-on";
    document.body.append(this.#frame);
    const inside = this.#frame.contentWindow as Window & { eval(source: string): unknown };
    const evaluate = inside.eval.bind(inside);
    this.#globals = inside as unknown as Record<string, unknown>;
    this.realm = evaluate("({ Array, Object, Date, Error })") as Realm;
    this.#copyIn = evaluate("(json) => JSON.parse(json)") as (json: string) => unknown;
    this.services = createServices(this.realm, options);
    const { clock = Date.now, scriptTimeZone } = options;
    installScriptClock(evaluate, clock, scriptTimeZone ?? this.services.spreadsheet.timeZone);
    for (const name of Object.getOwnPropertyNames(inside))
      if (!language.has(name)) Reflect.deleteProperty(inside, name);
    for (const [name, service] of Object.entries(this.services.globals))
      Object.defineProperty(inside, name, { value: service, configurable: true, writable: true });
    const before = new Set(Object.getOwnPropertyNames(inside));
    this.services.under("NONE", () => evaluate(`${code}\n//# sourceURL=Code.js`));
    this.#names = Object.getOwnPropertyNames(inside).filter(
      (name) => !before.has(name) && typeof this.#globals[name] === "function",
    );
  }

  /** The functions that a page may call: all global ones but those whose name ends in `_`. */
  get publicNames(): readonly string[] {
    return this.#names.filter((name) => !name.endsWith("_"));
  }

  /** Calls a function as the menu and the pages do: arguments and result are copied as JSON. */
  call(name: string, given: readonly unknown[], authMode: AuthModeName = "FULL"): unknown {
    const copies = given.map((argument) => this.#copyIn(JSON.stringify(argument)));
    const result = this.services.under(authMode, () => this.#functionNamed(name)(...copies));
    return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
  }

  /** Calls `onOpen` or `onInstall` as Google does before the add-on is enabled in the file. */
  open(name: "onOpen" | "onInstall"): void {
    const event = { authMode: enums.AuthMode.NONE };
    this.services.under("NONE", () => this.#functionNamed(name)(event));
  }

  /** What Google runs once a person has edited a cell. */
  edited(cell: EditedCell): void {
    const { services } = this;
    services.under("LIMITED", () => this.#functionNamed("onEdit")(services.editEvent(cell)));
  }

  /** Calls a custom function as a cell does: nothing is copied, so that dates stay dates. */
  callInCell(name: string, given: readonly unknown[]): unknown {
    return this.services.under("CUSTOM_FUNCTION", () => this.#functionNamed(name)(...given));
  }

  close(): void {
    this.#frame.remove();
  }

  #functionNamed(name: string): ScriptFunction {
    const found = this.#names.includes(name) ? this.#globals[name] : undefined;
    if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
    return found as ScriptFunction;
  }
}
