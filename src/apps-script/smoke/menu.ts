/** Builds the menu of the self-test, beside the add-on's own, which stays as it is. */
export function buildSelfTestMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu("Self-test")
    .addItem("Begin, or go on", "selfTest")
    .addItem("Begin anew", "selfTestAnew")
    .addItem("Show a page", "showSelfTestPage")
    .addToUi();
}
