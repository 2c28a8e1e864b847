import { type Html, html } from "../report/html";

/** How a piece of text stands in a drawing: its baseline, and where it begins, ends or has its middle. */
export interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Pixels. */
  readonly size: number;
  readonly ink: string;
  readonly bold?: boolean;
  /** Around the letters, where lines run behind them. */
  readonly halo?: string;
}

/** A box in a drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function drawnText(text: string, at: TextAt): Html {
  const { x, y, anchor, size, ink, bold = false, halo } = at;
  const weight = bold ? html` font-weight="bold"` : null;
  const around =
    halo === undefined
      ? null
      : html` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return html`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="${ink}"${weight}${around}>${text}</text>`;
}

/** By class of letter, how wide one is of how tall they are: Arial's, and square letters for East Asia. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\uffff]/, 1],
  [/[\s.,:;·'|()iIjl]/, 0.3],
  [/[A-Zmw%]/, 0.74],
  [/./, 0.56],
];

/** About how wide a text is, in pixels, and rather more: nobody measures letters here. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) ems += widths.find(([like]) => like.test(letter))?.[1] ?? 0;
  return ems * size * (bold ? 1.08 : 1);
}

/** The place that a text takes. */
export function boxOf(text: string, { x, y, anchor, size, bold }: TextAt): Box {
  const width = textWidth(text, size, bold);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, top: y - size, right: left + width, bottom: y + size * 0.25 };
}

/** The text, or as much of its beginning as has room, and "…". */
export function fitted(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size, bold) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Tenths of a pixel are as fine as anybody sees. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10;
