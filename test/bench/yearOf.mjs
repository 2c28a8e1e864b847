// A year of a large organisation, as the sheets' cells: 4 drives, 6 contributions a member.
const columns = {
  Members: ["Member ID", "Name", "Groups", "Weight", "Joined", "Left", "Contact", "Note"],
  Groups: ["Group", "Part of", "Collector", "Weight", "Note"],
  Drives: [
    "Drive",
    "Who is asked",
    "Basis",
    "Target",
    "Opens",
    "Due",
    "Group split",
    "Member split",
    "State",
    "Currency",
  ],
  Contributions: ["Date", "Drive", "Member", "Group", "Amount", "Method", "Reference", "Note"],
  Settings: ["Setting", "Value", "What it does"],
};
const day = (n) => ({ day: 20454 + n });
const drives = ["Lift", "Roof", "Hardship fund", "Dues"];

const serialOf1970 = 25_569;

/** @returns {{ name: string, rows: unknown[][] }[]} */
export function yearOf(members) {
  const groups = Math.max(5, Math.round(members / 40));
  let state = 42;
  const random = (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % n;
  };
  const rows = {
    Members: Array.from({ length: members }, (_, i) => [
      `M${i + 1}`,
      `Member number ${i + 1}`,
      `Group ${i % groups}`,
      1 + random(5),
      "",
      "",
      `m${i}@example.org`,
      "",
    ]),
    Groups: Array.from({ length: groups }, (_, i) => [
      `Group ${i}`,
      "All",
      `Member number ${i + 1}`,
      "",
      "",
    ]).concat([["All", "", "", "", ""]]),
    Drives: [
      [
        "Lift",
        "",
        "Mandatory",
        members * 100,
        day(0),
        "2026-02-28 50%; 2026-06-30 50%",
        "Same rate",
        "By weight",
        "Open",
        "",
      ],
      [
        "Roof",
        "",
        "Mandatory",
        members * 70,
        day(10),
        day(120),
        "By members",
        "Equally",
        "Open",
        "",
      ],
      [
        "Hardship fund",
        "",
        "Voluntary",
        members * 30,
        day(20),
        day(200),
        "By members",
        "Conscience",
        "Open",
        "",
      ],
      [
        "Dues",
        "",
        "Mandatory",
        members * 120,
        day(0),
        day(90),
        "By members",
        "Equally",
        "Open",
        "",
      ],
    ],
    // Of ten members nine have given what is asked in most drives: the usual state of a year.
    Contributions: Array.from({ length: members * 6 }, (_, i) => {
      const member = i % members;
      const generous = member % 10 > 0 ? 120 : 20;
      return [
        day(random(180)),
        drives[Math.floor(i / members) % 4],
        `M${member + 1}`,
        "",
        generous,
        "Cash",
        `R${i}`,
        "",
      ];
    }),
    Settings: [
      ["Currency", "KRW", ""],
      ["As of", day(200), ""],
    ],
  };
  return Object.entries(columns).map(([name, header]) => ({ name, rows: [header, ...rows[name]] }));
}

/** Writes a year's input tabs into the model of a spreadsheet, neither divided nor refreshed yet. */
export function writeYear(spreadsheet, members) {
  for (const { name, rows } of yearOf(members)) {
    const sheet = spreadsheet.addSheet(name);
    if (rows.length > sheet.maxRows)
      sheet.insert("rows", sheet.maxRows, rows.length - sheet.maxRows, sheet.maxRows);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const isDay = typeof cell === "object";
        sheet.setContent(r + 1, c + 1, isDay ? cell.day + serialOf1970 : cell);
        if (isDay)
          sheet.styles.numberFormat.fill(
            { row: r + 1, column: c + 1, rows: 1, columns: 1 },
            "yyyy-mm-dd",
          );
      });
    });
  }
}
