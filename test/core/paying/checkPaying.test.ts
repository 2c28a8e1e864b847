import { describe, expect, it } from "vitest";
import { payingSeverities } from "../../../src/core/diagnostics/ofPaying";
import { type Drive, keepAccounts, type Settings } from "../../../src/core/index";
import { book, drive, settings } from "../../support/book";

const row = (at: number) => ({ tab: "settings" as const, row: at });
const payPlaces = { payTo: row(5), account: row(6), paymentCode: row(7) };
const iban = "DE89 3704 0044 0532 0130 00";
const mistyped = "DE88 3704 0044 0532 0130 00";
const euro = { payTo: "Garden club", account: iban, paymentCode: "epc" } as const;
const rupees = { payTo: "Garden club", account: "garden.club@okbank", paymentCode: "upi" } as const;

/** What is told of Settings with these, and of drives. */
function told(stated: Partial<Settings>, drives: readonly Drive[] = []) {
  const { diagnostics } = keepAccounts(
    book({ settings: settings({ payPlaces, ...stated }), drives }),
  );
  return diagnostics.filter(({ code }) => code in payingSeverities);
}

describe("how to pay, as Settings say it", () => {
  it.each<[string, Partial<Settings>, readonly string[]]>([
    ["nothing", {}, []],
    ["an account alone, of whatever kind", { account: "Hana 123-456789-01" }, []],
    ["an IBAN alone", { account: iban }, []],
    ["all for a European code", euro, []],
    ["all for an Indian one", rupees, []],
    ["a mistyped IBAN, with no code", { account: mistyped }, [`iban-mistyped 6 ${mistyped}`]],
    ["one with a code", { ...euro, account: mistyped }, [`iban-mistyped 6 ${mistyped}`]],
    ["one with another code", { ...rupees, account: mistyped }, [`iban-mistyped 6 ${mistyped}`]],
    [
      "an account that has no European code",
      { ...euro, account: "Hana 123" },
      ["account-without-code 6 Hana 123|epc"],
    ],
    [
      "an Indian address for a European code",
      { ...euro, account: rupees.account },
      [`account-without-code 6 ${rupees.account}|epc`],
    ],
    [
      "an IBAN for an Indian code",
      { ...rupees, account: iban },
      [`account-without-code 6 ${iban}|upi`],
    ],
    ["no account for a code", { ...euro, account: "" }, ["payment-code-without-account 6 epc"]],
    ["no payee for one", { ...rupees, payTo: "" }, ["payment-code-without-payee 5 upi"]],
    [
      "neither",
      { ...euro, account: "", payTo: "" },
      ["payment-code-without-account 6 epc", "payment-code-without-payee 5 epc"],
    ],
    ["a payee as long as may be", { ...euro, payTo: "x".repeat(70) }, []],
    [
      "one that is longer",
      { ...euro, payTo: "x".repeat(71) },
      [`payee-too-long 5 ${"x".repeat(71)}|epc`],
    ],
  ])("tells beside the cell that is to be mended: %s", (_, stated, expected) => {
    const lines = told(stated).map(
      ({ code, place, content }) => `${code} ${place?.row} ${content}`,
    );
    expect(lines).toEqual(expected);
    for (const { place } of told(stated)) expect(place?.column).toBe("value");
  });

  it.each([
    ["TR33 0006 1005 1978 6457 8413 26", "of a country to which no European code pays"],
    ["ATDE89370400440532013000", "letters where the figures should be"],
    ["DE8937040044053201/3000", "a mark that no IBAN has"],
    ["DE8X370400440532013000", "a letter for a figure at its head"],
    ["DE8937040044", "far too short"],
  ])("takes %s for no IBAN that is mistyped: %s", (account) => {
    expect(told({ account })).toEqual([]);
  });

  it.each<[string, Settings["payPlaces"], object]>([
    ["in its own row", payPlaces, row(6)],
    ["beside the code where it has none", { ...payPlaces, account: null }, row(7)],
    [
      "nowhere in particular where there is neither",
      { ...payPlaces, account: null, paymentCode: null },
      { tab: "settings" },
    ],
  ])("what is wrong with the account stands %s", (_, places, place) => {
    const [first] = told({ ...euro, account: "Hana 123", payPlaces: places });
    expect(first?.place).toEqual({ ...place, column: "value" });
  });
});

describe("drives in another currency than the code's", () => {
  const roof = (stated: Partial<Drive> = {}) => drive("Roof", { state: "open", ...stated });
  const lift = drive("Lift", { state: "open", currency: "EUR" });

  it.each<[string, readonly Drive[], readonly string[], boolean]>([
    ["one beside another", [roof(), lift], ["Roof"], false],
    ["all of them", [drive("Door", { state: "open" }), roof()], ["Door", "Roof"], true],
    ["the only one that asks", [roof(), { ...lift, state: "closed" }], ["Roof"], true],
  ])("are told of: %s", (_, drives, ids, all) => {
    const [only, ...others] = told(euro, drives);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      code: "payment-code-in-other-currency",
      data: { kind: "epc", currency: "EUR", drives: ids, all },
      place: { ...row(7), column: "value" },
      content: ["epc", ...ids].join("|"),
    });
  });

  it.each<[string, readonly Drive[]]>([
    ["all are in it", [lift]],
    ["they ask nobody", [roof({ basis: "voluntary" })]],
    ["they are closed", [roof({ state: "closed" })]],
    ["they have not begun", [roof({ state: "draft" })]],
  ])("are not told of where %s", (_, drives) => {
    expect(told(euro, drives)).toEqual([]);
  });
});
