import type { Language } from "../i18n/index";
import { condominiumSample } from "./condominium";
import { factorySample } from "./factory";
import type { SampleWorkbook } from "./sampleWorkbook";

/**
 * The example that the add-on itself loads. A treasurer takes it for a pattern: who reads Korean in
 * Google Sheets keeps the books of flats far sooner than those of a works' party cells.
 */
export function ownSample(language: Language): SampleWorkbook {
  return language === "ko" ? condominiumSample("ko") : factorySample(language);
}
