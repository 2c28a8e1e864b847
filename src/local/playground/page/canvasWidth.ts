let canvas: CanvasRenderingContext2D | null = null;

/** How many pixels a text takes on this screen. */
export function canvasWidth(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  canvas.font = font;
  return canvas.measureText(text).width;
}
