// npm run interleavings: another person's edit, a fault, or two edits in a row, at the service calls
// of every command. Takes a part of a command's name, "edits", "faults", "pairs" or "all", a part of
// an edit's name, and every how many calls one is tried. Fails if anything was not as it must be
// outside the moment between look and write, or nothing was tried.
import { runBundled } from "../support/runBundled.mjs";

await runBundled(import.meta.url);
