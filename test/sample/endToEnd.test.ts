import { beforeAll, describe, expect, it } from "vitest";
import type { Accounts, DriveAccount, MemberStanding } from "../../src/core/index";
import type { SampleWorkbook } from "../../src/sample/index";
import { condominiumSample, factorySample, schoolSample } from "../../src/sample/index";
import { day } from "../support/book";
import { accountsOf } from "./accountsOf";
import { inMinor } from "./bookOf";
import { condominiumFigures as condominium } from "./condominiumFigures";
import { factoryFigures as factory } from "./factoryFigures";
import { schoolFigures as school } from "./schoolFigures";

const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

function driveOf(accounts: Accounts, name: string | null): DriveAccount {
  const found = accounts.drives.find(({ drive }) => (drive?.id ?? null) === name);
  if (!found) throw new Error(`no account of ${name}`);
  return found;
}

/** One figure of the named groups, in the order of the names. */
function byGroup<K extends keyof DriveAccount["groups"][number]>(
  account: DriveAccount,
  groups: readonly string[],
  figure: K,
): DriveAccount["groups"][number][K][] {
  return groups.map((name) => account.groups.find(({ group }) => group === name)![figure]);
}

function memberOf(account: DriveAccount, id: string): MemberStanding {
  return account.members.find(({ member }) => member.id === id)!;
}

/** How many of those asked have each standing. */
function standingsOf(account: DriveAccount): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { standing, asked } of account.members)
    if (asked) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

const cents = (amounts: readonly number[]) => amounts.map((amount) => inMinor(amount, "USD"));

/** A sample with the rows of every tab in the opposite order. */
function reversed({ id, tabs }: SampleWorkbook): SampleWorkbook {
  const turned = Object.entries(tabs).map(([tab, rows]) => [tab, [...rows].reverse()]);
  return { id, tabs: Object.fromEntries(turned) };
}

/** Everything in a drive's account but where its rows stand. */
const figuresOf = (accounts: Accounts): unknown =>
  JSON.parse(
    JSON.stringify([accounts.drives, accounts.burdens], (key, value) =>
      key === "place" ? undefined : value,
    ),
  );

describe.each([
  { sample: factorySample(), ledger: factory.ledger },
  { sample: factorySample("ko"), ledger: factory.ledger },
  { sample: condominiumSample(), ledger: { EUR: condominium.collected } },
  { sample: condominiumSample("ko"), ledger: { KRW: condominium.collected * 1000 } },
  { sample: schoolSample(), ledger: { USD: school.ledger } },
  { sample: schoolSample("ko"), ledger: { KRW: school.ledger * 1000 } },
])("every unit of the $sample.id sample", ({ sample, ledger }) => {
  const accounts = accountsOf(sample);

  it("is collected, in kind, dated ahead or not counted: together the ledger, by currency", () => {
    const sums: Record<string, number> = {};
    const add = (currency: string, amount: number) => {
      sums[currency] = (sums[currency] ?? 0) + amount;
    };
    for (const { counted, uncounted } of accounts.drives) {
      for (const { currency, collected, inKind } of counted) add(currency, collected + inKind);
      for (const { currency, amount } of uncounted) add(currency, amount);
    }
    const expected = Object.entries(ledger).map(([currency, amount]) => [
      currency,
      inMinor(amount, currency),
    ]);
    expect(sums).toEqual(Object.fromEntries(expected));
  });

  it("comes out the same with the rows of every tab in another order", () => {
    expect(figuresOf(accountsOf(reversed(sample)))).toEqual(figuresOf(accounts));
  });
});

describe.each([
  { id: "condominium", sampleIn: condominiumSample },
  { id: "school", sampleIn: schoolSample },
])("the $id sample in Korean, in which a cent is ten won", ({ sampleIn }) => {
  const figures = (language: "en" | "ko", factor: number) => {
    const { drives, diagnostics } = accountsOf(sampleIn(language));
    return {
      drives: drives.map(({ collected, inKind, inHand, outstanding, asked, target }) => [
        asked,
        ...[collected, inKind, inHand, outstanding, target ?? 0].map((sum) => sum * factor),
      ]),
      problems: diagnostics.map(({ code }) => code).sort(),
    };
  };

  it("comes to the same drive by drive, and holds the same problems", () => {
    expect(figures("ko", 1)).toEqual(figures("en", 10));
  });

  it("has no word of another language", () => {
    const texts = Object.values(sampleIn("ko").tabs).flatMap((rows) =>
      rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, cell]) =>
          typeof cell === "string" && !["contact", "due", "reference", "receipt"].includes(column)
            ? [cell]
            : [],
        ),
      ),
    );
    const foreign = texts.filter((text) => !/[가-힣]/.test(text) && !/^P\d\d$|^KRW$/.test(text));
    expect(foreign).toEqual([]);
  });
});

describe("the factory sample in Korean", () => {
  const figures = (language: "en" | "ko") => {
    const { drives, diagnostics } = accountsOf(factorySample(language));
    return {
      // By group, whose order is that of their names: which of equals is asked for the odd unit
      // depends on the drive's name.
      groups: drives.map(({ groups }) =>
        groups
          .map(({ quota, collected, inKind, asked }) => `${[quota, collected, inKind, asked]}`)
          .sort(),
      ),
      problems: diagnostics.map(({ code }) => code).sort(),
    };
  };

  it("comes to the same by group, and holds the same mistakes", () => {
    expect(figures("ko")).toEqual(figures("en"));
  });

  it("has its misspelt member found among the others", () => {
    const { diagnostics } = accountsOf(factorySample("ko"));
    const unknown = diagnostics.find(({ code }) => code === "unknown-member");
    expect(unknown?.data).toMatchObject({ value: "김철쑤", suggestion: "김철수" });
  });
});

describe("the factory sample, divided and summed up on 20 May", () => {
  let accounts: Accounts;
  let office: DriveAccount;
  let union: DriveAccount;
  let youth: DriveAccount;
  const cells = numbered("Cell", 10);
  const branches = numbered("Branch", 3);

  beforeAll(() => {
    accounts = accountsOf(factorySample());
    office = driveOf(accounts, "Office drive");
    union = driveOf(accounts, "Union renewal levy");
    youth = driveOf(accounts, "Youth league chairs");
  });

  it("asks every cell for 400,000, together the target", () => {
    expect(office.target).toBe(factory.office.target);
    expect(office.quotas).toBe(factory.office.target);
    expect(byGroup(office, cells, "quota")).toEqual(cells.map(() => factory.office.cellQuota));
  });

  it("counts the office drive's money by cell", () => {
    const { office: figures } = factory;
    expect(byGroup(office, cells, "collected")).toEqual(figures.collectedByCell);
    expect(byGroup(office, cells, "inKind")).toEqual(figures.inKindByCell);
    expect(byGroup(office, cells, "withCollector")).toEqual(figures.withCollectorByCell);
    expect(office).toMatchObject({
      collected: figures.collected,
      inKind: figures.inKind,
      outstanding: figures.outstanding,
      last7Days: figures.last7Days,
      daysLeft: figures.daysLeft,
      spent: figures.spent,
      inHand: figures.inHand,
    });
  });

  it("counts the office drive's people by cell", () => {
    const { office: figures } = factory;
    expect(byGroup(office, cells, "asked")).toEqual(figures.askedByCell);
    expect(byGroup(office, cells, "contributed")).toEqual(figures.contributedByCell);
    expect(byGroup(office, cells, "nothing")).toEqual(figures.nothingByCell);
    expect(office).toMatchObject({
      asked: figures.asked,
      contributed: figures.contributed,
      part: 0,
      nothing: figures.nothing,
    });
  });

  it("leaves out three rows of the office drive, and says what they hold", () => {
    const uncounted = office.uncounted.map(({ currency, amount, rows, ahead }) => [
      currency,
      amount,
      rows,
      ahead,
    ]);
    const { KRW, EUR } = factory.office.notCounted;
    expect(uncounted.sort()).toEqual([
      ["EUR", EUR.amount * 100, EUR.rows, false],
      ["KRW", KRW.amount, KRW.rows, false],
    ]);
  });

  it("finds the three deliberate mistakes, and nothing else amiss", () => {
    const found = accounts.diagnostics.filter(({ severity }) => severity !== "notice");
    const isGuard = (code: string) => code.startsWith("voluntary-");
    const others = found.filter(({ code }) => !isGuard(code));
    expect(others.map(({ code }) => code).sort()).toEqual([
      ...["count-differs", "finding-overdue", "no-rate", "unknown-member"],
    ]);
  });

  it("misses 10,000 that the second count did not find, and the first did, and tells of who counted alone", () => {
    const found = accounts.diagnostics.filter(({ code }) => code.startsWith("count"));
    expect(found.map(({ code, data }) => [code, data])).toMatchObject([
      ["counted-alone", { day: day("2026-05-18"), by: "Kim Chol-su" }],
      ["count-differs", { by: -10_000, agreedOn: day("2026-04-30") }],
    ]);
  });

  it("guards the office drive, which is called voluntary and works like a levy", () => {
    const found = accounts.diagnostics.filter(({ code }) => code.startsWith("voluntary-"));
    expect(found.map(({ code, data }) => [code, data])).toMatchObject([
      ["voluntary-with-a-floor", { drive: "Office drive", floor: 10_000, names: [] }],
      ["voluntary-among-many-bodies", { drive: "Office drive", most: 3 }],
      ["voluntary-above-income-alert", { drive: "Office drive", names: ["Ri Sol-hwa"] }],
    ]);
    const [, many] = found;
    const young = accounts.burdens.filter(({ askedBy }) => askedBy === 3);
    expect(many?.data).toMatchObject({ names: young.map(({ member }) => member.name) });
  });

  it("says what each would have to find if the cells shared their quotas", () => {
    const byCell = cells.map((cell) => {
      const found = new Set<number>();
      for (const [i, { group, asked }] of office.members.entries())
        if (group === cell && asked) found.add(office.shares[i]!);
      return [...found];
    });
    expect(byCell).toEqual(factory.office.aHeadByCell.map((share) => [share]));
    const ofSix = accounts.burdens.find(({ member }) => member.id === "M38");
    expect(ofSix?.ifShared).toBe(
      factory.office.aHeadByCell[4]! + ofSix!.asked[1]! + ofSix!.asked[2]!,
    );
  });

  it("asks by grade in the union, and finds who is late with the first instalment", () => {
    const { union: figures } = factory;
    expect(union.quotas).toBe(figures.target);
    expect(byGroup(union, figures.shops, "quota")).toEqual(figures.quotaByShop);
    expect(byGroup(union, figures.shops, "collected")).toEqual(figures.collectedByShop);
    expect(byGroup(union, figures.shops, "outstanding")).toEqual(figures.outstandingByShop);
    expect(union).toMatchObject({
      collected: figures.collected,
      outstanding: figures.outstanding,
      last7Days: figures.last7Days,
      asked: figures.asked,
    });
    expect(standingsOf(union)).toEqual(figures.standings);
    expect(union.members.reduce((sum, { dueNow }) => sum + dueNow, 0)).toBe(figures.dueNow);
    const exempt = union.members.filter(({ standing }) => standing === "exempt");
    expect(exempt.map(({ member }) => member.id)).toEqual(figures.exempt);
    for (const { flagged, daysPastDue } of union.members)
      if (flagged) expect(daysPastDue).toBe(figures.daysPastDue);
  });

  it("asks by head in the youth league, and honours the pledge", () => {
    const { youth: figures } = factory;
    expect(youth.target).toBe(figures.target);
    expect(byGroup(youth, branches, "quota")).toEqual(figures.quotaByBranch);
    expect(byGroup(youth, branches, "asked")).toEqual(figures.askedByBranch);
    expect(byGroup(youth, branches, "collected")).toEqual(figures.collectedByBranch);
    expect(youth).toMatchObject({
      collected: figures.collected,
      outstanding: figures.outstanding,
      last7Days: figures.last7Days,
      asked: figures.asked,
    });
    expect(standingsOf(youth)).toEqual(figures.standings);
    for (const [id, quota] of Object.entries(figures.quotaOf))
      expect(memberOf(youth, id).quota, id).toBe(quota);
    const inFirst = youth.members.filter(({ group, asked }) => group === "Branch 1" && asked);
    expect(inFirst.map(({ quota }) => quota).sort()).toEqual([
      ...inFirst.slice(1).map(() => 15_000),
      16_000,
    ]);
  });

  it("has quotas that add up at every level", () => {
    for (const { groups, members, memberQuotas } of [office, union, youth]) {
      const [top, ...parts] = groups;
      expect(parts.reduce((sum, { quota }) => sum + (quota ?? 0), 0)).toBe(top!.quota);
      if (!memberQuotas) continue;
      for (const part of parts)
        expect(
          members.reduce((sum, each) => sum + (each.group === part.group ? each.quota! : 0), 0),
        ).toBe(part.quota);
    }
  });

  it("adds up what three bodies ask of one person, and alerts once", () => {
    expect(accounts.bodies).toEqual(["Party committee", "Trade union", "Youth league"]);
    const alerted = accounts.burdens.filter(({ alert }) => alert);
    expect(alerted.map(({ member }) => member.id)).toEqual(factory.alerts);
    expect(alerted[0]).toMatchObject({ asked: [10_000, 15_000, 20_000], yearlyIncome: 780_000 });
  });
});

describe("the condominium sample, divided and summed up on 20 November", () => {
  let accounts: Accounts;
  let lift: DriveAccount;

  beforeAll(() => {
    accounts = accountsOf(condominiumSample());
    lift = driveOf(accounts, "Lift renewal");
  });

  it("asks every flat by entitlement, up to the caps", () => {
    for (const [id, quota] of Object.entries(condominium.quotas))
      expect(memberOf(lift, id).quota, id).toBe(inMinor(quota, "EUR"));
    expect(lift.quotas).toBe(inMinor(condominium.target, "EUR"));
    expect(byGroup(lift, condominium.staircases, "quota")).toEqual(
      cents(condominium.quotaByStaircase),
    );
  });

  it("counts what came in and what is outstanding, by staircase", () => {
    expect(lift).toMatchObject({
      collected: inMinor(condominium.collected, "EUR"),
      outstanding: inMinor(condominium.outstanding, "EUR"),
      last7Days: inMinor(condominium.last7Days, "EUR"),
      spent: inMinor(condominium.spent, "EUR"),
      inHand: inMinor(condominium.inHand, "EUR"),
      asked: condominium.asked,
      uncounted: [],
    });
    const { staircases } = condominium;
    expect(byGroup(lift, staircases, "collected")).toEqual(cents(condominium.collectedByStaircase));
    expect(byGroup(lift, staircases, "outstanding")).toEqual(
      cents(condominium.outstandingByStaircase),
    );
  });

  it("ages the arrears by each instalment's own day", () => {
    expect(lift.groups[0]!.ageing).toEqual(cents(condominium.arrears));
    expect(byGroup(lift, condominium.staircases, "ageing")).toEqual(
      condominium.arrearsByStaircase.map(cents),
    );
    for (const { member, ageing, daysPastDue } of lift.members) {
      const owing = condominium.owing[member.id] ?? [0, 0, 0, 0];
      expect(ageing, member.id).toEqual(cents([...owing].reverse()));
      const oldest = owing.findIndex((amount) => amount > 0);
      expect(daysPastDue, member.id).toBe(oldest < 0 ? null : condominium.daysPastDue[oldest]);
    }
  });

  it("settles by a write-off, and knows seller from buyer", () => {
    expect(standingsOf(lift)).toEqual(condominium.standings);
    expect(memberOf(lift, "C18")).toMatchObject({
      standing: "settled",
      writtenOff: inMinor(condominium.writtenOff, "EUR"),
    });
    expect(memberOf(lift, "A10")).toMatchObject({ standing: "settled", gone: true });
    expect(memberOf(lift, "A10-2")).toMatchObject({ standing: "late-part", gone: false });
  });

  it("covers the items by priority", () => {
    const covered = Object.fromEntries(lift.items.map((each) => [each.item.name, each.covered]));
    expect(covered).toEqual(
      Object.fromEntries(
        Object.entries(condominium.covered).map(([name, amount]) => [name, inMinor(amount, "EUR")]),
      ),
    );
  });

  it("finds nothing amiss", () => {
    expect(accounts.diagnostics.filter(({ severity }) => severity !== "notice")).toEqual([]);
  });
});

describe("the school sample, divided and summed up on 12 June", () => {
  let accounts: Accounts;
  let playground: DriveAccount;
  let trip: DriveAccount;
  let library: DriveAccount;

  beforeAll(() => {
    accounts = accountsOf(schoolSample());
    playground = driveOf(accounts, "Playground");
    trip = driveOf(accounts, "Museum trip of 2B");
    library = driveOf(accounts, "Library corner");
  });

  it("splits to the cent by the number of pupils, level by level", () => {
    for (const [account, figures] of [
      [playground, school.playground],
      [library, school.library],
    ] as const) {
      expect(account.target).toBe(inMinor(figures.target, "USD"));
      expect(byGroup(account, ["Grade 1", "Grade 2"], "quota")).toEqual(
        cents(figures.quotaByGrade),
      );
      expect(byGroup(account, school.classes, "quota")).toEqual(cents(figures.quotaByClass));
      expect(byGroup(account, school.classes, "collected")).toEqual(
        cents(figures.collectedByClass),
      );
    }
  });

  it("counts the playground's gifts, nameless and in kind", () => {
    const { playground: figures } = school;
    expect(byGroup(playground, school.classes, "inKind")).toEqual(cents(figures.inKindByClass));
    expect(byGroup(playground, school.classes, "outstanding")).toEqual(
      cents(figures.outstandingByClass),
    );
    expect(byGroup(playground, ["Grade 1", "Grade 2"], "outstanding")).toEqual(
      cents(figures.outstandingByGrade),
    );
    expect(playground.groups[0]!.nameless).toEqual({
      count: 1,
      amount: inMinor(figures.namelessAtTheTop, "USD"),
    });
    expect(playground).toMatchObject({
      collected: inMinor(figures.collected, "USD"),
      inKind: inMinor(figures.inKind, "USD"),
      outstanding: figures.outstanding,
      asked: figures.asked,
      contributed: figures.contributed,
      nothing: figures.nothing,
      daysLeft: figures.daysLeft,
      spent: inMinor(figures.spent, "USD"),
      inHand: inMinor(figures.leftOver, "USD"),
    });
  });

  it("flags who has nothing recorded after the due day, never who gave little", () => {
    const flagged = playground.members.filter(({ flagged }) => flagged);
    expect(flagged.map(({ member }) => member.id)).toEqual(school.playground.nothingRecorded);
    const little = playground.members.filter(({ standing }) => standing === "below-floor");
    expect(little.map(({ member }) => member.id)).toEqual(school.playground.belowFloor);
  });

  it("takes the trip's pledges as its quotas, with a gap to the target", () => {
    const { trip: figures } = school;
    expect(trip.members.map(({ quota }) => quota)).toEqual(cents(figures.pledges));
    expect(trip).toMatchObject({
      target: inMinor(figures.target, "USD"),
      quotas: inMinor(figures.quotas, "USD"),
      collected: inMinor(figures.collected, "USD"),
      outstanding: inMinor(figures.outstanding, "USD"),
      asked: figures.asked,
    });
    expect(standingsOf(trip)).toEqual(figures.standings);
    for (const { flagged, daysPastDue } of trip.members)
      if (flagged) expect(daysPastDue).toBe(figures.daysPastDue);
  });

  it("counts what the library has in hand, and not what is dated ahead", () => {
    const { library: figures } = school;
    expect(library).toMatchObject({
      collected: inMinor(figures.collected, "USD"),
      last7Days: inMinor(figures.last7Days, "USD"),
      inHand: inMinor(figures.inHand, "USD"),
      asked: figures.asked,
      contributed: figures.contributed,
      nothing: figures.nothing,
      daysLeft: figures.daysLeft,
      uncounted: [{ currency: "USD", amount: inMinor(figures.ahead, "USD"), rows: 1, ahead: true }],
    });
  });

  it("shows the row of a drive that is none", () => {
    expect(driveOf(accounts, null).uncounted).toEqual([
      { currency: "USD", amount: inMinor(school.noDrive, "USD"), rows: 1, ahead: false },
    ]);
    const found = accounts.diagnostics.find(({ code }) => code === "unknown-drive");
    expect(found?.data).toEqual({ value: "Playgroud", suggestion: "Playground" });
  });
});
