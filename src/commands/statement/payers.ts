import type { Accounts, Roster } from "../../core/index";
import { nameKey, wordsOf } from "./nameKey";

/** What a line says of who gave. */
export interface PayerTexts {
  readonly member: string;
  readonly payer: string;
  readonly reference: string;
  readonly note: string;
}

/** Who gave: one of the roster; several that it could be; nobody. */
export type Match = number | readonly number[] | null;

/** How many words of a reference are read together, to find a name or an ID in it. */
const longestRun = 4;

/**
 * Finds who gave. In this order: the member's column, an ID in the reference, the payer's name, whom
 * the payer was said to be, whom the payer has paid for before, a name in the reference. What fits
 * several is nobody: nothing is guessed.
 */
export class Payers {
  private readonly ids = new Map<string, number>();
  private readonly names = new Map<string, readonly number[]>();
  private readonly paidBefore = new Map<string, readonly number[]>();

  /** @param said whom payers were said to be: `nameKey` of the payer → member ID */
  constructor(
    private readonly roster: Roster,
    accounts: Accounts,
    private readonly said: ReadonlyMap<string, string>,
  ) {
    for (const [index, { id, hasId, name }] of roster.members.entries()) {
      if (hasId) this.ids.set(wordsOf(id).join(""), index);
      const words = wordsOf(name);
      for (const key of new Set([words.join(""), nameKey(name)])) add(this.names, key, index);
    }
    const { sources, persons } = accounts.ledger;
    for (const [row, { paidBy }] of sources.entries()) {
      const index = persons[row]!;
      if (paidBy !== "" && roster.members[index] !== undefined)
        add(this.paidBefore, nameKey(paidBy), index);
    }
  }

  find({ member, payer, reference, note }: PayerTexts): Match {
    const texts = `${reference} | ${note}`;
    const key = nameKey(payer || member || reference || note);
    const said = this.roster.byId.get(this.said.get(key) ?? "") ?? null;
    const stated = this.named(member);
    if (typeof stated === "number") return stated;
    const byId = this.within(texts, (run) => this.idOf(run, reference));
    if (typeof byId === "number") return byId;
    const own = this.named(payer);
    const inText = this.within(texts, (run) => this.namesOf(run));
    if (typeof own === "number") {
      // Someone of ours pays, and names somebody else of ours: for whom it is, only people can say.
      const names = typeof inText === "number" && inText !== own ? [own, inText] : null;
      return names === null ? own : (said ?? names);
    }
    const before = one(this.paidBefore.get(nameKey(payer)));
    return (
      [said, before, inText].find((match) => typeof match === "number") ??
      [stated, byId, own, before, inText].find((match) => match !== null) ??
      null
    );
  }

  /** Whether a payer is a member by name: then it is no news who that is. */
  isMember(payer: string): boolean {
    return this.named(payer) !== null;
  }

  private named(text: string): Match {
    if (text === "") return null;
    const exact = this.roster.byId.get(text.normalize()) ?? this.ids.get(wordsOf(text).join(""));
    if (exact !== undefined) return exact;
    return one(this.names.get(nameKey(text)) ?? this.names.get(wordsOf(text).join("")));
  }

  /** What is found in any run of words; several where runs name different people. */
  private within(text: string, lookUp: (run: readonly string[]) => readonly number[]): Match {
    const found = new Set<number>();
    for (const part of text.split("|")) {
      const words = wordsOf(part);
      for (let from = 0; from < words.length; from++)
        for (let to = from + 1; to <= Math.min(words.length, from + longestRun); to++)
          for (const index of lookUp(words.slice(from, to))) found.add(index);
    }
    return one([...found]);
  }

  /** An ID of letters and figures stands for itself anywhere; one of figures only where it is alone. */
  private idOf(run: readonly string[], reference: string): readonly number[] {
    const key = run.join("");
    const index = this.ids.get(key);
    if (index === undefined) return [];
    const isTelling = /\d/.test(key) && /[^\d]/.test(key);
    return isTelling || wordsOf(reference).join("") === key ? [index] : [];
  }

  /** A name in a reference is one of several words, or of three syllables. */
  private namesOf(run: readonly string[]): readonly number[] {
    const key = run.join("");
    if (run.length < 2 && !/^[가-힣]{3,}$/.test(key)) return [];
    return this.names.get([...run].sort().join(" ")) ?? this.names.get(key) ?? [];
  }
}

function add(map: Map<string, readonly number[]>, key: string, index: number): void {
  const known = map.get(key) ?? [];
  if (key !== "" && !known.includes(index)) map.set(key, [...known, index]);
}

function one(found: readonly number[] | undefined): Match {
  if (found === undefined || found.length === 0) return null;
  return found.length === 1 ? found[0]! : found;
}
