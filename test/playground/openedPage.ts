import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { type ServeOptions, serve } from "../../src/local/playground/serve";
import { openBrowser } from "../support/browser";

type Cell = string | number | boolean;

/** What the page offers tests, because its cells are painted on a canvas. */
interface Hooks {
  run(name: string, ...given: unknown[]): Promise<unknown>;
  sheets(): Promise<string[]>;
  values(sheet: string): Promise<Cell[][]>;
  type(sheet: string, cell: string, value: Cell): Promise<void>;
  select(sheet: string, cell: string): Promise<void>;
  failureAt(sheet: string, row: number, column: number): Promise<string | undefined>;
  /** The colour of a cell's text as it is painted; "" where it is the usual one. */
  fontColor(sheet: string, cell: string): Promise<string>;
  /** Whether the drop-down of a cell, if it has one, takes what stands there. */
  isValid(sheet: string, cell: string): Promise<boolean>;
}

/** The playground in a browser, served with an add-on of its own. */
export interface OpenedPage extends Hooks {
  readonly page: Page;
  readonly url: string;
  readonly faults: string[];
  /** Chooses a menu item by mouse, through the menus that lead to it. */
  choose(...captions: string[]): Promise<void>;
  close(): Promise<void>;
}

/** The small add-on of these tests: one of everything that the page shows. */
export const trialAddOn = fileURLToPath(new URL("fixtures/add-on", import.meta.url));

const hooks = [
  ...["run", "sheets", "values", "type", "select", "failureAt", "fontColor", "isValid"],
] as const;

export async function openPlayground(options: ServeOptions = {}): Promise<OpenedPage> {
  const served = await serve(options);
  const browser = await openBrowser();
  const { page, faults } = await browser.open(served.url);
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      page.evaluate(
        ([hook, list]) => {
          const { whipround } = window as unknown as {
            whipround: Record<string, (...given: unknown[]) => unknown>;
          };
          return whipround[hook]?.(...list);
        },
        [name, given] as const,
      );
  return {
    ...(Object.fromEntries(hooks.map((name) => [name, call(name)])) as unknown as Hooks),
    page,
    url: served.url,
    faults,
    async choose(...captions) {
      const item = (caption: string) =>
        page.getByRole("menuitem", { name: caption, exact: true }).filter({ visible: true });
      for (const [i, caption] of captions.entries()) {
        if (i === 0 || i === captions.length - 1) await item(caption).click();
        else await item(caption).hover();
      }
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
