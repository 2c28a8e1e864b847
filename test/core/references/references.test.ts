import fc from "fast-check";
import { parse, validate } from "node-iso11649";
import { describe, expect, it } from "vitest";
import { formatReference, paymentReference, References } from "../../../src/core/index";
import {
  contentLength,
  contentOf,
  contentText,
  letters,
} from "../../../src/core/references/content";
import {
  creditorReference,
  isCreditorReference,
} from "../../../src/core/references/creditorReference";
import { mod97 } from "../../../src/core/references/mod97";

const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const pair = fc.tuple(name, name);
/** Anything that may be typed for one letter of a reference. */
const typed = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

describe("a creditor reference by ISO 11649", () => {
  it.each([
    ["RF18539007547034", "the standard's own, as Wikipedia has it"],
    ["RF18000000000539007547034", "the same with leading noughts"],
    ["RF471234567890", "as it goes round in examples"],
    ["RF332348236", "with seven of content, Finnish"],
    ["RF712348231", "with as many, Finnish"],
    ["RF45G72UUR", "with letters"],
    ["RF6518K5", "short, with letters"],
    ["RF0236", "with the least check digits there are"],
    ["RF9854", "with the greatest"],
  ])("%s is one: %s", (reference) => {
    expect(isCreditorReference(reference)).toBe(true);
    expect(creditorReference(reference.slice(4))).toBe(reference);
  });

  it.each([
    ["RF19539007547034", "other check digits"],
    ["RF18539007547043", "a swap"],
    ["RF18 5390 0754 7034", "blanks"],
    ["rf18539007547034", "small letters"],
    ["RF18", "no content"],
    [`RF29${"1".repeat(22)}`, "too long, its check digits right"],
    ["DE89370400440532013000", "an IBAN"],
    ["DE15RF12ABC", "what begins otherwise, its check digits right"],
    ["RF18539007547034-", "a mark behind it"],
    ["RF99C2H5OH", "99 is 2 by another name, and no check digits"],
    ["RF9936", "likewise"],
    ["RF0154", "1 is 98 by another name"],
    ["RF0072", "0 is 97 by another name"],
  ])("%s is none: %s", (reference) => {
    expect(isCreditorReference(reference)).toBe(false);
  });

  it("is printed in fours", () => {
    expect(formatReference("RF18539007547034")).toBe("RF18 5390 0754 7034");
    expect(formatReference("RF712348231")).toBe("RF71 2348 231");
  });

  it.each(["-", "a", "[", "@", "/", ":", "Ü"])(
    "is not reckoned of anything but capitals and figures: %s",
    (mark) => {
      expect(() => mod97(`RF${mark}18`)).toThrow(
        `mod97: text must hold only A–Z and 0–9, not "${mark}"`,
      );
    },
  );
});

describe("a payment reference", () => {
  it.each([
    ["Roof repair", "M1", "RF53 TGVP VGTQ", "it stands in people's standing orders"],
    ["Roof repair", "M10", "RF87 XRSY SNVM", "another member"],
    ["Roof repair 2027", "M1", "RF81 CWCJ CDYD", "another drive"],
    ["지붕 수리", "김철수", "RF10 ZBRN XVVM", "Hangul"],
  ])("of %o and %o is %s, and never another: %s", (drive, member, reference) => {
    expect(formatReference(paymentReference(drive, member))).toBe(reference);
  });

  it("is the same for a name in another form of Unicode", () => {
    const composed = paymentReference("Müllabfuhr", "김철수");
    expect(paymentReference("Müllabfuhr".normalize("NFD"), "김철수".normalize("NFD"))).toBe(
      composed,
    );
  });

  it("is another where the same letters are parted elsewhere", () => {
    expect(paymentReference("Roof 1", "2")).not.toBe(paymentReference("Roof ", "12"));
  });

  it("is read by another library, thousands of times", () => {
    for (let i = 0; i < 5000; i++) {
      const reference = paymentReference(`Drive ${i % 7}`, `M${i}`);
      expect(validate(reference) && parse(formatReference(reference))).toBe(reference.slice(4));
    }
  });

  it("has eight of letters that nobody takes for another or a figure, all of them as often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 5000; i++) {
      const content = paymentReference("Annual levy", `M${i}`).slice(4);
      expect(content).toHaveLength(contentLength);
      for (const letter of content) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join("")).toBe(letters);
    // 2,000 of each are expected, give or take 44; five times that is chance no more.
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(220);
  });

  it.each<[string, number, string]>([
    ["BBBBBBBB", 0, "the first letter is 0"],
    ["BBBBBBBC", 1, "the next one 1"],
    ["BBBBBBCB", 20, "of twenty letters"],
    ["ZZZZZZZZ", 20 ** 8 - 1, "the last"],
    ["BBBBBBB", -1, "a letter too few"],
    ["BBBBBBBBB", -1, "a letter too many"],
    ["BBBBBBBA", -1, "a letter that no content has"],
    ["ABBBBBBB", -1, "likewise"],
  ])("has a content %s, which is the number %d: %s", (text, content) => {
    expect(contentOf(text)).toBe(content);
    if (content >= 0) expect(contentText(content)).toBe(text);
  });

  it("tells every wrong letter and figure by its check digits or its form", () => {
    const drives = ["Roof repair"];
    fc.assert(
      fc.property(fc.string(), fc.nat(11), typed, (member, at, wrong) => {
        const right = paymentReference("Roof repair", member);
        if (right[at] === wrong) return;
        const written = right.slice(0, at) + wrong + right.slice(at + 1);
        const found = new References(drives, [member]).find(written);
        expect(found.filter(({ kind }) => kind !== "mistyped")).toEqual([]);
      }),
    );
  });

  it("finds every swap of neighbours, and every letter or figure left out or doubled", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 2, max: 11 }), ([drive, member], at) => {
        const right = paymentReference(drive, member);
        const swapped =
          right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2);
        const without = right.slice(0, at) + right.slice(at + 1);
        const doubled = right.slice(0, at) + right.charAt(at) + right.slice(at);
        const suggestion = { drive, member: 0, reference: right };
        for (const written of [swapped, without, doubled]) {
          const found = new References([drive], [member]).find(written);
          const isRight = written.startsWith(right);
          expect(found).toEqual([
            isRight
              ? { kind: "exact", ...suggestion }
              : { kind: "mistyped", written: written.slice(0, 12), suggestion },
          ]);
        }
      }),
    );
  });
});

const drives = ["Roof repair", "Annual levy"];
const members = ["M1", "M2", "M3"];
const ours = paymentReference("Annual levy", "M2");
const fours = formatReference(ours);
const exact = { kind: "exact", drive: "Annual levy", member: 1, reference: ours };

describe("references in what banks write", () => {
  const references = new References(drives, members);

  it.each([
    [ours, "alone"],
    [fours, "in fours"],
    [fours.toLowerCase(), "in small letters"],
    [fours.replace(/ /g, "-"), "with hyphens"],
    [`SVWZ+${ours}Miete Mai`, "glued to other text"],
    [`EREF+NOTPROVIDEDREF ${ours} MREF+`, "behind REF"],
    [`DANKE RF ${ours.slice(2, 9)} ${ours.slice(9)}`, "broken where the bank's line ends"],
    [[...ours].join(" "), "letter by letter"],
    [ours.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), "full width"],
    [`${ours}, ${fours}`, "twice"],
    [`김철수 ${fours} 회비`, "among Hangul"],
  ])("%o: %s", (text) => {
    expect(references.find(text)).toEqual([exact]);
  });

  it("are all found, in the order of the text", () => {
    const other = paymentReference("Roof repair", "M3");
    expect(references.find(`${other}+${ours}`)).toEqual([
      { kind: "exact", drive: "Roof repair", member: 2, reference: other },
      exact,
    ]);
  });

  it.each([
    ["", "nothing"],
    ["Überweisung Müller, PERF 2026 TRANSFER", "RF by chance"],
    ["RF18 5390 0754 7034", "somebody else's reference"],
    ["RF45G72UUR", "somebody else's, with letters"],
    ["RF", "no more than that"],
    ["RF42", "cut off"],
    ["RF4242424242424242424242424242", "figures"],
    ["RF12 BCDF", "cut off among its letters"],
    ["RF12 BCDF GHJ김", "in other letters"],
    ["RF1B BCDF GHJK", "with a single figure"],
    ["RF12 BCDF GA5K", "with two letters that no content has"],
  ])("%o is none: %s", (text) => {
    expect(references.find(text)).toEqual([]);
  });

  it("are unknown where they are right and of no drive and member of the book", () => {
    const written = paymentReference("Lift", "M1");
    expect(references.find(`Lift ${formatReference(written)}`)).toEqual([
      { kind: "unknown", written },
    ]);
  });

  it.each([
    ["a wrong letter", (r: string) => `${r.slice(0, 6)}A${r.slice(7)}`],
    ["5 for S, and the like", (r: string) => `${r.slice(0, 11)}0`],
    ["a wrong check digit", (r: string) => `RF${(Number(r[2]) + 1) % 10}${r.slice(3)}`],
    ["a letter left out", (r: string) => r.slice(0, 7) + r.slice(8)],
    ["one too many", (r: string) => `${r.slice(0, 7)}A${r.slice(7)}`],
    ["a check digit left out", (r: string) => `RF${r.slice(3)}`],
    ["a check digit too many", (r: string) => `RF1${r.slice(2)}`],
  ])("are told where mistyped: %s", (_, spoil) => {
    const [found] = references.find(`Miete ${spoil(ours)} Mai`);
    const { kind: _kind, ...suggestion } = exact;
    expect(found).toMatchObject({ kind: "mistyped", suggestion });
  });

  // RF85 VPCN KBZK: no two neighbours are the same, so each of these is an error.
  const places = Array.from({ length: 10 }, (_, i) => i + 2);
  const asMeant = { drive: "Annual levy", member: 1, reference: ours };
  it.each<[string, readonly string[]]>([
    [
      "swapped with the next",
      places
        .slice(0, -1)
        .map((at) => ours.slice(0, at) + ours[at + 1] + ours[at] + ours.slice(at + 2)),
    ],
    ["left out", places.map((at) => ours.slice(0, at) + ours.slice(at + 1))],
    ["doubled", places.slice(0, -1).map((at) => ours.slice(0, at) + ours[at] + ours.slice(at))],
    ["another", places.map((at) => `${ours.slice(0, at)}6${ours.slice(at + 1)}`)],
  ])("are told wherever in them a letter or figure is %s", (_, mistyped) => {
    for (const text of mistyped)
      for (const around of [text, `Miete ${text} 김철수`, `${text} ÄÖÜ`, `${text}, May`])
        expect([text, references.find(around)]).toEqual([
          text,
          [expect.objectContaining({ kind: "mistyped", suggestion: asMeant })],
        ]);
  });

  it.each([
    ["RF85VPWCNKBZK", "RF85VPWCNKBZ", "a W too many, and the check digits happen to be right"],
    ["RF85JVPCNKBZK", "RF85JVPCNKBZ", "a J, likewise"],
  ])("are asked about where they may be right by chance: %s", (text, written) => {
    expect(isCreditorReference(written)).toBe(true);
    expect(references.find(text)).toEqual([{ kind: "mistyped", written, suggestion: asMeant }]);
  });

  it.each([
    ["RF11VPCNKBZK", "both check digits"],
    ["RF86VPCNKBZB", "a check digit and a letter"],
    ["RF58VPCNKBZB", "the check digits' order and a letter"],
    ["RF58VPCNKBKZ", "two swaps"],
    ["RF123VPCNKBZK", "a figure too many, and the others"],
  ])("are told without a suggestion where two things are wrong: %s, %s", (text) => {
    const written = text.slice(0, 12);
    expect(references.find(text)).toEqual([{ kind: "mistyped", written, suggestion: null }]);
  });

  it("are told one by one where several are mistyped, or unknown", () => {
    const lift = paymentReference("Lift", "M1");
    const feast = paymentReference("Feast", "M1");
    const written = ["RF11VPCNKBZK", lift, "RF15BBBBBBBB", "RF12BCDFGHJ5", feast];
    expect(references.find(`${written.join(", ")}; ${lift}`)).toEqual([
      { kind: "mistyped", written: written[0], suggestion: null },
      { kind: "unknown", written: lift },
      { kind: "unknown", written: "RF15BBBBBBBB" },
      { kind: "mistyped", written: "RF12BCDFGHJ5", suggestion: null },
      { kind: "unknown", written: feast },
    ]);
  });

  it("are nobody's where one error makes them of either of two", () => {
    // Found among the first 40,000 members: RF10 WVGV HTQM and RF10 WVGP ZTQM.
    const between = "RF10WVGPHTQM";
    const suggestionAmong = (...ids: string[]) =>
      new References(["Roof"], ids)
        .find(between)
        .map((found) => "suggestion" in found && found.suggestion);
    expect(suggestionAmong("M5981")).toEqual([
      { drive: "Roof", member: 0, reference: "RF10WVGVHTQM" },
    ]);
    expect(suggestionAmong("M1", "M32935")).toEqual([
      { drive: "Roof", member: 1, reference: "RF10WVGPZTQM" },
    ]);
    expect(suggestionAmong("M5981", "M32935")).toEqual([null]);
  });

  it("are told without a suggestion where two letters are wrong", () => {
    const written = `${ours.slice(0, 4)}${ours[4] === "B" ? "C" : "B"}${ours[5] === "B" ? "C" : "B"}${ours.slice(6)}`;
    expect(references.find(written)).toEqual([{ kind: "mistyped", written, suggestion: null }]);
  });

  it("are found by what a member went by before there were IDs", () => {
    const given = new References(["Roof", "Lift"], ["M1", "M2", "Kim"], ["Ana", null, "M2"]);
    const found = (drive: string, member: string) =>
      given
        .find(paymentReference(drive, member))
        .map((each) => (each.kind === "exact" ? `${each.drive} ${each.member}` : each.kind));
    expect(found("Lift", "Ana")).toEqual(["Lift 0"]);
    expect(found("Lift", "M1")).toEqual(["Lift 0"]);
    expect(found("Roof", "M2")).toEqual(["Roof 1"]); // An ID, whoever went by it.
    expect(found("Roof", "Bo")).toEqual(["unknown"]);
  });

  it("are nobody's where two have the same", () => {
    // The same drive's name in two forms: no other way to one reference is known.
    const twins = new References(["Müll", "Müll".normalize("NFD")], ["M1"]);
    const written = paymentReference("Müll", "M1");
    expect(twins.find(written)).toEqual([{ kind: "ambiguous", written }]);
    expect(twins.find(`${written.slice(0, 11)}A`)).toEqual([
      { kind: "mistyped", written: `${written.slice(0, 11)}A`, suggestion: null },
    ]);
  });

  it("are found whoever else is in the book, and in whatever order", () => {
    const others = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(others, fc.string(), fc.string(), (ids, before, after) => {
        const all = [...new Set([...ids, "M2"])].reverse();
        const found = new References(["Zoo", "Annual levy"], all).find(
          `${before} ${fours} ${after}`,
        );
        const [first] = found.filter(({ kind }) => kind === "exact");
        expect(first).toEqual({ ...exact, member: all.indexOf("M2") });
      }),
    );
  });

  it("are 40,000 of a book of 10,000 members and four drives, hardly two of them alike", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `M${i}`);
    const four = ["Roof", "Levy", "Lift", "Feast"];
    const all = new Set(four.flatMap((drive) => many.map((id) => paymentReference(drive, id))));
    expect(all.size).toBe(40_000);
    const found = new References(four, many).find(paymentReference("Lift", "M9999"));
    expect(found).toMatchObject([{ kind: "exact", drive: "Lift", member: 9999 }]);
  });
});
