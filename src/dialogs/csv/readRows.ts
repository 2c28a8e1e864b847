import Papa from "papaparse";

/**
 * The lines of a CSV text as cells, blank lines left out: quotes, line breaks in quotes, and commas,
 * semicolons, tabs or bars between, whichever the text uses.
 *
 * @example readRows('Name;Paid\n"Kim; Chol-su";20,5\n') // [["Name", "Paid"], ["Kim; Chol-su", "20,5"]]
 */
export function readRows(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  return data;
}
