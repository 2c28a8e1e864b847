import { describe, expect, it } from "vitest";
import { nameKey, wordsOf } from "../../../../src/commands/import/finding/nameKey";
import { Payers, type PayerTexts } from "../../../../src/commands/import/finding/payers";
import { type Book, keepAccounts } from "../../../../src/core/index";
import { book, drive, gift, member } from "../../../support/book";

describe("the words of a name", () => {
  it.each<[string, readonly string[], string]>([
    ["Dr. Müller, ANNA", ["mueller", "anna"], "titles, umlauts, case and marks"],
    ["Frau Zając", ["zajac"], "accents"],
    ["Łukasz Øberg", ["lukasz", "oberg"], "letters of their own"],
    ["STRAßE", ["strasse"], "a letter that is two"],
    ["O'Neill-Smith", ["o", "neill", "smith"], "marks part words"],
    ["김철수님", ["김철수"], "a courtesy in Korean"],
    ["김철수M01", ["김철수", "m01"], "letters behind Hangul"],
    ["M01김철수", ["m01", "김철수"], "and before it"],
    ["Ana2", ["ana2"], "figures belong to a word"],
    ["Mr", [], "a title alone is no name"],
    ["Mrs Ms Miss Dr Herr Frau Frl Li", ["li"], "whatever title"],
    [
      "Kærn Cœur Đặng Diyarbakır",
      ["kaern", "coeur", "dang", "diyarbakir"],
      "letters that are others",
    ],
    ["Ähre Öhr", ["aehre", "oehr"], "umlauts in front"],
    ["  Anna - Bo ", ["anna", "bo"], "marks and blanks that part nothing"],
    ["Ä - - Ö", ["ae", "oe"], "likewise beside umlauts"],
    ["님프", ["님프"], "a name that begins like the courtesy"],
    ["", [], "nothing"],
  ])("%j are %j: %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["Müller, Anna", "anna mueller"],
    ["ANNA MUELLER", "anna mueller"],
    ["Anna", "anna"],
    ["", ""],
  ])("of %j are one key whatever their order: %j", (text, key) => {
    expect(nameKey(text)).toBe(key);
  });
});

const members = [
  member("M01", [], { name: "Anna Müller" }),
  member("M02", [], { name: "Bert Becker" }),
  member("M03", [], { name: "Carla D'Souza" }),
  member("M04", [], { name: "김철수" }),
  member("M05", [], { name: "Dora und Emil Frank" }),
  member("M06", [], { name: "Kim Lee" }),
  member("M07", [], { name: "Lee Kim" }),
  member("2008", [], { name: "Greta Hahn" }),
  member("Ida Jung", [], { name: "Ida Jung", hasId: false }),
];

function payers(more: Partial<Book> = {}, said: Readonly<Record<string, string>> = {}): Payers {
  const accounts = keepAccounts(book({ members, drives: [drive("Roof")], ...more }));
  return new Payers(accounts.roster, accounts, (payer) => said[payer]);
}
const nothing: PayerTexts = { member: "", payer: "", reference: "", note: "", others: [] };

/** The names of whom a line may mean; null: nobody. */
function found(texts: Partial<PayerTexts>, of = payers()): string | readonly string[] | null {
  const roster = keepAccounts(book({ members })).roster;
  const name = (index: number) => roster.members[index]!.name;
  const { match } = of.find({ ...nothing, ...texts });
  if (match === null) return null;
  return typeof match === "number" ? name(match) : [...match].map(name).sort();
}

describe("who gave", () => {
  it.each<[string, Partial<PayerTexts>, string | readonly string[] | null]>([
    ["the member's column, by ID", { member: "M02", payer: "Anna Müller" }, "Bert Becker"],
    ["the member's column, by name", { member: "BECKER, BERT" }, "Bert Becker"],
    ["an ID in the reference", { reference: "dues M-02 March" }, "Bert Becker"],
    ["an ID in the note", { note: "for M 02" }, "Bert Becker"],
    ["an ID before the payer's name", { payer: "Anna Müller", note: "M02" }, "Bert Becker"],
    ["an ID of figures where it stands alone", { reference: "2008" }, "Greta Hahn"],
    ["nobody by a figure among words", { reference: "dues of 2008" }, null],
    ["nobody by a figure in the note", { note: "2008" }, null],
    ["the payer's name", { payer: "MUELLER ANNA" }, "Anna Müller"],
    ["the payer's name without blanks", { payer: "BertBecker" }, "Bert Becker"],
    ["one of two who share an account", { payer: "Bert & Hanna Becker" }, "Bert Becker"],
    ["one of two, with the other's surname", { payer: "Anna und Otto Müller" }, "Anna Müller"],
    ["a couple by either of the two", { payer: "Emil Frank" }, "Dora und Emil Frank"],
    ["a couple by both", { payer: "Dora und Emil Frank" }, "Dora und Emil Frank"],
    [
      "two members who share an account",
      { payer: "Anna Müller + Bert Becker" },
      ["Anna Müller", "Bert Becker"],
    ],
    ["nobody by an initial", { payer: "A. Müller" }, null],
    ["a name in the reference", { reference: "roof from Bert Becker, thanks" }, "Bert Becker"],
    ["a name the other way round in it", { reference: "BECKER BERT ROOF" }, "Bert Becker"],
    ["a name in part of the note", { note: "roof|Bert Becker" }, "Bert Becker"],
    ["nobody by words of two parts", { note: "Bert|Becker" }, null],
    ["three syllables in a text", { note: "지붕 김철수" }, "김철수"],
    ["nobody by one word in a text", { note: "Becker" }, null],
    ["nobody by words of two names", { note: "Anna Becker" }, null],
    [
      "several of whom a text speaks",
      { note: "Bert Becker and Anna Müller" },
      ["Anna Müller", "Bert Becker"],
    ],
    [
      "the payer and another of whom the text speaks",
      { payer: "Anna Müller", note: "for Bert Becker" },
      ["Anna Müller", "Bert Becker"],
    ],
    [
      "the payer and several called alike of whom it speaks",
      { payer: "Anna Müller", note: "for Kim Lee" },
      ["Anna Müller", "Kim Lee", "Lee Kim"],
    ],
    [
      "the payer and another, both of whom it names",
      { payer: "Anna Müller", note: "Anna Müller and Bert Becker" },
      ["Anna Müller", "Bert Becker"],
    ],
    [
      "the payer, who is in the text too",
      { payer: "Anna Müller", note: "Anna Müller" },
      "Anna Müller",
    ],
    ["two who have the same words", { payer: "Kim Lee" }, ["Kim Lee", "Lee Kim"]],
    ["whatever else the line says", { payer: "Bank", others: ["x", "Bert Becker"] }, "Bert Becker"],
    ["an ID in it before a name", { others: ["Bert Becker", "M03"] }, "Carla D'Souza"],
    ["nobody by a figure in it", { others: ["2008"] }, null],
    [
      "what the payer says before anything else",
      { payer: "Anna Müller", others: ["Bert Becker"] },
      "Anna Müller",
    ],
    ["a member without an ID by name", { payer: "Jung Ida" }, "Ida Jung"],
    ["nobody", { payer: "Otto Stranger", note: "roof" }, null],
    ["nobody at all", {}, null],
  ])("is %s: %j", (_, texts, expected) => {
    expect(found(texts)).toEqual(expected);
  });

  it.each([
    "&",
    " & ",
    "+",
    " + ",
    "/",
    " / ",
    " u. ",
    " U. ",
    "  und  ",
    " UND ",
    " and ",
    " oder ",
    " et ",
    " e ",
    " y ",
    " en ",
  ])("are both of two parted by %j", (and) => {
    expect(found({ payer: `Anna Müller${and}Bert Becker` })).toEqual([
      "Anna Müller",
      "Bert Becker",
    ]);
  });

  it.each([" und", " u.", "  u", " &", " +", " AND"])(
    "is the first where the second was cut off behind %j",
    (end) => {
      expect(found({ payer: `Bert Becker${end}` })).toBe("Bert Becker");
      expect(found({ payer: ` Bert Becker${end} ` })).toBe("Bert Becker");
    },
  );

  it.each<[why: string, texts: Partial<PayerTexts>, whose: readonly string[] | string | null]>([
    ["a name alone that ends so is no couple", { payer: "Becker u." }, null],
    ["three are not two", { payer: "Anna Müller, Bert Becker und Kim" }, null],
    [
      "several called alike, and another whom the text names",
      { payer: "Kim Lee", note: "Bert Becker" },
      ["Bert Becker", "Kim Lee", "Lee Kim"],
    ],
    ["one of several called alike, in the text", { payer: "Kim Lee", note: "M06" }, "Kim Lee"],
    ["an ID that something is joined to is none", { note: "xM02" }, null],
    ["a long text in which nobody stands", { note: "one two three four five six seven" }, null],
    ["a name of two syllables in a text may be a word", { note: "김철" }, null],
    ["a name within other Hangul is none", { note: "새김철수" }, null],
    ["letters that only begin as a name does", { note: "Bertram Beckers" }, null],
  ])("is %s: %j", (_, texts, whose) => {
    expect(found(texts)).toEqual(whose);
  });

  it("is asked where the payer paid for one before, and the text names another", () => {
    const of = payers({ contributions: [gift("Roof", "M02", 5, { paidBy: "Otto Hanna" })] });
    expect(found({ payer: "Otto Hanna", note: "for Carla D'Souza" }, of)).toEqual([
      ...["Bert Becker", "Carla D'Souza"],
    ]);
    expect(found({ payer: "Otto Hanna", note: "for Bert Becker" }, of)).toBe("Bert Becker");
  });

  it("is whom the payer was said to be, but where the line itself says", () => {
    const of = payers(
      {},
      { "hanna otto": "M02", "anna mueller": "M03", "becker bert hanna": "M03" },
    );
    expect(found({ payer: "Otto Hanna" }, of)).toBe("Bert Becker");
    expect(found({ payer: "Otto Hanna", reference: "M01" }, of)).toBe("Anna Müller");
    expect(found({ payer: "Otto Hanna", member: "M01" }, of)).toBe("Anna Müller");
    expect(found({ payer: "Anna Müller" }, of)).toBe("Anna Müller");
    expect(found({ payer: "Anna Müller", note: "Bert Becker" }, of)).toBe("Carla D'Souza");
    expect(found({ payer: "Hanna & Bert Becker" }, of)).toBe("Carla D'Souza");
    expect(found({ note: "Otto Hanna" }, of)).toBe("Bert Becker");
    expect(found({ payer: "Otto Hanna" }, payers({}, { "hanna otto": "M99" }))).toBeNull();
  });

  it("is for whom the payer has paid before, if it was for one", () => {
    const contributions = [
      gift("Roof", "M02", 5, { paidBy: "Otto Hanna" }),
      gift("Roof", "M02", 5, { paidBy: "HANNA, OTTO" }),
      gift("Roof", "M01", 5, { paidBy: "Cash desk" }),
      gift("Roof", "M02", 5, { paidBy: "Cash desk" }),
      gift("Roof", "", 5, { paidBy: "Stranger" }),
      gift("Roof", "M03", 5),
    ];
    const of = payers({ contributions });
    expect(found({ payer: "Otto Hanna" }, of)).toBe("Bert Becker");
    expect(found({ payer: "Cash desk" }, of)).toEqual(["Anna Müller", "Bert Becker"]);
    expect(found({ payer: "Cash desk", note: "Carla D'Souza" }, of)).toBe("Carla D'Souza");
    expect(found({ payer: "Stranger" }, of)).toBeNull();
    expect(found({}, of)).toBeNull();
  });

  it("may be whoever has the surname and the first letter of a name", () => {
    const index = (payer: string) => payers().byInitial(payer);
    const roster = keepAccounts(book({ members })).roster;
    const at = (id: string) => roster.members.findIndex((each) => each.id === id);
    expect(index("B. Becker")).toBe(at("M02"));
    expect(index("Becker B")).toBe(at("M02"));
    expect(index("C. Becker")).toBeNull();
    expect(index("Becker")).toBeNull();
    expect(index("G. Hahn")).toBe(at("2008"));
    expect(index("K. Lee")).toBeNull();
    expect(index("B. M. Becker")).toBeNull();
  });

  it("is no news where the payer is a member by name", () => {
    expect(payers().isMember("Bert Becker")).toBe(true);
    expect(payers().isMember("M02")).toBe(true);
    expect(payers().isMember("Otto")).toBe(false);
    expect(payers().isMember("")).toBe(false);
  });
});
