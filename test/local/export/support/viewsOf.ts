import type { ExportedBook } from "../../../../src/local/export/index";
import { type AsCore, asCore } from "./asCore";
import { Warehouse } from "./warehouse";

/** The rows of the three views of an export, in the order of the tabs. */
export async function viewsOf(folder: string): Promise<AsCore> {
  const warehouse = await Warehouse.open(folder);
  try {
    const rows = (view: keyof AsCore, order: string) =>
      warehouse.rows(`SELECT * FROM whipround.${view} ORDER BY workbook, ${order}`);
    return {
      overview: await rows("overview", "sort_order"),
      by_group: await rows("by_group", "drive_order, sort_order"),
      by_member: await rows("by_member", "drive_order, sort_order"),
    };
  } finally {
    warehouse.close();
  }
}

/** What core makes of the same workbooks, in the order of what they are called. */
export function viewsAsCore(
  books: readonly Pick<ExportedBook, "id" | "accounts" | "language">[],
): AsCore {
  const inOrder = [...books].sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = inOrder.map(({ id, accounts, language }) => asCore(id, accounts, language));
  return {
    overview: all.flatMap(({ overview }) => overview),
    by_group: all.flatMap(({ by_group }) => by_group),
    by_member: all.flatMap(({ by_member }) => by_member),
  };
}
