import { inflateRawSync } from "node:zlib";

/** The parts of a zip by name, unpacked; read apart from the code under test. */
export function partsOf(file: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(file);
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const isPacked = bytes.readUInt16LE(at + 10) === 8;
    parts.set(
      bytes.subarray(at + 46, at + 46 + name!).toString("utf8"),
      isPacked ? inflateRawSync(packed) : Buffer.from(packed),
    );
    at += 46 + name! + extra! + comment!;
  }
  return parts;
}

/** The parts that differ, are new or are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.filter((name) => {
    const [a, b] = [old.get(name), now.get(name)];
    return a === undefined || b === undefined || !a.equals(b);
  });
}

/** The part of each sheet, by the sheet's name. */
export function sheetParts(parts: ReadonlyMap<string, Buffer>): Map<string, string> {
  const book = [...parts.keys()].find((name) => /(^|\/)workbook\.xml$/.test(name)) ?? "";
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const rels = String(parts.get(`${folder}_rels/workbook.xml.rels`));
  const targets = new Map<string, string>();
  for (const [tag] of rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? "";
    targets.set(
      /\sId="([^"]*)"/.exec(tag)?.[1] ?? "",
      target.startsWith("/") ? target.slice(1) : folder + target,
    );
  }
  const sheets = new Map<string, string>();
  for (const [tag] of String(parts.get(book)).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g))
    sheets.set(
      /\sname="([^"]*)"/.exec(tag)?.[1] ?? "",
      targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? "") ?? "",
    );
  return sheets;
}

/** The cells of a sheet as they are written, by their places. */
function writtenCells(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [whole, place] of xml.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g,
  ))
    cells.set(place as string, whole);
  return cells;
}

/** The places of the cells that are written otherwise, of all that one file has. */
export function changedCells(before: string, after: string): string[] {
  const [old, now] = [writtenCells(before), writtenCells(after)];
  return [...old].filter(([place, xml]) => now.get(place) !== xml).map(([place]) => place);
}
