import { editDistance } from "../../../core/index";
import { wordsOf } from "./nameKey";
import { isGiving, isNearPlain, isPlain } from "./plainWords";

/** A drive as texts may name it. */
export interface NameableDrive {
  readonly id: string;
  /** Whether it takes money now: what only such drives are called tells them apart. */
  readonly isOpen: boolean;
}

/** Which drives a text names, as indices of those given. */
export interface NamedDrives {
  /** By their whole names, or by words that no other open drive has. */
  readonly named: readonly number[];
  /** What it says several open drives are called: one of these. Empty where nothing narrows. */
  readonly among: readonly number[];
  /** Those that are not open. */
  readonly closed: readonly number[];
  /** It names a drive of one year, and another year. */
  readonly isOfOtherYear: boolean;
}

const nothing: NamedDrives = { named: [], among: [], closed: [], isOfOtherYear: false };

/** From so many letters on a part of a word stands for the whole; Hangul says as much in two. */
const shortestHangul = 2;
const shortestStart = 4;
const shortestEnd = 5;
/** From so many letters on a word may end otherwise, or have a typing error; long ones may have two. */
const shortestForm = 6;
const longWord = 10;
const longestWord = 14;

const isYear = (word: string) => /^(19|20)\d\d$/.test(word);

/** Finds drives by their names, or telling words of them, in what payers write. */
export class DriveNames {
  private readonly words: readonly {
    readonly strong: readonly string[];
    readonly years: readonly string[];
  }[];
  /** Which drives a word speaks of: texts have few words, and the same ones. */
  private readonly remembered = new Map<string, readonly number[]>();

  /** @param isNameWord words of people's names tell of people */
  constructor(
    private readonly drives: readonly NameableDrive[],
    private readonly isNameWord: (word: string) => boolean,
  ) {
    this.words = drives.map(({ id }) => {
      const all = wordsOf(id);
      return { strong: all.filter((word) => !isPlain(word)), years: all.filter(isYear) };
    });
  }

  /** The words of a text; those that a bank has parted are whole again: "Beitra g", "Heiz ung". */
  wordsIn(text: string): readonly string[] {
    const parted = wordsOf(text);
    const words: string[] = [];
    for (let i = 0; i < parted.length; i++) {
      const [word, next] = [parted[i]!, parted[i + 1]];
      const isParted =
        next !== undefined &&
        !this.isWhole(next) &&
        (this.isWhole(word) ? this.isKnown(word + next) : this.endsKnown(word + next));
      words.push(isParted ? word + next : word);
      if (isParted) i++;
    }
    return words;
  }

  /** Whether nothing is missing from a word: a figure, a name, or what drives are called. */
  private isWhole(word: string): boolean {
    return /\d/.test(word) || this.isNameWord(word) || this.endsKnown(word);
  }

  /** Whether a word is in every text, or is what drives are called. */
  private isKnown(word: string): boolean {
    if (word.length < 2) return false;
    return (
      isPlain(word) || isGiving(word) || this.words.some(({ strong }) => strong.includes(word))
    );
  }

  private endsKnown(word: string): boolean {
    const isEnd = (own: string) => own.length >= shortestEnd && word.endsWith(own);
    return this.isKnown(word) || this.words.some(({ strong }) => strong.some(isEnd));
  }

  find(texts: readonly string[]): NamedDrives {
    const said = new Set(texts.flatMap((text) => this.wordsIn(text)));
    const told = [...said].map((word) => this.toldBy(word)).filter((drives) => drives.length > 0);
    if (told.length === 0) return nothing;
    const years = [...said].filter(isYear);
    const whole = this.wholeNames(said);
    const named = new Set<number>();
    const closed = new Set<number>();
    let among: readonly number[] | null = null;
    for (const index of whole) (this.drives[index]!.isOpen ? named : closed).add(index);
    for (const drives of told) {
      // What is part of a name that stands there whole says nothing more.
      if (drives.some((index) => whole.includes(index))) continue;
      const open = drives.filter((index) => this.drives[index]!.isOpen);
      if (open.length === 1) named.add(open[0]!);
      else if (open.length === 0) for (const index of drives) closed.add(index);
      else among = among === null ? open : open.filter((index) => among!.includes(index));
    }
    const narrowed = among ?? [];
    if (named.size === 0 && narrowed.length === 1) named.add(narrowed[0]!);
    const all = [...named, ...closed];
    const isOfOtherYear = all.some((index) => {
      const own = this.words[index]!.years;
      return own.length > 0 && years.length > 0 && !own.some((year) => said.has(year));
    });
    return {
      named: [...named],
      among: named.size > 0 ? [] : narrowed,
      closed: [...closed],
      isOfOtherYear,
    };
  }

  /** Whether a word speaks of a drive, or of nothing that tells one payment from another. */
  isExplained(word: string): boolean {
    if (isPlain(word) || isGiving(word) || this.speaksOf(word).length > 0) return true;
    return isNearPlain(word) && !this.isNameWord(word);
  }

  /** The drives whose whole names stand in a text, the longest of those that hold one another. */
  private wholeNames(said: ReadonlySet<string>): readonly number[] {
    const whole = this.words.flatMap(({ strong, years }, index) => {
      const isWhole = strong.length > 0 && [...strong, ...years].every((word) => said.has(word));
      return isWhole ? index : [];
    });
    return whole.filter((index) => {
      const own = this.words[index]!;
      return !whole.some((other) => {
        const its = this.words[other]!;
        const size = ({ strong, years }: typeof own) => strong.length + years.length;
        return size(its) > size(own) && own.strong.every((word) => its.strong.includes(word));
      });
    });
  }

  private speaksOf(word: string): readonly number[] {
    return this.words.flatMap(({ strong }, index) =>
      strong.some((own) => isPartOf(word, own)) ? index : [],
    );
  }

  private toldBy(word: string): readonly number[] {
    let drives = this.remembered.get(word);
    if (drives === undefined) {
      drives = isPlain(word) || this.isNameWord(word) ? [] : this.speaksOf(word);
      this.remembered.set(word, drives);
    }
    return drives;
  }
}

/**
 * Whether one of two words is the other, its beginning, its end, another form of it, or it with a typing
 * error: "Dach" and "Dachreparatur", "Beitrag" and "Beiträge", "Spielplatz" and "Speilplatz", "Golcke" and
 * "Glockenturm".
 */
function isPartOf(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isHangul = /^[가-힣]{2,}$/.test(short);
  if (short.length >= (isHangul ? shortestHangul : shortestStart) && long.startsWith(short))
    return true;
  if (short.length >= (isHangul ? shortestHangul : shortestEnd) && long.endsWith(short))
    return true;
  if (isHangul || short.length < shortestForm) return false;
  const errors = short.length < longWord ? 1 : short.length < longestWord ? 2 : 3;
  if (commonStart(a, b) >= short.length - 2 || editDistance(a, b, errors) <= errors) return true;
  const parts = [long.slice(0, short.length), long.slice(-short.length)];
  return parts.some((part) => editDistance(short, part, 1) <= 1);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
