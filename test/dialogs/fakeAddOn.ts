import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { fillPage, openingOf } from "../../src/dialogs/opening";
import type { AddOn } from "../../src/dialogs/protocol";
import type { DialogName } from "../../src/i18n/dialogWords";
import { type Language, speak } from "../../src/i18n/index";

type Functions = { readonly [Name in keyof AddOn]?: (request: never) => unknown };

/** A page opened as a sidebar, over functions that stand in for the add-on's. */
export interface OpenDialog {
  readonly page: Page;
  /** What the page asked, in order. */
  readonly calls: { readonly name: keyof AddOn; readonly request: never }[];
  /** Uncaught errors, and requests to anywhere. */
  readonly faults: string[];
  /** How often a function of one name was called. */
  count(name: keyof AddOn): number;
  /** What a function was last called with. */
  last<Name extends keyof AddOn>(name: Name): Parameters<AddOn[Name]>[0];
}

interface HowToOpen {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** What the page may do in a frame without an origin of its own; left out: it is not in a frame. */
  readonly sandbox?: string;
}

/** What a page sends along with whatever writes. */
export const aToken: unknown = expect.stringMatching(/^[0-9a-f]{24}$/);

const address = "http://whipround.test/";

/**
 * Opens the built page as `showDialog` opens it. A function that throws answers through the failure
 * handler, as in Apps Script.
 */
export async function openDialog(
  context: BrowserContext,
  name: DialogName,
  functions: Functions,
  { language = "en", width = 300, height = 720, sandbox }: HowToOpen = {},
): Promise<OpenDialog> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  const calls: OpenDialog["calls"] = [];
  const faults = watch(page);
  await page.exposeFunction("askAddOn", (asked: keyof AddOn, request: never) => {
    calls.push({ name: asked, request });
    const answer = functions[asked];
    if (answer === undefined) throw new Error(`${asked} is not defined`);
    return answer(request);
  });
  const built = await readFile(new URL(`../../dist/${name}.html`, import.meta.url), "utf8");
  // In the page itself, in front of its own script, as Google puts it.
  const google = `<head><script>(${fakeGoogle.toString()})()</script>`;
  const filled = fillPage(built, openingOf(speak(language))).replace("<head>", () => google);
  const html = sandbox === undefined ? filled : framed(filled, sandbox);
  await page.route(`${address}**`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(address);
  const shown = sandbox === undefined ? page : page.frameLocator("iframe").first();
  await shown.locator("main > :nth-child(2)").first().waitFor({ state: "attached" });
  const last = (asked: keyof AddOn) => calls.findLast((call) => call.name === asked)?.request;
  return {
    page,
    calls,
    faults,
    count: (asked) => calls.filter((call) => call.name === asked).length,
    last: last as OpenDialog["last"],
  };
}

function framed(html: string, sandbox: string): string {
  const escaped = html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><style>*{margin:0;border:0;width:100%;height:100vh}</style><iframe sandbox="${sandbox}" srcdoc="${escaped}"></iframe>`;
}

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !/^(data|blob|about):/.test(url)) faults.push(`a request to ${url}`);
  });
  return faults;
}

/** `google.script` as HtmlService gives it to pages. Runs in the page. */
function fakeGoogle(): void {
  type Handlers = { success: (reply: unknown) => void; failure: (error: Error) => void };
  const ask = async (name: string, given: unknown): Promise<unknown> => {
    // Into a frame the function comes a moment after the page.
    const here: { askAddOn?: (name: string, given: unknown) => Promise<unknown> } = window as never;
    while (here.askAddOn === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    return here.askAddOn(name, given);
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler")
            return (success: Handlers["success"]) => runner({ ...handlers, success });
          if (name === "withFailureHandler")
            return (failure: Handlers["failure"]) => runner({ ...handlers, failure });
          return (given: unknown) => void ask(name, given).then(handlers.success, handlers.failure);
        },
      },
    );
  const host = { close: () => document.documentElement.setAttribute("data-closed", "") };
  const none = { success: () => {}, failure: () => {} };
  Object.assign(window, { google: { script: { run: runner(none), host } } });
}
