/** Named once: in a script's realm a global is looked up by name each time it is used. */
const { imul } = Math;

/**
 * A short fingerprint of a text, for what is remembered between refreshes: at most seven letters and
 * digits (FNV-1a, 32 bits). Told apart are the few hundred texts of one tab, not the world's.
 */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a property of a document may hold: 9 kB, with room to spare. */
const MOST_BYTES = 8_900;

/** Whether a text can be remembered. A character beyond ASCII takes up to three bytes. */
export function fitsMemory(text: string): boolean {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes <= MOST_BYTES;
}

/** Reads back what was remembered; what is no object of ours is as good as nothing. */
export function readMemory(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
