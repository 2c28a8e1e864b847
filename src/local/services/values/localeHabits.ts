/** How a spreadsheet's locale reads what is typed and shows what has no format of its own. */
export interface LocaleHabits {
  /** By which numfmt knows the marks and the names of months and days. */
  readonly language: string;
  /** The order of a date's parts when all are numbers. */
  readonly order: "MDY" | "DMY" | "YMD";
  readonly decimal: "." | ",";
  readonly group: "," | "." | " ";
  /** Whether 1.2.2026 is a date. */
  readonly dottedDates: boolean;
  readonly date: string;
  readonly time: string;
}

const english: LocaleHabits = {
  language: "en",
  order: "MDY",
  decimal: ".",
  group: ",",
  dottedDates: false,
  date: "M/d/yyyy",
  time: "h:mm:ss",
};

const continental: LocaleHabits = {
  language: "de",
  order: "DMY",
  decimal: ",",
  group: ".",
  dottedDates: true,
  date: "dd.MM.yyyy",
  time: "HH:mm:ss",
};

const byLocale: Readonly<Record<string, LocaleHabits>> = {
  en_US: english,
  en: { ...english, order: "DMY", date: "dd/MM/yyyy" },
  ko: {
    ...english,
    language: "ko",
    order: "YMD",
    dottedDates: true,
    date: "yyyy. M. d",
    time: "h:mm:ss",
  },
  ja: { ...english, language: "ja", order: "YMD", date: "yyyy/MM/dd" },
  zh: { ...english, language: "zh", order: "YMD", date: "yyyy/M/d" },
  de: continental,
  fr: { ...continental, language: "fr", group: " ", dottedDates: false, date: "dd/MM/yyyy" },
  es: { ...continental, language: "es", dottedDates: false, date: "dd/MM/yyyy" },
  it: { ...continental, language: "it", dottedDates: false, date: "dd/MM/yyyy" },
  es_MX: { ...english, language: "es", order: "DMY", date: "dd/MM/yyyy" },
  nl: { ...continental, language: "nl", dottedDates: false, date: "dd-MM-yyyy" },
  pt: { ...continental, language: "pt", dottedDates: false, date: "dd/MM/yyyy" },
  vi: { ...continental, language: "vi", dottedDates: false, date: "dd/MM/yyyy" },
  id: { ...continental, language: "id", dottedDates: false, date: "dd/MM/yyyy" },
  tr: { ...continental, language: "tr" },
  da: { ...continental, language: "da" },
  pl: { ...continental, language: "pl", group: " " },
  cs: { ...continental, language: "cs", group: " " },
  uk: { ...continental, language: "uk", group: " " },
  ru: { ...continental, language: "ru", group: " " },
};

/** The habits of "ko_KR" and the like; an unknown language reads as English, days first. */
export function localeHabits(locale: string): LocaleHabits {
  const language = locale.split(/[_-]/)[0] ?? "";
  return (
    byLocale[locale.replace("-", "_")] ?? byLocale[language] ?? (byLocale["en"] as LocaleHabits)
  );
}
