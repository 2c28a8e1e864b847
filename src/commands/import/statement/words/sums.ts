import { once } from "../../../../core/index";
import { plainKey } from "../../../../i18n/index";
import { statementMonth } from "./monthNames";

/** What stands in rows that add up others, or hold a balance, and what may stand beside it. */
const sums = once(
  () =>
    new Set(
      `zwischensumme zwischensaldo monatssumme tagessumme schlusssaldo alterkontostand neuerkontostand letzterkontostand schlussaldo ausgangssaldo eröffnungssaldo
  carriedforward broughtforward bf cf grandtotal pagetotal balanceforward ledgerbalance areporter
  totalgeneral saldofinaal podsumowanie saldopoczątkowe saldokońcowe počátečnízůstatek konečnýzůstatek
  ingåendesaldo utgåendesaldo ingåendebalans utgåendebalans saldototal 월계 누계 페이지계 前残高
  total totals subtotal sum saldo summe gesamt gesamtsumme kontostand anfangssaldo endsaldo tagessaldo
  altersaldo neuersaldo balance openingbalance closingbalance endingbalance beginningbalance
  balancebroughtforward balancecarriedforward solde soldeinitial soldefinal saldoanterior saldoinicial
  saldofinal saldododia saldoiniziale saldofinale beginsaldo eindsaldo totaal totale suma razem celkem
  summa yhteensa 합계 총계 소계 계 잔액 이월 전월이월 合計 総計 小計 残高 繰越 前月繰越`
        .split(/\s+/)
        .map(plainKey),
    ),
);

const longestSum = 30;

/** "Saldo per 31.03.", "Total for March". */
const beside = once(
  () =>
    new Set(
      "per am vom zum bis for of on as at the au al del de do dne na pr til den w"
        .split(" ")
        .map(plainKey),
    ),
);

/** Whether a cell says that its row adds up others, or holds a balance. */
export function isSum(text: string): boolean {
  if (text.length > longestSum) return false;
  if (sums().has(plainKey(text))) return true;
  const words = text.split(/[\s\d.,/:-]+/).filter((word) => word !== "");
  const rest = words.filter(
    (word) => !beside().has(plainKey(word)) && statementMonth(word) === null,
  );
  return (
    rest.length < words.length + (/\d/.test(text) ? 1 : 0) && sums().has(plainKey(rest.join("")))
  );
}
