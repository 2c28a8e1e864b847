import type { Finding } from "./trial";

/** What came of some trials of one command. */
export interface Tried {
  readonly command: string;
  readonly mode: "edits" | "faults" | "pairs";
  /** What kind of edit or fault it was. */
  readonly kind: string;
  readonly count: number;
  /** How many of them fell between a last look and a write that it guards. */
  readonly inMoment: number;
  readonly wrong: readonly Finding[];
}

/** Prints "N of N" by command, by edit, and by both, and then all that was wrong. */
export function printTables(all: readonly Tried[]): void {
  const edits = all.filter(({ mode }) => mode === "edits");
  const rest = all.filter(({ mode }) => mode !== "edits");
  if (edits.length > 0) {
    console.log(
      "\n# As it must be, outside the moment between look and write; in it: wrong (lost) of tried\n",
    );
    printBy(edits, ({ command }) => command);
    console.log();
    printBy(edits, ({ kind }) => kind);
    console.log("\n# By command and edit\n");
    printBy(edits, ({ command, kind }) => `${command} | ${kind}`);
    printMoments(edits);
  }
  if (rest.length > 0) {
    console.log("\n# Faults, and two edits in a row\n");
    printBy(rest, ({ command, kind }) => `${command} | ${kind}`);
    console.log();
    printBy(rest, ({ kind }) => kind);
  }
  printWrong(all);
}

const isLost = ({ wrong }: Finding) => wrong.some((line) => line.startsWith("lost"));

function printBy(all: readonly Tried[], keyOf: (tried: Tried) => string): void {
  for (const [key, group] of grouped(all, keyOf)) {
    const sum = (of: (tried: Tried) => number) => group.reduce((n, each) => n + of(each), 0);
    const inMoment = sum((each) => each.inMoment);
    const outside = sum(({ count }) => count) - inMoment;
    const wrong = group.flatMap((each) => each.wrong);
    const [inside, others] = [true, false].map((isIn) =>
      wrong.filter(({ moment }) => (moment !== null) === isIn),
    ) as [Finding[], Finding[]];
    const right = `${number(outside - others.length)} of ${number(outside)}`;
    const lost = others.filter(isLost).length;
    const told = lost > 0 ? ` (lost: ${lost})` : "";
    const moment =
      inMoment === 0
        ? ""
        : `; ${inside.length} (${inside.filter(isLost).length}) of ${number(inMoment)}`;
    console.log(`${key}: ${right}${told}${moment}`);
  }
}

const number = (value: number) => value.toLocaleString("en-US");

/** How many looks, by tab, something came too late for. */
function printMoments(all: readonly Tried[]): void {
  console.log("\n# Moments in which an edit made a difference, by command\n");
  for (const [command, group] of grouped(all, (tried) => tried.command)) {
    const looks = new Map<number, Set<number>>();
    for (const { moment } of group.flatMap(({ wrong }) => wrong))
      if (moment !== null)
        looks.set(moment.sheet, (looks.get(moment.sheet) ?? new Set()).add(moment.look));
    const counts = [...looks.values()].map(({ size }) => size);
    console.log(`${command}: in ${counts.length} tabs, at most ${Math.max(0, ...counts)} each`);
  }
}

function printWrong(all: readonly Tried[]): void {
  const wrong = all.flatMap((tried) => tried.wrong);
  if (wrong.length === 0) return;
  console.log("\n# What was wrong\n");
  const alike = grouped(wrong, ({ command, what, wrong: lines, moment }) =>
    [
      `${command} | ${what}${moment === null ? "" : " | in the moment"}`,
      ...lines.map((line) => line.slice(0, 260)),
    ].join("\n      "),
  );
  for (const [key, group] of alike) {
    const places = group.slice(0, 5).map(({ at, call }) => `${at} ${call}`);
    console.log(`${group.length}× [${places.join("; ")}] ${key}`);
  }
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
