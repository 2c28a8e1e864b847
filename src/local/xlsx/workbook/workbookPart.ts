import { NotXlsx } from "../notXlsx";
import { childOf, childrenOf, isOn, relationOf, textOf, type XmlElement } from "../xml/scan";

/** A sheet as `workbook.xml` lists it. */
interface ListedSheet {
  readonly name: string;
  /** The number that the file gives it, which most programs keep. */
  readonly fileId: number;
  readonly relation: string | undefined;
  readonly isHidden: boolean;
  readonly element: XmlElement;
}

export interface DefinedName {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it stands for, as a formula without its equals sign. */
  readonly text: string;
  readonly element: XmlElement;
}

/** What `workbook.xml` says of sheets, names and views. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whether sheets may be neither added, moved nor renamed. */
  readonly isLocked: boolean;
  /** The position of the sheet that is shown first, from 0. */
  readonly activeTab: number;
}

/** More names than this no workbook has that people made. */
const mostNames = 50_000;

/** @throws NotXlsx where there are too many names */
export function readWorkbookPart(xml: string, root: XmlElement): WorkbookPart {
  const names = childrenOf(childOf(root, "definedNames"), "definedName");
  if (names.length > mostNames) throw new NotXlsx("too-large");
  const view = childOf(childOf(root, "bookViews") ?? root, "workbookView");
  return {
    sheets: childrenOf(childOf(root, "sheets"), "sheet").map((element) => ({
      name: element.attributes["name"] ?? "",
      fileId: Number(element.attributes["sheetId"]) || 0,
      relation: relationOf(element),
      isHidden: (element.attributes["state"] ?? "visible") !== "visible",
      element,
    })),
    names: names.map((element) => ({
      name: element.attributes["name"] ?? "",
      attributes: element.attributes,
      text: textOf(xml, element),
      element,
    })),
    date1904: isOn(childOf(root, "workbookPr")?.attributes["date1904"]),
    isLocked: isOn(childOf(root, "workbookProtection")?.attributes["lockStructure"]),
    activeTab: Number(view?.attributes["activeTab"] ?? 0),
  };
}
