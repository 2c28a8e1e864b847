/** Eight tables, so that eight bytes are taken in at once: large sheets are checked twice a run. */
const tables = new Uint32Array(8 * 256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  tables[n] = c;
}
for (let n = 256; n < 8 * 256; n++) {
  const c = tables[n - 256] as number;
  tables[n] = (c >>> 8) ^ (tables[c & 255] as number);
}

/** The checksum that a zip file keeps of each part. */
export function crc32(bytes: Uint8Array): number {
  const t = (table: number, byte: number) => tables[table * 256 + byte] as number;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    const low = view.getInt32(i, true) ^ crc;
    const high = view.getInt32(i + 4, true);
    crc =
      t(7, low & 255) ^
      t(6, (low >>> 8) & 255) ^
      t(5, (low >>> 16) & 255) ^
      t(4, low >>> 24) ^
      t(3, high & 255) ^
      t(2, (high >>> 8) & 255) ^
      t(1, (high >>> 16) & 255) ^
      t(0, high >>> 24);
  }
  for (; i < bytes.length; i++) crc = t(0, (crc ^ (bytes[i] as number)) & 255) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
