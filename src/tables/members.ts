import type { Currency, Member } from "../core/index";
import type { GroupNames } from "./groupNames";
import type { TabReader } from "./tabReader";
import { TotalsRows } from "./totalsRow";

/**
 * The rows of Members. Of two with one ID the first stands, and of two of one name that have none; a
 * row that adds up the others is nobody.
 */
export function decodeMembers(
  reader: TabReader<"members">,
  groupNames: GroupNames,
  currency: Currency,
): Member[] {
  const rows = new Map<string, number>();
  const totals = new TotalsRows();
  return reader.records(() => {
    const member = decodeMember(reader, groupNames, currency);
    if (member === null) return null;
    const by = totals.totalOf(member);
    if (by !== null) {
      reader.tell("total-among-members", { name: member.name, by }, reader.columns[by]);
      return null;
    }
    const firstRow = rows.get(member.id);
    if (firstRow !== undefined) {
      tellTwice(reader, member, firstRow);
      return null;
    }
    rows.set(member.id, reader.row);
    return member;
  });
}

/** null where the row has neither a name nor an ID. */
function decodeMember(
  reader: TabReader<"members">,
  groupNames: GroupNames,
  currency: Currency,
): Member | null {
  const { columns } = reader;
  const memberId = reader.text(columns.memberId);
  reader.require(columns.name);
  const name = reader.text(columns.name) || memberId;
  if (name === "") return null;
  const joined = reader.day(columns.joined);
  const left = reader.day(columns.left);
  reader.checkOrder(joined, columns.joined, left, columns.left);
  return {
    id: memberId || name,
    hasId: memberId !== "",
    name,
    groups: groupNames.decode(reader.text(columns.groups)),
    weight: reader.number(columns.weight),
    joined,
    left,
    contact: reader.text(columns.contact),
    addressedTo: reader.text(columns.addressedTo),
    household: reader.text(columns.household),
    income: reader.amount(columns.income, currency),
    place: reader.place(),
  };
}

function tellTwice(reader: TabReader<"members">, { id, hasId, name }: Member, firstRow: number) {
  if (hasId) reader.tell("member-id-twice", { id, name, firstRow }, reader.columns.memberId);
  else reader.tell("member-name-twice", { name, firstRow }, reader.columns.name);
}
