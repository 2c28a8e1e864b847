const LETTERS = 26;
const A = 65;

/** The letters by which a sheet names a column, from 0: 4 is "E", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(A + (rest % LETTERS)) + letters;
  }
  return letters;
}
