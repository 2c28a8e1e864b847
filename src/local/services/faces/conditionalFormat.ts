import { type EnumValue, enums } from "../enumeration";
import type { Place } from "../faces";
import type { Host } from "../host";
import type { SheetModel } from "../model/sheetModel";
import { type ConditionalRuleModel, noConditionLook } from "../model/sheetParts";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";
import { parsedFormula, shownFormula } from "../values/localFormula";

/** A rule and the sheet that its ranges lie on. */
export interface PlacedRule {
  readonly sheet: SheetModel;
  readonly rule: ConditionalRuleModel;
}

export class ConditionalFormatRule extends ModelFace<PlacedRule> {
  readonly #host: Host;
  readonly #placed: PlacedRule;

  constructor(host: Host, placed: PlacedRule) {
    super(host, placed);
    this.#host = host;
    this.#placed = placed;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#host, this.#placed);
  }

  getRanges(): StrictObject[] {
    const { sheet, rule } = this.#placed;
    return this.#host.list(rule.ranges.map((rect) => this.#host.faces.range({ sheet, rect })));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.#host, this.#placed.rule);
  }
}

export class BooleanCondition extends StrictObject {
  readonly #host: Host;
  readonly #rule: ConditionalRuleModel;

  constructor(host: Host, rule: ConditionalRuleModel) {
    super(host);
    this.#host = host;
    this.#rule = rule;
  }

  getCriteriaType(): EnumValue {
    return enums.BooleanCriteria[this.#rule.criterion];
  }

  getBackground(): string | null {
    return this.#rule.background;
  }

  getFontColor(): string | null {
    return this.#rule.fontColor;
  }

  getCriteriaValues(): string[] {
    const { criterion, values } = this.#rule;
    const { habits } = this.#host;
    return this.#host.list(
      criterion === "CUSTOM_FORMULA" ? values.map((each) => shownFormula(each, habits)) : values,
    );
  }
}

type Draft = { -readonly [K in keyof ConditionalRuleModel]: ConditionalRuleModel[K] };

export class ConditionalFormatRuleBuilder extends StrictObject {
  readonly #host: Host;
  readonly #draft: Draft;
  #sheet: SheetModel | null;
  #hasCriterion: boolean;

  constructor(host: Host, placed: PlacedRule | null) {
    super(host);
    this.#host = host;
    this.#sheet = placed?.sheet ?? null;
    this.#hasCriterion = placed !== null;
    this.#draft = {
      ranges: [],
      criterion: "CUSTOM_FORMULA",
      values: [],
      ...noConditionLook,
      ...placed?.rule,
    };
  }

  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder {
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    // Like a cell's: arguments are parted as the locale parts them, or by semicolons.
    return this.#when("CUSTOM_FORMULA", parsedFormula(written, this.#host.habits) ?? written);
  }

  whenTextEqualTo(text: string): ConditionalFormatRuleBuilder {
    return this.#when("TEXT_EQUAL_TO", text);
  }

  whenTextContains(text: string): ConditionalFormatRuleBuilder {
    return this.#when("TEXT_CONTAINS", text);
  }

  setBackground(color: string | null): ConditionalFormatRuleBuilder {
    this.#draft.background = color;
    return this;
  }

  setFontColor(color: string | null): ConditionalFormatRuleBuilder {
    this.#draft.fontColor = color;
    return this;
  }

  setBold(bold: boolean | null): ConditionalFormatRuleBuilder {
    this.#draft.bold = bold;
    return this;
  }

  setItalic(italic: boolean | null): ConditionalFormatRuleBuilder {
    this.#draft.italic = italic;
    return this;
  }

  setStrikethrough(strikethrough: boolean | null): ConditionalFormatRuleBuilder {
    this.#draft.strikethrough = strikethrough;
    return this;
  }

  setUnderline(underline: boolean | null): ConditionalFormatRuleBuilder {
    this.#draft.underline = underline;
    return this;
  }

  setRanges(ranges: readonly ModelFace<Place>[]): ConditionalFormatRuleBuilder {
    const places = ranges.map((range) => modelOf(range));
    const sheet = places[0]?.sheet;
    if (!sheet || places.some((place) => place.sheet !== sheet))
      throw new ServiceError("The ranges of a conditional format rule must lie on one sheet.");
    this.#sheet = sheet;
    this.#draft.ranges = places.map((place) => place.rect);
    return this;
  }

  build(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#host, this.#built());
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#host, this.#built());
  }

  #when(criterion: Draft["criterion"], value: string): ConditionalFormatRuleBuilder {
    this.#draft.criterion = criterion;
    this.#draft.values = [value];
    this.#hasCriterion = true;
    return this;
  }

  #built(): PlacedRule {
    if (!this.#hasCriterion || !this.#sheet)
      throw new ServiceError(
        "A conditional format rule needs a condition and ranges before build().",
      );
    return { sheet: this.#sheet, rule: { ...this.#draft } };
  }
}

modelled("ConditionalFormatRule", ConditionalFormatRule);
modelled("BooleanCondition", BooleanCondition);
modelled("ConditionalFormatRuleBuilder", ConditionalFormatRuleBuilder);
