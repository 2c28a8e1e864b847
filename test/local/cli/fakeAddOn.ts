/**
 * A stand-in for dist/Code.js with the same global functions, small enough to see through: its
 * Overview has one drive, its Checks one problem for each row of "Members" without a name.
 */
export const fakeAddOn = `
function tab_(name, tab, rows) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(name) || book.insertSheet(name, book.getSheets().length);
  sheet.clearContents();
  for (const row of rows) sheet.appendRow(row);
  const found = book.createDeveloperMetadataFinder().withKey("whipround.tabs").find()[0];
  const tabs = found ? JSON.parse(found.getValue()) : {};
  tabs[sheet.getSheetId()] = { tab: tab, format: "" };
  if (found) found.setValue(JSON.stringify(tabs));
  else book.addDeveloperMetadata("whipround.tabs", JSON.stringify(tabs));
  return sheet;
}
function alone_(work) {
  const lock = LockService.getDocumentLock();
  lock.tryLock(1);
  const message = work();
  SpreadsheetApp.flush();
  lock.releaseLock();
  SpreadsheetApp.getActiveSpreadsheet().toast(message);
}
function problems_() {
  const members = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Members");
  if (!members) throw new Error("no Members");
  const rows = members.getDataRange().getValues().slice(1);
  return rows.filter((row) => row[1] === "").map((row) => ["Error", "Members", "A3", row[0] + " has no name", "Write one."]);
}
function onOpen(e) {
  if (e.authMode === ScriptApp.AuthMode.NONE)
    SpreadsheetApp.getUi().createAddonMenu().addItem("Refresh", "refreshSummaries").addToUi();
}
function setUpSpreadsheet() {
  alone_(() => { tab_("Members", "members", [["Member ID", "Name"]]); return "Members added."; });
}
function loadSample() {
  alone_(() => { tab_("Members", "members", [["Member ID", "Name"], ["M1", "Kim"], ["M2", ""]]); return "Sample loaded."; });
}
function checkForProblems() {
  alone_(() => {
    const found = problems_();
    tab_("Checks", "checks", [["Checks"], ["Severity", "Tab", "Cell", "Problem", "What to do"]].concat(found));
    return found.length + " found.";
  });
}
function refreshSummaries() {
  const who = SpreadsheetApp.getUi().prompt("Who are you?").getResponseText();
  if (!SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Members")) {
    SpreadsheetApp.getUi().alert("Whipround", "There is no Members tab: choose Set up first.", SpreadsheetApp.getUi().ButtonSet.OK);
    return;
  }
  alone_(() => {
    tab_("Overview", "overview", [["Overview as of 2026-03-01"], ["Drive", "Progress", "Collected"],
      ["컴퓨터 열 대", "■■■■■□□□□□  50 %", 2000000], ["Total", "", 2000000]]).getRange("C3:C4").setNumberFormat("#,##0");
    tab_("Checks", "checks", [["Checks"], ["Severity", "Tab", "Cell", "Problem", "What to do"]].concat(problems_()));
    return "50 % of 4,000,000" + (who ? " for " + who : "");
  });
}
function previewQuotas(request) {
  if (request.drive === "Nowhere") return { ok: false, message: "There is no drive Nowhere." };
  return { ok: true, fingerprint: "f", problems: problems_().map((row) => ({ severity: "error", problem: row[3], remedy: row[4] })), drives: [{ drive: request.drive || "Lift", summary: "2 asked", rounder: "Round to 10?", problems: [],
    quotas: [{ level: "group", depth: 0, group: "Cell 1", memberId: "", member: "", quota: 10, quotaText: "10", before: null, beforeText: "", how: "half" }] }] };
}
function applyQuotas(request) {
  if (request.drive === "Nowhere") return { ok: false, message: "There is no drive Nowhere." };
  tab_("Quotas", "quotas", [["Quotas"], ["Drive", "Keep", "Why"], [request.drive, request.keep, request.why || ""]]);
  return { ok: true, message: "Divided " + (request.drive || "every open drive") + ".", divided: [], notDivided: [],
    problems: problems_().map((row) => ({ severity: "error", problem: row[3], remedy: row[4] })) };
}
`;
