import type { Book, Drive, Member } from "../../../src/core/index";

/** What becomes of a book after its drives were divided. */
export type Change = (of: Book) => Book;

export const drives =
  (stated: Partial<Drive>): Change =>
  (of) => ({ ...of, drives: of.drives.map((each) => ({ ...each, ...stated })) });

/** By ID. */
export const members =
  (by: Readonly<Record<string, Partial<Member>>>): Change =>
  (of) => ({ ...of, members: of.members.map((each) => ({ ...each, ...by[each.id] })) });

export const roll =
  (change: (rows: Book["roll"]) => Book["roll"]): Change =>
  (of) => ({ ...of, roll: change(of.roll) });

export const both =
  (...changes: Change[]): Change =>
  (of) =>
    changes.reduce((next, change) => change(next), of);
