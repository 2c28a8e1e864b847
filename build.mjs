// Makes dist/, exactly what clasp pushes to Apps Script, and build/, the local command line.
//
// The bundle is an iife; what Sheets must see (menu items, triggers, custom functions) is appended
// as top-level function declarations that carry their JSDoc, because esbuild strips comments and
// Sheets offers autocompletion from them. The result is then held against what the platform needs:
// it parses as ES2019, loads where no service exists, and defines the expected globals and no other.

import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import vm from "node:vm";
import { parse as parseTypeScript } from "@babel/parser";
import { parse as parseScript } from "acorn";
import { build, transform } from "esbuild";

const here = new URL("./", import.meta.url);
const path = (name) => new URL(name, here).pathname;
const entry = "src/apps-script/main.ts";

/** The exported functions of the entry: name, parameters (for the stub) and JSDoc. */
async function publicFunctions() {
  const source = await readFile(path(entry), "utf8");
  const tree = parseTypeScript(source, { sourceType: "module", plugins: ["typescript"] });
  const found = [];
  for (const node of tree.program.body) {
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
  return found;
}

const stubs = (functions) =>
  functions
    .map(({ name, parameters, doc }) => {
      const list = parameters.join(", ");
      return `${doc}\nfunction ${name}(${list}) { return Whipround_.${name}(${list}); }`;
    })
    .join("\n");

/** Throws unless the bundle is fit for Apps Script. */
function verify(code, functions) {
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

async function buildBundle() {
  const functions = await publicFunctions();
  const pages = existsSync(path("src/dialogs/pages")) ? await buildPages() : [];
  const result = await build({
    entryPoints: [path(entry)],
    bundle: true,
    format: "iife",
    globalName: "Whipround_",
    target: "es2019",
    platform: "neutral",
    charset: "utf8",
    legalComments: "none",
    minify: true,
    // Fields as plain assignments: define semantics would cost a helper call each at es2019.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
  });
  const code = `${result.outputFiles[0].text}${stubs(functions)}\n`;
  verify(code, functions);
  await rm(path("dist"), { recursive: true, force: true });
  await mkdir(path("dist"), { recursive: true });
  await writeFile(path("dist/Code.js"), code);
  await cp(path("appsscript.json"), path("dist/appsscript.json"));
  for (const page of pages) await writeFile(path(`dist/${page.name}.html`), page.html);
  return { bytes: Buffer.byteLength(code), functions: functions.length };
}

/** One self-contained html file a page: page.html with the page's script and the style put in. */
async function buildPages() {
  const folder = path("src/dialogs/pages");
  const frame = await readFile(`${folder}/page.html`, "utf8");
  const { code: style } = await transform(await readFile(`${folder}/page.css`, "utf8"), {
    loader: "css",
    minify: true,
    charset: "utf8",
  });
  const pages = [];
  for (const file of (await readdir(folder)).filter((f) => f.endsWith(".ts"))) {
    const script = await build({
      entryPoints: [`${folder}/${file}`],
      bundle: true,
      format: "iife",
      target: "es2019",
      charset: "utf8",
      legalComments: "none",
      minify: true,
      write: false,
    });
    const text = script.outputFiles[0].text.replaceAll("</script", "<\\/script");
    const html = frame
      .replace("<!-- style -->", () => `<style>${style.trim()}</style>`)
      .replace("<!-- script -->", () => `<script>${text.trim()}</script>`);
    pages.push({ name: file.slice(0, -".ts".length), html });
  }
  return pages;
}

/** The pages alone, beside whatever dist/ holds already. */
async function writePages() {
  const pages = await buildPages();
  await mkdir(path("dist"), { recursive: true });
  for (const { name, html } of pages) await writeFile(path(`dist/${name}.html`), html);
  return pages;
}

async function buildLocal() {
  if (!existsSync(path("src/local/whipround.ts"))) return;
  await rm(path("build/whipround.js"), { force: true });
  await build({
    entryPoints: [path("src/local/whipround.ts")],
    outfile: path("build/whipround.js"),
    bundle: true,
    format: "esm",
    target: "node20",
    platform: "node",
    packages: "external",
    banner: { js: "#!/usr/bin/env node" },
  });
}

/** The spreadsheet page: Univer and the page's own few files. */
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
    for (const [name, words, better] of amended) {
      const filter = new RegExp(`@univerjs/${name}/lib/es/index\\.js$`);
      build.onLoad({ filter }, async ({ path: file }) => {
        const parts = (await readFile(file, "utf8")).split(words);
        if (parts.length !== 2) throw new Error(`${file}: it does not say once ${words}`);
        return { contents: parts.join(better) };
      });
    }
  },
};

/** The page of `npm start`: page.js, the scripts that it stands on, and Korean words apart. */
async function buildPlayground() {
  const source = "src/local/playground/page";
  await rm(path("build/playground"), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: ["main", "univerBase"].map((name) => path(`${source}/${name}.ts`)),
    outdir: path("build/playground"),
    bundle: true,
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    charset: "utf8",
    target: "es2022",
    platform: "browser",
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [lean],
    metafile: true,
    logLevel: "error",
  });
  await build({
    entryPoints: { style: path(`${source}/page.css`) },
    outdir: path("build/playground"),
    bundle: true,
    minify: true,
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    logLevel: "error",
  });
  // Named in the page, what main.js imports is read beside it instead of after it.
  const { imports } = metafile.outputs["build/playground/main.js"];
  const links = imports
    .filter(({ kind }) => kind === "import-statement")
    .map(({ path: file }) => `<link rel="modulepreload" href="${file.split("/").at(-1)}" />\n    `);
  const html = await readFile(path(`${source}/index.html`), "utf8");
  const [before, after] = html.split("<script ");
  const page = `${before}${links.join("")}<script ${after}`;
  await writeFile(path("build/playground/index.html"), page);
}

if (process.argv.includes("--pages")) {
  const pages = await writePages();
  for (const { name, html } of pages)
    console.log(`dist/${name}.html: ${(Buffer.byteLength(html) / 1024).toFixed(1)} kB`);
} else {
  const made = await buildBundle();
  await buildLocal();
  await buildPlayground();
  console.log(
    `dist/Code.js: ${(made.bytes / 1024).toFixed(1)} kB, ${made.functions} public functions`,
  );
}
