import type { Language } from "../i18n/index";
import { day2026 } from "./day2026";
import { inOrder } from "./inOrder";
import type { SampleRow, SampleWorkbook } from "./sampleWorkbook";
import { type SchoolWords, type Short, schoolWords } from "./schoolWords";

type DriveName = keyof SchoolWords["drives"];

/** What the class collectors wrote down: drive, class, day, then place in the class and dollars. */
const collections: readonly [DriveName, Short, number, string][] = [
  ["playground", "1A", 306, "1:40 2:25 3:12.50 4:20 5:30 7:15.75 8:50 9:10"],
  ["playground", "1B", 306, "1:50 2:50 3:25 4:20 5:15 6:22.40"],
  ["playground", "2A", 313, "1:35 2:25 3:25 4:3.50 5:20 6:40"],
  ["playground", "2B", 313, "1:20 2:20 3:45 4:25 5:10 6:15.25"],
  ["playground", "1A", 410, "6:35 1:20 10:18.25 3:25"],
  ["playground", "1B", 417, "7:60 8:12.10 9:30 2:20"],
  ["playground", "2A", 424, "7:75 8:18.90 5:30"],
  ["playground", "2B", 424, "7:50 8:33.33 9:22"],
  ["trip", "2B", 520, "1:30 2:25 4:20 6:25.50 7:15"],
  ["trip", "2B", 602, "3:10 8:40"],
  ["library", "1A", 604, "1:10 2:15.50"],
  ["library", "2A", 604, "6:20"],
  ["library", "1B", 609, "1:12.25"],
];

/** Pledges for the trip, in the order of class 2B. */
const pledges = [30, 25, 25, 20, 20, 25.5, 15, 33.25, 20, 15];

/** Rows beside the collectors': one names a drive that is none, one is dated ahead. */
function otherRows(words: SchoolWords): SampleRow<"contributions">[] {
  const { notes, amount, misspelt, parents, classes } = words;
  const { playground: drive, library } = words.drives;
  const pupil = (short: Short, place: number) => pupilAt(words, short, place);
  return [
    {
      date: day2026(415),
      drive,
      member: pupil("1A", 8),
      amount: amount(-10),
      method: { choice: "cash" },
      note: notes.givenBack,
    },
    {
      date: day2026(421),
      drive,
      member: pupil("1B", 10),
      amount: amount(80),
      method: { choice: "in-kind" },
      note: notes.timber,
    },
    {
      date: day2026(422),
      drive,
      member: pupil("2B", 2),
      amount: amount(24.5),
      method: { choice: "in-kind" },
      note: notes.paint,
    },
    ...[pupil("1A", 4), pupil("2A", 3)].map((member) => ({
      date: day2026(428),
      drive,
      member,
      amount: amount(30),
      method: { choice: "transfer" } as const,
      reference: "T-2041",
      note: notes.forBoth,
      paidBy: notes.mother,
    })),
    {
      date: day2026(502),
      drive,
      member: pupil("2A", 9),
      amount: amount(65),
      method: { choice: "work" },
      note: notes.digging,
    },
    {
      date: day2026(508),
      drive,
      group: classes["2B"].name,
      amount: amount(41.67),
      method: { choice: "cash" },
      note: notes.box,
    },
    {
      date: day2026(511),
      drive: misspelt,
      member: pupil("2B", 3),
      amount: amount(15),
      method: { choice: "cash" },
    },
    {
      date: day2026(516),
      drive,
      group: parents,
      amount: amount(187.6),
      method: { choice: "cash" },
      note: notes.cakes,
    },
    {
      date: day2026(620),
      drive: library,
      member: pupil("2A", 7),
      amount: amount(25),
      method: { choice: "transfer" },
      note: notes.standing,
    },
  ];
}

function pupilAt({ classes }: SchoolWords, short: Short, place: number): string {
  return classes[short].pupils.split(",")[place - 1]!;
}

function members(words: SchoolWords): SampleRow<"members">[] {
  const rows: SampleRow<"members">[] = [];
  const siblings = [pupilAt(words, "1A", 4), pupilAt(words, "2A", 3)];
  for (const { name: groups, pupils } of Object.values(words.classes))
    for (const name of pupils.split(",")) {
      const memberId = `P${String(rows.length + 1).padStart(2, "0")}`;
      rows.push({
        memberId,
        name,
        groups,
        contact: words.contact(name, memberId),
        addressedTo: words.addressedTo(name),
        ...(siblings.includes(name) ? { household: words.household } : {}),
      });
    }
  return rows;
}

function contributions(words: SchoolWords): SampleRow<"contributions">[] {
  const rows = otherRows(words);
  for (const [drive, short, on, gifts] of collections)
    for (const gift of gifts.split(" ")) {
      const [place, dollars] = gift.split(":").map(Number);
      rows.push({
        date: day2026(on),
        drive: words.drives[drive],
        member: pupilAt(words, short, place!),
        amount: words.amount(dollars!),
        method: { choice: "cash" },
      });
    }
  return inOrder(rows);
}

const drives = ({
  drives: { playground, trip, library },
  parents,
  classes,
  amount,
}: SchoolWords): SampleRow<"drives">[] => [
  {
    drive: playground,
    asked: parents,
    basis: { choice: "voluntary" },
    opens: day2026(202),
    due: day2026(529),
    groupSplit: { choice: "by-members" },
    memberSplit: { choice: "conscience" },
    state: { choice: "open" },
    floor: amount(5),
  },
  {
    drive: trip,
    asked: classes["2B"].name,
    basis: { choice: "pledged" },
    target: amount(250),
    opens: day2026(504),
    due: day2026(603),
    state: { choice: "open" },
  },
  {
    drive: library,
    asked: parents,
    basis: { choice: "voluntary" },
    opens: day2026(601),
    due: day2026(1030),
    state: { choice: "open" },
    moneyInHand: amount(45),
    floor: amount(5),
  },
];

const itemsOf = ({ drives, items, amount }: SchoolWords): SampleRow<"items">[] => [
  {
    drive: drives.playground,
    item: items.frame,
    quantity: 1,
    unitPrice: amount(1050),
    metBy: { choice: "cash" },
    priority: 1,
    received: true,
    spent: amount(1087.4),
    spentOn: day2026(603),
    receipt: "F-77",
  },
  {
    drive: drives.playground,
    item: items.mat,
    quantity: 8,
    unitPrice: amount(25),
    metBy: { choice: "cash" },
    priority: 2,
    received: 8,
    spent: amount(196),
    spentOn: day2026(608),
    receipt: "F-81",
  },
  {
    drive: drives.playground,
    item: items.edging,
    quantity: 1,
    unitPrice: amount(80),
    metBy: { choice: "in-kind" },
    priority: 3,
    received: true,
  },
  {
    drive: drives.library,
    item: items.shelf,
    quantity: 4,
    unitPrice: amount(95),
    metBy: { choice: "cash" },
  },
  {
    drive: drives.library,
    item: items.book,
    quantity: 60,
    unitPrice: amount(6.5),
    metBy: { choice: "cash" },
  },
];

/**
 * A school's parents on 12 June 2026: a playground that is paid for and ready to be closed, what is
 * left over to be carried to the library corner; and a trip for which each family of one class has
 * pledged. Dollars and cents, classes within grades; one row names a drive that is none.
 */
export function schoolSample(language: Language = "en"): SampleWorkbook {
  const words = schoolWords[language];
  const { parents, classes } = words;
  const grades = [...new Set(Object.values(classes).map(({ grade }) => grade))];
  return {
    id: "school",
    tabs: {
      members: members(words),
      drives: drives(words),
      contributions: contributions(words),
      settings: [
        { setting: { choice: "organisation" }, value: words.organisation },
        { setting: { choice: "currency" }, value: words.currency },
        { setting: { choice: "asOf" }, value: day2026(612) },
        { setting: { choice: "payTo" }, value: words.organisation },
        { setting: { choice: "account" }, value: words.account },
      ],
      groups: [
        { group: parents },
        ...grades.map((group) => ({ group, partOf: parents })),
        ...Object.values(classes).map(({ name, grade, collector }) => ({
          group: name,
          partOf: grade,
          collector,
        })),
      ],
      items: itemsOf(words),
      adjustments: pledges.map((pledge, index) => ({
        drive: words.drives.trip,
        who: pupilAt(words, "2B", index + 1),
        adjustment: { choice: "pledge" },
        amount: words.amount(pledge),
      })),
    },
  };
}
