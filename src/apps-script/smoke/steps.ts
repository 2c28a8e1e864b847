import { tabsKey } from "../../schema/index";
import { commandSteps } from "./commands";
import { type Locale, locales } from "./locales";
import type { Step } from "./probe";
import { formatStep } from "./probes/formats";
import { localeStep } from "./probes/formulas";
import { imageStep } from "./probes/images";
import { limitStep } from "./probes/limits";
import { rowSteps } from "./probes/rows";
import { sheetSteps } from "./probes/sheets";
import { textSteps } from "./probes/texts";
import { zoneStep } from "./probes/zones";

/** What the add-on leaves with the document. */
const ourKeys = "whipround.";

/** The spreadsheet as if nobody had used it, in a locale and its time zone. */
function emptied({ name, zone }: Locale, title = name): Step {
  return {
    title,
    probes: (bench) => [
      {
        what: "the spreadsheet emptied, in this locale and time zone",
        expected: `${name}, ${zone}`,
        see() {
          const { spreadsheet } = bench;
          bench.clearSpreadsheet();
          const metadata = spreadsheet.createDeveloperMetadataFinder().withKey(tabsKey).find();
          for (const each of metadata) each.remove();
          const properties = PropertiesService.getDocumentProperties();
          for (const key of properties.getKeys())
            if (key.startsWith(ourKeys)) properties.deleteProperty(key);
          spreadsheet.setSpreadsheetLocale(name);
          spreadsheet.setSpreadsheetTimeZone(zone);
          return `${spreadsheet.getSpreadsheetLocale()}, ${spreadsheet.getSpreadsheetTimeZone()}`;
        },
      },
    ],
  };
}

/** All of the self-test, in its order: what Google does, and then the commands in each locale. */
export const steps: readonly Step[] = [
  emptied(locales[0]!, "The beginning"),
  limitStep,
  ...textSteps,
  formatStep,
  ...rowSteps,
  ...sheetSteps,
  imageStep,
  zoneStep,
  ...locales.flatMap((locale, index) => [
    emptied(locale),
    localeStep(locale),
    ...commandSteps(locale, index === 0),
  ]),
];
