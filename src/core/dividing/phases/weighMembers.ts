import type { Diagnostic } from "../../diagnostics/diagnostic";
import { LARGEST_WEIGHT_SUM } from "../../division/index";
import { tellOfDrive } from "../../drive/tellOfDrive";
import type { DraftContext } from "../draftContext";
import { fittingWeights } from "./fittingWeights";
import type { AskedPerson, Listed } from "./listAsked";

/**
 * Gives everybody asked the weight that the member split goes by; of a Conscience drive only heads
 * count. False where something is missing, which is told.
 */
export function weighMembers(
  context: DraftContext,
  { askedAt }: Listed,
  found: Diagnostic[],
): boolean {
  const asked = askedAt.flat();
  switch (context.frame.drive.memberSplit) {
    case "conscience":
      return true;
    case "levelling":
    case "by-income":
      return weighByIncome(context, asked, found);
    case "by-weight":
      return weighByWeight(context, asked, found);
    default:
      takeWeights(context, asked);
      return true;
  }
}

/** Where members divide equally their weights still make up those of their groups. */
function takeWeights({ people }: DraftContext, asked: readonly AskedPerson[]): void {
  for (const each of asked) each.weight = people.all[each.person]!.weight ?? 1;
  fitWeights(asked);
}

/**
 * Beside weights that are filled in a blank one has been forgotten, and 1 would be a guess; where all
 * are blank each counts 1, and that is told.
 */
function weighByWeight(
  context: DraftContext,
  asked: readonly AskedPerson[],
  found: Diagnostic[],
): boolean {
  const { frame, people } = context;
  const { drive } = frame;
  const lacking: string[] = [];
  let filled = 0;
  for (const { person, exact } of asked) {
    const { weight, name } = people.all[person]!;
    if (weight !== null) filled++;
    else if (exact === null) lacking.push(name);
  }
  if (lacking.length > 0 && filled > 0) {
    tellOfDrive(drive, found, "weight-missing", { drive: drive.id, names: lacking });
    return false;
  }
  if (lacking.length > 0) tellOfDrive(drive, found, "all-weights-blank", { drive: drive.id });
  takeWeights(context, asked);
  return true;
}

function weighByIncome(
  { frame, people, settings, rates, today }: DraftContext,
  asked: readonly AskedPerson[],
  found: Diagnostic[],
): boolean {
  const { drive, due } = frame;
  const lacking: string[] = [];
  // Levelling compares incomes with amounts of the drive's; in other splits only proportions count.
  const currency = drive.memberSplit === "levelling" ? drive.currency : settings.currency;
  const day = due ?? today;
  for (const each of asked) {
    const { income, name } = people.all[each.person]!;
    if (income === null && each.exact === null) lacking.push(name);
    const weight = rates.convert(income ?? 0, settings.currency, currency, day);
    if (weight === null) {
      const data = { drive: drive.id, currency: drive.currency, home: settings.currency, day };
      tellOfDrive(drive, found, "no-rate-for-incomes", data, "currency");
      return false;
    }
    each.weight = weight;
  }
  if (lacking.length > 0) {
    tellOfDrive(drive, found, "income-missing", { drive: drive.id, names: lacking });
    return false;
  }
  if (drive.memberSplit === "by-income") fitWeights(asked);
  else if (weightSum(asked) > LARGEST_WEIGHT_SUM) {
    tellOfDrive(drive, found, "too-large-to-divide", { drive: drive.id });
    return false;
  }
  return true;
}

function weightSum(asked: readonly AskedPerson[]): number {
  let sum = 0;
  for (const { weight } of asked) sum += weight;
  return sum;
}

/** Weights with too many decimals for a division, or too large for one, are made to fit. */
function fitWeights(asked: readonly AskedPerson[]): void {
  const weights = asked.map(({ weight }) => weight);
  const fitting = fittingWeights(weights);
  if (fitting === weights) return;
  for (let i = 0; i < asked.length; i++) asked[i]!.weight = fitting[i]!;
}
