import { plainKey } from "./plainKey";

/** What a row is called that adds up the others, wherever spreadsheets are kept. */
const words = [
  "Total, Totals, Subtotal, Grand total, Overall total, Sum, Sums, Sum total, Total sum, In total",
  "합계, 총계, 소계, 총합, 총합계, 누계, 계",
  "Summe, Gesamt, Gesamtsumme, Insgesamt, Zwischensumme, Endsumme, Total général, Totaux, Somme",
  "Sous-total, Totale, Totale generale, Totali, Subtotale, Somma, Suma, Suma total, Total general",
  "Total geral, Totaal, Subtotaal, Eindtotaal, Summa, Totalt, Delsumma, I alt, Sum i alt",
  "Yhteensä, Summa yhteensä, Kokku, Kopā, Iš viso, Razem, Ogółem, Celkem, Součet, Mezisoučet",
  "Spolu, Súčet, Összesen, Összeg, Ukupno, Skupaj, Vsota, Zbroj, Totali i përgjithshëm, Toplam",
  "Genel toplam, Ara toplam, Σύνολο, Μερικό σύνολο, Итого, Всего, Сумма, Підсумок, Разом, Усього",
  "Всього, Сума, Общо, Вкупно, Укупно, 合計, 総計, 小計, 総合計, 計, 合计, 总计, 小计, 总和, 總計, 總和",
  "Tổng, Tổng cộng, Cộng, Jumlah, Jumlah total, Kabuuan, รวม, รวมทั้งหมด, ยอดรวม, कुल, कुल योग, योग",
  "মোট, மொத்தம், మొత్తం, المجموع, الإجمالي, إجمالي, مجموع, جمع, جمع کل, סה״כ, סך הכל, סיכום",
];

const digits = /\p{N}+/gu;

let keys: ReadonlySet<string> | null = null;

/**
 * Whether a name is a word for a total, in whichever language it was written.
 *
 * @example isTotal("TOTAL:") // true; isTotal("합계 (2026)") // true; isTotal("Summer") // false
 */
export function isTotal(name: string): boolean {
  keys ??= new Set(words.flatMap((line) => line.split(", ").map(plainKey)));
  return keys.has(plainKey(name).replace(digits, ""));
}
