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
      " An Il 님 개인별 내역서 Works An Il 님 개인별 내역서 2026년 6월 30일 기준 구성원 번호: M1 소속: Lathe, Cell 1 Levy 분담액 20,000원 낸 금액 20,000원 남은 분담액 0원 상태: 완납 기한별 금액 기한 분담액 남은 분담액 2026년 3월 31일 20,000 0 납부·기부 내역 날짜 금액 방법 증빙 번호 2026년 3월 1일 20,000원 현금 Office 자율로 참여하는 모금입니다. 금액에 관계없이 감사히 받으며, 물품이나 일손도 좋습니다. 개인별로 정해진 금액은 없습니다. 권장 최소 금액은 10,000원입니다. 낸 금액 30,000원 납부·기부 내역 날짜 금액 방법 증빙 번호 2026년 3월 1일 30,000원 현금 2026년 합계 요청 금액 낸 금액 Party 10,000원 30,000원 Union 20,000원 20,000원 합계 30,000원 50,000원 요청 금액에는 정해진 금액이 아닌 권장 최소 금액이 포함되어 있습니다: Office (10,000원). 맞지 않는 내용이 있으면 회계 담당자에게 알려 주시기 바랍니다. ",
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
