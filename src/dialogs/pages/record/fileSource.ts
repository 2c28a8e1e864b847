import type { ImportWords } from "../../../i18n/dialogWords";
import { decodeText, detectEncoding, type Encoding, encodings } from "../../csv/decodeText";
import { readRows } from "../../csv/readRows";
import { build } from "../parts/build";
import { field, select, textArea } from "../parts/field";
import type { Page } from "../parts/openPage";

/**
 * Where the lines come from: a file, decoded as it seems to be written or as the user says, or what is
 * pasted. A file's text is shown where lines are pasted, so that its letters can be judged.
 */
export function fileSource({ words }: Page<ImportWords>) {
  const file = field(
    { label: words.chooseFile },
    build("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv" }),
  );
  const encoding = field(
    { label: words.encoding, hint: words.encodingHint },
    select(encodings.map((value) => ({ value, label: words.encodings[value] }))),
  );
  const pasted = field({ label: words.paste, hint: words.pasteHint }, textArea(5));
  let bytes: Uint8Array | null = null;
  encoding.row.hidden = true;
  // Dropped before the paste is read back: a line of a CSV is not to be broken where it is shown.
  pasted.control.wrap = "off";

  const decode = () => {
    if (bytes !== null)
      pasted.control.value = decodeText(bytes, encoding.control.value as Encoding);
  };

  const take = async () => {
    const chosen = file.control.files?.[0];
    if (chosen === undefined) return;
    try {
      bytes = new Uint8Array(await chosen.arrayBuffer());
    } catch {
      return file.fail(words.unreadableFile);
    }
    encoding.control.value = detectEncoding(bytes);
    encoding.row.hidden = false;
    decode();
  };
  file.control.addEventListener("change", () => void take());
  encoding.control.addEventListener("change", decode);
  pasted.control.addEventListener("input", file.clear);

  return {
    rows: [file.row, encoding.row, pasted.row],
    /** null: there is nothing to read yet, which has been said. */
    read() {
      const rows = readRows(pasted.control.value);
      if (rows.length > 0) return rows;
      file.fail(words.nothingToRead);
      return null;
    },
    reset() {
      bytes = null;
      file.control.value = "";
      pasted.control.value = "";
      encoding.row.hidden = true;
      file.control.focus();
    },
  };
}
