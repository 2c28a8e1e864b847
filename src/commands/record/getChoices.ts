import {
  askedNow,
  currencyDecimals,
  type DriveFrame,
  isoDay,
  type OpenedBook,
  openBook,
  sortNaturally,
} from "../../core/index";
import type { ChoicesReply, DriveChoice } from "../../dialogs/protocol";
import { recallChoices } from "../book/lastChoices";
import { methodWord } from "../book/methodWord";
import { type OpenWorkbook, openWorkbook } from "../book/openWorkbook";
import { unreadableText } from "../book/refusal";
import type { RunContext, Workbook } from "../workbook";

/** What the pages that choose people and drives start from. Writes nothing. */
export function getChoices(workbook: Workbook, context: RunContext): ChoicesReply {
  const open = openWorkbook(workbook, context);
  const message = unreadableText(open);
  if (message !== null) return { ok: false, message };
  const opened = openBook(open.decoded.book);
  const { roster, frames } = opened;
  const last = recallChoices(workbook);
  return {
    ok: true,
    drives: frames.map((frame) => driveChoice(opened, frame)),
    people: roster.members.map(({ id, name, groups }) => ({
      id,
      name,
      groups: groups.join(", "),
    })),
    groups: roster.groupOrder.map(({ group }) => group.id).filter((group) => group !== ""),
    households: householdsOf(opened),
    methods: methodsOf(open),
    day: isoDay(open.decoded.book.settings.asOf),
    lastDrive: last.drive,
    lastMethod: methodWord(last.method, open),
  };
}

/** In natural order. */
function householdsOf({ roster }: OpenedBook): readonly string[] {
  const names = new Set(roster.members.map(({ household }) => household));
  names.delete("");
  return sortNaturally([...names], (name) => name);
}

function driveChoice(opened: OpenedBook, frame: DriveFrame): DriveChoice {
  const { id, currency, basis } = frame.drive;
  const asked = askedNow(opened, frame).groups();
  return {
    drive: id,
    currency,
    decimals: currencyDecimals(currency),
    basis,
    state: frame.state,
    groups: asked.filter((group) => group !== ""),
  };
}

/** The methods in the workbook's language, and those of the user's own that the ledger has. */
function methodsOf(open: OpenWorkbook): readonly string[] {
  const words = new Set<string>(Object.values(open.say.words.schema.choices.method));
  for (const { methodText } of open.decoded.book.contributions)
    if (methodText !== "") words.add(methodText);
  return [...words];
}
