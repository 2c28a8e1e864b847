import { currencyDecimals } from "../core/index";
import type { Language } from "../i18n/index";
import { type CondominiumWords, condominiumWords } from "./condominiumWords";
import { day2026 } from "./day2026";
import { inOrder } from "./inOrder";
import type { SampleRow, SampleWorkbook } from "./sampleWorkbook";

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
 * By staircase and flat, what was paid: 0 to 4 instalments; F all at once; L the last one late; P the
 * first and a hundred; S sold in August; H two, then the rest was written off; O all, and fifty too
 * much.
 */
const payments = ["44F4434F4S4244F44344", "4444F1444F4340442F43", "4F4L44344P44F2444H4O"];

interface Flat {
  readonly id: string;
  readonly owner: string;
  readonly staircase: string;
  readonly weight: number;
  readonly quota: number;
  readonly paid: string;
}

function flats({ flat, staircases, names, amount }: CondominiumWords): Flat[] {
  return staircases.flatMap((name, staircase) =>
    names[staircase]!.split(",").map((owner, place) => {
      const usual = entitlements[place]!;
      const weight = staircase === 2 && usual === 180 ? 190 : usual;
      const isBound = staircase === 1 && place === 6;
      const quota = amount(isBound ? 1000 : Math.min(cap, weight * rate));
      const paid = payments[staircase]![place]!;
      return { id: flat(staircase, place), owner, staircase: name, weight, quota, paid };
    }),
  );
}

/** To the least that the currency has. */
function toUnit(amount: number, currency: string): number {
  const units = 10 ** currencyDecimals(currency);
  return Math.round(amount * units) / units;
}

/** The flat that is sold keeps its ID for the seller; the buyer's is the same with "-2". */
function members(words: CondominiumWords): SampleRow<"members">[] {
  return flats(words).flatMap(({ id, owner, staircase, weight, paid }): SampleRow<"members">[] => {
    const row = { memberId: id, name: owner, groups: staircase, weight };
    const contact = words.contact(owner, id);
    if (paid !== "S") return [{ ...row, contact }];
    const note = words.sold;
    return [
      { ...row, contact, weight: 0, left: day2026(820), note },
      { ...row, memberId: `${id}-2`, name: words.buyer, joined: day2026(821), note },
    ];
  });
}

/** What one flat has paid: day and amount, in order. */
function paymentsOf(
  { quota, paid }: Flat,
  { amount, currency }: CondominiumWords,
): [number, number][] {
  const each = instalments.map(({ share, paid: day }): [number, number] => [
    day,
    toUnit((quota * share) / 100, currency),
  ]);
  const [first, second, third, fourth] = each as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  if (paid === "F") return [[first[0], quota]];
  if (paid === "O") return [[first[0], quota + amount(50)]];
  if (paid === "L") return [first, second, third, [1117, fourth[1]]];
  if (paid === "P") return [first, [903, amount(100)]];
  if (paid === "H") return [first, second];
  if (paid === "S") return [first];
  return each.slice(0, Number(paid));
}

function contributions(words: CondominiumWords): SampleRow<"contributions">[] {
  const { amount, drive, flat } = words;
  const rows = flats(words).flatMap((each) =>
    paymentsOf(each, words).map(([on, sum], index) => paidIn(drive, each.id, on, sum, index + 1)),
  );
  // The buyer's quota is the other 70 % of 1,207.50, in the three instalments that fell due after the
  // sale; of the last 169.05 is owed.
  const buyer = `${flat(0, 9)}-2`;
  rows.push(
    paidIn(drive, buyer, 902, amount(507.15), 1),
    paidIn(drive, buyer, 928, amount(169.05), 2),
  );
  return inOrder(rows);
}

function paidIn(
  drive: string,
  member: string,
  on: number,
  amount: number,
  number: number,
): SampleRow<"contributions"> {
  return {
    date: day2026(on),
    drive,
    member,
    amount,
    method: { choice: "transfer" },
    reference: `${member}/${number}`,
  };
}

const adjustments = ({
  drive,
  flat,
  amount,
  reasons,
}: CondominiumWords): SampleRow<"adjustments">[] => [
  {
    drive,
    who: flat(1, 6),
    adjustment: { choice: "cap" },
    amount: amount(1000),
    reason: reasons.deed,
  },
  {
    drive,
    who: flat(0, 9),
    adjustment: { choice: "fixed" },
    amount: amount(362.25),
    reason: reasons.sold,
  },
  {
    drive,
    who: `${flat(0, 9)}-2`,
    adjustment: { choice: "fixed" },
    amount: amount(845.25),
    reason: reasons.bought,
  },
  {
    drive,
    who: flat(2, 17),
    adjustment: { choice: "write-off" },
    amount: amount(483),
    from: day2026(1005),
    reason: reasons.hardship,
  },
];

/**
 * A condominium of 60 flats with a mandatory special assessment for its lifts: by entitlement at one
 * rate over three staircases, with caps, in four instalments, all of them past due on 20 November
 * 2026. One flat was sold in August, one owner's rest was written off.
 */
export function condominiumSample(language: Language = "en"): SampleWorkbook {
  const words = condominiumWords[language];
  const { drive, owners, staircases, items, amount } = words;
  const collector = (staircase: number, place: number) =>
    words.names[staircase]!.split(",")[place]!;
  return {
    id: "condominium",
    tabs: {
      members: members(words),
      drives: [
        {
          drive,
          asked: owners,
          basis: { choice: "mandatory" },
          target: amount(78315.5),
          opens: day2026(601),
          due: "2026-06-30 30%; 2026-08-31 30%; 2026-09-30 20%; 2026-10-31 20%",
          groupSplit: { choice: "same-rate" },
          memberSplit: { choice: "by-weight" },
          state: { choice: "open" },
          cap: amount(cap),
        },
      ],
      contributions: contributions(words),
      settings: [
        { setting: { choice: "organisation" }, value: words.organisation },
        { setting: { choice: "currency" }, value: words.currency },
        { setting: { choice: "asOf" }, value: day2026(1120) },
        { setting: { choice: "graceDays" }, value: 14 },
        { setting: { choice: "namesInNotices" }, value: { choice: "mandatory-only" } },
        { setting: { choice: "payTo" }, value: words.organisation },
        { setting: { choice: "account" }, value: words.account },
        { setting: { choice: "paymentCode" }, value: { choice: words.paymentCode } },
      ],
      groups: [
        { group: owners },
        { group: staircases[0], partOf: owners, collector: collector(0, 2) },
        { group: staircases[1], partOf: owners, collector: collector(1, 2) },
        { group: staircases[2], partOf: owners, collector: collector(2, 1) },
      ],
      items: [
        {
          drive,
          item: items.lift,
          quantity: 3,
          unitPrice: amount(24000),
          metBy: { choice: "cash" },
          priority: 1,
          received: 2,
          spent: amount(48000),
          spentOn: day2026(915),
          receipt: "2026-0915",
        },
        {
          drive,
          item: items.shafts,
          quantity: 1,
          unitPrice: amount(6315.5),
          metBy: { choice: "cash" },
          priority: 2,
        },
      ],
      adjustments: adjustments(words),
    },
  };
}
