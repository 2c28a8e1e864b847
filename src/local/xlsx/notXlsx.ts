/** A file that cannot be read, in plain words. */
export class NotXlsx extends Error {
  readonly reason: NotXlsxReason;

  constructor(reason: NotXlsxReason) {
    super(notXlsxReasons[reason]);
    this.reason = reason;
  }
}

/** Why a file cannot be read and what to do about it, in English. */
export const notXlsxReasons = {
  empty: "the file is empty; choose another",
  protected:
    "the file is protected by a password, or in the old .xls format; save it as .xlsx without a password",
  damaged: "the file is no workbook, or it is damaged; save it again as .xlsx where it was made",
  another: "the file is no .xlsx workbook; open it in a spreadsheet program and save it as .xlsx",
  unreadable:
    "the workbook could not be read; open it in a spreadsheet program and save it again as .xlsx",
  "too-large":
    "the workbook is larger than 100 MB, 512 MB unpacked or five million cells; take out what is not needed",
  "no-sheets": "the workbook has no sheets; add one in a spreadsheet program",
} as const;

export type NotXlsxReason = keyof typeof notXlsxReasons;
