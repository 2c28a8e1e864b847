import { NotModelled } from "./strictObject";

/** One value of a Google enum: compared by identity, prints its name. */
export class EnumValue {
  readonly #type: string;
  readonly #name: string;

  constructor(type: string, name: string) {
    this.#type = type;
    this.#name = name;
    Object.freeze(this);
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  static typeOf(value: unknown): string | undefined {
    return typeof value === "object" && value !== null && #type in value ? value.#type : undefined;
  }
}

export type Enumeration<Name extends string> = Readonly<Record<Name, EnumValue>> & {
  toString(): string;
};

/** A Google enum; a name that it does not have throws. */
function enumeration<Name extends string>(
  type: string,
  ...names: readonly Name[]
): Enumeration<Name> {
  const values: Record<string, unknown> = Object.create(null);
  for (const name of names) values[name] = new EnumValue(type, name);
  values["toString"] = () => type;
  return new Proxy(Object.freeze(values), {
    get(target, name) {
      if (typeof name === "symbol" || name in target) return target[name as string];
      throw new NotModelled(`${type}.${name} is not modelled`);
    },
  }) as Enumeration<Name>;
}

/** The enums of the modelled services, each under the service that has it. */
export const enums = {
  AuthMode: enumeration("AuthMode", "NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"),
  ProtectionType: enumeration("ProtectionType", "RANGE", "SHEET"),
  WrapStrategy: enumeration("WrapStrategy", "WRAP", "OVERFLOW", "CLIP"),
  DeveloperMetadataVisibility: enumeration("DeveloperMetadataVisibility", "DOCUMENT", "PROJECT"),
  DeveloperMetadataLocationType: enumeration(
    "DeveloperMetadataLocationType",
    "SPREADSHEET",
    "SHEET",
    "ROW",
    "COLUMN",
  ),
  GroupControlTogglePosition: enumeration("GroupControlTogglePosition", "BEFORE", "AFTER"),
  BandingTheme: enumeration(
    "BandingTheme",
    "LIGHT_GREY",
    "CYAN",
    "GREEN",
    "YELLOW",
    "ORANGE",
    "BLUE",
    "TEAL",
    "GREY",
    "BROWN",
    "LIGHT_GREEN",
    "INDIGO",
    "PINK",
  ),
  BorderStyle: enumeration(
    "BorderStyle",
    "DOTTED",
    "DASHED",
    "SOLID",
    "SOLID_MEDIUM",
    "SOLID_THICK",
    "DOUBLE",
  ),
  DataValidationCriteria: enumeration(
    "DataValidationCriteria",
    "VALUE_IN_LIST",
    "CHECKBOX",
    "DATE_IS_VALID_DATE",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_BETWEEN",
    "CUSTOM_FORMULA",
    "VALUE_IN_RANGE",
    "FOREIGN",
  ),
  BooleanCriteria: enumeration(
    "BooleanCriteria",
    "CUSTOM_FORMULA",
    "TEXT_EQUAL_TO",
    "TEXT_CONTAINS",
  ),
  ChartType: enumeration("ChartType", "BAR", "COLUMN", "LINE", "PIE", "AREA", "SCATTER", "TABLE"),
  SheetType: enumeration("SheetType", "GRID", "OBJECT", "DATASOURCE"),
  ValueType: enumeration("ValueType", "IMAGE"),
  Button: enumeration("Button", "CLOSE", "OK", "CANCEL", "YES", "NO"),
  ButtonSet: enumeration("ButtonSet", "OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"),
} as const;
