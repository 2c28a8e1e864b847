import { NotXlsx } from "../notXlsx";

/** One file of a zip, as it stands in it. */
export interface ZipEntry {
  readonly name: string;
  /** The name's own bytes: not every program writes UTF-8. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time as MS-DOS counts them. */
  readonly time: number;
  readonly crc: number;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

export const stored = 0;
export const deflated = 8;
export const utf8Names = 0x0800;
const encrypted = 1;
const sizesFollow = 8;

export const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
export const entrySignature = 0x02014b50;
export const localSignature = 0x04034b50;
const longestComment = 65_535;
const in64 = 0xffffffff;

const megabyte = 1024 * 1024;
/**
 * What a workbook may measure. The largest of 486 public ones unpacks to 60 MB in 1,033 parts; a
 * part takes three times its size of memory while it is read.
 */
const bounds = {
  file: 100 * megabyte,
  part: 128 * megabyte,
  total: 512 * megabyte,
  parts: 10_000,
} as const;

interface Place {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly end: number;
}

/**
 * Reads a zip's directory and holds it against what stands before each part; nothing is unpacked.
 *
 * @throws NotXlsx where it is damaged, encrypted, packed in another way, or too large
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > bounds.file) throw new NotXlsx("too-large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.count > bounds.parts) throw new NotXlsx("too-large");
  // Some files have a few bytes before the first entry, which offsets do not count.
  const before = place.end - place.size - place.offset;
  let at = place.end - place.size;
  if (before < 0 || at < 0) throw new NotXlsx("damaged");
  const entries: ZipEntry[] = [];
  const spans: (readonly [number, number])[] = [];
  for (let i = 0; i < place.count; i++) {
    const { entry, start, next, from } = readEntry(bytes, view, at, before, place.end);
    entries.push(entry);
    spans.push([from, start + entry.data.length]);
    at = next;
  }
  checkSpans(spans);
  checkEntries(entries);
  return entries;
}

function findDirectory(view: DataView): Place {
  const length = view.byteLength;
  const lowest = Math.max(0, length - 22 - longestComment);
  for (let at = length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) !== length) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && size !== in64 && offset !== in64)
      return { count, size, offset, end: at };
    return findDirectory64(view, at);
  }
  throw new NotXlsx("damaged");
}

function findDirectory64(view: DataView, end: number): Place {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature)
    throw new NotXlsx("damaged");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature)
    throw new NotXlsx("damaged");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    end: at,
  };
}

interface ReadEntry {
  readonly entry: ZipEntry;
  /** Where its header and its data begin, and where the directory's next entry does. */
  readonly from: number;
  readonly start: number;
  readonly next: number;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  before: number,
  end: number,
): ReadEntry {
  if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new NotXlsx("damaged");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (flags & encrypted) throw new NotXlsx("protected");
  if (method !== stored && method !== deflated) throw new NotXlsx("unreadable");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > end) throw new NotXlsx("damaged");
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const extra = view.buffer.slice(
    view.byteOffset + at + 46 + nameLength,
    view.byteOffset + at + 46 + nameLength + extraLength,
  );
  const crc = view.getUint32(at + 16, true);
  const { size, packed, offset } = sizesOf(view, at, new DataView(extra));
  if (size > bounds.part) throw new NotXlsx("too-large");
  const from = offset + before;
  const start = dataStart(bytes, view, from, { nameBytes, flags, method, crc, size, packed });
  if (start + packed > bytes.length) throw new NotXlsx("damaged");
  const entry = {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc,
    size,
    data: bytes.subarray(start, start + packed),
  };
  return { entry, from, start, next };
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes that do not fit into 32 bits stand in the entry's extra field. */
function sizesOf(view: DataView, at: number, extra: DataView): Sizes {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (packed !== in64 && size !== in64 && offset !== in64) return { size, packed, offset };
  for (let i = 0; i + 4 <= extra.byteLength; i += 4 + extra.getUint16(i + 2, true)) {
    if (extra.getUint16(i, true) !== 1) continue;
    let field = i + 4;
    const wide = (narrow: number): number => {
      if (narrow !== in64) return narrow;
      if (field + 8 > extra.byteLength) throw new NotXlsx("damaged");
      field += 8;
      return Number(extra.getBigUint64(field - 8, true));
    };
    return { size: wide(size), packed: wide(packed), offset: wide(offset) };
  }
  throw new NotXlsx("damaged");
}

/** Where a part's data begins, once what stands before it says the same as the directory. */
function dataStart(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  entry: Pick<ZipEntry, "nameBytes" | "flags" | "method" | "crc" | "size"> & { packed: number },
): number {
  if (from < 0 || from + 30 > bytes.length || view.getUint32(from, true) !== localSignature)
    throw new NotXlsx("damaged");
  const nameLength = view.getUint16(from + 26, true);
  const name = bytes.subarray(from + 30, from + 30 + nameLength);
  const follow = (view.getUint16(from + 6, true) & sizesFollow) !== 0;
  const [crc, packed, size] = [14, 18, 22].map((field) => view.getUint32(from + field, true));
  const isSame =
    view.getUint16(from + 8, true) === entry.method &&
    name.length === entry.nameBytes.length &&
    name.every((byte, i) => byte === entry.nameBytes[i]) &&
    (follow ||
      (crc === entry.crc &&
        (packed === in64 || packed === entry.packed) &&
        (size === in64 || size === entry.size)));
  if (!isSame) throw new NotXlsx("damaged");
  return from + 30 + nameLength + view.getUint16(from + 28, true);
}

function checkSpans(spans: readonly (readonly [number, number])[]): void {
  const ordered = [...spans].sort((a, b) => a[0] - b[0]);
  for (const [i, [, end]] of ordered.entries())
    if (end > (ordered[i + 1]?.[0] ?? Number.POSITIVE_INFINITY)) throw new NotXlsx("damaged");
}

function checkEntries(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let total = 0;
  for (const { name, size, method, data } of entries) {
    if (names.has(name.toLowerCase())) throw new NotXlsx("damaged");
    if (method === stored && size !== data.length) throw new NotXlsx("damaged");
    names.add(name.toLowerCase());
    total += size;
  }
  if (total > bounds.total) throw new NotXlsx("too-large");
}
