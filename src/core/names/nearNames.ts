import { editDistance } from "./editDistance";
import { compareNaturally } from "./natural";

/** A known name as it is compared. */
interface Known {
  readonly name: string;
  readonly plain: string;
  readonly letters: number;
}

/** Known names, made ready once to be held against many that are not known. */
export class NearNames {
  private readonly known: readonly Known[];

  constructor(names: Iterable<string>) {
    const known: Known[] = [];
    for (const name of names) {
      const plain = plainForm(name);
      known.push({ name, plain, letters: lettersOf(plain) });
    }
    this.known = known;
  }

  /** The known name that was probably meant, or null: as `suggest` tells. */
  nearest(value: string): string | null {
    const plain = plainForm(value);
    if (plain === "") return null;
    const letters = lettersOf(plain);
    let limit = plain.length < 3 ? 0 : plain.length < 6 ? 1 : 2;
    let best: string | null = null;
    for (const each of this.known) {
      // Each letter that only one of the two has takes an edit of its own.
      if (areMoreThan(limit, letters & ~each.letters)) continue;
      if (areMoreThan(limit, each.letters & ~letters)) continue;
      const distance = editDistance(plain, each.plain, limit);
      if (distance > limit) continue;
      if (distance < limit || best === null || compareNaturally(each.name, best) < 0)
        best = each.name;
      limit = distance;
    }
    return best;
  }
}

function plainForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,'’"_\-–()]/g, "");
}

/** Which letters a text has, one bit for all that share their last five bits. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function areMoreThan(limit: number, bits: number): boolean {
  let rest = bits;
  let count = 0;
  while (rest !== 0 && count <= limit) {
    rest &= rest - 1;
    count++;
  }
  return count > limit;
}
