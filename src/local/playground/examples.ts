import { loadBundle } from "../bundle";
import { generatedTab } from "../cli/generatedTab";
import { fillExample } from "../examples/fillExample";
import type { SpreadsheetModel } from "../services";

/** An example workbook of the chooser. */
export interface Example {
  readonly id: string;
  readonly title: Readonly<Record<"en" | "ko", string>>;
}

const factory: Example = {
  id: "factory",
  title: { en: "Factory: office renewal", ko: "공장: 사무실 개선" },
};

/** Those that this host fills, in an add-on that sets up a spreadsheet. */
const others: readonly Example[] = [
  { id: "condominium", title: { en: "Condominium: lift repair", ko: "아파트: 승강기 수리" } },
  { id: "school", title: { en: "School: parents' group", ko: "학교: 학부모회" } },
];

const loads = (code: string, name: string): boolean =>
  new RegExp(`^function ${name}\\s*\\(`, "m").test(code);

/** The examples that this bundle can fill. */
export function examplesOf(code: string): readonly Example[] {
  if (!loads(code, "loadSample")) return [];
  return loads(code, "setUpSpreadsheet") ? [factory, ...others] : [factory];
}

/**
 * Makes an example workbook with the add-on's own commands: its input tabs filled, its quotas
 * divided, its summaries refreshed.
 *
 * @throws Error in the add-on's words where it could not
 */
export function buildExample(
  example: Example,
  code: string,
  pages: Readonly<Record<string, string>>,
  language: "en" | "ko",
): SpreadsheetModel {
  const { services, call } = loadBundle(code, {
    pages,
    userLocale: language,
    locale: language === "ko" ? "ko_KR" : "en_US",
    timeZone: "Asia/Seoul",
    answer: () => ({ button: "OK", text: "" }),
  });
  fillExample(example.id, services.spreadsheet, language, call);
  if (loads(code, "applyQuotas")) call("applyQuotas", [{ drive: "", keep: false }]);
  if (loads(code, "refreshSummaries")) call("refreshSummaries");
  const refusal = services.events.find((event) => event.kind === "alert");
  if (refusal?.kind === "alert") throw new Error(refusal.message);
  tidy(services.spreadsheet);
  services.spreadsheet.name = example.title[language];
  return services.spreadsheet;
}

/** Without the blank sheet that every new spreadsheet begins with, and open on the Overview. */
function tidy(spreadsheet: SpreadsheetModel): void {
  const [first] = spreadsheet.sheets;
  if (first && first.lastRow() === 0 && spreadsheet.sheets.length > 1)
    spreadsheet.removeSheet(first);
  const overview = generatedTab(spreadsheet, "overview");
  if (overview) spreadsheet.activeSheetId = overview.id;
}
