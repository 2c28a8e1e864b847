// The list of formulas in HyperFormula, npm's engine for formulas: from cells to values. It is part
// neither of what is shipped nor of what `npm ci` installs. node engine.mjs 1000 prints JSON.
import { installedPeers } from "../peers/installed.mjs";
import { dividedYear } from "../year.mjs";
import { formulasOf, header, quotasOf } from "./list.mjs";

const { HyperFormula } = installedPeers()("hyperformula");

const sheets = dividedYear(Number(process.argv[2]));
const plain = (cell) => (typeof cell === "object" ? cell.day : cell);
const ledger = sheets
  .find(({ name }) => name === "Contributions")
  .rows.map((row) => row.map(plain));
const list = quotasOf(sheets).map(([id, quota], i) => [
  id,
  quota,
  ...formulasOf(i + 2, ledger.length - 1),
]);

const before = process.cpuUsage();
const began = performance.now();
const engine = HyperFormula.buildFromSheets(
  { Contributions: ledger, List: [header, ...list] },
  { licenseKey: "gpl-v3" },
);
const values = engine.getSheetValues(engine.getSheetId("List")).slice(1);
const clock = performance.now() - began;
const { user, system } = process.cpuUsage(before);
const sum = (column) => values.reduce((all, row) => all + row[column], 0);
console.log(
  JSON.stringify({ clock, processor: (user + system) / 1000, given: sum(2), outstanding: sum(3) }),
);
