export interface CustomFunctionDoc {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly CustomParameterDoc[];
}

interface CustomParameterDoc {
  readonly name: string;
  readonly example: string;
  readonly detail: string;
  readonly optional: boolean;
}

const commented = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\p{L}\p{N}_$]+)\s*\(/gu;

/** The functions of a script that its comments mark with `@customfunction`, as Sheets finds them. */
export function customFunctionDocs(code: string): CustomFunctionDoc[] {
  const docs: CustomFunctionDoc[] = [];
  for (const [, comment = "", name = ""] of code.matchAll(commented)) {
    if (!/@customfunction\b/i.test(comment)) continue;
    const text = comment.replace(/^\s*\* ?/gm, "").trim();
    const [summary = "", ...tags] = text.split(/^@/m);
    const parameters = tags.flatMap((tag) => parameterOf(tag));
    docs.push({ name: name.toUpperCase(), summary: oneLine(summary), parameters });
  }
  return docs;
}

/** `param {example} name detail` */
function parameterOf(tag: string): CustomParameterDoc[] {
  const found = /^param\s+\{([^}]*(?:\{[^}]*\}[^}]*)*)\}\s+(\[?[\w$]+\]?)\s*([\s\S]*)$/.exec(tag);
  if (!found) return [];
  const [, example = "", name = "", detail = ""] = found;
  const optional = name.startsWith("[") || /^optional\b/i.test(detail);
  return [{ name: name.replace(/[[\]]/g, ""), example, detail: oneLine(detail), optional }];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
