import { deflateRawSync, inflateRawSync } from "node:zlib";
import { NotXlsx } from "../notXlsx";
import { crc32 } from "./crc32";
import { deflated, readDirectory, stored, utf8Names, type ZipEntry } from "./directory";
import { endRecord, entryHeaders, joined } from "./headers";

/** 1 January 1980, midnight: parts that we add have no time, so that a second run writes the same. */
const noTime = 0x210000;

/**
 * A zip file opened to look into single parts, to replace, add or drop some: every other part is
 * copied as it stands, packed as it is.
 */
export class Zip {
  readonly #original: Uint8Array | null;
  readonly #parts = new Map<string, ZipEntry>();
  readonly #names = new Map<string, string>();
  readonly #changed = new Set<string>();
  /** The parts that were unpacked and found whole. */
  readonly #checked = new Set<string>();

  /** @param bytes of a file; an empty zip where they are left out. @throws NotXlsx */
  constructor(bytes: Uint8Array | null = null) {
    this.#original = bytes;
    if (bytes) for (const entry of readDirectory(bytes)) this.#set(entry);
  }

  names(): string[] {
    return [...this.#parts.keys()];
  }

  /** A part's name as it is written: names differ by more than case. */
  find(name: string): string | undefined {
    return this.#parts.has(name) ? name : this.#names.get(name.toLowerCase());
  }

  /** The parts that were replaced, added or dropped. */
  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** @throws NotXlsx where the part is damaged */
  bytes(name: string): Uint8Array | undefined {
    const part = this.#parts.get(name);
    const bytes = part && unpacked(part);
    this.#checked.add(name);
    return bytes;
  }

  /** Looks at the parts that nobody has read yet. @throws NotXlsx where one is damaged */
  check(): void {
    for (const name of this.#parts.keys()) if (!this.#checked.has(name)) this.bytes(name);
  }

  /** @throws NotXlsx where the part is damaged, or no UTF-8 */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    try {
      // A byte order mark stays where it is: what is written back begins with it again.
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new NotXlsx("unreadable");
    }
  }

  /** Adds a part or replaces one, a text as UTF-8; the same content leaves it as it is. */
  put(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const crc = crc32(bytes);
    const before = this.#parts.get(name);
    if (before && before.crc === crc && before.size === bytes.length) return;
    this.#changed.add(name);
    this.#set({
      name,
      nameBytes: new TextEncoder().encode(name),
      flags: utf8Names,
      method: deflated,
      time: noTime,
      crc,
      size: bytes.length,
      data: deflateRawSync(bytes),
    });
  }

  drop(name: string): void {
    if (!this.#parts.delete(name)) return;
    this.#names.delete(name.toLowerCase());
    this.#changed.add(name);
  }

  /** The file; the very bytes that were read where nothing was changed. */
  file(): Uint8Array {
    if (this.#original && this.#changed.size === 0) return this.#original;
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const part of this.#parts.values()) {
      const { local, central } = entryHeaders(part, offset);
      directory.push(central);
      pieces.push(local, part.data);
      offset += local.length + part.data.length;
    }
    const size = directory.reduce((sum, entry) => sum + entry.length, 0);
    return joined([...pieces, ...directory, endRecord(this.#parts.size, size, offset)]);
  }

  #set(entry: ZipEntry): void {
    this.#parts.set(entry.name, entry);
    this.#names.set(entry.name.toLowerCase(), entry.name);
  }
}

/** Unpacked no further than it says it goes, and checked. */
function unpacked({ method, data, size, crc }: ZipEntry): Uint8Array {
  let bytes = data;
  if (method !== stored) {
    try {
      bytes = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
    } catch {
      throw new NotXlsx("damaged");
    }
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new NotXlsx("damaged");
  return bytes;
}
