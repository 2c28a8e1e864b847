import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const office = ["localc", "soffice"].find((each) => spawnSync(each, ["--version"]).status === 0);

/** Whether there is no LibreOffice here; where there must be one it fails instead. */
export const withoutOffice = office === undefined && !process.env["CI"];
if (withoutOffice) console.warn("The files are not opened in LibreOffice: none was found.");

/** Every sheet of every file as LibreOffice shows it, by the sheet's name: tabs between cells. */
export function shownByOffice(files: readonly Uint8Array[]): ReadonlyMap<string, string>[] {
  const folder = mkdtempSync(join(tmpdir(), "whipround-office-"));
  try {
    for (const [i, file] of files.entries()) writeFileSync(join(folder, `${i}.xlsx`), file);
    const allSheets =
      "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = [profile, "--headless", "--convert-to", allSheets, "--outdir", folder];
    const names = files.map((_, i) => join(folder, `${i}.xlsx`));
    const { status } = spawnSync(office ?? "localc", [...options, ...names]);
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}`);
    const made = readdirSync(folder);
    return files.map((_, i) => {
      const own = made.filter((name) => name.startsWith(`${i}-`) && name.endsWith(".csv"));
      return new Map(
        own.map((name) => [
          name.slice(`${i}-`.length, -".csv".length),
          readFileSync(join(folder, name), "utf8"),
        ]),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
