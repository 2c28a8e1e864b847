import { currencyDecimals, type DriveAccount, isoDay, keepAccounts } from "../../core/index";
import type { ChoicesReply, DriveChoice } from "../../dialogs/protocol";
import { decodeChoice } from "../../tables/index";
import { type OpenBook, openBook } from "../book/openBook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";
import { recallChoices } from "./lastChoices";

/** What the pages that choose people and drives start from. Writes nothing. */
export function getChoices(workbook: Workbook, context: RunContext): ChoicesReply {
  const open = openBook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  // Of the ledger only the methods are needed: without its rows the accounts cost next to nothing.
  const { drives, roster } = keepAccounts({ ...open.decoded.book, contributions: [] });
  const last = recallChoices(workbook);
  return {
    ok: true,
    drives: drives.flatMap(driveChoice),
    people: roster.members.map(({ id, name, groups }) => ({
      id,
      name,
      groups: groups.join(", "),
    })),
    groups: roster.groupOrder.map(({ group }) => group.id).filter((group) => group !== ""),
    methods: methodsOf(open),
    day: isoDay(open.decoded.book.settings.asOf),
    lastDrive: last.drive,
    lastMethod: methodWord(last.method, open),
  };
}

function driveChoice({ drive, currency, basis, state, groups }: DriveAccount): DriveChoice[] {
  if (drive === null || basis === null) return [];
  const asked = groups.filter(({ group, asked }) => group !== "" && asked > 0);
  const decimals = currencyDecimals(currency);
  const names = asked.map(({ group }) => group);
  return [{ drive: drive.id, currency, decimals, basis, state, groups: names }];
}

/** The methods in the workbook's language, and those of the user's own that the ledger has. */
function methodsOf(open: OpenBook): readonly string[] {
  const words = new Set<string>(Object.values(open.say.words.schema.choices.method));
  for (const { methodText } of open.decoded.book.contributions)
    if (methodText !== "") words.add(methodText);
  return [...words];
}

/** The word of the workbook's language for a method that was written in either. */
export function methodWord(text: string, { say }: OpenBook): string {
  const method = decodeChoice("method", text);
  return method === null ? text : say.words.schema.choices.method[method];
}
