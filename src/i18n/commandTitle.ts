import type { CommandWords } from "./commandWords";

/** The items of the menu: the commands, and the submenus that hold some of them. */
export type MenuItem = keyof CommandWords["menu"];

/**
 * What a command is called wherever it is spoken of or its page is titled: its menu item, without the
 * "…" that says that a page opens.
 *
 * @example commandTitle("divide", english.commands) // "Divide quotas"
 */
export function commandTitle(item: MenuItem, { menu }: CommandWords): string {
  return menu[item].replace(/…$/, "");
}
