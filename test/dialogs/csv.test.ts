import { describe, expect, it } from "vitest";
import { decodeText, detectEncoding, type Encoding } from "../../src/dialogs/csv/decodeText";
import { readRows } from "../../src/dialogs/csv/readRows";
import { separatorOf } from "../../src/dialogs/csv/separators";

const utf8 = (text: string) => [...Buffer.from(text, "utf8")];
const utf16 = (text: string) => [...Buffer.from(text, "utf16le")];
const swapped = (bytes: readonly number[]) => [...Buffer.from(bytes).swap16()];

describe("the encoding of a file", () => {
  it.each<readonly [Encoding, readonly number[], string, string]>([
    ["utf-8", utf8("이름,금액\n김철수,1"), "이름,금액\n김철수,1", "valid UTF-8"],
    ["utf-8", [0xef, 0xbb, 0xbf, ...utf8("Name")], "Name", "its mark, which is dropped"],
    ["utf-8", utf8("Name,Amount"), "Name,Amount", "plain ASCII"],
    ["utf-16le", [0xff, 0xfe, ...utf16("이름,1")], "이름,1", "its mark"],
    ["utf-16be", [0xfe, 0xff, ...swapped(utf16("이름,1"))], "이름,1", "its mark"],
    ["utf-16le", utf16("Name,Amount\n"), "Name,Amount\n", "zeros in the second bytes"],
    ["utf-16be", swapped(utf16("Name,Amount\n")), "Name,Amount\n", "zeros in the first bytes"],
    ["euc-kr", [0xb1, 0xe8, 0x2c, 0x31], "김,1", "a pair of common Hangul"],
    ["windows-1252", [0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0x31], "José,1", "é before a comma"],
    ["windows-1252", [0xc4, 0x72, 0x7a, 0x74, 0x65], "Ärzte", "Ä before a letter"],
    ["windows-1252", [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], "Müller", "ü before a letter"],
    [
      "windows-1252",
      [0x42, 0xe4, 0x63, 0x6b, 0x65, 0x72],
      "Bäcker",
      "ä before c, which is 臘 in Japanese",
    ],
    [
      "shift_jis",
      [0x93, 0xfa, 0x95, 0x74, 0x2c, 0x8b, 0xe0, 0x8a, 0x7a],
      "日付,金額",
      "kanji together",
    ],
    [
      "shift_jis",
      [0x83, 0x5c, 0x83, 0x89, 0x83, 0x6d],
      "ソラノ",
      "kana, a backslash among their bytes",
    ],
    [
      "shift_jis",
      [0x90, 0x55, 0x8d, 0x9e, 0x81, 0x40, 0xb6, 0xc5],
      "振込　ｶﾅ",
      "kana of half the width",
    ],
    ["windows-1250", [0x4d, 0xec, 0x6e, 0x61, 0x3b, 0x8a], "Měna;Š", "a word of Czech banks"],
    ["windows-1250", [0x54, 0x79, 0x74, 0x75, 0xb3], "Tytuł", "and of Polish ones"],
    ["windows-1252", [0x35, 0x20, 0x80, 0x20, 0x96, 0x9f], "5 € –Ÿ", "what Latin-1 does not have"],
  ])("is %s for %j: %s", (encoding, bytes, text) => {
    const file = Uint8Array.from(bytes);
    expect(detectEncoding(file)).toBe(encoding);
    expect(decodeText(file, encoding)).toBe(text);
  });
});

describe("the rows of a CSV text", () => {
  it.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "commas",
    ],
    [
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
      "semicolons, and decimal commas",
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "tabs, as pasted from a sheet",
    ],
    [
      "a|b\r\n1|2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "bars",
    ],
    [
      'a,b\n"1,\n""x""",2',
      [
        ["a", "b"],
        ['1,\n"x"', "2"],
      ],
      "quotes",
    ],
    [
      "\ufeffa,b\n\n , \n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "a mark, and blank lines",
    ],
    ["", [], "nothing"],
  ])("%j", (text, rows) => {
    expect(readRows(text).rows).toEqual(rows);
  });
});

describe("where the rows of a text stand", () => {
  it.each<[text: string, lines: number[], broken: number[], why: string]>([
    ["a,b\n\n1,2\n , \n3,4", [1, 3, 5], [], "blank lines are counted"],
    ['a,b\r\n"1\r\n1",2\r\n3,4', [1, 2, 4], [], "a quoted cell may take several"],
    ["a,b\r1,2", [1, 2], [], "old line ends"],
    ['a,b,c\n"1,2,3\n4,5,6', [1, 2, 3], [2], "a quote that never closes spoils its line"],
    ['a,b,c\n"1" x,2,3\n4,5,6', [1, 2, 3], [2], "so does one that closes within its cell"],
    [
      'a,b,c\nx,"1,2\n2026-03-01,y,2\n2026-03-02,"z",3',
      [1, 2, 3, 4],
      [2],
      "an open quote swallows no line with a day",
    ],
    ['a,b\n1" pipe,2', [1, 2], [], "a quote within a cell is a character"],
  ])("%j: %j, %j, %s", (text, lines, broken) => {
    const read = readRows(text);
    expect(read.lines).toEqual(lines);
    expect(read.broken).toEqual(broken);
    for (const line of broken) expect(read.rows[lines.indexOf(line)]).toHaveLength(1);
  });
});

describe("what stands between the cells", () => {
  it.each<[text: string, separator: string, why: string]>([
    ["Date;Name;Paid\n1.2.2026;Becker, Bert;20,5", ";", "commas within cells are fewer"],
    [
      "Bank, Branch, Town, Street\nDate;Name;Paid\n1;a;2\n2;b;3",
      ";",
      "what stands above does not count",
    ],
    ["sep=|\nDate;Name;Paid|x", "|", "what the first line states"],
    ["Date;Paid;Note;\n1;12,50;3,50\n2;13,50;4,50", ";", "headers say more than figures"],
    ['Date,Name\n1,"a;b;c;d"', ",", "what is quoted does not count"],
    ["Date\tName\tPaid\n1\ta, b, c\t2", "\t", "tabs"],
    ["Name", ",", "nothing at all"],
  ])("%j: %j, %s", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it("is what is said, where it is said", () => {
    expect(readRows("a;b,c", ",").rows).toEqual([["a;b", "c"]]);
  });
});
