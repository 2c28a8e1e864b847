import { type Day, type Instalment, isoDay, monthsOn, yearsOn } from "../core/index";
import type { Cell } from "../schema/index";
import { decodeDay } from "./decodeDay";
import { decodeNumber } from "./decodeNumber";

/** All of a quota, in millionths. */
const WHOLE = 1_000_000;
/** So often a quota falls due at most: a part a month for 33 years. */
export const MOST_DUES = 400;

/**
 * Why a cell is no due days: a part of it is none, a day stands twice, only some have shares, or it can be
 * read in two ways (`unclear`); days are repeated without an end (`endless`), or never, or too often
 * (`times`); shares add up to something else than all (`sum`, in millionths).
 */
export type DuesProblem =
  | "unclear"
  | "endless"
  | { readonly times: number }
  | { readonly sum: number };

/** A day as it stands within other text; what it is, `decodeDay` says. */
const dayText = String.raw`\d{4}\s*(?:-|\/|\.|년)\s*\d{1,2}\s*(?:-|\/|\.|월)\s*\d{1,2}(?:\s*일|\.)?|\d{8}(?!\d)`;
const days = new RegExp(dayText, "g");
const withShare = /^(.*?)[\s:]*([\d.]+)\s*%$/;
const untilDay = new RegExp(
  String.raw`(?:\b(?:until|till|to|through|up to)|~)\s*(${dayText})|(${dayText})\s*까지`,
);
const firstDay = new RegExp(
  String.raw`(?:\b(?:from|starting|beginning|since|first)\s*(?:on\s*)?)?(${dayText})\s*(?:부터|에)?`,
);
const howOften =
  /[x×*]\s*(\d+)|(\d+)\s*(?:x\b|×|times|payments|instal?lments|parts|회|번|차례)(?:\s*(?:분할|납부))?/;

/** How many months lie between the days that each of these words repeats. */
const periods: readonly (readonly [months: number, words: RegExp])[] = [
  [
    6,
    /half[\s-]*yearly|semi[\s-]*annual(?:ly)?|(?:every|each)\s+half[\s-]*year|매?\s*반기(?:마다|별)?/,
  ],
  [3, /quarterly|(?:every|each|per)\s+quarter|매?\s*분기(?:마다|별)?/],
  [12, /yearly|annual(?:ly)?|(?:every|each|per)\s+year|매년|매해|해마다|연마다/],
  [1, /monthly|(?:every|each|per)\s+month(?!s)|매월|매달|달마다|월마다|다달이/],
];
const everyMonths = /(?:every|each)\s+(\d+)\s+months|(\d+)\s*(?:개월|달)\s*(?:마다|에\s*한\s*번)/;

/**
 * A drive's due days in order: one day, several, each or none with its share, or days that are repeated
 * (`monthly`, `quarterly`, `half-yearly`, `yearly`, `every 2 months`) so many times (`x12`) or until a
 * day, in English or Korean. Repeated days are those of the first one's day of the month, or the last day
 * of a shorter month. A cell may hold repeated days beside others; shares are of single days.
 *
 * @example decodeDues("2026-03-31 40%; 2026-06-30 60%") // two instalments of 400,000 and 600,000 millionths
 * @example decodeDues("2026-01-31 monthly x12") // 31 January, 28 February, 31 March … 31 December
 * @example decodeDues("2026-01-31부터 2026-12-31까지 분기마다") // 31 January, 30 April, 31 July, 31 October
 */
export function decodeDues(
  cell: Cell,
): { readonly due: readonly Instalment[] } | { readonly problem: DuesProblem } {
  const parts = typeof cell === "string" ? splitDues(cell) : [cell];
  const due: Instalment[] = [];
  for (const part of parts) {
    const read = decodePart(part);
    if ("problem" in read) return read;
    due.push(...read.due);
  }
  due.sort((a, b) => a.due - b.due);
  const problem = problemOf(due);
  return problem === null ? { due } : { problem };
}

/**
 * A cell of due days so many years on, and all else as it was written: repeated days stay repeated, on
 * the same day of the month. Of days that stand singly the last of a month stays the last of it; one day
 * alone becomes a date.
 *
 * @example moveDues("2026-01-31 monthly x12", 1) // "2027-01-31 monthly x12"
 */
export function moveDues(cell: Cell, years: number): Cell {
  const single = decodeDay(cell);
  if (single !== null) return { day: yearsOn(single, years) };
  if (typeof cell !== "string") return cell;
  const text = cell.normalize("NFKC");
  const isRepeated = takePeriod(new Rest(text.toLowerCase())) !== null;
  return text.replace(days, (found) => {
    const day = decodeDay(found);
    if (day === null) return found;
    return isoDay(isRepeated ? monthsOn(day, years * 12) : yearsOn(day, years));
  });
}

/** A part has one first day; what has none of its own belongs to it: "2026-01-31, monthly, x12". */
function splitDues(text: string): readonly string[] {
  const parts: string[] = [];
  for (const piece of text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[;,、\n]/)) {
    const part = piece.trim();
    if (part === "") continue;
    const before = parts[parts.length - 1];
    if (before !== undefined && !(hasFirstDay(part) && hasFirstDay(before)))
      parts[parts.length - 1] = `${before} ${part}`;
    else parts.push(part);
  }
  return parts;
}

const hasFirstDay = (part: string) => new RegExp(dayText).test(part.replace(untilDay, ""));

type Read = { readonly due: readonly Instalment[] } | { readonly problem: DuesProblem };

function decodePart(part: Cell): Read {
  const single = decodeInstalment(part);
  if (single !== null) return { due: [single] };
  return typeof part === "string" ? decodeRepeated(part) : { problem: "unclear" };
}

function decodeInstalment(part: Cell): Instalment | null {
  const shared = typeof part === "string" ? withShare.exec(part) : null;
  const due = decodeDay(shared === null ? part : shared[1]!);
  if (due === null) return null;
  if (shared === null) return { due, share: null };
  const percent = decodeNumber(shared[2]!, 3);
  return percent === null ? null : { due, share: Math.round(percent * (WHOLE / 100)) };
}

/** Days that are repeated, in whatever order it is said from when, how often and until when. */
function decodeRepeated(part: string): Read {
  const rest = new Rest(part);
  const until = rest.take(untilDay);
  const first = rest.take(firstDay);
  const months = takePeriod(rest);
  const times = rest.take(howOften);
  const from = first === null ? null : decodeDay(first);
  const end = until === null ? null : decodeDay(until);
  const isRead = from !== null && (until === null || end !== null) && rest.isBlank;
  if (!isRead || months === null || (until !== null && times !== null))
    return { problem: "unclear" };
  if (times !== null) return repeated(from, months, Number(times));
  return end === null
    ? { problem: "endless" }
    : repeated(from, months, timesUntil(from, months, end));
}

function takePeriod(rest: Rest): number | null {
  const stated = rest.take(everyMonths);
  if (stated !== null) return Number(stated) > 0 ? Number(stated) : null;
  for (const [months, words] of periods) if (rest.take(words) !== null) return months;
  return null;
}

function repeated(from: Day, months: number, times: number): Read {
  if (times < 1 || times > MOST_DUES) return { problem: { times } };
  const due = Array.from({ length: times }, (_, i) => ({
    due: monthsOn(from, i * months),
    share: null,
  }));
  return { due };
}

/** On how many of the days, the first among them, up to and with the end. */
function timesUntil(from: Day, months: number, end: Day): number {
  let times = 0;
  while (times <= MOST_DUES && monthsOn(from, times * months) <= end) times++;
  return times;
}

function problemOf(due: readonly Instalment[]): DuesProblem | null {
  if (due.length > MOST_DUES) return { times: due.length };
  let sum = 0;
  let shares = 0;
  for (let i = 0; i < due.length; i++) {
    if (i > 0 && due[i]!.due === due[i - 1]!.due) return "unclear";
    if (due[i]!.share === null) continue;
    sum += due[i]!.share!;
    shares++;
  }
  if (shares > 0 && shares < due.length) return "unclear";
  return shares > 0 && sum !== WHOLE ? { sum } : null;
}

/** What of a text has not been read yet. */
class Rest {
  private text: string;

  constructor(text: string) {
    this.text = text;
  }

  get isBlank(): boolean {
    return this.text.trim() === "";
  }

  /** The first group that matched, or "" where the pattern has none; null where it is not there. */
  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found.slice(1).find((group) => group !== undefined) ?? "";
  }
}
