import { type Injector, LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingKo from "@univerjs/preset-sheets-conditional-formatting/locales/ko-KR";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreKo from "@univerjs/preset-sheets-core/locales/ko-KR";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationKo from "@univerjs/preset-sheets-data-validation/locales/ko-KR";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterKo from "@univerjs/preset-sheets-filter/locales/ko-KR";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteKo from "@univerjs/preset-sheets-note/locales/ko-KR";
import { defaultTheme } from "@univerjs/themes";
import type { Language } from "./words";

/** Univer's name for each language of the page. */
export const univerLocale: Readonly<Record<Language, LocaleType>> = {
  en: LocaleType.EN_US,
  ko: LocaleType.KO_KR,
};

/** Univer's facade, and its injector for what the facade does not show. */
export interface UniverParts {
  readonly api: FUniver;
  readonly injector: Injector;
}

/** The spreadsheet component, empty, in an element of the page. */
export function createUniver(container: HTMLElement, language: Language): UniverParts {
  const univer = new Univer({
    theme: defaultTheme,
    locale: univerLocale[language],
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreEn,
        conditionalFormattingEn,
        dataValidationEn,
        filterEn,
        noteEn,
      ),
      [LocaleType.KO_KR]: mergeLocales(
        coreKo,
        conditionalFormattingKo,
        dataValidationKo,
        filterKo,
        noteKo,
      ),
    },
  });
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
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
