import { describe, expect, it } from "vitest";
import { LooseNames } from "../../../../src/commands/import/finding/looseNames";
import { member } from "../../../support/book";

const called = [
  "Maximilian Schmidtbauer",
  "Maximiliane Schmidtbauer",
  "Jörg Müller-Lüdenscheidt",
  "Anna B. Otto",
  "Anna K. Otto",
  "Bert Becker",
  "Bert T. Becker",
  "Johanna Oberndorfer-Lang",
  "Alexandra Wolkenstein",
  "Alexander Wolkenstein",
  "Wilhelmina van der Bergen",
  "Kim",
  "Constantin Hohenberger Weidenfeld",
];
const members = called.map((name, i) => member(`M${i}`, [], { name }));

function meant(payer: string): string | readonly string[] | null {
  const match = new LooseNames(members).find(payer);
  if (match === null) return null;
  return typeof match === "number" ? called[match]! : [...match].map((i) => called[i]!).sort();
}

describe("a name as it comes out of a bank", () => {
  it.each<[why: string, payer: string, whose: string | readonly string[] | null]>([
    ["cut within the surname", "MAXIMILIAN SCHMIDTBA", "Maximilian Schmidtbauer"],
    [
      "likewise with the surname first",
      "WEIDENFELD CONSTANTIN HOHENB",
      "Constantin Hohenberger Weidenfeld",
    ],
    [
      "cut where two begin alike",
      "SCHMIDTBAUER MAXIMIL",
      ["Maximilian Schmidtbauer", "Maximiliane Schmidtbauer"],
    ],
    [
      "cut where a third of a word would be gone",
      "WILHELMINA VAN DER BERG",
      "Wilhelmina van der Bergen",
    ],
    ["cut at a blank: nobody knows what is missing", "WILHELMINA VAN DER", null],
    ["cut so that but two letters of a word are left", "WILHELMINA VAN DER BE", null],
    ["three are enough", "WILHELMINA VAN DER BER", "Wilhelmina van der Bergen"],
    ["too short to be cut", "Bert Becke", null],
    ["one letter too short", "ALEXANDRA WOLKENS", null],
    ["just as long as a bank cuts", "ALEXANDRA WOLKENST", "Alexandra Wolkenstein"],
    ["another word at the end", "MAXIMILIAN SCHMIDTBAUX", null],
    ["umlauts without their dots", "Jorg Muller-Ludenscheidt", "Jörg Müller-Lüdenscheidt"],
    ["and cut", "JORG MULLER-LUDENSCH", "Jörg Müller-Lüdenscheidt"],
    ["cut and with an initial", "Alexandra M. Wolkenst", "Alexandra Wolkenstein"],
    ["cut behind a hyphen", "JOHANNA OBERNDORFER-", "Johanna Oberndorfer-Lang"],
    ["or a letter further", "Johanna Oberndorfer-L", "Johanna Oberndorfer-Lang"],
    ["or two, with an initial", "Johanna M. Oberndorfer-La", "Johanna Oberndorfer-Lang"],
    ["behind another's hyphen", "JOHANNA OBERNDORFER-K", null],
    ["behind a hyphen, and too short to be cut", "Jörg Müller-", null],
    ["an initial more", "Alexandra M. Wolkenstein", "Alexandra Wolkenstein"],
    ["two initials more are somebody else's", "Alexandra M. B. Wolkenstein", null],
    ["the initial that tells two apart", "Anna B. Otto", ["Anna B. Otto", "Anna K. Otto"]],
    ["the initial of neither", "Anna X. Otto", null],
    ["the initial of one, the other has none", "Bert T. Becker", ["Bert Becker", "Bert T. Becker"]],
    ["an initial at the end may be a word cut off", "Alexandra Wolkenstein U", null],
    ["one name alone tells nobody", "Kim B.", null],
    ["a name that nobody has", "Zoe Quist", null],
    ["a word of the middle left out", "Constantin Weidenfeld", null],
    ["cut in the middle of three names", "CONSTANTIN HOHENBERGE", null],
    ["nothing", "", null],
  ])("%s: %j", (_, payer, whose) => {
    expect(meant(payer)).toEqual(whose);
  });
});

describe("those called the same but for an initial", () => {
  const with_ = (...names: readonly string[]) =>
    new LooseNames(members)
      .withInitials(names.map((name) => called.indexOf(name)))
      .map((i) => called[i]);
  it("may have left it out", () => {
    expect(with_("Bert Becker")).toEqual(["Bert Becker", "Bert T. Becker"]);
  });
  it("are not meant where it is written", () => {
    expect(with_("Bert T. Becker")).toEqual(["Bert T. Becker"]);
  });
  it("are nobody where nobody has one", () => {
    const plain = new LooseNames([member("M1", [], { name: "Bert Becker" })]);
    expect(plain.withInitials([0])).toEqual([0]);
  });
});
