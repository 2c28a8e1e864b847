import { describe, expect, it } from "vitest";
import { keepAccounts } from "../../../src/core/index";
import { speak } from "../../../src/i18n/index";
import { OtherNames } from "../../../src/reports/drives/otherNames";
import { csvText } from "../../../src/reports/pages/csvText";
import { disputesIn } from "../../../src/reports/pages/disputes";
import { printedPage } from "../../../src/reports/pages/printedPage";
import { table } from "../../../src/reports/pages/table";
import { html } from "../../../src/reports/report/html";
import { book, group, member } from "../../support/book";

describe("html", () => {
  it("escapes every text, and leaves markup and lists of it alone", () => {
    const rows = ["<a>", "b & 'c'"].map((text) => html`<li title="${text}">${text}</li>`);
    expect(html`<ul>${rows}${null}${7}</ul>`.markup).toBe(
      '<ul><li title="&#60;a&#62;">&#60;a&#62;</li><li title="b &#38; &#39;c&#39;">b &#38; &#39;c&#39;</li>7</ul>',
    );
  });
});

describe("a table", () => {
  it("leaves out a column without a header that is blank throughout", () => {
    const columns = [{ header: "A" }, { header: "" }, { header: "C", kind: "figure" as const }];
    const { markup } = table(columns, [["1", "", "3"]])!;
    expect(markup).toContain('<th scope="col">A</th><th scope="col" class="n">C</th>');
    expect(markup).toContain('<th scope="row">1</th><td class="n" data-header="C">3</td>');
    expect(table(columns, [["1", "2", "3"]])!.markup).toContain("<td>2</td>");
  });

  it("says with each cell its header, for where the columns have no room", () => {
    const { markup } = table(
      [{ header: "A" }, { header: "B & C" }, { header: "" }],
      [["1", "2", "3"]],
    )!;
    expect(markup).toContain('<th scope="row">1</th><td data-header="B &#38; C">2</td><td>3</td>');
  });

  it("is none without rows", () => {
    expect(table([{ header: "A" }], [])).toBeNull();
  });
});

describe("csv", () => {
  it("quotes, writes days as ISO dates, and defuses what would be a formula", () => {
    const rows = [
      ["a,b", 'say "x"', 1.5, { day: 0 }],
      ["=1+1", "-5", -5, "@x"],
    ];
    const full = [["\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", " =1", "1=1"]];
    expect(csvText(full)).toBe("'\uFF1D1+1,'\uFF0B1,'\uFF0D1,'\uFF20x,' =1,1=1\r\n");
    expect(csvText(rows)).toBe('"a,b","say ""x""",1.5,1970-01-01\r\n\'=1+1,\'-5,-5,\'@x\r\n');
  });
});

describe("names of others", () => {
  const accounts = keepAccounts(
    book({
      members: [
        member("1", "Cell", { name: "An" }),
        member("2", "Cell", { name: "김철수" }),
        member("3", "Cell", { name: "Bo" }),
      ],
      groups: [group("Cell", null, { collector: "Ms Quill" })],
    }),
  );
  const others = new OtherNames(accounts);
  const own = new Set(["Bo"]);

  it.each([
    ["R-118", "R-118", "a number names nobody"],
    ["for An", "", "a name of another"],
    ["Anchor", "Anchor", "a name within a word is none"],
    ["김철수가 냄", "", "Hangul has particles behind it"],
    ["via Ms Quill", "", "a collector"],
    ["from Bo", "from Bo", "one's own"],
  ])("makes %j into %j: %s", (text, cleared) => {
    expect(others.clear(text, own)).toBe(cleared);
  });
});

describe("disputes", () => {
  it.each([
    ["English headers", ["Drive", "Member", "Next step", "Note"], "Disputed"],
    ["Korean headers", ["모금", "구성원", "다음 단계", "비고"], "이의 있음"],
    ["both mixed", ["Drive", "구성원", "Next step", "비고"], "이의 있음"],
  ])("are found under %s", (_, header, step) => {
    const rows = [
      ["Follow-up"],
      header,
      ["Roof", "Kim", step, "paid in March"],
      ["Roof", "Ri", "x", ""],
    ];
    const sheet = { id: "1", name: "", tab: null, rows, formulas: [], formats: [] };
    expect(disputesIn(sheet)).toEqual([{ drive: "Roof", member: "Kim", note: "paid in March" }]);
    expect(disputesIn({ ...sheet, rows: [["Follow-up"]] })).toEqual([]);
  });
});

describe("a printed page", () => {
  it("asks for nothing from anywhere, and has a name that file systems take", () => {
    const page = printedPage(speak("ko"), {
      title: "지붕/수리",
      organisation: "",
      lines: [],
      body: html`<p>x</p>`,
      fileName: '지붕/수리: "2026"',
    });
    expect(page.fileName).toBe("지붕-수리-2026-");
    expect(page.html).toContain("default-src 'none'");
    expect(page.html).toContain('<html lang="ko">');
    expect(page.html).not.toMatch(/<script|src=|https?:/);
  });
});
