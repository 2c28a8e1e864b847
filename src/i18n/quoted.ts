const MOST_CHARACTERS = 60;

/** What a cell holds, in the language's quotes; cut where it is long. */
export function quoted(value: string, opening = '"', closing = opening): string {
  const whole = value.length <= MOST_CHARACTERS;
  return opening + (whole ? value : `${value.slice(0, MOST_CHARACTERS)}…`) + closing;
}
