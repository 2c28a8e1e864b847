import { day2026 } from "./day2026";
import type { SampleCell, SampleRow, SampleWorkbook } from "./sampleWorkbook";

const office = "Office drive";
const union = "Union renewal levy";
const youth = "Youth league chairs";

/** Shop, collector's number; two cells each, in order. */
const shops: readonly [string, number][] = [
  ["Foundry shop", 10],
  ["Machine shop", 26],
  ["Assembly shop", 44],
  ["Power shop", 62],
  ["Technology office", 71],
];

/** Collectors' numbers of the youth league's branches 1 to 3. */
const branches = [32, 48, 78];

/**
 * The party cells: youth branch, how many of the cell's last are in it, weights (a pay grade, a
 * digit each), names. Members are numbered through; the first of a cell collects.
 */
const cells: readonly [number, number, string, string][] = [
  [
    1,
    3,
    "43333322",
    "Kim Chol-su,Ri Un-byol,Pak Tae-sok,Choe Kum-hui,Jong Myong-gil,Han Na-rae,Sin Pom-jun,Yun Ok-byol",
  ],
  [
    1,
    4,
    "443333222",
    "O Kwang-min,Paek Sun-bok,Rim Il-gyu,Ho Jin-sol,Kang Mun-chan,Kim Hae-rim,Ri Se-gun,Jo Ha-yon,An Bo-ram",
  ],
  [
    1,
    2,
    "4333332",
    "Choe Dal-su,Kim Gyo-sun,Ryu Won-bae,Ri Chi-su,Pak Nam-hyok,Mun Sol-mi,Jang Yun-dok",
  ],
  [
    1,
    5,
    "443333332222",
    "Ri Pyong-ho,Kim Ok-nyo,Ro Chang-bom,Pak Kwi-sun,Ko Tal-ho,So Hye-won,Jon Man-bok,Kim Pit-na,Ri Chun-sam,Hwang Un-sol,Choe Ryong-mi,Nam Il-hyang",
  ],
  [2, 2, "433322", "Pak Sang-gun,Ri Pok-hui,Kim Tong-hyon,Cha Yong-rim,Song Mi-byol,Kim Chung-gu"],
  [
    2,
    5,
    "4433332222",
    "Jong Ki-dok,Ri Sin-ok,Kwak Tae-il,Kim Yong-sil,Pak Chol-min,Om Ju-hyang,Ri Kum-byol,Yu Song-jin,Kim Hyok-bom,Won Chan-mi",
  ],
  [
    2,
    5,
    "43332222",
    "Kim Pong-rae,Choe Ae-sun,Ri Hak-jun,Pak Un-chong,To Myong-sik,Kim Se-hui,Ri Jin-gang,Min Sol-byol",
  ],
  [
    3,
    2,
    "443333322",
    "Ri Won-hak,Kim In-sun,Pang Chol-gyu,Jo Mu-yol,Kim Kyong-ran,Pae Sung-u,Ri Tok-sun,Hong Pom-sok,Kim Na-yong",
  ],
  [
    3,
    3,
    "44333333322",
    "Pak Ik-chun,Ri Hyon-suk,Kim Mun-do,Sok Yong-ae,Ri Tae-gyong,Chon Il-sim,Kim Pyol-chan,Ma Kwang-sok,Ri Sol-hwa,Kim Jun-bae,Tae Un-mi",
  ],
  [3, 2, "433322", "Kim Sang-rok,Ri Pun-ok,Yang Chi-gon,Pak Son-nyo,Kim Rim-chol,Ri Ha-byol"],
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
const oddGifts: readonly OddGift[] = [
  [406, office, 12, "", 48000, "in-kind", "Paint, 4 cans"],
  [408, office, 27, "", 36000, "in-kind", "Paint, 3 cans"],
  [409, office, 82, "", 24000, "in-kind", "Paint, 2 cans"],
  [409, office, "", "Cell 8", 24000, "in-kind", "Paint, 2 cans, left at the gate"],
  [410, union, "", "Machine shop", 10000, "cash", "In the box, no name"],
  [413, office, 58, "", 15000, "in-kind", "Three notices, framed"],
  [417, office, "", "Cell 5", 30000, "cash", "In the box, no name"],
  [420, office, 67, "", 20, "transfer", "From her brother abroad", "USD"],
  [427, office, 73, "", 100, "transfer", "", "CNY"],
  [429, office, 15, "", "12,5x", "cash"],
  [430, office, 46, "", -10000, "cash", "Returned at her wish"],
  [504, office, "Kim Chol-soo", "", 20000, "cash"],
  [506, office, 62, "", 15, "transfer", "", "EUR"],
  [509, office, 77, "", 30000, "work", "Painted the corridor, two days"],
  [516, office, 84, "", 20000, "work", "Hung the notices"],
];

/** The people of all cells, numbered through from 1. */
function people(): { id: string; name: string; cell: number; place: number }[] {
  const list: { id: string; name: string; cell: number; place: number }[] = [];
  for (const [cell, [, , , names]] of cells.entries())
    for (const [place, name] of names.split(",").entries())
      list.push({ id: `M${String(list.length + 1).padStart(2, "0")}`, name, cell, place });
  return list;
}

function members(): SampleRow<"members">[] {
  return people().map(({ id, name, cell, place }, index) => {
    const [branch, young, weights] = cells[cell]!;
    const groups = [`Cell ${cell + 1}`, shops[cell >> 1]![0]];
    if (place >= weights.length - young) groups.push(`Branch ${branch}`);
    const row: Record<string, SampleCell> = {
      memberId: id,
      name,
      groups: groups.join(", "),
      weight: Number(weights[place]),
      contact: `${name.toLowerCase().replace("-", "").replace(" ", ".")}@taesan.example`,
    };
    const income = incomes[index - 69];
    if (income) row["income"] = income * 1000;
    if (id === "M86") row["joined"] = day2026(511);
    if (id === "M40") {
      row["left"] = day2026(420);
      row["note"] = "Moved to another works";
    }
    return row;
  });
}

function groups(): SampleRow<"groups">[] {
  const all = people();
  const collector = (number: number) => all[number - 1]!.name;
  return [
    { group: "Party committee" },
    ...cells.map((_, cell) => ({
      group: `Cell ${cell + 1}`,
      partOf: "Party committee",
      collector: all.find((person) => person.cell === cell)!.name,
    })),
    { group: "Trade union" },
    ...shops.map(([group, who]) => ({ group, partOf: "Trade union", collector: collector(who) })),
    { group: "Youth league" },
    ...branches.map((who, index) => ({
      group: `Branch ${index + 1}`,
      partOf: "Youth league",
      collector: collector(who),
    })),
  ];
}

const drives = (): SampleRow<"drives">[] => [
  {
    drive: office,
    asked: "Party committee",
    basis: { choice: "voluntary" },
    opens: day2026(316),
    due: day2026(531),
    groupSplit: { choice: "equally" },
    memberSplit: { choice: "conscience" },
    state: { choice: "open" },
    floor: 10000,
    roundTo: 1000,
    note: "After the county's inspection of the technology office",
  },
  {
    drive: union,
    asked: "Trade union",
    basis: { choice: "mandatory" },
    target: 1200000,
    opens: day2026(309),
    due: "2026-03-31 40%; 2026-06-30 60%",
    groupSplit: { choice: "same-rate" },
    memberSplit: { choice: "by-weight" },
    state: { choice: "open" },
    roundTo: 1000,
    note: "Wiring and lamps for the same office",
  },
  {
    drive: youth,
    asked: "Youth league",
    basis: { choice: "pledged" },
    opens: day2026(401),
    due: day2026(430),
    groupSplit: { choice: "by-members" },
    memberSplit: { choice: "equally" },
    state: { choice: "open" },
    roundTo: 1000,
  },
];

const items = (): SampleRow<"items">[] => [
  {
    drive: office,
    item: "Computer",
    quantity: 10,
    unitPrice: 400000,
    metBy: { choice: "cash" },
    priority: 1,
    received: 4,
    spent: 1600000,
    spentOn: day2026(512),
    receipt: "R-118",
  },
  {
    drive: office,
    item: "Paint, can",
    quantity: 20,
    unitPrice: 12000,
    metBy: { choice: "in-kind" },
    priority: 2,
    received: 11,
  },
  {
    drive: office,
    item: "Notice, framed",
    quantity: 30,
    unitPrice: 5000,
    metBy: { choice: "in-kind" },
    priority: 3,
    received: 3,
  },
  { drive: youth, item: "Chair", quantity: 13, unitPrice: 37000, metBy: { choice: "cash" } },
];

const adjustments = (): SampleRow<"adjustments">[] => [
  {
    drive: { choice: "all" },
    who: "So Hye-won",
    adjustment: { choice: "exempt" },
    reason: "Long illness",
  },
  {
    drive: union,
    who: "Kim Kyong-ran",
    adjustment: { choice: "exempt" },
    reason: "Three small children",
  },
  {
    drive: union,
    who: "M86",
    adjustment: { choice: "fixed" },
    amount: 5000,
    reason: "Apprentice, since May",
  },
  {
    drive: youth,
    who: "Ri Sol-hwa",
    adjustment: { choice: "pledge" },
    amount: 20000,
    reason: "Promised at the branch meeting",
  },
];

/** One row for each gift of a drive's lines; `collectorOf` says who receives, by cell from 1. */
function collected(
  drive: string,
  lines: string,
  collectorOf: (cell: number) => number,
): SampleRow<"contributions">[] {
  const all = people();
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
function contributions(): SampleRow<"contributions">[] {
  const all = people();
  const odd = oddGifts.map(([on, drive, who, group, amount, method, note, currency]) => ({
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
    ...collected(office, officeGifts, (cell) => all.findIndex((p) => p.cell === cell - 1) + 1),
    ...collected(union, unionGifts, (cell) => shops[(cell - 1) >> 1]![1]),
    ...collected(youth, youthGifts, (cell) => branches[cells[cell - 1]![0] - 1]!),
    ...odd,
  ];
  const dayOf = (row: SampleRow<"contributions">) => (row.date as { readonly day: number }).day;
  return rows.sort((a, b) => dayOf(a) - dayOf(b));
}

/**
 * The case that the add-on must serve first: a factory's office drive split equally between ten
 * party cells, with the trade union and the youth league asking the same people for the same office.
 * It speaks of 20 May 2026, and holds three deliberate mistakes for Checks to explain: an amount
 * that is none, a misspelt member, a currency without a rate. All names are invented.
 */
export function factorySample(): SampleWorkbook {
  return {
    id: "factory",
    tabs: {
      members: members(),
      drives: drives(),
      contributions: contributions(),
      settings: [
        { setting: { choice: "organisation" }, value: "Taesan Machine Works" },
        { setting: { choice: "currency" }, value: "KRW" },
        { setting: { choice: "asOf" }, value: day2026(520) },
      ],
      groups: groups(),
      items: items(),
      adjustments: adjustments(),
      rates: [
        { currency: "USD", day: day2026(302), rate: 1412.5 },
        { currency: "CNY", day: day2026(302), rate: 193.37 },
        { currency: "USD", day: day2026(504), rate: 1398 },
      ],
    },
  };
}
