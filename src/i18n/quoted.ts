const MOST_CHARACTERS = 60;

/** What a cell holds, in quotes; cut where it is long. */
export function quoted(value: string): string {
  const whole = value.length <= MOST_CHARACTERS;
  return whole ? `"${value}"` : `"${value.slice(0, MOST_CHARACTERS)}…"`;
}
