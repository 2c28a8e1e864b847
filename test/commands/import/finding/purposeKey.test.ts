import { describe, expect, it } from "vitest";
import { accountIn, purposeKey } from "../../../../src/commands/import/finding/purposeKey";

const keyOf = (payer: string, ...purposes: readonly string[]) =>
  purposeKey(payer, purposes, (word) => word === "april");

describe("what a payment is for, from one month to the next", () => {
  it.each<[why: string, purpose: string]>([
    ["another month", "Beitrag Februar"],
    ["a month and a year", "Beitrag 02/2026"],
    ["a day", "Beitrag 28.2.26"],
    ["the number that a bank gives", "Beitrag 4711081599"],
    ["one of letters and figures", "Beitrag TX4711081599"],
    ["words that a bank has parted", "Bei trag"],
    ["case and marks", "BEITRAG!"],
    ["that there is no reference", "Beitrag EREF: NOTPROVI DED"],
  ])("is the same with %s", (_, purpose) => {
    expect(keyOf("Anna Müller", purpose)).toBe(keyOf("Müller, Anna", "Beitrag"));
  });

  it.each<[why: string, payer: string, purpose: string]>([
    ["another payer", "Bert Becker", "Beitrag"],
    ["another word", "Anna Müller", "Umlage"],
    ["a number of three figures, of a flat perhaps", "Anna Müller", "Beitrag 123"],
    ["one of five", "Anna Müller", "Beitrag 12345"],
    ["one of four that is no year", "Anna Müller", "Beitrag 1726"],
    ["an ID", "Anna Müller", "Beitrag M04"],
    ["one with five figures", "Anna Müller", "Beitrag M12345"],
    ["a name that is a month's too", "Anna Müller", "Beitrag April"],
  ])("is not with %s", (_, payer, purpose) => {
    expect(keyOf(payer, purpose)).not.toBe(keyOf("Anna Müller", "Beitrag"));
  });

  it("is all that its texts say, and nothing of the payer's", () => {
    expect(keyOf("Anna Müller", "Beitrag", "Lina")).toBe(keyOf("Anna Müller", "Beitrag Lina"));
    expect(keyOf("Anna", "Müller")).not.toBe(keyOf("Anna Müller", ""));
    expect(keyOf("Anna Müller", "12345678")).toBe(keyOf("Anna Müller", ""));
    expect(keyOf("Anna Müller", "Überweisung, danke")).toBe(keyOf("Anna Müller", ""));
    expect(keyOf("Anna Müller", "NOTPROVIDED")).toBe(keyOf("Anna Müller", ""));
  });
});

describe("the payer's account", () => {
  it.each<[why: string, others: string[], account: string]>([
    ["an international number", ["x", "DE89370400440532013000"], "DE89370400440532013000"],
    ["with blanks", [" DE89 3704 0044 0532 0130 00 "], "DE89370400440532013000"],
    ["the shortest there is", ["NO9386011117947"], "NO9386011117947"],
    ["letters in it", ["GB29NWBK60161331926819"], "GB29NWBK60161331926819"],
    ["the first of two", ["NO9386011117947", "GB29NWBK60161331926819"], "NO9386011117947"],
    ["amid other words it is none", ["IBAN DE89370400440532013000"], ""],
    ["with words behind it", ["DE89370400440532013000 EUR 12"], ""],
    ["no country before it", ["8937040044053201300099"], ""],
    ["in small letters", ["de89370400440532013000"], ""],
    ["nothing", [], ""],
  ])("%s", (_, others, account) => {
    expect(accountIn(others)).toBe(account);
  });
});
