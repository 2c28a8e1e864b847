import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandTitle, languages, type MenuItem, speak } from "../../src/i18n/index";
import { loadBundle } from "../../src/local/bundle";
import type { MenuModel } from "../../src/local/services/index";

const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");

/** The commands that open a page: the function that the menu calls, and the page's file. */
const pages = [
  ["recordContributions", "record"],
  ["divideQuotas", "divide"],
  ["showPerson", "person"],
  ["makeReceipts", "receipts"],
  ["writeNotice", "notice"],
  ["makeCollectionSheets", "sheets"],
  ["showOutcome", "outcome"],
  ["makeHandover", "handover"],
  ["closeDrive", "close"],
  ["showHelp", "help"],
] as const;

/** What the menu calls each function, submenus included. */
function captionsOf({ items }: MenuModel): ReadonlyMap<string, string> {
  const captions = new Map<string, string>();
  for (const item of items) {
    if (item.kind === "item") captions.set(item.functionName, item.caption);
    if (item.kind === "menu") for (const entry of captionsOf(item.menu)) captions.set(...entry);
  }
  return captions;
}

const words = (language: string) => {
  const folder = new URL(`../../src/i18n/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(new URL(file, folder), "utf8"));
};

const titlesIn = (language: (typeof languages)[number]): readonly string[] => {
  const { commands } = speak(language).words;
  return Object.keys(commands.menu).map((item) => commandTitle(item as MenuItem, commands));
};

describe.each(languages)("in %s a command has one name", (language) => {
  it.each(pages)("%s opens a page that is titled as its menu item", (name, page) => {
    const bundle = loadBundle(code, { userLocale: language, pages: { [page]: "" } });
    const { events } = bundle.services;
    bundle.call("onOpen");
    const menu = events.find((event) => event.kind === "menu")!;
    bundle.call(name);
    const shown = events.find((event) => event.kind === "sidebar" || event.kind === "dialog")!;
    expect(shown.page.title).toBe(captionsOf(menu.menu).get(name)?.replace(/…$/, ""));
  });

  it("in whatever text it is to be chosen", () => {
    const titles = titlesIn(language);
    const named = words(language).flatMap((text) => [
      // ‘분담액 정하기…’를 선택하십시오; Choose Divide quotas, then look.
      ...text.matchAll(language === "ko" ? /‘([^’{]+?)…?’[을를] 선택/g : /choose ([A-Z].*)/gi),
    ]);
    const unknown = named
      .map(([, name]) => name!)
      .filter((name) => /^[A-Z가-힣]/.test(name))
      .filter((name) => !titles.some((title) => name.startsWith(title)));
    expect(unknown).toEqual([]);
  });
});
