/** What a note of a line that was divided ends with. */
const ending = /\s*\(\d+\/\d+\)$/;

/**
 * The note of one part of a line: by what the bank wrote it is known again, by its end that it is a part.
 *
 * @example partNote("Dues and roof", 0, 2) // "Dues and roof (1/2)"
 */
export function partNote(note: string, part: number, of: number): string {
  return of < 2 ? note : `${note} (${part + 1}/${of})`.trim();
}

/** What the bank wrote. */
export const withoutPart = (note: string): string => note.replace(ending, "");
