import type { Drive, GroupSplitChoice, MemberSplit } from "../book";
import type { AskedFor } from "../dividing/draftDivision";
import type { DriveFrame } from "../drive/driveFrame";
import type { People } from "../roll/people";

/** A way to divide a drive: how its total is split among groups, and a group's among its members. */
export interface Way {
  readonly groupSplit: GroupSplitChoice;
  readonly memberSplit: MemberSplit;
}

/**
 * The ways to divide that the data allow, member split by member split. By weight goes with weights,
 * By income and Levelling with incomes, and a group split only with more than one group.
 *
 * Members of a drive that leaves it to their conscience have no quotas, so that for them Equally comes
 * to the same. A Voluntary drive is compared in no way that would make a levy of it, unless it is one
 * already.
 */
export function waysToCompare(frame: DriveFrame, people: People, asked: AskedFor): readonly Way[] {
  const groupSplits = groupSplitsOf(frame, people, asked);
  const memberSplits = memberSplitsOf(frame.drive, people, asked);
  return memberSplits.flatMap((memberSplit) =>
    groupSplits.map((groupSplit) => ({ groupSplit, memberSplit })),
  );
}

function groupSplitsOf(
  { drive, tree }: DriveFrame,
  people: People,
  asked: AskedFor,
): readonly GroupSplitChoice[] {
  const { children, own } = asked.sums;
  const partsAt = (node: number) => children[node]!.length + (own[node]!.heads > 0 ? 1 : 0);
  if (!tree.names.some((_, node) => partsAt(node) > 1)) return [drive.groupSplit];
  const isWeighed =
    drive.groupSplit === "by-weight" ||
    hasWeights(people, asked) ||
    tree.names.some((_, node) => (tree.groupAt(node)?.group.weight ?? null) !== null);
  return isWeighed
    ? ["by-members", "equally", "by-weight", "same-rate"]
    : ["by-members", "equally", "same-rate"];
}

function memberSplitsOf(
  { basis, memberSplit: stated }: Drive,
  people: People,
  asked: AskedFor,
): readonly MemberSplit[] {
  if (basis === "voluntary" && stated === "conscience") return ["conscience"];
  const splits: MemberSplit[] = ["equally"];
  if (hasWeights(people, asked)) splits.push("by-weight");
  if (hasIncomes(people, asked)) splits.push("by-income", "levelling");
  if (basis === "voluntary") splits.push("conscience");
  return splits.includes(stated) ? splits : [...splits, stated];
}

function hasWeights(people: People, asked: AskedFor): boolean {
  return someAsked(asked, (person) => people.all[person]!.weight !== null);
}

function hasIncomes(people: People, asked: AskedFor): boolean {
  return someAsked(asked, (person) => people.all[person]!.income !== null);
}

function someAsked({ listed }: AskedFor, holds: (person: number) => boolean): boolean {
  return listed.askedAt.some((list) => list.some(({ person }) => holds(person)));
}
