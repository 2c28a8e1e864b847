const digits = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const places = ["", "십", "백", "천"];
const myriads = ["", "만", "억", "조", "경"];

/**
 * An amount of won as receipts have it in words, which nobody can add a digit to: every 일 is written.
 * "" of what is no amount above 0.
 *
 * @example wonInWords(110_500) // "금 일십일만오백원정"
 */
export function wonInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount <= 0) return "";
  let words = "";
  let rest = amount;
  for (const myriad of myriads) {
    const part = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    if (part > 0) words = `${underMyriad(part)}${myriad}${words}`;
  }
  return `금 ${words}원정`;
}

/** 1,105 → "일천일백오" */
function underMyriad(part: number): string {
  return [...String(part)]
    .map((digit, i, all) =>
      digit === "0" ? "" : digits[Number(digit)]! + places[all.length - 1 - i]!,
    )
    .join("");
}
