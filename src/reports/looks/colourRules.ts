import type { PartState, Standing } from "../../core/index";
import type { Say } from "../../i18n/index";
import {
  columnLetters,
  type GeneratedTab,
  isGenerated,
  type Look,
  palette,
  severityLooks,
  stateLooks,
  type Tab,
} from "../../schema/index";
import { partLetters, partOf } from "../drives/partColumns";
import { changedPart } from "../report/rowOneParts";

/**
 * A rule of colour over whole columns below the header: the sheet holds to it by itself, whatever is
 * sorted or typed. A later one yields to an earlier.
 */
export interface ColourRule {
  /** What it says, wherever the columns stand: by it a rule is known to be the same. */
  readonly id: string;
  /**
   * Row 1 of a generated tab, or the header and all rows below it: rules begin with the header, for a
   * formula written for a row that is deleted would be broken.
   */
  readonly rows: "title" | "table";
  /** From 0. */
  readonly columns: readonly number[];
  /** Cells that hold just this text, or for which this formula is true, written for the header's row. */
  readonly when: { readonly text: string } | { readonly formula: string };
  readonly look: Look;
}

/** Where the columns of a tab stand in its sheet. */
export interface RuledTable {
  readonly tab: Tab;
  /** Ids in the sheet's order; null: the user's. */
  readonly columns: readonly (string | null)[];
  /** The row of the headers, from 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
}

const standingLooks: Readonly<Record<Standing, Look | null>> = {
  settled: stateLooks.paid,
  over: stateLooks.paid,
  part: stateLooks.part,
  awaited: null,
  "late-part": stateLooks.latePart,
  late: stateLooks.late,
  exempt: stateLooks.exempt,
  given: stateLooks.paid,
  "below-floor": stateLooks.part,
  none: null,
  undivided: null,
  "not-asked": null,
};

const partLooks: Readonly<Record<Exclude<PartState, "not-yet">, Look>> = {
  paid: stateLooks.paid,
  part: stateLooks.part,
  due: stateLooks.late,
  exempt: stateLooks.exempt,
};

/** On a Voluntary drive nobody is late, and what was given is given. */
const voluntaryLooks: Readonly<Record<Standing, Look | null>> = {
  ...standingLooks,
  "late-part": stateLooks.part,
  late: null,
  "below-floor": stateLooks.paid,
};

/** What a value that stands in the row above too may be known by: these, from the left. */
const repeats: { readonly [T in GeneratedTab]?: readonly string[] } = {
  byGroup: ["drive"],
  byMember: ["drive", "group"],
  payments: ["drive", "group"],
  followUp: ["drive", "collector", "group"],
  itemsBought: ["drive"],
  noticeboard: ["drive"],
  branches: ["branch"],
  branchGroups: ["branch", "drive"],
};

/** Row 1 of these says of no ledger that it has changed. */
const liveTabs: readonly Tab[] = ["branches", "branchGroups"];

/** The rules of a tab, those that speak of columns which are not there left out. */
export function colourRules(table: RuledTable, say: Say): readonly ColourRule[] {
  const rules = new Rules(table, say);
  rules.standings();
  if (isGenerated(table.tab)) {
    if (!liveTabs.includes(table.tab)) rules.stale();
    rules.repeated(repeats[table.tab] ?? []);
  }
  rules.ofTab();
  return rules.list;
}

class Rules {
  readonly list: ColourRule[] = [];
  private readonly table: RuledTable;
  private readonly say: Say;

  constructor(table: RuledTable, say: Say) {
    this.table = table;
    this.say = say;
  }

  /** The state of a member by its word: only its cell, and nothing where nothing is recorded. */
  standings(): void {
    const { standings, voluntaryStandings } = this.say.words.schema;
    const looks = new Map<string, Look>();
    for (const [words, known] of [
      [standings, standingLooks],
      [voluntaryStandings, voluntaryLooks],
    ] as const)
      for (const [standing, look] of Object.entries(known))
        if (look !== null) looks.set(words[standing as Standing], look);
    for (const [text, look] of looks) this.text("standing", text, look);
  }

  /** All of row 1 where the ledger has changed since, wherever in it that is said. */
  stale(): void {
    const { columns, headerRow } = this.table;
    const ours = columns.filter((id) => id !== null);
    const last = columns.lastIndexOf(ours[ours.length - 1] ?? null);
    const fixed = changedPart(this.say.words);
    const row = `$${headerRow - 1}:$${headerRow - 1}`;
    this.list.push({
      id: `stale=${fixed}`,
      rows: "title",
      columns: columns.slice(0, last + 1).map((_, c) => c),
      // A bracket or a comma may end it; what stands for any text in a search may not be in it.
      when: { formula: `=COUNTIF(${row};"*${fixed.replace(/["*?~]/g, "?")}*")>0` },
      look: { fill: palette.stale, ink: palette.notCounted },
    });
  }

  /** Muted where drive, group or collector are those of the row above. */
  repeated(ids: readonly string[]): void {
    const terms: string[] = [];
    for (const id of ids) {
      const at = this.place(id);
      if (at === null) return;
      terms.push(`${at}=${this.place(id, -1)}`);
      const when = terms.length === 1 ? `=${terms[0]}` : `=AND(${terms.join(";")})`;
      this.formula(`repeated:${id}`, [id], when, { ink: palette.repeated });
    }
  }

  ofTab(): void {
    const { tab } = this.table;
    if (tab === "overview" || tab === "noticeboard") this.progress("target");
    if (tab === "byGroup" || tab === "branchGroups") this.progress("quota");
    if (tab === "overview") this.past(this.say.words.schema.choices.basis.voluntary);
    if (tab === "byGroup" || tab === "branchGroups")
      this.bold("root", this.allBut("progress"), (at) => `=LEFT(${at("group")};1)<>"\u2003"`, [
        "group",
      ]);
    if (tab === "byMember")
      this.bold("due", ["dueNow"], (at) => `=N(${at("dueNow")})>0`, ["dueNow"]);
    if (tab === "payments") this.parts();
    if (tab === "perPerson") this.filled("alert", ["alert"], "alert", stateLooks.part);
    if (tab === "itemsBought") this.covered();
    if (tab === "remedies") this.remedies();
    if (tab === "checks") this.severities();
    if (tab === "quotas") this.levels();
  }

  /** A bar whose target is reached. */
  private progress(target: string): void {
    this.when(
      "reached",
      ["progress"],
      (at) => `=AND(N(${at(target)})>0;N(${at("collected")})>=N(${at(target)}))`,
      { ink: palette.reached },
      [target, "collected"],
    );
  }

  /** Past its day, and still outstanding, of a drive in which anything is. */
  private past(voluntary: string): void {
    const when = (at: (id: string) => string) =>
      `=AND(N(${at("daysLeft")})<0;N(${at("outstanding")})>0;${at("basis")}<>"${voluntary}")`;
    const ids = ["daysLeft", "outstanding", "basis"];
    this.when("past", ["progress"], when, { ink: palette.past }, ids);
    this.when("past", ["daysLeft"], when, { ink: palette.past, bold: true }, ids);
  }

  /** The parts of quotas by their letters, columns that stand side by side in their order at once. */
  private parts(): void {
    const { columns, headerRow } = this.table;
    const states = this.place("states");
    if (states === null) return;
    for (let c = 0; c < columns.length; ) {
      const part = partOf(columns[c]!);
      let end = c + 1;
      while (part >= 0 && partOf(columns[end] ?? null) === part + end - c) end++;
      const first = `${columnLetters(c + 1)}${headerRow}`;
      // The cell itself, as seen from the first: spreadsheets know no column of a rule without one.
      const letter = `MID(${states};COLUMN(${first})-COLUMN($${first})+${part + 1};1)`;
      const run = columns.slice(c, end) as string[];
      // A header of letters of its own is none: so letters have to be as large as they are.
      for (const [state, look] of part < 0 ? [] : Object.entries(partLooks))
        this.formula(
          `${state}:${part}`,
          run,
          `=EXACT(${letter};"${partLetters[state as PartState]}")`,
          look,
        );
      c = end;
    }
  }

  private covered(): void {
    const ids = ["cost", "covered"];
    this.when(
      "covered",
      ["covered"],
      (at) => `=AND(N(${at("cost")})>0;N(${at("covered")})>=N(${at("cost")}))`,
      stateLooks.paid,
      ids,
    );
    this.when(
      "covered-part",
      ["covered"],
      (at) => `=AND(N(${at("covered")})>0;N(${at("covered")})<N(${at("cost")}))`,
      stateLooks.part,
      ids,
    );
  }

  /** Findings stand out above their items; what is done, begun, used or not goes by its word. */
  private remedies(): void {
    this.bold("finding", "all", (at) => `=LEFT(${at("finding")};1)<>"\u2003"`, ["finding"]);
    this.when("past", ["daysLeft"], (at) => `=N(${at("daysLeft")})<0`, {
      ink: palette.past,
      bold: true,
    });
    const { findingState, inUse } = this.say.words.schema.choices;
    this.text("state", findingState["put-right"], stateLooks.paid);
    this.text("state", findingState["under-way"], stateLooks.part);
    this.text("state", findingState.dropped, stateLooks.exempt);
    this.covered();
    this.text("inUse", inUse.yes, stateLooks.paid);
    this.text("inUse", inUse.partly, stateLooks.part);
    this.text("inUse", inUse.no, stateLooks.late);
  }

  private severities(): void {
    this.filled("accepted", "all", "acceptedBy", { ink: palette.muted });
    const { severity } = this.say.words.schema.choices;
    for (const each of ["error", "warning", "notice"] as const)
      this.text("severity", severity[each], severityLooks[each]);
    this.filled("not-counted", ["notCounted"], "notCounted", { ink: palette.notCounted });
  }

  private levels(): void {
    const { level } = this.say.words.schema.choices;
    const is = (word: string) => (at: (id: string) => string) => `=${at("level")}="${word}"`;
    this.bold("group", "all", is(level.group), ["level"]);
    this.when("unlisted", "all", is(level.unlisted), { ink: palette.muted, italic: true }, [
      "level",
    ]);
  }

  /** Where a column holds anything, but its header. */
  private filled(id: string, columns: readonly string[] | "all", by: string, look: Look): void {
    const header = (this.table.headers[this.table.columns.indexOf(by)] ?? "").replace(/"/g, '""');
    const when = (at: (id: string) => string) => `=AND(LEN(${at(by)})>0;${at(by)}<>"${header}")`;
    this.when(id, columns, when, look, [by]);
  }

  private allBut(without: string): readonly string[] {
    return this.table.columns.filter((id): id is string => id !== null && id !== without);
  }

  private bold(
    id: string,
    columns: readonly string[] | "all",
    when: (at: (id: string) => string) => string,
    needs: readonly string[],
  ): void {
    this.when(id, columns, when, { bold: true, ink: palette.ink }, needs);
  }

  private text(id: string, text: string, look: Look): void {
    const column = this.table.columns.indexOf(id);
    if (column >= 0)
      this.list.push({
        id: `${id}=${text}`,
        rows: "table",
        columns: [column],
        when: { text },
        look,
      });
  }

  private when(
    id: string,
    columns: readonly string[] | "all",
    when: (at: (id: string) => string) => string,
    look: Look,
    needs: readonly string[] = columns === "all" ? [] : columns,
  ): void {
    if (needs.some((each) => this.place(each) === null)) return;
    this.formula(
      id,
      columns,
      when((each) => this.place(each)!),
      look,
    );
  }

  private formula(
    id: string,
    columns: readonly string[] | "all",
    formula: string,
    look: Look,
  ): void {
    const places =
      columns === "all"
        ? this.table.columns.flatMap((each, c) => (each === null ? [] : [c]))
        : columns.map((each) => this.table.columns.indexOf(each)).filter((c) => c >= 0);
    if (places.length > 0)
      this.list.push({
        id: `${id}:${columns}`,
        rows: "table",
        columns: places,
        when: { formula },
        look,
      });
  }

  /** A cell of a column in the header's row, or so many rows from it: "$C2"; null without the column. */
  private place(id: string, offset = 0): string | null {
    const column = this.table.columns.indexOf(id);
    return column < 0 ? null : `$${columnLetters(column + 1)}${this.table.headerRow + offset}`;
  }
}
