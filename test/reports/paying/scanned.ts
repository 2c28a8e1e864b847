import jsQr from "jsqr";

// jsQR is a CommonJS module, of which Node's ES modules see the whole as the default.
const read = (jsQr as unknown as { readonly default?: typeof jsQr }).default ?? jsQr;

/** What another library reads in an image: RGBA, row by row. null: nothing. */
export function scanned(rgba: Uint8ClampedArray, width: number, height: number): string | null {
  return read(rgba, width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/** What it reads in the markup of a drawn code, at four dots a module. */
export function scannedMarkup(markup: string): string | null {
  const size = Number(/viewBox="0 0 (\d+) /.exec(markup)![1]);
  const dots = 4;
  const width = size * dots;
  const rgba = new Uint8ClampedArray(width * width * 4).fill(255);
  let x = 0;
  let y = 0;
  for (const [, step, first, second] of markup.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    if (step === "M") {
      x = Number(first);
      y = Number(second) - 0.5;
    } else if (step === "m") x += Number(first);
    else {
      for (let row = y * dots; row < (y + 1) * dots; row++)
        for (let dot = x * dots; dot < (x + Number(first)) * dots; dot++)
          rgba.fill(0, (row * width + dot) * 4, (row * width + dot) * 4 + 3);
      x += Number(first);
    }
  }
  return scanned(rgba, width, width);
}
