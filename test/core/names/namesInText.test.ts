import { describe, expect, it } from "vitest";
import { NamesInText } from "../../../src/core/index";

const names = new NamesInText(["Ana Bo", "Kim", "김철수", "허준", "", "Kim"]);

describe("names in a text", () => {
  it.each([
    ["Ana Bo", ["Ana Bo"], "nothing else"],
    ["Treasurer Ana Bo, evenings", ["Ana Bo"], "among other words"],
    ["ANA BO", ["Ana Bo"], "in capitals"],
    ["Kimberly, Kim", ["Kim"], "after a longer word that begins like it"],
    ["ana bo for Kim", ["Ana Bo", "Kim"], "two of them"],
    ["김철수님께", ["김철수"], "with a title and a particle joined to it"],
    ["보낸사람김철수", ["김철수"], "with what a bank joins to it"],
    ["김철수".normalize("NFD"), ["김철수"], "in the letters of a Mac"],
    ["Anana Bold, Akim", [], "parts of longer words"],
    ["", [], "nothing"],
  ])("%s: %j, %s", (text, held) => {
    expect(names.in(text)).toEqual(held);
  });
});
