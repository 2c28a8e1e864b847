import { beforeAll, describe, expect, it } from "vitest";
import type { ImportPreview, PageReply } from "../../src/dialogs/protocol";
import {
  condominiumSample,
  factorySample,
  type SampleWorkbook,
  schoolSample,
} from "../../src/sample/index";
import { bankFile } from "../commands/import/bankFiles";
import type { AddOn } from "../support/addOn";
import { openSampleAddOn, set } from "../support/sampleAddOn";

type Paper = Extract<PageReply, { ok: true }>;

const names = (sample: SampleWorkbook) => sample.tabs.members!.map(({ name }) => String(name));
const reasons = (sample: SampleWorkbook) =>
  (sample.tabs.adjustments ?? []).flatMap(({ reason }) => (reason ? String(reason) : []));
const languageWord = { en: "English", ko: "한국어" } as const;

/** Of a page everything but its style, which names nobody. */
const bytes = ({ html, csv, title, fileName }: Paper) =>
  [html.replace(/<style>[\s\S]*<\/style>/, ""), csv, title, fileName].join("\n");

/** What a page shows, without its markup. */
const shown = ({ html }: Paper) =>
  html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ");

const ask = (addOn: AddOn, name: string, request: object): Paper => {
  const reply = addOn.run(name, request) as PageReply;
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply;
};

const debt = {
  en: /\b(owed?|late|overdue|arrears|delinquent|outstanding)\b/i,
  ko: /미납|체납|연체|독촉/,
};

const samples = [
  { sample: factorySample(), drive: "Office drive", member: "M67", voluntary: true },
  { sample: schoolSample(), drive: "Playground", member: "P33", voluntary: true },
  { sample: condominiumSample(), drive: "Lift renewal", member: "C14", voluntary: false },
];

/** Tabs, headers and choices in one language; what is made of them in the same or the other. */
const ways = [
  { typed: "en", made: "en" },
  { typed: "ko", made: "ko" },
  { typed: "en", made: "ko" },
  { typed: "ko", made: "en" },
] as const;

describe.each(
  samples.flatMap((each) => ways.map((way) => ({ ...each, ...way, id: each.sample.id }))),
)(
  "the $id typed in $typed, its pages in $made",
  ({ sample, drive, member, voluntary, typed, made }) => {
    let addOn: AddOn;
    beforeAll(() => {
      addOn = openSampleAddOn(sample, typed);
      set(addOn, typed, "language", languageWord[made]);
    });

    it("goes to a notice that names nobody but whom it may", () => {
      const paper = ask(addOn, "noticePage", { drive, note: "Come & see <us>" });
      expect(paper.html).toContain(`<html lang="${made}">`);
      expect(paper.html).toContain("Come &#38; see &#60;us&#62;");
      // Beside names nothing tells how far a drive has come whose owners are asked for different sums.
      expect(paper.html.includes("<svg")).toBe(voluntary);
      expect(paper.csv).toContain(drive);
      const named = names(sample).filter((name) => bytes(paper).includes(name));
      // The owners have decided that who is in arrears may be named: these, and nobody else.
      const late =
        "Farkas Lindqvar Rosander Zabel Fontanel Hornik Kolbe Novotka Urbanek Yelland Cederling Jessop";
      expect([...new Set(named)].sort()).toEqual(voluntary ? [] : late.split(" ").sort());
      if (voluntary) expect(shown(paper)).not.toMatch(debt[made]);
      for (const reason of reasons(sample)) expect(bytes(paper)).not.toContain(reason);
    });

    it("goes to a notice of every open drive", () => {
      const paper = ask(addOn, "noticePage", { drive: "", note: "" });
      expect(paper.html).toContain(drive);
      if (voluntary) for (const name of names(sample)) expect(bytes(paper)).not.toContain(name);
    });

    it("goes to what it came to, of a drive and of all, and names nobody", () => {
      for (const of of [drive, ""]) {
        const paper = ask(addOn, "outcomePage", { drive: of, note: "Come & see <us>" });
        expect(paper.html).toContain(`<html lang="${made}">`);
        expect(paper.html).toContain("Come &#38; see &#60;us&#62;");
        expect(paper.html).toContain(drive);
        expect(names(sample).filter((name) => bytes(paper).includes(name))).toEqual([]);
        if (voluntary && of !== "") expect(shown(paper)).not.toMatch(debt[made]);
        for (const reason of reasons(sample)) expect(bytes(paper)).not.toContain(reason);
      }
    });

    it("goes to one person's page, on which nobody else is", () => {
      const paper = ask(addOn, "personPage", { memberId: member });
      const own = String(sample.tabs.members!.find(({ memberId }) => memberId === member)!.name);
      expect(paper.title).toContain(own);
      for (const name of names(sample))
        if (name !== own) expect(bytes(paper), name).not.toContain(name);
      for (const reason of reasons(sample)) expect(bytes(paper)).not.toContain(reason);
      expect(shown(paper)).toMatch(
        made === "en" ? /How|No amount is set/ : /산출 근거|정해진 금액/,
      );
    });

    it("goes to everyone's statement, each page with nobody else on it", () => {
      const paper = ask(addOn, "personPage", { group: "" });
      const pages = paper.html.split('<section class="sheet">').slice(1);
      expect(pages.length).toBeGreaterThan(30);
      const plain = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const all = [...new Set(names(sample))].map((name) => {
        return [name, new RegExp(`(?<![\\p{L}-])${plain(name)}(?![a-z-])`, "u")] as const;
      });
      for (const page of pages) {
        const text = shown({ ...paper, html: page });
        const heading = shown({ ...paper, html: page.slice(0, page.indexOf("</header>")) });
        const strangers = all.filter(([, name]) => name.test(text) && !name.test(heading));
        expect(strangers.map(([name]) => name)).toEqual([]);
      }
      for (const reason of reasons(sample)) expect(bytes(paper)).not.toContain(reason);
    });

    it("goes to collection sheets, one a group", () => {
      const paper = ask(addOn, "collectionSheetsPage", { drive, groups: [] });
      expect(paper.html.split('class="sheet"').length - 1).toBeGreaterThan(2);
      if (!voluntary) return;
      expect(shown(paper)).not.toMatch(debt[made]);
      // Figures that any cell of the ledger or the roll holds have separators or decimals.
      expect(shown(paper)).not.toMatch(/\d,\d{3}|\d\.\d\d/);
    });

    it("goes to a handover report that keeps reasons to itself", () => {
      const paper = ask(addOn, "handoverPage", { note: "The key is with the guard." });
      expect(shown(paper)).toContain("The key is with the guard.");
      expect(shown(paper)).toContain(drive);
      for (const reason of reasons(sample)) expect(bytes(paper)).not.toContain(reason);
    });

    it("speaks the one language throughout", () => {
      const papers = [
        ask(addOn, "noticePage", { drive: "", note: "" }),
        ask(addOn, "outcomePage", { drive: "", note: "" }),
        ask(addOn, "personPage", { memberId: member }),
        ask(addOn, "collectionSheetsPage", { drive, groups: [] }),
        ask(addOn, "handoverPage", { note: "" }),
      ];
      for (const paper of papers) {
        if (made === "en") expect(bytes(paper)).not.toMatch(/[가-힣]/);
        else expect(shown(paper)).not.toMatch(/\b(Quota|Contributed|Amount|Date|How|None|As of)\b/);
      }
    });

    it("takes in a statement, once", () => {
      const header = ["Buchungstag", "Auftraggeber", "Verwendungszweck", "Betrag"];
      const rows = [header, ["31.05.2026", "Someone else", `for ${member}`, "12,00"]];
      const request = { rows, drive, method: "Transfer" };
      const preview = addOn.run("previewImport", request) as Extract<ImportPreview, { ok: true }>;
      expect(preview.lines).toMatchObject([{ status: "new", memberId: member }]);
      const { fields, fingerprint } = preview;
      const whole = { ...request, fields, fingerprint, unmatchedTo: "" };
      expect(addOn.run("appendContributions", whole)).toMatchObject({ ok: true, added: 1 });
      expect(addOn.run("previewImport", request)).toMatchObject({
        lines: [{ status: "duplicate" }],
      });
      expect(addOn.run("appendContributions", whole)).toMatchObject({ ok: false });
    });
  },
);

describe("one person's page", () => {
  const addOn = () => openSampleAddOn(factorySample(), "en");

  it("shows quotas with How, every row with its reference, and what falls due when", () => {
    const book = openSampleAddOn(condominiumSample(), "en");
    const text = shown(ask(book, "personPage", { memberId: "C14" }));
    expect(text).toContain("Quota 1,207.50 EUR");
    expect(text).toContain("How: weight 150 of 8,560 × 68,908.00 = 1,207.5; exactly 1,207.50");
    expect(text).toContain("27 August 2026 362.25 EUR Transfer C14/2");
    expect(text).toContain("30 September 2026 241.50 241.50");
    expect(text).toContain("Due now 483.00 EUR");
  });

  it("shows in the year what was given in kind, beside what was given", () => {
    const book = addOn();
    const year = () =>
      shown(ask(book, "personPage", { memberId: "M67" })).split("All together in")[1];
    expect(year()).not.toContain("in kind");
    const ledger = book.sheet("Contributions");
    const cells = [46_140, "Office drive", "M67", "", 1_234, "In kind"];
    const row = ledger.lastRow() + 1;
    for (const [c, cell] of cells.entries()) ledger.setContent(row, c + 1, cell);
    expect(year()).toContain("Given in kind 1,234 KRW");
  });

  it("shows who joined later only the instalments that fell due since", () => {
    const book = openSampleAddOn(condominiumSample(), "en");
    const text = shown(ask(book, "personPage", { memberId: "A10-2" }));
    const dues = text.slice(text.indexOf("Due Quota"), text.indexOf("What is recorded"));
    expect(dues).toContain("31 August 2026 362.25 0.00");
    expect(dues).toContain("31 October 2026 241.50 169.05");
    expect(dues).not.toContain("June");
  });

  it("leaves out payers, receivers, notes, and references that name another", () => {
    const book = addOn();
    const ledger = book.sheet("Contributions");
    const row = ledger.lastRow() + 1;
    const cells = [
      46_140,
      "Office drive",
      "M67",
      "",
      1_234,
      "Cash",
      "for Kim Chol-su",
      "by Ri Un-byol",
    ];
    for (const [c, cell] of cells.entries()) ledger.setContent(row, c + 1, cell);
    ledger.setContent(row, 10, "Pak Tae-sok");
    ledger.setContent(row, 11, "Kim Chol-su");
    const paper = ask(book, "personPage", { memberId: "M67" });
    expect(shown(paper)).toContain("1,234 KRW Cash");
    for (const name of ["Kim Chol-su", "Ri Un-byol", "Pak Tae-sok"])
      expect(bytes(paper)).not.toContain(name);
  });

  it("shows a name that is markup as that very text", () => {
    const book = addOn();
    book.sheet("Members").setContent(2, 2, '<img src=x onerror="alert(1)">');
    const { html } = ask(book, "personPage", { memberId: "M01" });
    expect(html).not.toContain("<img");
    expect(html).toContain("&#60;img src=x onerror=&#34;alert(1)&#34;&#62;");
  });

  it("says who was probably meant", () => {
    expect(addOn().run("personPage", { memberId: "Kim Chol-soo" })).toEqual({
      ok: false,
      message: 'There is no member "Kim Chol-soo". Did you mean Kim Chol-su?',
    });
  });
});

describe("collection sheets", () => {
  it("carry quota and outstanding where the drive is mandatory, and only who is asked", () => {
    const addOn = openSampleAddOn(factorySample(), "en");
    const drive = "Union renewal levy";
    const paper = ask(addOn, "collectionSheetsPage", { drive, groups: ["Power shop"] });
    expect(paper.html.split('class="sheet"').length - 1).toBe(1);
    expect(shown(paper)).toContain("Ri Tok-sun 15,000 9,000");
    expect(shown(paper)).not.toContain("Kim Chol-su");
  });

  it("take a group above for all that are under it", () => {
    const addOn = openSampleAddOn(factorySample(), "en");
    const groups = ["Party committee"];
    const paper = ask(addOn, "collectionSheetsPage", { drive: "Office drive", groups });
    expect(paper.html.split('class="sheet"').length - 1).toBe(10);
  });

  it("show nothing of who is exempt", () => {
    const addOn = openSampleAddOn(factorySample(), "en");
    const sheet = addOn.sheet("Adjustments");
    for (const [c, cell] of ["All", "M67", "Exempt"].entries())
      sheet.setContent(sheet.lastRow() + (c === 0 ? 1 : 0), c + 1, cell);
    // Where giving is voluntary the exempt stand on the sheet like everybody.
    const before = openSampleAddOn(factorySample(), "en");
    const request = { drive: "Office drive", groups: [] };
    const paper = ask(addOn, "collectionSheetsPage", request);
    expect(bytes(paper)).toContain("Ri Tok-sun");
    expect(paper.html).toBe(ask(before, "collectionSheetsPage", request).html);
    const notice = ask(addOn, "noticePage", { drive: "", note: "" });
    expect(bytes(notice)).not.toMatch(/exempt/i);
  });
});

describe("a handover report", () => {
  it("lists cash with collectors, disputes in either language, and problems with their money", () => {
    const addOn = openSampleAddOn(factorySample(), "en");
    addOn.run("refreshSummaries");
    const followUp = addOn.sheet("Follow-up");
    const header = addOn.values("Follow-up")[1]!;
    const at = (title: string) => header.indexOf(title) + 1;
    const who = String(addOn.values("Follow-up")[2]![at("Member") - 1]);
    followUp.setContent(3, at("Next step"), "이의 있음");
    followUp.setContent(3, at("Note"), "Says it was paid in March");
    const text = shown(ask(addOn, "handoverPage", { note: "" }));
    expect(text).toContain("Kim Chol-su Office drive 6 90,000 KRW");
    expect(text).toMatch(new RegExp(`Disputed .*${who} .*Says it was paid in March`));
    expect(text).toContain(
      'There is no member "Kim Chol-soo", so this row is not counted. 20,000 KRW',
    );
  });

  it("lists apart what was accepted and by whom, until its row changes", () => {
    const addOn = openSampleAddOn(factorySample(), "en");
    addOn.run("refreshSummaries");
    const checks = addOn.values("Checks");
    const at = (title: string) => checks[1]!.indexOf(title);
    const row = checks.findIndex((cells) => String(cells[at("Problem")]).includes("Kim Chol-soo"));
    const [, line] = /(\d+)$/.exec(String(checks[row]![at("Cell")]))!;
    const problem = String(checks[row]![at("Problem")]);
    const parts = () => shown(ask(addOn, "handoverPage", { note: "" })).split(/Accepted problems/);
    expect(parts()).toEqual([expect.stringContaining(problem)]);
    addOn.sheet("Checks").setContent(row + 1, at("Accepted by") + 1, "Ana, 3 May");
    expect(parts()).toEqual([
      expect.not.stringContaining(problem),
      expect.stringMatching(/Contributions \d+ .*Kim Chol-soo.* 20,000 KRW Ana, 3 May/),
    ]);
    addOn.run("checkForProblems");
    expect(parts()).toHaveLength(2);
    const amount = addOn.values("Contributions")[0]!.indexOf("Amount") + 1;
    addOn.sheet("Contributions").setContent(Number(line), amount, 21_000);
    expect(parts()).toEqual([expect.stringContaining(problem)]);
  });
});

describe("a bank's statement through the bundle", () => {
  it.each([
    ["german-bank", condominiumSample(), "Lift renewal", 4],
    ["payment-service", schoolSample(), "Playground", 3],
  ] as const)("adds what is new of %s", (file, sample, drive, added) => {
    const addOn = openSampleAddOn(sample, "en");
    const request = { ...bankFile(file), drive, method: "", dayOrder: undefined };
    const chosen = file === "payment-service" ? { ...request, dayOrder: "month-first" } : request;
    const preview = addOn.run("previewImport", chosen) as Extract<ImportPreview, { ok: true }>;
    const { fields, fingerprint } = preview;
    const whole = { ...chosen, fields, fingerprint, unmatchedTo: "" };
    expect(addOn.run("appendContributions", whole)).toMatchObject({ ok: true, added });
    const rows = addOn.rows("Contributions").slice(-added);
    expect(rows.map(({ Drive }) => Drive)).toEqual(Array.from({ length: added }, () => drive));
    for (const row of rows) expect(row.Amount).toBeTypeOf("number");
  });
});
