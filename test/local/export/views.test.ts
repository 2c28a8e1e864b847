import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bigQuerySchema } from "../../../src/local/export/loading";
import { type ExportTable, exportTableNames, exportTables } from "../../../src/local/export/tables";
import { viewNames, viewsScript } from "../../../src/local/export/views";

const folder = fileURLToPath(new URL("../../../src/local/export/views", import.meta.url));
const sources = viewNames.map((name) => readFileSync(`${folder}/${name}.sql`, "utf8"));
const views = viewsScript(sources, 3);
const withoutComments = views.replace(/--.*$/gm, "");
const withoutTexts = withoutComments.replace(/'[^']*'/g, "''");

/**
 * The reserved words of GoogleSQL: none of them is a name unless it stands in backticks, which
 * DuckDB does not know.
 *
 * @see https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#reserved_keywords
 */
const reserved = new Set(
  `ALL AND ANY ARRAY AS ASC ASSERT_ROWS_MODIFIED AT BETWEEN BY CASE CAST COLLATE CONTAINS CREATE CROSS
  CUBE CURRENT DEFAULT DEFINE DESC DISTINCT ELSE END ENUM ESCAPE EXCEPT EXCLUDE EXISTS EXTRACT FALSE
  FETCH FOLLOWING FOR FROM FULL GROUP GROUPING GROUPS HASH HAVING IF IGNORE IN INNER INTERSECT
  INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT LOOKUP MERGE NATURAL NEW NO NOT NULL NULLS OF ON OR
  ORDER OUTER OVER PARTITION PRECEDING PROTO QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS SELECT
  SET SOME STRUCT TABLESAMPLE THEN TO TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH
  WITHIN`.split(/\s+/),
);
const isReserved = (name: string) => reserved.has(name.toUpperCase());

/** The functions that views call: all are GoogleSQL's, and what DuckDB lacks of them duckdb.sql has. */
const functions = [
  ...["ABS", "CAST", "COALESCE", "CONCAT", "COUNT", "COUNTIF", "DIV", "GREATEST", "LEAST", "MAX"],
  ...["MOD", "REPEAT", "SIGN", "SUM", "UNIX_DATE"],
];

describe("the views' GoogleSQL", () => {
  it("calls no column and no table by a reserved word", () => {
    const columns = exportTableNames.flatMap((table) => Object.keys(exportTables[table]));
    // Whatever is no name is written in capitals.
    const used = [...withoutTexts.matchAll(/\b[a-z]\w*\b/g)].map(([name]) => name);
    const names = [...exportTableNames, ...viewNames, ...columns, ...used];
    expect(new Set(names).size).toBeGreaterThan(150);
    expect(names.filter(isReserved)).toEqual([]);
  });

  it("calls no function that is not known to be in both dialects", () => {
    const called = [...withoutTexts.matchAll(/\b([A-Z_]+)\(/g)].map(([, name]) => name!);
    expect([...new Set(called)].sort()).toEqual([...functions].sort());
  });

  it("uses nothing that only DuckDB or Postgres understand", () => {
    expect(withoutTexts).not.toMatch(/::|`|"|\/\/|\bILIKE\b|\bFILTER\b|\bVARCHAR\b|\bBIGINT\b/);
    // A division gives a binary fraction.
    expect(withoutTexts).not.toContain("/");
  });

  it("reads only tables and views that are made before", () => {
    const known = new Set<string>(exportTableNames);
    for (const source of sources) {
      const [, made] = /CREATE OR REPLACE VIEW whipround\.(\w+) AS/.exec(source)!;
      const read = [...source.matchAll(/(?:FROM|JOIN) whipround\.(\w+)/g)].map(([, name]) => name!);
      expect(read.filter((name) => !known.has(name))).toEqual([]);
      known.add(made!);
    }
  });

  it("has a file for each view, and a view for each file", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.sql$/, ""));
    expect(files.sort()).toEqual([...viewNames].sort());
  });
});

describe("the levels of group_standings", () => {
  it("are written once for each level, the deepest first, and each reads the one below", () => {
    const read = [...views.matchAll(/FROM raised_(\d) AS r/g)].map(([, level]) => level);
    expect(read).toEqual(["3", "2", "1"]);
    expect(views).not.toMatch(/[{}]/);
  });
});

describe("the schema of a table", () => {
  it.each([...exportTableNames])("%s tells BigQuery of every column", (table: ExportTable) => {
    const fields: { name: string; type: string; mode: string; description: string }[] = JSON.parse(
      bigQuerySchema(table),
    );
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(exportTables[table]));
    for (const { name, type, mode, description } of fields) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(["STRING", "INT64", "NUMERIC", "BOOL", "DATE"]).toContain(type);
      expect(["REQUIRED", "NULLABLE"]).toContain(mode);
      expect(description).not.toBe("");
    }
  });
});
