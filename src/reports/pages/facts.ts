import { type Html, html } from "./html";

/** A label and its value; null: left out. */
export type Fact = readonly [label: string, value: string] | null;

/** Figures with their labels, one a line; null where there are none. */
export function facts(all: readonly Fact[]): Html | null {
  const lines = all.flatMap((fact) =>
    fact === null
      ? []
      : html`<tr><th scope="row">${fact[0]}</th><td class="n">${fact[1]}</td></tr>`,
  );
  return lines.length === 0 ? null : html`<table class="facts">${lines}</table>`;
}
