// npm run privacy: every world of many small organisations, before an adversary who knows the rule, all
// that anyone may see and what two insiders gave. Takes a part of a scenario's name; all of it takes
// some minutes.
import { runBundled } from "../support/runBundled.mjs";

await runBundled(import.meta.url, ["--max-old-space-size=4096"]);
