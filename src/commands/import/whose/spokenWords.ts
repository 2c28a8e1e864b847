import { editDistance, type Roster } from "../../../core/index";
import type { DriveFinder } from "../finding/driveFinder";
import { nameKey, partsByAnd, withoutDots, wordsOf } from "../finding/nameKey";
import type { Payers } from "../finding/payers";
import { statementMonth } from "../statement/words/monthNames";
import type { FindRequest } from "./findRequest";

/** Of whom the words of a line speak: of some of a household, of strangers, of an ID with an error in it. */
export class SpokenWords {
  constructor(
    private readonly roster: Roster,
    private readonly drives: DriveFinder,
    private readonly payers: Payers,
  ) {}

  /**
   * Those of a household whom a text speaks of by what only they are called; doubtful where that is the
   * name of a month too, or a bank or a typing error has spoilt it, and all others where it joins one of
   * them with somebody whom nobody knows.
   */
  spokenOf(
    request: FindRequest,
    family: readonly number[],
  ): { readonly sure: readonly number[]; readonly doubtful: readonly number[] } {
    const said = this.saidIn(request);
    const run = said.join("");
    const names = family.map((each) => wordsOf(this.roster.members[each]!.name));
    const sure: number[] = [];
    const doubtful: number[] = [];
    for (const [i, member] of family.entries()) {
      const own = names[i]!.filter(
        (word) => word.length > 1 && !names.some((other, j) => j !== i && other.includes(word)),
      );
      const isPlain = (word: string) => said.includes(word) && statementMonth(word) === null;
      const isSpoilt = (word: string) =>
        said.includes(word) ||
        (word.length > 3 && (run.includes(word) || said.some((each) => isNear(each, word))));
      // One's first name is another's too, or their second: either may be meant.
      const isShared = names.some(
        (other, j) => j !== i && said.some((word) => isOfBoth(word, names[i]!, other)),
      );
      const id = wordsOf(this.roster.members[member]!.id).join("");
      const isParted = /\d/.test(id) && id.length > 2 && run.includes(id) && !said.includes(id);
      if (own.some(isPlain)) sure.push(member);
      else if (isShared || isParted || own.some(isSpoilt)) doubtful.push(member);
    }
    if (sure.length > 0 && this.joinsStranger(request, new Set(names.flat())))
      return { sure, doubtful: family.filter((member) => !sure.includes(member)) };
    return { sure, doubtful };
  }

  /** Whether a text joins one of some names, by "and" or a comma, with what is neither a name of them nor known. */
  private joinsStranger({ payment }: FindRequest, names: ReadonlySet<string>): boolean {
    const isStrange = (word: string) =>
      !names.has(word) && !/\d/.test(word) && !this.drives.isExplained(word);
    return payment.purposes.some((text) => {
      const parts = text.split(",").flatMap(partsByAnd).map(wordsOf);
      return parts.slice(1).some((after, i) => {
        const before = parts[i]!;
        const beside = [before[before.length - 1], after[0]].flatMap((word) => word ?? []);
        return beside.some((word) => names.has(word)) && beside.some(isStrange);
      });
    });
  }

  /** Whether the payer, one alone, is called like a member, whoever else is. */
  isCalled(member: number, { texts, claims }: FindRequest): boolean {
    return [claims.own].flat().includes(member) && partsByAnd(texts.payer).length === 1;
  }

  /** Whether a line names a member in so many words, or by what only they are called in the household. */
  isNamed(member: number, request: FindRequest): boolean {
    const { byId, inText, stated } = request.claims;
    if ([byId, inText, stated].includes(member)) return true;
    const family = this.payers.households.of(member);
    if (family.length < 2) return false;
    const { sure, doubtful } = this.spokenOf(request, family);
    return sure.length === 1 && sure[0] === member && doubtful.length === 0;
  }

  /** Of whom an ID stands in a text beside what may be another one, mistyped. */
  isBesideMistyped(match: number, { payment }: FindRequest): boolean {
    const lettersOf = (word: string) => word.replace(/\d/g, "");
    const own = lettersOf(wordsOf(this.roster.members[match]!.id).join(""));
    const isId = (word: string) => this.payers.isId(word);
    return payment.purposes.map(wordsOf).some((words) =>
      words.some((word, i) => {
        const isLike = own !== "" && /\d/.test(word) && lettersOf(word) === own;
        // A bank may have parted it.
        return isLike && !isId(word) && !isId(word + (words[i + 1] ?? ""));
      }),
    );
  }

  /** Whether a text holds part of the name of anybody but the payer and whom they have paid for. */
  strangerIn({ payment, texts }: FindRequest, member: number): boolean {
    const own = new Set([...wordsOf(this.roster.members[member]!.name), ...wordsOf(texts.payer)]);
    return payment.purposes.flatMap(wordsOf).some((word) => {
      const isName = word.length > 2 && this.payers.isNameWord(word);
      return isName && !own.has(word) && statementMonth(word) === null;
    });
  }

  /** Whether a text has words that may be somebody's: neither a drive's, nor the payer's, nor in every text. */
  hasOtherWords(request: FindRequest, member: number): boolean {
    const own = [...wordsOf(this.roster.members[member]!.name), ...wordsOf(request.texts.payer)];
    const { reference, note } = request.texts;
    return this.saidIn(request, [reference, note]).some(
      (word) => !/\d/.test(word) && !own.includes(word) && !this.drives.isExplained(word),
    );
  }

  /** The words of a payment's purposes, but for the household's name, which is nobody's of it alone. */
  private saidIn(
    { payment, texts, claims }: FindRequest,
    purposes: readonly string[] = payment.purposes,
  ): readonly string[] {
    const payer = nameKey(texts.payer);
    const words = purposes
      .filter((text) => nameKey(text) !== payer)
      .flatMap((text) => this.drives.wordsIn(text));
    const [first] = claims.household;
    if (first === undefined) return words;
    const label = wordsOf(this.roster.members[first]!.household);
    return words.filter((word) => !label.includes(word));
  }
}

/** Whether two are called by a word: it is the first name of one of them, and the second or, of namesakes, the first of the other. */
function isOfBoth(word: string, a: readonly string[], b: readonly string[]): boolean {
  if (a.join(" ") === b.join(" ")) return a[0] === word;
  return (a[0] === word && b.indexOf(word) > 0) || (b[0] === word && a.indexOf(word) > 0);
}

/** Whether a word is a name with a typing error, which may have been made before "ü" became "ue". */
function isNear(word: string, name: string): boolean {
  const errors = name.length < 8 ? 1 : 2;
  const isClose = (a: string, b: string) => editDistance(a, b, errors) <= errors;
  return word.length > 3 && (isClose(word, name) || isClose(withoutDots(word), withoutDots(name)));
}
