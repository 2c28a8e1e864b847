import {
  type Accounts,
  type Currency,
  compareNaturally,
  type Money,
  payableOf,
} from "../../core/index";
import type { Say } from "../../i18n/index";
import { canBeDue, driveName } from "../drives/driveWords";
import { type Html, html } from "../report/html";
import { type HowOf, PersonSections, Statements } from "./personPage";
import { type PrintedPage, printedPage } from "./printedPage";
import { type Fact, facts, table } from "./table";

/** Whose statement it is: one member, or those of one household, as indices of the roster. */
type Unit = readonly number[];

/** So many statements are made at once: with a code each a reply of some three million characters. */
export const mostStatements = 300;

/** One statement of all that a household is asked for and gave: its members only, with one sum. */
export function householdPage(
  accounts: Accounts,
  members: Unit,
  howOf: HowOf,
  say: Say,
): PrintedPage {
  const page = new HouseholdSections(new Statements(accounts, howOf, say), members);
  const { household } = accounts.roster.members[members[0]!]!;
  return printedPage(say, {
    ...page.heading(),
    organisation: accounts.book.settings.organisation,
    body: page.body(),
    fileName: household,
  });
}

/**
 * A statement on a page of its own for each of these members, or one for all of a household, wherever
 * its members are; in natural order. Who was asked for nothing and gave nothing gets none.
 *
 * @param group of whom they are the members; "" for everyone
 * @param part which of the prints that it takes, from 1
 */
export function statementsPage(
  accounts: Accounts,
  { group, members, part }: { group: string; members: Unit; part: number },
  howOf: HowOf,
  say: Say,
): PrintedPage & { readonly parts: number } {
  const { organisation } = accounts.book.settings;
  const { statements } = say.words.pages.paper;
  const from = new Statements(accounts, howOf, say);
  const all = unitsOf(accounts, members).filter((unit) =>
    unit.some((member) => from.standingsOf(member).length > 0),
  );
  const parts = Math.max(1, Math.ceil(all.length / mostStatements));
  const units = all.slice((part - 1) * mostStatements, part * mostStatements);
  const title = statements.title(group || say.words.reports.everyone);
  const page = printedPage(say, {
    title,
    organisation,
    lines: [
      statements.count(all.length, say),
      ...(parts === 1 ? [] : [statements.part(part, parts)]),
    ],
    body: units.map((unit) => sheet(from, unit, organisation)),
    fileName: parts === 1 ? title : `${title} ${part}`,
  });
  return { ...page, parts };
}

function sheet(from: Statements, unit: Unit, organisation: string): Html {
  const own = new Set([from.accounts.roster.members[unit[0]!]!.name]);
  const page =
    unit.length === 1 ? new PersonSections(from, unit[0]!, own) : new HouseholdSections(from, unit);
  const { title, lines } = page.heading();
  return html`<section class="sheet"><header>${organisation === "" ? null : html`<p>${organisation}</p>`}<h1>${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}</header>${page.body()}</section>`;
}

/** The members of a household, in the order of the roster: none where nobody names it. */
export function householdOf({ roster }: Accounts, household: string): Unit {
  return [...roster.members.keys()].filter((i) => roster.members[i]!.household === household);
}

/** Households stand where the first of their members does. */
function unitsOf(accounts: Accounts, members: Unit): readonly Unit[] {
  const { roster } = accounts;
  const households = new Map<string, number[]>();
  for (const [index, { household }] of roster.members.entries()) {
    if (household === "") continue;
    const known = households.get(household);
    if (known === undefined) households.set(household, [index]);
    else known.push(index);
  }
  const seen = new Set<string>();
  return members.flatMap((index): Unit[] => {
    const { household } = roster.members[index]!;
    if (household === "") return [[index]];
    if (seen.has(household)) return [];
    seen.add(household);
    return [households.get(household)!];
  });
}

/** What stands on one household's statement. */
class HouseholdSections {
  constructor(
    private readonly from: Statements,
    private readonly members: Unit,
  ) {}

  heading(): { readonly title: string; readonly lines: readonly string[] } {
    const { accounts, say } = this.from;
    const { members } = accounts.roster;
    const { household } = members[this.members[0]!]!;
    const { paper } = say.words.pages;
    const names = this.members.map((index) => members[index]!.name);
    return {
      title: paper.statements.household(household),
      lines: [paper.asOf(say.day(accounts.book.settings.asOf)), names.join(", ")],
    };
  }

  body(): readonly Html[] {
    const { accounts, say } = this.from;
    const { members } = accounts.roster;
    const own = new Set(this.members.map((index) => members[index]!.name));
    const sections = this.members.flatMap((index) =>
      new PersonSections(this.from, index, own).sections(members[index]!.name),
    );
    const { person } = say.words.pages.paper;
    return [
      ...(sections.length === 0 ? [html`<p>${person.nothing}</p>`] : this.together()),
      ...sections,
      html`<p class="soft">${person.ifWrong}</p>`,
    ];
  }

  /** A row for each member in each drive; and what was given, is outstanding and due now of all. */
  private together(): readonly Html[] {
    const { accounts, say } = this.from;
    const { byMember } = say.words.schema.headers;
    const [given, outstanding, dueNow] = [new Sums(), new Sums(), new Sums()];
    const rows = this.members.flatMap((index) =>
      this.from.standingsOf(index).flatMap(([drive, at]) => {
        if (at === undefined) return [];
        const account = accounts.drives[drive]!;
        const { currency } = account;
        const isOwed = at.quota !== null && canBeDue(account);
        const payable = payableOf(account, at);
        given.add(currency, at.contributed);
        if (isOwed) outstanding.add(currency, at.outstanding);
        if (payable?.isDue) dueNow.add(currency, payable.amount);
        return {
          member: at.member.name,
          drive: driveName(account, say),
          quota: at.quota === null ? "" : say.moneyWithCurrency(at.quota, currency),
          contributed: say.moneyWithCurrency(at.contributed, currency),
          outstanding: isOwed ? say.moneyWithCurrency(at.outstanding, currency) : "",
        };
      }),
    );
    const ids = ["member", "drive", "quota", "contributed", "outstanding"] as const;
    const shown = ids.filter((id) => rows.some((row) => row[id] !== ""));
    const columns = shown.map((id) => ({
      header: byMember[id],
      kind: id === "member" || id === "drive" ? ("plain" as const) : ("figure" as const),
    }));
    return [
      html`<h2>${say.words.pages.paper.statements.together}</h2>${table(
        columns,
        rows.map((row) => shown.map((id) => row[id])),
      )}${facts([
        ...given.facts(byMember.contributed, say),
        ...outstanding.facts(byMember.outstanding, say),
        ...dueNow.facts(byMember.dueNow, say),
      ])}`,
    ];
  }
}

/** Sums by currency. */
class Sums {
  private readonly sums = new Map<Currency, Money>();

  add(currency: Currency, amount: Money): void {
    this.sums.set(currency, (this.sums.get(currency) ?? 0) + amount);
  }

  /** One for each currency, in the order of their codes. */
  facts(label: string, say: Say): readonly Fact[] {
    return [...this.sums]
      .sort(([a], [b]) => compareNaturally(a, b))
      .map(([currency, sum]) => [label, say.moneyWithCurrency(sum, currency)]);
  }
}
