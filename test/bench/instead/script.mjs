// The list as a plain script fills it, cell by cell with getValue and setValue: how often it calls the
// services. Each call that reads or writes takes a while in Google Sheets, whatever it does.
import { dividedYear } from "../year.mjs";
import { writeYear } from "../yearOf.mjs";
import { drive, header, quotasOf } from "./list.mjs";

/** Google: 10,000 cells written one by one take about 70 seconds. */
const secondsACall = 70 / 10_000;

/** It goes through the ledger once: better than many do. */
const script = `function fillList() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var ledger = book.getSheetByName("Contributions");
  var list = book.getSheetByName("List");
  var given = {};
  var last = ledger.getLastRow();
  for (var row = 2; row <= last; row++) {
    if (ledger.getRange(row, 2).getValue() !== "${drive}") continue;
    var id = ledger.getRange(row, 3).getValue();
    given[id] = (given[id] || 0) + ledger.getRange(row, 5).getValue();
  }
  last = list.getLastRow();
  for (row = 2; row <= last; row++) {
    var sum = given[list.getRange(row, 1).getValue()] || 0;
    var quota = list.getRange(row, 2).getValue();
    list.getRange(row, 3).setValue(sum);
    list.getRange(row, 4).setValue(Math.max(0, quota - sum));
    list.getRange(row, 5).setValue(sum >= quota ? "Settled" : sum > 0 ? "Part" : "Nothing yet");
  }
}`;

/** @returns its calls that read or write, and the seconds that these take in Google Sheets */
export function countScript(loadBundle, members) {
  const { services, call } = loadBundle(script);
  const { spreadsheet } = services;
  writeYear(spreadsheet, members);
  const list = spreadsheet.addSheet("List");
  const quotas = quotasOf(dividedYear(members));
  if (quotas.length >= list.maxRows)
    list.insert("rows", list.maxRows, quotas.length + 1 - list.maxRows, list.maxRows);
  for (const [r, cells] of [header, ...quotas].entries())
    for (const [c, cell] of cells.entries()) list.setContent(r + 1, c + 1, cell);
  services.calls.reset();
  call("fillList");
  const sum = (column) => quotas.reduce((all, _, i) => all + list.content(i + 2, column), 0);
  const calls = services.calls.total;
  return { calls, seconds: calls * secondsACall, given: sum(3), outstanding: sum(4) };
}
