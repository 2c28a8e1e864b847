import { applyQuotas } from "../../../../src/commands/divide/divideQuotas";
import { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { newToken } from "../../../support/newToken";
import { inLanguage } from "../../openSample";
import type { Chance } from "./chance";

/** Someone of the association. */
export interface Person {
  readonly id: string;
  readonly given: string;
  readonly surname: string;
  readonly name: string;
  readonly isChild: boolean;
  /** null: lives alone, as far as the list of members says. */
  readonly household: string | null;
  /** What was promised to the tower, in euros; 0: nothing. */
  readonly pledge: number;
}

/** The drives of the year; last year's is closed, next year's a draft. */
export const drives = {
  dues: "Mitgliedsbeitrag 2026",
  levy: "Umlage Heizung 2026",
  gifts: "Spielplatz am Bach",
  tower: "Glockenturm",
} as const;

export type DriveKey = keyof typeof drives;

/** Euros: a month's dues of an adult and of a child, and a quarter's levy of an adult. */
export const amounts = { adult: 12, child: 6, quarter: 45 } as const;

const givenNames =
  `Anna Berta Carla Dorothea Elisabeth Franziska Greta Hannelore Ingrid Johanna Katharina Lena
Margarete Nina Olga Petra Renate Sabine Theresa Ursula Vera Waltraud Jürgen Günter Björn Andreas Bernd Christian
Dieter Erich Friedrich Gerhard Heinrich Jakob Karl Ludwig Matthias Norbert Oskar Paul Rainer Stefan Thomas Ulrich
Volker Wolfgang Maximilian Sebastian Anne-Marie Hans-Peter Karl-Heinz Eva-Maria`.split(/\s+/);

const childNames =
  `Lina Mia Emma Ben Paul Finn Lea Clara Jonas Tim Ella Max Nele Mai Noah Ida Lukas Frieda Till
Marie`.split(/\s+/);

const surnames =
  `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer
Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann
Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel
Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm
Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf
Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Pfeiffer Oberndorfer-Lang
Schmidtbauer-Hohenfels Trautmannsdorf Leutheusser-Brand Frankenberger Kleinschmidthuber`.split(
    /\s+/,
  );

const pledges = [30, 50, 60, 80, 100, 120, 150, 200, 250, 300];

/** Two hundred people: families, couples, people alone, and some who are called alike. */
export function makePeople(chance: Chance, count = 200): Person[] {
  const people: Person[] = [];
  const taken = new Set<string>();
  const labels = new Set<string>();
  const add = (given: string, surname: string, isChild: boolean, household: string | null) => {
    const id = `M${String(people.length + 1).padStart(3, "0")}`;
    const pledge = !isChild && chance.happens(0.4) ? chance.pick(pledges) : 0;
    const name = `${given} ${surname}`;
    taken.add(name);
    people.push({ id, given, surname, name, isChild, household, pledge });
  };
  const fresh = (names: readonly string[], surname: string): string => {
    for (;;) {
      const given = chance.pick(names);
      if (!taken.has(`${given} ${surname}`)) return given;
    }
  };
  while (people.length < count - 4) {
    const surname = chance.pick(surnames);
    const kind = chance.weighted([
      [45, "alone"],
      [22, "couple"],
      [33, "family"],
    ] as const);
    if (kind === "alone") {
      add(fresh(givenNames, surname), surname, false, null);
      continue;
    }
    const label = labels.has(surname) ? `${surname} ${people.length}` : `Familie ${surname}`;
    labels.add(surname);
    add(fresh(givenNames, surname), surname, false, label);
    // Some keep their names.
    const other = chance.happens(0.2) ? chance.pick(surnames) : surname;
    if (kind === "couple" || chance.happens(0.8))
      add(fresh(givenNames, other), other, false, label);
    const children = kind === "family" ? 1 + chance.below(2) : 0;
    for (let i = 0; i < children; i++) add(fresh(childNames, surname), surname, true, label);
  }
  // Namesakes: two who have nothing to do with each other, and a father and his son.
  const one = people.find(({ household, isChild }) => household === null && !isChild)!;
  add(one.given, one.surname, false, null);
  const father = people.find(({ household, isChild }) => household !== null && !isChild)!;
  add(father.given, father.surname, false, father.household);
  while (people.length < count) {
    const surname = chance.pick(surnames);
    add(fresh(givenNames, surname), surname, false, null);
  }
  return people;
}

const months = Array.from({ length: 12 }, (_, m) => m + 1);
const lastOf = (month: number) =>
  `2026-${String(month).padStart(2, "0")}-${new Date(Date.UTC(2026, month, 0)).getUTCDate()}`;

/** Their workbook as the year begins, divided. */
export function openYear(people: readonly Person[], chance: Chance): MemoryWorkbook {
  const adults = people.filter(({ isChild }) => !isChild);
  const children = people.length - adults.length;
  const dues = 12 * (amounts.adult * adults.length + amounts.child * children);
  const promised = people.reduce((sum, { pledge }) => sum + pledge, 0);
  const groupsOf = ({ isChild, pledge }: Person) =>
    [isChild ? "Kinder" : "Erwachsene", ...(pledge > 0 ? ["Zusagen"] : [])].join(", ");
  const rows = chance.shuffled(people).map((person) => {
    const { id, name, household, isChild } = person;
    return [id, name, groupsOf(person), isChild ? 1 : 2, household ?? ""];
  });
  const due = months.map(lastOf).join("; ");
  const driveRows = chance.shuffled([
    [drives.dues, "", "Mandatory", dues, "2026-01-01", due, "Same rate", "By weight", "Open"],
    [
      ...[drives.levy, "Erwachsene", "Mandatory", 4 * amounts.quarter * adults.length],
      ...["2026-01-15", "2026-03-31; 2026-06-30; 2026-09-30; 2026-11-30"],
      ...["", "Equally", "Open"],
    ],
    [drives.gifts, "", "Voluntary", 6000, "2026-03-01", "2026-10-31", "", "Conscience", "Open"],
    [
      ...[drives.tower, "Zusagen", "Pledged", promised, "2026-02-01"],
      ...["2026-05-31; 2026-11-30", "", "Equally", "Open"],
    ],
    [
      "Mitgliedsbeitrag 2025",
      "",
      "Mandatory",
      dues,
      "2025-01-01",
      "2025-12-31",
      "Same rate",
      "By weight",
      "Closed",
    ],
    ["Chorreise 2027", "", "Voluntary", 3000, "2027-01-01", "", "", "Conscience", "Draft"],
  ]);
  const workbook = new MemoryWorkbook()
    .addSheet("Members", [["Member ID", "Name", "Groups", "Weight", "Household"], ...rows])
    .addSheet("Drives", [
      [
        ...["Drive", "Who is asked", "Basis", "Target", "Opens", "Due"],
        ...["Group split", "Member split", "State"],
      ],
      ...driveRows,
    ])
    .addSheet("Contributions", [
      ["Date", "Drive", "Member", "Group", "Amount", "Method", "Reference", "Note", "Paid by"],
    ])
    .addSheet("Settings", [
      ["Setting", "Value"],
      ["Currency", "EUR"],
    ])
    .addSheet("Adjustments", [
      ["Drive", "Group or member", "Adjustment", "Amount"],
      ...people
        .filter(({ pledge }) => pledge > 0)
        .map(({ id, pledge }) => [drives.tower, id, "Pledge", pledge]),
    ]);
  const context = inLanguage("en", "2026-01-02");
  const reply = applyQuotas(workbook, context, { token: newToken(), drive: "", keep: false });
  if (!reply.ok) throw new Error(reply.message);
  return workbook;
}
