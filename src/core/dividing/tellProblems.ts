import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DivisionProblem } from "../division/index";
import { withIds } from "../division/inner";
import { tellOfDrive } from "../drive/tellOfDrive";
import type { DraftContext } from "./draftContext";
import type { LaidOutTree } from "./phases/layOutTree";

type Problem = DivisionProblem<number>;

/** Tells why a drive's tree cannot be divided, with the names of those concerned. */
export function tellProblems(
  { frame, people }: DraftContext,
  { nodes, asked }: LaidOutTree,
  problems: readonly Problem[],
  found: Diagnostic[],
): void {
  const { drive, tree } = frame;
  const nameOf = (index: number) => {
    const node = nodes[index];
    if (node !== undefined) return tree.names[node]!;
    const { person, id } = asked[index - nodes.length]!;
    return people.isDeleted(person) ? id : people.all[person]!.name;
  };
  for (const problem of merged(problems)) {
    const { code, data } = withIds(problem, nameOf);
    const { id, currency, target } = drive;
    const told = { ...data, drive: id, currency, fromItems: target === null };
    tellOfDrive(drive, found, code, told as never);
  }
}

/** Problems that differ only in whom they concern as one: a drive's own floor concerns everybody. */
function merged(problems: readonly Problem[]): Problem[] {
  const byFigures = new Map<string, Problem>();
  for (const problem of problems) {
    if (problem.code !== "floor-over-cap" && problem.code !== "no-unit-between-bounds") {
      byFigures.set(JSON.stringify(problem), problem);
      continue;
    }
    const { ids, ...figures } = problem.data;
    const key = JSON.stringify([problem.code, { ...figures, group: "" }]);
    const before = byFigures.get(key)?.data as typeof problem.data | undefined;
    const data = { ...figures, ids: [...(before?.ids ?? []), ...ids] };
    byFigures.set(key, { code: problem.code, data } as Problem);
  }
  return [...byFigures.values()];
}
