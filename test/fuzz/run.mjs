// npm run fuzz: random hostile workbooks. Takes how many (3,000), and from which seed on.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outfile = fileURLToPath(new URL("../../build/fuzz/run.mjs", import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL("run.ts", import.meta.url))],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
