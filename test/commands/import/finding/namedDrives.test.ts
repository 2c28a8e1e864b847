import { describe, expect, it } from "vitest";
import { DriveNames } from "../../../../src/commands/import/finding/namedDrives";

const open = ["Dues 2026", "Dachreparatur", "Spielplatz am Bach", "Spielplatz am Tor", "회관 건립"];
const closed = ["Dues 2025", "Glockenturm"];
const named = () =>
  new DriveNames(
    [...open, ...closed].map((id) => ({ id, isOpen: open.includes(id) })),
    (word) => word === "bach" || word === "dach",
  );

/** What a text speaks of: "named · among … · closed … · another year". */
function saidBy(...texts: readonly string[]): string {
  const { named: said, among, closed: over, isOfOtherYear } = named().find(texts);
  const of = (indices: readonly number[]) => indices.map((i) => [...open, ...closed][i]).join(", ");
  return [
    of(said),
    ...(among.length > 0 ? [`among ${of(among)}`] : []),
    ...(over.length > 0 ? [`closed ${of(over)}`] : []),
    ...(isOfOtherYear ? ["another year"] : []),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

describe("the drives that a text speaks of", () => {
  it.each<[why: string, texts: string[], says: string]>([
    ["its whole name", ["Dachreparatur"], "Dachreparatur"],
    ["whatever else stands there", ["Danke fuer die DACHREPARATUR, Nr. 4711"], "Dachreparatur"],
    ["in whichever text it stands", ["NOTPROVIDED", "Dachreparatur"], "Dachreparatur"],
    ["two of them", ["Dachreparatur", "회관"], "Dachreparatur, 회관 건립"],
    ["the end of a word", ["Reparatur"], "Dachreparatur"],
    ["an end too short to tell", ["atur"], ""],
    ["the beginning of one", ["Dachrep."], "Dachreparatur"],
    ["a beginning too short to tell", ["Dac"], ""],
    ["a longer word that begins with four letters of it", ["Duespayment"], "Dues 2026"],
    ["another form of the word", ["Spielplätze am Tor"], "Spielplatz am Tor"],
    ["two letters swapped", ["Dachrepartaur"], "Dachreparatur"],
    ["two letters wrong in a long word", ["Dachrepaxatux"], "Dachreparatur"],
    ["three are another word", ["Dxchrepxxatux"], ""],
    ["one letter wrong in a short word", ["Dxes"], ""],
    ["two syllables of Hangul", ["회관"], "회관 건립"],
    ["Hangul that something is joined to", ["회관을"], "회관 건립"],
    ["a word with another syllable at its end", ["새회관"], "회관 건립"],
    ["one syllable of Hangul", ["회"], ""],
    ["another word of Hangul", ["회의"], ""],
    ["nothing", [""], ""],
    ["no text at all", [], ""],
    ["words that are in every text", ["Zahlung fuer den Monat, Danke"], ""],
    ["a month", ["März"], ""],
    ["a figure", ["2026"], ""],
    [
      "what several open drives are called is any of them",
      ["Spielplatz"],
      "among Spielplatz am Bach, Spielplatz am Tor",
    ],
    ["what only one of them is called tells which", ["Spielplatz am Tor"], "Spielplatz am Tor"],
    ["in another text too", ["Spielplatz", "Tor"], "Spielplatz am Tor"],
    ["a name of people's tells of people", ["Dach"], ""],
    ["but not within the whole name", ["Spielplatz am Bach"], "Spielplatz am Bach"],
    ["a drive that is over", ["Glockenturm"], "closed Glockenturm"],
    ["part of its name", ["Glocken"], "closed Glockenturm"],
    [
      "beside one that is open",
      ["Glockenturm, Dachreparatur"],
      "Dachreparatur · closed Glockenturm",
    ],
    ["what an open drive is called too is the open one", ["dues"], "Dues 2026"],
    ["the year tells them apart", ["dues 2025"], "closed Dues 2025"],
    ["the open one's year", ["dues 2026"], "Dues 2026"],
    ["a year that is neither's", ["dues 2024"], "Dues 2026 · another year"],
    ["both years", ["dues 2025 2026"], "Dues 2026 · closed Dues 2025"],
    ["a year beside a drive of none", ["Dachreparatur 2024"], "Dachreparatur"],
    ["a figure that is no year", ["dues 1899"], "Dues 2026"],
  ])("%s", (_, texts, says) => {
    expect(saidBy(...texts)).toBe(says);
  });

  it("are of names that hold one another the longest", () => {
    const long = new DriveNames(
      ["Dach", "Dach und Fenster", "Fenster"].map((id) => ({ id, isOpen: true })),
      () => false,
    );
    expect(long.find(["Dach und Fenster"]).named).toEqual([1]);
    expect(long.find(["Dach"]).named).toEqual([0]);
    expect(long.find(["Fenster"]).named).toEqual([2]);
  });

  it("are none by a name that says nothing but a figure", () => {
    const figure = new DriveNames([{ id: "2026", isOpen: true }], () => false);
    expect(figure.find(["2026"]).named).toEqual([]);
  });
});

describe("whether a word is explained without anybody's name", () => {
  it.each<[why: string, word: string, is: boolean]>([
    ["a figure", "42", true],
    ["a month", "march", true],
    ["a letter", "a", true],
    ["a syllable is a word", "김", false],
    ["a word of every text", "zahlung", true],
    ["what any payment is called", "spende", true],
    ["that with a typing error", "sepnden", true],
    ["with two", "sxxnden", false],
    ["a short word is not read with an error", "fex", false],
    ["a word of a drive", "reparatur", true],
    ["of one that is over", "glockenturm", true],
    ["any other word", "linchen", false],
  ])("%s: %j %j", (_, word, is) => {
    expect(named().isExplained(word)).toBe(is);
  });
});

describe("the words of a text", () => {
  it.each<[why: string, text: string, words: string]>([
    ["as they stand there", "Danke fuer Dachreparatur", "danke fuer dachreparatur"],
    ["a drive's that a bank has parted", "Dachrepa ratur Lina", "dachreparatur lina"],
    ["what drives end with", "Sonderdachrepa ratur", "sonderdachreparatur"],
    ["what any payment is called", "SPENDE UND BEITRA G", "spende und beitrag"],
    ["a month", "Dues Febru ar", "dues februar"],
    ["what is in every text", "Überwei sung", "ueberweisung"],
    ["a name beside a drive's name is not part of it", "Bach Dachreparatur", "bach dachreparatur"],
    ["nor is anybody else's", "Zoe Dachreparatur", "zoe dachreparatur"],
    ["nor a figure", "Febr 2026 uar", "febr 2026 uar"],
    ["a drive's in two words", "Dach reparatur", "dachreparatur"],
    ["words that make none", "Zoe Quist", "zoe quist"],
  ])("%s", (_, text, words) => {
    expect(named().wordsIn(text).join(" ")).toBe(words);
  });
});

describe("whether a word is explained", () => {
  it.each<[why: string, word: string, is: boolean]>([
    ["what is in every text", "danke", true],
    ["without its dots", "fur", true],
    ["a month with a typing error", "dzeember", true],
    ["what any payment is called with one", "betirag", true],
    ["a drive's name with one in its beginning", "dachrpearatur", true],
    ["a short word with one", "danek", false],
    ["a name", "bach", true],
    ["a stranger's", "zoe", false],
  ])("%s", (_, word, is) => {
    expect(named().isExplained(word)).toBe(is);
  });
});
