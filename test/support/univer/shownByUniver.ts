import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A cell as Univer is given it: a value, or a formula with commas between arguments. */
export type UniverCell = string | number | boolean | { readonly formula: string };
/** What each sheet shows, by its name. */
type Shown = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

/** What sheets show that Univer calculates: a spreadsheet with an engine of its own. */
export async function shownByUniver(
  sheets: Readonly<Record<string, readonly (readonly UniverCell[])[]>>,
): Promise<Shown> {
  const outfile = fileURLToPath(new URL("../../../build/univer/run.mjs", import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL("run.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    loader: { ".css": "empty" },
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  const names = Object.keys(sheets);
  const workbook = {
    ...{ id: "book", name: "book", appVersion: "", locale: "enUS", styles: {}, sheetOrder: names },
    sheets: Object.fromEntries(names.map((name) => [name, sheetData(name, sheets[name]!)])),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], {
    input: JSON.stringify(workbook),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function sheetData(name: string, rows: readonly (readonly UniverCell[])[]) {
  const cells = rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, c) =>
        cell === "" ? [] : [[c, typeof cell === "object" ? { f: cell.formula } : { v: cell }]],
      ),
    ),
  );
  return {
    ...{ id: name, name, cellData: Object.fromEntries(Object.entries(cells)) },
    ...{ rowCount: rows.length + 40, columnCount: 30 },
  };
}
