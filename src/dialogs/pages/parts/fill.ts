import type { Counted, Template } from "../../../i18n/dialogWords";

type Values = Readonly<Record<string, string | number>>;

/**
 * A template with its names filled in; a name that has no value stays as it is.
 *
 * @example fill("{n} more: type on", { n: 3 }) // "3 more: type on"
 */
export function fill(template: Template, values: Values): string {
  return template.replace(/\{([\w.-]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a text that a count asks for, the count filled in. */
export function countOf(counted: Counted, n: number): string {
  return fill(n === 1 ? counted.one : counted.many, { n: separated(n) });
}

/** 1234567 → "1,234,567", as both languages write counts. */
function separated(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
