/** What stands before or behind an amount, and what its line says it was for. */
export interface SignedLine {
  readonly sign: "+" | "-" | "";
  readonly texts: readonly string[];
}

/** What of a file may tell that it is a card's, where spending has no minus. */
export interface CardSigns {
  readonly header: readonly string[];
  /** What stands above the headers. */
  readonly above: readonly string[];
  readonly hasPayer: boolean;
  /** Whether the only name in a line is of who got the money. */
  readonly hasPayeeOnly: boolean;
}

/**
 * Why the signs of a column may be meant the other way round, as cards have them: "all" where what has
 * no minus may have gone out, and what has one may have come in; "bare" where some amounts have a plus,
 * none a minus, and only those without either are in doubt; "texts" where nothing has a sign, and some
 * texts say that money was spent. null: they are meant as they stand.
 */
export type SignDoubt = "all" | "bare" | "texts" | null;

export function signDoubt(lines: readonly SignedLine[], file: CardSigns): SignDoubt {
  const signs = new Set(lines.map(({ sign }) => sign));
  if (signs.has("+") && signs.has("") && !signs.has("-")) return "bare";
  if (isCardFile(file) || (file.hasPayeeOnly && signs.size === 1 && signs.has(""))) return "all";
  let asTheyStand = 0;
  let contrary = 0;
  for (const { sign, texts } of lines) {
    const isOut = sign === "-";
    const text = texts.join(" ");
    for (const [words, wordsAreOut] of [
      [cameIn, false],
      [wentOut, true],
    ] as const)
      if (words.test(text)) wordsAreOut === isOut ? asTheyStand++ : contrary++;
  }
  if (!signs.has("-")) return contrary > 0 ? "texts" : null;
  return contrary > 0 && contrary >= asTheyStand ? "all" : null;
}

/** The word that says of money that it was spent; null where none does. */
export const spentWord = (text: string): string | null =>
  cameIn.test(text) ? null : (wentOut.exec(text)?.[0].trim() ?? null);

/** What stands beside money that has come in. */
const cameIn =
  /thank you|thankyou|vielen dank|merci|gracias|obrigad|payment received|pymt recd|autopay|gutschrift|deposit|received|einzahlung|eingang|versement|recebid|recibid|ricevut|ontvangen|storting|wpłata|uznanie|insättning|innbetaling|indbetaling|입금|入金/i;

/** And beside money that was spent. */
const wentOut =
  /purchase|withdrawal|\batm\b|\bfees?\b|interest charge|supermarket|restaurant|kartenzahlung|lastschrift|abhebung|auszahlung|einkauf|\bachat|prélèvement|retrait|\bcompra|retirada|saque|acquisto|prelievo|aankoop|betaalautomaat|zakup|wypłata|\bköp\b|uttag|\bkjøp|\bkøb\b|\bosto\b|출금|출금액|결제|出金|支払/i;

/** Files of cards that say nothing of it but by these headers. */
const cardHeaders = [
  "trans.date,postdate,description,amount,category",
  "dateprocessed,description,amount",
  "date,title,amount",
];
const card =
  /\bcards?\b|credit card|cardmember|kreditkarte|kartennummer|karteninhaber|\bcarte\b|tarjeta|\bcarta di credito|cart[aã]o|creditcard|\bkort(nummer)?\b|kreditkort|kreditn[íi] karta|카드|カード/i;

function isCardFile({ header, above, hasPayer }: CardSigns): boolean {
  const whole = header.map((text) => text.toLowerCase().replace(/\s/g, "")).join(",");
  if (cardHeaders.includes(whole.replace(/,+$/, ""))) return true;
  // A service that tells who paid may name the payer's card too.
  return !hasPayer && [...header, ...above].some((text) => card.test(text));
}
