/** A text without all that is neither a letter nor a figure: blanks, punctuation, signs, marks. */
export const lettersAndFigures = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");
