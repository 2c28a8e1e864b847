// npm run interleavings: another person's edit, a fault, or two edits in a row, at the service calls
// of every command. Takes a part of a command's name, "edits", "faults", "pairs" or "all", a part of
// an edit's name, and every how many calls one is tried.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outfile = fileURLToPath(new URL("../../build/interleavings/run.mjs", import.meta.url));
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
