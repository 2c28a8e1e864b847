/**
 * The views in the order in which they are made: each reads the tables and those before it. Each is
 * a file of that name, in GoogleSQL.
 */
export const viewNames = [
  "counted",
  "own_quotas",
  "quota_parts",
  "member_standings",
  "group_standings",
  "not_counted",
  "overview",
  "by_group",
  "by_member",
] as const;

/** What stands between these two lines is written once for each level of the trees. */
const levelBegins = "  -- {\n";
const levelEnds = "  -- }\n";

/**
 * All views in one script. Groups are added up level by level, as SQL cannot add up in a recursion:
 * there are as many levels as the deepest tree has.
 *
 * @param sources the text of each view's file
 * @param levels at least 1
 */
export function viewsScript(sources: readonly string[], levels: number): string {
  return sources.map((source) => withLevels(source, levels)).join("\n");
}

function withLevels(source: string, levels: number): string {
  const begin = source.indexOf(levelBegins);
  if (begin < 0) return source;
  const end = source.indexOf(levelEnds);
  const before = source.slice(0, begin).replaceAll("{deepest}", String(levels));
  const block = source.slice(begin + levelBegins.length, end);
  const blocks = Array.from({ length: levels }, (_, i) => {
    const level = levels - 1 - i;
    return block.replaceAll("{level}", String(level)).replaceAll("{below}", String(level + 1));
  });
  return before + blocks.join("") + source.slice(end + levelEnds.length);
}
