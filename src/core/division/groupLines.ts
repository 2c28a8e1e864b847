import type { Claims } from "./claims";
import { groupWeights } from "./groupWeights";
import type { Lines } from "./lines";
import { capInUnits, floorInUnits } from "./roundBounds";
import { fixedAs, isFixedGroup, type TreeFigures } from "./treeFigures";
import type { FlatNode } from "./treeLayout";

/** The parts of a group as claims on its total: weighed by its split, with their own bounds. */
export function groupClaims(caller: string, figures: TreeFigures, node: FlatNode): Claims {
  const parts = node.parts.map((part) => figures.tree.nodes[part]!);
  return {
    ...groupWeights(caller, figures, node),
    floors: Float64Array.from(parts, ({ floor }) => floor),
    caps: Float64Array.from(parts, ({ cap }) => cap),
    fixed: Uint8Array.from(parts, (part) => (isFixedGroup(part) ? 1 : 0)),
  };
}

/**
 * The claims of a group's parts as lines, in minor units.
 *
 * Amounts that stand exactly inside a part need not be whole in units, so each part's total is
 * counted from what its fixed amounts leave over a multiple of the unit.
 */
export function groupLines(
  figures: TreeFigures,
  node: FlatNode,
  claims: Claims,
  amount: number,
  unit: number,
): Lines {
  const { floors, caps, fixed } = claims;
  const origin = Float64Array.from(node.parts, (part, i) =>
    fixed?.[i] ? 0 : fixedAs(figures.tree.nodes[part]!, figures.fixedInside[part]!) % unit,
  );
  const hasOrigin = origin.some((value) => value > 0);
  let rest = amount;
  for (let i = 0; i < origin.length; i++) rest -= fixed?.[i] ? floors![i]! : origin[i]!;
  const lift = (bound: number, i: number, inUnits: typeof floorInUnits) =>
    fixed?.[i] ? 0 : Math.max(0, inUnits(bound - origin[i]!, unit) * unit);
  return {
    amount: rest,
    scale: 1,
    step: unit,
    slope: claims.weights.map((weight, i) => (fixed?.[i] ? 0 : weight)),
    slopeScale: claims.weightScale,
    start: hasOrigin ? origin.map((value) => -value) : null,
    low: floors!.map((floor, i) => lift(floor, i, floorInUnits)),
    high: caps!.map((cap, i) => lift(cap, i, capInUnits)),
    origin: hasOrigin ? origin : null,
  };
}
