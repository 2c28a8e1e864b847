import type { Claims } from "./claims";
import type { FlatNode } from "./flattenTree";
import type { Lines } from "./lines";
import { capInUnits, floorInUnits } from "./roundBounds";
import { fixedAs, isFixedGroup, type TreeFigures, within } from "./treeFigures";
import { wholeWeights } from "./wholeWeights";

/** The parts of a group as claims on its total: weighed by its split, with their own bounds. */
export function groupClaims(caller: string, figures: TreeFigures, node: FlatNode): Claims {
  const parts = node.parts.map((part) => figures.tree.nodes[part]!);
  const fixed = Uint8Array.from(parts, (part) => (isFixedGroup(part) ? 1 : 0));
  return {
    ...groupWeights(caller, figures, node, parts),
    floors: Float64Array.from(parts, (part) => boundsOf(part).floor),
    caps: Float64Array.from(parts, (part) => boundsOf(part).cap),
    fixed,
  };
}

function boundsOf({ source }: FlatNode): { floor: number; cap: number } {
  const { floor = 0, cap = Number.POSITIVE_INFINITY } = source;
  return { floor, cap };
}

function groupWeights(
  caller: string,
  figures: TreeFigures,
  { split }: FlatNode,
  parts: readonly FlatNode[],
): { weights: Float64Array; weightScale: number } {
  const isAsked = (part: FlatNode) => within(figures.asked, part) > 0;
  if (split === "by-members") {
    return {
      weights: Float64Array.from(parts, (part) => within(figures.heads, part)),
      weightScale: 1,
    };
  }
  if (split === "equally") {
    return { weights: Float64Array.from(parts, (part) => (isAsked(part) ? 1 : 0)), weightScale: 1 };
  }
  if (parts.every((part) => ownWeight(part) === undefined)) {
    const weights = Float64Array.from(parts, (part) => within(figures.askedWeights, part));
    return { weights, weightScale: figures.weightScale };
  }
  const given = Float64Array.from(parts, (part) => (isAsked(part) ? (ownWeight(part) ?? 0) : 0));
  const { weights, scale } = wholeWeights(caller, given);
  return { weights, weightScale: scale };
}

/** A part's own weight: of the unnamed one, that of a group's own members together. */
export function ownWeight({ source }: FlatNode): number | undefined {
  return source.weight;
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
