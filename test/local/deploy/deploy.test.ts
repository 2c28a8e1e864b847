// The real clasp, against a Google on this machine: nothing here reaches any other.
import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Clasp, claspAt } from "../../../src/local/deploy/index";
import { ranCommandLine } from "../../support/ranCommandLine";
import { freshScript, type Google, openGoogle, type ScriptFile } from "./standIn/google";

const root = new URL("../../../", import.meta.url);
const script = fileURLToPath(new URL("node_modules/@google/clasp/build/src/index.js", root));
/** How many files are sent: the code, the manifest, and a page for each sidebar and dialog. */
const sent = readdirSync(new URL("dist", root)).length;
const mine = "a-script-that-exists-0123";
const placeholder = { scriptId: "PUT-YOUR-SCRIPT-ID-HERE", rootDir: "dist" };

let google: Google;
let clasp: Clasp;
let folder: string;
beforeAll(async () => {
  google = await openGoogle();
  clasp = claspAt(script, false, { ...process.env, ...google.env });
  folder = await mkdtemp(join(tmpdir(), "whipround-checkout-"));
  await cp(fileURLToPath(new URL("dist", root)), join(folder, "dist"), { recursive: true });
});
afterAll(async () => {
  await google.close();
  await rm(folder, { recursive: true, force: true });
});

const projectFile = () => join(folder, ".clasp.json");
beforeEach(async () => {
  google.temper = {};
  google.calls.length = 0;
  google.scripts.clear();
  google.scripts.set(mine, freshScript);
  await google.logIn(true);
  await writeFile(projectFile(), JSON.stringify(placeholder));
});

const deploy = async (words: readonly string[], by: Clasp | undefined = clasp) => {
  const surroundings = { workFolder: folder, clock: Date.now, distFolder: join(folder, "dist") };
  const ran = await ranCommandLine(["deploy", ...words], { ...surroundings, clasp: by });
  return { ...ran, said: [...ran.err, ...ran.out].join("\n") };
};
const project = async () => JSON.parse(await readFile(projectFile(), "utf8"));
const writes = () => google.calls.filter((call) => /^(PUT|POST script|POST drive)/.test(call));

/** What was built, as Google is to have it. */
async function built(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { name, type } of google.scripts.get(mine) ?? []) {
    const ending = { SERVER_JS: "js", HTML: "html", JSON: "json" }[type];
    files.set(name, await readFile(join(folder, "dist", `${name}.${ending}`), "utf8"));
  }
  return files;
}

describe("npm run deploy", () => {
  it("makes a new sheet, puts the add-on into it with its own manifest, and remembers it", async () => {
    const { status, said } = await deploy(["--new", "Our dues"]);
    expect([status, said]).toEqual([0, expect.stringContaining(`all ${sent} files arrived`)]);
    expect(said).toContain("https://docs.google.com/spreadsheets/d/the-new-sheet/edit");
    expect(said).toContain("choose Set up ▸ Set up this spreadsheet");
    const [[scriptId, files] = ["", []]] = [...google.scripts].filter(([id]) => id !== mine);
    const manifest = files.find(({ type }) => type === "JSON")!.source;
    expect(JSON.parse(manifest).oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ]);
    expect(await project()).toEqual({ ...placeholder, scriptId, parentId: "the-new-sheet" });
    expect(await readFile(join(folder, "dist/appsscript.json"), "utf8")).toBe(
      await readFile(new URL("appsscript.json", root), "utf8"),
    );
  });

  it("goes into a sheet that exists, and there again without saying where", async () => {
    const first = await deploy(["--script-id", `https://script.google.com/d/${mine}/edit`]);
    expect([first.status, first.said]).toEqual([0, expect.stringContaining(`all ${sent} files`)]);
    const there = new Map(google.scripts.get(mine)?.map(({ name, source }) => [name, source]));
    expect(there).toEqual(await built());
    google.calls.length = 0;
    const again = await deploy([]);
    expect([again.status, again.said]).toEqual([0, expect.stringContaining(`all ${sent} files`)]);
    expect(writes()).toEqual([]);
  });

  it("leaves another script's project file alone, and says how to come back", async () => {
    const other = { ...placeholder, scriptId: "another-script-0123456789" };
    await writeFile(projectFile(), JSON.stringify(other));
    const { status, said } = await deploy(["--script-id", mine]);
    expect([status, said]).toEqual([0, expect.stringContaining(`-- --script-id ${mine}`)]);
    expect(await project()).toEqual(other);
  });
});

describe("what somebody wrote in the script", () => {
  const macros: ScriptFile = { name: "Macros", type: "SERVER_JS", source: "function sum() {}" };

  it("is not lost without --force", async () => {
    google.scripts.set(mine, [...freshScript, macros]);
    const { status, said } = await deploy(["--script-id", mine]);
    expect([status, said]).toEqual([1, expect.stringContaining("which would be lost: Macros.js")]);
    expect(writes()).toEqual([]);
    const forced = await deploy(["--script-id", mine, "--force"]);
    expect(forced.status).toBe(0);
  });
});

const told = (status: number, message: string) => ({ status, message });
const onPush = (refusal: ReturnType<typeof told>) => (call: string) =>
  call.startsWith("PUT") ? refusal : null;
const apiOff =
  "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.";

describe("what does not work out is said in plain words, and ends with status 1", () => {
  it.each<{ why: string; when: () => unknown; words?: string[]; says: readonly string[] }>([
    {
      why: "a script that Google does not know",
      when: () => google.scripts.clear(),
      says: ["Google knows no such script", "Nothing was changed"],
    },
    {
      why: "an account that may not send scripts",
      when: () => {
        google.temper = { refuse: onPush(told(403, apiOff)) };
      },
      says: ["https://script.google.com/home/usersettings", "No cell of the sheet was changed"],
    },
    {
      why: "a login that has run out",
      when: () => {
        google.temper = {
          refuse: () => told(401, "Request had invalid authentication credentials."),
        };
      },
      says: ["npx clasp login"],
    },
    {
      why: "nobody logged in, and no terminal to do so",
      when: () => google.logIn(false),
      says: ["Log in to Google first: npx clasp login"],
    },
    {
      why: "a push of which one half arrived",
      when: () => {
        google.temper = { keep: (files) => files.slice(0, 4) };
      },
      says: [`${sent - 4} of ${sent} files are missing or differ`, `--script-id ${mine}`],
    },
    {
      why: "a manifest that was not taken",
      when: () => {
        const [manifest] = freshScript as [ScriptFile];
        google.temper = { keep: (files) => [manifest, ...files.filter((f) => f.type !== "JSON")] };
      },
      says: [`1 of ${sent} files are missing or differ (appsscript.json)`],
    },
    {
      why: "a new sheet whose script came to nothing",
      when: () => {
        google.temper = {
          refuse: (call) => (call === "POST /v1/projects" ? told(500, "Internal error.") : null),
        };
      },
      words: ["--new", "Our dues"],
      says: ["It says: Internal error.", "you may delete it"],
    },
  ])("$why", async ({ when, words = ["--script-id", mine], says }) => {
    await when();
    const { status, said } = await deploy(words);
    for (const each of says) expect(said).toContain(each);
    expect(said).not.toMatch(/\bat .*:\d+:\d+\b|undefined|\[object/);
    expect([status, await project()]).toEqual([1, placeholder]);
  });

  it("no way to Google", async () => {
    const env = { ...process.env, ...google.env, HTTPS_PROXY: "http://127.0.0.1:9" };
    const lost = claspAt(script, false, { ...env, https_proxy: "http://127.0.0.1:9" });
    const { status, said } = await deploy(["--script-id", mine], lost);
    expect([status, said]).toEqual([1, expect.stringContaining("Google could not be reached")]);
  });

  it.each([
    [[], "Say where to"],
    [["--script-id", "1"], '"1" is no script ID'],
    [["--script-id", "https://docs.google.com/spreadsheets/d/1/edit"], "the address of the sheet"],
    [["--script-id", mine, "--new", "Dues"], "not both"],
    [["--new", " "], "--new needs a value"],
  ])("%j: %s", async (words, says) => {
    const { status, said } = await deploy(words);
    expect([status, said]).toEqual([1, expect.stringContaining(says)]);
    expect(google.calls).toEqual([]);
  });

  it("no clasp", async () => {
    const surroundings = { workFolder: folder, clock: Date.now, distFolder: join(folder, "dist") };
    const { status, err } = await ranCommandLine(["deploy", "--new", "Dues"], surroundings);
    expect([status, err.join()]).toEqual([1, expect.stringContaining("run npm install first")]);
  });
});

describe("logging in", () => {
  it("is asked for where there is a terminal, and goes on from there", async () => {
    await google.logIn(false);
    const withTerminal = { ...clasp, logIn: () => google.logIn(true) };
    const { status, said } = await deploy(["--script-id", mine], withTerminal);
    expect([status, said]).toEqual([0, expect.stringContaining("go on in the browser")]);
  });
});
