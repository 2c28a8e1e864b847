import type { Group } from "../core/index";
import type { TabReader } from "./tabReader";

/** The rows of Groups. Of two of one name the first stands. */
export function decodeGroups(reader: TabReader<"groups">): Group[] {
  const { columns } = reader;
  const rows = new Map<string, number>();
  const groups: Group[] = [];
  while (reader.next()) {
    const id = reader.text(columns.group);
    if (id === "") {
      reader.require(columns.group);
      continue;
    }
    const firstRow = rows.get(id);
    if (firstRow !== undefined) {
      reader.tell("group-twice", { name: id, firstRow }, columns.group);
      continue;
    }
    rows.set(id, reader.row);
    groups.push({
      id,
      partOf: reader.text(columns.partOf) || null,
      collector: reader.text(columns.collector),
      weight: reader.number(columns.weight),
      place: reader.place(),
    });
  }
  return groups;
}
