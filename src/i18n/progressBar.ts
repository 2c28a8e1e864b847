import type { Figures } from "./figures";

/** How the language writes whole percents. */
type Writes = Pick<Figures, "wholePercent">;

const BLOCKS = 10;
/** Both are in Arial, and as wide as each other. */
const REACHED = "\u25a0";
const OPEN = "\u25a1";
/** As wide as a digit, so that percentages stand under one another. */
const FIGURE_SPACE = "\u2007";

/**
 * Progress as a bar drawn in text: ten blocks and a percentage. A bar is full, and reads 100 %, only
 * when the quota is reached, and has its first block as soon as anything has come in; of a quota of 0
 * there is no progress to draw.
 *
 * @example progressBar(2_310_000, 4_000_000, speak("en")) // "■■■■■■□□□□  58 %"; ko "■■■■■■□□□□  58%"
 * @example progressBar(5, 0, speak("en")) // "–"
 */
export function progressBar(contributed: number, quota: number, say: Writes): string {
  if (!(quota > 0)) return "–";
  const percent = percentOf(contributed, quota);
  const blocks = Math.round(percent / BLOCKS);
  const most = percent < 100 ? BLOCKS - 1 : BLOCKS;
  const full = Math.min(most, Math.max(contributed > 0 ? 1 : 0, blocks));
  const pad = FIGURE_SPACE.repeat(Math.max(0, 3 - String(percent).length));
  const bar = REACHED.repeat(full) + OPEN.repeat(BLOCKS - full);
  return `${bar} ${pad}${percentText(contributed, quota, say)}`;
}

/** The percentage that stands beside the bar: "58 %", ko "58%"; "–" where the quota is 0. */
export function percentText(contributed: number, quota: number, say: Writes): string {
  if (!(quota > 0)) return "–";
  const percent = percentOf(contributed, quota);
  return percent < 0 ? `−${say.wholePercent(-percent)}` : say.wholePercent(percent);
}

/** In whole percent; never 100 before the quota is reached. */
function percentOf(contributed: number, quota: number): number {
  // Multiplied first: 410 of 400 are 102.5 %, and not the binary fraction just below it.
  const percent = Math.round((contributed * 100) / quota);
  if (contributed < quota) return Math.min(percent, 99);
  return percent;
}
