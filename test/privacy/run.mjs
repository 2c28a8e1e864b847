// npm run privacy: every world of many small organisations, before an adversary who knows the rule, all
// that anyone may see and what two insiders gave. Takes a part of a scenario's name; all of it takes
// some minutes.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outfile = fileURLToPath(new URL("../../build/privacy/run.mjs", import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL("run.ts", import.meta.url))],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
});
const { status } = spawnSync(
  process.execPath,
  ["--max-old-space-size=4096", outfile, ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
