// What people do instead, on the same workbook: a SUMIFS, a MAX and an IF for each member, calculated by
// LibreOffice and by an engine from npm; and a script that reads and writes cell by cell. All of them do
// one of the four drives and one list, and Whipround beside them all drives and all tabs. Each says what
// was given and is outstanding, which must be what Whipround says.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { putDown, repeated } from "../budgets.mjs";
import { dividedYear, refresh, snapshotOf } from "../year.mjs";
import { isInstalled, loadBundle, measureLibreOffice } from "./libreOffice.mjs";
import { drive } from "./list.mjs";
import { countScript } from "./script.mjs";

const longest = 15 * 60_000;

function whipround(members) {
  const snapshot = snapshotOf(dividedYear(members));
  const { accounts } = refresh(snapshot);
  const { collected, outstanding } = accounts.drives.find((each) => each.drive.id === drive);
  const how = { warmUp: 15, runs: 25 };
  return { ...repeated(how, () => refresh(snapshot)), given: collected, outstanding };
}

/** null where it fails, or takes too long. */
function engine(members) {
  const file = fileURLToPath(new URL("engine.mjs", import.meta.url));
  const options = { encoding: "utf8", timeout: longest };
  const { status, stdout } = spawnSync(process.execPath, [file, String(members)], options);
  return status === 0 ? JSON.parse(stdout.trim().split("\n").at(-1)) : null;
}

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 0)} s`;

function tell(name, measured, own) {
  if (measured === null) return console.log(`    ${name}: failed, or took over 15 minutes`);
  if (measured.given !== own.given || measured.outstanding !== own.outstanding)
    throw new Error(`${name} says otherwise than Whipround: ${JSON.stringify([measured, own])}`);
  const times = (of) => (measured[of] / own[of]).toFixed(0);
  console.log(
    `    ${name}: ${seconds(measured.clock)}, ${times("clock")} times as long; ${seconds(measured.processor)} of the processor, ${times("processor")} times as much`,
  );
}

console.log(
  "\nWhat people do instead: one drive and one list, beside all four drives and all tabs",
);
for (const members of [1_000, 10_000]) {
  const own = whipround(members);
  console.log(
    `\n  ${members.toLocaleString("en")} members; Whipround: ${own.clock.toFixed(0)} ms, ${own.processor.toFixed(0)} ms of the processor`,
  );
  if (!isInstalled) console.log("    formulas in LibreOffice: left out, it is not installed");
  else {
    const office = measureLibreOffice(members);
    tell("formulas in LibreOffice", office, own);
    if (members === 10_000)
      for (const [of, by] of [
        ["clock", ""],
        ["processor", ", by processor time"],
      ]) {
        const what = `formulas in LibreOffice beside it, 10,000 members${by}`;
        const measured = office[of] / own[of];
        putDown({ what, measured, budget: 100, unit: "times", isLeast: true });
      }
  }
  if (members === 1_000) tell("formulas in HyperFormula", engine(members), own);
  else console.log("    formulas in HyperFormula: not run, a hundred times as long as of 1,000");
  const { calls, seconds: inSheets, ...sums } = countScript(loadBundle, members);
  if (sums.given !== own.given || sums.outstanding !== own.outstanding)
    throw new Error(`the script says otherwise than Whipround: ${JSON.stringify(sums)}`);
  console.log(
    `    a script cell by cell: ${calls.toLocaleString("en")} calls, ${(inSheets / 60).toFixed(0)} minutes in Google Sheets, which stops a script after 6`,
  );
}
console.log(
  "\n  100,000 members: not run. A SUMIFS a member goes through the ledger each time: ten times the\n  members take a hundred times as long; the script takes ten times as many calls.",
);
