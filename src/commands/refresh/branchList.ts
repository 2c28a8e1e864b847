import { once } from "../../core/index";
import { languages, type Say, speak } from "../../i18n/index";
import type { Branch } from "../../reports/index";

/** Each is read by a few IMPORTRANGEs, of which one spreadsheet should not have hundreds. */
const mostBranches = 40;

/** The id of a Google spreadsheet in its address, and all of that. */
const addressIn =
  /(?:https?:\/\/)?docs\.google\.com\/(?:a\/[^/\s]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)\S*/;
/** The address of what was published on the web: it has another id. */
const published = /\/spreadsheets\/(?:u\/\d+\/)?d\/e\//;
/** What parts a name from what stands beside it. */
const parting = /^[\s,;:|–—-]+|[\s,;:|–—-]+$/g;

/** As the dialog shows them: a branch on each line. */
export const listOf = (branches: readonly Branch[]): string =>
  branches.map(({ name, address }) => `${name}, ${address}`).join("\n");

/**
 * The branches of a list, or why it is not taken: for the first line that is at fault.
 *
 * @param own the id of this spreadsheet
 */
export function readList(
  list: string,
  own: string,
  say: Say,
): { readonly branches: readonly Branch[] } | { readonly message: string } {
  const said = say.words.commands.branches;
  const branches: Branch[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [i, text] of list.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() === "") continue;
    const line = i + 1;
    if (published.test(text)) return { message: said.published(line) };
    const found = addressIn.exec(text);
    const id = found?.[1];
    if (found === null || id === undefined) return { message: said.noAddress(line) };
    if (id === own) return { message: said.own(line) };
    const first = byId.get(id);
    if (first !== undefined) return { message: said.twice(line, first) };
    const rest = text.replace(found[0], " ").replace(parting, "").replace(/\s+/g, " ");
    const name = rest === "" ? said.unnamed(branches.length + 1) : rest;
    if (totals().has(nameKey(name))) return { message: said.nameOfTotals(line, name) };
    const namesake = byName.get(nameKey(name));
    if (namesake !== undefined) return { message: said.nameTwice(line, namesake, name) };
    byId.set(id, line);
    byName.set(nameKey(name), line);
    branches.push({ name, address: `https://docs.google.com/spreadsheets/d/${id}` });
  }
  if (branches.length === 0) return { message: said.none };
  return branches.length > mostBranches ? { message: said.tooMany(mostBranches) } : { branches };
}

/**
 * The list that is asked for, with the addresses that somebody has typed into the tab since it was shown.
 * null: what they changed is not to be told from it, or is asked for otherwise.
 *
 * @param listed as the tab lists them now
 * @param was as they were shown
 */
export function withTypedAddresses(
  list: readonly Branch[],
  listed: readonly Branch[],
  was: string,
): readonly Branch[] | null {
  if (listOf(listed) === was || listOf(listed) === listOf(list)) return list;
  const shown = was.split("\n").map((line) => {
    const at = line.lastIndexOf(", ");
    return { name: line.slice(0, at), address: line.slice(at + 2) };
  });
  const areSame = [shown, list].some(
    (those) =>
      those.map(({ name }) => name).join("\n") === listed.map(({ name }) => name).join("\n"),
  );
  if (!areSame) return null;
  const merged = list.map((branch) => {
    const now = listed.find(({ name }) => name === branch.name);
    const before = shown.find(({ name }) => name === branch.name);
    if (now === undefined || isSame(now, branch) || (before && isSame(now, before))) return branch;
    return before && isSame(branch, before) ? now : null;
  });
  return merged.includes(null) ? null : (merged as Branch[]);
}

const isSame = (a: Branch, b: Branch) => idOf(a) === idOf(b);
const idOf = ({ address }: Branch) => addressIn.exec(address)?.[1] ?? address;

/** Formulas find names whatever their case. */
const nameKey = (name: string) => name.normalize().toLowerCase();

const totals = once(
  () => new Set(languages.map((language) => nameKey(speak(language).words.reports.branches.all))),
);
