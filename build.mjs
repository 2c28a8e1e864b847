// node build.mjs makes, target by target:
//   dist/                exactly what clasp pushes to Apps Script: Code.js, the pages, the manifest
//   dist-smoke/          with --smoke, and then alone: the same with a self-test (docs/smoke-test.md)
//   build/whipround.js   the local command line
//   build/playground/    the spreadsheet page that `npm start` serves
//
// --add-on  with the menu of a published add-on, instead of that of a script in one's own sheet
// --smoke   dist-smoke/ alone
// --pages   the pages in dist/ alone

import { realpathSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { parse as parseTypeScript } from "@babel/parser";
import { parse as parseScript, tokTypes } from "acorn";
import { build as esbuild, transform } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const at = (...names) => join(root, ...names);
const readJson = async (file) => JSON.parse(await readFile(file, "utf8"));
const kilobytes = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`;

/** esbuild with what all targets share. Paths in its reports are relative to this folder. */
const build = (options) =>
  esbuild({
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    ...options,
  });

// ---- The bundle: dist/Code.js ----------------------------------------------------------------
//
// The bundle is an iife; what Sheets must see (menu items, triggers, custom functions) is appended
// as top-level function declarations that carry their JSDoc, because esbuild strips comments and
// Sheets offers autocompletion from them. The result is then held against what the platform needs:
// it parses as ES2019, loads where no service exists, and defines the expected globals and no other.

const entries = { addOn: "src/apps-script/main.ts", smoke: "src/apps-script/smoke/main.ts" };

/**
 * The text of Code.js, and the files of which something stands in it; `addOn` is for a published
 * add-on, whose menu Sheets puts elsewhere, `smoke` for the one with the self-test.
 */
export async function makeBundle({ addOn = false, smoke = false }) {
  const entry = smoke ? entries.smoke : entries.addOn;
  const functions = await publicFunctions(entry);
  const { outputFiles, metafile } = await build({
    entryPoints: [at(entry)],
    format: "iife",
    globalName: "Whipround_",
    target: "es2019",
    platform: "neutral",
    minify: true,
    // Fields as plain assignments: define semantics would cost a helper call each at es2019.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    define: { PUBLISHED_ADD_ON: String(addOn) },
    metafile: true,
    write: false,
  });
  const notices = [await ownNotice(), ...(await noticesOf(metafile))];
  const banner = notices.map((notice) => `/*!\n${notice}\n*/\n`).join("");
  const code = `${banner}${outputFiles[0].text}${stubs(functions)}\n`;
  verifyBundle(code, functions);
  return { code, functions: functions.length, files: filesIn(metafile) };
}

/** "Whipround 0.1.0", its licence, and where it comes from, as far as package.json says. */
async function ownNotice() {
  const { version, license, homepage, repository } = await readJson(at("package.json"));
  const address = homepage ?? repository?.url ?? repository;
  return [`Whipround ${version}`, `Licence: ${license}`, ...(address ? [address] : [])].join("\n");
}

/**
 * The exported functions of an entry: name, parameters (for the stub) and JSDoc. Its own come before
 * those of the same name that it exports from elsewhere.
 */
async function publicFunctions(entry) {
  const source = await readFile(at(entry), "utf8");
  const tree = parseTypeScript(source, { sourceType: "module", plugins: ["typescript"] });
  const found = [];
  const others = [];
  for (const node of tree.program.body) {
    if (node.type === "ExportAllDeclaration")
      others.push(...(await publicFunctions(join(entry, "..", `${node.source.value}.ts`))));
    if (node.type !== "ExportNamedDeclaration") continue;
    if (node.declaration?.type !== "FunctionDeclaration")
      throw new Error(`${entry}: only functions may be exported, each where it is declared`);
    const doc = (node.leadingComments ?? []).findLast((c) => c.value.startsWith("*"));
    if (!doc) throw new Error(`${entry}: ${node.declaration.id.name} has no JSDoc`);
    const parameters = node.declaration.params.map((p) =>
      p.type === "AssignmentPattern" ? p.left : p,
    );
    found.push({
      name: node.declaration.id.name,
      parameters: parameters.map((p) => p.name),
      doc: `/*${doc.value}*/`,
    });
  }
  const own = new Set(found.map(({ name }) => name));
  return [...found, ...others.filter(({ name }) => !own.has(name))];
}

const stubs = (functions) =>
  functions
    .map(({ name, parameters, doc }) => {
      const list = parameters.join(", ");
      return `${doc}\nfunction ${name}(${list}) { return Whipround_.${name}(${list}); }`;
    })
    .join("\n");

/** Throws unless the bundle is fit for Apps Script. */
function verifyBundle(code, functions) {
  parseScript(code, { ecmaVersion: 2019, sourceType: "script" });
  const bare = vm.createContext({});
  const before = new Set(vm.runInContext("Object.getOwnPropertyNames(globalThis)", bare));
  new vm.Script(code, { filename: "Code.js" }).runInContext(bare);
  const after = vm.runInContext("Object.getOwnPropertyNames(globalThis)", bare);
  const defined = [...after].filter((name) => !before.has(name)).sort();
  const expected = ["Whipround_", ...functions.map((f) => f.name)].sort();
  if (defined.join() !== expected.join())
    throw new Error(`the bundle defines ${defined.join()}; expected ${expected.join()}`);
}

// ---- The pages: dist/*.html ------------------------------------------------------------------

/** One self-contained html file a page: page.html with the page's script and the style put in. */
async function makePages() {
  const folder = at("src/dialogs/pages");
  const frame = await readFile(join(folder, "page.html"), "utf8");
  const style = await readFile(join(folder, "page.css"), "utf8");
  const small = await transform(style, { loader: "css", minify: true, charset: "utf8" });
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  return Promise.all(
    files.map(async (file) => {
      const { script, notices } = await makePageScript(join(folder, file));
      const name = file.slice(0, -".ts".length);
      verifyPageScript(name, script);
      const html = frame
        .replace("<!-- notices -->", () => notices.map((notice) => `<!--\n${notice}\n-->`).join(""))
        .replace("<!-- style -->", () => `<style>${small.code.trim()}</style>`)
        .replace("<!-- script -->", () => `<script>${script}</script>`);
      return { name, html };
    }),
  );
}

async function makePageScript(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    format: "iife",
    target: "es2019",
    minify: true,
    metafile: true,
    write: false,
  });
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script").trim();
  return { script, notices: await noticesOf(metafile) };
}

/**
 * Throws if HtmlService would break a page: it knows strings, but in a template literal it takes
 * // and what stands between slash-asterisks for comments, and cuts them out.
 *
 * @see https://github.com/enuchi/React-Google-Apps-Script/issues/157
 */
export function verifyPageScript(name, script) {
  const onToken = ({ type, start, end }) => {
    if (type !== tokTypes.template && type !== tokTypes.invalidTemplate) return;
    const text = script.slice(start, end);
    if (/\/[/*]/.test(text))
      throw new Error(
        `${name}.html: HtmlService cuts // and /* out of a template literal; write as a string: ${text}`,
      );
  };
  parseScript(script, { ecmaVersion: 2019, sourceType: "script", onToken });
}

/** The files of which something stands in a bundle. */
const filesIn = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
  );

/** Of each package of which something stands in a bundle: its name and the text of its licence. */
async function noticesOf(metafile) {
  const folders = filesIn(metafile).flatMap(
    (file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const { name, version } = await readJson(at(folder, "package.json"));
      const file = (await readdir(at(folder))).find((each) => /^licen[cs]e\b/i.test(each));
      if (!file) throw new Error(`${folder} has no licence text to ship`);
      return `${name} ${version}\n\n${(await readFile(at(folder, file), "utf8")).trim()}`;
    }),
  );
}

// ---- The command line: build/whipround.js ----------------------------------------------------

async function buildLocal() {
  await build({
    entryPoints: [at("src/local/whipround.ts")],
    outfile: at("build/whipround.js"),
    format: "esm",
    target: "node20",
    platform: "node",
    packages: "external",
    banner: { js: "#!/usr/bin/env node" },
  });
  // What an export takes along as it is.
  await rm(at("build/export"), { recursive: true, force: true });
  for (const name of ["views", "duckdb.sql"])
    await cp(at("src/local/export", name), at("build/export", name), { recursive: true });
}

// ---- The spreadsheet page: build/playground/ -------------------------------------------------

// What no cell needs would double the page: hyphenation patterns for 76 languages, the guess which
// of them a text is in, and a reader of font files, which the server lets no page have anyway.
// Univer keeps its menus' habits in the browser's database, which a page that forgets need not open.
const instead = {
  hyphenation: "export default {}",
  "franc-min": 'export const franc = () => "und"',
  "opentype.js": "export const parse = () => { throw new Error('no font files are read here') }",
  localforage: `
    const kept = new Map();
    export default {
      getItem: async (key) => kept.get(key) ?? null,
      setItem: async (key, value) => (kept.set(key, value), value),
      removeItem: async (key) => void kept.delete(key),
      clear: async () => kept.clear(),
      key: async (index) => [...kept.keys()][index] ?? null,
      keys: async () => [...kept.keys()],
      iterate: async (visit) => { for (const [key, value] of kept) visit(value, key); },
    };`,
};

const plainLetter = "[\\x20-\\u02ff\\uac00-\\ud7a3]";

/** Where Univer is slow to be ready, or in its user's way: the package, its words, better ones. */
const amended = [
  // It has a text cut into letters, by all of Unicode's rules, at each of its letters. Two Latin
  // letters, or two syllables of Hangul, are never one.
  [
    "engine-render",
    "function getFirstGrapheme(text) {",
    `function getFirstGrapheme(text) {
      if (/^${plainLetter}(?:${plainLetter}|$)/.test(text)) return text[0];`,
  ],
  // It loads the pictures of sixty icons that cells may be marked with before it draws a cell.
  ["sheets-conditional-formatting", "this._init();", "requestIdleCallback(() => this._init());"],
  // It opens a cell's drop-down as soon as one types, and its search box takes the letters.
  ["sheets-data-validation-ui", "this._initDropdown();", ""],
  // What a tooltip says of a picture is its name for who cannot see it.
  [
    "design",
    "ref: (node) => triggerRef.current = node,",
    `ref: (node) => {
      triggerRef.current = node;
      const pictured = node?.querySelector("button, input");
      if (typeof title === "string") pictured?.setAttribute("aria-label", title);
    },`,
  ],
];

const lean = {
  name: "lean",
  setup(build) {
    const named = (name) => ({ path: name, namespace: "instead" });
    build.onResolve({ filter: /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/ }, ({ importer, kind }) =>
      kind === "dynamic-import" && importer.includes("engine-render")
        ? named("hyphenation")
        : undefined,
    );
    build.onResolve({ filter: /^(franc-min|opentype\.js|localforage)$/ }, (asked) =>
      named(asked.path),
    );
    build.onLoad({ filter: /.*/, namespace: "instead" }, (asked) => ({
      contents: instead[asked.path],
    }));
    for (const name of new Set(amended.map(([amends]) => amends))) {
      const filter = new RegExp(`@univerjs/${name}/lib/es/index\\.js$`);
      build.onLoad({ filter }, async ({ path: file }) => {
        let contents = await readFile(file, "utf8");
        for (const [, words, better] of amended.filter(([amends]) => amends === name)) {
          const parts = contents.split(words);
          if (parts.length !== 2) throw new Error(`${file}: it does not say once ${words}`);
          contents = parts.join(better);
        }
        return { contents };
      });
    }
  },
};

/** The page of `npm start`: page.js, the scripts that it stands on, and Korean words apart. */
async function buildPlayground() {
  const source = "src/local/playground/page";
  await rm(at("build/playground"), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: ["main", "univerBase"].map((name) => at(source, `${name}.ts`)),
    outdir: at("build/playground"),
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    target: "es2022",
    platform: "browser",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [lean],
    metafile: true,
  });
  await build({
    entryPoints: { style: at(source, "page.css") },
    outdir: at("build/playground"),
    minify: true,
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
  });
  // Named in the page, what main.js imports is read beside it instead of after it.
  const { imports } = metafile.outputs["build/playground/main.js"];
  const links = imports
    .filter(({ kind }) => kind === "import-statement")
    .map(({ path: file }) => `<link rel="modulepreload" href="${file.split("/").at(-1)}" />\n    `);
  const html = await readFile(at(source, "index.html"), "utf8");
  const [before, after] = html.split("<script ");
  const page = `${before}${links.join("")}<script ${after}`;
  await writeFile(at("build/playground/index.html"), page);
}

// ---- What is made ----------------------------------------------------------------------------

async function writePages(folder, pages) {
  await mkdir(at(folder), { recursive: true });
  for (const { name, html } of pages) await writeFile(at(folder, `${name}.html`), html);
}

async function writeAddOn({ addOn, smoke }) {
  const folder = smoke ? "dist-smoke" : "dist";
  const [{ code, functions }, pages] = await Promise.all([
    makeBundle({ addOn, smoke }),
    makePages(),
  ]);
  await rm(at(folder), { recursive: true, force: true });
  await writePages(folder, pages);
  await writeFile(at(folder, "Code.js"), code);
  await cp(at("appsscript.json"), at(folder, "appsscript.json"));
  const forWhom = addOn ? ", for a published add-on" : "";
  console.log(`${folder}/Code.js: ${kilobytes(code)}, ${functions} public functions${forWhom}`);
}

async function run(switches) {
  if (switches.includes("--pages")) {
    const pages = await makePages();
    await writePages("dist", pages);
    for (const { name, html } of pages) console.log(`dist/${name}.html: ${kilobytes(html)}`);
    return;
  }
  const smoke = switches.includes("--smoke");
  await writeAddOn({ addOn: switches.includes("--add-on"), smoke });
  if (smoke) return;
  await buildLocal();
  await buildPlayground();
}

const [, started, ...switches] = process.argv;
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) await run(switches);
