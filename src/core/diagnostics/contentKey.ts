/** What stands in a row, part by part; null is blank, a list is one part. */
export type Content = readonly (Part | readonly Part[])[];

type Part = string | number | boolean | null;

/**
 * A row's content as one text, by which a problem is known again after its row has moved. Marks
 * that stand in the parts themselves are escaped, so that two contents never read the same.
 *
 * @example contentKey(["Roof", null, 5, ["A", "B"]]) // "Roof||5|A,B"
 */
export function contentKey(content: Content): string {
  return content
    .map((part) =>
      isList(part)
        ? part.map((each) => escaped(each, /[\\|,]/g)).join(",")
        : escaped(part, /[\\|]/g),
    )
    .join("|");
}

function isList(part: Content[number]): part is readonly Part[] {
  return Array.isArray(part);
}

function escaped(part: Part, marks: RegExp): string {
  return part === null ? "" : String(part).replace(marks, "\\$&");
}
