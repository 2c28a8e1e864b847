import type { Accounts, DriveAccount, MemberStanding } from "../../core/index";
import type { Say } from "../../i18n/index";
import { DriveGroups } from "../drives/driveGroups";
import { driveName } from "../drives/driveWords";
import { type Html, html } from "../report/html";
import { type PrintedPage, printedPage } from "./printedPage";
import { table } from "./table";

/** Lines for gifts of others, without a name or from beyond the list. */
const blankLines = 2;

/**
 * A sheet a group, to be signed. On a voluntary drive it carries a name, a blank amount and a line to
 * sign, never earlier figures, and the exempt stand on it like everybody: nothing shows that they are.
 * Else it has the quota and what is outstanding too, and only those of whom any is asked. Who has left
 * is on neither.
 *
 * @param groups the sheets to make; a group above stands for those under it; empty: all
 * @return null where nobody is asked through these groups
 */
export function collectionSheets(
  accounts: Accounts,
  account: DriveAccount,
  groups: readonly string[],
  say: Say,
): PrintedPage | null {
  const { sheets } = say.words.pages.paper;
  const byGroup = membersByGroup(account, chosen(accounts, groups));
  if (byGroup.size === 0) return null;
  const driveGroups = new DriveGroups(account);
  const name = driveName(account, say);
  const { organisation } = accounts.book.settings;
  return printedPage(say, {
    title: sheets.title(name),
    organisation,
    lines: [],
    body: [...byGroup].map(([group, members]) =>
      sheet(account, group, driveGroups.collector(group), members, organisation, say),
    ),
    fileName: `${name} ${sheets.fileName}`,
  });
}

/** Whether a group is among the chosen ones, or under one of them. */
function chosen({ roster }: Accounts, groups: readonly string[]): (group: string) => boolean {
  const wanted = new Set(groups);
  return (group) => {
    if (wanted.size === 0) return true;
    for (let at: string | null = group; at !== null; at = roster.groups.get(at)?.parent ?? null)
      if (wanted.has(at)) return true;
    return false;
  };
}

/** Those on the sheets, by the group through which they are, in the order of the tree. */
function membersByGroup(
  { members, basis }: DriveAccount,
  isChosen: (group: string) => boolean,
): ReadonlyMap<string, readonly MemberStanding[]> {
  const byGroup = new Map<string, MemberStanding[]>();
  for (const at of members) {
    const isOn = basis === "voluntary" ? at.onRoll : at.asked;
    if (!isOn || at.gone || !isChosen(at.group)) continue;
    const list = byGroup.get(at.group);
    if (list === undefined) byGroup.set(at.group, [at]);
    else list.push(at);
  }
  return byGroup;
}

function sheet(
  account: DriveAccount,
  group: string,
  collector: string,
  members: readonly MemberStanding[],
  organisation: string,
  say: Say,
): Html {
  const { paper } = say.words.pages;
  const { byMember, contributions, noticeboard } = say.words.schema.headers;
  const isVoluntary = account.basis === "voluntary";
  const hasQuotas = !isVoluntary && members.some(({ quota }) => quota !== null);
  const { currency, due } = account;
  const columns = [
    { header: byMember.member },
    ...(hasQuotas
      ? [byMember.quota, byMember.outstanding].map(
          (header) => ({ header, kind: "figure" }) as const,
        )
      : []),
    { header: paper.sheets.given(currency) },
    { header: contributions.date },
    { header: paper.signature },
  ];
  const figures = (at: MemberStanding) =>
    at.quota === null
      ? ["", ""]
      : [say.money(at.quota, currency), say.money(at.outstanding, currency)];
  const lines = members.map((at) => [
    hasQuotas ? named(at, currency, say) : at.member.name,
    ...(hasQuotas ? figures(at) : []),
    "",
    "",
    "",
  ]);
  const blanks = Array.from({ length: blankLines }, () => columns.map(() => ""));
  const about = [
    organisation,
    collector === "" ? "" : paper.sheets.collectedBy(collector),
    isVoluntary || due === null ? "" : `${noticeboard.due}: ${say.day(due)}`,
    isVoluntary ? paper.voluntary : "",
  ];
  const name = driveName(account, say);
  return html`<section class="sheet"><h2>${group === "" ? name : `${name} – ${group}`}</h2>${about.map(
    (line) => (line === "" ? null : html`<p>${line}</p>`),
  )}${table(columns, [...lines, ...blanks, totalLine(columns.length, say)], "sign")}${signatures([
    paper.sheets.handedOver,
    paper.sheets.received,
  ])}</section>`;
}

/** A name, and the figures of its row to be read below it where their columns have no room. */
function named({ member, quota, outstanding }: MemberStanding, currency: string, say: Say) {
  const { byMember } = say.words.schema.headers;
  const figures =
    quota === null
      ? ""
      : `${byMember.quota} ${say.money(quota, currency)}\n${byMember.outstanding} ${say.money(outstanding, currency)}`;
  return html`<span data-figures="${figures}">${member.name}</span>`;
}

const totalLine = (columns: number, say: Say): string[] => [
  say.words.pages.paper.total,
  ...new Array<string>(columns - 1).fill(""),
];

/** Lines to sign on, side by side where there is room. */
export function signatures(labels: readonly string[]): Html {
  return html`<div class="signs">${labels.map(
    (label) => html`<p><span class="line"></span>${label}</p>`,
  )}</div>`;
}
