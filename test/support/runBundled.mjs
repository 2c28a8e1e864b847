import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles run.ts, beside the script at `url`, and runs it in a process of its own with this one's
 * arguments; this one then ends with its exit status.
 *
 * @param flags of Node
 */
export async function runBundled(url, flags = []) {
  const folder = basename(dirname(fileURLToPath(url)));
  const outfile = fileURLToPath(new URL(`../../build/${folder}/run.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL("run.ts", url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const args = [...flags, outfile, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
