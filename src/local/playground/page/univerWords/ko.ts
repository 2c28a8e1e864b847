import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/ko-KR";
import core from "@univerjs/preset-sheets-core/locales/ko-KR";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/ko-KR";
import filter from "@univerjs/preset-sheets-filter/locales/ko-KR";
import note from "@univerjs/preset-sheets-note/locales/ko-KR";

/** The words of Univer's own menus and buttons, preset by preset. */
export const univerWords = [core, conditionalFormatting, dataValidation, filter, note];
