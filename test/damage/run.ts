import { craftedBook, features } from "../local/xlsx/support/craftedBook";
import { cutOff, flipped, mangled, type Tally } from "./damage";

const [flips = "10000", changes = "5000", seed = "1"] = process.argv.slice(2);
const whole = craftedBook(new Set(features));

function told(what: string, { tried, refused, wrong }: Tally): void {
  console.log(`${what}: ${tried} tried, ${refused} refused, ${wrong.length} wrong`);
  for (const each of wrong.slice(0, 20)) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}

told("cut off", cutOff(whole, 1));
told("a bit changed", flipped(whole, Number(flips), Number(seed)));
told("a part changed", mangled(whole, Number(changes), Number(seed)));
