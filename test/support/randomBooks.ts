import fc from "fast-check";
import { type Book, keepAccounts, planDrive } from "../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  item,
  member,
  rate,
  rollOf,
  settings,
} from "./book";

const groupNames = ["Club", "A", "A1", "A2", "B", "Union", "U1", "U2"];
const groups = [
  group("Club"),
  group("A", "Club"),
  group("A1", "A"),
  group("A2", "A"),
  group("B", "Club"),
  group("Union"),
  group("U1", "Union"),
  group("U2", "Union"),
];
export const driveNames = ["Roof", "Door", "Levy"];
const currencies = ["", "KRW", "USD", "EUR", "XXX"];

const days = fc.integer({ min: day("2025-10-01"), max: day("2026-09-30") });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Who is divided by weight needs one: mostly all have one, or nobody. */
const blankWeights = fc.constantFrom("all", "none", "none", "some");

const memberRows = fc
  .tuple(
    blankWeights,
    fc.array(
      fc.record({
        groups: fc.uniqueArray(fc.constantFrom(...groupNames, "Nowhere"), { maxLength: 3 }),
        weight: maybe(fc.constantFrom(0, 1, 2, 0.5, 1 / 3)),
        income: fc.constantFrom(0, 100, 250_000),
        joined: maybe(days),
        left: maybe(days),
        name: fc.constantFrom("Kim", "Ri", "Pak", "Choe"),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([blank, rows]) =>
    rows.map(({ groups: own, name, weight, ...more }, i) => {
      const filled = blank === "none" ? (weight ?? 1) : weight;
      const stated = { ...more, weight: blank === "all" ? null : filled };
      return member(`M${i}`, own, { ...stated, name: `${name} ${i % 7}` });
    }),
  );

const driveRows = fc
  .tuple(
    ...driveNames.map((id) =>
      fc
        .record({
          asked: fc.constantFrom(null, "Club", "A", "Union"),
          basis: fc.constantFrom("mandatory" as const, "pledged" as const, "voluntary" as const),
          target: maybe(fc.integer({ min: 0, max: 100_000 })),
          due: fc.constantFrom(
            ...[due(), due("2026-05-31"), due("2026-01-31", "2026-06-25")],
            due("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"),
          ),
          groupSplit: fc.constantFrom("by-members", "equally", "by-weight", "same-rate" as const),
          memberSplit: fc.constantFrom(
            ...(["equally", "by-weight", "by-income", "conscience"] as const),
          ),
          currency: fc.constantFrom("KRW", "USD"),
          floor: fc.constantFrom(null, 10),
          roundTo: fc.constantFrom(null, 100),
        })
        .map((stated) => drive(id, stated as Parameters<typeof drive>[1])),
    ),
  )
  .map((rows) => [...rows]);

const contributionRows = fc.array(
  fc
    .record({
      to: fc.constantFrom(...driveNames, "Nothing"),
      who: fc.constantFrom("M0", "M1", "M2", "M3", "M11", "Kim 0", "Nobody", ""),
      amount: maybe(fc.integer({ min: -2_000, max: 9_999 }).map((cents) => cents / 4)),
      group: fc.constantFrom("", "", "A", "U2", "Nowhere"),
      date: maybe(days),
      method: fc.constantFrom(
        "cash",
        "transfer",
        "in-kind",
        "work",
        "carried-over",
        "other" as const,
      ),
      currency: fc.constantFrom(...currencies),
      reference: fc.constantFrom("", "T1"),
      receivedBy: fc.constantFrom("", "Ri"),
    })
    .map(({ to, who, amount, ...more }) =>
      gift(to, who, amount, more as Parameters<typeof gift>[3]),
    ),
  { maxLength: 25 },
);

const adjustmentRows = fc.array(
  fc
    .record({
      to: fc.constantFrom(null, ...driveNames),
      who: fc.constantFrom("M0", "M1", "M2", "A1", "B", "U1", "Club", "Nobody"),
      kind: fc.constantFrom("fixed", "floor", "cap", "pledge", "exempt", "write-off" as const),
      amount: maybe(fc.integer({ min: 0, max: 5_000 })),
      from: maybe(days),
    })
    .map(({ to, who, kind, amount, from }) =>
      adjustment(to, who, kind as Parameters<typeof adjustment>[2], amount, { from }),
    ),
  { maxLength: 6 },
);

const rates = [
  rate("USD", "2025-12-01", 1_385.5),
  rate("USD", "2026-03-01", 1_402.25),
  rate("USD", "2026-03-01", 1_410),
  rate("EUR", "2026-02-01", 1_601),
];

const items = [
  item("Roof", "Slates", { unitPrice: 777, quantity: 3, priority: 1 }),
  item("Roof", "Nails", { unitPrice: 20, priority: 1 }),
  item("Door", "Paint", { unitPrice: 55, metBy: "in-kind" }),
  item("Rooof", "Flag"),
];

/** A book with anything in it, its drives divided where they can be. */
export const books = fc
  .record({
    members: memberRows,
    drives: driveRows,
    contributions: contributionRows,
    adjustments: adjustmentRows,
  })
  .map((rows) => {
    const of = book({ ...rows, groups, rates, items, settings: settings({ organisation: "Us" }) });
    return { ...of, roll: rollOfAll(of, false) };
  });

/** The roll as all drives divide that can be. */
export function rollOfAll(of: Book, keep: boolean) {
  const accounts = keepAccounts(of);
  const options = { today: day("2026-01-01"), keep };
  return of.drives.flatMap(({ id }) => rollOf(planDrive(accounts, id, options)));
}
