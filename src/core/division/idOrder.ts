import { findRepeated, type Repeated } from "./findRepeated";
import { borrowInts, giveBack } from "./scratch";

/** Named once: in a script's realm a global is looked up by name each time it is used. */
const { imul } = Math;

/**
 * The order in which equals are served: by a hash of (salt, id), then by id.
 *
 * Ids are compared by UTF-16 code units after NFC and trim, never by row (sorting a sheet must
 * not change what anyone is asked) and never by locale (it varies by machine). The salt, a
 * drive's id, sees to it that the same person does not always get the odd unit; without one,
 * equals are served by id alone.
 */
export class IdOrder {
  private readonly items: readonly { readonly id: string }[];
  private readonly hashes: Int32Array;
  private readonly salted: boolean;
  private readonly seed: number;

  constructor(items: readonly { readonly id: string }[], salt: string | undefined) {
    this.items = items;
    this.salted = salt !== undefined;
    this.hashes = borrowInts(items.length);
    const seed = hashFrom(0x811c9dc5, salt === undefined ? "" : `${plainId(salt)}\n`);
    this.seed = seed;
  }

  /** Takes the id of one item in; all must be before the order is asked for. */
  take(index: number): void {
    this.hashes[index] = hashOfId(this.seed, this.items[index]!.id);
  }

  /** Gives up what the order is told by: to be called when it is not asked for any more. */
  release(): void {
    giveBack(this.hashes);
  }

  /** Negative where item `a` comes before item `b`. */
  readonly before = (a: number, b: number): number => {
    if (this.salted) {
      const byHash = (this.hashes[a]! >>> 0) - (this.hashes[b]! >>> 0);
      if (byHash !== 0) return byHash;
    }
    const idA = plainId(this.items[a]!.id);
    const idB = plainId(this.items[b]!.id);
    return idA < idB ? -1 : idA > idB ? 1 : 0;
  };

  /** The first item whose id an earlier one has, and that earlier one; `isNameless` are left out. */
  findRepeated(isNameless?: (index: number) => boolean): Repeated | null {
    return findRepeated(this.hashes, (a, b) => {
      if (isNameless?.(a) || isNameless?.(b)) return false;
      return plainId(this.items[a]!.id) === plainId(this.items[b]!.id);
    });
  }
}

/** An id as it is compared: NFC, without the blanks around it. */
function plainId(id: string): string {
  return id.normalize("NFC").trim();
}

function hashOfId(seed: number, id: string): number {
  const length = id.length;
  let hash = seed;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const unit = id.charCodeAt(i);
    seen |= unit;
    hash = imul(hash ^ unit, 0x01000193);
  }
  // ASCII without blanks around it is its own NFC and trim: nearly every id.
  const plain = seen < 0x80 && id.charCodeAt(0) > 0x20 && id.charCodeAt(length - 1) > 0x20;
  return plain ? mixed(hash) : mixed(hashFrom(seed, plainId(id)));
}

/** FNV-1a over UTF-16 code units. */
function hashFrom(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** MurmurHash3's finaliser: each bit of the result depends on each bit of the hash. */
function mixed(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
