import {
  type Book,
  type Contribution,
  keepAccounts,
  type Method,
  planDrive,
} from "../../src/core/index";
import {
  adjustment,
  book,
  day,
  drive,
  due,
  gift,
  group,
  member,
  rate,
  rollOf,
  settings,
} from "../support/book";

/** How large one workbook is. */
export interface BookSize {
  readonly members: number;
  readonly contributions: number;
}

/** So many members belong to one branch, and so many branches to one district. */
const membersOfBranch = 40;
const branchesOfDistrict = 12;

const asOf = day("2026-06-30");
const methods: readonly Method[] = ["cash", "transfer", "in-kind", "work", "carried-over"];

/**
 * One of many workbooks: a levy in parts, a collection by conscience and a drive in dollars, each
 * divided; gifts from everybody, in three currencies, some without a name, some not to be counted.
 * The same number gives the same book.
 */
export function bookOf(number: number, { members: count, contributions }: BookSize): Book {
  const random = randomFrom(number + 1);
  const branches = Math.ceil(count / membersOfBranch);
  const groups = [group("Union")];
  for (let i = 0; i < branches; i++) {
    const district = `District ${Math.floor(i / branchesOfDistrict)}`;
    if (i % branchesOfDistrict === 0) groups.push(group(district, "Union"));
    groups.push(group(`Branch ${i}`, district, { collector: `Collector ${i % 7}` }));
  }
  const members = Array.from({ length: count }, (_, i) =>
    member(`M${i}`, `Branch ${i % branches}`, {
      weight: 1 + (i % 5),
      joined: i % 50 === 0 ? day("2026-03-15") : null,
    }),
  );
  const drives = [
    drive("Levy", {
      target: count * 40_000 + number,
      due: due(["2026-02-28", 0.4], ["2026-04-30", 0.35], ["2026-09-30", 0.25]),
      memberSplit: "by-weight",
      roundTo: 10,
    }),
    drive("Strike fund", {
      target: count * 5_000,
      basis: "voluntary",
      memberSplit: "conscience",
      opens: day("2026-01-01"),
      due: due("2026-05-31"),
      floor: 1_000,
    }),
    drive("Solidarity", {
      target: count * 1_250,
      basis: "pledged",
      memberSplit: "conscience",
      currency: "USD",
      due: due("2026-03-31", "2026-05-31"),
    }),
  ];
  const undivided = book({
    settings: settings({ organisation: `Union ${number}`, asOf }),
    members,
    groups,
    drives,
    adjustments: [
      adjustment("Levy", "M1", "exempt"),
      adjustment("Levy", "M2", "write-off", 5_000),
      adjustment("Levy", "District 0", "write-off", 100_000),
      adjustment("Solidarity", "Branch 1", "write-off"),
    ],
    rates: [
      rate("USD", "2025-12-01", 1_385.5),
      rate("USD", "2026-04-01", 1_402.25),
      rate("EUR", "2025-12-01", 1_601.07),
    ],
  });
  const accounts = keepAccounts(undivided);
  const options = { today: day("2026-01-01"), keep: false };
  const roll = drives.flatMap(({ id }) => rollOf(planDrive(accounts, id, options)));
  const rows = Array.from({ length: contributions }, () => anyGift(random, count, branches));
  return { ...undivided, roll, contributions: rows };
}

function anyGift(random: () => number, members: number, branches: number): Contribution {
  const below = (limit: number) => Math.floor(random() * limit);
  const to = ["Levy", "Levy", "Strike fund", "Solidarity"][below(4)]!;
  const oneIn = (times: number) => below(times) === 0;
  const nameless = oneIn(40);
  // One in a thousand names nobody who is known, or no known drive.
  const who = oneIn(1_000) ? "Nobody" : `M${below(members)}`;
  const currency = oneIn(10) ? "USD" : oneIn(30) ? "EUR" : "";
  const isDollars = currency !== "" || to === "Solidarity";
  const amount = isDollars ? below(4_000) / 100 : below(20) * 1_000;
  return gift(oneIn(2_000) ? "Lvy" : to, nameless ? "" : who, oneIn(50) ? -amount : amount, {
    date: day("2026-01-02") + below(200),
    group: nameless && !oneIn(5) ? `Branch ${below(branches)}` : "",
    method: oneIn(8) ? methods[below(methods.length)]! : "cash",
    currency,
    receivedBy: oneIn(6) ? `Collector ${below(7)}` : "",
  });
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
