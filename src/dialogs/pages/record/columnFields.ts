import type { ImportWords } from "../../../i18n/dialogWords";
import type { Granted, ImportField, ImportPreview } from "../../protocol";
import { build } from "../parts/build";
import { field, select } from "../parts/field";
import type { Page } from "../parts/openPage";

/** What each column of the file is taken for, with a value from it; each can be changed. */
export function columnFields(
  { words, text }: Page<ImportWords>,
  { header, fields }: Granted<ImportPreview>,
  rows: readonly (readonly string[])[],
  changed: (index: number, field: ImportField | null) => void,
): HTMLElement {
  const options = [
    { value: "", label: words.notUsed },
    ...Object.entries(words.fields).map(([value, label]) => ({ value, label })),
  ];
  const columns = fields.map((chosen, index) => {
    const control = select(options, chosen ?? "");
    control.dataset["place"] = `column-${index}`;
    control.addEventListener("change", () =>
      changed(index, (control.value || null) as ImportField | null),
    );
    const label = header[index] || text(words.column, { number: index + 1 });
    const sample = sampleOf(rows, header, index);
    return field({ label, ...(sample ? { hint: text(words.sample, { sample }) } : {}) }, control)
      .row;
  });
  const used = fields.filter((chosen) => chosen !== null).length;
  return build(
    "details",
    // Open where it is likely that something has to be chosen.
    { class: "columns", open: used < 3 },
    build("summary", {}, `${words.columns} (${used}/${fields.length})`),
    build("p", { class: "hint" }, words.columnsHint),
    ...columns,
  );
}

/** The first value below the header; at most as much as fits beside a label. */
function sampleOf(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  index: number,
): string {
  const value = rows.find((row) => row[index] && row[index] !== header[index])?.[index] ?? "";
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
