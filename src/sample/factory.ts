import { dayOf } from "../core/index";
import type { Language } from "../i18n/index";
import { day2026 } from "./day2026";
import { type FactoryWords, factoryWords } from "./factoryWords";
import { inOrder } from "./inOrder";
import type { SampleCell, SampleRow, SampleWorkbook } from "./sampleWorkbook";

/** Collectors' numbers of the shops 1 to 5. */
const shopCollectors = [10, 26, 44, 62, 71];

/** Collectors' numbers of the youth league's branches 1 to 3. */
const branchCollectors = [32, 48, 78];

/**
 * The party cells: youth branch, how many of the cell's last are in it, weights (a pay grade, a
 * digit each). Members are numbered through; the first of a cell collects.
 */
const cells: readonly [number, number, string][] = [
  [1, 3, "43333322"],
  [1, 4, "443333222"],
  [1, 2, "4333332"],
  [1, 5, "443333332222"],
  [2, 2, "433322"],
  [2, 5, "4433332222"],
  [2, 5, "43332222"],
  [3, 2, "443333322"],
  [3, 3, "44333333322"],
  [3, 2, "433322"],
];

/** Months' incomes of the technology office, from number 70 on, in thousands. */
const incomes = [
  410, 390, 340, 335, 350, 310, 325, 280, 65, 240, 230, 420, 320, 315, 300, 235, 120,
];

/**
 * What collectors brought in, one line a cell and day: cell, day, day handed over (0: not yet), then
 * who (by place in the cell) gave how many thousands.
 */
const officeGifts = `1 317 319 1:50 2:20 3:20 4:20 5:10 6:10 7:10 8:10
9 318 319 1:50 2:50 3:20 4:20 5:20 6:20 7:10 8:10 9:10
3 319 323 1:50 2:30 3:20 4:20 5:20 6:10 7:10
2 324 326 1:20 2:20 3:10 4:10 6:10 8:10
5 325 326 4:10
4 326 330 1:20 2:20 3:10 4:10 5:10 7:10 8:10
6 327 330 1:20 2:20 3:20 4:10 5:10 6:10 7:10
7 330 402 1:20 2:20 3:10
8 402 403 1:30 2:30 3:20 4:20 6:20
1 414 416 1:30 2:30 3:20 4:20 5:20 6:20 7:10 8:10
9 415 416 1:50 2:30 3:20 4:20 5:10 6:10
3 416 420 1:50 2:30 3:30 4:20 5:20 6:20 7:10
5 421 423 1:20 2:10
4 423 427 1:20 2:20 3:20 4:20 5:10 7:10 9:10 10:10
6 424 427 1:30 2:20 3:20 4:20 5:10 6:10 8:10
2 428 430 1:20 2:20 3:20 5:20 6:10 7:10
8 430 504 1:20 2:20 3:20 4:10 6:10 7:10 8:10
7 511 513 1:10 4:10
9 512 513 1:10 2:10 3:10 10:10
1 512 0 1:20 2:20 3:20 4:10 5:10 6:10
3 514 518 1:30 2:20 3:10 4:10
6 515 0 1:20 2:20 3:10 4:10 5:10
4 518 0 2:10 8:10 11:10 12:5
8 519 0 1:20 2:20`;

const unionGifts = `9 326 330 1:20 2:20 3:15 4:15 5:15 6:15 7:15 8:6 9:6 10:4
1 327 330 1:20 2:15 3:15 4:15 5:15 6:15 7:10 8:10
2 327 330 1:20 2:8 3:6 4:6 5:6 6:6 7:4 8:4
3 330 401 1:20 2:15 3:15 4:6 5:6 6:6 7:4
4 330 401 1:20 2:20 3:15 4:15 5:6 7:6 8:6 9:4 10:4 11:2
5 331 401 1:8 2:6 3:6 4:6 5:4 6:4
8 331 402 1:20 2:20 3:20 4:15 6:15 7:6 8:4 9:4
10 401 402 1:8 2:6 3:6 4:3
6 403 407 1:20 2:20 3:15 4:15 5:6 6:6 7:4 8:4
7 403 407 1:8 2:6 3:6 4:6 7:4 8:4
3 506 507 4:9 5:9
10 515 0 6:5`;

const youthGifts = `1 420 422 6:10 7:10
2 420 422 7:10
3 421 422 6:10
4 421 422 8:10
5 422 424 5:15
6 422 424 6:15 7:15 8:15 9:10
7 422 424 4:15 5:15 6:15 7:15
8 423 424 8:14 9:14
9 423 424 9:20 10:14 11:10
5 508 0 6:15`;

/** What stands in the ledger beside the collectors' rows; three of these are mistakes. */
type OddGift = readonly [
  day: number,
  drive: string,
  member: number | string,
  group: string,
  amount: number | string,
  method: "cash" | "transfer" | "in-kind" | "work",
  note?: string,
  currency?: string,
];

function oddGifts({ drives, cell, shops, gifts, misspelt }: FactoryWords): readonly OddGift[] {
  const { office, union } = drives;
  return [
    [406, office, 12, "", 48000, "in-kind", gifts.paint(4)],
    [408, office, 27, "", 36000, "in-kind", gifts.paint(3)],
    [409, office, 82, "", 24000, "in-kind", gifts.paint(2)],
    [409, office, "", cell(8), 24000, "in-kind", gifts.leftAtTheGate],
    [410, union, "", shops[1], 10000, "cash", gifts.inTheBox],
    [413, office, 58, "", 15000, "in-kind", gifts.notices],
    [417, office, "", cell(5), 30000, "cash", gifts.inTheBox],
    [420, office, 67, "", 20, "transfer", gifts.fromAbroad, "USD"],
    [427, office, 73, "", 100, "transfer", "", "CNY"],
    [429, office, 15, "", "12,5x", "cash"],
    [430, office, 46, "", -10000, "cash", gifts.returned],
    [504, office, misspelt, "", 20000, "cash"],
    [506, office, 62, "", 15, "transfer", "", "EUR"],
    [509, office, 77, "", 30000, "work", gifts.corridor],
    [516, office, 84, "", 20000, "work", gifts.hung],
  ];
}

/** One of all cells' people, numbered through from 1. */
interface Person {
  readonly id: string;
  readonly name: string;
  /** From 0, and the place in it. */
  readonly cell: number;
  readonly place: number;
}

function people({ names }: FactoryWords): Person[] {
  const list: Person[] = [];
  for (const [cell, those] of names.entries())
    for (const [place, name] of those.split(",").entries())
      list.push({ id: `M${String(list.length + 1).padStart(2, "0")}`, name, cell, place });
  return list;
}

function members(words: FactoryWords): SampleRow<"members">[] {
  // An address is in Latin letters whatever the language.
  const latin = people(factoryWords.en);
  return people(words).map(({ id, name, cell, place }, index) => {
    const [branch, young, weights] = cells[cell]!;
    const groups = [words.cell(cell + 1), words.shops[cell >> 1]!];
    if (place >= weights.length - young) groups.push(words.branch(branch));
    const row: Record<string, SampleCell> = {
      memberId: id,
      name,
      groups: groups.join(", "),
      weight: Number(weights[place]),
      contact: `${latin[index]!.name.toLowerCase().replace("-", "").replace(" ", ".")}@taesan.example`,
    };
    const income = incomes[index - 69];
    if (income) row["income"] = income * 1000;
    if (id === "M86") row["joined"] = day2026(511);
    if (id === "M40") {
      row["left"] = day2026(420);
      row["note"] = words.moved;
    }
    return row;
  });
}

function groups(words: FactoryWords): SampleRow<"groups">[] {
  const all = people(words);
  const { bodies, shops } = words;
  const collector = (number: number) => all[number - 1]!.name;
  return [
    { group: bodies.party },
    ...cells.map((_, cell) => ({
      group: words.cell(cell + 1),
      partOf: bodies.party,
      collector: all.find((person) => person.cell === cell)!.name,
    })),
    { group: bodies.union },
    ...shops.map((group, index) => ({
      group,
      partOf: bodies.union,
      collector: collector(shopCollectors[index]!),
    })),
    { group: bodies.youth },
    ...branchCollectors.map((who, index) => ({
      group: words.branch(index + 1),
      partOf: bodies.youth,
      collector: collector(who),
    })),
  ];
}

const drives = ({
  drives: { office, union, youth },
  bodies,
  notes,
}: FactoryWords): SampleRow<"drives">[] => [
  {
    drive: office,
    asked: bodies.party,
    basis: { choice: "voluntary" },
    opens: day2026(316),
    due: day2026(531),
    groupSplit: { choice: "equally" },
    memberSplit: { choice: "conscience" },
    state: { choice: "open" },
    floor: 10000,
    roundTo: 1000,
    note: notes.office,
  },
  {
    drive: union,
    asked: bodies.union,
    basis: { choice: "mandatory" },
    target: 1200000,
    opens: day2026(309),
    due: "2026-03-31 40%; 2026-06-30 60%",
    groupSplit: { choice: "same-rate" },
    memberSplit: { choice: "by-weight" },
    state: { choice: "open" },
    roundTo: 1000,
    note: notes.union,
  },
  {
    drive: youth,
    asked: bodies.youth,
    basis: { choice: "pledged" },
    opens: day2026(401),
    due: day2026(430),
    groupSplit: { choice: "by-members" },
    memberSplit: { choice: "equally" },
    state: { choice: "open" },
    roundTo: 1000,
  },
];

/** What was found on one day in August, and the days by which it is to be put right. */
const findings = ({
  drives: { office },
  findings: found,
  inspection,
  bodies,
  shops,
}: FactoryWords): SampleRow<"findings">[] => {
  const day = { foundOn: { day: dayOf(2025, 8, 19) }, foundBy: inspection.by, drive: office };
  const underWay = { state: { choice: "under-way" }, evidence: inspection.report } as const;
  return [
    {
      ...{ finding: found.notices, ...day, ...underWay },
      ...{ putRightBy: day2026(430), responsible: bodies.youth },
    },
    {
      ...{ finding: found.computers, ...day, ...underWay },
      ...{ putRightBy: day2026(630), responsible: shops[4] },
    },
    {
      ...{ finding: found.walls, ...day, ...underWay },
      ...{ putRightBy: day2026(531), responsible: shops[4] },
    },
  ];
};

/** Once by two, and it agreed; once by one alone, and 10,000 were missing. */
function counts(words: FactoryWords): SampleRow<"counts">[] {
  const all = people(words);
  const [collector, witness] = [all[0]!.name, all[9]!.name];
  const { office } = words.drives;
  return [
    {
      ...{ date: day2026(430), drive: office, amount: 1987587 },
      countedBy: collector,
      checkedBy: witness,
    },
    {
      ...{ date: day2026(518), drive: office, amount: 702587 },
      countedBy: collector,
      note: words.shortCount,
    },
  ];
}

const items = ({
  drives: { office, youth },
  items: named,
  findings: found,
  noPower,
}: FactoryWords): SampleRow<"items">[] => [
  {
    drive: office,
    item: named.computer,
    quantity: 10,
    unitPrice: 400000,
    metBy: { choice: "cash" },
    priority: 1,
    received: 4,
    spent: 1600000,
    spentOn: day2026(512),
    receipt: "R-118",
    note: noPower,
    finding: found.computers,
    inUse: { choice: "no" },
    seenOn: day2026(518),
  },
  {
    drive: office,
    item: named.paint,
    quantity: 20,
    unitPrice: 12000,
    metBy: { choice: "in-kind" },
    priority: 2,
    received: 11,
    finding: found.walls,
    inUse: { choice: "partly" },
    seenOn: day2026(511),
  },
  {
    drive: office,
    item: named.notice,
    quantity: 30,
    unitPrice: 5000,
    metBy: { choice: "in-kind" },
    priority: 3,
    received: 3,
    finding: found.notices,
    inUse: { choice: "yes" },
    seenOn: day2026(516),
  },
  { drive: youth, item: named.chair, quantity: 13, unitPrice: 37000, metBy: { choice: "cash" } },
];

function adjustments(words: FactoryWords): SampleRow<"adjustments">[] {
  const { drives, reasons } = words;
  const all = people(words);
  return [
    {
      drive: { choice: "all" },
      who: all[29]!.name,
      adjustment: { choice: "exempt" },
      reason: reasons.illness,
    },
    {
      drive: drives.union,
      who: all[64]!.name,
      adjustment: { choice: "exempt" },
      reason: reasons.children,
    },
    {
      drive: drives.union,
      who: "M86",
      adjustment: { choice: "fixed" },
      amount: 5000,
      reason: reasons.apprentice,
    },
    {
      drive: drives.youth,
      who: all[77]!.name,
      adjustment: { choice: "pledge" },
      amount: 20000,
      reason: reasons.promised,
    },
  ];
}

/** One row for each gift of a drive's lines; `collectorOf` says who receives, by cell from 1. */
function collected(
  drive: string,
  lines: string,
  all: readonly Person[],
  collectorOf: (cell: number) => number,
): SampleRow<"contributions">[] {
  const rows: SampleRow<"contributions">[] = [];
  for (const line of lines.split("\n")) {
    const [cell, on, handed, ...gifts] = line.split(" ");
    const first = all.findIndex((person) => person.cell === Number(cell) - 1);
    for (const gift of gifts) {
      const [place, thousands] = gift.split(":").map(Number);
      rows.push({
        date: day2026(Number(on)),
        drive,
        member: all[first + place! - 1]!.name,
        amount: thousands! * 1000,
        method: { choice: "cash" },
        receivedBy: all[collectorOf(Number(cell)) - 1]!.name,
        ...(handed === "0" ? {} : { handedOver: day2026(Number(handed)) }),
      });
    }
  }
  return rows;
}

/** The ledger, in order of day as its treasurers would have kept it. */
function contributions(words: FactoryWords): SampleRow<"contributions">[] {
  const all = people(words);
  const { office, union, youth } = words.drives;
  const odd = oddGifts(words).map(([on, drive, who, group, amount, method, note, currency]) => ({
    date: day2026(on),
    drive,
    member: typeof who === "number" ? all[who - 1]!.name : who,
    group,
    amount,
    method: { choice: method },
    ...(note ? { note } : {}),
    ...(currency ? { currency } : {}),
  }));
  const rows = [
    ...collected(office, officeGifts, all, (cell) => all.findIndex((p) => p.cell === cell - 1) + 1),
    ...collected(union, unionGifts, all, (cell) => shopCollectors[(cell - 1) >> 1]!),
    ...collected(youth, youthGifts, all, (cell) => branchCollectors[cells[cell - 1]![0] - 1]!),
    ...odd,
  ];
  return inOrder(rows);
}

/**
 * The case that the add-on must serve first: a factory's office drive split equally between ten
 * party cells, with the trade union and the youth league asking the same people for the same office.
 * It began with an inspection's three findings, and ends with computers that nobody can switch on.
 * It speaks of 20 May 2026, and holds three deliberate mistakes for Checks to explain: an amount
 * that is none, a misspelt member, a currency without a rate. All names are invented; the same
 * people, groups and figures in each language.
 */
export function factorySample(language: Language = "en"): SampleWorkbook {
  const words = factoryWords[language];
  return {
    id: "factory",
    tabs: {
      members: members(words),
      drives: drives(words),
      contributions: contributions(words),
      settings: [
        { setting: { choice: "organisation" }, value: words.organisation },
        { setting: { choice: "currency" }, value: "KRW" },
        { setting: { choice: "asOf" }, value: day2026(520) },
      ],
      groups: groups(words),
      items: items(words),
      findings: findings(words),
      counts: counts(words),
      adjustments: adjustments(words),
      rates: [
        { currency: "USD", day: day2026(302), rate: 1412.5 },
        { currency: "CNY", day: day2026(302), rate: 193.37 },
        { currency: "USD", day: day2026(504), rate: 1398 },
      ],
    },
  };
}
