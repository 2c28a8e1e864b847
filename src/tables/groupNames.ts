const separator = /[,;\n、，；]/;
const between = /^[\s,;、，；]+/;

/**
 * Splits the names in Groups cells. Where a name holds a separator itself, the longest known name
 * is matched first, so that a comma in a name does no harm.
 *
 * @example new GroupNames(["Paint, plating"]).decode("Paint, plating, Cell 3") // ["Paint, plating", "Cell 3"]
 */
export class GroupNames {
  private readonly separated: readonly string[];
  private readonly decoded = new Map<string, readonly string[]>();

  constructor(known: Iterable<string>) {
    const names = [...known].filter((name) => separator.test(name));
    this.separated = names.sort((a, b) => b.length - a.length);
  }

  /** @param text is trimmed and NFC, as are the known names */
  decode(text: string): readonly string[] {
    let names = this.decoded.get(text);
    if (names === undefined) {
      names = this.split(text);
      this.decoded.set(text, names);
    }
    return names;
  }

  private split(text: string): readonly string[] {
    const names: string[] = [];
    let rest = text.replace(between, "");
    while (rest !== "") {
      const name = this.knownAtStart(rest) ?? upToSeparator(rest);
      names.push(name.trimEnd());
      rest = rest.slice(name.length).replace(between, "");
    }
    return names;
  }

  private knownAtStart(text: string): string | null {
    for (const name of this.separated) {
      if (!text.startsWith(name)) continue;
      const next = text.slice(name.length).trimStart();
      if (next === "" || separator.test(next[0]!)) return name;
    }
    return null;
  }
}

function upToSeparator(text: string): string {
  const end = text.search(separator);
  return end < 0 ? text : text.slice(0, end);
}
