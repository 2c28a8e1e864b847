// A test runner for Stryker: the tests of a room bundled once, and evaluated anew for each mutant in
// the same process. A run of vitest takes a third of a second even for a single test; here a mutant
// takes some milliseconds, so that thousands can be tried on a laptop. `expect` is vitest's own.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";
import { expect } from "vitest";

/** In the sandbox: how long each test takes without a mutant, in ms. */
const usualTimes = "usual-times.json";
/** Tests that take longer, in ms, are of the very large and the very many: mutants are not shown to them. */
const longest = 250;
/** So much of the tests' time, in ms, is spent on a mutant: one that lives as long counts as not noticed. */
const patience = 1_000;
/** How often a property is run: of the room itself, or of another. */
const mostRuns = { own: 20, others: 5 };
/** The two invariants and their like, of whole workbooks: they notice most of what no example does. */
const invariants = "test/core/accounts/properties.test.ts";
/** Where instrumented code looks for its state. */
const instrumented = "__stryker__";

/** The state that the instrumented code shares with Stryker: the active mutant, hits, coverage. */
function shared() {
  globalThis[instrumented] ??= {};
  return globalThis[instrumented];
}

/**
 * fast-check for a test file. Few runs of a property find nearly what many do; always the same, and
 * nobody reads them shrunk.
 */
function fastCheckFor(file) {
  const most = isOwn(file) && file !== invariants ? mostRuns.own : mostRuns.others;
  const assert = (property, parameters = {}) => {
    const numRuns = Math.min(most, parameters.numRuns ?? 100);
    return fc.assert(property, { seed: 1, ...parameters, numRuns, endOnFailure: true });
  };
  return { ...fc, default: fc, assert };
}

/** Whether a test file is of the very room that is changed, and of none within it. */
function isOwn(file) {
  return file.slice(0, file.lastIndexOf("/")) === process.env.ROOM_TESTS_OWN;
}

/**
 * What a test file imports as "vitest": notes its tests down in `tests`, and runs none. As much of it
 * as the tests of these rooms use.
 */
function vitestFor(file, tests) {
  const names = new Map();
  let scope = { names: [], first: [], each: [] };

  function describe(name, fill) {
    const outer = scope;
    scope = { names: [...outer.names, name], first: [...outer.first], each: [...outer.each] };
    fill();
    scope = outer;
  }
  function it(name, run) {
    const { first, each } = scope;
    const full = [...scope.names, name].join(" › ");
    const alike = (names.get(full) ?? 0) + 1;
    names.set(full, alike);
    const id = `${file} › ${full}${alike > 1 ? ` (${alike})` : ""}`;
    tests.push({ id, name: full, first, each, run, file });
  }
  const rows = (one) => (table) => (name, run) => {
    const spread = table.every(Array.isArray);
    for (const [i, row] of table.entries())
      one(`${name} [${i}]`, () => (spread ? run(...row) : run(row)));
  };
  describe.each = rows(describe);
  it.each = rows(it);

  return {
    describe,
    it,
    expect: Object.assign((...args) => expect(...args), expect, { soft: expect }),
    beforeAll(run) {
      let done = false;
      scope.first.push(async () => {
        if (!done) await run();
        done = true;
      });
    },
    beforeEach(run) {
      scope.each.push(run);
    },
  };
}

/** A test that goes on and on. */
class Endless extends Error {}

/**
 * Runs a test that usually takes `usual` ms, and stops it where it takes very much longer: of the
 * processor's time, not of a clock that others' work may stretch.
 */
function untilEndless(usual) {
  return (work) => {
    const most = 500 + 3 * usual;
    globalThis.runOneTest = work;
    for (let wait = most; ; wait *= 4) {
      const before = process.cpuUsage();
      try {
        return vm.runInThisContext("runOneTest()", { timeout: Math.ceil(wait) });
      } catch (error) {
        if (error?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 >= most / 2) throw new Endless(`more than ${most} ms`);
      }
    }
  };
}

/** Has each bundled test file find its fixtures where it was itself. */
const whereItWas = {
  name: "where-it-was",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      const contents = readFileSync(path, "utf8").replaceAll("import.meta.url", url);
      return { contents, loader: "ts" };
    });
  },
};

/** Stryker's test runner. Rooms' test files and how often properties run come by the environment. */
class InProcessRunner {
  #files = [];
  #script;
  #usual = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { ROOM_TESTS = "[]" } = process.env;
    this.#files = JSON.parse(ROOM_TESTS);
    const lazily = this.#files.map(
      (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`,
    );
    const { outputFiles } = await build({
      stdin: {
        contents: `module.exports = {\n${lazily.join("\n")}\n};`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: "cjs",
      platform: "node",
      target: "node20",
      packages: "external",
      plugins: [whereItWas],
      logLevel: "error",
    });
    const code = `(function (require, module) {${outputFiles[0].text}\n})`;
    this.#script = new vm.Script(code, { filename: "room-tests.js" });
  }

  /** What evaluates test files, anew but for what they share, and gives their tests in their order. */
  #loader() {
    const required = createRequire(join(process.cwd(), "package.json"));
    let file = "";
    const modules = {
      get "fast-check"() {
        return fastCheckFor(file);
      },
      vitest: new Proxy({}, { get: (_, name) => registered[name], has: () => true }),
    };
    let registered = {};
    const module = { exports: {} };
    this.#script.runInThisContext()((name) => modules[name] ?? required(name), module);
    return (files) => {
      const tests = [];
      for (file of files) {
        registered = vitestFor(file, tests);
        module.exports[file]();
      }
      return tests;
    };
  }

  /** Tests of the room come first, then the invariants, then those that cost least. */
  #cost({ id, file }) {
    const rank = isOwn(file) ? 0 : file === invariants ? 1 : 2;
    return rank * patience + this.#usual.get(id);
  }

  async #run(test, runs = (work) => work()) {
    const before = performance.now();
    const { id, name } = test;
    const told = () => ({
      id,
      name,
      fileName: join(process.cwd(), test.file),
      timeSpentMs: performance.now() - before,
    });
    try {
      for (const hook of [...test.first, ...test.each]) await hook();
      await runs(test.run);
      return { ...told(), status: 0 };
    } catch (error) {
      if (error instanceof Endless) throw error;
      return { ...told(), status: 1, failureMessage: String(error?.message ?? error) };
    }
  }

  async dryRun() {
    const state = shared();
    state.activeMutant = undefined;
    const results = [];
    for (const test of this.#loader()(this.#files)) {
      state.currentTestId = test.id;
      const before = process.cpuUsage();
      const result = await this.#run(test);
      const { user, system } = process.cpuUsage(before);
      state.currentTestId = undefined;
      const spent = (user + system) / 1000;
      if (spent > longest) delete state.mutantCoverage?.perTest[test.id];
      else {
        this.#usual.set(test.id, spent);
        results.push(result);
      }
    }
    // Other processes run mutants too.
    writeFileSync(usualTimes, JSON.stringify([...this.#usual]));
    return { status: "complete", tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    if (this.#usual.size === 0) this.#usual = new Map(JSON.parse(readFileSync(usualTimes, "utf8")));
    const state = shared();
    Object.assign(state, { hitLimit, hitCount: 0 });
    const wanted = new Set(testFilter ?? this.#usual.keys());
    const wantedFiles = new Set([...wanted].map((id) => id.slice(0, id.indexOf(" › "))));
    const files = this.#files.filter((file) => wantedFiles.has(file));
    let nrOfTests = 0;
    let spent = 0;
    try {
      const load = this.#loader();
      // Most mutants are noticed by the room's own tests: the other files need not even be evaluated.
      for (const part of [files.filter(isOwn), files.filter((file) => !isOwn(file))]) {
        state.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
        const tests = untilEndless(500)(() => load(part)).filter(({ id }) => wanted.delete(id));
        if ([...wanted].some((id) => part.some((file) => id.startsWith(`${file} › `))))
          return { status: "killed", killedBy: [], failureMessage: "other tests", nrOfTests };
        tests.sort((a, b) => this.#cost(a) - this.#cost(b));
        state.activeMutant = activeMutant.id;
        for (const test of tests) {
          nrOfTests++;
          spent += this.#usual.get(test.id);
          if (spent > patience) break;
          const { id, status, failureMessage } = await this.#run(
            test,
            untilEndless(this.#usual.get(test.id) ?? 1_000),
          );
          if (state.hitCount > hitLimit) return { status: "timeout", reason: "looped without end" };
          if (status) return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
        }
        if (spent > patience) break;
      }
    } catch (error) {
      if (error instanceof Endless) return { status: "timeout", reason: error.message };
      const failureMessage = `the tests cannot be loaded: ${error?.message ?? error}`;
      return { status: "killed", killedBy: [], failureMessage, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner },
];
