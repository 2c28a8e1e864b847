import { NamesInText } from "../names/namesInText";
import type { Roster } from "./roster";

/** A shorter name may be a part of any word. */
const SHORTEST = 3;

/** Finds persons in texts where offices and groups are to stand. */
export class PersonIn {
  private names: NamesInText | null = null;

  constructor(private readonly roster: Roster) {}

  /**
   * The member's name or ID that a text holds; null where it names nobody, or is a group's name.
   */
  find(text: string): string | null {
    const { roster } = this;
    if (text === "" || roster.groups.has(text) || text === roster.everyone) return null;
    if (roster.byId.has(text) || roster.byName.has(text)) return text;
    // Found when a text first is no name and no group: mostly none is.
    this.names ??= namesOf(roster);
    return this.names.in(text)[0] ?? null;
  }
}

/** The names that are looked for within texts. */
function namesOf({ members, groups }: Roster): NamesInText {
  const names = members.map(({ name }) => name);
  return new NamesInText(names.filter((name) => name.length >= SHORTEST && !groups.has(name)));
}
