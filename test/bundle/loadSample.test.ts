import { describe, expect, it } from "vitest";
import type { Scalar } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";
import { OtherPerson } from "../support/otherPerson";

function setUp(): { readonly addOn: AddOn; readonly person: OtherPerson } {
  const addOn = openAddOn();
  addOn.run("setUpSpreadsheet");
  return { addOn, person: new OtherPerson(addOn.bundle.services.spreadsheet) };
}

const toastOf = (addOn: AddOn) => {
  const toast = addOn.bundle.services.events.findLast(({ kind }) => kind === "toast");
  return toast?.kind === "toast" ? toast.message : "";
};

/** The values of Settings by what they are called, blank ones left out. */
const settingsOf = (addOn: AddOn) =>
  Object.fromEntries(
    addOn
      .values("Settings")
      .slice(1)
      .flatMap(([name, value]) => (value === "" ? [] : [[String(name), value!]])),
  );

const plain = setUp();
plain.addOn.run("loadSample");
const ofSample = settingsOf(plain.addOn);

describe("Load the sample, where Settings say something already", () => {
  it.each<{ why: string; stands: Readonly<Record<string, Scalar>> }>([
    { why: "a name", stands: { Organisation: "St Mary's" } },
    { why: "a currency, which the sample's amounts then have", stands: { Currency: "EUR" } },
    {
      why: "several, one of which the sample leaves blank",
      stands: { Currency: "JPY", "Grace days": 3 },
    },
    { why: "a day", stands: { "As of": "2025-12-31" } },
  ])("leaves it as it is, says so, and fills the blank ones: $why", ({ stands }) => {
    const { addOn, person } = setUp();
    for (const [name, value] of Object.entries(stands)) {
      const row = addOn.values("Settings").findIndex(([cell]) => cell === name) + 1;
      expect(row).toBeGreaterThan(1);
      person.type("Settings", row, 2, value);
    }
    const before = settingsOf(addOn);
    addOn.run("loadSample");
    expect(settingsOf(addOn)).toEqual({ ...ofSample, ...before });
    expect(addOn.values("Members").length).toBeGreaterThan(10);
    const left = Object.keys(stands).filter((name) => name in ofSample);
    for (const name of left) expect(toastOf(addOn)).toMatch(new RegExp(`left as it is: .*${name}`));
  });

  it("finds settings in any order, with the user's own between them", () => {
    const { addOn, person } = setUp();
    person.sort("Settings", 1, 1, false);
    person.insertRowsAbove("Settings", 3);
    person.type("Settings", 3, 1, "Our bank");
    person.type("Settings", 3, 2, "Kbank, Main Street");
    addOn.run("loadSample");
    expect(settingsOf(addOn)).toEqual({ ...ofSample, "Our bank": "Kbank, Main Street" });
  });

  it("loads nothing, and so changes no setting either, where an input tab holds data", () => {
    const { addOn, person } = setUp();
    person.typeRow("Members", ["", "Ana"]);
    const before = addOn.names().map((name) => [name, addOn.values(name)]);
    expect(addOn.alertOf("loadSample")).toMatch(/^The tab Members holds data already/);
    expect(addOn.names().map((name) => [name, addOn.values(name)])).toEqual(before);
  });
});
