import { describe, expect, it } from "vitest";
import { cliWords } from "../../../src/local/cli/words/index";

/** Every text of the words by its path, made with lists where it takes something: they read as texts too. */
function texts(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") return [[path, String(words(["macros"], ["2"], ["3"]))]];
  return Object.entries(words as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

const english = new Map(texts(cliWords("en_US")));
const korean = new Map(texts(cliWords("ko_KR")));
/** Examples and figures, and what the add-on itself says, are the same everywhere. */
const shared = [".files.uncarried"];

describe("the words of the command line", () => {
  it.each([...korean])("%s is said in Korean", (path, text) => {
    expect(text).toMatch(/[가-힣]/);
    expect(english.get(path)).not.toMatch(/[가-힣]/);
    // Commands, options, names of files and of programs stay as they are.
    const left = text.replace(
      /npx \w+ \w+|[\w.-]*(--?[a-z]|\.\w|whipround|npm)[\w.=-]*|"[^"]*"|[A-Z]+\w*/g,
      "",
    );
    if (!shared.includes(path)) expect(left).not.toMatch(/[a-z]{4,} [a-z]{3,}/);
  });

  it.each([
    ["ko_KR", "사용법"],
    ["ko", "사용법"],
    ["en_GB", "Usage"],
    ["de_DE", "Usage"],
    ["", "Usage"],
  ])("of %o are those that say %s", (locale, usage) => {
    expect(cliWords(locale).help.usage).toBe(usage);
  });
});
