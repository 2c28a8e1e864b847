/** Where in the workbook something stands. `tab` and `column` are schema ids, `row` is as the sheet counts. */
export interface Place {
  readonly tab: string;
  readonly row?: number;
  readonly column?: string;
  /** The id of the sheet, where it is not the tab's own: a further ledger, read as Contributions are. */
  readonly sheet?: string;
}

/** `error`: something is not counted or not divided; `warning`: look at it; `notice`: good to know. */
export type Severity = "error" | "warning" | "notice";
