import fc from "fast-check";
import type { Cell } from "../../src/schema/index";
import {
  amountsIn,
  currencies,
  days,
  garbage,
  longName,
  type Meant,
  namesOf,
  plainDays,
} from "./hostileCells";

/** A row of Contributions as it was meant, beside its cells. */
interface MeantGift {
  readonly drive: Cell;
  readonly amount: number | null;
  /** "" for the drive's own. */
  readonly currency: string;
  readonly day: number | null;
}

interface MeantRate {
  readonly currency: string;
  readonly day: number;
  readonly rate: number;
}

interface HostileTab {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface HostileWorkbook {
  readonly tabs: readonly HostileTab[];
  /** In the order of the rows of Contributions, from row 2 on. */
  readonly gifts: readonly MeantGift[];
  /** Of each name in Drives the currency that its first row comes to. */
  readonly driveCurrencies: ReadonlyMap<string, string>;
  /** The rates that can be read, as written. */
  readonly rates: readonly MeantRate[];
  readonly home: string;
}

type Row = Readonly<Record<string, Cell>>;
type Cells = fc.Arbitrary<Cell>;

const people = ["Ann", "Bo", "Cho", "Dan", "Eva", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lee"];
const groups = ["Club", "Choir", "Choir 1", "Choir 2", "Chior 2", "choir", "North, East", "Union"];
const drives = ["Roof", "Door", "Levy"];

const pick = (...cells: readonly Cell[]): Cells => fc.constantFrom(...cells);
const often = (cells: Cells, weight = 3): Cells =>
  fc.oneof({ weight, arbitrary: cells }, { weight: 1, arbitrary: fc.constant("") });
const seldom = (cells: Cells): Cells =>
  fc.oneof({ weight: 1, arbitrary: cells }, { weight: 4, arbitrary: fc.constant("") });

/** How the rows of each tab come: `wild`, anything goes; else as people mean them, and slip. */
function rowsOf(wild: boolean) {
  const orGarbage = (cells: Cells): Cells =>
    wild
      ? fc.oneof({ weight: 14, arbitrary: cells }, { weight: 1, arbitrary: pick(...garbage) })
      : cells;
  const names = (...usual: readonly string[]) => (wild ? namesOf(...usual) : pick(...usual));
  const day = (wild ? days : plainDays).map(({ cell }) => cell);
  const sum = fc.integer({ min: 0, max: 100_000 }).map((n): Cell => n);
  const money = wild
    ? fc.oneof(
        { weight: 5, arbitrary: sum },
        { weight: 1, arbitrary: amountsIn("KRW").map(({ cell }) => cell) },
      )
    : sum;
  const groupList = fc
    .array(fc.constantFrom(...groups), { minLength: 1, maxLength: 3 })
    .map((all): Cell => all.join(", "));
  return {
    members: fc.record({
      "Member ID": often(names(...people.map((_, i) => `M${i + 1}`)), 2),
      Name: names(...people),
      Groups: often(fc.oneof(names(...groups), groupList), 6),
      Weight: orGarbage(
        wild ? pick(0, 1, 1, 0.5, -1, 1e12, 1e300, "1,5", "") : pick(1, 1, 2, 0.5, 1 / 3, "1.5"),
      ),
      Joined: seldom(day),
      Left: seldom(day),
      Contact: pick("", "a@example.org", "가@b", "javascript:x", "a@b?subject=x&y"),
      Income: wild ? often(money) : sum,
    }),
    groups: fc.record({
      Group: names(...groups),
      "Part of": often(names(...groups), 1),
      Collector: pick("", "Zoe", "__proto__"),
      Weight: orGarbage(seldom(pick(1, 2, 0, 3.5))),
    }),
    drives: fc.record({
      Drive: names(...drives, "roof "),
      "Who is asked": seldom(names("Club", "Choir", "Union", "Club", "Choir 9")),
      Basis: orGarbage(pick("Mandatory", "Pledged", "Voluntary", "의무", ...(wild ? [""] : []))),
      Target: often(money, 9),
      Opens: seldom(day),
      Due: orGarbage(
        often(
          fc.oneof(
            day,
            pick(
              "2026-01-31; 2026-06-30",
              "2026-03-31 40%; 2026-05-31 60%",
              "2026-01-31 33.333333%; 2026-02-28 66.666667%",
              ...(wild ? ["2026-03-31 50%; 2026-05-31 60%", "2026-05-31; 2026-01-31"] : []),
            ),
          ),
        ),
      ),
      "Group split": orGarbage(often(pick("By members", "Equally", "By weight", "Same rate"))),
      "Member split": orGarbage(
        often(pick("Equally", "By weight", "By income", "Levelling", "Conscience")),
      ),
      State: orGarbage(pick("Open", "Open", "Open", "", "", "Draft", "Closed")),
      "Money in hand": seldom(money),
      Currency: orGarbage(seldom(pick("KRW", "USD", "KWD", "EUR", ...(wild ? ["won"] : [])))),
      Floor: seldom(wild ? money : pick(1, 10, 500)),
      Cap: seldom(wild ? money : pick(5_000, 100_000)),
      "Round to": orGarbage(seldom(wild ? pick(1, 1_000, 0.05, 0, -1, 1e15) : pick(1, 10, 1_000))),
    }),
    items: fc.record({
      Drive: names(...drives),
      Item: names("Slates", "Nails", "Paint"),
      Quantity: orGarbage(often(pick(1, 2, ...(wild ? [0, 0.5, -1, 1e12] : [])))),
      "Unit price": money,
      "Met by": orGarbage(often(pick("Cash", "In kind", "Money in hand"))),
      Priority: orGarbage(seldom(pick(1, 2, -1))),
      Spent: seldom(money),
    }),
    adjustments: fc.record({
      Drive: names(...drives, "All"),
      "Group or member": names(...people, ...groups),
      Adjustment: orGarbage(pick("Fixed", "Floor", "Cap", "Pledge", "Exempt", "Write-off")),
      Amount: often(wild ? money : pick(0, 5, 100, 1_000), 9),
      From: seldom(day),
      Until: seldom(day),
    }),
  };
}

/** A row of the ledger: its money, day and drive always with what they mean. */
function gifts(
  wild: boolean,
  home: string,
  currencyOf: ReadonlyMap<string, string>,
  named: readonly string[],
  givers: readonly string[],
) {
  const names = (...usual: readonly string[]) => (wild ? namesOf(...usual) : pick(...usual));
  return fc
    .tuple(names(...named), currencies, wild ? days : plainDays)
    .chain(([drive, currency, date]) =>
      fc.record({
        drive: fc.constant(drive),
        currency: fc.constant(currency),
        date: fc.constant(date),
        amount: amountsIn(currency.means || (currencyOf.get(textOf(drive)) ?? home)),
        member: often(names(...givers), 4),
        group: often(names(...groups), 1),
        method: pick("", "Transfer", "In kind", "Work", "Carried over", "Cheque", "Chash"),
        receivedBy: pick("", "", "Zoe"),
        reference: pick("", "T1"),
      }),
    );
}

/** As the manual has it: trimmed and composed; what a failed formula leaves is nothing. */
export function textOf(cell: Cell): string {
  if (typeof cell === "object") return new Date(cell.day * 86_400_000).toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "TRUE" : "";
  const text = String(cell).normalize("NFC").trim();
  return /^#(REF!|N\/A|DIV\/0!)/.test(text) ? "" : text;
}

/** What each drive's Currency cell comes to; of two drives of a name the first stands. */
function currenciesOf(rows: readonly Row[], home: string): Map<string, string> {
  const currencyOf = new Map<string, string>();
  for (const row of rows) {
    const name = textOf(row["Drive"]!);
    const text = textOf(row["Currency"]!).toUpperCase();
    const currency = ["KRW", "USD", "KWD", "EUR"].includes(text) ? text : home;
    if (name !== "" && !currencyOf.has(name)) currencyOf.set(name, currency);
  }
  return currencyOf;
}

const rateRow = fc.tuple(
  fc.constantFrom("USD", "EUR", "KWD", "KRW", "JPY"),
  days,
  fc.oneof(
    pick(1, 1_385.5, 0.000_72, 1e-12, 1e15, 1_402.255, 3).map(
      (cell): Meant<number> => ({ cell, means: Number(cell) }),
    ),
    pick("", "1,5", 0, -1, ...garbage).map((cell): Meant<number> => ({ cell, means: null })),
  ),
);

/** How a tab may have been spoilt: a column twice or without a name, in another order, rows blank. */
const spoilt = fc.record({
  twice: fc.boolean(),
  nameless: fc.boolean(),
  reversed: fc.boolean(),
  blankRowsBelow: fc.nat({ max: 2 }),
});
type Spoilt = typeof spoilt extends fc.Arbitrary<infer How> ? How : never;

function spoil({ name, rows }: HostileTab, how: Spoilt): HostileTab {
  const wider = rows.map((row, r): Cell[] => [
    ...(how.nameless ? [r === 0 ? "" : "note"] : []),
    ...(how.reversed ? [...row].reverse() : row),
    ...(how.twice && !how.reversed ? [r === 0 ? row.at(-1)! : "again"] : []),
  ]);
  const blank = new Array<Cell>(wider[0]!.length).fill("");
  return { name, rows: [...wider, ...Array.from({ length: how.blankRowsBelow }, () => blank)] };
}

const tabOf = (name: string, columns: readonly string[], rows: readonly Row[]): HostileTab => ({
  name,
  rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))],
});
/** No tab where it has no row: its columns are those of the first. */
const tabsOf = (name: string, rows: readonly Row[]): HostileTab[] =>
  rows.length === 0 ? [] : [tabOf(name, Object.keys(rows[0]!), rows)];

/** A workbook that people have filled in as they liked, with what its ledger meant. */
export const hostileWorkbooks: fc.Arbitrary<HostileWorkbook> = fc
  .record({
    wild: fc.nat({ max: 2 }).map((n) => n === 2),
    isLong: fc.nat({ max: 80 }).map((n) => n === 80),
    home: fc.constantFrom("KRW", "KRW", "USD"),
  })
  .chain(({ wild, isLong, home }) => {
    const rows = rowsOf(wild);
    const several = (row: fc.Arbitrary<Row>, key: string, maxLength: number) =>
      wild
        ? fc.array(row, { minLength: 1, maxLength, size: "max" })
        : fc.uniqueArray(row, {
            minLength: 1,
            maxLength,
            size: "max",
            selector: (each) => textOf(each[key]!),
          });
    return fc
      .record({
        some: several(rows.drives, "Drive", 4),
        members: several(rows.members, "Name", 12),
      })
      .chain(({ some, members }) => {
        const driveRows: Row[] = isLong ? [{ ...some[0]!, Drive: longName }, ...some] : some;
        const currencyOf = currenciesOf(driveRows, home);
        const own = driveRows.map((row) => textOf(row["Drive"]!)).filter((name) => name !== "");
        const givers = [
          ...members.flatMap((row) => [row["Name"]!, row["Name"]!]).map(textOf),
          ...people,
        ];
        const named = [...own, ...own, ...own, ...own, "Levy", "roof"];
        return fc
          .record({
            groups: fc.array(rows.groups, { maxLength: 10, size: "max" }),
            items: fc.array(rows.items, { maxLength: 4 }),
            adjustments: fc.array(rows.adjustments, { maxLength: wild ? 6 : 3 }),
            rates: fc.array(rateRow, { maxLength: 5 }),
            gifts: fc.array(gifts(wild, home, currencyOf, named, givers), {
              maxLength: 20,
              size: "max",
            }),
            spoilt: fc.array(spoilt, { minLength: 7, maxLength: 7 }),
            language: pick("English", "한국어"),
          })
          .map((made): HostileWorkbook => {
            const giftRows = made.gifts.map(({ date, amount, currency, ...row }) => ({
              Date: date.cell,
              Drive: row.drive,
              Member: row.member,
              Group: row.group,
              Amount: amount.cell,
              Method: row.method,
              Reference: row.reference,
              Currency: currency.cell,
              "Received by": row.receivedBy,
            }));
            const rateRows = made.rates.map(([Currency, date, rate]) => ({
              Currency,
              Date: date.cell,
              Rate: rate.cell,
            }));
            const tabs = [
              ...tabsOf("Members", members),
              ...tabsOf("Groups", made.groups),
              ...tabsOf("Drives", driveRows),
              ...tabsOf("Items", made.items),
              ...tabsOf("Adjustments", made.adjustments),
              ...(giftRows.length > 0
                ? tabsOf("Contributions", giftRows)
                : [tabOf("Contributions", ["Date", "Drive", "Member", "Amount"], [])]),
              ...tabsOf("Rates", rateRows),
            ];
            const settings = tabOf(
              "Settings",
              ["Setting", "Value"],
              [
                { Setting: "Currency", Value: home },
                { Setting: "Language", Value: made.language },
                { Setting: "As of", Value: "2026-06-12" },
              ],
            );
            return {
              tabs: [...tabs.map((tab, i) => spoil(tab, made.spoilt[i]!)), settings],
              gifts: made.gifts.map(({ drive, amount, currency, date }) => ({
                drive,
                amount: amount.means,
                currency: currency.means ?? "",
                day: date.means,
              })),
              driveCurrencies: currencyOf,
              rates: made.rates.flatMap(([currency, { means: day }, { means: rate }]) =>
                day === null || rate === null ? [] : [{ currency, day, rate }],
              ),
              home,
            };
          });
      });
  });
