import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

interface Fault {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core calls serious or critical: in a page with its frames, or in the parts of one frame
 * that a selector names.
 */
export async function seriousFaults(frame: Page | Frame, selector?: string): Promise<string[]> {
  await frame.evaluate(await axe);
  const found: Fault[] = await frame.evaluate(async (within) => {
    const { run } = Reflect.get(window, "axe");
    if (within === undefined) return (await run(document)).violations;
    const parts = [...document.querySelectorAll(within)];
    return (await run({ include: parts }, { iframes: false })).violations;
  }, selector);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
