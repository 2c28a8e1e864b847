import { lettersAndFigures } from "../names/lettersAndFigures";
import { contentLength, contentNumber, contentOf, lanesOf, letters } from "./content";
import { creditorReference, isCreditorReference } from "./creditorReference";

/** For whom, and what for, a payment is. */
export interface ReferenceTo {
  readonly drive: string;
  /** An index into the members that {@link References} was made of. */
  readonly member: number;
  /** Without blanks. */
  readonly reference: string;
}

/**
 * What a text says by way of references. `exact`: one of the book's. `ambiguous`: right, but it stands
 * for two members or drives at once. `unknown`: made by the rules, but of no drive and member of this
 * book. `mistyped`: its check digits or its length tell that something in it is wrong; `suggestion` is the only
 * one of the book's that a single error makes it of, and is never to be taken by itself alone.
 */
export type FoundReference =
  | ({ readonly kind: "exact" } & ReferenceTo)
  | { readonly kind: "ambiguous" | "unknown"; readonly written: string }
  | {
      readonly kind: "mistyped";
      readonly written: string;
      readonly suggestion: ReferenceTo | null;
    };

/** "RF", two check digits and the content. */
const length = 4 + contentLength;

/** Stands for a content that two have. */
const SEVERAL = -1;

/** Finds the references of a book's drives and members in what banks and people write. */
export class References {
  private readonly drives: readonly string[];
  private readonly members: readonly string[];
  /** Made when the first text has a reference in it: most files have none. */
  private known: ReadonlyMap<number, number> | null = null;

  /**
   * @param drives names of drives
   * @param members IDs, by whose index they are told
   * @param before what each went by before it had its ID, by the same indices; null where that is the ID, or
   *   nothing that can be told apart
   */
  constructor(
    drives: Iterable<string>,
    members: readonly string[],
    private readonly before: readonly (string | null)[] = [],
  ) {
    this.drives = [...new Set(drives)];
    this.members = members;
  }

  /**
   * All references in a text, each once, in its order. Case, blanks, hyphens and other marks between
   * and within them do not matter, nor what stands directly beside them.
   */
  find(text: string): readonly FoundReference[] {
    const plain = capitalsAndFigures(text);
    const found = new Map<string, FoundReference>();
    for (let at = plain.indexOf("RF"); at >= 0; ) {
      const one = this.read(plain, at);
      if (one === null) at = plain.indexOf("RF", at + 1);
      else {
        const key = one.kind === "exact" ? one.reference : one.written;
        if (!found.has(key)) found.set(key, one);
        at = plain.indexOf("RF", at + length - 1); // It may have one letter too few.
      }
    }
    return [...found.values()];
  }

  /** What begins at an "RF"; null where it is nothing like a reference. */
  private read(plain: string, at: number): FoundReference | null {
    const written = plain.slice(at, at + length);
    if (!/^RF.?\d/.test(written)) return null;
    const isRight = contentOf(written.slice(4)) >= 0 && isCreditorReference(written);
    const pair = isRight ? this.pairs().get(contentOf(written.slice(4))) : undefined;
    if (pair === SEVERAL) return { kind: "ambiguous", written };
    if (pair !== undefined) return { kind: "exact", ...this.referenceTo(pair, written) };
    // Of those with a letter too few or too many one in a hundred is right by chance.
    const suggestion = this.near(plain, at);
    if (isRight && suggestion === null) return { kind: "unknown", written };
    const isMeant = suggestion !== null || isLike(written);
    return isMeant ? { kind: "mistyped", written, suggestion } : null;
  }

  private referenceTo(pair: number, reference: string): ReferenceTo {
    const { drives, members } = this;
    return {
      drive: drives[Math.floor(pair / members.length)]!,
      member: pair % members.length,
      reference,
    };
  }

  /** By content: which drive and member, as drive × members + member. */
  private pairs(): ReadonlyMap<number, number> {
    if (this.known !== null) return this.known;
    const known = new Map<number, number>();
    const members = this.members.map((member) => member.normalize());
    const drives = this.drives.map((drive) => lanesOf(drive.normalize()));
    let pair = 0;
    for (const drive of drives)
      for (const member of members) {
        const content = contentNumber(drive, member);
        known.set(content, known.has(content) ? SEVERAL : pair);
        pair++;
      }
    for (const [at, drive] of drives.entries())
      for (const [index, name] of this.before.entries()) {
        const content = name === null ? -1 : contentNumber(drive, name.normalize());
        // An ID goes before what somebody else went by.
        if (name !== null && !known.has(content)) known.set(content, at * members.length + index);
      }
    this.known = known;
    return known;
  }

  /** The only known reference that one wrong, missing, added or swapped letter or figure makes it of. */
  private near(plain: string, at: number): ReferenceTo | null {
    let only: ReferenceTo | null = null;
    for (const reference of this.nearReferences(plain, at)) {
      if (only?.reference === reference) continue;
      const pair = this.pairs().get(contentOf(reference.slice(4)))!;
      if (only !== null || pair === SEVERAL) return null;
      only = this.referenceTo(pair, reference);
    }
    return only;
  }

  /** All that one error makes of what begins at `at`, some more than once. */
  private *nearReferences(plain: string, at: number): Generator<string> {
    const known = this.pairs();
    const check = plain.slice(at + 2, at + 4);
    for (const text of oneErrorFrom(plain.slice(at + 4, at + length + 1))) {
      const content = contentOf(text);
      if (content < 0) continue;
      const reference = creditorReference(text);
      if (reference.slice(2, 4) === check && known.has(content)) yield reference;
    }
    // Or the last check digit stands behind the content's first letter.
    const swapped = `RF${plain[at + 2]}${plain[at + 4]}${plain[at + 3]}${plain.slice(at + 5, at + length)}`;
    if (known.has(contentOf(swapped.slice(4))) && isCreditorReference(swapped)) yield swapped;
    // Or the content is right, and the figures before it are not: one, two or three of them.
    for (let figures = 1; figures <= 3; figures++) {
      const text = plain.slice(at + 2 + figures, at + 2 + figures + contentLength);
      if (!known.has(contentOf(text))) continue;
      const reference = creditorReference(text);
      if (isOneError(plain.slice(at + 2, at + 2 + figures), reference.slice(2, 4))) yield reference;
    }
  }
}

/** What one error may have made the beginning of a text of: texts of a content's length. */
function* oneErrorFrom(text: string): Generator<string> {
  for (let i = 0; i < contentLength; i++) {
    const before = text.slice(0, i);
    // One too many.
    yield before + text.slice(i + 1, contentLength + 1);
    // Swapped with the next.
    if (i + 1 < contentLength)
      yield before + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2, contentLength);
    for (const letter of letters) {
      yield before + letter + text.slice(i + 1, contentLength);
      // One missing.
      yield before + letter + text.slice(i, contentLength - 1);
    }
  }
}

/** Whether check digits as written are the right ones but for one wrong, missing, added or swapped. */
function isOneError(written: string, right: string): boolean {
  if (written.length === 1) return right.includes(written);
  if (written.length === 2)
    return written[0] === right[0] || written[1] === right[1] || written === right[1]! + right[0]!;
  return [0, 1, 2].some((i) => written.slice(0, i) + written.slice(i + 1) === right);
}

/** Whether a text was probably meant for one: all but one of its letters may stand in a content. */
function isLike(text: string): boolean {
  if (text.length !== length || !/^RF\d{2}[A-Z\d]+$/.test(text)) return false;
  let others = 0;
  for (const letter of text.slice(4)) if (!letters.includes(letter)) others++;
  return others <= 1;
}

/** Capitals and figures, without what stands between them. */
function capitalsAndFigures(text: string): string {
  return lettersAndFigures(text.normalize("NFKC").toUpperCase());
}
