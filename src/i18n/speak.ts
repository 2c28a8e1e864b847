import { civilOf, once } from "../core/index";
import { habits as englishHabits } from "./en/habits";
import { makeWords as makeEnglish } from "./en/index";
import type { Habits } from "./habits";
import { habits as koreanHabits } from "./ko/habits";
import { makeWords as makeKorean } from "./ko/index";
import type { Say } from "./say";
import { wordDiagnostic } from "./wordDiagnostic";
import type { Language, Words } from "./words";
import { writeMoney, writeNumber } from "./writeNumber";

/** The languages that the add-on speaks. Of words that both have, the first language's meaning counts. */
export const languages: readonly Language[] = ["en", "ko"];

/** A language at work: its words, and how it writes figures. The same one each time. */
export function speak(language: Language): Say {
  return voices[language]();
}

/** The language for a locale such as "ko_KR" or "en-GB": Korean for Korean ones, else English. */
export function languageOf(locale: string | null | undefined): Language {
  return /^ko($|[-_])/i.test(locale ?? "") ? "ko" : "en";
}

const voices: Readonly<Record<Language, () => Say>> = {
  en: once(() => voice("en", makeEnglish(), englishHabits)),
  ko: once(() => voice("ko", makeKorean(), koreanHabits)),
};

function voice(language: Language, words: Words, habits: Habits): Say {
  const say: Say = {
    language,
    words,
    money: writeMoney,
    moneyWithCurrency: (amount, currency) =>
      habits.moneyWithCurrency(writeMoney(amount, currency), currency),
    number: (value, decimals = 2) => writeNumber(value, decimals),
    percent: (fraction) => habits.percent(percentFigure(fraction)),
    wholePercent: (percent) => habits.percent(String(percent)),
    day: (day) => habits.day(civilOf(day)),
    dayInYear: (day, asOf) => {
      const [date, today] = [civilOf(day), civilOf(asOf)];
      return date.year === today.year ? habits.dayInYear(date) : habits.day(date);
    },
    count: (n, one, many) => habits.count(n, writeNumber(n, 0), one, many),
    list: (names, most = 5, counter = "") =>
      habits.list(names.slice(0, most), Math.max(0, names.length - most), counter),
    diagnostic: (diagnostic) => wordDiagnostic(diagnostic, say),
  };
  return say;
}

/** At most one decimal; what is not quite nothing or not quite all does not read as if it were. */
function percentFigure(fraction: number): string {
  const figure = writeNumber(fraction * 100, 1);
  if (figure === "100" && fraction < 1) return "99.9";
  return figure === "0" && fraction > 0 ? "0.1" : figure;
}
