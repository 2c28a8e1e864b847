import type { ImportWords } from "../../../i18n/dialogWords";
import { build } from "../parts/build";
import { driveField, driveOptions } from "../parts/driveField";
import { field, select, setOptions } from "../parts/field";
import type { Page } from "../parts/openPage";
import type { Choices } from "../parts/withChoices";
import { fileSource } from "./fileSource";
import { importPreview } from "./importPreview";

/** More would not cross to the add-on and be answered in the time that Google allows. */
const mostLines = 20_000;

/** Contributions from a file or pasted: first what each line becomes, then all of them or none. */
export function importForm(page: Page<ImportWords>, choices: Choices) {
  const { words, shared, work, text } = page;
  let present = choices;
  const source = fileSource(page);
  const first = words.byLine;
  const drive = driveField({ drives: choices.drives, shared, first, chosen: likelyDrive(choices) });
  drive.row.append(build("p", { class: "hint" }, words.byLineHint));
  const methods = choices.methods.map((method) => ({ value: method, label: method }));
  const method = field(
    { label: words.fields.method },
    select([{ value: "", label: words.noMethod }, ...methods]),
  );
  const submit = build("button", { type: "submit", class: "main" }, words.read);
  const form = build(
    "form",
    { novalidate: true },
    build("p", { class: "hint" }, words.hint),
    ...source.rows,
    drive.row,
    method.row,
    build("p", {}, submit),
  );
  const shown = build("div", {});
  // What is shown is for what was read: with another file, drive or method it has to be read again.
  form.addEventListener("input", () => shown.replaceChildren());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!work.isBusy()) read();
  });

  return {
    panel: build("div", {}, form, shown),
    take(read: Choices) {
      present = read;
      setOptions(drive.control, driveOptions({ drives: read.drives, shared, first }));
    },
  };

  function read(): void {
    const file = source.read();
    if (file === null) return;
    shown.replaceChildren();
    if (file.rows.length > mostLines) {
      work.fail(text(words.tooLong, { lines: file.rows.length, size: mostLines }));
      return;
    }
    const request = { ...file, drive: drive.control.value, method: method.control.value };
    shown.append(importPreview(page, request, present, another));
  }

  function another(): void {
    shown.replaceChildren();
    source.reset();
  }
}

/** The only open drive; where there are several, each line finds its own. */
function likelyDrive({ drives }: Choices): string {
  const [first, ...others] = drives.filter(({ state }) => state === "open");
  return first === undefined || others.length > 0 ? "" : first.drive;
}
