/** Raw deflate, as zip files use it; the host brings it (zlib in Node, streams in a page). */
export interface Deflate {
  inflate(bytes: Uint8Array): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
}

/** One file of a zip, still compressed. */
interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * A zip file opened to look into single parts and to replace or add some: every other part is
 * copied as it stands, without being unpacked.
 */
export class Zip {
  readonly #parts = new Map<string, ZipPart>();
  readonly #deflate: Deflate;

  /** @throws RangeError if the bytes are no zip file that an .xlsx may be */
  constructor(bytes: Uint8Array, deflate: Deflate) {
    this.#deflate = deflate;
    for (const part of readDirectory(bytes)) this.#parts.set(part.name, part);
  }

  names(): string[] {
    return [...this.#parts.keys()];
  }

  text(name: string): string | undefined {
    const part = this.#parts.get(name);
    if (!part) return undefined;
    const bytes = part.method === stored ? part.data : this.#deflate.inflate(part.data);
    return new TextDecoder().decode(bytes);
  }

  put(name: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    const data = this.#deflate.deflate(bytes);
    this.#parts.set(name, { name, method: deflated, crc: crc32(bytes), size: bytes.length, data });
  }

  bytes(): Uint8Array {
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const part of this.#parts.values()) {
      const name = new TextEncoder().encode(part.name);
      const local = header(localSignature, part, name, null);
      directory.push(header(entrySignature, part, name, offset));
      pieces.push(local, part.data);
      offset += local.length + part.data.length;
    }
    const size = directory.reduce((sum, entry) => sum + entry.length, 0);
    return joined([...pieces, ...directory, endRecord(this.#parts.size, size, offset)]);
  }
}

function readDirectory(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) throw new RangeError("not a zip file");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw new RangeError("the zip directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + skip;
  }
  return parts;
}

/** A local header where `offset` is null, else an entry of the directory. */
function header(
  signature: number,
  part: ZipPart,
  name: Uint8Array,
  offset: number | null,
): Uint8Array {
  const extra = offset === null ? 0 : 2;
  const bytes = new Uint8Array((offset === null ? 30 : 46) + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  if (offset !== null) view.setUint16(4, 20, true);
  view.setUint16(4 + extra, 20, true);
  view.setUint16(6 + extra, 0x0800, true);
  view.setUint16(8 + extra, part.method, true);
  view.setUint16(12 + extra, 0x21, true);
  view.setUint32(14 + extra, part.crc, true);
  view.setUint32(18 + extra, part.data.length, true);
  view.setUint32(22 + extra, part.size, true);
  view.setUint16(26 + extra, name.length, true);
  if (offset !== null) view.setUint32(42, offset, true);
  bytes.set(name, offset === null ? 30 : 46);
  return bytes;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
