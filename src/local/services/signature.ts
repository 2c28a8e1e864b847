import { builtImage } from "./builtImages";
import { EnumValue } from "./enumeration";
import { isDate } from "./realm";
import { ServiceError } from "./serviceError";
import { nameOf } from "./strictObject";

type Test = (argument: unknown) => boolean;

const isText: Test = (x) => typeof x === "string";
const isNumber: Test = (x) => typeof x === "number" && Number.isFinite(x);
const isBoolean: Test = (x) => typeof x === "boolean";
const isList: Test = (x) => Array.isArray(x);

/** The argument types that the member table may name besides the modelled classes and enums. */
const tests: Readonly<Record<string, Test>> = {
  any: () => true,
  text: isText,
  number: isNumber,
  int: (x) => Number.isInteger(x),
  boolean: isBoolean,
  date: isDate,
  /** what a cell takes */
  value: (x) =>
    isText(x) ||
    isNumber(x) ||
    isBoolean(x) ||
    isDate(x) ||
    x === null ||
    builtImage(x) !== undefined,
  /** rows of cells: an array of arrays, whose entries and sizes the method itself judges */
  grid: (x) => Array.isArray(x) && x.every(isList),
  list: isList,
  texts: (x) => Array.isArray(x) && x.every(isText),
  ranges: (x) => Array.isArray(x) && x.every((item) => nameOf(item) === "Range"),
  rules: (x) => Array.isArray(x) && x.every((item) => nameOf(item) === "ConditionalFormatRule"),
  object: (x) => typeof x === "object" && x !== null && !Array.isArray(x),
};

interface Parameter {
  readonly matches: Test;
}

export interface Signature {
  readonly name: string;
  readonly overloads: readonly (readonly Parameter[])[];
}

/**
 * Reads one entry of the member table: a name and its overloads, `|` between them; a type that ends
 * in `?` takes null too.
 *
 * @example parseSignature("getRange(text | int,int | int,int,int)")
 */
export function parseSignature(text: string): Signature {
  const found = /^(\w+)\((.*)\)$/.exec(text);
  if (!found) throw new Error(`member table: "${text}" is no signature`);
  const overloads = found[2]!.split("|").map((list) =>
    list
      .split(",")
      .map((type) => type.trim())
      .filter((type) => type !== "")
      .map(parseParameter),
  );
  return { name: found[1]!, overloads };
}

function parseParameter(type: string): Parameter {
  const nullable = type.endsWith("?");
  const name = nullable ? type.slice(0, -1) : type;
  const test = tests[name] ?? ((x) => nameOf(x) === name || EnumValue.typeOf(x) === name);
  return { matches: nullable ? (x) => x === null || test(x) : test };
}

/** Throws, in Google's words, unless the arguments fit one of the overloads. */
export function checkArguments(
  service: string,
  signature: Signature,
  given: readonly unknown[],
): void {
  for (const overload of signature.overloads)
    if (overload.length === given.length && overload.every((p, i) => p.matches(given[i]))) return;
  const types = given.map(typeWord).join(",");
  throw new ServiceError(
    `The parameters (${types}) don't match the method signature for ${service}.${signature.name}.`,
  );
}

function typeWord(argument: unknown): string {
  if (argument === null || argument === undefined) return String(argument);
  if (Array.isArray(argument)) return "number[]";
  if (isDate(argument)) return "Date";
  if (typeof argument === "number" && !Number.isFinite(argument)) return String(argument);
  if (typeof argument !== "object")
    return typeof argument === "string" ? "String" : typeof argument;
  return EnumValue.typeOf(argument) ?? nameOf(argument) ?? "object";
}
