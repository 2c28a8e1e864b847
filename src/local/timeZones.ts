/** The zone of who has none. */
const NONE = "Etc/UTC";

/** The machine's time zone; where it names none, or one that nobody knows (an empty TZ), UTC. */
export function machineTimeZone(): string {
  return knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** A time zone as it is named; UTC where there is none of that name. */
export function knownTimeZone(name: string | undefined): string {
  if (!name) return NONE;
  try {
    return Intl.DateTimeFormat("en-US", { timeZone: name }) && name;
  } catch {
    return NONE;
  }
}
