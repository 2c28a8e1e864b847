import { decodeChoice } from "../../tables/index";
import type { OpenWorkbook } from "./openWorkbook";

/** The word of the workbook's language for a method that was written in either. */
export function methodWord(text: string, { say }: OpenWorkbook): string {
  const method = decodeChoice("method", text);
  return method === null ? text : say.words.schema.choices.method[method];
}
