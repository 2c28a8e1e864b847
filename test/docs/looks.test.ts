import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { chartLooks, palette, severityLooks, stateLooks } from "../../src/schema/index";

const page = readFileSync(new URL("../../docs/looks.md", import.meta.url), "utf8");
const shown = new Set(page.match(/#[0-9a-f]{6}/g));

it("shows the colours of states, and none that is not in use", () => {
  const looks = [...Object.values(stateLooks), ...Object.values(severityLooks)];
  const states = looks.flatMap((look) => ("fill" in look ? [look.fill, look.ink] : [look.ink]));
  const known: readonly string[] = [...Object.values(palette), chartLooks.gridline, ...states];
  for (const colour of states) expect(shown).toContain(colour);
  for (const colour of shown) expect(known).toContain(colour);
});
