import { type Accounts, memberWithId, type Roster } from "../../core/index";
import { nameKey, wordsOf } from "./nameKey";

/** What a line says of who gave. */
export interface PayerTexts {
  readonly member: string;
  readonly payer: string;
  readonly reference: string;
  readonly note: string;
  /** What else the line says. */
  readonly others: readonly string[];
}

/** Who gave: one of the roster; several that it could be; nobody. */
export type Match = number | readonly number[] | null;

const nobody: readonly number[] = [];

/** Some words of a text on end, and the same without blanks. */
interface Run {
  readonly key: string;
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** How many words of a reference are read together, to find a name or an ID in it. */
const longestRun = 4;

/** Between the names of two people who share an account; what may be an initial is none. */
const and =
  /\s*[&+/]\s*|\s+(?:und|UND|Und|and|AND|And|oder|ODER|or|OR|et|ET|ou|OU|e|y|en|EN|of|och|OCH|og|OG|ja|JA)\s+|(?<=[가-힣])(?:와|과)\s+|\s+및\s+/u;

/**
 * Finds who gave. In this order: the member's column, an ID in the reference, the payer's name, whom
 * the payer was said to be, whom the payer has paid for before, one of two names of a payer, a name in
 * the reference, and only then whatever else the line says. What fits several is nobody: nothing is
 * guessed.
 */
export class Payers {
  private readonly ids = new Map<string, number>();
  private readonly names = new Map<string, number[]>();
  /** Of members that are couples, each of the two. */
  private readonly halves = new Map<string, number[]>();
  /** A surname behind the first letter of a name: "b becker". */
  private readonly initials = new Map<string, number[]>();
  private readonly paidBefore = new Map<string, number[]>();
  /** Every word that any name has. */
  private readonly nameWords = new Set<string>();
  /** The first two letters of every ID, and of every name: no run that begins otherwise is one. */
  private readonly idStarts = new Set<string>();
  private readonly nameStarts = new Set<string>();
  /** How long an ID or a name is at most, blanks left out: a longer run of words is neither. */
  private longestKey = 0;

  /** @param saidOf whom a payer was said to be: `nameKey` of the payer → member ID */
  constructor(
    private readonly roster: Roster,
    accounts: Accounts,
    private readonly saidOf: (payer: string) => string | undefined,
  ) {
    for (const [index, { id, hasId, name }] of roster.members.entries()) {
      const idKey = wordsOf(id).join("");
      if (hasId) {
        this.ids.set(idKey, index);
        this.idStarts.add(idKey.slice(0, 2));
      }
      const words = wordsOf(name);
      for (const word of words) {
        this.nameWords.add(word);
        this.nameStarts.add(word.slice(0, 2));
      }
      this.nameStarts.add(words.join("").slice(0, 2));
      this.longestKey = Math.max(this.longestKey, idKey.length, words.join("").length);
      for (const key of new Set([words.join(""), nameKey(name)])) add(this.names, key, index);
      for (const key of new Set(namesOfTwo(name).map(nameKey))) add(this.halves, key, index);
      for (const key of initialsOf(words)) add(this.initials, key, index);
    }
    const { sources, persons } = accounts.ledger;
    for (const [row, { paidBy }] of sources.entries()) {
      const index = persons[row]!;
      if (paidBy !== "" && roster.members[index] !== undefined)
        add(this.paidBefore, nameKey(paidBy), index);
    }
  }

  find({ member, payer, reference, note, others }: PayerTexts): Match {
    const parts = [reference, ...note.split("|")].map(wordsOf);
    const key = nameKey(payer || member || note || reference);
    const said = memberWithId(this.roster, this.saidOf(key) ?? "") ?? null;
    const stated = this.named(member);
    if (typeof stated === "number") return stated;
    const byId = this.within(parts, this.idStarts, (run) => this.idOf(run, reference));
    if (typeof byId === "number") return byId;
    const exact = this.named(payer);
    const own = exact ?? this.halfOf(payer);
    const inText = this.within(parts, this.nameStarts, (run) => this.namesOf(run));
    if (typeof own === "number" && (exact !== null || said === null)) {
      // Someone of ours pays, and names somebody else of ours: for whom it is, only people can say.
      const names = typeof inText === "number" && inText !== own ? [own, inText] : null;
      return names === null ? own : (said ?? names);
    }
    const before = one(this.paidBefore.get(nameKey(payer)));
    const first =
      [said, before, inText].find((match) => typeof match === "number") ??
      [stated, byId, own, before, inText].find((match) => match !== null);
    return first ?? this.inOthers(others);
  }

  /** Whoever has the surname and the first letter of a name: may be meant, and may not. */
  byInitial(payer: string): number | null {
    const words = wordsOf(payer);
    const keys = words.length === 2 ? [words.join(" "), [...words].reverse().join(" ")] : [];
    const found = new Set(keys.flatMap((key) => this.initials.get(key) ?? nobody));
    return found.size === 1 ? [...found][0]! : null;
  }

  /** One of two who share an account, or a member whose name holds two: "Anna und Bert Becker". */
  private halfOf(payer: string): Match {
    if (payer === "") return null;
    const found = new Set(
      namesOfTwo(payer).flatMap((name) => this.names.get(nameKey(name)) ?? nobody),
    );
    for (const index of this.halves.get(nameKey(payer)) ?? nobody) found.add(index);
    return one([...found]);
  }

  private inOthers(texts: readonly string[]): Match {
    const parts = texts.map(wordsOf);
    const byId = this.within(parts, this.idStarts, (run) => this.idOf(run, ""));
    return byId ?? this.within(parts, this.nameStarts, (run) => this.namesOf(run));
  }

  /** Whether a payer is a member by name: then it is no news who that is. */
  isMember(payer: string): boolean {
    return this.named(payer) !== null;
  }

  private named(text: string): Match {
    if (text === "") return null;
    const exact =
      memberWithId(this.roster, text.normalize()) ?? this.ids.get(wordsOf(text).join(""));
    if (exact !== undefined) return exact;
    return one(this.names.get(nameKey(text)) ?? this.names.get(wordsOf(text).join("")));
  }

  /** What is found in any run of words; several where runs name different people. */
  private within(
    parts: readonly (readonly string[])[],
    starts: ReadonlySet<string>,
    lookUp: (run: Run) => readonly number[],
  ): Match {
    let found: Set<number> | null = null;
    for (const words of parts) {
      for (let from = 0; from < words.length; from++) {
        const first = words[from]!;
        if (first.length > 1 && !starts.has(first.slice(0, 2))) continue;
        let key = "";
        const last = Math.min(words.length, from + longestRun);
        for (let to = from + 1; to <= last; to++) {
          key += words[to - 1];
          if (key.length > this.longestKey) break;
          for (const index of lookUp({ key, words, from, to })) {
            found ??= new Set();
            found.add(index);
          }
        }
      }
    }
    return found === null ? null : one([...found]);
  }

  /** An ID of letters and figures stands for itself anywhere; one of figures only where it is alone. */
  private idOf({ key }: Run, reference: string): readonly number[] {
    const index = this.ids.get(key);
    if (index === undefined) return nobody;
    const isTelling = /\d/.test(key) && /[^\d]/.test(key);
    return isTelling || wordsOf(reference).join("") === key ? [index] : nobody;
  }

  /** A name in a reference is one of several words, or of three syllables. */
  private namesOf({ key, words, from, to }: Run): readonly number[] {
    if (to - from < 2 && !/^[가-힣]{3,}$/.test(key)) return nobody;
    return this.namedByWords(words, from, to) ?? this.names.get(key) ?? nobody;
  }

  /** Whose name has just these words, in whatever order: none where one of them is in no name. */
  private namedByWords(
    words: readonly string[],
    from: number,
    to: number,
  ): readonly number[] | undefined {
    for (let i = from; i < to; i++) if (!this.nameWords.has(words[i]!)) return undefined;
    return this.names.get(words.slice(from, to).sort().join(" "));
  }
}

/**
 * The two names in one text, each with the surname that the other may lend it; none where it holds one.
 *
 * @example namesOfTwo("Anna und Bert Becker") // ["Anna bert", "Anna becker", "Bert Becker"]
 */
function namesOfTwo(text: string): readonly string[] {
  const parts = text.split(and).filter((part) => part !== "");
  if (parts.length !== 2) return [];
  return parts.flatMap((part, i) => {
    const words = wordsOf(part);
    if (words.length > 1) return [part];
    return wordsOf(parts[1 - i]!).map((surname) => `${part} ${surname}`);
  });
}

/** "bert becker" → "b becker" */
function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  return [0, words.length - 1].map((at) => {
    const first = words[at === 0 ? words.length - 1 : 0]!;
    return `${first[0]} ${words[at]}`;
  });
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  if (key === "") return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else if (!known.includes(index)) known.push(index);
}

function one(found: readonly number[] | undefined): Match {
  if (found === undefined || found.length === 0) return null;
  return found.length === 1 ? found[0]! : found;
}
