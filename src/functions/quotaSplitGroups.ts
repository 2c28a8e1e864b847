import { divideTree, type GroupNode, type Share } from "../core/index";
import { type Argument, ArgumentError, amount, checkRows, names } from "./argument";
import { problemText } from "./problemText";
import { minorTarget, scaleOf } from "./scale";
import { rowId, type Spill, spill } from "./spill";
import { proportions, weightsOf } from "./weights";

/**
 * Divides a target at one rate, rounded group by group and then within each, so that every group's
 * quota is the sum of its rows' and within one unit of its fair share. One quota a row.
 *
 * @throws ArgumentError that names the argument and row
 */
export function quotaSplitGroups(
  target: Argument,
  groups: Argument,
  weights: Argument,
  roundTo: Argument,
): Spill {
  const total = amount(target, "target");
  const groupNames = names(groups, "groups");
  const given = weightsOf(weights);
  checkRows("groups", groupNames.length, "weights", given.length);
  const scale = scaleOf([total], roundTo);
  const lists = sharesByGroup(groupNames, proportions(given));
  const root: GroupNode = {
    id: "all",
    groups: lists.map((members) => ({ id: `group of ${members[0]?.id}`, members })),
  };
  const division = { target: minorTarget(total, scale), unit: scale.unit };
  const result = divideTree({ ...division, root });
  if ("problem" in result) {
    const flat = { ...division, shares: lists.flat() };
    throw new ArgumentError(problemText(result.problem, flat, scale.perMajor));
  }
  return spill(given, (r) => result.quotas[rowId(r)]! / scale.perMajor);
}

/** In the order in which the groups are first named. */
function sharesByGroup(
  groupNames: readonly string[],
  parts: readonly (number | null)[],
): Share[][] {
  const lists = new Map<string, Share[]>();
  parts.forEach((weight, r) => {
    if (weight === null) return;
    const name = groupNames[r]!;
    if (name === "") throw new ArgumentError(`groups, row ${r + 1} is blank: name a group`);
    const list = lists.get(name) ?? [];
    list.push({ id: rowId(r), weight });
    lists.set(name, list);
  });
  return [...lists.values()];
}
