import type { Money } from "../money";
import type { MemberStanding } from "./driveAccount";

/** What one gave beyond a quota, or with none at all; a net below zero counts against it. */
export function moreThanAsked({
  quota,
  contributed,
}: Pick<MemberStanding, "quota" | "contributed">): Money {
  if (quota === null) return contributed;
  return contributed < 0 ? contributed : Math.max(0, contributed - quota);
}
