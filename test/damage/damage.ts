import { CannotChange, NotXlsx, readXlsx, writeXlsx } from "../../src/local/xlsx";
import { Zip } from "../../src/local/xlsx/zip/zip";
import { describeSpreadsheet } from "../local/xlsx/describeSpreadsheet";

/** What came of damaged workbooks: refused in plain words, or read as the whole one; else wrong. */
export interface Tally {
  readonly tried: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

const defaults = { locale: "en_US", timeZone: "Etc/UTC" };

/** "refused", or what a workbook says once a cell of it was changed and it was read again. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    const { spreadsheet, source } = readXlsx(bytes, defaults);
    const said = JSON.stringify(describeSpreadsheet(spreadsheet));
    const [sheet] = spreadsheet.sheets;
    sheet?.setContent(sheet.lastRow() + 1, 1, "one more");
    readXlsx(writeXlsx(spreadsheet, source, { isForced: true }).bytes, defaults);
    return said;
  } catch (fault) {
    if (fault instanceof NotXlsx || fault instanceof CannotChange) return "refused";
    return `threw ${(fault as Error).stack?.split("\n").slice(0, 3).join(" ")}`;
  }
}

function tallied(
  whole: Uint8Array,
  damaged: Iterable<readonly [what: string, bytes: Uint8Array]>,
  isRight: (outcome: string, whole: string) => boolean,
): Tally {
  const expected = outcomeOf(whole);
  if (expected === "refused" || expected.startsWith("threw")) throw new Error(expected);
  const wrong: string[] = [];
  let tried = 0;
  let refused = 0;
  for (const [what, bytes] of damaged) {
    tried += 1;
    const outcome = outcomeOf(bytes);
    if (outcome === "refused") refused += 1;
    else if (!isRight(outcome, expected)) wrong.push(`${what}: ${outcome.slice(0, 300)}`);
  }
  return { tried, refused, wrong };
}

/** A workbook cut off after every so many of its bytes. */
export function cutOff(whole: Uint8Array, step: number): Tally {
  function* cuts(): Iterable<readonly [string, Uint8Array]> {
    for (let length = 0; length < whole.length; length += step)
      yield [`after ${length} bytes`, whole.subarray(0, length)];
  }
  return tallied(whole, cuts(), () => false);
}

/** A workbook with one bit changed, so many times. */
export function flipped(whole: Uint8Array, times: number, seed: number): Tally {
  const chance = chanceFrom(seed);
  function* flips(): Iterable<readonly [string, Uint8Array]> {
    for (let i = 0; i < times; i++) {
      const at = Math.floor(chance() * whole.length);
      const bit = Math.floor(chance() * 8);
      const bytes = whole.slice();
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      yield [`bit ${bit} of byte ${at}`, bytes];
    }
  }
  return tallied(whole, flips(), (outcome, expected) => outcome === expected);
}

/** A workbook one of whose parts was changed by chance and packed again: read somehow, or refused. */
export function mangled(whole: Uint8Array, times: number, seed: number): Tally {
  const chance = chanceFrom(seed);
  const names = new Zip(whole).names().filter((name) => /\.(xml|rels|vml)$/.test(name));
  const pick = (count: number) => Math.floor(chance() * count);
  function* changes(): Iterable<readonly [string, Uint8Array]> {
    for (let i = 0; i < times; i++) {
      const zip = new Zip(whole);
      const name = names[pick(names.length)] as string;
      const text = zip.text(name) ?? "";
      const at = pick(text.length);
      const end = Math.min(at + 1 + pick(chance() < 0.3 ? 60 : 3), text.length);
      const instead = [
        "",
        text.slice(at, end).repeat(2),
        "<",
        '"',
        "&",
        "9",
        "-1",
        "A",
        "/>",
        "x:",
      ];
      const by = instead[pick(instead.length)] as string;
      zip.put(name, text.slice(0, at) + by + text.slice(end));
      yield [`${name} at ${at}–${end}: ${JSON.stringify(by)}`, zip.file()];
    }
  }
  return tallied(whole, changes(), (outcome) => !outcome.startsWith("threw"));
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
