import { describe, expect, it } from "vitest";
import { openFactory } from "../support/addOn";

const key = "whipround.tabs";

describe("developer metadata that holds garbage", () => {
  const run = (garbage: string | null) => {
    const addOn = openFactory();
    const { metadata } = addOn.bundle.services.spreadsheet;
    const at = metadata.findIndex((each) => each.key === key);
    if (garbage === null) metadata.splice(at, 1);
    else metadata[at]!.value = garbage;
    addOn.run("refreshSummaries");
    addOn.run("checkForProblems");
    addOn.run("setUpSpreadsheet");
    addOn.run("applyQuotas", { drive: "", keep: false });
    addOn.run("refreshSummaries");
    return {
      remembered: metadata.find((each) => each.key === key)?.value,
      tabs: addOn.names().map((name) => [name, addOn.values(name)]),
    };
  };
  const forgotten = run(null);

  it.each([
    { garbage: "{nonsense", why: "no JSON" },
    { garbage: "", why: "blank" },
    { garbage: "null", why: "nothing" },
    { garbage: "[[7]]", why: "a list" },
    { garbage: '"text"', why: "a text" },
    { garbage: '{"0":null,"1":7,"2":{"tab":9}}', why: "other types" },
    { garbage: '{"0":{"tab":"constructor","format":""}}', why: "no tab of ours" },
    { garbage: "[".repeat(20_000), why: "brackets without end" },
  ])("costs what it remembered and nothing else: $why", ({ garbage }) => {
    expect(run(garbage)).toEqual(forgotten);
  });
});
