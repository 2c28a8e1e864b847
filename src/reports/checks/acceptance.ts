import { type Cell, isBlank, type SheetSnapshot } from "../../schema/index";
import { fingerprintOf, fitsMemory, readMemory } from "../report/memory";
import { isUnwritten } from "../report/rowIdentity";
import type { SheetLayout } from "../report/sheetColumns";

/** A problem as Checks shows it, and what it is known by when the words or its place have changed. */
export interface ShownProblem {
  /** Its code and what stands in the row concerned. */
  readonly key: string;
  readonly problem: string;
  /** "E14"; "" where it has no cell. */
  readonly cell: string;
}

/** Which problems are accepted, and which row of Checks as it stands belongs to which. */
export interface Acceptance {
  /** By problem: accepted, or accepted before its row changed. */
  readonly states: readonly ("open" | "accepted" | "reopened")[];
  /** By problem: what stands under Accepted by where it is accepted; "" elsewhere. */
  readonly acceptedBy: readonly Cell[];
  /** The key of each row of the sheet as it stands; "" for those that hold nothing of the user's. */
  readonly presentKeys: readonly string[];
  readonly memory: string;
}

/** What a row of Checks shows; that is all that can be read back from it. */
const visible = (problem: string, cell: string) => fingerprintOf(`${problem}\u001f${cell}`);

/** Of one row: the problem's key when it was accepted ("" if it had gone by then), and the words of it. */
interface Remembered {
  readonly key: string;
  readonly words: string;
}

/**
 * Reads who has accepted what. A row of Checks shows a problem's words and cell, but not what the
 * row concerned held when it was accepted; that is remembered as a fingerprint. So an acceptance
 * follows its row wherever it is sorted to, survives a change of language, and lapses when what
 * stands in the row changes: then whoever accepts it again writes something new.
 */
export function readAcceptance(
  shown: readonly ShownProblem[],
  present: SheetSnapshot | null,
  layout: SheetLayout,
  memory: string | null,
): Acceptance {
  const matches = new Matches(shown);
  const remembered = readMemory(memory);
  const states: Acceptance["states"][number][] = shown.map(() => "open");
  const acceptedBy: Cell[] = shown.map(() => "");
  const next = new Map<string, Remembered>();
  const at = (id: string) => layout.columns.findIndex(({ column }) => column?.id === id);
  const [problemAt, cellAt, acceptedAt] = [at("problem"), at("cell"), at("acceptedBy")];
  const presentKeys = (present?.rows ?? []).map((row, r) => {
    const isWritten = layout.columns.some(({ keeps }, c) => keeps && !isUnwritten(row[c] ?? ""));
    if (r < layout.firstRow || !isWritten) return "";
    const problem = textOf(row[problemAt]);
    const cell = textOf(row[cellAt]);
    const before = rememberedOf(remembered[visible(problem, cell)]);
    const index = matches.take(before?.key, problem, cell);
    const now = index === undefined ? undefined : shown[index];
    const words = textOf(row[acceptedAt]);
    if (words !== "") {
      const { isLapsed, ...kept } = judge(before, now?.key, fingerprintOf(words));
      next.set(now === undefined ? visible(problem, "") : visible(now.problem, now.cell), kept);
      if (index !== undefined) states[index] = isLapsed ? "reopened" : "accepted";
      if (index !== undefined && !isLapsed) acceptedBy[index] = row[acceptedAt] ?? "";
    }
    return now?.key ?? `gone ${problem} ${cell}`;
  });
  return { states, acceptedBy, presentKeys, memory: writeMemory(next) };
}

/**
 * Whether an acceptance has lapsed: the row holds something else than when it was accepted, and the
 * words of acceptance are still those; and what is to be remembered of it.
 */
function judge(
  before: Remembered | null,
  problemKey: string | undefined,
  words: string,
): Remembered & { readonly isLapsed: boolean } {
  const was = before?.key ?? "";
  if (problemKey === undefined) return { key: was, words, isLapsed: false };
  const key = fingerprintOf(problemKey);
  const isLapsed = was !== "" && was !== key && before?.words === words;
  return { key: isLapsed ? was : key, words, isLapsed };
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return "";
  return typeof cell === "object" ? `@${cell.day}` : String(cell).trim();
}

function rememberedOf(value: unknown): Remembered | null {
  if (typeof value !== "string") return null;
  const [key = "", words = ""] = value.split(" ");
  return { key, words };
}

/** The oldest acceptances are forgotten first should there be too many: they stay accepted. */
function writeMemory(next: ReadonlyMap<string, Remembered>): string {
  const entries = [...next].map(([shown, { key, words }]) => [shown, `${key} ${words}`] as const);
  let text = JSON.stringify(Object.fromEntries(entries));
  while (!fitsMemory(text)) {
    entries.splice(0, Math.ceil(entries.length / 10));
    text = JSON.stringify(Object.fromEntries(entries));
  }
  return text;
}

/** The problems of this refresh, each handed out once: by key, by what is shown, by words alone. */
class Matches {
  private readonly byKey = new Map<string, number[]>();
  private readonly byShown = new Map<string, number[]>();
  private readonly byProblem = new Map<string, number[]>();
  private readonly taken = new Set<number>();

  constructor(shown: readonly ShownProblem[]) {
    for (const [i, { key, problem, cell }] of shown.entries()) {
      add(this.byKey, fingerprintOf(key), i);
      add(this.byShown, visible(problem, cell), i);
      add(this.byProblem, problem.trim(), i);
    }
  }

  take(key: string | undefined, problem: string, cell: string): number | undefined {
    const found =
      this.free(key === undefined ? [] : this.byKey.get(key)) ??
      this.free(this.byShown.get(visible(problem, cell))) ??
      this.free(this.byProblem.get(problem));
    if (found !== undefined) this.taken.add(found);
    return found;
  }

  private free(candidates: readonly number[] | undefined): number | undefined {
    return candidates?.find((i) => !this.taken.has(i));
  }
}

function add(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [i]);
  else list.push(i);
}
