import { isOwnFault } from "../../../dialogs/isOwnFault";
import { valueIn } from "../../services/model/cellContent";
import type { SpreadsheetModel } from "../../services/model/spreadsheetModel";
import { AddOn } from "./addOn";
import { showAppBar } from "./appBar";
import { showCellCard } from "./cellCard";
import { Grid } from "./grid";
import { leadAround } from "./keyboard";
import { pageStage } from "./pageStage";
import { askUser } from "./question";
import { type OpenedWorkbook, Resists, server } from "./server";
import { showToast } from "./toasts";
import { loadUniverWords } from "./univer";
import { type Language, pageWords } from "./words";

const place = (id: string) => document.getElementById(id) as HTMLElement;

let language: Language = navigator.language.startsWith("ko") ? "ko" : "en";
const words = () => pageWords[language];

const tell = (message: string, seconds = 5, failure = false) =>
  showToast(place("wr-toasts"), { title: "Whipround", message, seconds, failure }, words().close);

const tellFault = (error: Error) =>
  tell(isOwnFault(error) ? words().ownFault : error.message, -1, true);

/** Says to a screen reader where it is, and how to go on from there. */
function namePlaces(): void {
  const { addOnMenu, spreadsheet, keys } = words();
  for (const [id, label] of [
    ["wr-menus", addOnMenu],
    ["wr-grid", spreadsheet],
  ] as const)
    Object.assign(place(id), { ariaLabel: label, ariaDescription: keys });
}

/** A file's name for a spreadsheet's, without what no file's name may hold. */
function fileNameOf(name: string, ending: string): string {
  const plain = name.replace(/\.xl[st][xm]$/i, "").replace(/[\s\\/:*?"<>|]+/g, " ");
  return plain.trim() + ending;
}

async function start(): Promise<void> {
  // Asked for before the grid is made: the answers come while it is.
  const answers = Promise.all([server.addOn(), server.examples(), server.workbook(language)]);
  const grid = new Grid(
    place("wr-grid"),
    place("wr-charts"),
    language,
    await loadUniverWords(language),
  );
  const [files, examples, first] = await answers;
  const stage = pageStage({
    words,
    run: (name, given) => addOn.run(name, given),
    choose: (name) => void addOn.choose(name),
    functions: () => addOn.functions,
    focusEditor: () => grid.focus(),
    leavePage: leadAround(grid),
  });
  const addOn = new AddOn(files, grid, stage, language);

  const showBar = () => {
    namePlaces();
    showAppBar(place("wr-bar"), { name: addOn.name, examples, language }, words(), {
      openExample: (id) => void open(() => server.example(id, language)),
      openFile: (file) => void open(() => server.openFile(file, language)),
      save: () => void save().catch(tellFault),
      speak,
    });
  };
  let opened: Pick<OpenedWorkbook, "file" | "ending"> = { file: null, ending: ".xlsx" };
  const show = async ({ spreadsheet, file, ending }: OpenedWorkbook) => {
    await addOn.open(spreadsheet);
    opened = { file, ending };
    document.title = `${spreadsheet.name} - Whipround`;
    showBar();
  };
  const open = async (fetchWorkbook: () => Promise<OpenedWorkbook>) => {
    if (addOn.isUnsaved && !(await mayReplace())) return;
    const done = stage.busy();
    await fetchWorkbook().then(show).catch(tellFault);
    done();
  };
  const save = async () => {
    const spreadsheet = await addOn.read();
    const file = fileNameOf(spreadsheet.name, opened.ending);
    const workbook = { spreadsheet, file: opened.file };
    const { bytes, waiting } = await server
      .saveFile(workbook, language, false)
      .catch(async (fault) => {
        if (!(fault instanceof Resists) || !(await agrees(fault.message))) throw fault;
        return server.saveFile(workbook, language, true);
      });
    const url = URL.createObjectURL(bytes);
    Object.assign(document.createElement("a"), { href: url, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    addOn.saved();
    const stale = waiting.filter((cell) => grid.uncalculated.has(cell));
    tell(words().saved(file));
    if (stale.length > 0) tell(words().waiting(stale), 15);
  };
  const agrees = async (message: string) => {
    const { button } = await askUser(
      { kind: "alert", title: "", message, buttons: "OK_CANCEL" },
      words(),
    );
    return button === "OK";
  };
  const mayReplace = () => agrees(words().replace);
  function speak(chosen: Language): void {
    language = chosen;
    document.documentElement.lang = chosen;
    showBar();
    addOn.speak(chosen).catch(tellFault);
  }

  document.documentElement.lang = language;
  await show(first);
  await grid.enter();
  showCellCard(grid, addOn, words);
  grid.onNotedCell = (sheet, row, column) => void addOn.edited(sheet, row, column);
  addEventListener("beforeunload", (event) => {
    if (addOn.isUnsaved) event.preventDefault();
  });
  Object.assign(window, { whipround: testHooks(addOn, grid) });
  document.body.dataset["ready"] = "true";
}

/** What tests read and do through the page, because cells are painted on a canvas. */
function testHooks(addOn: AddOn, grid: Grid) {
  const sheetNamed = async (name: string) => {
    const spreadsheet: SpreadsheetModel = await addOn.read();
    const sheet = spreadsheet.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet is named ${name}`);
    return sheet;
  };
  return {
    api: grid.api,
    run: (name: string, ...given: unknown[]) => addOn.run(name, given),
    sheets: async () => (await addOn.read()).sheets.map((sheet) => sheet.name),
    /** The values of a sheet as they stand in the grid. */
    async values(name: string) {
      const sheet = await sheetNamed(name);
      const columns = sheet.lastColumn();
      return Array.from({ length: sheet.lastRow() }, (_, row) =>
        Array.from({ length: columns }, (_, column) => valueIn(sheet.content(row + 1, column + 1))),
      );
    },
    settle: () => grid.settle(),
    /** Types into a cell as a user would; "A1" notation. */
    async type(name: string, cell: string, value: string | number | boolean) {
      const range = grid.api.getActiveWorkbook()?.getSheetByName(name)?.getRange(cell);
      if (!range) throw new Error(`no sheet is named ${name}`);
      if (typeof value === "string" && value.startsWith("=")) range.setFormula(value);
      else range.setValue(value);
      await grid.settle();
    },
    async select(name: string, cell: string) {
      const workbook = grid.api.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(name);
      if (!workbook || !sheet) throw new Error(`no sheet is named ${name}`);
      workbook.setActiveSheet(sheet);
      sheet.getRange(cell).activate();
    },
    failureAt: async (name: string, row: number, column: number) =>
      addOn.failureAt(
        grid.api.getActiveWorkbook()?.getSheetByName(name)?.getSheetId() ?? "",
        row,
        column,
      ),
    /** The colour of a cell's text as it is painted: the sheet's rules have their say. */
    fontColor(name: string, cell: string) {
      const sheet = grid.api.getActiveWorkbook()?.getSheetByName(name);
      const range = sheet?.getRange(cell);
      const style = range && sheet?.getSheet().getCell(range.getRow(), range.getColumn())?.s;
      return (style && typeof style === "object" && style.cl?.rgb) || "";
    },
    async isValid(name: string, cell: string) {
      const range = grid.api.getActiveWorkbook()?.getSheetByName(name)?.getRange(cell);
      const [[status] = []] = (await range?.getValidatorStatus()) ?? [];
      return status === "valid";
    },
    lastRun: () => addOn.lastRun,
  };
}

void start().catch(tellFault);
