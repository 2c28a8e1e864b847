/** The one public door of i18n: the words for what schema and core name by id, and the way back. */
export { callTabs } from "./callTabs";
export { commandTitle, type MenuItem } from "./commandTitle";
export { isAll } from "./isAll";
export { isEveryone } from "./isEveryone";
export { isTotal } from "./isTotal";
export { isVoidWord } from "./isVoidWord";
export {
  choiceIndex,
  type Found,
  headerIndex,
  settingIndex,
  tabIndex,
  type WordIndex,
} from "./lookUp";
export { monthOf } from "./monthOf";
export { namingTabs } from "./namingTabs";
export { plainKey } from "./plainKey";
export { percentText, progressBar } from "./progressBar";
export type { ReportWords } from "./reportWords";
export type { Say } from "./say";
export type { SchemaWords } from "./schemaWords";
export { languageOf, languages, speak } from "./speak";
export { withoutAccents } from "./withoutAccents";
export type { Language, Words } from "./words";
