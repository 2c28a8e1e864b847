import { enums } from "../enumeration";
import { modelled } from "../modelled";
import { StrictObject } from "../strictObject";

export class ScriptApp extends StrictObject {
  get AuthMode() {
    return enums.AuthMode;
  }
}

modelled("ScriptApp", ScriptApp);
