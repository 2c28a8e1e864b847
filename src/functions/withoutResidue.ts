/** As many decimals as amounts in formulas may have. */
const DECIMALS = 4;

/**
 * An amount without what adding up decimals leaves in it, so that it can be compared with another.
 *
 * @example withoutResidue(0.1 + 0.2) // 0.3
 */
export function withoutResidue(amount: number): number {
  return Number(amount.toFixed(DECIMALS));
}
