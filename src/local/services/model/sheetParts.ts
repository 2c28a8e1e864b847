import type { Scalar } from "./cellContent";
import type { Axis, PlacedRect, Rect } from "./rect";

/** Rows or columns that came in before `at`, or went from `at` on (a negative count). */
export interface GridEdit {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

export interface ProtectionModel {
  readonly id: number;
  readonly kind: "RANGE" | "SHEET";
  /** null for a whole sheet */
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
  unprotected: Rect[];
}

/** The look that a condition gives a cell; null where it leaves it. */
export interface ConditionLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

export const noConditionLook: ConditionLook = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

export interface ConditionalRuleModel extends ConditionLook {
  readonly ranges: readonly Rect[];
  readonly criterion: "CUSTOM_FORMULA" | "TEXT_EQUAL_TO" | "TEXT_CONTAINS";
  readonly values: readonly string[];
}

export interface FilterModel {
  readonly rect: Rect;
  /** By column of the sheet: the values that the filter hides. */
  readonly hiddenValues: Readonly<Record<number, readonly string[]>>;
}

/** Rows that a person has turned into a table of Google's; its columns have types. */
export interface TableModel {
  readonly name: string;
  /** with the header row */
  readonly rect: Rect;
}

export interface ChartModel {
  readonly id: number;
  type: string;
  ranges: readonly PlacedRect[];
  /** The cell that it hangs on, and how far from its corner, in pixels. */
  position: { row: number; column: number; offsetX: number; offsetY: number };
  /** By Google's names, as a script has set them: "hAxis.format". */
  options: Readonly<Record<string, unknown>>;
  numHeaders: number;
}

export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: "DOCUMENT" | "PROJECT";
}

export interface NamedRangeModel {
  name: string;
  sheetId: number;
  rect: Rect;
}

export type Properties = Map<string, string>;

/** A formula as a host that can calculate gets it; undefined where it cannot. */
export type Calculate = (
  formula: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
) => Scalar | undefined;
