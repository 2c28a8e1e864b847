import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { handoverPage } from "../../../src/reports/pages/index";
import { gift } from "../../support/book";
import { english, korean, smallFactory } from "../factoryCase";

/** The rows of the drives' table, each as the texts of its cells. */
function drivesOf(more: readonly ReturnType<typeof gift>[], say = english): readonly string[][] {
  const contributions = [...smallFactory.contributions, ...more];
  const accounts = keepAccounts({ ...smallFactory, contributions });
  const input = { accounts, problems: [], followUp: null, note: "" };
  const { html } = handoverPage(input, say);
  const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
  return table.split("</tr>").flatMap((row) => {
    const cells = [...row.matchAll(/<t[hd](?: [^>]*)?>([\s\S]*?)<\/t[hd]>/g)].map(
      ([, text]) => text!,
    );
    return cells.length === 0 ? [] : [cells];
  });
}

describe("the drives of a handover report", () => {
  it("shows what was carried over, so that what is in hand can be worked out", () => {
    const row = { method: "carried-over" } as const;
    const pair = [
      gift("Levy", "", -20_000, { ...row, group: "Union" }),
      gift("Office", "", 20_000, { ...row, group: "Party" }),
    ];
    expect(drivesOf(pair).map((cells) => cells.slice(1, 6))).toEqual([
      ["Collected", "In kind", "Spent", "Carried over", "In hand"],
      ["28,000", "0", "0", "−20,000", "8,000"],
      ["30,000", "8,000", "50,000", "20,000", "0"],
      ["58,000", "8,000", "50,000", "0", "8,000"],
    ]);
  });

  it.each([
    { say: english, names: ["Levy, Open, KRW", "Office, Open, KRW", "Total, KRW"] },
    { say: korean, names: ["Levy(진행 중, 원)", "Office(진행 중, 원)", "합계(원)"] },
  ])("names drives with their state and currency as $say.language does", ({ say, names }) => {
    expect(drivesOf([], say).map(([name]) => name)).toEqual([expect.anything(), ...names]);
  });

  it("has no such column where nothing was", () => {
    expect(drivesOf([])[0]).toEqual([
      "Drive",
      "Collected",
      "In kind",
      "Spent",
      "In hand",
      "Outstanding",
      "Not counted",
    ]);
  });
});
