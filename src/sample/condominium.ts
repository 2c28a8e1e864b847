import { day2026 } from "./day2026";
import type { SampleRow, SampleWorkbook } from "./sampleWorkbook";

const lift = "Lift renewal";

/** What one ten-thousandth comes to; the owners pay by the bills that were sent out. */
const rate = 8.05;
const cap = 2400;

/** Entitlements of a staircase's flats 01 to 20: the ground floor pays less, the top flat most. */
const entitlements = [
  ...[80, 100, 120, 150],
  ...[130, 150, 180, 220],
  ...[130, 150, 180, 220],
  ...[130, 150, 180, 220],
  ...[130, 150, 180, 370],
];

/** Shares and days of the four instalments, and the day on which those who pay each do so. */
const instalments = [
  { share: 30, paid: 626 },
  { share: 30, paid: 827 },
  { share: 20, paid: 925 },
  { share: 20, paid: 1028 },
];

/**
 * By flat, what was paid: 0 to 4 instalments; F all at once; L the last one late; P the first and a
 * hundred; S sold in August; H two, then the rest was written off; O all, and fifty too much.
 */
const staircases: readonly { name: string; paid: string; owners: string }[] = [
  {
    name: "A",
    paid: "44F4434F4S4244F44344",
    owners:
      "Abendroth,Barlow,Castellan,Dupree,Ekholm,Farkas,Gellner,Halloran,Ibsing,Jurado,Kessel,Lindqvar,Marchetto,Nyberg,Oduya,Pelzer,Quandt,Rosander,Sobol,Tavish",
  },
  {
    name: "B",
    paid: "4444F1444F4340442F43",
    owners:
      "Ulveson,Vantongel,Wieland,Xenakou,Yarrow,Zabel,Amsel,Birkeland,Corvino,Dressel,Elster,Fontanel,Grabow,Hornik,Iversen,Jasinka,Kolbe,Lorimer,Messner,Novotka",
  },
  {
    name: "C",
    paid: "4F4L44344P44F2444H4O",
    owners:
      "Ostrander,Pavlik,Querin,Rademund,Sandoz,Thorvik,Urbanek,Verhoef,Winkelar,Yelland,Zoller,Arkwell,Bromley,Cederling,Dahlke,Eastlake,Fiedel,Gossart,Harkin,Imhoven",
  },
];

interface Flat {
  readonly id: string;
  readonly owner: string;
  readonly staircase: string;
  readonly weight: number;
  readonly quota: number;
  readonly paid: string;
}

function flats(): Flat[] {
  return staircases.flatMap(({ name, paid, owners }) =>
    owners.split(",").map((owner, index) => {
      const id = name + String(index + 1).padStart(2, "0");
      const usual = entitlements[index]!;
      const weight = name === "C" && usual === 180 ? 190 : usual;
      const quota = id === "B07" ? 1000 : Math.min(cap, cents(weight * rate));
      return { id, owner, staircase: `Staircase ${name}`, weight, quota, paid: paid[index]! };
    }),
  );
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The flat that is sold keeps its ID for the seller; the buyer's is the same with "-2". */
function members(): SampleRow<"members">[] {
  return flats().flatMap(({ id, owner, staircase, weight, paid }): SampleRow<"members">[] => {
    const row = { memberId: id, name: owner, groups: staircase, weight };
    const contact = `${owner.toLowerCase()}@ulmenhof.example`;
    if (paid !== "S") return [{ ...row, contact }];
    const note = "Sold on 20 August: the first instalment is the seller's, the others the buyer's";
    return [
      { ...row, contact, weight: 0, left: day2026(820), note },
      { ...row, memberId: `${id}-2`, name: "Jessop", joined: day2026(821), note },
    ];
  });
}

/** What one flat has paid: day and amount, in order. */
function payments({ quota, paid }: Flat): [number, number][] {
  const each = instalments.map(({ share, paid: day }): [number, number] => [
    day,
    cents((quota * share) / 100),
  ]);
  const [first, second, third, fourth] = each as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  if (paid === "F") return [[first[0], quota]];
  if (paid === "O") return [[first[0], quota + 50]];
  if (paid === "L") return [first, second, third, [1117, fourth[1]]];
  if (paid === "P") return [first, [903, 100]];
  if (paid === "H") return [first, second];
  if (paid === "S") return [first];
  return each.slice(0, Number(paid));
}

function contributions(): SampleRow<"contributions">[] {
  const rows = flats().flatMap((flat) =>
    payments(flat).map(([on, amount], index) => paidIn(flat.id, on, amount, index + 1)),
  );
  // The buyer's quota is the other 70 % of 1,207.50, in the three instalments that fell due after the
  // sale; of the last 169.05 is owed.
  rows.push(paidIn("A10-2", 902, 507.15, 1), paidIn("A10-2", 928, 169.05, 2));
  const dayOf = (row: SampleRow<"contributions">) => (row.date as { readonly day: number }).day;
  return rows.sort((a, b) => dayOf(a) - dayOf(b));
}

function paidIn(
  member: string,
  on: number,
  amount: number,
  number: number,
): SampleRow<"contributions"> {
  return {
    date: day2026(on),
    drive: lift,
    member,
    amount,
    method: { choice: "transfer" },
    reference: `${member}/${number}`,
  };
}

const adjustments = (): SampleRow<"adjustments">[] => [
  {
    drive: lift,
    who: "B07",
    adjustment: { choice: "cap" },
    amount: 1000,
    reason: "The deed of 1988 limits this flat's part in works on the lifts",
  },
  {
    drive: lift,
    who: "A10",
    adjustment: { choice: "fixed" },
    amount: 362.25,
    reason: "Sold: the first instalment, 30 %",
  },
  {
    drive: lift,
    who: "A10-2",
    adjustment: { choice: "fixed" },
    amount: 845.25,
    reason: "Bought: the other instalments, 70 %",
  },
  {
    drive: lift,
    who: "C18",
    adjustment: { choice: "write-off" },
    amount: 483,
    from: day2026(1005),
    reason: "Hardship, by the owners' meeting of 5 October",
  },
];

/**
 * A condominium of 60 flats with a mandatory special assessment for its lifts: by entitlement at one
 * rate over three staircases, with caps, in four instalments, all of them past due on 20 November
 * 2026. One flat was sold in August, one owner's rest was written off.
 */
export function condominiumSample(): SampleWorkbook {
  return {
    id: "condominium",
    tabs: {
      members: members(),
      drives: [
        {
          drive: lift,
          asked: "Owners",
          basis: { choice: "mandatory" },
          target: 78315.5,
          opens: day2026(601),
          due: "2026-06-30 30%; 2026-08-31 30%; 2026-09-30 20%; 2026-10-31 20%",
          groupSplit: { choice: "same-rate" },
          memberSplit: { choice: "by-weight" },
          state: { choice: "open" },
          cap,
        },
      ],
      contributions: contributions(),
      settings: [
        { setting: { choice: "organisation" }, value: "Ulmenhof owners' association" },
        { setting: { choice: "currency" }, value: "EUR" },
        { setting: { choice: "asOf" }, value: day2026(1120) },
        { setting: { choice: "graceDays" }, value: 14 },
        { setting: { choice: "namesInNotices" }, value: { choice: "mandatory-only" } },
      ],
      groups: [
        { group: "Owners" },
        { group: "Staircase A", partOf: "Owners", collector: "Castellan" },
        { group: "Staircase B", partOf: "Owners", collector: "Wieland" },
        { group: "Staircase C", partOf: "Owners", collector: "Pavlik" },
      ],
      items: [
        {
          drive: lift,
          item: "Lift, cabin and machine",
          quantity: 3,
          unitPrice: 24000,
          metBy: { choice: "cash" },
          priority: 1,
          received: 2,
          spent: 48000,
          spentOn: day2026(915),
          receipt: "2026-0915",
        },
        {
          drive: lift,
          item: "Works on the shafts",
          quantity: 1,
          unitPrice: 6315.5,
          metBy: { choice: "cash" },
          priority: 2,
        },
      ],
      adjustments: adjustments(),
    },
  };
}
