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
    ["MT84MALT011000012345MTLCAST001S", "a long one"],
  ])("%s is one: %s", (account) => {
    const iban = ibanIn(account);
    expect(iban).toMatch(/^[A-Z]{2}\d{2}[A-Z\d]+$/);
    expect(isValidIBAN(iban!)).toBe(true);
  });

  it.each([
    ["DE88 3704 0044 0532 0130 00", "wrong check digits"],
    ["DE89 3704 0044 0532 0130 0", "a figure short"],
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
          if (written.length === right.length && written !== right)
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
  ])("is none %s", (_, stated, changed) => {
    expect(paymentCodeOf({ ...euro, ...stated }, { ...payment, ...changed })).toBeNull();
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
  it("is a link that holds all", () => {
    const inRupees = { ...payment, currency: "INR" };
    expect(paymentCodeOf(rupees, inRupees)).toBe(
      "upi://pay?pa=garden.club%40okbank&pn=Garden%20club&am=12.50&cu=INR&tn=Roof%20%26%20gutters&tr=RF53TGVPVGTQ",
    );
    expect(isCurrency("INR")).toBe(true);
  });

  it.each(["club", "club@", "@bank", "a club@bank", "DE89370400440532013000", "c@b.c"])(
    "is none for %s, which is no UPI address",
    (account) => {
      expect(paymentCodeOf({ ...rupees, account }, { ...payment, currency: "INR" })).toBeNull();
    },
  );
});
