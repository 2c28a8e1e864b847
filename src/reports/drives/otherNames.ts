import { type Accounts, NamesInText } from "../../core/index";

/**
 * Clears texts of other people: what a treasurer wrote beside a gift, a bank's reference, may name
 * someone whose business it is not to stand on another's page. Such a text is left out whole.
 */
export class OtherNames {
  private readonly names: NamesInText;

  constructor({ roster }: Accounts) {
    const collectors = roster.groupOrder.map(({ group }) => group.collector);
    this.names = new NamesInText([...roster.members.map(({ name }) => name), ...collectors]);
  }

  /** @param own the names of those whose page it is */
  clear(text: string, own: ReadonlySet<string>): string {
    if (text === "") return text;
    return this.names.in(text).every((name) => own.has(name)) ? text : "";
  }
}
