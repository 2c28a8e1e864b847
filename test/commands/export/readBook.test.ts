import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/commands/export/readBook";
import { keepAccounts } from "../../../src/core/index";
import { languages } from "../../../src/i18n/index";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { inLanguage, openSample, type SampleName } from "../openSample";

describe("reading a whole workbook", () => {
  it.each(languages.flatMap((language) => [["factory", language] as const]))(
    "gives all that the tabs say, as plain JSON: %s, %s",
    (name: SampleName, language) => {
      const reply = readBook(openSample(name, language), inLanguage(language));
      if (!reply.ok) throw new Error(reply.message);
      expect(reply.language).toBe(language);
      expect(reply.book.members.length).toBe(86);
      const copy = JSON.parse(JSON.stringify(reply.book));
      expect(copy).toEqual(reply.book);
      expect(keepAccounts(copy).drives).toEqual(keepAccounts(reply.book).drives);
    },
  );

  it("tells of cells that cannot be read", () => {
    const reply = readBook(openSample("factory"), inLanguage("en"));
    if (!reply.ok) throw new Error(reply.message);
    expect(reply.diagnostics.map(({ code }) => code)).toContain("not-an-amount");
  });

  it("refuses a workbook that is none, in words that say what to do", () => {
    const reply = readBook(new MemoryWorkbook(), inLanguage("en"));
    expect(reply).toMatchObject({ ok: false, message: expect.stringContaining("Set up") });
  });
});
