/** How a member (or group) stands in a drive. The ids are permanent; the words come from i18n. */
export const standings = [
  "settled",
  "over",
  "part",
  "awaited",
  "late-part",
  "late",
  "exempt",
  "given",
  "below-floor",
  "none",
  "undivided",
  "not-asked",
] as const;

export type Standing = (typeof standings)[number];
