import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeDeflate } from "../../src/local/nodeDeflate";
import { type Served, serve } from "../../src/local/playground/serve";
import { SpreadsheetModel } from "../../src/local/services";
import { writeXlsx } from "../../src/local/xlsx";
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

  /** Node's own client, because `fetch` sets the Host header itself. */
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
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
      sent.end();
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

  it("calls a workbook that nobody has named by its file", async () => {
    const { bytes } = await writeXlsx(SpreadsheetModel.empty(), nodeDeflate);
    const named = await serve({ addOn: trialAddOn, workbook: bytes, name: "books.xlsx" });
    const { spreadsheet } = await (await fetch(`${named.url}workbook`)).json();
    await named.close();
    expect(spreadsheet.name).toBe("books");
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
    ["ko", "x.xlsx 파일을 읽을 수 없습니다: 파일이 비어 있습니다. 다른 파일을 고르십시오."],
  ])("says in plain words (%s) that a file is no workbook, and what to do", async (...given) => {
    const [language, words] = given;
    const { status, text } = await ask(`/open?name=x.xlsx&language=${language}`, {}, "POST");
    expect(status).toBe(422);
    expect(text).toBe(words);
  });
});
