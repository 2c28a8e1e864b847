import { type Argument, ArgumentError, checkRows, names, signedAmounts } from "./argument";
import { withoutResidue } from "./withoutResidue";

/**
 * The members with nothing recorded: whose amounts, refunds taken off, do not come to more than 0.
 * In the order of `members`, one a row; one blank cell where all have contributed.
 *
 * @throws ArgumentError that names the argument and row
 */
export function quotaNoncontributors(
  members: Argument,
  contributors: Argument,
  amounts: Argument,
): string[][] {
  const asked = names(members, "members");
  if (asked.every((name) => name === ""))
    throw new ArgumentError("members is blank: give a column of names");
  const givers = names(contributors, "contributors");
  const sums = signedAmounts(amounts, "amounts");
  checkRows("amounts", sums.length, "contributors", givers.length);
  const given = new Map<string, number>();
  givers.forEach((name, r) => {
    given.set(name, (given.get(name) ?? 0) + sums[r]!);
  });
  const hasGiven = (name: string) => withoutResidue(given.get(name) ?? 0) > 0;
  const without = asked.filter((name) => name !== "" && !hasGiven(name));
  return without.length === 0 ? [[""]] : without.map((name) => [name]);
}
