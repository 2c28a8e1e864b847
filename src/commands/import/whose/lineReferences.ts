import { type DriveAccount, References, type Roster } from "../../../core/index";
import { isSameTarget } from "../finding/divideOldest";
import type { FoundReferences, Target, WrongReference } from "../finding/found";
import type { PayerTexts } from "../finding/payers";

/** Reads the payment references that lines bear, wherever in a line they stand. */
export class LineReferences {
  private readonly references: References;

  constructor(
    { members }: Roster,
    private readonly accountByDrive: ReadonlyMap<string, DriveAccount>,
  ) {
    const ids = members.map(({ id }) => id);
    const times = new Map<string, number>();
    for (const { name } of members) times.set(name, (times.get(name) ?? 0) + 1);
    // What was printed before IDs were given is paid with for months.
    const names = members.map(({ name, hasId }) => (hasId && times.get(name) === 1 ? name : null));
    this.references = new References([...accountByDrive.keys()], ids, names);
  }

  foundIn({ payer, reference, note, others }: PayerTexts): FoundReferences {
    const exact: Target[] = [];
    const wrong: WrongReference[] = [];
    for (const text of [reference, note, payer, ...others]) {
      // Banks part long texts anywhere; most have nothing like a reference in them.
      if (!/r\s*f/i.test(text)) continue;
      for (const found of this.references.find(text)) {
        const to =
          found.kind === "exact" ? found : found.kind === "mistyped" ? found.suggestion : null;
        const target =
          to === null ? null : { account: this.accountByDrive.get(to.drive)!, member: to.member };
        if (found.kind !== "exact") wrong.push({ written: found.written, target });
        else if (target !== null && !exact.some((each) => isSameTarget(each, target)))
          exact.push(target);
      }
    }
    return { exact, wrong };
  }
}
