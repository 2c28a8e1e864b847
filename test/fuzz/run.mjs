// npm run fuzz: random hostile workbooks. Takes how many (3,000), and from which seed on.
import { runBundled } from "../support/runBundled.mjs";

await runBundled(import.meta.url);
