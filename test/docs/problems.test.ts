import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { speak } from "../../src/i18n/index";
import { accountDiagnosticTexts } from "../core/diagnostics/ofAccountsTexts";
import { badCellTexts } from "../tables/badCellTexts";
import { causedProblems, problemsPage } from "./problemsPage";

/** A language lacks no code, or it does not compile: so its keys are all that there are. */
const codes = Object.keys(speak("en").words.diagnostics).sort();
const page = new URL("../../docs/problems.md", import.meta.url);

describe("docs/problems.md", () => {
  it("is what the words and the fixtures make of it now", async () => {
    await expect(problemsPage()).toMatchFileSnapshot(fileURLToPath(page));
  });

  it("has a section for every code", () => {
    const sections = [...readFileSync(page, "utf8").matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect(sections.sort()).toEqual(codes);
  });
});

describe("every code", () => {
  it("has a fixture that causes it", () => {
    expect([...causedProblems().keys()].sort()).toEqual(codes);
  });

  it("has a test of its whole text in both languages", () => {
    const tested = new Set([
      ...Object.keys(accountDiagnosticTexts),
      ...Object.keys(badCellTexts).map((key) => key.split(":")[0]!),
    ]);
    expect([...tested].sort()).toEqual(codes);
  });
});
