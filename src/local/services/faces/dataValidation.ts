import { type EnumValue, enums } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import type { ValidationModel } from "../model/cellStyle";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { isDate } from "../realm";
import { ServiceError } from "../serviceError";
import { NotModelled, StrictObject } from "../strictObject";
import { a1Of, quotedSheetName, rectOfA1, splitReference } from "../values/a1Notation";

/** What a cell accepts, ready to be set. */
export class DataValidation extends ModelFace<ValidationModel> {
  readonly #host: Host;
  readonly #model: ValidationModel;

  constructor(host: Host, model: ValidationModel) {
    super(host, model);
    this.#host = host;
    this.#model = model;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#host, this.#model);
  }

  getAllowInvalid(): boolean {
    return this.#model.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return enums.DataValidationCriteria[this.#model.criterion];
  }

  getCriteriaValues(): unknown[] {
    const { criterion, values, showDropdown } = this.#model;
    if (criterion === "VALUE_IN_LIST")
      return this.#host.list<unknown>([this.#host.list(values), showDropdown]);
    if (criterion === "VALUE_IN_RANGE")
      return this.#host.list<unknown>([this.#rangeOf(String(values[0])), showDropdown]);
    return this.#host.list(values);
  }

  getHelpText(): string | null {
    return this.#model.helpText;
  }

  #rangeOf(formula: string): StrictObject {
    const { sheet: name, cells } = splitReference(formula.replace(/^=/, ""));
    const sheet = this.#host.spreadsheet.sheets.find((each) => each.name === name);
    const rect = sheet && rectOfA1(cells, sheet);
    if (!sheet || !rect) throw new NotModelled(`a drop-down of ${formula} is not modelled`);
    return this.#host.faces.range({ sheet, rect });
  }
}

type Criterion = ValidationModel["criterion"];

export class DataValidationBuilder extends StrictObject {
  readonly #host: Host;
  #model: ValidationModel | null;
  #allowInvalid: boolean;
  #helpText: string | null;

  constructor(host: Host, model: ValidationModel | null) {
    super(host);
    this.#host = host;
    this.#model = model;
    this.#allowInvalid = model?.allowInvalid ?? true;
    this.#helpText = model?.helpText ?? null;
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): DataValidationBuilder {
    if (values.length === 0 || values.length > 500)
      throw new ServiceError(`A list of choices takes 1 to 500 values, not ${values.length}.`);
    const choices = values.map((value) => {
      if (isDate(value) || typeof value === "number" || typeof value === "boolean")
        return String(value);
      if (typeof value === "string") return value;
      throw new ServiceError(`${String(value)} cannot be a choice in a list.`);
    });
    return this.#require("VALUE_IN_LIST", choices, showDropdown);
  }

  requireValueInRange(range: ModelFace<Place>, showDropdown = true): DataValidationBuilder {
    const { sheet, rect } = modelOf(range);
    const cells = a1Of(rect).replace(/[A-Z]+|[0-9]+/g, (part) => `$${part}`);
    const reference = `${quotedSheetName(sheet.name)}!${cells}`;
    return this.#require("VALUE_IN_RANGE", [reference], showDropdown);
  }

  requireCheckbox(): DataValidationBuilder {
    return this.#require("CHECKBOX", []);
  }

  requireDate(): DataValidationBuilder {
    return this.#require("DATE_IS_VALID_DATE", []);
  }

  requireNumberGreaterThanOrEqualTo(least: number): DataValidationBuilder {
    return this.#require("NUMBER_GREATER_THAN_OR_EQUAL_TO", [least]);
  }

  requireNumberBetween(least: number, most: number): DataValidationBuilder {
    return this.#require("NUMBER_BETWEEN", [least, most]);
  }

  requireFormulaSatisfied(formula: string): DataValidationBuilder {
    return this.#require("CUSTOM_FORMULA", [formula]);
  }

  setAllowInvalid(allowInvalid: boolean): DataValidationBuilder {
    this.#allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(helpText: string | null): DataValidationBuilder {
    this.#helpText = helpText;
    return this;
  }

  build(): DataValidation {
    return new DataValidation(this.#host, this.#built());
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#host, this.#built());
  }

  #require(
    criterion: Criterion,
    values: readonly (string | number)[],
    showDropdown = true,
  ): DataValidationBuilder {
    this.#model = { criterion, values, showDropdown, allowInvalid: true, helpText: null };
    return this;
  }

  #built(): ValidationModel {
    if (!this.#model) throw new ServiceError("A data validation needs a criterion before build().");
    return { ...this.#model, allowInvalid: this.#allowInvalid, helpText: this.#helpText };
  }
}

modelled("DataValidation", DataValidation);
modelled("DataValidationBuilder", DataValidationBuilder);
