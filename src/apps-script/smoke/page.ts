import { make } from "./probe";
import { ResultsTab } from "./resultsTab";
import { isAtHome } from "./selfTest";

/**
 * A page that tells what has become of two slashes in its script. Once they are cut out, its first
 * script no longer parses; the last one says so.
 */
const page = `<p id="told">This page could not tell what it holds: please say so.</p>
<script>
  window.inTemplate = \`a//b\`;
</script>
<script>
  window.inString = "a//b";
</script>
<script>
  var told = function (text) { return text === "a//b" ? "kept" : "cut"; };
  var seen = "template literal: " + told(window.inTemplate) + ", string: " + told(window.inString);
  var show = function (text) { document.getElementById("told").textContent = text; };
  google.script.run
    .withSuccessHandler(function () { show("Noted in the tab Self-test. You can close this."); })
    .withFailureHandler(function (error) { show(String(error)); })
    .noteSelfTestPage(seen);
</script>`;

/** Shows the page in a dialog; it tells `notePage` what it finds. */
export function showPage(): void {
  if (!isAtHome(SpreadsheetApp.getActiveSpreadsheet())) return;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page), "A page");
}

export function notePage(seen: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!isAtHome(spreadsheet)) return;
  const finding = make({
    what: "A page: what is kept of two slashes in its script",
    expected: "template literal: cut, string: kept",
    see: () => seen,
  });
  new ResultsTab(spreadsheet).add([finding]);
}
