import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackSpreadsheet } from "../../src/local/playground/packedSpreadsheet";
import { type Served, serve } from "../../src/local/playground/serve";
import { SpreadsheetModel } from "../../src/local/services";
import { writeXlsx } from "../../src/local/xlsx";
import { changedParts } from "../local/xlsx/support/comparedFiles";
import { craftedBook } from "../local/xlsx/support/craftedBook";
import { trialAddOn } from "./openedPage";

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly policy: string;
}

describe("the playground's server", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ addOn: trialAddOn });
  });
  afterAll(() => served.close());

  /** Where the page stands, token included: "/9f…/" without its last slash. */
  const root = () => new URL(served.url).pathname.slice(0, -1);

  const ask = (path: string, headers: Record<string, string> = {}, method = "GET", body = "") =>
    askBare(root() + path, headers, method, body);

  /** Node's own client, because `fetch` sets the Host header itself. */
  const askBare = (path: string, headers: Record<string, string> = {}, method = "GET", body = "") =>
    new Promise<Reply>((resolve, reject) => {
      const { port } = new URL(served.url);
      const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text,
            policy: String(response.headers["content-security-policy"]),
          }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });

  it("listens on this machine alone", () => {
    expect(new URL(served.url).hostname).toBe("127.0.0.1");
  });

  it("tells the browser to ask nobody else", async () => {
    const { status, policy } = await ask("/");
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:/);
  });

  it.each([
    ["another name for this machine", { host: "evil.example" }],
    ["another site's script", { origin: "https://evil.example" }],
  ])("refuses %s", async (_, headers) => {
    const { status } = await ask("/workbook", headers);
    expect(status).toBe(403);
  });

  it.each(["/", "/workbook", "/add-on", "/main.js", "/examples", "//workbook", ""])(
    "answers %s to nobody without the token of its address",
    async (path) => {
      const wrong = root().replace(/[0-9a-f]/g, (digit) => (digit === "0" ? "1" : "0"));
      for (const start of ["", wrong, root().slice(0, -1), `${root().toUpperCase()}x`]) {
        const { status, text } = await askBare(start + path || "/");
        expect([status, text]).toEqual([
          403,
          "Open the address that was printed when the page was started.",
        ]);
      }
    },
  );

  it("makes another token each time", async () => {
    const other = await serve({ addOn: trialAddOn });
    await other.close();
    expect(new URL(other.url).pathname).toMatch(/^\/[0-9a-f]{32}\/$/);
    expect(new URL(other.url).pathname).not.toBe(`${root()}/`);
  });

  it.each([
    ["a file that is not there", "GET", "/nothing.js", ""],
    ["a request that cannot be read", "POST", "/save", "{not json"],
    ["a workbook that is none", "POST", "/save", "{}"],
  ])("tells no path and no text of its own faults: %s", async (_, method, path, body) => {
    const { status, text } = await ask(path, {}, method, body);
    expect(status).toBeGreaterThanOrEqual(404);
    expect(text).not.toMatch(/[A-Za-z]:\\|\/(?!index)\w+\/|JSON|undefined|Cannot|not a function/);
  });

  it("calls a workbook that nobody has named by its file", async () => {
    const { bytes } = writeXlsx(SpreadsheetModel.empty(), undefined);
    const named = await serve({ addOn: trialAddOn, workbook: bytes, name: "books.xlsx" });
    const { spreadsheet } = await (await fetch(`${named.url}workbook`)).json();
    await named.close();
    expect(spreadsheet.name).toBe("books");
  });

  it.each(["Overview", "전체 현황"])("opens a file that has a sheet %s on it", async (name) => {
    const book = SpreadsheetModel.empty();
    const { id } = book.addSheet(name);
    const { bytes } = writeXlsx(book, undefined);
    const named = await serve({ addOn: trialAddOn, workbook: bytes });
    const { spreadsheet } = await (await fetch(`${named.url}workbook`)).json();
    await named.close();
    expect(book.activeSheetId).not.toBe(id);
    expect(unpackSpreadsheet(spreadsheet).activeSheet().name).toBe(name);
  });

  it("changes the file that was opened: what the page did not touch comes out as it was", async () => {
    const file = craftedBook(new Set(["drawing", "notes", "later validations", "macros"]));
    const opened = await fetch(`${served.url}open?name=mine.xlsx`, {
      method: "POST",
      body: Buffer.from(file),
    });
    const { spreadsheet, file: key } = await opened.json();
    const save = (packed: unknown, given: string) =>
      fetch(`${served.url}save?${given}`, { method: "POST", body: JSON.stringify(packed) });
    const same = await save(spreadsheet, `file=${key}`);
    expect(Buffer.from(await same.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
    spreadsheet.sheets[0].rows[1][1] = "Kim Yong-su";
    const changed = await save(spreadsheet, `file=${key}`);
    expect(changedParts(file, new Uint8Array(await changed.arrayBuffer()))).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect((await save(spreadsheet, "file=99&language=ko")).status).toBe(410);
  });

  it("asks before it changes what is locked", async () => {
    const file = craftedBook(new Set(["protection"]));
    const opened = await fetch(`${served.url}open?name=mine.xlsx`, {
      method: "POST",
      body: Buffer.from(file),
    });
    const { spreadsheet, file: key } = await opened.json();
    spreadsheet.sheets[3].rows[0][0] = "mine";
    const body = JSON.stringify(spreadsheet);
    const asked = await fetch(`${served.url}save?file=${key}`, { method: "POST", body });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain("My notes!A1 is locked in a protected sheet");
    const forced = await fetch(`${served.url}save?file=${key}&force=1`, { method: "POST", body });
    expect(forced.status).toBe(200);
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/main.js.map", "/examples/none"])(
    "has nothing at %s",
    async (path) => {
      const { status } = await ask(path);
      expect(status).toBe(404);
    },
  );

  it.each([
    ["en", "x.xlsx cannot be read: the file is empty; choose another."],
    ["ko", "x.xlsx 파일을 읽을 수 없습니다: 파일이 비어 있습니다. 다른 파일을 선택하십시오."],
  ])("says in plain words (%s) that a file is no workbook, and what to do", async (...given) => {
    const [language, words] = given;
    const { status, text } = await ask(`/open?name=x.xlsx&language=${language}`, {}, "POST");
    expect(status).toBe(422);
    expect(text).toBe(words);
  });
});
