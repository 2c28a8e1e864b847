import { plainKey } from "./plainKey";

/** What people write beside the number of a receipt that does not count any more. */
const words = [
  "Void, Voided, Cancelled, Canceled, Cancel, Annulled, Withdrawn, Invalid",
  "취소, 취소됨, 무효, 폐기, 파기",
  "Storniert, Storno, Ungültig, Annulé, Annullato, Anulado, Anulada, Cancelado, Vervallen, 無効, 取消, 作废, 作廢",
];

let keys: ReadonlySet<string> | null = null;

/** Whether a text beside a receipt's number says that it is void, in whichever language. */
export function isVoidWord(text: string): boolean {
  if (text === "") return false;
  keys ??= new Set(words.flatMap((line) => line.split(", ").map(plainKey)));
  return keys.has(plainKey(text));
}
