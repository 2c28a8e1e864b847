/** `error`: something is not counted or not divided; `warning`: look at it; `notice`: good to know. */
export type Severity = "error" | "warning" | "notice";
