import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** Where a Chromium may be, the one that the environment names first. */
const places = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const found = places.find((place) => place !== undefined && existsSync(place));

/**
 * Whether to leave the browser tests out: there is no browser. CI never leaves them out; there they
 * fail instead.
 */
export const withoutBrowser = found === undefined && !process.env["CI"];

if (withoutBrowser)
  console.warn(
    "The browser tests are left out: no Chromium was found. Install one, or name it in CHROMIUM_PATH.",
  );

/** A browser with a profile of its own; `close` ends it and takes the profile away. */
export interface TestBrowser {
  readonly context: BrowserContext;
  /** Opens a page and waits until it is ready; what it says to the console is kept in `said`. */
  open(url: string): Promise<TestPage>;
  close(): Promise<void>;
}

interface TestPage {
  readonly page: Page;
  /** Errors of the page: uncaught ones, and requests to anywhere but this machine. */
  readonly faults: string[];
  /** Milliseconds from opening to ready. */
  readonly opening: number;
}

export async function openBrowser(locale = "en-US"): Promise<TestBrowser> {
  if (found === undefined)
    throw new Error("No Chromium was found: install one, or name it in CHROMIUM_PATH.");
  const profile = await mkdtemp(join(tmpdir(), "whipround-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found,
    args: flags,
    locale,
    timezoneId: "Asia/Seoul",
    viewport: { width: 1360, height: 800 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  return {
    context,
    open: (url) => openPage(context, url),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function openPage(context: BrowserContext, url: string): Promise<TestPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const local = hostname === "127.0.0.1" || ["data:", "blob:", "about:"].includes(protocol);
    if (!local) faults.push(`a request to ${request.url()}`);
  });
  const started = performance.now();
  await page.goto(url);
  await page.waitForSelector("body[data-ready]", { timeout: 120_000 });
  return { page, faults, opening: performance.now() - started };
}
