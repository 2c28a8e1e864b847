import { quotedSheetName, rectOfA1, splitReference } from "../../services/values/a1Notation";
import { fileGrid } from "./places";

/** Excel's limits: links a sheet, and characters of an address. */
export const mostLinks = 65_530;
const longestAddress = 2_079;

/** The names that sheets have in the file, by id; and the ids by name. */
export interface SheetNames {
  nameOf(id: number): string | undefined;
  idOf(name: string): number | undefined;
}

/** Where a link of a file leads: to an address, or to a place in the same file. */
export type FileLink =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "place"; readonly location: string };

/** A link of Sheets as one of a file: `#gid=7&range=A3` becomes `'By group'!A3`; null if it cannot be. */
export function toFileLink(url: string, names: SheetNames): FileLink | null {
  const inside = /^#gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?$/.exec(url);
  if (inside) {
    const name = names.nameOf(Number(inside[1]));
    if (name === undefined) return null;
    return { kind: "place", location: `${quotedSheetName(name)}!${inside[2] ?? "A1"}` };
  }
  if (url === "" || url.startsWith("#") || url.length > longestAddress) return null;
  return { kind: "address", address: url };
}

/** A place of a file as a link of Sheets; a place that no sheet has stays as it is. */
export function fromFileLocation(location: string, names: SheetNames): string {
  const { sheet, cells } = splitReference(location.replace(/^#/, ""));
  const id = sheet === null ? undefined : names.idOf(sheet);
  if (id === undefined || !rectOfA1(cells, fileGrid)) return `#${location.replace(/^#/, "")}`;
  return `#gid=${id}&range=${cells.replaceAll("$", "")}`;
}
