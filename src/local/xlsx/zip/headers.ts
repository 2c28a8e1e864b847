import {
  endSignature,
  entrySignature,
  localSignature,
  utf8Names,
  type ZipEntry,
} from "./directory";

/** Of a part's flags only that its name is UTF-8 still holds: its sizes stand before it. */
const keptFlags = utf8Names;

/** What stands before a part, and its entry in the directory. */
export function entryHeaders(
  part: ZipEntry,
  offset: number,
): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const local = header(part, 30, localSignature, 0);
  const central = header(part, 46, entrySignature, 2);
  const view = new DataView(central.buffer);
  view.setUint16(4, 20, true);
  view.setUint32(42, offset, true);
  return { local, central };
}

/** @param shift by how much the fields of the directory stand further on */
function header(part: ZipEntry, length: number, signature: number, shift: number): Uint8Array {
  const bytes = new Uint8Array(length + part.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, part.flags & keptFlags, true);
  view.setUint16(8 + shift, part.method, true);
  view.setUint32(10 + shift, part.time, true);
  view.setUint32(14 + shift, part.crc, true);
  view.setUint32(18 + shift, part.data.length, true);
  view.setUint32(22 + shift, part.size, true);
  view.setUint16(26 + shift, part.nameBytes.length, true);
  bytes.set(part.nameBytes, length);
  return bytes;
}

export function endRecord(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
