import { once } from "../../../../core/index";
import { plainKey } from "../../../../i18n/index";

/** Where money goes, as a word beside an unsigned amount says. "none": it moves nothing. */
export type Direction = "in" | "out" | "none";

const words: Readonly<Record<Direction, string>> = {
  in: `credit cr crdt c h haben gutschrift eingang zugang einzahlung in incoming income received receipt
    deposit dslip bij bijschrijving crédit credito crédito entrata entrate entrada ingreso ingresos abono
    einnahme einnahmen entrée recette recettes ontvangen inkomst inkomsten przychód příjmy tulot recebido recebida wpływ uznanie kredit příjem insättning indbetaling innbetaling plus
    입금 입 수입 받음 入金 入 収入`,
  out: `debit dr dbit d s soll lastschrift ausgang abgang auszahlung out outgoing expense sent withdrawal
    check uit uitgaven ausgabe ausgaben sortie dépense dépenses wydatek výdaj menot af afschrijving débit debito débito saida saída uscita uscite gasto egreso cargo enviado enviada
    wypływ obciążenie debet výdej uttag udbetaling utbetaling minus 출금 출 지급 지출 보냄 出金 出 支払 支出`,
  none: "memo neutral",
};

const directions = once(
  () =>
    new Map(
      Object.entries(words).flatMap(([direction, list]) =>
        list.split(/\s+/).map((word) => [plainKey(word), direction as Direction] as const),
      ),
    ),
);

/** By what a word is known when it has been said where its money went: "-1" is not "1". */
export const wayKey = (word: string): string =>
  (/^\s*[-‐-―−]/.test(word) ? "-" : "") + plainKey(word);

/** null for a word that says nothing of it. "+" and "-" say it too. */
export function directionOf(text: string): Direction | null {
  const sign = text.trim();
  if (sign === "+") return "in";
  if (/^[-−–]$/.test(sign)) return "out";
  return directions().get(plainKey(text)) ?? null;
}

/** The direction that is among the words of a text; null where there is none, or more than one. */
export function directionWithin(text: string): Direction | null {
  const whole = directionOf(text);
  if (whole !== null) return whole;
  const found = new Set(
    text
      .split(/[\s/_,.:;-]+/)
      .filter(isLong)
      .flatMap((word) => directionOf(word) ?? []),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** What is shorter may be anybody's initial. */
const isLong = (word: string) => word.length > 1;

/** A column of words such as Credit and Debit, by what stands in it. */
export interface WordColumn {
  readonly header: string;
  /** Whether its header says that it holds directions. */
  readonly isStated: boolean;
  /** Its cells in the lines that hold an amount. */
  readonly cells: readonly string[];
  /** Whether some amount has a minus. */
  readonly isSigned: boolean;
}

/** Among these a word within a text says nothing: it tells a whole story. */
const prose = "details";

/** Headers under which a direction may stand among other kinds of entry. */
const kinds = once(
  () =>
    new Set(
      `type,transaction type,type of transaction,tran type,entry type,details,kind,movement,sign,art,typ,
  umsatzart,umsatztyp,zahlungsart,bewegungstyp,buchungsart,sens,nature,type operation,type d'opération,
  mutatiesoort,soort,type betaling,type verrichting,tipo,tipo de movimiento,tipo movimento,tipo operazione,
  natureza,typ transakcji,typ operacji,rodzaj,rodzaj operacji,typ pohybu,druh,slag,typ av transaktion,
  transaktionstyp,tapahtumalaji,laji,구분,거래구분,거래종류,種別,区分,取引種別`
        .split(",")
        .map(plainKey),
    ),
);

/** So many words can be asked for at once; a column of more tells something else. */
export const mostWords = 12;

/**
 * Whether a column that nothing is known of may say where unsigned money goes: it is one of kinds, and
 * of few.
 */
export function maySayDirections(header: string, cells: readonly string[]): boolean {
  const key = plainKey(header);
  if (!kinds().has(key) || key === prose) return false;
  const found = new Set(cells.map(plainKey).filter((word) => word !== ""));
  return found.size > 0 && found.size <= mostWords;
}

/**
 * Whether a column says where money goes: its header says so, half of its cells or more do, or it is
 * one of kinds and some cell does. Single letters may be anything: they say it under such headers only,
 * under none, or if both directions are among them.
 */
export function saysDirections({ header, isStated, cells, isSigned }: WordColumn): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const found = filled.map(directionOf);
  const known = found.filter((direction) => direction !== null);
  if (isStated) return filled.length > 0;
  const key = plainKey(header);
  const isOpen = !isSigned && kinds().has(key) && key !== prose;
  if (isOpen && filled.some((cell) => directionWithin(cell) !== null)) return true;
  if (kinds().has(key)) return known.length > 0;
  if (known.length === 0 || known.length * 2 < filled.length) return false;
  const areWords = filled.some((cell) => directionOf(cell) !== null && plainKey(cell).length > 1);
  return areWords || header.trim() === "" || new Set(known).size > 1;
}
