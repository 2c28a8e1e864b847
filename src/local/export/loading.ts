import { type ExportColumn, type ExportTable, exportTableNames, exportTables } from "./tables";

/** The dataset that tables and views stand in. */
const dataset = "whipround";

export const tableFile = (table: ExportTable): string => `${table}.ndjson`;
export const schemaFile = (table: ExportTable): string => `schema/${table}.json`;

/** A table's columns as BigQuery reads them: a JSON array of fields. */
export function bigQuerySchema(table: ExportTable): string {
  const fields = Object.entries(exportTables[table]).map(([name, column]) => ({
    name,
    type: column.type,
    mode: column.required ? "REQUIRED" : "NULLABLE",
    description: column.description,
  }));
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** A script that loads all tables into BigQuery and makes the views there. */
export function bigQueryScript(): string {
  return [
    "#!/bin/sh",
    "# Loads the tables of this folder into BigQuery, over those of an earlier export, and makes the",
    `# views. Wants Google's bq, logged in, with a project set; the dataset is ${dataset}.`,
    "set -e",
    'cd "$(dirname "$0")"',
    `bq show --dataset ${dataset} > /dev/null 2>&1 || bq mk --dataset ${dataset}`,
    ...exportTableNames.map((table) =>
      [
        "bq load --replace --source_format=NEWLINE_DELIMITED_JSON",
        `${dataset}.${table} ${tableFile(table)} ${schemaFile(table)}`,
      ].join(" "),
    ),
    "bq query --use_legacy_sql=false < views.sql",
    "",
  ].join("\n");
}

const duckTypes = {
  STRING: "VARCHAR",
  INT64: "BIGINT",
  NUMERIC: "DECIMAL(38, 9)",
  BOOL: "BOOLEAN",
  DATE: "DATE",
} as const;

/** What loads all tables of the folder that DuckDB runs in. */
export function duckDbLoading(): string {
  return exportTableNames.map(duckDbTable).join("");
}

function duckDbTable(table: ExportTable): string {
  const columns = Object.entries<ExportColumn>(exportTables[table]);
  const declared = columns.map(([name, { type, required }]) => {
    return `  ${name} ${duckTypes[type]}${required ? " NOT NULL" : ""}`;
  });
  const read = columns.map(([name, { type }]) => `${name}: '${duckTypes[type]}'`);
  return [
    `CREATE OR REPLACE TABLE ${dataset}.${table} (\n${declared.join(",\n")}\n);`,
    `INSERT INTO ${dataset}.${table} SELECT * FROM read_json(`,
    `  '${tableFile(table)}', format = 'newline_delimited',`,
    `  columns = {${read.join(", ")}}`,
    ");\n",
  ].join("\n");
}
