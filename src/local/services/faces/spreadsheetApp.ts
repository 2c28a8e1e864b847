import { enums } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import { type ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { StrictObject } from "../strictObject";
import { CellImageBuilder } from "./cellImage";
import { ConditionalFormatRuleBuilder } from "./conditionalFormat";
import { DataValidationBuilder } from "./dataValidation";
import { FilterCriteriaBuilder } from "./filter";
import { RichTextValueBuilder, TextStyleBuilder } from "./richText";
import type { Sheet } from "./sheet";
import { activeRange } from "./spreadsheet";
import { Ui } from "./ui";

export class SpreadsheetApp extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  getActiveSpreadsheet(): StrictObject {
    return this.#host.faces.spreadsheet();
  }

  getActive(): StrictObject {
    return this.#host.faces.spreadsheet();
  }

  getActiveSheet(): StrictObject {
    return this.#host.faces.sheet(this.#host.spreadsheet.activeSheet());
  }

  getActiveRange(): StrictObject | null {
    return activeRange(this.#host);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.#host.spreadsheet.activeSheetId = modelOf(sheet).id;
    return sheet;
  }

  setActiveRange(range: ModelFace<Place>): ModelFace<Place> {
    this.#host.spreadsheet.activeSheetId = modelOf(range).sheet.id;
    return range;
  }

  flush(): void {
    this.#host.run.unflushed = false;
    this.#host.run.flush();
  }

  getUi(): Ui {
    return new Ui(this.#host);
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#host, null);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#host, null);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#host);
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.#host);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#host);
  }

  newCellImage(): CellImageBuilder {
    return new CellImageBuilder(this.#host);
  }

  get ProtectionType() {
    return enums.ProtectionType;
  }

  get WrapStrategy() {
    return enums.WrapStrategy;
  }

  get DeveloperMetadataVisibility() {
    return enums.DeveloperMetadataVisibility;
  }

  get DeveloperMetadataLocationType() {
    return enums.DeveloperMetadataLocationType;
  }

  get GroupControlTogglePosition() {
    return enums.GroupControlTogglePosition;
  }

  get BandingTheme() {
    return enums.BandingTheme;
  }

  get BorderStyle() {
    return enums.BorderStyle;
  }

  get DataValidationCriteria() {
    return enums.DataValidationCriteria;
  }

  get BooleanCriteria() {
    return enums.BooleanCriteria;
  }

  get SheetType() {
    return enums.SheetType;
  }

  get ValueType() {
    return enums.ValueType;
  }
}

modelled("SpreadsheetApp", SpreadsheetApp);
