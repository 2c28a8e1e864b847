import type { Book, Group, Member } from "../book";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic";
import { sortNaturally } from "../names/natural";
import { Suggester } from "../names/suggester";
import { ALWAYS, FOREVER, type Roster, type RosterColumns, type RosterGroup } from "./roster";
import { tellNearTwins } from "./tellNearTwins";

/**
 * Puts members and groups in order.
 *
 * Without a Groups tab the groups named in Members all stand under one organisation, whose name
 * is that of Settings ("" where they state none). A group under an unknown one stands as a body;
 * a circle of groups is cut at its naturally first.
 */
export function buildRoster(book: Book, found: Diagnostic[]): Roster {
  const groups = groupsOf(book);
  const parents = parentsOf(groups, found);
  const order = inTreeOrder(groups, parents);
  const members = sortNaturally(book.members, (member) => member.id);
  const { groupOrder, byName: groupsByName } = rosterGroups(order, parents);
  const memberGroups = attachMembers(members, groupsByName, groupOrder, found);
  if (book.groups.length === 0) {
    tellNearTwins(members, found);
    attachRest(groupOrder[0], memberGroups);
  }
  const bodies = groupOrder.filter((group) => group.parent === null).map(({ group }) => group.id);
  let byName: Roster["byName"] | null = null;
  return {
    members,
    columns: columnsOf(members),
    byId: indexIds(members),
    // Found when it is asked for: where every row names its member by ID nobody asks.
    get byName() {
      byName ??= indexNames(members);
      return byName;
    },
    groups: groupsByName,
    bodies,
    groupOrder,
    memberGroups,
    everyone: everyoneId(book, groupsByName, bodies, memberGroups),
  };
}

/** The groups by name; those of Members under one organisation where there is no Groups tab. */
function groupsOf(book: Book): Map<string, Group> {
  if (book.groups.length === 0) return groupsOfMembers(book);
  const groups = new Map<string, Group>();
  for (const group of book.groups) if (!groups.has(group.id)) groups.set(group.id, group);
  return groups;
}

function groupsOfMembers(book: Book): Map<string, Group> {
  const organisation = book.settings.organisation.trim();
  const groups = new Map([[organisation, bareGroup(organisation, null)]]);
  for (const member of book.members) {
    for (const name of member.groups) {
      if (!groups.has(name)) groups.set(name, bareGroup(name, organisation));
    }
  }
  return groups;
}

function bareGroup(id: string, partOf: string | null): Group {
  return { id, partOf, collector: "", weight: null, place: { tab: "members" } };
}

/** Of each group its parent, null for a body; circles cut. */
function parentsOf(
  groups: ReadonlyMap<string, Group>,
  found: Diagnostic[],
): Map<string, string | null> {
  const parents = new Map<string, string | null>();
  const suggester = new Suggester(groups.keys());
  for (const group of groups.values()) {
    const { partOf } = group;
    const isKnown = partOf !== null && groups.has(partOf);
    parents.set(group.id, isKnown ? partOf : null);
    if (isKnown || partOf === null) continue;
    const data = { group: group.id, value: partOf, suggestion: suggester.suggest(partOf) };
    const place = at(group, "partOf");
    found.push(diagnose("unknown-parent-group", data, place, [group.id, partOf]));
  }
  cutCircles(groups, parents, found);
  return parents;
}

function cutCircles(
  groups: ReadonlyMap<string, Group>,
  parents: Map<string, string | null>,
  found: Diagnostic[],
): void {
  const sound = new Set<string>();
  for (const start of sortNaturally([...groups.keys()], (name) => name)) {
    const path = new Set<string>();
    let name: string | null = start;
    while (name !== null && !sound.has(name) && !path.has(name)) {
      path.add(name);
      name = parents.get(name) ?? null;
    }
    if (name !== null && path.has(name)) {
      const circle = [...path].slice([...path].indexOf(name));
      const first = sortNaturally(circle, (each) => each)[0]!;
      parents.set(first, null);
      const place = at(groups.get(first)!, "partOf");
      found.push(diagnose("groups-in-a-circle", { groups: circle }, place, circle));
    }
    for (const each of path) sound.add(each);
  }
}

function at(group: Group, column: string) {
  return { ...group.place, column };
}

/** Groups in preorder, siblings in natural order. */
function inTreeOrder(
  groups: ReadonlyMap<string, Group>,
  parents: ReadonlyMap<string, string | null>,
): Group[] {
  const children = new Map<string | null, Group[]>();
  for (const group of groups.values()) {
    const parent = parents.get(group.id) ?? null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [group]);
    else siblings.push(group);
  }
  const order: Group[] = [];
  const waiting = sortedGroups(children.get(null)).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    for (const child of sortedGroups(children.get(next.id)).reverse()) waiting.push(child);
  }
  return order;
}

function sortedGroups(groups: readonly Group[] = []): Group[] {
  return sortNaturally(groups, (group) => group.id);
}

type BuildingGroup = { -readonly [Key in keyof RosterGroup]: RosterGroup[Key] } & {
  children: string[];
  members: number[];
};

function rosterGroups(order: readonly Group[], parents: ReadonlyMap<string, string | null>) {
  const byName = new Map<string, BuildingGroup>();
  const groupOrder: BuildingGroup[] = [];
  for (const group of order) {
    const parent = parents.get(group.id) ?? null;
    const above = parent === null ? undefined : byName.get(parent);
    above?.children.push(group.id);
    const made: BuildingGroup = {
      group,
      parent,
      children: [],
      members: [],
      index: groupOrder.length,
      end: 0,
      depth: above === undefined ? 0 : above.depth + 1,
      body: above === undefined ? group.id : above.body,
    };
    byName.set(group.id, made);
    groupOrder.push(made);
  }
  for (let i = groupOrder.length - 1; i >= 0; i--) {
    const made = groupOrder[i]!;
    const last = made.children[made.children.length - 1];
    made.end = last === undefined ? i + 1 : byName.get(last)!.end;
  }
  return { groupOrder, byName };
}

/** Attaches members to their groups; names of no group are told. */
function attachMembers(
  members: readonly Member[],
  byName: ReadonlyMap<string, RosterGroup>,
  groupOrder: readonly BuildingGroup[],
  found: Diagnostic[],
): number[][] {
  const suggester = new Suggester(byName.keys());
  // Cells that read the same mostly share one list of names.
  const known = new Map<readonly string[], number[]>();
  const memberGroups = new Array<number[]>(members.length);
  for (let m = 0; m < members.length; m++) {
    const member = members[m]!;
    let own = known.get(member.groups);
    if (own === undefined) {
      own = groupsNamed(member, byName, suggester, found);
      if (own.length === member.groups.length) known.set(member.groups, own);
    }
    memberGroups[m] = own;
    for (const index of own) groupOrder[index]!.members.push(m);
  }
  return memberGroups;
}

/** The groups that a member's cell names, each once. */
function groupsNamed(
  member: Member,
  byName: ReadonlyMap<string, RosterGroup>,
  suggester: Suggester,
  found: Diagnostic[],
): number[] {
  const own: number[] = [];
  for (const name of member.groups) {
    const group = byName.get(name);
    if (group === undefined) {
      const data = { value: name, suggestion: suggester.suggest(name), member: member.name };
      const place = { ...member.place, column: "groups" };
      found.push(diagnose("unknown-member-group", data, place, [member.id, name]));
    } else if (!own.includes(group.index)) own.push(group.index);
  }
  return own;
}

/** Without a Groups tab, who names no group belongs to the organisation itself. */
function attachRest(organisation: BuildingGroup | undefined, memberGroups: number[][]): void {
  for (let m = 0; m < memberGroups.length; m++) {
    if (memberGroups[m]!.length > 0 || organisation === undefined) continue;
    // A list of its own: those of other members may be shared.
    memberGroups[m] = [organisation.index];
    organisation.members.push(m);
  }
}

function columnsOf(members: readonly Member[]): RosterColumns {
  const ids = new Array<string | null>(members.length);
  const joined = new Int32Array(members.length);
  const left = new Int32Array(members.length);
  for (let m = 0; m < members.length; m++) {
    const member = members[m]!;
    ids[m] = member.hasId ? member.id : null;
    joined[m] = member.joined ?? ALWAYS;
    left[m] = member.left ?? FOREVER;
  }
  return { ids, joined, left };
}

function indexIds(members: readonly Member[]): Map<string, number> {
  const byId = new Map<string, number>();
  for (let m = 0; m < members.length; m++) {
    const { id } = members[m]!;
    if (!byId.has(id)) byId.set(id, m);
  }
  return byId;
}

function indexNames(members: readonly Member[]): Map<string, number | null> {
  const byName = new Map<string, number | null>();
  for (let m = 0; m < members.length; m++) {
    const { name } = members[m]!;
    byName.set(name, byName.has(name) ? null : m);
  }
  return byName;
}

function everyoneId(
  book: Book,
  groups: ReadonlyMap<string, RosterGroup>,
  bodies: readonly string[],
  memberGroups: readonly (readonly number[])[],
): string {
  const [body] = bodies;
  if (body !== undefined && bodies.length === 1 && memberGroups.every((own) => own.length > 0)) {
    return body;
  }
  const organisation = book.settings.organisation.trim();
  return groups.has(organisation) ? "" : organisation;
}
