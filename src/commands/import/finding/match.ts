/** Who gave: one of the roster, by index; several that it could be; nobody. */
export type Match = number | readonly number[] | null;

/** One where one was found, several where several were, nobody where nobody was. */
export function matchOf(found: readonly number[] | undefined): Match {
  if (found === undefined || found.length === 0) return null;
  return found.length === 1 ? found[0]! : found;
}
