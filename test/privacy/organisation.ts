/** One way in which a person may stand to one drive. */
export interface Kind {
  readonly net: number;
  readonly exempt: boolean;
  /** What it was the day before, where two days are looked at. */
  readonly before?: number;
  /** What it is in the other of two drives, where two are looked at. */
  readonly elsewhere?: number;
}

/** Whether a list of arrears names one. */
export const isNamed = ({ net, exempt }: Kind, quota: number): boolean => !exempt && net < quota;

/** People of whom nothing tells one from another: in one place, asked for the same. */
interface Class {
  readonly size: number;
  /** What each of them is asked for, or would be if not exempt. */
  readonly quota: number;
  readonly kinds: readonly Kind[];
  /** Where its counts begin in a world: one number for each kind. */
  readonly from: number;
}

/** A group: its own members by class, and the groups below it. */
export interface Place {
  readonly name: string;
  readonly classes: readonly number[];
  readonly places: readonly Place[];
}

/** All that an adversary knows of who is asked, before anything is shown. */
export interface Organisation {
  readonly top: Place;
  readonly classes: readonly Class[];
  /** Length of a world. */
  readonly width: number;
  /** What all together are asked for, the exempt as well. */
  readonly quotas: number;
  /** Whether by the way of dividing all are asked for the same, whoever is exempt. */
  readonly askedAlike: boolean;
  /** Whether whoever is exempt was so only after the quotas were divided, so that the roll has theirs. */
  readonly exemptSince: boolean;
  /** Whether names with arrears are printed. */
  readonly names: boolean;
  /** What may have come in without a name. */
  readonly nameless: readonly number[];
}

/** One way in which everybody may stand. */
export interface World {
  /** How many of each class are in each state. */
  readonly counts: Uint8Array;
  readonly nameless: number;
}

/** Who is named with arrears is known to everyone, and with them what they still owe: all of it as one text. */
export function namesOf({ classes }: Organisation, { counts }: World): string {
  return classes
    .map(({ quota, kinds, from }) =>
      kinds.map((kind, k) => (isNamed(kind, quota) ? counts[from + k] : "")).join("."),
    )
    .join();
}

/** A group as it is written down in a scenario: `people` are its own members, as size and quota. */
export interface Sketch {
  readonly people?: readonly (readonly [size: number, quota: number])[];
  readonly groups?: readonly Sketch[];
}

/** In what ways somebody may stand who is asked for so much. */
export type KindsOf = (quota: number) => readonly Kind[];

/** What is the same for all organisations of a scenario. */
export interface Setting {
  readonly kinds: KindsOf;
  readonly nameless?: readonly number[];
  readonly names?: boolean;
  /** Quotas differ by rounding only: all are asked alike. Left out: if they are the same. */
  readonly askedAlike?: boolean;
  readonly exemptSince?: boolean;
}

/** Names every group, and finds each class its place in a world. */
export function organisationOf(sketch: Sketch, setting: Setting): Organisation {
  const classes: Class[] = [];
  let [width, quotas] = [0, 0];
  const placed = ({ people = [], groups = [] }: Sketch, name: string): Place => {
    const own = people.map(([size, quota]) => {
      const kinds = setting.kinds(quota);
      classes.push({ size, quota, kinds, from: width });
      width += kinds.length;
      quotas += size * quota;
      return classes.length - 1;
    });
    return { name, classes: own, places: groups.map((each, i) => placed(each, `${name}${i + 1}`)) };
  };
  const top = placed(sketch, "G");
  return {
    ...{ top, classes, width, quotas },
    askedAlike: setting.askedAlike ?? new Set(classes.map(({ quota }) => quota)).size === 1,
    exemptSince: setting.exemptSince ?? false,
    names: setting.names ?? false,
    nameless: setting.nameless ?? [0],
  };
}
