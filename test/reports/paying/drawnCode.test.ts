import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentCodeOf, paymentReference } from "../../../src/core/index";
import { drawnCode } from "../../../src/reports/paying/drawnCode";
import { scannedMarkup } from "./scanned";

/** How many payloads are drawn and read again: here some, with CODES=5000 as many as one likes. */
const numRuns = Number(process.env["CODES"] ?? 150);

const special = fc.constantFrom(
  ...["Gärtnerverein „Grüne Öse“ e. V.", "한마음아파트 입주자대표회의", "Smith & Sons = 100 % 🌻"],
  ...["A+B?c=d#e/f\\g", "名前 氏名", "Ўзбекистон", "'\"<>&amp;", "  two  blanks  "],
);
const name = fc.oneof(special, fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }));
const cents = fc.oneof(
  fc.integer({ min: 1, max: 9_999 }),
  fc.integer({ min: 1, max: 99_999_999_999 }),
);
const drive = fc.oneof(special, fc.constantFrom("Roof repair", "승강기 교체", "Dues 2026"));
const member = fc.string({ minLength: 1, maxLength: 8 });

/** As the payee's name stands in one line. */
const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

describe("a code on paper", () => {
  it("is read by another library: an EPC code, field by field", () => {
    fc.assert(
      fc.property(name, cents, drive, member, (payTo, amount, purpose, id) => {
        const account = "DE89 3704 0044 0532 0130 00";
        const reference = paymentReference(purpose, id);
        const code = paymentCodeOf(
          { payTo, account, paymentCode: "epc" },
          { amount, currency: "EUR", reference, purpose },
        );
        if (code === null) return inOneLine(payTo) === "";
        const { markup } = drawnCode(code, "Code");
        const modules = Number(/viewBox="0 0 (\d+)/.exec(markup)![1]) - 8;
        // Version 13 has 69 modules, and each version four more than the one before.
        expect(modules).toBeLessThanOrEqual(69);
        const fields = scannedMarkup(markup)?.split("\n");
        const [mark, version, characters, identification, bic, payee, iban, sum, why, ...rest] =
          fields ?? [];
        expect([mark, version, characters, identification, bic, why]).toEqual([
          ...["BCD", "002", "1", "SCT", "", ""],
        ]);
        expect(payee).toBe(inOneLine(payTo));
        expect(iban).toBe("DE89370400440532013000");
        expect(sum).toMatch(/^EUR\d{1,9}\.\d\d$/);
        expect(Number(sum?.slice(3).replace(".", ""))).toBe(amount);
        expect(rest).toEqual([reference]);
        return true;
      }),
      { numRuns },
    );
  });

  it("is read by another library: a UPI link, field by field", () => {
    fc.assert(
      fc.property(name, cents, drive, member, (payTo, amount, purpose, id) => {
        const reference = paymentReference(purpose, id);
        const code = paymentCodeOf(
          { payTo, account: "garden.club@okbank", paymentCode: "upi" },
          { amount, currency: "INR", reference, purpose },
        );
        if (code === null) return true;
        const link = new URL(scannedMarkup(drawnCode(code, "Code").markup)!);
        expect(link.protocol + link.host + link.pathname).toBe("upi:pay");
        expect(code).toMatch(/^[\x21-\x7e]+$/);
        const { tn, am, ...others } = Object.fromEntries(link.searchParams);
        expect(others).toEqual({
          pa: "garden.club@okbank",
          pn: inOneLine(payTo),
          cu: "INR",
          tr: reference,
        });
        expect(Number(am!.replace(".", ""))).toBe(amount);
        expect(purpose.startsWith(tn ?? "")).toBe(true);
        return true;
      }),
      { numRuns },
    );
  });

  it("is black on white, with four modules of quiet around it, and says what it is", () => {
    const { markup } = drawnCode("x", "To scan & pay");
    expect(markup).toContain('role="img" aria-label="To scan &#38; pay"');
    expect(markup).toContain('<rect width="29" height="29" fill="#fff"/>');
    expect(markup).toMatch(/d="M4 4\.5h7m\d/);
  });
});
