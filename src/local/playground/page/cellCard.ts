import type { IDisposable, Nullable } from "@univerjs/core";
import { createElement } from "react";
import { hyperlinkOf } from "../../services/values/formulaText";
import type { AddOn } from "./addOn";
import { element } from "./element";
import type { Grid } from "./grid";
import { linkIn } from "./linkCells";
import type { PageWords } from "./words";

/**
 * A card for the chosen cell, as Sheets shows it beside the cell: what a custom function said when
 * it failed, or where a link leads.
 */
export function showCellCard(grid: Grid, addOn: AddOn, words: () => PageWords): void {
  const card = element("div", { id: "wr-card", role: "status" });
  const holder = () => createElement("div", { ref: (node) => node?.append(card) });
  let shown: Nullable<IDisposable>;
  grid.onSelection = () => {
    shown?.dispose();
    shown = undefined;
    const worksheet = grid.api.getActiveWorkbook()?.getActiveSheet();
    const range = worksheet?.getSelection()?.getActiveRange()?.getRange();
    if (!worksheet || !range) return;
    const { startRow, startColumn } = range;
    const key = worksheet.getSheetId();
    const failure = addOn.failureAt(key, startRow + 1, startColumn + 1);
    const cell = worksheet.getSheet().getCellRaw(startRow, startColumn);
    const formula = linkIn(cell) ?? cell?.f;
    const link = formula ? hyperlinkOf(formula) : undefined;
    card.replaceChildren(
      ...(failure ? [element("strong", {}, "#ERROR!"), ` ${failure}`] : []),
      ...(link ? [followButton(grid, link, words())] : []),
    );
    if (failure || link)
      shown = worksheet
        .getRange(startRow, startColumn)
        .attachPopup({ componentKey: holder, direction: "vertical" });
  };
}

function followButton(grid: Grid, link: { url: string; label: string }, words: PageWords) {
  const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(link.url);
  if (!inside) {
    const safe = /^(mailto:|https?:)/i.test(link.url) ? link.url : "#";
    return element("a", { href: safe, target: "_blank", rel: "noopener" }, link.url);
  }
  const button = element("button", { type: "button" }, `${words.follow} ${link.label}`);
  button.onclick = () => {
    const workbook = grid.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(inside[1] as string);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    const range = sheet.getRange(inside[2] ?? "A1");
    range.activate();
    sheet.scrollToCell(range.getRow(), range.getColumn(), 0);
  };
  return button;
}
