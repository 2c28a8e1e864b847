import type { BookReply } from "../../dialogs/protocol";
import { openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** All that the tabs say, decoded: for who keeps accounts of it elsewhere. Writes nothing. */
export function readBook(workbook: Workbook, context: RunContext): BookReply {
  const open = openWorkbook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const { book, diagnostics } = open.decoded;
  return { ok: true, book, diagnostics, language: open.say.language };
}
