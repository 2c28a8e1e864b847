import { type LoadedBundle, loadBundle } from "../../../src/local/bundle";
import type { ServiceOptions } from "../../../src/local/services";

/** Loads a bundle of one function, `go`, with `sheet` (A1:Z1000, empty) and `book` at hand. */
export function bundleOf(body: string, options: ServiceOptions = {}): LoadedBundle {
  return loadBundle(
    `function go(given) {
       const book = SpreadsheetApp.getActiveSpreadsheet();
       const sheet = book.getSheets()[0];
       ${body}
     }`,
    options,
  );
}

/** Runs a function's body inside the bundle's realm and gives back what it returns, as JSON. */
export const inBundle = (body: string, options: ServiceOptions = {}): unknown =>
  bundleOf(body, options).call("go");
