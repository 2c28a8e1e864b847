import type { ImageCell } from "./model/cellContent";

const built = new WeakMap<object, ImageCell>();

/** Lets an image be written to cells: only one that a script built can be, not one that it read. */
export function markBuilt(face: object, image: ImageCell): void {
  built.set(face, image);
}

/** The image that a script built, if a value is one. */
export const builtImage = (value: unknown): ImageCell | undefined =>
  typeof value === "object" && value !== null ? built.get(value) : undefined;
