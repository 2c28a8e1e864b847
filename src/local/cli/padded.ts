import stringWidth from "string-width";

/** The text filled up with blanks to a width, at its end or (numbers) at its start. */
export function padded(text: string, width: number, side: "end" | "start"): string {
  const blanks = " ".repeat(Math.max(width - stringWidth(text), 0));
  return side === "end" ? text + blanks : blanks + text;
}

/** As much of a text as fits into a width, with "…" where it was cut. */
export function fitted(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
