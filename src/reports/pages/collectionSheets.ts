import { type Accounts, type DriveAccount, type MemberStanding, payableOf } from "../../core/index";
import type { Say } from "../../i18n/index";
import { DriveGroups } from "../drives/driveGroups";
import { driveName } from "../drives/driveWords";
import { type PayTo, payToIn, referenceText } from "../paying/howToPay";
import { paySlips } from "../paying/payBox";
import { type Html, html } from "../report/html";
import { type PrintedPage, printedPage } from "./printedPage";
import { table } from "./table";

/** Lines for gifts of others, without a name or from beyond the list. */
const blankLines = 2;

/** A code takes some three thousand characters, and a reply to the sidebar some millions at most. */
const mostCodes = 500;

/**
 * A sheet a group, to be signed. On a voluntary drive it carries a name, a blank amount and a line to
 * sign, never earlier figures, and the exempt stand on it like everybody: nothing shows that they are.
 * Else it has the quota and what is outstanding too, and only those of whom any is asked. Who has left
 * is on neither. Where Settings say how to pay, each who has anything to pay has a reference, and a slip
 * with a code to cut out on the pages behind the sheet.
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
  const { organisation, paymentCode } = accounts.book.settings;
  let people = 0;
  for (const members of byGroup.values()) people += members.length;
  const isTooMany = paymentCode !== "none" && people > mostCodes;
  return printedPage(say, {
    title: sheets.title(name),
    organisation,
    lines: isTooMany ? [sheets.tooManyCodes(mostCodes, say)] : [],
    body: [...byGroup].flatMap(([group, members]) => {
      const collector = driveGroups.collector(group);
      const whole = sheet(accounts, account, group, collector, members, say);
      const codes = isTooMany ? null : slips(accounts, account, group, members, say);
      return codes === null ? [whole] : [whole, codes];
    }),
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
  { book: { settings } }: Accounts,
  account: DriveAccount,
  group: string,
  collector: string,
  members: readonly MemberStanding[],
  say: Say,
): Html {
  const { organisation } = settings;
  const { paper } = say.words.pages;
  const payTo = account.basis === "voluntary" ? null : payToIn(settings);
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
    hasQuotas ? named(account, at, payTo !== null, say) : at.member.name,
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
    payTo === null ? "" : accountLine(payTo, organisation, say),
  ];
  const name = driveName(account, say);
  return html`<section class="sheet"><h2>${group === "" ? name : `${name} – ${group}`}</h2>${about.map(
    (line) => (line === "" ? null : html`<p>${line}</p>`),
  )}${table(columns, [...lines, ...blanks, totalLine(columns.length, say)], "sign")}${signatures([
    paper.sheets.handedOver,
    paper.sheets.received,
  ])}</section>`;
}

/** "Account: DE89 … (Garden club)"; who is paid is not said again where the sheet has it already. */
function accountLine({ payTo, account }: PayTo, organisation: string, say: Say): string {
  const line = `${say.words.schema.settings.account.name}: ${account}`;
  return payTo === "" || payTo === organisation ? line : `${line} (${payTo})`;
}

/** A name, and the figures of its row to be read below it where their columns have no room. */
function named(account: DriveAccount, at: MemberStanding, withReference: boolean, say: Say) {
  const { member, quota, outstanding } = at;
  const { currency } = account;
  const { byMember } = say.words.schema.headers;
  const figures =
    quota === null
      ? ""
      : `${byMember.quota} ${say.money(quota, currency)}\n${byMember.outstanding} ${say.money(outstanding, currency)}`;
  const reference =
    withReference && payableOf(account, at) !== null
      ? html`<small>${referenceText(account, member)}</small>`
      : null;
  return html`<span data-figures="${figures}">${member.name}${reference}</span>`;
}

/** The slips that belong to a sheet, on pages of their own. */
function slips(
  accounts: Accounts,
  account: DriveAccount,
  group: string,
  members: readonly MemberStanding[],
  say: Say,
): Html | null {
  const all = paySlips(accounts, account, members, say);
  const name = driveName(account, say);
  return all === null
    ? null
    : html`<section class="sheet"><h2>${group === "" ? name : `${name} – ${group}`}</h2>${all}</section>`;
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
