import fc from "fast-check";
import { isValidIBAN } from "ibantools";
import { describe, expect, it } from "vitest";
import { ibanIn, isCurrency, paymentCodeOf } from "../../../src/core/index";

const euro = {
  payTo: "Garden club",
  account: "DE89 3704 0044 0532 0130 00",
  paymentCode: "epc",
} as const;
const rupees = { payTo: "Garden club", account: "garden.club@okbank", paymentCode: "upi" } as const;
const payment = {
  amount: 1250,
  currency: "EUR",
  reference: "RF53TGVPVGTQ",
  purpose: "Roof & gutters",
};

describe("an IBAN", () => {
  it.each([
    ["DE89 3704 0044 0532 0130 00", "in fours"],
    ["gb29 nwbk 6016 1331 9268 19", "in small letters"],
    ["FR14-2004-1010-0505-0001-3M02-606", "with hyphens"],
    ["BE68539007547034", "Belgian"],
    ["NO9386011117947", "the shortest"],
    ["AD1200012030200359100100", "of the first country of the table"],
    ["MT84MALT011000012345MTLCAST001S", "a long one"],
  ])("%s is one: %s", (account) => {
    const iban = ibanIn(account);
    expect(iban).toMatch(/^[A-Z]{2}\d{2}[A-Z\d]+$/);
    expect(isValidIBAN(iban!)).toBe(true);
  });

  it.each([
    ["DE88 3704 0044 0532 0130 00", "wrong check digits"],
    ["DE89 3704 0044 0532 0130 0", "a figure short"],
    ["DE51 3704 0044 0532 0130 0", "a figure short, its check digits right"],
    ["DE81 3704 0044 0532 0130 000", "a figure too long, its check digits right"],
    ["NH 352-1234-5678-93", "a bank's short name before a number"],
    ["하나은행 123-456789-01", "a Korean account"],
    ["TR330006100519786457841326", "of a country to which no European code pays"],
    ["garden.club@okbank", "a UPI address"],
    ["", "nothing"],
  ])("%s is none: %s", (account) => {
    expect(ibanIn(account)).toBeNull();
  });

  it("is what another library takes for one, of any that are spoilt by one letter or figure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...["DE89370400440532013000", "GB29NWBK60161331926819", "BE68539007547034"],
          ...["FR1420041010050500013M02606", "NL91ABNA0417164300", "FI2112345600000785"],
        ),
        fc.nat(26),
        fc.constantFrom(..."0123456789ABCXYZ"),
        (right, at, letter) => {
          const written = right.slice(0, at) + letter + right.slice(at + 1);
          // That library also knows what stands where within an IBAN: what it takes is one to us too.
          if (isValidIBAN(written)) expect(ibanIn(written)).toBe(written);
          // A figure for a letter moves all that stands before it: now and then 97 does not notice.
          const isAlike = /\d/.test(letter) === /\d/.test(right[at] ?? "");
          if (isAlike && written.length === right.length && written !== right)
            expect(ibanIn(written)).toBeNull();
        },
      ),
    );
  });
});

describe("an EPC code", () => {
  it("says who is paid, where, how much and under which reference", () => {
    expect(paymentCodeOf(euro, payment)?.split("\n")).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "",
      "Garden club",
      "DE89370400440532013000",
      "EUR12.50",
      "",
      "RF53TGVPVGTQ",
    ]);
  });

  it.each([
    [1, "EUR0.01"],
    [99, "EUR0.99"],
    [100, "EUR1.00"],
    [123456, "EUR1234.56"],
    [99_999_999_999, "EUR999999999.99"],
  ])("has %d cents as %s", (amount, text) => {
    expect(paymentCodeOf(euro, { ...payment, amount })?.split("\n")[7]).toBe(text);
  });

  it.each([
    ["of nothing", {}, { amount: 0 }],
    ["of more than it can say", {}, { amount: 100_000_000_000 }],
    ["in another currency", {}, { currency: "KRW" }],
    ["to an account that is no IBAN", { account: "Hana 123-456" }, {}],
    ["to a mistyped IBAN", { account: "DE88370400440532013000" }, {}],
    ["to nobody", { payTo: " " }, {}],
    ["to a name of more than 70 characters", { payTo: "x".repeat(71) }, {}],
    ["to a name of more bytes than fit", { payTo: "👩‍🌾".repeat(23) }, {}],
    ["that Settings do not ask for", { paymentCode: "none" as const }, {}],
    ["to a name of one byte more than fit", { payTo: `${"👩".repeat(62)}abc` }, {}],
  ])("is none %s", (_, stated, changed) => {
    expect(paymentCodeOf({ ...euro, ...stated }, { ...payment, ...changed })).toBeNull();
  });

  it.each([
    ["x".repeat(70), "x".repeat(70), "of 70 characters"],
    [`${"👩".repeat(62)}ab`, `${"👩".repeat(62)}ab`, "of as many bytes as fit, which are 250"],
    ["김".repeat(70), "김".repeat(70), "of 70 characters, which would be 630 in a link"],
    [" Garden \n\t club ", "Garden club", "over several lines"],
    ["Club \ud83d", "Club \ufffd", "with half a character"],
    ["\udc69 Club", "\ufffd Club", "with the other half"],
  ])("is made out to %o as %o: %s", (payTo, line) => {
    expect(paymentCodeOf({ ...euro, payTo }, payment)?.split("\n")[5]).toBe(line);
  });

  it("never has more bytes than EPC069-12 allows, whoever is paid", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(name, (payTo) => {
        const account = "MT84MALT011000012345MTLCAST001S";
        const most = { ...payment, amount: 99_999_999_999 };
        const text = paymentCodeOf({ ...euro, account, payTo }, most);
        if (text !== null) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(331);
        expect(text?.split("\n").length ?? 10).toBe(10);
      }),
    );
  });
});

describe("a UPI code", () => {
  const inRupees = { ...payment, currency: "INR" };

  it("is a link that holds all", () => {
    expect(paymentCodeOf(rupees, inRupees)).toBe(
      "upi://pay?pa=garden.club%40okbank&pn=Garden%20club&am=12.50&cu=INR&tn=Roof%20%26%20gutters&tr=RF53TGVPVGTQ",
    );
    expect(isCurrency("INR")).toBe(true);
  });

  it("takes an address with blanks around it", () => {
    const account = ` ${rupees.account}\n`;
    expect(paymentCodeOf({ ...rupees, account }, inRupees)).toBe(paymentCodeOf(rupees, inRupees));
  });

  it("says what it is for in fifty characters at most", () => {
    const noteOf = (purpose: string) =>
      new URL(paymentCodeOf(rupees, { ...inRupees, purpose })!).searchParams.get("tn");
    expect(noteOf("x".repeat(51))).toBe("x".repeat(50));
    expect(noteOf(`${"x".repeat(48)}👩y👩`)).toBe(`${"x".repeat(48)}👩y`);
    expect(noteOf("")).toBeNull();
  });

  it("says nothing of it where the code would be longer than 331 then", () => {
    const from = { ...rupees, payTo: "ä".repeat(35) };
    const without = paymentCodeOf(from, { ...inRupees, purpose: "" })!;
    const room = 331 - without.length - "&tn=".length;
    expect(room).toBeGreaterThan(0);
    const filled = paymentCodeOf(from, { ...inRupees, purpose: "x".repeat(room) });
    expect(filled).toContain(`&tn=${"x".repeat(room)}&`);
    expect(paymentCodeOf(from, { ...inRupees, purpose: "x".repeat(room + 1) })).toBe(without);
  });

  // As they stand in the link, "ä" is six characters and "@" three.
  it.each([
    [`${"ä".repeat(38)}ab`, true, "228 and 2, with an address of 20, are 250"],
    [`${"ä".repeat(38)}abc`, false, "one more"],
    ["김".repeat(70), false, "a name that a European code has room for"],
  ])("is made out to %s: %s, %s", (payTo, isMade) => {
    expect(paymentCodeOf({ ...rupees, payTo }, inRupees) !== null).toBe(isMade);
  });

  it.each([
    ...["club", "club@", "@bank", "a club@bank", "DE89370400440532013000", "c@b.c"],
    ...["club@ok-bank", "club@bank, Delhi"],
  ])("is none for %s, which is no UPI address", (account) => {
    expect(paymentCodeOf({ ...rupees, account }, { ...payment, currency: "INR" })).toBeNull();
  });
});
