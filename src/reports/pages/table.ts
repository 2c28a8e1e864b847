import { Html, html } from "../report/html";

/**
 * A column's header, and whether its cells are figures; `rare` ones give way on a narrow screen, and
 * what is `short`, such as a day, stands in one line.
 */
export interface TableColumn {
  readonly header: string;
  readonly kind?: "figure" | "bar" | "rare" | "short" | "plain";
}

const classes = {
  figure: new Html(' class="n"'),
  bar: new Html(' class="bar"'),
  rare: new Html(' class="rare"'),
  short: new Html(' class="s"'),
  plain: null,
};

/**
 * A table whose first column names the rows; null where it has no rows. A column without a header that
 * is blank throughout is left out. Each cell carries its header, which stands beside it where the
 * columns have no room.
 */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | Html)[])[],
  className = "",
): Html | null {
  if (rows.length === 0) return null;
  const shown = columns.flatMap(({ header, kind }, c) =>
    header === "" && rows.every((row) => row[c] === "")
      ? []
      : [{ c, header, attribute: classes[kind ?? "plain"] }],
  );
  const heads = shown.map(
    ({ header, attribute }) => html`<th scope="col"${attribute}>${header}</th>`,
  );
  const lines = rows.map(
    (row) =>
      html`<tr>${shown.map(({ c, header, attribute }) =>
        c === 0
          ? html`<th scope="row"${attribute}>${row[c]!}</th>`
          : html`<td${attribute}${header === "" ? null : html` data-header="${header}"`}>${row[c]!}</td>`,
      )}</tr>`,
  );
  return html`<table class="${className}"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
}

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
