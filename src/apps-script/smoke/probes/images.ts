import { type Step, whetherTaken } from "../probe";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A dot, whole in its address: nothing is fetched. */
const dot =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==";

/** What a cell with an image is read as. */
function told(cell: Range): string {
  const [[value] = []] = cell.getValues() as unknown[][];
  if (typeof value !== "object" || value === null) return `${typeof value} ${value}`;
  if (value instanceof Date) return "a Date";
  const { valueType } = value as { readonly valueType?: unknown };
  return `an object, ${valueType}`;
}

/** An image in a cell. */
export const imageStep: Step = {
  title: "An image in a cell",
  probes: (bench) => [
    {
      what: "put there by newCellImage and setValue",
      expected: "taken",
      see: () =>
        whetherTaken(() => {
          const image = SpreadsheetApp.newCellImage().setSourceUrl(dot).setAltTextTitle("a dot");
          bench.sheet().getRange("B2").setValue(image.build());
        }),
    },
    {
      what: "read by getValues",
      expected: "an object, IMAGE",
      see: () => told(bench.sheet().getRange("B2")),
    },
    {
      what: "copied by copyTo",
      expected: "an object, IMAGE",
      see() {
        const sheet = bench.sheet();
        sheet.getRange("B2").copyTo(sheet.getRange("B3"));
        SpreadsheetApp.flush();
        return told(sheet.getRange("B3"));
      },
    },
    {
      what: "written back by setValues as it was read",
      expected: "refused",
      see() {
        const cell = bench.sheet().getRange("B2");
        return whetherTaken(() => {
          cell.setValues(cell.getValues());
        });
      },
    },
  ],
};
