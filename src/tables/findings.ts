import type { Day, Finding } from "../core/index";
import type { TabReader } from "./tabReader";

/** The rows of Findings. Of two that are called the same the first stands. */
export function decodeFindings(reader: TabReader<"findings">): Finding[] {
  const { columns } = reader;
  const rows = new Map<string, number>();
  const findings: Finding[] = [];
  while (reader.next()) {
    const id = reader.text(columns.finding);
    if (id === "") {
      reader.require(columns.finding);
      continue;
    }
    const firstRow = rows.get(id);
    if (firstRow !== undefined) {
      reader.tell("finding-twice", { name: id, firstRow }, columns.finding);
      continue;
    }
    rows.set(id, reader.row);
    findings.push({ id, ...daysOf(reader), ...wordsOf(reader), place: reader.place() });
  }
  return findings;
}

function daysOf(reader: TabReader<"findings">): {
  readonly foundOn: Day | null;
  readonly putRightBy: Day | null;
} {
  const { columns } = reader;
  const foundOn = reader.day(columns.foundOn);
  const putRightBy = reader.day(columns.putRightBy);
  reader.checkOrder(foundOn, columns.foundOn, putRightBy, columns.putRightBy);
  return { foundOn, putRightBy };
}

function wordsOf(reader: TabReader<"findings">) {
  const { columns } = reader;
  return {
    foundBy: reader.text(columns.foundBy),
    drive: reader.text(columns.drive),
    state: reader.choice(columns.state, "findingState", "open") ?? ("open" as const),
    responsible: reader.text(columns.responsible),
  };
}
