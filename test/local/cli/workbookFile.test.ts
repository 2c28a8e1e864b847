import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cliWords } from "../../../src/local/cli/words/index";
import { WorkbookFiles } from "../../../src/local/cli/workbookFile";
import { craftedBook } from "../xlsx/support/craftedBook";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-"));
  await writeFile(join(folder, "in.xlsx"), craftedBook(new Set(["drawing"])));
});
afterEach(() => rm(folder, { recursive: true }));

const said: string[] = [];
const files = () =>
  new WorkbookFiles({
    terminal: { out: () => {}, err: (text) => void said.push(text), isTty: false, columns: 80 },
    distFolder: fileURLToPath(new URL("../../../dist", import.meta.url)),
    exportFolder: "",
    workFolder: folder,
    version: "0",
    locale: "en_US",
    timeZone: "Etc/UTC",
    clock: Date.now,
    words: cliWords("en_US"),
  });

/** Reads a workbook, changes a cell of it, and gives what writes it. */
async function changed(name: string, text: string) {
  const own = files();
  const { spreadsheet, source } = await own.read(name);
  spreadsheet.sheets[0]!.setContent(20, 1, text);
  return (target: string) => own.write(target, spreadsheet, source, false);
}

describe("a workbook that takes another's place", () => {
  it("keeps the rights of the file that it replaces", async () => {
    await chmod(join(folder, "in.xlsx"), 0o640);
    await (await changed("in.xlsx", "x"))("in.xlsx");
    expect((await stat(join(folder, "in.xlsx"))).mode & 0o777).toBe(0o640);
  });

  it.each([
    ["a file", true],
    ["nothing yet", false],
  ])("is written to where a link leads, to %s", async (_, isThere) => {
    if (isThere) await writeFile(join(folder, "real.xlsx"), "old");
    await symlink("real.xlsx", join(folder, "link.xlsx"));
    await (await changed("in.xlsx", "x"))("link.xlsx");
    expect((await lstat(join(folder, "link.xlsx"))).isSymbolicLink()).toBe(true);
    expect((await readFile(join(folder, "real.xlsx"))).subarray(0, 2).toString()).toBe("PK");
  });

  it("loses nothing of another run's: the second of two is told to begin again", async () => {
    const [first, second] = [await changed("in.xlsx", "one"), await changed("in.xlsx", "two")];
    const results = await Promise.allSettled([first("in.xlsx"), second("in.xlsx")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((each) => each.status === "rejected");
    expect(String(refused?.reason)).toContain(
      "in.xlsx has changed since it was read; nothing was written. Try again.",
    );
    const { spreadsheet } = await files().read("in.xlsx");
    expect(["one", "two"]).toContain(spreadsheet.sheets[0]!.content(20, 1));
    expect(await readdir(folder)).toEqual(["in.xlsx"]);
  });

  it("waits for no lock that a run left behind for long", async () => {
    await writeFile(join(folder, ".in.xlsx.lock"), "1");
    await utimes(join(folder, ".in.xlsx.lock"), 1, 1);
    await (await changed("in.xlsx", "x"))("in.xlsx");
    expect(await readdir(folder)).toEqual(["in.xlsx"]);
  });

  it("tells what it is at where it is long", async () => {
    said.length = 0;
    await (await changed("in.xlsx", "x"))("out.xlsx");
    expect(said).toEqual([]);
    await writeFile(join(folder, "in.xlsx"), Buffer.concat([long(), craftedBook(new Set())]));
    await (await changed("in.xlsx", "x"))("out.xlsx");
    expect(said).toEqual([
      "Reading in.xlsx …",
      "  Members …",
      "  Drives …",
      "  Contributions …",
      "  My notes …",
      "Writing out.xlsx …",
      "  Members …",
      "  Drives …",
      "  Contributions …",
      "  My notes …",
    ]);
  });
});

/** What may stand before a zip's first entry. */
const long = () => Buffer.alloc(2_100_000);
