/**
 * What a user's data can do to a division: the code of each problem and its figures.
 *
 * Amounts are in minor units. `ids` are those concerned. `group` is the group in whose division
 * the problem arose; `divide`, which knows no groups, leaves it out. Inside division all of them
 * are indices, and {@link withIds} says who they are.
 */
export interface DivisionProblemData<Id = string> {
  /** No shares, or all are exempt, and `amount` was to be divided. */
  "nobody-to-divide-among": {
    readonly amount: number;
    readonly ids: readonly Id[];
    readonly group?: Id;
  };
  /** One share's or group's floor is over its own cap. */
  "floor-over-cap": {
    readonly ids: readonly Id[];
    readonly floor: number;
    readonly cap: number;
    readonly group?: Id;
  };
  /** No amount that is whole in units lies between one share's or group's floor and cap. */
  "no-unit-between-bounds": {
    readonly ids: readonly Id[];
    readonly floor: number;
    readonly cap: number;
    readonly unit: number;
    readonly group?: Id;
  };
  /** Floors and fixed amounts, rounded up to the unit, add up to `by` more than `amount`. */
  "floors-exceed-target": {
    readonly by: number;
    readonly amount: number;
    readonly ids: readonly Id[];
    readonly group?: Id;
  };
  /** Caps and fixed amounts, rounded down to the unit, add up to `by` less than `amount`. */
  "caps-short-of-target": {
    readonly by: number;
    readonly amount: number;
    readonly ids: readonly Id[];
    readonly group?: Id;
  };
  /** `rest` of `amount` is left, and only shares of weight 0 are free to take it. */
  "only-zero-weights": {
    readonly rest: number;
    readonly amount: number;
    readonly ids: readonly Id[];
    readonly group?: Id;
  };
  /** By weight, `ids` have no weight while other parts of `group` have one. */
  "group-weights-partly-blank": { readonly ids: readonly Id[]; readonly group: Id };
  /** With one rate for all, groups cannot have floors, caps or fixed amounts of their own. */
  "group-bounds-under-same-rate": { readonly ids: readonly Id[]; readonly group: Id };
  /** "Never falls" (Webster) is defined for proportional and equal division alone. */
  "webster-needs-a-rate": { readonly rule: "levelling" | "talmud" };
}

export type DivisionProblemCode = keyof DivisionProblemData;

/** A problem as a value: its code and figures; the words are the language's. */
export type DivisionProblem<Id = string> = {
  readonly [Code in DivisionProblemCode]: {
    readonly code: Code;
    readonly data: DivisionProblemData<Id>[Code];
  };
}[DivisionProblemCode];

/** The problem with ids, or names, in place of indices. */
export function withIds(
  { code, data }: DivisionProblem<number>,
  idOf: (index: number) => string,
): DivisionProblem {
  const named: Record<string, unknown> = { ...data };
  if ("ids" in data) named["ids"] = data.ids.map(idOf);
  if ("group" in data && data.group !== undefined) named["group"] = idOf(data.group);
  // The figures stay as they are; only those concerned are called otherwise.
  return { code, data: named } as unknown as DivisionProblem;
}

/** A division that could not be made: the first problem, and whatever else was found. */
export interface Undivided {
  readonly problem: DivisionProblem;
  readonly others: readonly DivisionProblem[];
}

/** Turns a list that is not empty into the result that carries it. */
export function undivided(
  problems: readonly DivisionProblem<number>[],
  idOf: (index: number) => string,
): Undivided {
  const [problem, ...others] = problems.map((each) => withIds(each, idOf));
  if (problem === undefined) throw new RangeError("undivided: problems is empty");
  return { problem, others };
}
