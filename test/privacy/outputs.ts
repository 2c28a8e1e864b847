import { type Accounts, type Book, type Contribution, keepAccounts } from "../../src/core/index";
import { languages, speak } from "../../src/i18n/index";
import { noticePage, outcomePage } from "../../src/reports/pages/index";
import { noticeboardReport } from "../../src/reports/tabs/noticeboardReport";
import {
  adjustment,
  book,
  drive,
  due,
  gift,
  group,
  groupOnRoll,
  member,
  onRoll,
  settings,
} from "../support/book";
import type { Organisation, Place, World } from "./organisation";

/** Everything that anyone may see of these accounts on one day: each page, in each language. */
export function publicText(accounts: Accounts): string {
  return languages
    .flatMap((language) => {
      const say = speak(language);
      const { headline, rows } = noticeboardReport(accounts, say);
      const { html, csv } = noticePage(accounts, accounts.drives, "", say);
      const outcomes = [false, true].map((single) => {
        const page = outcomePage(accounts, accounts.drives, single, "", say);
        return page.html + page.csv;
      });
      return [headline, JSON.stringify(rows), html, csv, ...outcomes];
    })
    .join("\n");
}

/** One world as the add-on's own workbook would have it. */
function bookOf(organisation: Organisation, { counts, nameless }: World): Book {
  const { askedAlike, quotas, exemptSince, names } = organisation;
  const rows: {
    -readonly [Key in
      | "groups"
      | "members"
      | "roll"
      | "adjustments"
      | "contributions"]: Book[Key][number][];
  } = { groups: [], members: [], roll: [], adjustments: [], contributions: [] };
  const addPlace = (place: Place, above: string | null): void => {
    rows.groups.push(group(place.name, above));
    rows.roll.push(groupOnRoll("Levy", place.name, 0));
    for (const c of place.classes) {
      const { quota, kinds, from } = organisation.classes[c]!;
      for (const [k, { net, exempt }] of kinds.entries())
        for (let i = 0; i < counts[from + k]!; i++) {
          const id = `${place.name}-${c}-${k}-${i}`;
          rows.members.push(member(id, place.name, { weight: quota }));
          const onIt = exempt && !exemptSince ? null : quota;
          rows.roll.push(onRoll("Levy", id, onIt, { group: place.name }));
          if (exempt) rows.adjustments.push(adjustment("Levy", id, "exempt"));
          if (net !== 0) rows.contributions.push(gift("Levy", id, net));
        }
    }
    for (const each of place.places) addPlace(each, place.name);
  };
  addPlace(organisation.top, null);
  const fromNobody: Contribution[] =
    nameless === 0 ? [] : [gift("Levy", "", nameless, { group: organisation.top.name })];
  return book({
    ...rows,
    contributions: [...rows.contributions, ...fromNobody],
    settings: settings({ namesInNotices: names ? "mandatory-only" : "never" }),
    drives: [
      drive("Levy", {
        ...{ asked: organisation.top.name, target: quotas, state: "open" },
        ...(names ? { due: due("2026-01-31") } : {}),
        ...(askedAlike ? {} : { memberSplit: "by-weight", groupSplit: "by-weight" }),
      }),
    ],
  });
}

export const shownByOutputs = (organisation: Organisation, world: World): string =>
  publicText(keepAccounts(bookOf(organisation, world)));
