import { type Accounts, memberWithId, type Roster } from "../../../core/index";
import { statementMonth } from "../statement/words/monthNames";
import { Households } from "./households";
import { LooseNames, spellingsOf } from "./looseNames";
import { type Match, matchOf } from "./match";
import { nameKey, partsByAnd, wordsOf } from "./nameKey";

/** What a line says of who gave. */
export interface PayerTexts {
  readonly member: string;
  readonly payer: string;
  readonly reference: string;
  readonly note: string;
  /** What else the line says. */
  readonly others: readonly string[];
}

/** By what somebody was found. */
export type PersonBy =
  | "column"
  | "id"
  | "name"
  | "two-names"
  | "short-name"
  | "said"
  | "before"
  | "text"
  | "household";

/** Whom a line names, in each way that there is: what contradicts is seen here. */
export interface Claims {
  readonly match: Match;
  /** null where nobody was found. */
  readonly by: PersonBy | null;
  /** Whom the member's column names. */
  readonly stated: Match;
  /** Whose ID stands in the reference or the note. */
  readonly byId: Match;
  /** Whom the payer's name names. */
  readonly own: Match;
  /** Whose name stands in the reference or the note. */
  readonly inText: Match;
  /** For whom the payer has paid before, or was said to. */
  readonly before: Match;
  /** Those of the household that any text names by its label; none where none does. */
  readonly household: readonly number[];
}

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

/** Where a bank has cut off the second of two names. */
const andAtEnd = /\s+(?:u\.?|und|and|&|\+)$/i;

/**
 * Finds who gave. In this order: the member's column, an ID in the reference, the payer's name, whole or
 * but for what a bank cuts off and an initial, whom the payer was said to be, whom the payer has paid for
 * before, a name in the reference, then whatever else the line says, and last a household by its label.
 * What fits several is nobody: nothing is guessed.
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
  private readonly loose: LooseNames;
  readonly households: Households;

  /**
   * @param saidOf whom a payer was said to be just now: `nameKey` of the payer → member ID
   * @param rememberedOf whom a payer was said to be at an earlier time
   */
  constructor(
    private readonly roster: Roster,
    accounts: Accounts,
    private readonly saidOf: (payer: string) => string | undefined,
    private readonly rememberedOf: typeof saidOf = () => undefined,
  ) {
    for (const [index, { id, hasId, name }] of roster.members.entries()) {
      const idKey = wordsOf(id).join("");
      if (hasId) {
        this.ids.set(idKey, index);
        this.idStarts.add(idKey.slice(0, 2));
      }
      const words = wordsOf(name);
      for (const spelling of spellingsOf(name)) this.addName(spelling, index);
      this.longestKey = Math.max(this.longestKey, idKey.length);
      for (const key of new Set(namesOfTwo(name).map(nameKey))) add(this.halves, key, index);
      for (const key of initialsOf(words)) add(this.initials, key, index);
    }
    this.loose = new LooseNames(roster.members);
    this.households = new Households(roster.members, this.nameWords);
    const { sources, persons } = accounts.ledger;
    for (const [row, { paidBy }] of sources.entries()) {
      const index = persons[row]!;
      if (paidBy !== "" && roster.members[index] !== undefined)
        add(this.paidBefore, nameKey(paidBy), index);
    }
  }

  private addName(words: readonly string[], index: number): void {
    for (const word of words) {
      this.nameWords.add(word);
      this.nameStarts.add(word.slice(0, 2));
    }
    const run = words.join("");
    this.nameStarts.add(run.slice(0, 2));
    this.longestKey = Math.max(this.longestKey, run.length);
    const key = words.length < 2 ? run : [...words].sort().join(" ");
    for (const each of new Set([run, key])) add(this.names, each, index);
  }

  find(texts: PayerTexts): Claims {
    const { member, payer, reference, note, others } = texts;
    const parts = [reference, ...note.split("|")].map(wordsOf);
    const stated = this.named(member);
    const byId = this.within(parts, this.idStarts, (run) => this.idOf(run, reference));
    const exact = this.named(payer);
    const half = exact ?? this.halfOf(payer);
    const short = half ?? this.loose.find(payer);
    // Who writes their own name says nothing more by it.
    const own = nameKey(payer);
    const said = parts.filter((words) => own === "" || nameKey(words.join(" ")) !== own);
    const inText = this.within(said, this.nameStarts, (run) => this.namesOf(run));
    const household = this.households.find([payer, reference, note, ...others]);
    const key = nameKey(payer || member || note || reference);
    const saidNow = this.idIn(this.saidOf(key));
    const remembered = this.idIn(this.rememberedOf(key));
    const before = remembered ?? matchOf(this.paidBefore.get(nameKey(payer)));
    const claims = { stated, byId, own: short, inText, before, household };
    if (typeof stated === "number") return { match: stated, by: "column", ...claims };
    if (byId !== null) return { match: byId, by: "id", ...claims };
    const ownBy = exact !== null ? "name" : half !== null ? "two-names" : "short-name";
    const isSaid = saidNow !== null || remembered !== null;
    if (typeof short === "number" && (exact !== null || !isSaid)) {
      // Someone of ours pays, and names somebody else of ours: for whom it is, only people can say.
      const others = this.othersIn(inText, short);
      if (others.length === 0) return { match: short, by: ownBy, ...claims };
      if (saidNow !== null) return { match: saidNow, by: "said", ...claims };
      return { match: [short, ...others], by: ownBy, ...claims };
    }
    if (saidNow !== null) return { match: saidNow, by: "said", ...claims };
    const isOther = typeof inText === "number" && Array.isArray(short) && !short.includes(inText);
    if (isOther && ownBy === "name") return { match: [...short, inText], by: ownBy, ...claims };
    if (typeof before === "number" && typeof inText === "number" && before !== inText)
      return { match: [before, inText], by: "before", ...claims };
    const ways: readonly (readonly [PersonBy, Match])[] = [
      ["before", before],
      ["text", inText],
      ["column", stated],
      [ownBy, short],
    ];
    const [by, match] =
      ways.find(([, each]) => typeof each === "number") ??
      [...ways.slice(2), ...ways].find(([, each]) => each !== null) ??
      (["text", this.inOthers(others)] as const);
    if (match !== null) return { match, by, ...claims };
    const kin = this.kinOf(payer, parts);
    if (kin !== null) return { match: kin, by: "text", ...claims };
    const whole = household.length === 1 ? household[0]! : household.length > 1 ? household : null;
    return { match: whole, by: whole === null ? null : "household", ...claims };
  }

  /** Whom a text names besides the payer; several of one household are looked at as that. */
  private othersIn(inText: Match, payer: number): readonly number[] {
    if (inText === null) return nobody;
    if (typeof inText === "number") return inText === payer ? nobody : [inText];
    const family = this.households.of(payer);
    const areFamily = inText.every((each) => family.includes(each));
    return areFamily ? nobody : inText.filter((each) => each !== payer);
  }

  private idIn(id: string | undefined): number | null {
    return memberWithId(this.roster, id ?? "") ?? null;
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
    const first = payer.trim().replace(andAtEnd, "");
    if (first !== payer.trim()) return this.named(first);
    const found = new Set(
      namesOfTwo(payer).flatMap((name) => this.names.get(nameKey(name)) ?? nobody),
    );
    for (const index of this.halves.get(nameKey(payer)) ?? nobody) found.add(index);
    return matchOf([...found]);
  }

  private inOthers(texts: readonly string[]): Match {
    const parts = texts.map(wordsOf);
    const byId = this.within(parts, this.idStarts, (run) => this.idOf(run, ""));
    return byId ?? this.within(parts, this.nameStarts, (run) => this.namesOf(run));
  }

  /** Who has the payer's surname and is called in the text by the other name: a grandmother pays for "Tim". */
  private kinOf(payer: string, parts: readonly (readonly string[])[]): Match {
    const found = new Set<number>();
    for (const word of parts.flat()) {
      if (statementMonth(word) !== null || !this.nameWords.has(word)) continue;
      for (const surname of wordsOf(payer))
        for (const index of this.names.get([word, surname].sort().join(" ")) ?? nobody)
          found.add(index);
    }
    return matchOf([...found]);
  }

  /** Whether a payer is a member by name: then it is no news who that is. */
  isMember(payer: string): boolean {
    return this.named(payer) !== null;
  }

  /** Whether a word is anybody's ID. */
  isId(word: string): boolean {
    return this.ids.has(word);
  }

  /** Whether a word is part of any member's name. */
  isNameWord(word: string): boolean {
    return this.nameWords.has(word);
  }

  private named(text: string): Match {
    if (text === "") return null;
    const exact =
      memberWithId(this.roster, text.normalize()) ?? this.ids.get(wordsOf(text).join(""));
    if (exact !== undefined) return exact;
    const found = this.names.get(nameKey(text)) ?? this.names.get(wordsOf(text).join(""));
    // Who is called the same but for an initial may have left it out.
    return matchOf(found === undefined ? found : this.loose.withInitials(found));
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
    return found === null ? null : matchOf([...found]);
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
  const parts = partsByAnd(text);
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
