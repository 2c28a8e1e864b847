// npm run damage: a workbook cut off after each of its bytes, with a bit of it changed at random
// (10,000 times), and with its parts changed at random and packed rightly. Takes how many flips and
// how many changes of parts to try, and the number that chance begins with.
import { runBundled } from "../support/runBundled.mjs";

await runBundled(import.meta.url);
