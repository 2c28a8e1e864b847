/** What reading a file into the model leaves behind, by the names of its parts. */
const kinds = [
  [/vbaProject|\/macrosheets\//i, "macros"],
  [/\/slicer(s|Caches)\//i, "slicers"],
  [/\/timeline(s|Caches)\//i, "timelines"],
  [/\/pivot(Tables|Cache)\//i, "pivot tables"],
  [/\/externalLinks\//i, "links to other workbooks"],
  [/\/(connections\.xml|queryTables\/)/i, "external data connections"],
  [/\/tables\//i, "tables (their cells are kept, as plain cells)"],
  [/\/(charts|chartsheets|chartEx)\//i, "charts"],
  [/\/(media|diagrams)\//i, "pictures"],
  [/\/(activeX|ctrlProps|embeddings|dialogsheets)\//i, "form controls and embedded objects"],
  [/\/threadedComments\//i, "threaded comments (kept as notes)"],
] as const;

const locks = "sheet passwords or locks";

/** A kind of what is left behind, by its English words. */
export type Uncarried = (typeof kinds)[number][1] | typeof locks;

/** In plain words, each kind once, what a file holds that writing it would lose. */
export function uncarriedParts(
  names: readonly string[],
  lockedSheets: readonly string[],
): string[] {
  const found: string[] = kinds
    .filter(([pattern]) => names.some((name) => pattern.test(`/${name}`)))
    .map(([, words]) => words);
  if (lockedSheets.length > 0) found.push(`${locks} (${lockedSheets.join(", ")})`);
  return found;
}

/** The same in other words, the names of locked sheets kept. */
export function wordUncarried(part: string, wordOf: (part: Uncarried) => string): string {
  const sheets = part.startsWith(locks) ? part.slice(locks.length) : "";
  return wordOf((sheets === "" ? part : locks) as Uncarried) + sheets;
}
