// A list of members of one drive as people keep it without an add-on: what each gave, what is still
// outstanding, and a word for it, by a formula a cell.
export const drive = "Lift";

/** The quotas that were divided, by member. */
export function quotasOf(sheets) {
  const [header, ...rows] = sheets.find(({ name }) => name === "Quotas").rows;
  const [driveAt, idAt, quotaAt] = ["Drive", "Member ID", "Quota"].map((name) =>
    header.indexOf(name),
  );
  return rows
    .filter((row) => row[driveAt] === drive && row[idAt] !== "")
    .map((row) => [row[idAt], row[quotaAt]]);
}

/** What stands beside a member and a quota, in a row of the list. */
export function formulasOf(row, ledgerRows) {
  const column = (letter) => `Contributions!$${letter}$2:$${letter}$${ledgerRows + 1}`;
  return [
    `=SUMIFS(${column("E")},${column("C")},A${row},${column("B")},"${drive}")`,
    `=MAX(0,B${row}-C${row})`,
    `=IF(C${row}>=B${row},"Settled",IF(C${row}>0,"Part","Nothing yet"))`,
  ];
}

export const header = ["Member", "Quota", "Given", "Outstanding", "Standing"];
