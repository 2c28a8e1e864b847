import type { DrivePlan, Member } from "../../core/index";
import type { OpenWorkbook } from "../book/openWorkbook";
import { headerSeen } from "../rows/addRows";
import type { CellSet, Change } from "../workbook";

/** The IDs that members are given, and the cells in which they are written. */
export interface GivenIds {
  /** By name. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

/**
 * The members who could be given an ID: those whose name nobody else has. Where two have one name,
 * rows of the ledger that name them would be nobody's from then on; the user must say who is who.
 */
export function membersWithoutId({ decoded }: OpenWorkbook): readonly Member[] {
  if (decoded.layouts.get("members")?.columns.has("memberId") !== true) return [];
  const names = new Map<string, number>();
  for (const { name } of decoded.book.members) names.set(name, (names.get(name) ?? 0) + 1);
  return decoded.book.members.filter(({ hasId, name }) => !hasId && names.get(name) === 1);
}

/** Gives each of them the next ID of the kind that the others have: M01, M02 … where there are none. */
export function giveMemberIds(open: OpenWorkbook): GivenIds {
  const members = membersWithoutId(open);
  const layout = open.decoded.layouts.get("members");
  const column = layout?.columns.get("memberId");
  if (members.length === 0 || layout === undefined || column === undefined)
    return { idOf: new Map(), changes: [] };
  const next = idSeries(open.decoded.book.members);
  const idOf = new Map(members.map(({ name }) => [name, next()]));
  const nameAt = layout.columns.get("name") ?? column;
  const rows = open.sheets.get("members")?.rows ?? [];
  const cells = members.map(({ place, name }): CellSet => {
    const row = (place.row ?? 1) - 1;
    const is = rows[row]?.[nameAt] ?? "";
    const was = rows[row]?.[column] ?? "";
    return { row, column, was, value: idOf.get(name) ?? "", beside: [{ column: nameAt, is }] };
  });
  const header = headerSeen(open, "members");
  return { idOf, changes: [{ kind: "cells", sheet: layout.sheet.id, header, cells }] };
}

/** The same plan with the IDs that its members are given: its quotas stay as they were shown. */
export function withGivenIds(plan: DrivePlan, { idOf }: GivenIds): DrivePlan {
  if (idOf.size === 0) return plan;
  const quotas = plan.quotas.map((planned) => {
    const id = planned.level === "member" ? idOf.get(planned.memberId) : undefined;
    return id === undefined ? planned : { ...planned, memberId: id };
  });
  return { ...plan, quotas };
}

const numbered = /^(\D*)(\d+)$/;

function idSeries(members: readonly Member[]): () => string {
  const taken = new Set(members.flatMap(({ id, name }) => [id, name]));
  const prefixes = new Map<string, { count: number; last: number; digits: number }>();
  for (const { id, hasId } of members) {
    const [, prefix = "", digits = ""] = (hasId && numbered.exec(id)) || [];
    if (digits === "") continue;
    const known = prefixes.get(prefix) ?? { count: 0, last: 0, digits: digits.length };
    known.count++;
    known.last = Math.max(known.last, Number(digits));
    prefixes.set(prefix, known);
  }
  const [most] = [...prefixes].sort(([, a], [, b]) => b.count - a.count);
  const prefix = most?.[0] ?? "M";
  const digits = most?.[1].digits ?? Math.max(2, String(members.length).length);
  let last = most?.[1].last ?? 0;
  return () => {
    let id = "";
    do id = prefix + String(++last).padStart(digits, "0");
    while (taken.has(id));
    return id;
  };
}
