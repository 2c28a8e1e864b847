import type { Day } from "../../core/index";
import type { DecodedBook } from "../../tables/index";
import type { Workbook } from "../workbook";

const key = "whipround.closed";

function recallClosingDays(workbook: Workbook): Readonly<Record<string, Day>> {
  return JSON.parse(workbook.recall(key) ?? "{}");
}

/** Remembers on which day a drive was closed. */
export function rememberClosingDay(workbook: Workbook, drive: string, day: Day): void {
  workbook.remember(key, JSON.stringify({ ...recallClosingDays(workbook), [drive]: day }));
}

/** The book with the days on which its drives were closed, where they were closed by the command. */
export function withClosingDays(decoded: DecodedBook, workbook: Workbook): DecodedBook {
  const days = new Map(Object.entries(recallClosingDays(workbook)));
  if (days.size === 0) return decoded;
  const drives = decoded.book.drives.map((drive) => ({
    ...drive,
    closedOn: days.get(drive.id) ?? null,
  }));
  return { ...decoded, book: { ...decoded.book, drives } };
}
