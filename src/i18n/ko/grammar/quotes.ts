import { quoted } from "../../quoted";

/** What somebody typed, as it stands: “김철쑤”. */
export const typed = (value: string): string => quoted(value, "“", "”");

/** What bears a name: a drive, a tab, an item of the menu, a choice: ‘지붕 수리’. */
export const named = (name: string): string => quoted(name, "‘", "’");
