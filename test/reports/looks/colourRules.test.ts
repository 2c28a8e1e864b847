import { describe, expect, it } from "vitest";
import { speak } from "../../../src/i18n/index";
import { colourRules } from "../../../src/reports/index";
import {
  generatedTabs,
  inputTabs,
  type Look,
  palette,
  stateLooks,
  type Tab,
} from "../../../src/schema/index";

const english = speak("en");
const rulesOf = (tab: Tab, columns: readonly (string | null)[], language: "en" | "ko" = "en") =>
  colourRules({ tab, columns, headerRow: 2, headers: columns.map(String) }, speak(language));

const wordsOf = (language: "en" | "ko") =>
  new Map(
    rulesOf("byMember", ["standing"], language).flatMap(({ when, look }) =>
      "text" in when ? [[when.text, look] as const] : [],
    ),
  );

describe("a standing has its colour by its word", () => {
  const { standings, voluntaryStandings } = english.words.schema;
  it.each<[string, Look | undefined, string]>([
    [standings.settled, stateLooks.paid, "paid"],
    [standings.over, stateLooks.paid, "more than paid"],
    [standings.part, stateLooks.part, "some of it"],
    [standings["late-part"], stateLooks.latePart, "some of it, and the rest is late"],
    [standings.late, stateLooks.late, "nothing, and late"],
    [standings.exempt, stateLooks.exempt, "not asked"],
    [standings.awaited, undefined, "there is time"],
    [voluntaryStandings.late, undefined, "nobody is late where giving is free"],
    [voluntaryStandings.none, undefined, "nothing is recorded"],
    [voluntaryStandings.given, stateLooks.paid, "given, however much"],
    [voluntaryStandings["below-floor"], stateLooks.paid, "what was given is given"],
  ])("%s: %j, as %s", (word, look) => {
    expect(wordsOf("en").get(word)).toEqual(look);
  });

  it("in the tab's language", () => {
    expect(wordsOf("ko").get(speak("ko").words.schema.standings.late)).toEqual(stateLooks.late);
  });
});

describe("rules are written for where the columns stand", () => {
  it("mutes what stands in the row above, from the left", () => {
    const formulas = rulesOf("followUp", ["drive", null, "collector", "group"]).flatMap(
      ({ id, columns, when }) =>
        id.startsWith("repeated") && "formula" in when ? [[columns, when.formula]] : [],
    );
    expect(formulas).toEqual([
      [[0], "=$A2=$A1"],
      [[2], "=AND($A2=$A1;$C2=$C1)"],
      [[3], "=AND($A2=$A1;$C2=$C1;$D2=$D1)"],
    ]);
  });

  it.each(Object.keys(generatedTabs) as (keyof typeof generatedTabs)[])(
    "%s: with no column but its own, each rule once, and an ink of ours",
    (tab) => {
      const ids = Object.keys(generatedTabs[tab]);
      const rules = rulesOf(tab, ids);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { columns, look, when } of rules) {
        expect(columns.every((c) => c >= 0 && c < ids.length)).toBe(true);
        expect(look.ink).toMatch(/^#[0-9a-f]{6}$/);
        // Commas part arguments in some locales only.
        if ("formula" in when) expect(when.formula.replace(/"[^"]*"/g, "")).not.toContain(",");
      }
    },
  );

  it.each<[Tab, readonly string[], string]>([
    ["overview", ["reached", "past", "past"], "bars, and days that are past"],
    ["byGroup", ["repeated", "reached", "root"], "bars of groups; whole bodies stand out"],
    ["noticeboard", ["repeated", "reached"], "bars, and no state of anybody"],
    ["perPerson", ["alert"], "who is asked for much"],
    ["itemsBought", ["repeated", "covered", "covered-part"], "what is paid for"],
    ["checks", ["accepted", "not-counted"], "what is settled, and money that is not counted"],
    ["quotas", ["group", "unlisted"], "groups among their members"],
  ])("%s has %j: %s", (tab, expected) => {
    const ids = Object.keys({ ...generatedTabs, quotas: inputTabs.quotas }[tab as "quotas"]);
    const names = rulesOf(tab, ids)
      .map(({ id }) => id.split(/[:=]/)[0]!)
      .filter((name) => !["stale", "standing", "severity"].includes(name));
    expect(names).toEqual(expected);
  });

  it("leaves out rules of columns that are not there", () => {
    const without = rulesOf("overview", ["drive", "progress", "collected"]);
    expect(without.map(({ id }) => id)).toEqual([expect.stringMatching(/^stale=/)]);
  });
});

it("colours the parts of Payments by their letters, columns side by side at once", () => {
  const ids = ["drive", "part:0", "part:1", null, "part:2", "paid", "states"];
  const rules = rulesOf("payments", ids).filter(({ id }) => /^(paid|part|due|exempt):/.test(id));
  expect(rules.map(({ columns, when }) => [columns, when])).toEqual(
    [
      { columns: [1, 2], letter: "MID($G2;COLUMN(B2)-COLUMN($B2)+1;1)" },
      { columns: [4], letter: "MID($G2;COLUMN(E2)-COLUMN($E2)+3;1)" },
    ].flatMap(({ columns, letter }) =>
      ["P", "R", "D", "E"].map((each) => [columns, { formula: `=EXACT(${letter};"${each}")` }]),
    ),
  );
});

it("marks all of row 1 where it says that the ledger has changed", () => {
  for (const language of ["en", "ko"] as const) {
    const [stale] = rulesOf("overview", ["drive", "progress"], language);
    const said = speak(language).words.reports.rowOne.changed("Contributions", "+3", "+60,000");
    const { formula } = stale!.when as { readonly formula: string };
    const [, fixed] = /^=COUNTIF\(\$1:\$1;"\*(.*)\*"\)>0$/.exec(formula)!;
    expect(said).toContain(fixed!.replaceAll("?", "("));
    expect(stale).toMatchObject({ rows: "title", columns: [0, 1], look: { fill: palette.stale } });
  }
});
