// npm run bench: what Whipround's speed is, as ratios measured in one run. Never part of the tests.
// Each part is a process of its own, so that one's heap is not the other's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const parts = [
  "division/run.mjs",
  "summaries.mjs",
  "compare.mjs",
  "bundle.mjs",
  "workbook.mjs",
  "page.mjs",
];
for (const part of parts) {
  const file = fileURLToPath(new URL(part, import.meta.url));
  if (!existsSync(file)) continue;
  const { status } = spawnSync(process.execPath, [file], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
