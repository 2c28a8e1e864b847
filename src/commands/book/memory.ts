import { fingerprintOf } from "../../reports/index";
import type { Workbook } from "../workbook";

/**
 * One thing that is remembered with the document between runs. Anything may stand in a document's
 * properties by now: a hand's, another script's, half of what was written. What cannot be read costs
 * what it remembered and nothing else.
 */
export interface Entry<T> {
  readonly key: string;
  /** How many properties it may fill: a property holds 9 kB, all of a document's together 500 kB. */
  readonly most: number;
  /** null: not what {@link write} wrote. It may throw. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
  /** The same with less in it; null where nothing is left to be left out. */
  readonly shorten: (value: T) => T | null;
}

/** An entry of plain JSON. `read` sees whatever was parsed. */
export function jsonEntry<T>(
  stated: Omit<Entry<T>, "read" | "write"> & {
    readonly read: (value: unknown) => T | null;
    readonly toJson: (value: T) => unknown;
  },
): Entry<T> {
  const { key, most, shorten, read, toJson } = stated;
  return {
    key,
    most,
    shorten,
    read: (text) => read(JSON.parse(text)),
    write: (value) => JSON.stringify(toJson(value)),
  };
}

/** An entry of a text whose maker reads it with care, and keeps it to one property. */
export function textEntry(key: string): Entry<string> {
  return { key, most: 1, read: (text) => text, write: (text) => text, shorten: () => null };
}

/** What is remembered; null where that is nothing, or nothing that can be read. */
export function recall<T>(workbook: Workbook, entry: Entry<T>): T | null {
  const text = wholeText(workbook, entry);
  if (text === null) return null;
  try {
    return entry.read(text);
  } catch {
    return null;
  }
}

/** Remembers as much of it as has room. Where not even the least has, what was remembered stays. */
export function remember<T>(workbook: Workbook, entry: Entry<T>, value: T): void {
  for (let rest: T | null = value; rest !== null; rest = entry.shorten(rest)) {
    const text = entry.write(rest);
    const parts = inParts(text);
    if (parts.length > entry.most) continue;
    writeParts(workbook, entry.key, text, parts);
    break;
  }
}

/**
 * What stands under the key where the text is longer than a property: which of two sets of parts it
 * is in, how many they are, and its fingerprint. The other set is written next, and this last of
 * all: a run that is cut off leaves what was remembered before.
 */
const pointer = /^~([ab])(\d{1,2}) ([0-9a-z]+)$/;

const partKey = (key: string, set: string, part: number) => `${key}.${set}${part}`;

function wholeText<T>(workbook: Workbook, { key, most }: Entry<T>): string | null {
  const text = workbook.recall(key);
  const [, set, count, print] = pointer.exec(text ?? "") ?? [];
  if (set === undefined || print === undefined) return text;
  if (Number(count) > most) return null;
  let whole = "";
  for (let part = 1; part <= Number(count); part++)
    whole += workbook.recall(partKey(key, set, part)) ?? "";
  return fingerprintOf(whole) === print ? whole : null;
}

function writeParts(workbook: Workbook, key: string, text: string, parts: readonly string[]): void {
  if (parts.length === 1) {
    workbook.remember(key, text);
    return;
  }
  const [, before] = pointer.exec(workbook.recall(key) ?? "") ?? [];
  const set = before === "a" ? "b" : "a";
  for (const [i, part] of parts.entries()) workbook.remember(partKey(key, set, i + 1), part);
  workbook.remember(key, `~${set}${parts.length} ${fingerprintOf(text)}`);
}

/** What a property may hold, with room to spare. */
const MOST_BYTES = 8_900;

/** Cut into what properties hold, never between the two halves of one character. */
function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A character beyond the first 65,536 is two units of two bytes each.
    const isSecondHalf = unit >= 0xdc00 && unit < 0xe000;
    const size = unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    if (bytes + size > MOST_BYTES && !isSecondHalf) {
      parts.push(text.slice(from, i));
      from = i;
      bytes = 0;
    }
    bytes += size;
  }
  parts.push(text.slice(from));
  return parts;
}

export const isText = (value: unknown): value is string => typeof value === "string";

/** Plain data by name; nothing of what is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The pairs of a list that are pairs of a text and what `isValue` takes; null where it is no list. */
export function pairsIn<T>(
  value: unknown,
  isValue: (value: unknown) => value is T,
): ReadonlyMap<string, T> | null {
  if (!Array.isArray(value)) return null;
  const pairs = new Map<string, T>();
  for (const pair of value) {
    const [name, each] = Array.isArray(pair) ? pair : [];
    if (isText(name) && isValue(each)) pairs.set(name, each);
  }
  return pairs;
}

/** Without the first tenth, the longest ago; null where nothing is left. */
export function withoutOldest<T>(pairs: ReadonlyMap<string, T>): ReadonlyMap<string, T> | null {
  if (pairs.size === 0) return null;
  return new Map([...pairs].slice(Math.ceil(pairs.size / 10)));
}
