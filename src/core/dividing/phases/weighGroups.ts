import type { Diagnostic } from "../../diagnostics/diagnostic";
import { tellOfDrive } from "../../drive/tellOfDrive";
import type { DraftContext } from "../draftContext";
import { fittingWeights } from "./fittingWeights";
import type { Listed } from "./listAsked";
import { type DriveSums, isExact } from "./sumParts";

/** What groups weigh among their siblings, by node; undefined is blank. */
export interface GroupWeights {
  readonly ofGroups: readonly (number | undefined)[];
  /** Of a group's own members together, beside its subgroups. */
  readonly ofOwn: readonly (number | undefined)[];
}

/**
 * By weight, what the groups below each one weigh, and its own members together. Groups weigh
 * what Groups says, or where it says nothing of any of them, their members' weights added up,
 * as own members beside them always do. Where some are blank they stay so: the division tells.
 */
export function weighGroups(
  context: DraftContext,
  listed: Listed,
  sums: DriveSums,
  found: Diagnostic[],
): GroupWeights {
  const { tree, drive } = context.frame;
  const ofGroups = new Array<number | undefined>(tree.count);
  const ofOwn = new Array<number | undefined>(tree.count);
  if (drive.groupSplit !== "by-weight") return { ofGroups, ofOwn };
  for (let node = 0; node < tree.count; node++) {
    const children = sums.children[node]!;
    if (children.length === 0) continue;
    const weights = weightsIn(context, listed, sums, node, found);
    for (let i = 0; i < children.length; i++) ofGroups[children[i]!] = weights[i];
    ofOwn[node] = weights[children.length];
  }
  return { ofGroups, ofOwn };
}

/** The weights of the groups directly in one, and last that of its own members. */
function weightsIn(
  context: DraftContext,
  listed: Listed,
  sums: DriveSums,
  node: number,
  found: Diagnostic[],
): readonly (number | undefined)[] {
  const { tree } = context.frame;
  const children = sums.children[node]!;
  const parts = children.map((child) => sums.whole[child]!);
  const stated = children.map((child) => tree.groupAt(child)?.group.weight ?? null);
  const own = sums.own[node]!;
  // What stands exactly needs no weight.
  const isSaid = stated.some((weight, i) => weight !== null && !isExact(parts[i]!));
  if (!isSaid) return fittingWeights([...parts, own].map(({ weight }) => weight));
  if (!isExact(own)) tellOwnWeight(context, listed, node, own.weight, found);
  const fitting = fittingWeights([...stated.map((weight) => weight ?? 0), own.weight]);
  return fitting.map((weight, i) =>
    stated[i] === null && !isExact(parts[i]!) ? undefined : weight,
  );
}

function tellOwnWeight(
  { frame, people }: DraftContext,
  listed: Listed,
  node: number,
  weight: number,
  found: Diagnostic[],
): void {
  const { drive, tree } = frame;
  const names = listed.askedAt[node]!.map(({ person }) => people.all[person]!.name);
  const group = tree.names[node]!;
  const data = { drive: drive.id, group, names, weight: Number(weight.toFixed(6)) };
  tellOfDrive(drive, found, "own-members-weighed", data);
}
