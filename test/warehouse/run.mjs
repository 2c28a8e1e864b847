// npm run warehouse: many workbooks exported, and the views held against core, row by row, in DuckDB.
// Takes how many workbooks (40), members of each (25,000) and contributions of each (250,000).
import { runBundled } from "../support/runBundled.mjs";

await runBundled(import.meta.url);
