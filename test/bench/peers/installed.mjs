// The libraries that are measured beside: installed by the bench when it first needs them, as `npm ci`
// leaves them out.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const own = new URL("package.json", import.meta.url);

/** Gives `require` as from among them. */
export function installedPeers() {
  const { dependencies } = JSON.parse(readFileSync(own, "utf8"));
  const isThere = (name) =>
    existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url));
  if (!Object.keys(dependencies).every(isThere)) {
    console.log("Installing the libraries to be measured beside …");
    const options = { cwd: fileURLToPath(new URL(".", import.meta.url)), stdio: "inherit" };
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], options);
  }
  return createRequire(own);
}
