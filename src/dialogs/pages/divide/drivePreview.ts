import type { DivideWords } from "../../../i18n/dialogWords";
import type { DrivePreview, QuotaLine } from "../../protocol";
import { build } from "../parts/build";
import { disclosure } from "../parts/disclosure";
import { countOf } from "../parts/fill";
import { longList } from "../parts/longList";
import type { Page } from "../parts/openPage";
import { problemList } from "../parts/problems";
import { quotaRow } from "./quotaRow";

/** One drive: what would change, what is wrong, and each group's quota with its members' on demand. */
export function drivePreview(page: Page<DivideWords>, given: DrivePreview): HTMLElement {
  const { shared } = page;
  return build(
    "section",
    { class: "drive" },
    build("h2", { tabindex: -1 }, given.drive),
    build("p", {}, given.summary),
    given.rounder === undefined ? null : build("p", { class: "hint" }, given.rounder),
    problemList(given.problems, shared),
    given.quotas.length > 0 ? build("p", { class: "hint" }, changesOf(page, given.quotas)) : null,
    given.quotas.length > 0 ? quotaList(page, given.quotas) : null,
  );
}

/** "2 new, 1 changed": what there is none of is not spoken of. */
function changesOf({ words, text }: Page<DivideWords>, quotas: readonly QuotaLine[]): string {
  const counts = { fresh: 0, changed: 0, same: 0 };
  for (const { quota, before } of quotas) {
    // Who is exempt, and was, has no quota either time.
    if (quota === before) counts.same++;
    else if (before === null) counts.fresh++;
    else counts.changed++;
  }
  const kinds = (["fresh", "changed", "same"] as const).filter((kind) => counts[kind] > 0);
  return kinds.map((kind) => text(words.changes[kind], { n: counts[kind] })).join(", ");
}

interface GroupOfQuotas {
  readonly line: QuotaLine;
  readonly members: QuotaLine[];
  /** Whether there are groups below it, beside which its own members stand. */
  isAbove: boolean;
}

function quotaList(page: Page<DivideWords>, quotas: readonly QuotaLine[]): HTMLElement {
  const list = longList(groupsOf(quotas), (group) => groupRow(page, group), page.shared);
  return build("div", { role: "group", "aria-label": page.words.quotas }, list);
}

/** Members stand under the group whose name they carry, or else under the line before them. */
function groupsOf(quotas: readonly QuotaLine[]): readonly GroupOfQuotas[] {
  const groups: GroupOfQuotas[] = [];
  const byName = new Map<string, GroupOfQuotas>();
  for (const line of quotas) {
    const group = byName.get(line.group) ?? groups[groups.length - 1];
    if (line.level === "member" && group !== undefined) {
      group.members.push(line);
    } else {
      const own = { line, members: [], isAbove: false };
      const last = groups[groups.length - 1];
      if (last !== undefined && last.line.depth < line.depth) last.isAbove = true;
      groups.push(own);
      byName.set(line.group, own);
    }
  }
  return groups;
}

function groupRow(page: Page<DivideWords>, group: GroupOfQuotas): HTMLElement {
  const { words, shared } = page;
  const { line, members, isAbove } = group;
  const row = quotaRow(page, line);
  row.style.setProperty("--depth", String(Math.min(line.depth, 4)));
  if (members.length === 0) return row;
  const all = countOf(words.members, members.length);
  const count = isAbove ? page.text(words.ungrouped, { members: all }) : all;
  const name = page.text(words.membersOf, { members: count, group: line.group });
  row.append(
    disclosure(count, name, () => longList(members, (member) => quotaRow(page, member), shared)),
  );
  return row;
}
