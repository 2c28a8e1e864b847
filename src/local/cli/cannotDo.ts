/** Something that the user can put right: its message, in plain words, is all that is printed. */
export class CannotDo extends Error {}
