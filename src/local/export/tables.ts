/** The types that columns have, as BigQuery calls them. */
type ColumnType = "STRING" | "INT64" | "NUMERIC" | "BOOL" | "DATE";

/** One column of a table that is exported. Names and descriptions are English, as SQL is. */
export interface ExportColumn {
  readonly type: ColumnType;
  readonly required: boolean;
  readonly description: string;
}

const column = <T extends ColumnType, R extends boolean>(
  type: T,
  required: R,
  description: string,
) => ({ type, required, description }) as const;
const stated = <T extends ColumnType>(type: T, description: string) =>
  column(type, true, description);
const perhaps = <T extends ColumnType>(type: T, description: string) =>
  column(type, false, description);

const workbook = stated("STRING", "Which workbook: see the table workbooks");
const drive = stated("STRING", "The drive's name; empty: rows of the ledger that belong to none");
const currency = stated("STRING", "ISO 4217 code");
const units = "in the smallest units of the drive's currency";

/**
 * The tables of an export and their columns. Money stands in whole smallest units (won, cents) of
 * its currency, days are dates, and nothing is a binary fraction.
 */
export const exportTables = {
  workbooks: {
    workbook: stated("STRING", "What this workbook is called in all tables"),
    file: stated("STRING", "The file that it was read from"),
    organisation: stated("STRING", "As Settings name it"),
    language: stated("STRING", "en or ko: the language of its tabs"),
    currency: stated("STRING", "The Settings currency"),
    as_of: stated("DATE", "The day that all figures speak of"),
    grace_days: stated("INT64", "Days after a due day before anybody counts as late"),
  },
  members: {
    workbook,
    member: stated("STRING", "What this member is called in all tables: the ID, else the name"),
    member_id: perhaps("STRING", "The Member ID as written"),
    name: stated("STRING", "The name as written"),
    group_names: stated("STRING", "The names under Groups, with commas between them"),
    household: stated("STRING", "As written; empty: none"),
    contact: stated("STRING", "As written"),
    joined_on: perhaps("DATE", "The first day"),
    left_on: perhaps("DATE", "The last day"),
    weight: perhaps("NUMERIC", "As written, to nine decimals"),
    income: perhaps("INT64", "A month's, in the smallest units of the Settings currency"),
    on_roster: stated("BOOL", "Whether Members has this row still; if not, only the roll has it"),
  },
  group_tree: {
    workbook,
    group_name: stated("STRING", "The group's name; empty: the organisation without a name"),
    part_of: perhaps("STRING", "The group above; none: a body"),
    depth: stated("INT64", "0 for a body"),
    sort_order: stated("INT64", "Parents first, from 0"),
    collector: stated("STRING", "As written; empty: none of its own"),
    weight: perhaps("NUMERIC", "As written, to nine decimals"),
  },
  drives: {
    workbook,
    drive,
    name: stated("STRING", "What the tabs call it"),
    sort_order: stated("INT64", "As Overview has it, from 0"),
    state: stated("STRING", "draft, open or closed"),
    basis: perhaps("STRING", "mandatory, pledged or voluntary"),
    currency,
    decimals: stated("INT64", "How many decimals its amounts have"),
    unit: stated("NUMERIC", "What a smallest unit is: 1, 0.01, 0.001"),
    who_is_asked: stated("STRING", "A group's name, or the word for everyone"),
    target: perhaps("INT64", `What is to be raised, ${units}`),
    opens: perhaps("DATE", "When it opens"),
    due: perhaps("DATE", "The last due day"),
    divided_on: perhaps("DATE", "The last day on which it was divided"),
    group_split: perhaps("STRING", "How it is split among groups"),
    member_split: perhaps("STRING", "How it is split among members"),
    round_to: stated("INT64", `What quotas are rounded to, ${units}`),
    member_quotas: stated("BOOL", "Whether quotas are the members', not the groups' alone"),
    listed: stated("BOOL", "Whether By group and By member list it"),
    money_in_hand: stated("INT64", `At the start, ${units}`),
    spent: stated("INT64", `On its items, ${units}`),
    counted: perhaps("INT64", `What was counted by hand last, ${units}`),
  },
  instalments: {
    workbook,
    drive,
    part: stated("INT64", "From 1, in the order of the days"),
    due: stated("DATE", "When this part falls due"),
    share: perhaps("INT64", "In millionths of the quota; none: parts are equal"),
  },
  group_roll: {
    workbook,
    drive,
    node: stated("INT64", "Which group of this drive's tree, from 0, parents first"),
    parent: perhaps("INT64", "The node above; none: the topmost"),
    depth: stated("INT64", "0 for the topmost"),
    group_name: stated("STRING", "What the tabs call it"),
    quota: perhaps("INT64", `Asked of the group, ${units}; none: nothing divided`),
    write_off: stated("INT64", `Written off for the group itself, at most, ${units}`),
    collector: stated("STRING", "Its own, or that of the nearest group above that has one"),
  },
  roll: {
    workbook,
    drive,
    member: stated("STRING", "See members"),
    sort_order: stated("INT64", "As By member has it, from 0"),
    node: stated("INT64", "The group, of group_roll, to which this member counts"),
    group_name: stated("STRING", "Through which group the member is asked; empty: through none"),
    place: stated("STRING", "asked, exempt, undivided (to be on the roll yet) or not-asked"),
    quota: perhaps("INT64", `Asked of the member, ${units}; none: what conscience dictates`),
    suggested_least: stated("INT64", `The least gift that is suggested, ${units}; 0: none`),
    written_off: stated("INT64", `Of what was outstanding, ${units}`),
    first_part: stated(
      "INT64",
      "The first instalment that is theirs, as they may have joined later",
    ),
    pledged: stated("BOOL", "Whether the quota is what the member has promised"),
    departed: stated("BOOL", "Whether the member has left by the day of the figures"),
  },
  ledger: {
    workbook,
    tab: perhaps("STRING", "The further ledger that it stands in; none: Contributions"),
    sheet_row: stated("INT64", "The row, as the sheet counts"),
    drive,
    drive_written: stated("STRING", "The drive as the row names it"),
    day: perhaps("DATE", "When it was given; none: not readable"),
    member: perhaps("STRING", "See members; none: nameless, or nobody who is known"),
    member_written: stated("STRING", "The member as the row names them"),
    group_written: stated("STRING", "The group as the row names it"),
    node: perhaps("INT64", "The group, of group_roll, that a counted nameless row is credited to"),
    currency: stated("STRING", "The currency that it was written in"),
    amount: perhaps("INT64", "In the smallest units of its own currency; none: not counted"),
    amount_not_counted: perhaps("NUMERIC", "As the cell has it, to nine decimals; none: counted"),
    kind: stated("STRING", "cash, in-kind, carried, ahead (dated ahead) or not-counted"),
    why_not_counted: perhaps("STRING", "The code of the problem; docs/problems.md explains each"),
    method: stated("STRING", "cash, transfer, in-kind, work, carried-over or other"),
    method_written: stated("STRING", "The word for another method"),
    with_collector: stated("BOOL", "Whether its cash is with its collector still"),
    received_by: stated("STRING", "As written"),
    paid_by: stated("STRING", "As written"),
    reference: stated("STRING", "As written"),
    note: stated("STRING", "As written"),
  },
  rates: {
    workbook,
    currency,
    decimals: stated("INT64", "How many decimals its amounts have"),
    valid_from: stated("DATE", "The first day on which it stands"),
    valid_until: stated("DATE", "The day from which the next one stands"),
    digits: stated(
      "INT64",
      "What one unit is worth in the Settings currency: digits × 10^exponent",
    ),
    exponent: stated("INT64", "See digits"),
  },
  words: {
    workbook,
    kind: stated("STRING", "standing, voluntary-standing or basis"),
    id: stated("STRING", "As the other tables have it"),
    words: stated("STRING", "The same in the workbook's language"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ExportColumn>>>>;

export type ExportTable = keyof typeof exportTables;

/** In the order in which they are loaded. */
export const exportTableNames = Object.keys(exportTables) as readonly ExportTable[];

/** Whole numbers beyond 2^53 are bigints; decimals and days are texts, "12.5" and "2026-03-31". */
interface Values {
  readonly STRING: string;
  readonly INT64: number | bigint;
  readonly NUMERIC: string;
  readonly BOOL: boolean;
  readonly DATE: string;
}

type ValueOf<C extends ExportColumn> = C["required"] extends true
  ? Values[C["type"]]
  : Values[C["type"]] | null;

type Columns<T extends ExportTable> = (typeof exportTables)[T];

/** A row of a table, every column of it. */
type ExportRow<T extends ExportTable> = {
  readonly [C in keyof Columns<T>]: Columns<T>[C] extends ExportColumn
    ? ValueOf<Columns<T>[C]>
    : never;
};

/** A row, and the table that it belongs to. */
export type ExportedRow = {
  readonly [T in ExportTable]: readonly [table: T, row: ExportRow<T>];
}[ExportTable];
