import { buildMenu } from "../menu";
import { buildSelfTestMenu } from "./menu";
import { notePage, showPage } from "./page";
import { beginAnew, goOn } from "./selfTest";

// The add-on's own functions, and those of the self-test: for `npm run build -- --smoke` alone.

export * from "../main";

/** Builds the menus when the spreadsheet is opened. */
export function onOpen(): void {
  buildMenu();
  buildSelfTestMenu();
}

/** Builds the menus when the script has just been installed. */
export function onInstall(): void {
  onOpen();
}

/** Begins the self-test, or goes on with it. */
export function selfTest(): void {
  goOn();
}

/** Begins the self-test from its first step. */
export function selfTestAnew(): void {
  beginAnew();
}

/** Shows a page that tells what Google has made of it. */
export function showSelfTestPage(): void {
  showPage();
}

/**
 * Notes what a page tells. Called by the page.
 * @param {string} seen what it found
 */
export function noteSelfTestPage(seen: string): void {
  notePage(seen);
}
