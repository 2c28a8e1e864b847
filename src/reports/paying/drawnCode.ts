import { encode } from "uqr";
import { Html, html } from "../report/html";

/** As EPC069-12 asks: the fourth part of a code may be lost, and it is not larger than version 13. */
const most = { ecc: "M", maxVersion: 13, border: 4 } as const;

/**
 * A code to scan, with the quiet zone of four modules around it: black on white whatever the page's
 * colours, a line for each run of black, so that it prints sharp at any size.
 *
 * @param label what it is, for who does not see it
 */
export function drawnCode(text: string, label: string): Html {
  const { data, size } = encode(text, most);
  const lines = data.map((row, y) => {
    const runs: string[] = [];
    let at = 0;
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true || row[x - 1] === true) continue;
      let end = x;
      while (row[end] === true) end++;
      runs.push(`${runs.length === 0 ? `M${x} ${y + 0.5}` : `m${x - at} 0`}h${end - x}`);
      at = end;
    }
    return runs.join("");
  });
  const path = new Html(`<path fill="none" stroke="#000" d="${lines.join("")}"/>`);
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/>${path}</svg>`;
}
