import { loadBundle } from "../bundle";
import { exampleTitles, fillExample, ownExample } from "../examples/fillExample";
import { SpreadsheetModel } from "../services";

/** An example workbook of the chooser. */
export interface Example {
  readonly id: string;
  readonly title: Readonly<Record<"en" | "ko", string>>;
}

/** For who begins from nothing. */
const empty: Example = {
  id: "empty",
  title: { en: "Empty spreadsheet", ko: "빈 스프레드시트" },
};

const filled: readonly Example[] = Object.entries(exampleTitles).map(([id, title]) => ({
  id,
  title,
}));

const loads = (code: string, name: string): boolean =>
  new RegExp(`^function ${name}\\s*\\(`, "m").test(code);

/** The examples that this bundle can fill, and the empty one: all of them where it can make tabs. */
export function examplesOf(code: string): readonly Example[] {
  if (!loads(code, "loadSample")) return [empty];
  return [...(loads(code, "setUpSpreadsheet") ? filled : filled.slice(0, 1)), empty];
}

/** What opens where nothing else is named: the language's own. */
export const firstExample = (code: string, language: "en" | "ko"): Example => {
  const own = ownExample(language);
  const examples = examplesOf(code);
  return examples.find(({ id }) => id === own) ?? examples[0] ?? empty;
};

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
  const locale = language === "ko" ? "ko_KR" : "en_US";
  if (example === empty) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return SpreadsheetModel.empty({ locale, timeZone, name: example.title[language] });
  }
  const { services, call } = loadBundle(code, {
    pages,
    userLocale: language,
    locale,
    timeZone: "Asia/Seoul",
    answer: () => ({ button: "OK", text: "" }),
  });
  fillExample(example.id, services.spreadsheet, language, call);
  if (loads(code, "applyQuotas")) call("applyQuotas", [{ drive: "", keep: false }]);
  if (loads(code, "refreshSummaries")) call("refreshSummaries");
  const refusal = services.events.find((event) => event.kind === "alert");
  if (refusal?.kind === "alert") throw new Error(refusal.message);
  tidy(services.spreadsheet);
  return services.spreadsheet;
}

/** Takes away the blank sheet that every new spreadsheet begins with. */
function tidy(spreadsheet: SpreadsheetModel): void {
  const [first] = spreadsheet.sheets;
  if (first && first.lastRow() === 0 && spreadsheet.sheets.length > 1)
    spreadsheet.removeSheet(first);
}
