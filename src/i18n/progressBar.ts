import type { Figures } from "./figures";

/** How the language writes whole percents. */
type Writes = Pick<Figures, "wholePercent">;

const BLOCKS = 10;

/**
 * Progress as a bar drawn in text: ten blocks and a percentage. A bar is full, and reads 100 %, only
 * when the quota is reached; of a quota of 0 there is no progress to draw.
 *
 * @example progressBar(2_310_000, 4_000_000, speak("en")) // "██████░░░░ 58 %"; ko "██████░░░░ 58%"
 * @example progressBar(5, 0, speak("en")) // "–"
 */
export function progressBar(contributed: number, quota: number, say: Writes): string {
  if (!(quota > 0)) return "–";
  const percent = percentOf(contributed, quota);
  const blocks = Math.min(BLOCKS, Math.max(0, Math.round(percent / BLOCKS)));
  const full = percent < 100 ? Math.min(blocks, BLOCKS - 1) : BLOCKS;
  return `${"█".repeat(full)}${"░".repeat(BLOCKS - full)} ${percentText(contributed, quota, say)}`;
}

/** The percentage that stands beside the bar: "58 %", ko "58%"; "–" where the quota is 0. */
export function percentText(contributed: number, quota: number, say: Writes): string {
  if (!(quota > 0)) return "–";
  const percent = percentOf(contributed, quota);
  return percent < 0 ? `−${say.wholePercent(-percent)}` : say.wholePercent(percent);
}

/** In whole percent; never 100 before the quota is reached. */
function percentOf(contributed: number, quota: number): number {
  const percent = Math.round((contributed / quota) * 100);
  if (contributed < quota) return Math.min(percent, 99);
  return percent;
}
