import { ObjectMatrix } from "@univerjs/core";
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  FormulaResultStatus,
  OtherFormulaBizType,
  type RegisterOtherFormulaService,
} from "@univerjs/preset-sheets-core";
import { blockOfRow, cellsOfBlock, saysOfRow } from "./ruleBlocks";

type Asked = readonly [unitId: string, subUnitId: string, cfId: string, formulaText: string];

/** What Univer's service keeps to itself. */
interface Inside extends Pick<ConditionalFormattingFormulaService, "createCFormulaId"> {
  readonly _registerOtherFormulaService: RegisterOtherFormulaService;
  readonly _conditionalFormattingRuleModel: ConditionalFormattingRuleModel;
  _ensureSubunitFormulaMap(
    unitId: string,
    subUnitId: string,
  ): NonNullable<ReturnType<ConditionalFormattingFormulaService["getSubUnitFormulaMap"]>>;
  _getCellValue(cells: unknown): string | number | boolean | null | undefined;
}

/**
 * Has Univer calculate the formula of a conditional format for the rows that are looked at, and for
 * some around them. By itself it calculates each rule for all of its cells whenever a workbook is
 * shown: with ten thousand members nearly two hundred thousand formulas.
 */
export function calculateRulesInView(): void {
  forgetFormulas();
  Object.assign(ConditionalFormattingFormulaService.prototype, {
    // When a rule is added, and before the first of its cells is painted, no row is asked for yet.
    _registerRuleFormulas: () => {},
    registerFormulaWithRange: () => {},
    getFormulaMatrix: () => ({ status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() }),
    /** @param row counted from the rule's first cell, as is the column */
    getFormulaResultWithCoords(this: Inside, ...given: [...Asked, row: number, column: number]) {
      const [unitId, subUnitId, cfId, formulaText, row, column] = given;
      const block = blockOfRow(row);
      const id = `${this.createCFormulaId(cfId, formulaText)} ${block}`;
      const known = this._ensureSubunitFormulaMap(unitId, subUnitId).getValue(id, ["id"]);
      if (!known) register(this, [unitId, subUnitId, cfId, formulaText], id, block);
      const formulas = this._registerOtherFormulaService;
      const { status = FormulaResultStatus.WAIT, result } =
        (known && formulas.getFormulaValueSync(unitId, subUnitId, known.formulaId)) ?? {};
      if (status !== FormulaResultStatus.SUCCESS || !result) return { status };
      const cells = result[row]?.[saysOfRow(formulaText) ? 0 : column];
      return { status, result: this._getCellValue(cells) };
    },
  });
}

/**
 * What is calculated for a rule goes with the rule. Univer keeps it where the rule's cells become
 * others, and where a workbook goes: then the next one that is shown has rules of the same names.
 */
function forgetFormulas(): void {
  const { prototype: formulas } = ConditionalFormattingFormulaService;
  const { deleteCache } = formulas;
  formulas.deleteCache = function (unitId, subUnitId, ...rule) {
    const gone = deleteCache.call(this, unitId, subUnitId, ...rule);
    const ids = gone.map(({ formulaId }) => formulaId);
    const { _registerOtherFormulaService } = this as unknown as Inside;
    if (ids.length > 0) _registerOtherFormulaService.deleteFormula(unitId, subUnitId, ids);
    return gone;
  };
  const { prototype: model } = ConditionalFormattingRuleModel;
  const { deleteUnitId } = model;
  model.deleteUnitId = function (unitId) {
    for (const [subUnitId, rules] of this.getUnitRules(unitId) ?? [])
      for (const { cfId } of [...rules]) this.deleteRule(unitId, subUnitId, cfId);
    deleteUnitId.call(this, unitId);
  };
}

/** Univer says when the block is calculated, has its cells painted anew, and follows what it names. */
function register(service: Inside, asked: Asked, id: string, block: number): void {
  const [unitId, subUnitId, cfId, formulaText] = asked;
  const rule = service._conditionalFormattingRuleModel.getRule(unitId, subUnitId, cfId);
  if (!rule) return;
  const formulaId = service._registerOtherFormulaService.registerFormulaWithRange(
    unitId,
    subUnitId,
    formulaText,
    cellsOfBlock(rule.ranges, formulaText, block),
    undefined,
    OtherFormulaBizType.CONDITIONAL_FORMATTING,
    cfId,
  );
  const formula = { formulaText, unitId, subUnitId, cfId, id, formulaId };
  service._ensureSubunitFormulaMap(unitId, subUnitId).addValue(formula);
}
