import { plainStyle } from "../model/cellStyle";
import { ServiceError } from "../serviceError";

export function text(cell: unknown): string {
  if (typeof cell !== "string") throw new ServiceError(`Text was expected, not ${String(cell)}.`);
  return cell;
}

export const textOrNull = (cell: unknown): string | null => (cell === null ? null : text(cell));

export function oneOf(cell: unknown, ...choices: readonly [string, ...string[]]): string {
  if (cell === null) return choices[0];
  if (typeof cell === "string" && choices.includes(cell)) return cell;
  throw new ServiceError(`"${String(cell)}" is none of ${choices.join(", ")}.`);
}

export const horizontal = (cell: unknown): string =>
  oneOf(cell, "general", "left", "center", "right", "general-left", "normal");

export function colorOr(color: string | null, plain: string): string {
  if (color === null || color === "") return plain;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(color)) return color.toLowerCase().replace(/[0-9a-f]/g, "$&$&");
  const named = colors[color.toLowerCase()];
  if (named) return named;
  throw new ServiceError(`"${color}" is no colour: write it like #ffcc00.`);
}

const colors: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** What Sheets tells of a cell that nobody gave a format; set as a format, it is one like any other. */
const automaticFormat = "0.###############";

/** A number format as `getNumberFormat` tells it. */
export const toldFormat = (format: string): string =>
  format === plainStyle.numberFormat ? automaticFormat : format;

/** The number format as given. @throws ServiceError where quotes or brackets are never closed */
export function knownFormat(format: string): string {
  const open = format
    .replace(/\\./g, "")
    .replace(/"[^"]*"/g, "")
    .replace(/\[[^\]]*\]/g, "");
  if (/["[\]]/.test(open)) throw new ServiceError(`Invalid number format: ${format}`);
  return format === "" ? plainStyle.numberFormat : format;
}
