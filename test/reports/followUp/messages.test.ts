import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { adjustment, gift } from "../../support/book";
import { records, reportsOf, smallFactory } from "../factoryCase";

/** The message to Choe Sam, of whom 20,000 is asked, where the levy is of pledges. */
function messageTo(more: Partial<typeof smallFactory>, language: "en" | "ko"): unknown {
  const drives = smallFactory.drives.map((drive) => ({ ...drive, basis: "pledged" as const }));
  const accounts = keepAccounts({ ...smallFactory, drives, ...more });
  const rows = records(reportsOf(accounts, language).get("followUp"));
  const [drive, id, message] =
    language === "en" ? ["Drive", "Member ID", "Message"] : ["모금", "구성원 번호", "안내 문구"];
  return rows.find((row) => row[drive!] === "Levy" && row[id!] === "M3")?.[message!];
}

const promised = { adjustments: [adjustment("Levy", "M3", "pledge", 20_000)] };
const some = { contributions: [...smallFactory.contributions, gift("Levy", "M3", 5_000)] };

describe("the message to a member of a Pledged drive", () => {
  it.each([
    [
      "calls a promise to mind",
      promised,
      "Dear Choe Sam, you kindly promised 20,000 KRW for Levy. Nothing has come in yet, so all of it is outstanding, due since 31 March 2026. Could you let Kim Hae know when to expect the rest, or whether your plans have changed? If it is on its way, please disregard this note. – Works",
      "Choe Sam 님, 안녕하십니까. Levy에 20,000원을 약정해 주셔서 감사합니다. 아직 들어온 내역이 없습니다(기한: 2026년 3월 31일). 언제쯤 가능하신지, 또는 계획이 바뀌셨는지 Kim Hae 님께 알려 주시면 감사하겠습니다. Works 드림",
    ],
    [
      "asks who has promised nothing",
      {},
      "Dear Choe Sam, 20,000 KRW is asked of you for Levy. Nothing has come in yet, so all of it is outstanding, due since 31 March 2026. Could you let Kim Hae know when to expect it, or whether giving is hard just now? If it is on its way, please disregard this note. – Works",
      "Choe Sam 님, 안녕하십니까. Levy에 20,000원을 부탁드립니다. 아직 들어온 내역이 없습니다(기한: 2026년 3월 31일). 언제쯤 가능하신지, 또는 어려운 사정이 있으신지 Kim Hae 님께 알려 주시면 감사하겠습니다. Works 드림",
    ],
    [
      "asks who has promised nothing, and given some, for the rest",
      some,
      "Dear Choe Sam, 20,000 KRW is asked of you for Levy. So far 5,000 KRW has come in, and 15,000 KRW is outstanding, due since 31 March 2026. Could you let Kim Hae know when to expect the rest, or whether giving is hard just now? If it is on its way, please disregard this note. – Works",
      "Choe Sam 님, 안녕하십니까. Levy에 20,000원을 부탁드립니다. 지금까지 5,000원을 내셨고 15,000원이 남았습니다(기한: 2026년 3월 31일). 언제쯤 가능하신지, 또는 어려운 사정이 있으신지 Kim Hae 님께 알려 주시면 감사하겠습니다. Works 드림",
    ],
  ])("%s", (_why, more, inEnglish, inKorean) => {
    expect(messageTo(more, "en")).toBe(inEnglish);
    expect(messageTo(more, "ko")).toBe(inKorean);
  });

  it("takes a quota that is another than the pledge for no promise", () => {
    const adjustments = [adjustment("Levy", "M3", "pledge", 15_000)];
    expect(messageTo({ adjustments }, "en")).toMatch(/20,000 KRW is asked of you/);
  });
});

describe("how to pay, in a message", () => {
  const paid = (stated: Partial<(typeof smallFactory)["settings"]>) => ({
    ...promised,
    settings: { ...smallFactory.settings, ...stated },
  });

  it.each([
    [
      "names payee, account and reference",
      { payTo: "Works union", account: "DE89370400440532013000" },
      "To pay: Works union, DE89 3704 0044 0532 0130 00, reference RF02 WTCZ SWJT. – Works",
      "계좌: DE89 3704 0044 0532 0130 00(예금주 Works union), 납부 참조 번호: RF02 WTCZ SWJT. Works 드림",
    ],
    [
      "does without a payee",
      { account: "Hana 123-456" },
      "disregard this note. To pay: Hana 123-456, reference RF02 WTCZ SWJT. – Works",
      "감사하겠습니다. 계좌: Hana 123-456, 납부 참조 번호: RF02 WTCZ SWJT. Works 드림",
    ],
    [
      "is not said without an account",
      { payTo: "Works union" },
      "this note. – Works",
      "감사하겠습니다. Works 드림",
    ],
  ])("%s", (_why, stated, inEnglish, inKorean) => {
    expect(messageTo(paid(stated), "en")).toMatch(new RegExp(`${escaped(inEnglish)}$`));
    expect(messageTo(paid(stated), "ko")).toMatch(new RegExp(`${escaped(inKorean)}$`));
  });

  it("is no part of a letter about a voluntary drive", () => {
    const account = "Hana 123-456";
    const drives = smallFactory.drives.map((drive) => ({ ...drive, basis: "voluntary" as const }));
    const accounts = keepAccounts({
      ...smallFactory,
      drives,
      settings: { ...smallFactory.settings, account },
    });
    const messages = records(reportsOf(accounts, "en").get("followUp")).map(
      (row) => row["Message"],
    );
    expect(messages.filter((text) => String(text).includes("gifts in kind"))).not.toEqual([]);
    expect(messages.filter((text) => /RF|123-456/.test(String(text)))).toEqual([]);
  });
});

const escaped = (text: string) => text.replace(/[.()]/g, "\\$&");
