import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportFolder } from "../../src/local/export/index";
import { exportTableNames } from "../../src/local/export/tables";
import { Warehouse } from "../local/export/support/warehouse";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** By them rows are put in order. */
const forOrder = ["sort_order", "drive_order"];

let folder = "";
let page = "";
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whipround-warehouse-"));
  page = await readFile(join(root, "docs/warehouse.md"), "utf8");
  const made = await ExportFolder.begin(join(folder, "out"), join(root, "src/local/export"));
  await made.finish("");
  warehouse = await Warehouse.open(join(folder, "out"));
});
afterAll(async () => {
  warehouse.close();
  await rm(folder, { recursive: true });
});

describe("docs/warehouse.md", () => {
  it.each(["overview", "by_group", "by_member", "not_counted"])(
    "names the columns of %s, in their order",
    async (view) => {
      const row = page.split("\n").find((line) => line.startsWith(`| ${view} |`))!;
      const told = row
        .split("|")[3]!
        .replace(/\([^)]*\)/g, "")
        .split(",")
        .map((name) => name.trim());
      const columns = await warehouse.rows(`DESCRIBE whipround.${view}`);
      const names = columns.map(({ column_name }) => String(column_name));
      expect(told).toEqual(names.filter((name) => !forOrder.includes(name)));
    },
  );

  it("asks what the views answer", async () => {
    const queries = [
      ...[...page.matchAll(/```sql\n([^`]+)```/g)].map(([, query]) => query!),
      ...[...page.matchAll(/"(SELECT [^"]+)"/g)].map(([, query]) => query!),
    ];
    expect(queries.length).toBe(3);
    for (const query of queries) expect(await warehouse.rows(query)).toEqual([]);
  });

  it("says how many tables there are", () => {
    expect(exportTableNames.length).toBe(10);
    expect(page).toContain("the ten tables");
  });
});
