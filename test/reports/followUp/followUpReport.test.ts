import { describe, expect, it } from "vitest";
import { type Book, keepAccounts } from "../../../src/core/index";
import { addressIn, mailtoWriter } from "../../../src/reports/followUp/mailto";
import type { MessageEnd } from "../../../src/reports/followUp/messages";
import { arrange } from "../../../src/reports/index";
import type { OutCell, SheetSnapshot } from "../../../src/schema/index";
import { day, due, gift, member, settings } from "../../support/book";
import { english, factoryAccounts, korean, records, reportsOf, smallFactory } from "../factoryCase";
import { written } from "../sheetOf";

const today = { day: day("2026-06-30") };

/** Follow-up as it would stand after a refresh of `book`, over the sheet as it stood before. */
function refreshed(present: SheetSnapshot | null, book: Book = smallFactory): SheetSnapshot {
  const more = present === null ? {} : { existing: new Map([["followUp", present]] as const) };
  const report = reportsOf(keepAccounts(book), "en", more).get("followUp")!;
  return written("followUp", arrange(report, present, english));
}

/** The sheet with cells that the user wrote: by member's ID and drive, then header. */
function wrote(
  sheet: SheetSnapshot,
  drive: string,
  id: string,
  cells: Readonly<Record<string, OutCell>>,
): SheetSnapshot {
  const header = sheet.rows[1]!;
  const rows = sheet.rows.map((row) => {
    if (row[header.indexOf("Drive")] !== drive || row[header.indexOf("Member ID")] !== id)
      return row;
    return row.map((cell, c) => (cells[String(header[c])] as typeof cell) ?? cell);
  });
  return { ...sheet, rows };
}

/** What stands in one row of the sheet, by header, without the blank cells. */
function rowOf(sheet: SheetSnapshot, drive: string, id: string): Record<string, unknown> {
  const header = sheet.rows[1]!;
  const row = sheet.rows.find(
    (each) => each[header.indexOf("Drive")] === drive && each[header.indexOf("Member ID")] === id,
  );
  if (row === undefined) return {};
  return Object.fromEntries(
    row.flatMap((cell, c) => (cell === "" ? [] : [[String(header[c]), cell]])),
  );
}

const hasLink = (sheet: SheetSnapshot, drive: string, id: string) =>
  "Remind" in rowOf(sheet, drive, id);

describe("Follow-up", () => {
  it("lists who is flagged by drive, collector and group, in the drive's tone", () => {
    expect(records(reportsOf(factoryAccounts).get("followUp"))).toEqual([
      {
        Drive: "Levy",
        Collector: "Kim Hae",
        Group: "Paint",
        "Member ID": "M3",
        Member: "Choe Sam",
        Standing: "Late",
        Outstanding: 20_000,
        Since: { day: day("2026-03-31") },
        Sent: false,
        Message:
          "Dear Choe Sam, 20,000 KRW is asked of you for Levy. Nothing has come in yet, so all of it is outstanding, due since 31 March 2026. Please pay it soon, or tell Kim Hae if the figure is wrong or paying is hard just now. If it is on its way, please disregard this note. – Works",
      },
      {
        Drive: "Levy",
        Collector: "Ri Pom",
        "Member ID": "M2",
        Member: "Pak I",
        Group: "Lathe",
        Standing: "Part and late",
        Outstanding: 15_000,
        Since: { day: day("2026-03-31") },
        Sent: false,
        Message:
          "Dear Pak I, 20,000 KRW is asked of you for Levy. So far 5,000 KRW has come in, and 15,000 KRW is outstanding, due since 31 March 2026. Please pay it soon, or tell Ri Pom if the figure is wrong or paying is hard just now. If it is on its way, please disregard this note. – Works",
        Remind: {
          text: "Write",
          to: { url: expect.stringMatching(/^mailto:pak@works\.example\?/) },
        },
      },
      {
        Drive: "Office",
        Collector: "O Gwang",
        Group: "Cell 1",
        "Member ID": "M2",
        Member: "Pak I",
        Standing: "Nothing recorded",
        Sent: false,
        Since: { day: day("2026-05-31") },
        Message:
          "Dear Pak I, we are collecting for Office. If you would like to add to it, any amount is welcome, and so are gifts in kind. Whether you give is entirely your own choice. Thank you. – Works",
        Remind: {
          text: "Write",
          to: { url: expect.stringMatching(/^mailto:pak@works\.example\?/) },
        },
      },
    ]);
  });

  it("says how many gifts without a name came to that group, and how much", () => {
    const { headline, shorter } = reportsOf(factoryAccounts).get("followUp")!;
    expect([headline, shorter[0]]).toEqual([
      "3 rows for 3 collectors · blue columns are yours · without a name: Lathe 3,000 KRW (1 gift)",
      "3 rows for 3 collectors · without a name: Lathe 3,000 KRW (1 gift)",
    ]);
  });

  it("writes its messages in Korean", () => {
    const messages = records(reportsOf(factoryAccounts, "ko").get("followUp")).map(
      (row) => row[korean.words.schema.headers.followUp.message],
    );
    expect(messages).toEqual([
      "Choe Sam 님, 안녕하십니까. Levy 20,000원 납부 안내입니다. 아직 들어온 내역이 없습니다(기한: 2026년 3월 31일). 금액이 맞지 않거나 납부하기 어려운 사정이 있으시면 Kim Hae 님께 알려 주십시오. 이미 납부하셨다면 이 안내는 무시하셔도 됩니다. 감사합니다. Works 드림",
      "Pak I 님, 안녕하십니까. Levy 20,000원 납부 안내입니다. 지금까지 5,000원을 내셨고 15,000원이 남았습니다(기한: 2026년 3월 31일). 금액이 맞지 않거나 납부하기 어려운 사정이 있으시면 Ri Pom 님께 알려 주십시오. 이미 납부하셨다면 이 안내는 무시하셔도 됩니다. 감사합니다. Works 드림",
      "Pak I 님, 안녕하십니까. Office에 정성을 모으고 있습니다. 뜻이 있으시면 금액에 관계없이, 물품도 감사히 받겠습니다. 참여 여부는 전적으로 자유이며, 참여하지 않으셔도 괜찮습니다. 감사합니다. Works 드림",
    ]);
  });

  it("says how much of what is outstanding has fallen due where there are instalments", () => {
    const drives = smallFactory.drives.map((each) =>
      each.id === "Levy" ? { ...each, due: due("2026-03-31", "2026-12-31") } : each,
    );
    const rows = records(reportsOf(keepAccounts({ ...smallFactory, drives })).get("followUp"));
    expect(rows[1]!["Message"]).toContain(
      "so all of it is outstanding, 10,000 KRW of it due since 31 March 2026.",
    );
  });

  it("turns a ticked Sent into a date and a count, and takes the tick away", () => {
    const sent = wrote(refreshed(null), "Levy", "M2", { Sent: true, Note: "by mail" });
    const once = refreshed(sent);
    expect(rowOf(once, "Levy", "M2")).toMatchObject({
      Sent: false,
      "Reminded on": today,
      "Times reminded": 1,
      Note: "by mail",
    });
    expect(refreshed(once)).toEqual(once);
    const twice = refreshed(wrote(once, "Levy", "M2", { Sent: true }));
    expect(rowOf(twice, "Levy", "M2")).toMatchObject({ "Times reminded": 2 });
  });

  it("stops at the limit: twice, and once where giving is voluntary", () => {
    const first = refreshed(null);
    expect([hasLink(first, "Levy", "M2"), hasLink(first, "Office", "M2")]).toEqual([true, true]);
    const tick = (sheet: SheetSnapshot) =>
      refreshed(wrote(wrote(sheet, "Levy", "M2", { Sent: true }), "Office", "M2", { Sent: true }));
    const once = tick(first);
    expect([hasLink(once, "Levy", "M2"), hasLink(once, "Office", "M2")]).toEqual([true, false]);
    expect(hasLink(tick(once), "Levy", "M2")).toBe(false);
  });

  it("holds to the limit in Settings", () => {
    const never = { ...smallFactory, settings: settings({ reminderLimit: 0 }) };
    expect(hasLink(refreshed(null, never), "Levy", "M2")).toBe(false);
  });

  it.each([
    ["Levy", "Disputed", false],
    ["Levy", "Declined", true],
    ["Levy", "Promised", true],
    ["Office", "Disputed", false],
    ["Office", "Declined", false],
    ["Office", "사양함", false],
    ["Office", "To contact", true],
  ])("in %s, %s: a reminder may be sent, %s", (drive, step, may) => {
    const sheet = wrote(refreshed(null), drive, "M2", { "Next step": step });
    expect(hasLink(refreshed(sheet), drive, "M2")).toBe(may);
  });

  describe("where there is no message its cell says why", () => {
    const messageOf = (sheet: SheetSnapshot, drive: string) => rowOf(sheet, drive, "M2").Message;

    it.each([
      ["Levy", { "Next step": "Disputed" }, "(no message: the quota is disputed)"],
      ["Office", { "Next step": "Declined" }, "(no message: declined, and giving is voluntary)"],
      ["Levy", { "Times reminded": 2 }, "(no message: reminded 2 times, which is the limit)"],
      ["Office", { Sent: true }, "(no message: reminded 1 time, which is the limit)"],
    ])("%s, %o: %s", (drive, noted, why) => {
      const sheet = refreshed(wrote(refreshed(null), drive, "M2", noted));
      expect(messageOf(sheet, drive)).toBe(why);
      expect(hasLink(sheet, drive, "M2")).toBe(false);
    });

    it("who has left", () => {
      const members = smallFactory.members.map((each) =>
        each.id === "M2" ? { ...each, left: day("2026-06-01") } : each,
      );
      const sheet = refreshed(null, { ...smallFactory, members });
      expect(messageOf(sheet, "Levy")).toBe("(no message: left on 1 June 2026)");
    });

    it("who has no row in Members any more", () => {
      const members = smallFactory.members.filter(({ id }) => id !== "M2");
      const sheet = refreshed(null, { ...smallFactory, members });
      expect(messageOf(sheet, "Levy")).toBe("(no message: not in Members any more)");
    });

    it("where Settings allow none", () => {
      const never = { ...smallFactory, settings: settings({ reminderLimit: 0 }) };
      const why = "(no message: Settings allow no reminders)";
      expect(messageOf(refreshed(null, never), "Levy")).toBe(why);
    });

    it("but who has no address has a message to copy", () => {
      expect(rowOf(refreshed(null), "Levy", "M3").Message).toContain("is asked of you for Levy");
    });
  });

  it("offers no mail to who is gone or has no address", () => {
    const members = smallFactory.members.map((each) =>
      each.id === "M2" ? { ...each, left: day("2026-06-01") } : each,
    );
    const sheet = refreshed(null, { ...smallFactory, members });
    expect(hasLink(sheet, "Levy", "M2")).toBe(false);
    expect(hasLink(sheet, "Levy", "M3")).toBe(false);
  });

  it("keeps the notes of who has paid under No longer flagged, and brings them back", () => {
    const noted = wrote(refreshed(null), "Levy", "M3", {
      Note: "on leave",
      "Next step": "Promised",
    });
    const paid = smallFactory.contributions.map((each) =>
      each.member === "M1" && each.drive === "Levy" ? { ...each, member: "M3" } : each,
    );
    const gone = refreshed(noted, { ...smallFactory, contributions: paid });
    const marker = gone.rows.findIndex((row) => row[0] === "No longer flagged");
    expect(gone.rows.findIndex((row) => row[3] === "M3")).toBe(marker + 1);
    expect(rowOf(gone, "Levy", "M3")).toEqual({
      Drive: "Levy",
      Collector: "Kim Hae",
      Group: "Paint",
      "Member ID": "M3",
      Member: "Choe Sam",
      "Next step": "Promised",
      Note: "on leave",
    });
    expect(rowOf(refreshed(gone), "Levy", "M3")).toMatchObject({
      Standing: "Late",
      "Next step": "Promised",
      Note: "on leave",
      Sent: false,
    });
  });

  it("stamps a reminder that was sent to someone who has paid since", () => {
    const sent = wrote(refreshed(null), "Levy", "M3", { Sent: true });
    const paid = smallFactory.contributions.map((each) =>
      each.member === "M1" && each.drive === "Levy" ? { ...each, member: "M3" } : each,
    );
    const gone = refreshed(sent, { ...smallFactory, contributions: paid });
    expect(rowOf(gone, "Levy", "M3")).toMatchObject({ "Reminded on": today, "Times reminded": 1 });
    expect(rowOf(gone, "Levy", "M3")).not.toHaveProperty("Sent");
    expect(refreshed(gone, { ...smallFactory, contributions: paid })).toEqual(gone);
  });
});

describe("Follow-up on voluntary drives", () => {
  const drivesOf = (book: Book) =>
    records(reportsOf(keepAccounts(book)).get("followUp")).map(({ Drive }) => Drive);

  it("is kept out of altogether where Settings say so", () => {
    expect(new Set(drivesOf(smallFactory))).toEqual(new Set(["Levy", "Office"]));
    const never = { ...smallFactory.settings, voluntaryFollowUp: "never" } as const;
    expect(new Set(drivesOf({ ...smallFactory, settings: never }))).toEqual(new Set(["Levy"]));
  });

  it("says of what has come together no more than anyone may see", () => {
    const more = ["M4", "M5", "M6", "M7", "M8"];
    const book: Book = {
      ...smallFactory,
      members: [...smallFactory.members, ...more.map((id) => member(id, "Cell 1"))],
      contributions: [
        ...smallFactory.contributions,
        ...more.map((id) => gift("Office", id, 11_111)),
      ],
    };
    const [office] = records(reportsOf(keepAccounts(book)).get("followUp")).filter(
      ({ Drive }) => Drive === "Office",
    );
    expect(office!["Message"]).toContain(
      "at least 74,000 of 100,000 KRW has come together for Office so far",
    );
  });
});

describe("mailto", () => {
  const writeMessage = mailtoWriter("Roof & more");
  const write = (address: string, rest: string, end: MessageEnd = ["", "", ""]) =>
    writeMessage(address, { greeting: "", rest, end });

  it("percent-encodes subject and body, line ends as CR LF", () => {
    expect(write("a@b.example", "100 %?\nYes & no")).toBe(
      "mailto:a@b.example?subject=Roof%20%26%20more&body=100%20%25%3F%0D%0AYes%20%26%20no",
    );
  });

  it("stays under 2,000 characters, whole characters only", () => {
    const link = write("a@b.example", "가".repeat(500));
    expect(link.length).toBeLessThan(2_000);
    expect(link.length).toBeGreaterThan(1_980);
    expect(decodeURIComponent(link)).toMatch(/가…$/);
  });

  it("cuts what stands before it rather than how to pay", () => {
    const link = write("a@b.example", "가".repeat(500), [" 계좌: 1, ", "RF53 TGVP VGTQ", ". 드림"]);
    expect(link.length).toBeLessThan(2_000);
    expect(decodeURIComponent(link)).toMatch(/가… 계좌: 1, RF53 TGVP VGTQ\. 드림$/);
  });

  it("cuts how to pay too where that alone is longer than a link may be", () => {
    const link = write("a@b.example", "가", ["나".repeat(500), "RF53", ""]);
    expect(link.length).toBeLessThan(2_000);
    expect(decodeURIComponent(link)).toMatch(/body=가나+…$/);
  });

  it("sends half a pair of surrogates as the replacement character", () => {
    expect(write("a@b.example", "x\ud800y")).toMatch(/body=x%EF%BF%BDy$/);
  });

  it.each([
    ["kim@works.example", "kim@works.example"],
    ["010-1234-5678, kim.h@mail.works.example (home)", "kim.h@mail.works.example"],
    ["김철수@예시.한국", "김철수@예시.한국"],
    ["010-1234-5678", null],
    ["@kim", null],
    ["", null],
  ])("finds in %j the address %j", (contact, address) => {
    expect(addressIn(contact)).toBe(address);
  });
});
