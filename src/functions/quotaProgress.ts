import { progressBar } from "../i18n/index";
import { type Argument, amount, signedAmount } from "./argument";

/** A bar of progress in text; "–" where nothing is asked. */
export function quotaProgress(contributed: Argument, quota: Argument): string {
  return progressBar(signedAmount(contributed, "contributed"), amount(quota, "quota"));
}
