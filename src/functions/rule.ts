import type { DivisionRule } from "../core/index";
import { choiceIndex, plainKey } from "../i18n/index";
import type { Choice } from "../schema/index";
import { type Argument, choice } from "./argument";

const rules: readonly DivisionRule[] = ["proportional", "equal", "levelling", "talmud"];

/** The rules that Drives names in Member split; those words are understood too, in either language. */
const splits: Readonly<Partial<Record<Choice<"memberSplit">, DivisionRule>>> = {
  equally: "equal",
  "by-weight": "proportional",
  "by-income": "proportional",
  levelling: "levelling",
};

export function ruleOf(argument: Argument): DivisionRule {
  const allowed = `one of ${rules.join(", ")}`;
  return choice(argument, "rule", ruleNamed, allowed) ?? "proportional";
}

function ruleNamed(word: string): DivisionRule | undefined {
  const key = plainKey(word);
  const split = choiceIndex("memberSplit").get(key);
  return rules.find((rule) => rule === key) ?? (split && splits[split.id]);
}

/** Whether weights are amounts under a rule, of which nobody is asked for more than the whole. */
export function weighsAmounts(rule: DivisionRule): boolean {
  return rule === "levelling" || rule === "talmud";
}
