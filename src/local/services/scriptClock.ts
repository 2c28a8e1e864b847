import { zonedTime } from "./values/zonedTime";

/** Runs a function expression's source in the realm and gives the function back. */
export type EvaluateInRealm = (source: string) => unknown;

/**
 * Puts a realm's `Date` on the host's clock and in the script's time zone, as Apps Script does:
 * `new Date()` and `Date.now()` read the clock; `getDate()`, `getHours()` and the other local
 * readings, and `new Date(year, month, …)`, follow the script's zone whatever the machine's is.
 */
export function installScriptClock(
  evaluate: EvaluateInRealm,
  clock: () => number,
  scriptTimeZone: string,
): void {
  const zone = zonedTime(scriptTimeZone);
  const install = evaluate(`(${installInRealm.toString()})`) as typeof installInRealm;
  install(
    clock,
    (instant) => zone.offsetAt(instant),
    (local) => zone.fromLocal(local),
  );
}

/** Evaluated as source inside the realm: refers to nothing but its parameters and the realm's globals. */
function installInRealm(
  clock: () => number,
  offsetAt: (instant: number) => number,
  fromLocal: (local: number) => number,
): void {
  const Original = Date;
  const { prototype } = Original as unknown as { prototype: Record<string, unknown> };
  function ScriptDate(this: unknown, ...given: number[]) {
    if (!new.target) return String(new Original(clock()));
    if (given.length === 0) return Reflect.construct(Original, [clock()], new.target);
    if (given.length === 1) return Reflect.construct(Original, given, new.target);
    const local = Original.UTC(...(given as [number, number]));
    return Reflect.construct(Original, [fromLocal(local)], new.target);
  }
  ScriptDate.prototype = prototype;
  ScriptDate.now = clock;
  ScriptDate.UTC = Original.UTC;
  ScriptDate.parse = Original.parse;
  prototype["constructor"] = ScriptDate;
  const readings = [
    "FullYear",
    "Month",
    "Date",
    "Day",
    "Hours",
    "Minutes",
    "Seconds",
    "Milliseconds",
  ];
  for (const reading of readings) {
    const read = prototype[`getUTC${reading}`] as (this: Date) => number;
    prototype[`get${reading}`] = function (this: Date) {
      const instant = this.getTime();
      return read.call(new Original(instant + offsetAt(instant)));
    };
    prototype[`set${reading}`] = () => {
      throw new Error(
        `Date.set${reading} is not modelled: it would depend on the script's time zone`,
      );
    };
  }
  prototype["getTimezoneOffset"] = function (this: Date) {
    return -offsetAt(this.getTime()) / 60_000;
  };
  (globalThis as unknown as Record<string, unknown>)["Date"] = ScriptDate;
}
