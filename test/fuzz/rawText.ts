/** What only code says, and no text of ours. */
export const rawText =
  /TypeError|RangeError|SyntaxError|Cannot read prop|is not a function|\bat \S+ \(|\bat .*:\d+:\d+/;

/** A cell that shows a value of code's. */
export const rawCell = /^(NaN|-?Infinity|undefined|null|\[object .*\])$/;
