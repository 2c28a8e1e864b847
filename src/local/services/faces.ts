import type { Rect } from "./model/rect";
import type { SheetModel } from "./model/sheetModel";
import type { StrictObject } from "./strictObject";

/** Where a range lies: what a Range stands for. */
export interface Place {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** Makes the service objects that others hand out; lets each class know only its own file. */
export interface Faces {
  range(place: Place): StrictObject;
  sheet(sheet: SheetModel): StrictObject;
  spreadsheet(): StrictObject;
}
