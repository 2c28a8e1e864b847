import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  compareRules,
  forAnyone,
  type GroupSplitChoice,
  type MemberSplit,
} from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import { factorySample } from "../../src/sample/index";
import { accountsOf } from "../sample/accountsOf";

const pages = {
  en: { fairness: "../../docs/fairness.md", comparing: "../../docs/comparing.md" },
  ko: { fairness: "../../docs/fairness.ko.md", comparing: "../../docs/comparing.ko.md" },
} as const;

/** As many as two sheets of A4 hold. */
const mostLetters = { en: 7_400, ko: 4_200 } as const;

/** The ways of the pages' table, in its order. */
const ways: readonly (readonly [GroupSplitChoice, MemberSplit])[] = [
  ["same-rate", "by-weight"],
  ["equally", "by-weight"],
  ["same-rate", "equally"],
];

describe.each(["en", "ko"] as const)("what docs say of fairness, %s", (language) => {
  const read = (page: string) => readFileSync(new URL(page, import.meta.url), "utf8");
  const fairness = read(pages[language].fairness);
  const comparing = read(pages[language].comparing);
  const say = speak(language);
  const accounts = accountsOf(factorySample(language));
  const [office, union] = factorySample(language).tabs.drives!.map(({ drive }) => String(drive));

  it("is two pages, with every line of the rule by its number", () => {
    expect(fairness.length).toBeLessThan(mostLetters[language]);
    expect(fairness.match(/^\d+(?=\. )/gm)).toEqual(
      Array.from({ length: 12 }, (_, i) => `${i + 1}`),
    );
  });

  it("of what anyone may see of the Office drive", () => {
    const shown = forAnyone(accounts, accounts.drives).find(
      ({ account }) => account.drive?.id === office,
    );
    const { asked, given, orMore, money } = shown!.figures!;
    expect([orMore, money!.exact]).toEqual([true, false]);
    const amount = say.money(money!.amount, "KRW");
    expect(fairness).toContain(
      language === "en"
        ? `"${given} or more of ${asked} have contributed, at least ${amount}"`
        : `“${asked}명 중 ${given}명 이상, ${amount}원 이상.”`,
    );
  });

  it("of the ways to divide the union's levy", () => {
    const compared = compareRules(accounts, union!, { today: accounts.book.settings.asOf });
    const table = comparing.split("\n").filter((line) => line.includes("5,000 |"));
    const rows = ways.map(([groupSplit, memberSplit]) => {
      const way = compared.ways.find(
        (each) => each.groupSplit === groupSplit && each.memberSplit === memberSplit,
      );
      const { amounts, change, gini, progressivity } = way!.figures!;
      const { more, less, same } = change!;
      const money = (amount: number) => say.money(amount, "KRW");
      const counts = way!.isStated ? "" : `${more} / ${less} / ${same}`;
      const spread = [amounts.least, amounts.median, amounts.most].map(money);
      return [...spread, counts, gini.toFixed(2), progressivity!.toFixed(2).replace("-", "−")];
    });
    const cells = table.map((line) =>
      line
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual(rows);
  });

  it("of what each would find if the cells shared their quotas", () => {
    const account = accounts.drives.find(({ drive }) => drive?.id === office)!;
    const shares = account.shares.filter((share) => !Number.isNaN(share));
    for (const share of [Math.min(...shares), Math.max(...shares)])
      expect(comparing).toContain(say.money(share, "KRW"));
  });

  it("of the guard", () => {
    const found = accounts.diagnostics.flatMap(({ code, data }) =>
      code.startsWith("voluntary-") && "names" in data ? [data.names.length] : [],
    );
    // A floor of nobody's own, 32 people whom three bodies ask, one above the alert.
    expect(found).toEqual([0, 32, 1]);
    expect(fairness).toContain(language === "en" ? "the same 32 people" : "같은 32명");
  });
});
