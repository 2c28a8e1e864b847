import { describe, expect, it } from "vitest";
import { fillPage, openingOf } from "../../src/dialogs/opening";
import { nextName } from "../../src/dialogs/pages/close/nextName";
import { countOf, fill } from "../../src/dialogs/pages/parts/fill";
import { findable, findPeople } from "../../src/dialogs/pages/parts/findPeople";
import { inert } from "../../src/dialogs/pages/parts/inert";
import { speak } from "../../src/i18n/index";
import { choices } from "./sampleReplies";

describe("finding people as one types", () => {
  const people = findable(choices.people);
  const found = (typed: string) => findPeople(people, typed, 9).people.map(({ id }) => id);

  it.each([
    ["kim", ["1", "3"], "the beginning of a name"],
    ["chol", ["1"], "a part of a name"],
    ["5", ["5"], "an ID"],
    ["kim 4", ["3"], "a name and a group: each word must fit"],
    ["JOSE alv", ["5"], "without accents and capitals"],
    ["김ㅊ", ["4"], "a syllable half typed"],
    ["ㄱㅊ", ["4"], "the initials of a Hangul name"],
    ["zz", [], "nobody"],
  ])("%s finds %j: %s", (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it("lists no more than it is asked for, and counts the rest", () => {
    expect(findPeople(people, "", 2)).toEqual({ people: choices.people.slice(0, 2), more: 4 });
  });
});

describe("the name of the next drive", () => {
  it.each([
    ["Roof 2026", "Roof 2027"],
    ["2026년 회비", "2027년 회비"],
    ["Dues 2026/27", ""],
    ["Roof", ""],
    ["No. 120261", ""],
  ])("%s → %j", (drive, next) => {
    expect(nextName(drive)).toBe(next);
  });
});

describe("texts with names in braces", () => {
  it("are filled in, whatever is in the values", () => {
    expect(fill("{a} of {b}: {c}", { a: "$&", b: "{a}" })).toBe("$& of {a}: {c}");
  });

  it("go by count", () => {
    const counted = { one: "1 line", many: "{n} lines" };
    expect([0, 1, 1234567].map((n) => countOf(counted, n))).toEqual([
      "0 lines",
      "1 line",
      "1,234,567 lines",
    ]);
  });
});

describe("a page to print", () => {
  it.each([
    ["<!doctype html>\n<html><head><title>x", "<!doctype html>\n<html><head>", "<title>x"],
    ["<p>x", "", "<p>x"],
  ])("of %j has its policy before everything that could run", (html, before, after) => {
    const made = inert(html);
    expect(made.startsWith(`${before}<meta http-equiv="Content-Security-Policy"`)).toBe(true);
    expect(made.endsWith(after)).toBe(true);
  });
});

describe("what a page is given when it is opened", () => {
  it("has the spreadsheet's words, without the dots of menu items", () => {
    expect(openingOf(speak("en")).names).toMatchObject({
      "tab.members": "Members",
      "menu.divide": "Divide quotas",
      "voluntary.late": "Nothing recorded",
    });
  });

  it("cannot end the script that it is put into", () => {
    const opening = { language: "en", names: { "tab.x": "</script><b>$&" } } as const;
    const page = fillPage('<script>"filled in when the page is opened"</script>', opening);
    expect(page).toBe(
      '<script>{"language":"en","names":{"tab.x":"\\u003c/script>\\u003cb>$&"}}</script>',
    );
  });
});
