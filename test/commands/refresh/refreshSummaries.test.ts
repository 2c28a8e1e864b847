import { describe, expect, it } from "vitest";
import { refreshSummaries } from "../../../src/commands/refresh/refreshSummaries";
import { setUpSpreadsheet } from "../../../src/commands/setUp/setUpSpreadsheet";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { inLanguage, openSample } from "../openSample";

describe("the toast of Refresh summaries", () => {
  it.each([
    ["en", "There is no drive yet. Write one in the tab Drives."],
    ["ko", "아직 모금이 없습니다. 모금 시트에 입력하십시오."],
  ] as const)("says in %s what to do where there is no drive yet", (language, message) => {
    const workbook = new MemoryWorkbook();
    setUpSpreadsheet(workbook, inLanguage(language));
    expect(refreshSummaries(workbook, inLanguage(language))).toEqual({ ok: true, message });
  });

  it("repeats the Overview's headline where there is one", () => {
    const workbook = openSample("school");
    const { message } = refreshSummaries(workbook, inLanguage("en"));
    expect(message).toContain("Playground 112 %, 14 days ago");
    expect(workbook.shown("Overview")[0]?.join()).toContain(message);
  });
});
