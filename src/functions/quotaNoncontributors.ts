import { type Argument, signedNumbers, texts } from "./argument";

/**
 * The members with nothing recorded: whose amounts, refunds taken off, do not come to more than 0.
 * In the order of `members`, one a row; one blank cell where all have contributed.
 */
export function quotaNoncontributors(
  members: Argument,
  contributors: Argument,
  amounts: Argument,
): string[][] {
  const sums = signedNumbers(amounts, "amounts");
  const given = new Map<string, number>();
  texts(contributors).forEach((name, r) => {
    given.set(name, (given.get(name) ?? 0) + (sums[r] ?? 0));
  });
  const without = texts(members).filter((name) => name !== "" && !((given.get(name) ?? 0) > 0));
  return without.length === 0 ? [[""]] : without.map((name) => [name]);
}
