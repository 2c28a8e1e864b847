import {
  type Organisation,
  organisationOf,
  type Setting,
  type Sketch,
  type World,
} from "./organisation";

/**
 * An organisation on two days, with one gift known between them: each person's state is that of today
 * with that of yesterday, and one person alone has changed.
 */
export function overTwoDays(sketch: Sketch, { kinds, ...setting }: Setting): Organisation {
  const histories: Setting["kinds"] = (quota) => {
    const all = kinds(quota);
    return all.flatMap((now) =>
      all.flatMap(({ net, exempt }) =>
        exempt === now.exempt && net <= now.net ? { ...now, before: net } : [],
      ),
    );
  };
  return organisationOf(sketch, { ...setting, kinds: histories });
}

/** Whether one person gave between the days. */
export function isOneGift({ classes }: Organisation, { counts }: World): boolean {
  let gifts = 0;
  for (const { kinds, from } of classes)
    for (const [k, { net, before }] of kinds.entries())
      if (before !== net) gifts += counts[from + k]!;
  return gifts === 1;
}

/** The organisation as it was the day before. */
export const dayBefore = (organisation: Organisation): Organisation => ({
  ...organisation,
  classes: organisation.classes.map((each) => ({
    ...each,
    kinds: each.kinds.map(({ before, exempt }) => ({ net: before!, exempt })),
  })),
});
