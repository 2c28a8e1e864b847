import { NamesInText } from "../names/namesInText";
import type { Roster } from "./roster";

/** A shorter name may be a part of any word. */
const SHORTEST = 3;

/** Finds persons in texts where offices and groups are to stand. */
export class PersonIn {
  private readonly names: NamesInText;

  constructor(private readonly roster: Roster) {
    const names = roster.members.map(({ name }) => name);
    const { groups } = roster;
    this.names = new NamesInText(
      names.filter((name) => name.length >= SHORTEST && !groups.has(name)),
    );
  }

  /**
   * The member's name or ID that a text holds; null where it names nobody, or is a group's name.
   */
  find(text: string): string | null {
    const { roster, names } = this;
    if (text === "" || roster.groups.has(text) || text === roster.everyone) return null;
    if (roster.byId.has(text) || roster.byName.has(text)) return text;
    return names.in(text)[0] ?? null;
  }
}
