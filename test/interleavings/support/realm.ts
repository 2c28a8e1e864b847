import { readFileSync } from "node:fs";
import vm from "node:vm";
import {
  createServices,
  type ServiceOptions,
  type Services,
} from "../../../src/local/services/index";
import type { Realm } from "../../../src/local/services/realm";
import { installScriptClock } from "../../../src/local/services/scriptClock";

/** Relative to where it is run from: the tests and the runner both run from the top. */
const code = readFileSync("dist/Code.js", "utf8");

/** What it is for all: a working day in Seoul. */
const clock = () => Date.UTC(2026, 10, 24, 8, 0);
export const timeZone = "Asia/Seoul";

/**
 * A realm in which the bundle runs for many spreadsheets, one after another: tens of thousands of
 * realms, as `loadBundle` makes them, would be most of the work. The bundle keeps nothing from one
 * run to the next.
 */
export class BundleRealm {
  readonly #context = vm.createContext({});
  readonly #realm = this.#evaluate("({ Array, Object, Date, Error })") as Realm;
  readonly #copyIn = this.#evaluate("(json) => JSON.parse(json)") as (json: string) => unknown;
  #isLoaded = false;

  /** The services of one user in one spreadsheet, which the bundle is given whenever they call it. */
  open(options: ServiceOptions): Services {
    const services = createServices(this.#realm, { ...options, clock });
    if (this.#isLoaded) return services;
    this.#isLoaded = true;
    installScriptClock((source) => this.#evaluate(source), clock, timeZone);
    const script = new vm.Script(code, { filename: "Code.js" });
    Object.assign(this.#context, services.globals);
    services.under("NONE", () => script.runInContext(this.#context));
    return services;
  }

  /** Calls a global function of the bundle, as the menu and the pages do. */
  call(services: Services, name: string, given: readonly unknown[]): unknown {
    Object.assign(this.#context, services.globals);
    const called = this.#context[name] as (...given: unknown[]) => unknown;
    const copies = given.map((argument) => this.#copyIn(JSON.stringify(argument)));
    const result = services.under("FULL", () => called(...copies));
    return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
  }

  #evaluate(source: string): unknown {
    return vm.runInContext(source, this.#context);
  }
}
