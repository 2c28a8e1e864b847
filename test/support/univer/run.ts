// Calculates a workbook, which it is given, as Univer does, without a page; and prints what it shows.
import { readFileSync } from "node:fs";
import {
  ICommandService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
} from "@univerjs/preset-sheets-core";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";

/** What formulas fill is seen by others when they are calculated once more. */
const mostPasses = 6;

const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: {} },
  logLevel: LogLevel.SILENT,
});
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin);
const data: IWorkbookData = JSON.parse(readFileSync(0, "utf8"));
const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
const injector = univer.__getInjector();
const commands = injector.get(ICommandService);

function calculate(): Promise<void> {
  return new Promise((done) => {
    const listening = commands.onCommandExecuted(({ id, params }) => {
      const isEnd = id === SetFormulaCalculationNotificationMutation.id;
      if (!isEnd || !Object.hasOwn(params ?? {}, "functionsExecutedState")) return;
      listening.dispose();
      // What was calculated is put into the cells right after that.
      setTimeout(done, 50);
    });
    const everything = { commands: [], forceCalculation: true };
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, everything);
  });
}

function shown(): string {
  const filled = injector.get(FormulaDataModel).getArrayFormulaCellData()[data.id!] ?? {};
  const sheets = workbook.getSheets().map((sheet) => {
    const { cellData, rowCount, columnCount } = sheet.getSnapshot();
    const spilled = filled[sheet.getSheetId()];
    const rows = Array.from({ length: rowCount }, (_, r) =>
      Array.from(
        { length: columnCount },
        (__, c) => spilled?.[r]?.[c]?.v ?? cellData[r]?.[c]?.v ?? "",
      ),
    );
    return [sheet.getName(), rows];
  });
  return JSON.stringify(Object.fromEntries(sheets));
}

let last = "";
for (let pass = 0; pass < mostPasses; pass++) {
  await calculate();
  const now = shown();
  if (now === last) break;
  last = now;
}
process.stdout.write(last, () => process.exit(0));
