import { describe, expect, it } from "vitest";
import { decodeText, detectEncoding, type Encoding } from "../../src/dialogs/csv/decodeText";
import { readRows } from "../../src/dialogs/csv/readRows";

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
