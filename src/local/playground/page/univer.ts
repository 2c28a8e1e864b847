import {
  type ILanguagePack,
  type Injector,
  IUniverInstanceService,
  LocaleType,
  merge,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { defaultTheme } from "@univerjs/themes";
import { calculateRulesInView } from "./rulesInView";
import { univerWords } from "./univerWords/en";
import type { Language } from "./words";

/** Univer's name for each language of the page. */
export const univerLocale: Readonly<Record<Language, LocaleType>> = {
  en: LocaleType.EN_US,
  ko: LocaleType.KO_KR,
};

/** Univer's words in a language; only who speaks another than English waits for them. */
export async function loadUniverWords(language: Language): Promise<ILanguagePack> {
  const words = language === "ko" ? (await import("./univerWords/ko")).univerWords : univerWords;
  return merge({}, ...words);
}

/** Univer's facade, and its injector for what the facade does not show. */
export interface UniverParts {
  readonly api: FUniver;
  readonly injector: Injector;
}

/** The spreadsheet component, empty, in an element of the page. */
export function createUniver(
  container: HTMLElement,
  language: Language,
  words: ILanguagePack,
): UniverParts {
  const locale = univerLocale[language];
  const univer = new Univer({ theme: defaultTheme, locale, locales: { [locale]: words } });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      disableAutoFocus: true,
      // "007" is text because it was meant so: no green corners, no warnings.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  const injector = univer.__getInjector();
  validateOpenSheets(injector);
  calculateRulesInView();
  return { api: FUniver.newAPI(univer), injector };
}

/**
 * Univer looks at cells with drop-downs once it has nothing else to do: then their sheet may be gone,
 * because another workbook has been opened.
 */
function validateOpenSheets(injector: Injector): void {
  // Univer makes the service itself once there is a workbook.
  const { prototype } = SheetsDataValidationValidatorService;
  const validate = prototype.validatorRanges;
  prototype.validatorRanges = async function (unit, sheet, ranges) {
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet) ? validate.call(this, unit, sheet, ranges) : [];
  };
}
