import type { Member } from "../core/index";
import { isTotal } from "../i18n/index";

/** By what a row of Members was found to add up the others. */
export type TotalOf = "name" | "weight" | "income";

/** Of fewer rows a sum may well be somebody's own: 1, 1 and 2. */
const FEWEST_ADDED = 3;

/**
 * Tells the rows of Members that add up those above from the members, who would be asked for less by
 * what the totals are asked for. A row with a Member ID is always a member.
 */
export class TotalsRows {
  private readonly weights = new Added();
  private readonly incomes = new Added();

  /** null where it is a member, who is added to what later rows are held against. */
  totalOf(member: Member): TotalOf | null {
    const by = member.hasId ? null : this.whatAddsUp(member);
    if (by === null) {
      this.weights.add(member.weight);
      this.incomes.add(member.income);
    }
    return by;
  }

  private whatAddsUp(member: Member): TotalOf | null {
    if (isTotal(member.name)) return "name";
    if (!saysNothingElse(member)) return null;
    if (this.weights.isSum(member.weight)) return "weight";
    return this.incomes.isSum(member.income) ? "income" : null;
  }
}

/** A sum belongs to no group, never joined and cannot be reached. */
function saysNothingElse({ groups, joined, left, contact, addressedTo }: Member): boolean {
  return groups.length === 0 && joined === null && left === null && contact + addressedTo === "";
}

class Added {
  private sum = 0;
  private count = 0;

  add(value: number | null): void {
    if (value === null || value === 0) return;
    this.sum += value;
    this.count++;
  }

  /** Whether a value is what was added, but for the last digits of binary fractions. */
  isSum(value: number | null): boolean {
    if (value === null || this.count < FEWEST_ADDED) return false;
    return Math.abs(value - this.sum) <= 1e-9 * this.sum;
  }
}
