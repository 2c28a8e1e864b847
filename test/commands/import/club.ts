import { DriveFinder } from "../../../src/commands/import/finding/driveFinder";
import { Dues } from "../../../src/commands/import/finding/dues";
import type { Found, Question, Share, Target } from "../../../src/commands/import/finding/found";
import { Payers } from "../../../src/commands/import/finding/payers";
import { LineFinder } from "../../../src/commands/import/whose/lineFinder";
import { LineReferences } from "../../../src/commands/import/whose/lineReferences";
import {
  type Accounts,
  type Book,
  type Contribution,
  type Drive,
  type DriveAccount,
  keepAccounts,
} from "../../../src/core/index";
import {
  accountOf,
  book,
  day,
  divided,
  drive,
  due,
  gift,
  group,
  member,
  settings,
} from "../../support/book";

/** A club as those who find payers and drives see it: a family, namesakes, drives of every kind. */

const becker = { household: "Familie Becker" };
const members = [
  member("M01", "Hall", { name: "Anna Müller" }),
  member("M02", "Hall", { name: "Bert Becker", ...becker }),
  member("M03", "Hall", { name: "Carla Becker", ...becker }),
  member("M04", "Hall", { name: "Lina Becker", ...becker }),
  member("M05", "Hall", { name: "Peter Schmidt" }),
  member("M06", "Hall", { name: "Peter Schmidt" }),
  member("M07", "Hall", { name: "Maximilian Schmidtbauer" }),
  member("M08", "Band", { name: "Dora Otto", household: "Otto & Roth" }),
  member("M09", "Band", { name: "April Roth", household: "Otto & Roth" }),
  member("M10", "Hall", { name: "Paul Frank", joined: day("2026-02-15") }),
];

const inEuros = (id: string, stated: Partial<Drive>) =>
  drive(id, { currency: "EUR", opens: day("2026-01-01"), state: "open", ...stated });

/** Forty a month, forty-five in spring, seventy of the band; gifts; and what takes no money now. */
export const clubDrives: readonly Drive[] = [
  inEuros("Dues 2026", {
    target: 120_000,
    due: due("2026-01-31", "2026-02-28", "2026-03-31"),
  }),
  inEuros("Heating levy", { target: 45_000, due: due("2026-03-31") }),
  inEuros("Trumpets", { asked: "Band", target: 14_000, due: due("2026-02-28") }),
  inEuros("Playground", { basis: "voluntary", memberSplit: "conscience", target: 50_000 }),
  inEuros("Dues 2025", { target: 100_000, state: "closed", opens: day("2025-01-01") }),
  inEuros("Summer trip", { target: 10_000, state: "draft", opens: day("2026-06-01") }),
];

/** The club, with what a test states otherwise; its drives are divided, but for the draft. */
function clubBook(stated: Partial<Book> = {}): Book {
  const whole = book({
    members,
    groups: [group("Club"), group("Hall", "Club"), group("Band", "Club")],
    drives: clubDrives,
    settings: settings({ currency: "EUR", asOf: day("2026-02-10") }),
    ...stated,
  });
  const { roll } = divided(whole);
  return { ...whole, roll: roll.filter(({ drive: of }) => of !== "Summer trip") };
}

/** All that looks for payers and drives in one book; made when it is first asked. */
export class Club {
  private made: ReturnType<typeof findersIn> | undefined;

  constructor(private readonly stated: Partial<Book> = {}) {}

  private get finders() {
    this.made ??= findersIn(this.stated);
    return this.made;
  }

  get accounts(): Accounts {
    return this.finders.accounts;
  }

  get dues(): Dues {
    return this.finders.dues;
  }

  get drives(): DriveFinder {
    return this.finders.drives;
  }

  account(id: string): DriveAccount {
    return accountOf(this.accounts, id);
  }

  index(id: string): number {
    return this.accounts.roster.byId.get(id)!;
  }

  /** "Dues 2026 M01": for what, and for whom. */
  target(text: string): Target {
    const [id = ""] = text.split(" ").slice(-1);
    return { account: this.account(text.slice(0, -id.length - 1)), member: this.index(id) };
  }

  targets(...texts: readonly string[]): Target[] {
    return texts.map((text) => this.target(text));
  }

  pay(text: string, amount: number): void {
    const { account, member: of } = this.target(text);
    this.dues.pay(account, of, amount);
  }

  idOf(index: number): string {
    return this.accounts.roster.members[index]!.id;
  }

  /** "Dues 2026 M01 40 + Heating levy M01 45", in euros. */
  shares(shares: readonly Share[]): string {
    return shares
      .map(({ amount, ...target }) => `${this.targetText(target)} ${amount / 100}`)
      .join(" + ");
  }

  private targetText({ account, member: of }: Target): string {
    return `${account.drive!.id} ${this.idOf(of)}`;
  }

  /** "several-people M01, M02" */
  question(question: Question): string {
    const parts = Object.values(question)
      .slice(1)
      .flat()
      .map((part: unknown) => {
        if (typeof part === "number") return this.idOf(part);
        return typeof part === "object" ? this.targetText(part as Target) : String(part);
      });
    return `${question.why} ${parts.join(", ")}`.trim();
  }

  /** What a line is found to be, with the amount in euros. */
  find(line: Line): string {
    return this.text(this.found(line));
  }

  /** "Dues 2026 M01 40 · name, words", and what is asked; of nobody for what it may be. */
  text({ shares, by, question, nameless }: Found): string {
    const whose = shares.length > 0 ? this.shares(shares) : (nameless?.drive?.id ?? "nothing");
    const evidence = [by.person, by.drive].map((each) => each ?? "–").join(", ");
    const asked = question === null ? [] : [`asks ${this.question(question)}`];
    return [whose, evidence, ...asked].join(" · ");
  }

  private found(line: Line): Found {
    const { payer = "", member: column = "", reference = "", note = "", others = [] } = line;
    const texts = { member: column, payer, reference, note, others };
    const payment = {
      ...{ amount: Math.round((line.amount ?? 40) * 100), currency: line.currency ?? "EUR" },
      ...{ day: day(line.day ?? "2026-01-20"), purposes: [reference, note, ...others] },
    };
    return this.finders.finder.find({
      ...{ texts, payment },
      claims: this.finders.payers.find(texts),
      references: this.finders.references.foundIn(texts),
      stated: line.stated === undefined ? null : this.account(line.stated),
      told: (line.told ?? []).map((each) => this.targets(...each)),
      holders: (line.holders ?? []).map((id) => this.index(id)),
    });
  }
}

function findersIn(stated: Partial<Book>) {
  const accounts = keepAccounts(clubBook(stated));
  const { roster } = accounts;
  const named = accounts.drives.filter((account) => account.drive !== null);
  const dues = new Dues(accounts);
  const payers = new Payers(roster, accounts, () => undefined);
  const drives = new DriveFinder(named, dues, (word) => payers.isNameWord(word));
  const byName = new Map(named.map((account) => [account.drive!.id, account]));
  return {
    ...{ accounts, dues, payers, drives },
    finder: new LineFinder(accounts, drives, dues, payers),
    references: new LineReferences(roster, byName),
  };
}

/** A line as a bank writes it; forty euros on 20 January where it says nothing else. */
export interface Line {
  readonly payer?: string;
  readonly member?: string;
  readonly reference?: string;
  readonly note?: string;
  readonly others?: readonly string[];
  /** In major units. */
  readonly amount?: number;
  readonly currency?: string;
  readonly day?: string;
  readonly stated?: string;
  readonly told?: readonly (readonly string[])[];
  readonly holders?: readonly string[];
}

/** A payment in euros on 10 January, before the file: "Dues 2026 M01". */
export function paid(text: string, euros: number, stated: Partial<Contribution> = {}) {
  const [id = ""] = text.split(" ").slice(-1);
  const date = day("2026-01-10");
  return gift(text.slice(0, -id.length - 1), id, euros, { date, method: "transfer", ...stated });
}
