import type { ImportWords } from "../../../i18n/dialogWords";
import { decodeText, detectEncoding, type Encoding, encodings } from "../../csv/decodeText";
import { foreignFormatOf } from "../../csv/foreignFormat";
import { readRows } from "../../csv/readRows";
import { type Separator, separators } from "../../csv/separators";
import { build } from "../parts/build";
import { field, select, textArea } from "../parts/field";
import type { Page } from "../parts/openPage";

/**
 * Where the lines come from: a file, decoded as it seems to be written or as the user says, or what is
 * pasted. A file's text is shown where lines are pasted, so that its letters can be judged.
 */
export function fileSource({ words, text }: Page<ImportWords>) {
  const file = field(
    { label: words.chooseFile },
    build("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv" }),
  );
  const encoding = field(
    { label: words.encoding, hint: words.encodingHint },
    select(encodings.map((value) => ({ value, label: words.encodings[value] }))),
  );
  const separator = field(
    { label: words.separator, hint: words.separatorHint },
    select(
      (["", ...separators] as const).map((value) => ({ value, label: words.separators[value] })),
    ),
  );
  const pasted = field({ label: words.paste, hint: words.pasteHint }, textArea(5));
  let bytes: Uint8Array | null = null;
  encoding.row.hidden = true;
  separator.row.hidden = true;
  // Dropped before the paste is read back: a line of a CSV is not to be broken where it is shown.
  pasted.control.wrap = "off";

  const decode = () => {
    if (bytes !== null)
      pasted.control.value = decodeText(bytes, encoding.control.value as Encoding);
  };

  const take = async () => {
    const chosen = file.control.files?.[0];
    if (chosen === undefined) return;
    let read: Uint8Array;
    try {
      read = new Uint8Array(await chosen.arrayBuffer());
    } catch {
      return file.fail(words.unreadableFile);
    }
    if (isForeign(read)) return;
    bytes = read;
    encoding.control.value = detectEncoding(bytes);
    encoding.row.hidden = false;
    separator.row.hidden = false;
    decode();
  };

  /** Says that it is no CSV, where it is none. */
  const isForeign = (head: string | Uint8Array) => {
    const format = foreignFormatOf(head);
    if (format !== null) file.fail(text(words.notCsv, { format }));
    return format !== null;
  };
  file.control.addEventListener("change", () => void take());
  encoding.control.addEventListener("change", decode);
  pasted.control.addEventListener("input", file.clear);

  return {
    rows: [file.row, encoding.row, separator.row, pasted.row],
    /** null: there is nothing to read yet, which has been said. */
    read() {
      if (isForeign(pasted.control.value)) return null;
      const chosen = separator.control.value;
      const read = readRows(pasted.control.value, ...(chosen === "" ? [] : [chosen as Separator]));
      if (read.rows.length > 0) return read;
      file.fail(words.nothingToRead);
      return null;
    },
    reset() {
      bytes = null;
      file.control.value = "";
      pasted.control.value = "";
      encoding.row.hidden = true;
      separator.row.hidden = true;
      separator.control.value = "";
      file.control.focus();
    },
  };
}
