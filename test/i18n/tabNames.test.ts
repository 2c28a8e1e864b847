import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { speak } from "../../src/i18n/index";

const rooms = [
  ...["accountDiagnostics", "closing", "commands", "dialogs", "guardDiagnostics"],
  ...["pages", "payingDiagnostics", "requests", "rules", "tableDiagnostics"],
];

const sentences = (language: "en" | "ko") =>
  rooms
    .map((room) => readFileSync(`src/i18n/${language}/${room}.ts`, "utf8"))
    .join("\n")
    .split("\n");

it.each<[language: "en" | "ko", named: (tab: string) => RegExp]>([
  ["en", (tab) => new RegExp(`\\b(tab|in|see|only the) ${tab}\\b(?! (of|and|or)\\b)`)],
  ["ko", (tab) => new RegExp(`(^|[\\s"\`‘“])${tab}[’”]? 시트`)],
])("in %s no sentence calls a tab by a name that this workbook may not have", (language, named) => {
  const tabs = Object.values(speak(language).words.schema.tabs).map(named);
  const literal = sentences(language).filter((line) => tabs.some((tab) => tab.test(line)));
  expect(literal).toEqual([]);
});
