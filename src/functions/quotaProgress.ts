import { progressBar, speak } from "../i18n/index";
import { type Argument, amount, signedAmount } from "./argument";
import { withoutResidue } from "./withoutResidue";

/**
 * A bar of progress in text; "–" where nothing is asked.
 *
 * @throws ArgumentError that names the argument
 */
export function quotaProgress(contributed: Argument, quota: Argument): string {
  const given = withoutResidue(signedAmount(contributed, "contributed"));
  return progressBar(given, withoutResidue(amount(quota, "quota")), speak("en"));
}
