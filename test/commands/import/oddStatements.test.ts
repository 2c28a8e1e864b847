import { describe, expect, it } from "vitest";
import { decodeText, detectEncoding } from "../../../src/dialogs/csv/decodeText";
import { oddStatements } from "./oddStatements";
import { add, previewOf, roofBook, type Shown, told } from "./roof";

const asked = ({ ways, accounts, threeDigits, dayOrders }: Shown) => [
  ...[ways.map(({ word }) => word), accounts.map(({ account }) => account)]
    .filter((each) => each.length > 0)
    .map((each) => `? ${each.join(", ")}`),
  ...(threeDigits === null ? [] : [`? ${threeDigits.text}`]),
  ...(dayOrders === null ? [] : [`? ${dayOrders.text}`]),
];

describe("an odd statement", () => {
  it.each(oddStatements)("with $why", ({ currency, lines, becomes, stated }) => {
    const shown = previewOf(roofBook(currency), lines.join("\n"), stated);
    expect([...told(shown), ...asked(shown)]).toEqual(becomes);
  });

  it("that keeps its texts from spreadsheets enters without what keeps them", () => {
    const book = roofBook("EUR");
    const lines = [
      "Date,Payer,Reference,Amount",
      '2026-03-13,"=""Bert Becker""","=""0012""",50.00',
    ];
    expect(add(book, lines.join("\n"))).toMatchObject({ ok: true, added: 1 });
    const [header, row] = book.shown("Contributions");
    const cell = (name: string) => row![header!.indexOf(name)];
    expect([cell("Member"), cell("Reference")]).toEqual(["Bert Becker", "0012"]);
  });

  const german = "Datum;Auftraggeber;Betrag\r\n13.03.2026;Anna Müller;1.250,50\r\n";
  const korean = "날짜,이름,입금액\r\n2026-03-13,Kim Chol-su 똠,50000\r\n";
  const japanese =
    "年月日,お引出し,お預入れ,お取り扱い内容\r\n2026/3/13,,50000,ソラ表 BERT BECKER\r\n";
  const inUtf16 = (text: string, isBig: boolean, mark: boolean) =>
    Uint8Array.from(
      [...(mark ? "\ufeff" : ""), ...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  /** Encoded by looking up what decodes to each letter, two bytes or one. */
  function encoded(text: string, encoding: "euc-kr" | "shift_jis" | "windows-1252"): Uint8Array {
    const decoder = new TextDecoder(encoding);
    const bytes = new Map<string, number[]>();
    for (let lead = 0x80; lead < 0x100; lead++) {
      bytes.set(decoder.decode(Uint8Array.of(lead)), [lead]);
      if (encoding !== "windows-1252")
        for (let trail = 0x40; trail < 0x100; trail++)
          bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
    const of = (letter: string) => (letter < "\x80" ? [letter.charCodeAt(0)] : bytes.get(letter)!);
    return Uint8Array.from([...text].flatMap(of));
  }

  it.each<[name: string, bytes: Uint8Array, currency: string, line: string]>([
    ["UTF-8", new TextEncoder().encode(german), "EUR", "1,250.50 EUR Anna Müller"],
    [
      "UTF-8, marked",
      new TextEncoder().encode(`\ufeff${german}`),
      "EUR",
      "1,250.50 EUR Anna Müller",
    ],
    ["UTF-16", inUtf16(german, false, true), "EUR", "1,250.50 EUR Anna Müller"],
    ["UTF-16 the other way", inUtf16(german, true, true), "EUR", "1,250.50 EUR Anna Müller"],
    ["UTF-16 without a mark", inUtf16(german, false, false), "EUR", "1,250.50 EUR Anna Müller"],
    ["Latin-1", encoded(german, "windows-1252"), "EUR", "1,250.50 EUR Anna Müller"],
    ["CP949", encoded(korean, "euc-kr"), "KRW", "50,000 KRW Kim Chol-su"],
    ["Shift_JIS", encoded(japanese, "shift_jis"), "JPY", "50,000 JPY Bert Becker"],
  ])("is read in %s", (_, bytes, currency, line) => {
    const shown = previewOf(roofBook(currency), decodeText(bytes, detectEncoding(bytes)));
    expect(told(shown)).toEqual([`2 new 2026-03-13 ${line}`]);
  });
});
