import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The rooms of core from the top: each imports those below it. */
const ladder = [
  "audience",
  "accounts",
  "receipts",
  "checks",
  "counts",
  "findings",
  "comparing",
  "paying",
  "standing",
  "dividing",
  "ledger",
  "roll",
  "drive",
  "roster",
  "references",
  "names",
  "diagnostics",
  "division",
];
const singles = ["book", "settings", "money", "day", "fingerprint"];

/** What each folder of src imports of the others, by their index. */
const oneWay: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schema: ["core"],
  i18n: ["core", "schema"],
  tables: ["core", "schema", "i18n"],
  sample: ["core", "schema", "i18n"],
  reports: ["core", "schema", "i18n"],
  functions: ["core", "schema", "i18n", "tables"],
  commands: ["core", "schema", "i18n", "tables", "reports", "sample"],
  dialogs: ["core", "schema", "i18n"],
  "apps-script": [
    ...["core", "schema", "i18n", "tables", "reports", "sample"],
    ...["functions", "commands", "dialogs"],
  ],
  local: ["core", "schema", "i18n", "sample", "dialogs"],
};

/** Where in each of them files stand. */
const within: Readonly<Record<string, readonly string[]>> = {
  schema: ["schema"],
  i18n: ["i18n", "i18n/en"],
  tables: ["tables"],
  sample: ["sample"],
  reports: ["reports", "reports/tabs", "reports/report"],
  functions: ["functions"],
  commands: ["commands/refresh", "commands/book"],
  dialogs: ["dialogs", "dialogs/pages/parts"],
  "apps-script": [
    ...["apps-script", "apps-script/workbook"],
    ...["apps-script/smoke", "apps-script/smoke/probes"],
  ],
  local: ["local", "local/playground/page"],
};

/** A file that imports another, both in src and without extension, and whether it may. */
type Case = readonly [file: string, imported: string, isRight: boolean];

const inCore: readonly Case[] = [
  ...ladder.flatMap((room, height): Case[] => [
    ...ladder.map((other, at): Case => [`core/${room}/x`, `core/${other}/y`, at >= height]),
    ...singles.map((single): Case => [`core/${room}/x`, `core/${single}`, room !== "division"]),
    [`core/${room}/x`, "core/index", false],
    [`core/money`, `core/${room}/y`, false],
    [`core/index`, `core/${room}/y`, true],
  ]),
  ...ladder.map((room, at): Case => {
    const isBelow = at > ladder.indexOf("dividing");
    return ["core/dividing/phases/x", `core/${room}/y`, isBelow || room === "dividing"];
  }),
  ["core/dividing/x", "core/dividing/phases/y", true],
  ["core/accounts/x", "core/dividing/phases/y", false],
  ["core/book", "core/money", true],
  ["core/book", "core/diagnostics/place", true],
  ["core/index", "schema/index", false],
  ["core/aRoomOfNoRule/x", "core/money", false],
];

const betweenFolders: readonly Case[] = Object.entries(within).flatMap(([folder, places]) =>
  places.flatMap((from): Case[] => [
    ...Object.keys(oneWay)
      .filter((other) => other !== folder)
      .map((other): Case => [`${from}/x`, `${other}/index`, oneWay[folder]!.includes(other)]),
    [`${from}/x`, "core/money", false],
    [`${from}/x`, "core/ledger/rates", false],
  ]),
);

const rooms = (folder: string, shared: readonly string[], names: readonly string[]): Case[] =>
  names.flatMap((name) =>
    names.map((other): Case => {
      const below = shared.indexOf(other);
      const own = shared.indexOf(name);
      const isRight = name === other || (below >= 0 && (own < 0 || below < own));
      return [`${folder}/${name}/x`, `${folder}/${other}/y`, isRight];
    }),
  );

const commandRooms = [
  "book",
  "rows",
  "refresh",
  "divide",
  "record",
  "import",
  "close",
  "setUp",
  "takeBack",
  "receipts",
  "export",
];
const inCommands: readonly Case[] = [
  ...rooms("commands", ["book", "rows"], [...commandRooms, "pages"]),
  ...commandRooms.map((room): Case => [`commands/${room}/x`, "commands/workbook", true]),
  ...commandRooms.map((room): Case => ["commands/workbook", `commands/${room}/x`, false]),
  ["commands/import/x", "commands/import/statement/y", true],
  ["commands/record/x", "commands/import/statement/y", false],
  ["commands/import/x", "commands/import/lines/y", true],
  ["commands/import/x", "commands/import/finding/y", true],
  ["commands/import/lines/x", "commands/import/finding/y", true],
  ["commands/import/lines/x", "commands/import/statement/y", true],
  ["commands/import/lines/x", "commands/import/y", false],
  ["commands/import/lines/x", "commands/rows/y", true],
  ["commands/import/lines/x", "commands/import/whose/y", true],
  ["commands/import/whose/x", "commands/import/finding/y", true],
  ["commands/import/whose/x", "commands/import/statement/words/y", true],
  ["commands/import/whose/x", "commands/import/statement/y", false],
  ["commands/import/whose/x", "commands/import/lines/y", false],
  ["commands/import/whose/x", "commands/import/y", false],
  ["commands/import/whose/x", "commands/book/y", false],
  ["commands/import/x", "commands/import/whose/y", false],
  ["commands/import/finding/x", "commands/import/whose/y", false],
  ["commands/import/finding/x", "commands/import/statement/words/y", true],
  ["commands/import/finding/x", "commands/import/statement/y", false],
  ["commands/import/finding/x", "commands/import/lines/y", false],
  ["commands/import/finding/x", "commands/book/y", false],
  ["commands/import/statement/x", "commands/import/finding/y", false],
  ["commands/import/statement/x", "commands/import/statement/y", true],
  ["commands/import/statement/x", "commands/import/y", false],
  ["commands/import/statement/x", "commands/rows/y", false],
  ["commands/import/statement/x", "tables/index", true],
  ["commands/import/statement/x", "reports/index", false],
  ["commands/import/statement/x", "commands/import/statement/words/y", true],
  ["commands/import/statement/words/x", "commands/import/statement/y", false],
  ["commands/import/statement/words/x", "commands/import/statement/words/y", true],
  ["commands/import/statement/words/x", "i18n/index", true],
  ["commands/import/statement/words/x", "tables/index", false],
  ["commands/import/x", "commands/import/statement/words/y", false],
  ["commands/refresh/x", "dialogs/protocol", true],
  ["commands/refresh/x", "dialogs/opening", false],
  ["commands/pages/x", "reports/pages/index", true],
  ["commands/pages/x", "reports/pages/noticePage", false],
];

const reportRooms = [
  ...[
    "report",
    "drives",
    "charts",
    "paying",
    "branches",
    "tabs",
    "checks",
    "followUp",
    "history",
    "keep",
    "looks",
  ],
  "pages",
];
const inReports: readonly Case[] = [
  // What collectors have noted is read from the cells that are kept.
  ...rooms("reports", ["report", "drives", "charts", "paying"], reportRooms).map(
    ([file, imported, isRight]): Case => {
      const isNoted = file === "reports/followUp/x" && imported === "reports/keep/y";
      return [file, imported, isRight || isNoted];
    },
  ),
  ...reportRooms.map((room): Case => ["reports/makeReports", `reports/${room}/x`, true]),
  ...reportRooms.map((room): Case => [`reports/${room}/x`, "reports/makeReports", false]),
];

const inWords: readonly Case[] = [
  ["i18n/ko/x", "i18n/ko/grammar/y", true],
  ["i18n/ko/x", "i18n/y", true],
  ["i18n/ko/grammar/x", "i18n/ko/grammar/y", true],
  ["i18n/ko/grammar/x", "i18n/y", true],
  ["i18n/ko/grammar/x", "i18n/ko/y", false],
  ["i18n/ko/grammar/x", "core/index", false],
];

const inAppsScript: readonly Case[] = [
  ["apps-script/main", "apps-script/smoke/y", false],
  ["apps-script/workbook/x", "apps-script/smoke/y", false],
  ["apps-script/workbook/x", "apps-script/smoke/probes/y", false],
  ["apps-script/smoke/x", "apps-script/smoke/probes/y", true],
  ["apps-script/smoke/probes/x", "apps-script/smoke/y", true],
  ["apps-script/smoke/x", "apps-script/main", true],
  ["apps-script/smoke/probes/x", "apps-script/workbook/y", true],
];

/** The rooms of local/xlsx from the top: each imports those below it. */
const xlsxRooms = [
  "changing",
  "writing",
  "reading",
  "workbook",
  "shifting",
  "sheet",
  "cells",
  "looks",
  "package",
  "zip",
  "xml",
];
const inXlsx: readonly Case[] = xlsxRooms.flatMap((room, height): Case[] => [
  ...xlsxRooms.map((other, at): Case => {
    return [`local/xlsx/${room}/x`, `local/xlsx/${other}/y`, at >= height];
  }),
  [`local/xlsx/${room}/x`, "local/xlsx/notXlsx", true],
  [`local/xlsx/${room}/x`, "local/xlsx/readXlsx", false],
  [`local/xlsx/${room}/x`, "local/services/model/sheetModel", true],
  [`local/xlsx/${room}/x`, "local/cli/command", false],
  ["local/xlsx/writeXlsx", `local/xlsx/${room}/y`, true],
]);

const areas: readonly (readonly [wrong: string, cases: readonly Case[]])[] = [
  ["a room of core that imports one above it", inCore],
  ["a folder that imports against the one way, or core but by its index", betweenFolders],
  ["a room of commands that imports another than book/ and rows/", inCommands],
  ["a room of reports that imports another than report/, drives/, charts/ and paying/", inReports],
  ["a language's grammar that imports its words", inWords],
  ["a file of the add-on that imports the self-test", inAppsScript],
  ["a room of local/xlsx that imports one above it", inXlsx],
];

interface Report {
  readonly diagnostics: readonly {
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

/** "file imports other", for each import that the linter refuses in files made of these. */
function refusedOf(cases: readonly Case[]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), "whipround-imports-"));
  try {
    cpSync(join(root, "biome.json"), join(folder, "biome.json"));
    const byFile = new Map<string, Case[]>();
    for (const each of cases) byFile.set(each[0], [...(byFile.get(each[0]) ?? []), each]);
    for (const [file, its] of byFile) {
      const path = join(folder, "src", `${file}.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, its.map(([, other]) => `import "${specifier(file, other)}";\n`).join(""));
    }
    const given = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
    const only = ["--only=style/noRestrictedImports", "src"];
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const { stdout } = spawnSync(process.execPath, [biome, ...given, ...only], {
      cwd: folder,
      encoding: "utf8",
    });
    const { diagnostics }: Report = JSON.parse(stdout);
    return new Set(
      diagnostics.map(({ location: { path, start } }) => {
        const file = path.replace(/\\/g, "/").slice("src/".length, -".ts".length);
        return told(byFile.get(file)![start.line - 1]!);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function specifier(file: string, other: string): string {
  const path = relative(dirname(file), other).replace(/\\/g, "/");
  return path.startsWith(".") ? path : `./${path}`;
}

const told = ([file, other]: Case) => `${file} imports ${other}`;

describe("the linter", () => {
  const refused = refusedOf(areas.flatMap(([, cases]) => cases));

  it.each(areas)("refuses %s, and nothing else", (_, cases) => {
    const wrong = cases.filter(([, , isRight]) => !isRight);
    expect(cases.map(told).filter((each) => refused.has(each))).toEqual(wrong.map(told));
  });
});

describe("the house", () => {
  const foldersIn = (folder: string) =>
    readdirSync(join(root, "src", folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const allIn = (folder: string): string[] => [
    folder,
    ...foldersIn(folder).flatMap((room) => allIn(`${folder}/${room}`)),
  ];
  const filesIn = (folder: string) =>
    readdirSync(join(root, "src", folder)).filter((file) => file.endsWith(".ts"));

  it.each([
    ["core", ladder],
    ["commands", [...commandRooms, "pages"]],
    ["reports", reportRooms],
    ["local/xlsx", xlsxRooms],
  ])("has in src/%s no room but those of the rules", (folder, known) => {
    expect(foldersIn(folder).sort()).toEqual([...known].sort());
  });

  it.each(["core", "commands", "reports", "local/xlsx"])(
    "holds in no room of src/%s more than a dozen files",
    (folder) => {
      const crowded = allIn(folder).filter((room) => filesIn(room).length > 12);
      // What divides is one piece of arithmetic, behind a door of its own.
      expect(crowded.filter((room) => room !== "core/division")).toEqual([]);
    },
  );
});
