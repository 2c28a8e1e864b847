import { day2026 } from "./day2026";
import type { SampleRow, SampleWorkbook } from "./sampleWorkbook";

const playground = "Playground";
const trip = "Museum trip of 2B";
const library = "Library corner";

/** Class, grade, collector, pupils; pupils are numbered through. */
const classes: readonly { name: string; grade: string; collector: string; pupils: string }[] = [
  {
    name: "Class 1A",
    grade: "Grade 1",
    collector: "Ms Ashdown",
    pupils:
      "Ivo Ashdown,Bea Colter,Finn Darrow,Ada Fenwick,Noor Galway,Otis Hembry,Pia Kestrel,Rex Lomond,Suki Marlow,Theo Nettle,Uma Orrin",
  },
  {
    name: "Class 1B",
    grade: "Grade 1",
    collector: "Mr Brindle",
    pupils:
      "Cora Brindle,Abe Calloway,Dot Everley,Gus Farrow,Hana Gorse,Ike Hollin,Jo Ingleby,Kit Juniper,Lena Kirkby,Max Larch",
  },
  {
    name: "Class 2A",
    grade: "Grade 2",
    collector: "Ms Quill",
    pupils:
      "Amos Quill,Bryn Rowe,Tom Fenwick,Cleo Sedge,Dara Thistle,Esme Underhay,Fred Vesper,Gwen Wetherby,Hal Yewdale,Ines Zouch",
  },
  {
    name: "Class 2B",
    grade: "Grade 2",
    collector: "Mr Acker",
    pupils:
      "Jude Acker,Kara Birch,Lars Coppice,Mina Dunmore,Ned Elder,Olga Foxley,Perry Glade,Rhea Hawthorn,Sol Iveson,Tess Jarrow",
  },
];

/** What the class collectors wrote down: drive, class, day, then place in the class and dollars. */
const collections: readonly [string, string, number, string][] = [
  [playground, "1A", 306, "1:40 2:25 3:12.50 4:20 5:30 7:15.75 8:50 9:10"],
  [playground, "1B", 306, "1:50 2:50 3:25 4:20 5:15 6:22.40"],
  [playground, "2A", 313, "1:35 2:25 3:25 4:3.50 5:20 6:40"],
  [playground, "2B", 313, "1:20 2:20 3:45 4:25 5:10 6:15.25"],
  [playground, "1A", 410, "6:35 1:20 10:18.25 3:25"],
  [playground, "1B", 417, "7:60 8:12.10 9:30 2:20"],
  [playground, "2A", 424, "7:75 8:18.90 5:30"],
  [playground, "2B", 424, "7:50 8:33.33 9:22"],
  [trip, "2B", 520, "1:30 2:25 4:20 6:25.50 7:15"],
  [trip, "2B", 602, "3:10 8:40"],
  [library, "1A", 604, "1:10 2:15.50"],
  [library, "2A", 604, "6:20"],
  [library, "1B", 609, "1:12.25"],
];

/** Pledges for the trip, in the order of class 2B. */
const pledges = [30, 25, 25, 20, 20, 25.5, 15, 33.25, 20, 15];

/** Rows beside the collectors': one names a drive that is none, one is dated ahead. */
const otherRows = (): SampleRow<"contributions">[] => [
  {
    date: day2026(415),
    drive: playground,
    member: "Rex Lomond",
    amount: -10,
    method: { choice: "cash" },
    note: "Given back: meant for the trip",
  },
  {
    date: day2026(421),
    drive: playground,
    member: "Max Larch",
    amount: 80,
    method: { choice: "in-kind" },
    note: "Timber for the edging",
  },
  {
    date: day2026(422),
    drive: playground,
    member: "Kara Birch",
    amount: 24.5,
    method: { choice: "in-kind" },
    note: "Paint",
  },
  ...["Ada Fenwick", "Tom Fenwick"].map((member) => ({
    date: day2026(428),
    drive: playground,
    member,
    amount: 30,
    method: { choice: "transfer" } as const,
    reference: "T-2041",
    note: "One transfer of 60.00 for both children",
    paidBy: "Orla Fenwick",
  })),
  {
    date: day2026(502),
    drive: playground,
    member: "Hal Yewdale",
    amount: 65,
    method: { choice: "work" },
    note: "A day's digging by his father",
  },
  {
    date: day2026(508),
    drive: playground,
    group: "Class 2B",
    amount: 41.67,
    method: { choice: "cash" },
    note: "Box in the classroom",
  },
  {
    date: day2026(511),
    drive: "Playgroud",
    member: "Lars Coppice",
    amount: 15,
    method: { choice: "cash" },
  },
  {
    date: day2026(516),
    drive: playground,
    group: "Parents' association",
    amount: 187.6,
    method: { choice: "cash" },
    note: "Cake stall",
  },
  {
    date: day2026(620),
    drive: library,
    member: "Fred Vesper",
    amount: 25,
    method: { choice: "transfer" },
    note: "Standing order",
  },
];

const className = (short: string) => `Class ${short}`;

function pupilAt(group: string, place: number): string {
  return classes.find(({ name }) => name === group)!.pupils.split(",")[place - 1]!;
}

function members(): SampleRow<"members">[] {
  const rows: SampleRow<"members">[] = [];
  for (const { name: groups, pupils } of classes)
    for (const name of pupils.split(","))
      rows.push({
        memberId: `P${String(rows.length + 1).padStart(2, "0")}`,
        name,
        groups,
        contact: `${name.split(" ")[1]!.toLowerCase()}.family@brackenfield.example`,
        addressedTo: `${name.split(" ")[0]!}'s parents`,
      });
  return rows;
}

function contributions(): SampleRow<"contributions">[] {
  const rows = otherRows();
  for (const [drive, short, on, gifts] of collections)
    for (const gift of gifts.split(" ")) {
      const [place, amount] = gift.split(":").map(Number);
      rows.push({
        date: day2026(on),
        drive,
        member: pupilAt(className(short), place!),
        amount: amount!,
        method: { choice: "cash" },
      });
    }
  const dayOf = (row: SampleRow<"contributions">) => (row.date as { readonly day: number }).day;
  return rows.sort((a, b) => dayOf(a) - dayOf(b));
}

const drives = (): SampleRow<"drives">[] => [
  {
    drive: playground,
    asked: "Parents' association",
    basis: { choice: "voluntary" },
    opens: day2026(202),
    due: day2026(529),
    groupSplit: { choice: "by-members" },
    memberSplit: { choice: "conscience" },
    state: { choice: "open" },
    floor: 5,
  },
  {
    drive: trip,
    asked: "Class 2B",
    basis: { choice: "pledged" },
    target: 250,
    opens: day2026(504),
    due: day2026(603),
    state: { choice: "open" },
  },
  {
    drive: library,
    asked: "Parents' association",
    basis: { choice: "voluntary" },
    opens: day2026(601),
    due: day2026(1030),
    state: { choice: "open" },
    moneyInHand: 45,
    floor: 5,
  },
];

const items = (): SampleRow<"items">[] => [
  {
    drive: playground,
    item: "Climbing frame",
    quantity: 1,
    unitPrice: 1050,
    metBy: { choice: "cash" },
    priority: 1,
    received: true,
    spent: 1087.4,
    spentOn: day2026(603),
    receipt: "F-77",
  },
  {
    drive: playground,
    item: "Rubber mat",
    quantity: 8,
    unitPrice: 25,
    metBy: { choice: "cash" },
    priority: 2,
    received: 8,
    spent: 196,
    spentOn: day2026(608),
    receipt: "F-81",
  },
  {
    drive: playground,
    item: "Timber edging",
    quantity: 1,
    unitPrice: 80,
    metBy: { choice: "in-kind" },
    priority: 3,
    received: true,
  },
  { drive: library, item: "Shelf", quantity: 4, unitPrice: 95, metBy: { choice: "cash" } },
  { drive: library, item: "Book", quantity: 60, unitPrice: 6.5, metBy: { choice: "cash" } },
];

/**
 * A school's parents on 12 June 2026: a playground that is paid for and ready to be closed, what is
 * left over to be carried to the library corner; and a trip for which each family of one class has
 * pledged. Dollars and cents, classes within grades; one row names a drive that is none.
 */
export function schoolSample(): SampleWorkbook {
  return {
    id: "school",
    tabs: {
      members: members(),
      drives: drives(),
      contributions: contributions(),
      settings: [
        { setting: { choice: "organisation" }, value: "Parents of Brackenfield School" },
        { setting: { choice: "currency" }, value: "USD" },
        { setting: { choice: "asOf" }, value: day2026(612) },
      ],
      groups: [
        { group: "Parents' association" },
        { group: "Grade 1", partOf: "Parents' association" },
        { group: "Grade 2", partOf: "Parents' association" },
        ...classes.map(({ name, grade, collector }) => ({
          group: name,
          partOf: grade,
          collector,
        })),
      ],
      items: items(),
      adjustments: pledges.map((amount, index) => ({
        drive: trip,
        who: pupilAt("Class 2B", index + 1),
        adjustment: { choice: "pledge" },
        amount,
      })),
    },
  };
}
