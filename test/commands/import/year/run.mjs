// npm run years: simulated years of an association's bank account, read month by month, by seed, without
// payment references and with them. Takes how many (20), and from which seed on.
import { runBundled } from "../../../support/runBundled.mjs";

await runBundled(import.meta.url);
