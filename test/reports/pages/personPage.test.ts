import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { personPage } from "../../../src/reports/pages/index";
import { adjustment, day } from "../../support/book";
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

  it("thanks who gave without being asked", () => {
    const drives = smallFactory.drives.map((drive) => ({ ...drive, opens: day("2026-02-01") }));
    const members = smallFactory.members.map((member) =>
      member.id === "M1" ? { ...member, left: day("2026-01-31") } : member,
    );
    const roll = smallFactory.roll.filter(({ memberId }) => memberId !== "M1");
    const text = textOf({ drives, members, roll });
    expect(text).toContain("Nothing was asked of you here, and you gave all the same. Thank you.");
    expect(text).not.toContain("Not divided yet");
    expect(textOf({ drives, members, roll }, korean)).toContain("참여해 주셨습니다. 감사합니다.");
  });
});
