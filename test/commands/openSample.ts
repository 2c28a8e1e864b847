import { applyQuotas } from "../../src/commands/divide/divideQuotas";
import { loadExample } from "../../src/commands/setUp/loadSample";
import type { RunContext } from "../../src/commands/workbook";
import { parseIsoDay } from "../../src/core/index";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { newToken } from "../support/newToken";

const samples = {
  factory: factorySample,
  condominium: condominiumSample,
  school: schoolSample,
} as const;

export type SampleName = keyof typeof samples;

export const inLanguage = (userLanguage: "en" | "ko", today = "2026-06-12"): RunContext => ({
  today: parseIsoDay(today)!,
  now: `${today} 10:00`,
  who: "Tester",
  locale: userLanguage === "ko" ? "ko_KR" : "en_US",
  userLanguage,
});

/** An example workbook in memory, its open drives divided. */
export function openSample(name: SampleName, language: "en" | "ko" = "en"): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const context = inLanguage(language);
  loadExample(workbook, context, samples[name]);
  applyQuotas(workbook, context, { token: newToken(), drive: "", keep: false });
  return workbook;
}
