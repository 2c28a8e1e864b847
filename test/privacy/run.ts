import { removals } from "./removals";
import { shownOf } from "./rule";
import { scenariosOf } from "./scenarios";
import { secondWorlds } from "./secondWorlds";
import { shippedText } from "./shipped";
import { tryOut } from "./tryOut";

/** Each of up to 60 people. */
const ORGANISATIONS = 2_000;

const wanted = process.argv[2] ?? "";
let isProven = false;

const told = (of: string, [none, one, two]: readonly [number, number, number], worlds: number) =>
  `${of}: ${two} of ${worlds.toLocaleString("en")} worlds (${none} without an insider, ${one} with one)`;

console.log("What ships: in how many worlds something is proven of somebody");
for (const scenario of scenariosOf("all")) {
  if (!scenario.name.includes(wanted)) continue;
  for (const threat of scenario.threats) {
    const { worlds, by } = tryOut(scenario, shippedText, threat);
    isProven ||= by[2] > 0;
    console.log(`  ${told(`${scenario.name}, ${threat}`, by, worlds)}`);
  }
}

if ("organisations at random".includes(wanted)) {
  const { people, without } = secondWorlds(ORGANISATIONS, 1);
  isProven ||= without > 0;
  const all = people.toLocaleString("en");
  console.log(`  organisations at random: ${without} of ${all} people without a second world`);
}

console.log("\nA line taken away:");
for (const { line, instead, rule, scenario, threat } of removals) {
  if (!instead.includes(wanted)) continue;
  const { worlds, by } = tryOut(scenario, (of, world) => shownOf(of, world, rule), threat);
  console.log(`  ${told(`${line}, ${instead}, ${threat}`, by, worlds)}`);
}
process.exitCode = isProven ? 1 : 0;
