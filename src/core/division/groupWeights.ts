import type { DivisionProblem } from "./problem";
import { type TreeFigures, within } from "./treeFigures";
import { type FlatNode, indexOfNode } from "./treeLayout";
import { wholeWeights } from "./wholeWeights";

/**
 * What the parts of a group weigh by its split: their members, one each, or their own weights.
 * Weights that are blank on all stand for their members' added up; on some they are a problem.
 */
export function groupWeights(
  caller: string,
  figures: TreeFigures,
  { split, parts }: FlatNode,
): { weights: Float64Array; weightScale: number } {
  const nodes = parts.map((part) => figures.tree.nodes[part]!);
  const isAsked = (part: FlatNode) => within(figures.asked, part) > 0;
  if (split === "by-members") {
    return {
      weights: Float64Array.from(nodes, (part) => within(figures.heads, part)),
      weightScale: 1,
    };
  }
  if (split === "equally") {
    return { weights: Float64Array.from(nodes, (part) => (isAsked(part) ? 1 : 0)), weightScale: 1 };
  }
  if (nodes.every(({ weight }) => weight === undefined)) {
    const weights = Float64Array.from(nodes, (part) => within(figures.askedWeights, part));
    return { weights, weightScale: figures.weightScale };
  }
  const given = Float64Array.from(nodes, (part) => (isAsked(part) ? (part.weight ?? 0) : 0));
  const { weights, scale } = wholeWeights(caller, given);
  return { weights, weightScale: scale };
}

/** By weight, parts with nothing stated beside others that state theirs; null where all is well. */
export function blankWeightsProblem(
  { tree, asked }: TreeFigures,
  index: number,
): DivisionProblem<number> | null {
  const { split, parts } = tree.nodes[index]!;
  if (split !== "by-weight") return null;
  const weighed = parts.filter((part) => within(asked, tree.nodes[part]!) > 0);
  const blank = weighed.filter((part) => tree.nodes[part]!.weight === undefined);
  if (blank.length === 0 || blank.length === weighed.length) return null;
  const ids = blank.map((part) => indexOfNode(tree, part));
  return { code: "group-weights-partly-blank", data: { ids, group: indexOfNode(tree, index) } };
}
