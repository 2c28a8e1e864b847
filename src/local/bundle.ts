import vm from "node:vm";
import {
  type AuthModeName,
  createServices,
  type EditedCell,
  enums,
  type Realm,
  type ServiceOptions,
  type Services,
} from "./services";
import { installScriptClock } from "./services/scriptClock";

/** The add-on as it ships, loaded and ready to be called. */
export interface LoadedBundle {
  readonly services: Services;
  /**
   * Calls a global function of the bundle by its name, as Google's menu, triggers and pages do:
   * the arguments are copied as JSON into the bundle's realm, the result is copied out. `onOpen`
   * and `onInstall` get an event with the AuthMode instead.
   */
  call(name: string, given?: readonly unknown[], authMode?: AuthModeName): unknown;
  /** What Google runs once a person has edited a cell: `onEdit`, under AuthMode.LIMITED. */
  edited(cell: EditedCell): void;
  /** Calls a custom function as a cell does: nothing is copied, so that dates stay dates. */
  callInCell(name: string, given: readonly unknown[]): unknown;
  /** Evaluates an expression inside the realm, for tests that need its dates and arrays. */
  evaluate(source: string): unknown;
}

/** What Node's contexts have and Apps Script has not, or not certainly. */
const absent = [
  "Intl",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "FinalizationRegistry",
  "WeakRef",
];

/** Loads `dist/Code.js` into a realm of its own that has nothing but Apps Script's services. */
export function loadBundle(code: string, options: ServiceOptions = {}): LoadedBundle {
  const context = vm.createContext({});
  const evaluate = (source: string): unknown => vm.runInContext(source, context);
  const realm = evaluate("({ Array, Object, Date, Error })") as Realm;
  const services = createServices(
    { Array: realm.Array, Object: realm.Object, Error: realm.Error, Date: realm.Date },
    options,
  );
  installScriptClock(
    evaluate,
    options.clock ?? Date.now,
    options.scriptTimeZone ?? services.spreadsheet.timeZone,
  );
  for (const name of absent) evaluate(`delete globalThis.${name}`);
  Object.assign(context, services.globals);
  const script = new vm.Script(code, { filename: "Code.js" });
  services.under("NONE", () => script.runInContext(context));
  const copyIn = evaluate("(json) => JSON.parse(json)") as (json: string) => unknown;
  const functionNamed = (name: string) => {
    const found = context[name];
    if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
    return found as (...given: unknown[]) => unknown;
  };
  return {
    services,
    evaluate,
    call(name, given = [], authMode = name === "onOpen" ? "NONE" : "FULL") {
      const isTrigger = name === "onOpen" || name === "onInstall";
      const event = { authMode: enums.AuthMode[authMode] };
      const copies = isTrigger
        ? [event]
        : given.map((argument) => copyIn(JSON.stringify(argument)));
      const result = services.under(authMode, () => functionNamed(name)(...copies));
      return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
    },
    edited(cell) {
      services.under("LIMITED", () => functionNamed("onEdit")(services.editEvent(cell)));
    },
    callInCell: (name, given) =>
      services.under("CUSTOM_FUNCTION", () => functionNamed(name)(...given)),
  };
}
