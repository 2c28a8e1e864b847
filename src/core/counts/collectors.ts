import type { Ledger } from "../ledger/ledger";
import { Suggester } from "../names/suggester";
import { memberNamed, type Roster } from "../roster/roster";

/** Who holds money of others: collectors of groups, and whoever the ledger says received cash. */
export class Collectors {
  private readonly roster: Roster;
  private readonly keys = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly suggester: Suggester;

  constructor(roster: Roster, { sources }: Ledger) {
    this.roster = roster;
    const names = new Set<string>();
    for (const { group } of roster.groupOrder) names.add(group.collector);
    for (const { receivedBy } of sources) names.add(receivedBy);
    names.delete("");
    for (const name of names) this.known.add(this.keyOf(name));
    this.suggester = new Suggester(names);
  }

  /** The same for the ID and the name of a member; another text stands for itself. */
  keyOf(text: string): string {
    let key = this.keys.get(text);
    if (key === undefined) {
      const member = memberNamed(this.roster, text);
      key = typeof member === "number" ? `#${member}` : text;
      this.keys.set(text, key);
    }
    return key;
  }

  /** Whether a text is a collector, or a member, who is none yet. */
  has(text: string): boolean {
    const key = this.keyOf(text);
    return this.known.has(key) || key !== text;
  }

  suggest(text: string): string | null {
    return this.suggester.suggest(text);
  }
}
