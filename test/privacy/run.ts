import { removals } from "./removals";
import { shownOf } from "./rule";
import { scenariosOf } from "./scenarios";
import { secondWorlds } from "./secondWorlds";
import { shippedText } from "./shipped";
import { tryOut } from "./tryOut";
import { tryTwoDrives, twoDrivesOf } from "./twoDrives";
import { giftsByRule, giftsUpTo, knownOf, shippedGifts } from "./voluntary";

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

for (const drives of twoDrivesOf("all")) {
  const name = `two drives, ${drives.name}`;
  if (!name.includes(wanted)) continue;
  const { worlds, by } = tryTwoDrives(drives, shippedText);
  isProven ||= by[2] > 0;
  console.log(`  ${told(name, by, worlds)}`);
}

if ("organisations at random".includes(wanted)) {
  const { people, without } = secondWorlds(ORGANISATIONS, 1);
  isProven ||= without > 0;
  const all = people.toLocaleString("en");
  console.log(`  organisations at random: ${without} of ${all} people without a second world`);
}

if ("voluntary".includes(wanted)) {
  const { looked, known } = knownOf(giftsUpTo(10), shippedGifts, [3, 4]);
  isProven ||= known > 0;
  const all = looked.toLocaleString("en");
  console.log(
    `  voluntary, nothing or less than a fifth: ${known} of ${all} insiders or pairs know it`,
  );
}

console.log("\nA line taken away:");
for (const { line, instead, rule, scenario, threat } of removals) {
  if (!instead.includes(wanted)) continue;
  const { worlds, by } = tryOut(scenario, (of, world) => shownOf(of, world, rule), threat);
  console.log(`  ${told(`${line}, ${instead}, ${threat}`, by, worlds)}`);
}
for (const drives of twoDrivesOf("sample")) {
  const name = `10, a sum over two drives, ${drives.name}`;
  if (!name.includes(wanted)) continue;
  const { worlds, by } = tryTwoDrives(drives, shippedText, true);
  console.log(`  ${told(name, by, worlds)}`);
}
for (const [who, one, two] of [
  ["one", 5, 4],
  ["two", 3, 5],
] as const) {
  const { looked, known } = knownOf(giftsUpTo(7), giftsByRule(one, two), [one, two]);
  const all = looked.toLocaleString("en");
  console.log(
    `  9, however much ${who} gave, less than a fifth: ${known} of ${all} insiders or pairs`,
  );
}
process.exitCode = isProven ? 1 : 0;
