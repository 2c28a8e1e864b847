/** The kinds of lines of a border: ours, and a file's. */
export const lineStyles = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOTTED: "dotted",
  DASHED: "dashed",
  DOUBLE: "double",
} as const;

export const sides = ["left", "right", "top", "bottom"] as const;
