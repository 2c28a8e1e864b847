import { type Html, html } from "./html";

/** As wide as the drawing is taken to be; it is stretched to its place. */
const width = 100;
const height = 10;

/**
 * A bar of what came in against what was asked, as inline SVG; full when it is reached. `text` says it
 * to who cannot see it. Without an amount asked, or below zero, the bar is empty.
 */
export function progressChart(collected: number, asked: number | null, text: string): Html {
  const part = asked !== null && asked > 0 ? collected / asked : 0;
  const filled = Math.round(width * Math.min(1, Math.max(0, part)) * 10) / 10;
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${text}"><rect class="track" x="0.2" y="0.5" width="${width - 0.4}" height="${height - 1}" stroke-width="1" vector-effect="non-scaling-stroke"/><rect class="fill" x="0.2" y="0.5" width="${Math.max(0, filled - 0.4)}" height="${height - 1}"/></svg>`;
}
