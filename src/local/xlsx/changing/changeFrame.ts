import { columnLetters } from "../../../schema/index";
import type { SheetModel } from "../../services/model/sheetModel";
import { argb, colorOf, type Theme } from "../looks/colors";
import { firstView, frozenIn } from "../reading/readSheet";
import { withChild, withProperty } from "../sheet/sheetOrder";
import { attributesText } from "../xml/escape";
import { childOf, isOn, parseXml } from "../xml/scan";
import { prefixed, Splices } from "../xml/splices";

/** A sheet's part with its tab's colour, its groups' side and its frozen panes as they are now. */
export function changeFrame(xml: string, sheet: SheetModel, theme: Theme): string {
  return changeView(changeSides(changeTabColor(xml, sheet, theme), sheet), sheet);
}

function changeTabColor(xml: string, { tabColor }: SheetModel, theme: Theme): string {
  const properties = childOf(parseXml(xml), "sheetPr");
  const present = properties && childOf(properties, "tabColor");
  const color = tabColor && /^#[0-9a-f]{6}$/i.test(tabColor) ? tabColor.toLowerCase() : null;
  if ((colorOf(present, theme) ?? null) === color) return xml;
  const written = color === null ? "" : `<tabColor rgb="${argb(color)}"/>`;
  return withProperty(xml, "tabColor", written);
}

function changeSides(xml: string, sheet: SheetModel): string {
  const properties = childOf(parseXml(xml), "sheetPr");
  const outline = properties && childOf(properties, "outlinePr");
  const {
    summaryRight = "1",
    summaryBelow = "1",
    ...rest
  } = (outline?.attributes ?? {}) as Record<string, string>;
  const { groupControlAfter: right, rowGroupControlAfter: below } = sheet;
  if (isOn(summaryRight) === right && isOn(summaryBelow) === below) return xml;
  const all = { ...rest, summaryBelow: below ? "1" : "0", summaryRight: right ? "1" : "0" };
  return withProperty(xml, "outlinePr", `<outlinePr${attributesText(all)}/>`);
}

function changeView(xml: string, sheet: SheetModel): string {
  const view = firstView(parseXml(xml));
  const { rows, columns } = frozenIn(view);
  const isSame =
    Math.min(rows, sheet.maxRows - 1) === sheet.frozenRows &&
    Math.min(columns, sheet.maxColumns - 1) === sheet.frozenColumns;
  const isTurned = isOn(view?.attributes["rightToLeft"]) !== sheet.rightToLeft;
  const isLined = isOn(view?.attributes["showGridLines"] ?? "1");
  const isRuledAnew = isLined === sheet.hiddenGridlines;
  if (isSame && !isTurned && !isRuledAnew) return xml;
  if (!view) {
    const empty = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
    return changeView(withChild(xml, "sheetViews", empty), sheet);
  }
  const splices = new Splices(xml);
  if (isTurned || isRuledAnew) {
    if (isTurned) splices.attribute(view, "rightToLeft", sheet.rightToLeft ? "1" : null);
    if (isRuledAnew) splices.attribute(view, "showGridLines", sheet.hiddenGridlines ? "0" : null);
    return changeView(splices.text(), sheet);
  }
  const kept = view.children
    .filter(({ name }) => name !== "pane" && name !== "selection")
    .map(({ start, end }) => xml.slice(start, end));
  const inner = prefixed(paneXml(sheet), view.prefix) + kept.join("");
  const tag = xml.slice(view.start, view.opened).replace(/\s*\/?>$/, "");
  const whole = inner === "" ? `${tag}/>` : `${tag}>${inner}</${view.prefix}sheetView>`;
  splices.replace(view.start, view.end, whole);
  return splices.text();
}

function paneXml({ frozenRows, frozenColumns }: SheetModel): string {
  if (frozenRows === 0 && frozenColumns === 0) return "";
  const splits = [
    frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "",
    frozenRows > 0 ? ` ySplit="${frozenRows}"` : "",
  ].join("");
  const corner = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`;
  const pane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const others =
    pane === "bottomRight" ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>${others}<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}
