import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DivisionProblem } from "../division/index";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { DraftContext } from "./draftContext";
import { groupOfId } from "./phases/buildTree";

/** Tells why a drive's tree cannot be divided. */
export function tellProblems(
  context: DraftContext,
  problems: readonly DivisionProblem[],
  found: Diagnostic[],
): void {
  for (const problem of merged(problems)) tellProblem(context, problem, found);
}

/** A division's problem with the names of those concerned in place of their ids. */
function tellProblem(
  { frame, roster }: DraftContext,
  problem: DivisionProblem,
  found: Diagnostic[],
): void {
  const nameOf = (id: string) => {
    const group = groupOfId(id);
    if (group !== null) return group;
    const index = roster.byId.get(id);
    return index === undefined ? id : roster.members[index]!.name;
  };
  const { id: drive, currency } = frame.drive;
  const data: Record<string, unknown> = { ...problem.data, drive, currency };
  const { ids } = data as { ids?: readonly string[] };
  if (ids !== undefined) data["ids"] = ids.map(nameOf);
  const { group } = data as { group?: string };
  if (group !== undefined) data["group"] = nameOf(group);
  tellOfDrive(frame.drive, found, problem.code, data as never);
}

/** Problems that differ only in whom they concern as one: a drive's own floor concerns everybody. */
function merged(problems: readonly DivisionProblem[]): DivisionProblem[] {
  const byFigures = new Map<string, DivisionProblem>();
  for (const problem of problems) {
    if (problem.code !== "floor-over-cap" && problem.code !== "no-unit-between-bounds") {
      byFigures.set(JSON.stringify(problem), problem);
      continue;
    }
    const { ids, ...figures } = problem.data;
    const key = JSON.stringify([problem.code, { ...figures, group: "" }]);
    const before = byFigures.get(key)?.data as typeof problem.data | undefined;
    const data = { ...figures, ids: [...(before?.ids ?? []), ...ids] };
    byFigures.set(key, { code: problem.code, data } as DivisionProblem);
  }
  return [...byFigures.values()];
}
