import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { personPage } from "../../../src/reports/pages/index";
import { adjustment } from "../../support/book";
import { english, korean, smallFactory } from "../factoryCase";

/** An Il's page as text, where the office drive suggests a least gift of 10,000. */
function textOf(more: Partial<typeof smallFactory> = {}, say = english): string {
  const drives = smallFactory.drives.map((drive) => ({
    ...drive,
    floor: drive.id === "Office" ? 10_000 : null,
  }));
  const accounts = keepAccounts({ ...smallFactory, drives, ...more });
  const { html } = personPage(accounts, 0, () => "", say);
  return html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the page of one person", () => {
  it("says of the year's Asked what is only suggested", () => {
    const text = textOf();
    expect(text).toContain("The suggested least is 10,000 KRW.");
    expect(text).toContain("Party 10,000 KRW 30,000 KRW Union 20,000 KRW 20,000 KRW");
    expect(text).toContain(
      "Asked includes the suggested least, which is no set amount: Office (10,000 KRW).",
    );
    expect(textOf({}, korean)).toContain(
      "권장하는 최소 금액인 것이 들어 있습니다: Office (10,000원).",
    );
  });

  it("suggests the member's own least where there is one", () => {
    const adjustments = [adjustment("Office", "M1", "floor", 3_000)];
    const text = textOf({ adjustments });
    expect(text).toContain("The suggested least is 3,000 KRW.");
    expect(text).toContain("Party 3,000 KRW 30,000 KRW");
    expect(text).toContain("no set amount: Office (3,000 KRW).");
  });

  it("says nothing of the kind where every amount asked is one that was set", () => {
    const adjustments = [adjustment("Office", "M1", "pledge", 12_000)];
    expect(textOf({ adjustments })).not.toContain("suggested");
  });
});
