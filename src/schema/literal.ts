/** Excel allows 255 characters in a text within a formula. */
const LONGEST_TEXT = 250;

/** Any text as a formula writes it: in quotes, its own quotes doubled, in pieces that Excel allows. */
export function literal(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  // By code point, so that no pair of surrogates is cut in two.
  for (const character of text.replace(/"/g, '""').match(/""|[\s\S]/gu) ?? []) {
    if (piece.length + character.length > LONGEST_TEXT) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.map((each) => `"${each}"`).join("&");
}

/** Cells of a sheet as a formula names them: cells "A1" of "Jan's" are 'Jan''s'!A1. */
export const cellsIn = (sheet: string, cells: string): string =>
  `'${sheet.replace(/'/g, "''")}'!${cells}`;
