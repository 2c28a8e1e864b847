import { notXlsxReasons } from "../../xlsx";
import type { CliWords } from "./cliWords";

export const english: CliWords = {
  help: {
    about: [
      "Whipround divides a target into quotas, shows who has and has not contributed, and rewrites",
      "the summary tabs of a workbook. It runs the add-on of Google Sheets on .xlsx files.",
    ],
    usage: "Usage",
    moreHelp:
      "whipround COMMAND --help lists a command's options; whipround --version prints the version.",
    language: "Every command takes --language en or ko; left out, it is that of LANG.",
  },
  summaries: {
    start: "divide, refresh and print the Overview of your workbook, or of the sample",
    refresh: "rewrite the summary tabs and print the Overview",
    divide: "divide the drives' targets into quotas; without -o, only show what that would give",
    compare: "set the ways to divide a drive side by side; with -o, take one of them over",
    check: "list the problems; with -o, write them to the Checks tab too",
    import: "add a bank's statement to the ledger; without -o, only show what that would add",
    person: "make the statement of a person, a household, a group or everyone",
    receipts: "make numbered receipts, by gift or for a year; print again, list or void them",
    notice: "make a notice of totals with charts that anyone may see",
    outcome: "make a page of what was found, what came in, what it bought and what is open",
    sheets: "make collection sheets to sign, one a group",
    handover: "make a handover report, for officers only",
    setup: "add the input tabs that are missing; without IN.xlsx, begin a new workbook",
    example: (names) => `write an example to try things on: ${names}`,
    export: "write many workbooks as tables with SQL views, for BigQuery: for officers only",
    deploy: "put the add-on into your Google sheet",
  },
  options: {
    out: "the workbook to write",
    outPage: "the page to write",
    force: "change locked cells, protected tabs and signed files too",
    outFolder: "the folder to write",
    intoFolder: "write into a folder that holds other things too, which stay",
    who: "the name that History shows",
    once: "stop then; left out: open it in the spreadsheet page",
    driveToDivide: "this drive only; left out: every open drive",
    driveToCompare: "this drive only; left out: every drive that is not closed",
    groupSplit: 'how the total is split among groups, such as "Same rate": to take over',
    memberSplit: 'how a group\'s is split among its members, such as "By weight"',
    driveToImport:
      "the drive of all lines; left out where several are open: each line finds its own",
    driveToNotice: "this drive only; left out: every open drive",
    driveToCollect: "the drive to collect for",
    keep: "those who have contributed keep their present quota",
    why: "the reason, for the Why column",
    method: "how it was paid, such as Transfer",
    dayFirst: "03/04/2026 is 3 April",
    monthFirst: "03/04/2026 is March 4",
    yearFirst: "26.03.11 is 11 March 2026",
    from1900: "46094 is 13 March 2026, as spreadsheets count days",
    from1904: "44632 is 13 March 2026, as some old spreadsheets count them",
    cameIn:
      "words of the file for money that came in, “;” between them; “+”: amounts without a sign",
    wentOut: "the same for money that went out, or has not come in",
    account: "the account whose lines are meant, where the file has several",
    everyAccount: "the lines of all its accounts",
    thousands: "1.250 is one thousand two hundred and fifty",
    decimals: "1.250 is one and a quarter",
    separator: (names) => `what stands between the cells: ${names}`,
    evenIfElsewhere: "add lines too that stand in the ledger under another drive",
    encoding: (names) => `one of ${names}`,
    columns: "what each column is, such as date,-,payer,amount; - is not used",
    people: 'who payers are: "A BECKER=M12; Gran=M07"',
    assign: 'what single lines are: "12=DRIVE|MEMBER; 14=DRIVE|MEMBER|45 + DRIVE|MEMBER|12; 15=-"',
    asProposed: "take lines that are to be looked at as they are proposed",
    unmatchedTo: "add lines that matched nobody without a name, to this group",
    leaveOut: "leave out lines that are to be looked at, matched nobody or cannot be read",
    member: "the Member ID or the name",
    household: "the household: one statement for all of it",
    groupOfPages: "the group: a statement for each in it, a page each",
    everyone: "a statement for everyone, a page each",
    part: "which of the prints that it takes",
    groups: "these only, with semicolons between them",
    page: "the page to print: .html, or .csv of the list",
    by: "a receipt for each gift, or one for all of a year: gift, year",
    year: "the year: of the receipts by year, or of the list",
    households: "by year: one for each household",
    driveToReceipt: "the drive; without it, all of them",
    memberToReceipt: "the member: ID or name; without it, everyone's",
    householdToReceipt: "the household",
    from: "paid on this day or later, such as 2026-01-31",
    until: "paid on this day or before",
    again: "print these again: 2026-017, or 2026-001 to 2026-020",
    void: "void this one",
    list: "list the numbers of a year",
    note: "words of your own on the page",
    scriptId:
      "the script of your sheet: Extensions ▸ Apps Script ▸ Project Settings ▸ Script ID; left out: the one in .clasp.json",
    newSheet: "make a new sheet of this name",
    replaceCode: "replace code that stands in the script already",
  },
  wrong: {
    command: (name, commands) =>
      `There is no command "${name}": ${commands}. whipround --help explains them.`,
    noCommand: (commands) => `Begin with a command: ${commands}. whipround --help explains them.`,
    arguments: (command, given) =>
      `whipround ${command} takes one workbook, not ${given.length}: ${given.join(", ")}`,
    option: (command, option) =>
      `whipround ${command} has no option ${option}. whipround ${command} --help lists them.`,
    aSwitch: (option) => `${option} is a switch: it takes no value.`,
    noValue: (option, value) => `${option} needs a value: ${option} ${value}`,
    language: (given, languages) => `--language is one of ${languages}, not "${given}".`,
    noInput: (command) => `Name the workbook: whipround ${command} in.xlsx -o out.xlsx`,
    noTarget: (command, input) =>
      `Say with -o where to write: whipround ${command} ${input} -o out.xlsx\nThe workbook that is read is only written over if -o names it.`,
    noPageTarget: (command, input) =>
      `Say with -o where to write the page: whipround ${command} ${input} -o page.html`,
    noFolderTarget: (input) =>
      `Say with -o which folder to write: whipround export -o FOLDER ${input}`,
    twice: (name) => `${name} is named twice: every workbook is exported once.`,
    noStatement: (usage) => `Name the statement and the workbook: ${usage}`,
    missing: (option, example) => `Say which with ${option}: ${example}`,
    by: (given) => `--by is gift or year, not "${given}".`,
    noWay: "Say with --group-split and --member-split which way to take over.",
    split: (option, given) =>
      `${option} is written as in the drop-downs of Drives, not "${given}".`,
    notCompared: (drive) =>
      `${drive} cannot be divided in this way: take one of those in the table.`,
    example: (names) => `Name one of the examples: ${names}.`,
    encoding: (names, given) => `--encoding is one of ${names}, not "${given}".`,
    columns: (names, given) => `--columns knows ${names} and -, not "${given}".`,
    separator: (names, given) => `--separator is one of ${names}, not "${given}".`,
    notCsv: (format, name) =>
      `${name} is in the ${format} format, not CSV. Download the CSV file that the bank offers as well.`,
    people: (given) => `--people is written like "A BECKER=M12", not "${given}".`,
    assign: (given) =>
      `--assign is written like "12=DRIVE|MEMBER", with the number of a line of the file, not "${given}".`,
    bothOrders:
      "Give one of --day-first, --month-first, --year-first, --from-1900 and --from-1904, not both.",
    bothReadings: "Give --thousands or --decimals, not both.",
  },
  files: {
    missing: (name) => `There is no file ${name}.`,
    unreadable: (name, reason) => `${name} cannot be read: ${reason}.`,
    unwritable: (name, reason) => `${name} cannot be written: ${reason}.`,
    ending: (endings, name) =>
      `The file to write must end in ${endings.join(" or ")}, not "${name}".`,
    noFolder: (folder, name) => `There is no folder ${folder} to write ${name} into.`,
    isFolder: (name) => `${name} is a folder; name a file.`,
    isFile: (name) => `${name} is a file; name a folder.`,
    otherThings: (folder, names, more) =>
      `${folder} holds other things: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Name a folder of its own, or add --force: they stay, and only the files of an earlier export are replaced.`,
    cannotChange: (input, lines) =>
      [`${input} cannot be changed like that:`, ...lines.map((line) => `  - ${line}`)].join("\n"),
    refusals: {
      array: (place) => `${place} lies in an array formula; take the array away, or move it`,
      "data-table": (place) => `${place} lies in a table of what-ifs; move it`,
      "table-header": (place) =>
        `${place} is a header of a table; change the header in a spreadsheet program`,
      "table-cut": (place) =>
        `the table at ${place} would be cut; turn it into plain cells in a spreadsheet program`,
      "table-totals": (place) =>
        `${place} lies below the totals of a table, where new rows would not count; turn the totals row off in a spreadsheet program`,
      "pivot-table": (place) => `${place} lies in a pivot table; move the pivot table`,
      "beyond-grid": (place) =>
        `${place} is the last cell that a workbook has, and cells would be pushed beyond it; delete what stands at the foot of the tab`,
      merged: (place) => `${place} lies hidden in merged cells; unmerge them`,
      threaded: (place) => `${place} has a conversation of comments; resolve and delete it`,
      "referred-to": (place) => `formulas refer to the tab ${place}; change them first`,
      signature: () => "the file is signed, and what is changed is signed no more",
      "locked-cells": (place) => `${place} is locked in a protected sheet`,
      "locked-structure": (place) =>
        `the workbook is protected: the tab ${place} may not be changed`,
      "several-tabs": (place) =>
        `${place} refers to the same cells of several tabs at once, and on some of them rows or columns move; afterwards it would take other cells`,
    },
    force: "Add --force to do it all the same.",
    waiting: (cells, more) =>
      `Note: ${cells.length + more === 1 ? "this formula of the file still shows" : "these formulas of the file still show"} what was true before: ${cells.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Excel works them out when it opens the file; in LibreOffice press Ctrl+Shift+F9.`,
    unvalued: (cells, more) =>
      `Formulas without a stored value cannot be read: ${cells.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Open the file in a spreadsheet program, save it there, and try again.`,
    forgotten: "The file was opened too long ago. Open it again, and do once more what you did.",
    changedMeanwhile: (name) =>
      `${name} has changed since it was read; nothing was written. Try again.`,
    notXlsx: notXlsxReasons,
    cut: (cell, characters) => `Note: ${cell}: the text was cut to ${characters} characters.`,
    reasons: {
      notAllowed: "you are not allowed to",
      folder: "it is a folder",
      open: "another program has it open",
      full: "the disk is full",
      readOnly: "the disk is read-only",
    },
  },
  work: {
    reading: (name) => `Reading ${name} …`,
    dividing: "Dividing quotas …",
    refreshing: "Refreshing summaries …",
    writing: (name) => `Writing ${name} …`,
    sheet: (name) => `  ${name} …`,
    written: (name) => `Written to ${name}.`,
    parts: (parts) => `It takes ${parts} prints: add --part 2 and so on for the others.`,
    exampleWritten: (name) => `Written to ${name}. Divide it, then refresh it.`,
    served: (url) => `The spreadsheet page: ${url} (Ctrl+C stops it)`,
    noOverview: "There is no Overview yet: nothing to summarise.",
    notDivided: "Nothing was written: add -o out.xlsx to apply this.",
    notTakenOver: "Nothing was written: add -o out.xlsx to take this way over.",
    nothingToCompare: "There is no drive that could be divided.",
    notReceipted: "No receipt was made. With -o and --page they are made.",
    notImported: "Nothing was written: add -o out.xlsx to add the new lines.",
    nothingWritten: "Nothing was written.",
    noFigures: "This page has no figures for a CSV file: name an .html file.",
  },
  quotas: { who: "Group or member", quota: "Quota", before: "Before", how: "How" },
  ways: {
    way: "Way",
    ofIncome: "of a year's income",
    least: "Least",
    median: "Median",
    most: "Most",
    more: "More",
    less: "Less",
    same: "Same",
  },
  lines: {
    line: "Line",
    status: "Status",
    date: "Date",
    amount: "Amount",
    drive: "Drive",
    member: "Member",
    payer: "Payer",
    problem: "Problem",
    sums: "Where the money goes",
    count: "Lines",
    statuses: {
      asked: "To look at",
      new: "new",
      duplicate: "in the ledger",
      unmatched: "who?",
      unreadable: "unreadable",
      "left-out": "left out",
    },
  },
  undecided: {
    title: "To be decided first:",
    line: (line, problem) => `  Line ${line}: ${problem}`,
    people:
      'Say who it is with --people "PAYER=ID; …", or add such lines without a name with --unmatched-to GROUP.',
    assign:
      'Say what they are with --assign "LINE=DRIVE|MEMBER; …", or take them as they are proposed with --as-proposed.',
    columns: "Say what the columns are with --columns, or correct the file.",
    leaveOut: "Or leave these lines out with --leave-out. Nothing was written.",
    dayOrder: (date, flags, days) =>
      `The file does not show which day ${date} is: add ${flags.join(" or ")} (${days.join(", ")}).`,
    account: (accounts) =>
      `The file has lines of several accounts: ${accounts.join(", ")}. Name the one that is meant with --account, or add --every-account.`,
    signWay: (sample) =>
      `The file does not show which way money without a minus went, such as in “${sample}”: add --came-in "+" or --went-out "+".`,
    ways: (found) =>
      `The file does not show which way the money went: ${found.join(", ")}. Name the words with --came-in and --went-out, “;” between them.`,
    threeDigits: (figure, thousands, decimals) =>
      `The file does not show how much ${figure} is: add --thousands (${thousands}) or --decimals (${decimals}).`,
  },
  deploy: {
    noClasp: "clasp, Google's tool for scripts, is not installed here: run npm install first.",
    whereTo:
      'Say where to. A new sheet: npm run deploy -- --new "Our dues". Yours: npm run deploy -- --script-id ID; the ID stands in your sheet under Extensions ▸ Apps Script ▸ Project Settings.',
    both: "Give --script-id or --new, not both.",
    sheetAddress:
      "That is the address of the sheet. What is needed is the ID of its script: open the sheet, then Extensions ▸ Apps Script ▸ Project Settings ▸ Script ID.",
    noId: (given) =>
      `"${given}" is no script ID. It stands in your sheet under Extensions ▸ Apps Script ▸ Project Settings.`,
    steps: {
      creating: "Making a new sheet …",
      looking: "Looking what stands in the script …",
      pushing: "Sending the add-on …",
      "reading-back": "Reading back what arrived …",
    },
    loggingIn: "Google asks who you are: go on in the browser.",
    logIn: "Log in to Google first: npx clasp login. Then try again.",
    otherCode: (files) =>
      `There is other code in this script, which would be lost: ${files.join(", ")}. Nothing was changed. Move it to another script, or add --force to have it replaced.`,
    notArrived: (files, of) =>
      `What arrived is not what was sent: ${files.length} of ${of} files are missing or differ (${files.join(", ")}). Send it again.`,
    failures: {
      login: () => "Google does not accept the login any more. Log in again: npx clasp login.",
      "api-off": () =>
        "Your Google account does not let scripts be sent yet. Switch on “Google Apps Script API” at https://script.google.com/home/usersettings, wait a minute, and try again.",
      "not-found": () =>
        "Google knows no such script, or your account may not change it. Compare the ID with Extensions ▸ Apps Script ▸ Project Settings in your sheet, and look which account you are logged in with: npx clasp show-authorized-user.",
      unreachable: () =>
        "Google could not be reached. Look whether you are connected (behind a proxy, set HTTPS_PROXY), and try again.",
      other: (complaint) =>
        complaint === ""
          ? "clasp, Google's tool, did not do it, and does not say why."
          : `clasp, Google's tool, did not do it. It says: ${complaint}`,
    },
    nothingChanged: "Nothing was changed.",
    perhapsChanged:
      "The add-on in the sheet may be the old one or the new one: send it again. No cell of the sheet was changed.",
    perhapsEmptySheet: "If an empty new sheet stands in your Google Drive, you may delete it.",
    sheetMade: (scriptId) =>
      `The new sheet is there, still without the add-on. Go on with: npm run deploy -- --script-id ${scriptId}`,
    done: (files) => `The add-on is in the sheet: all ${files} files arrived as they were built.`,
    sheet: (address) => `The sheet: ${address}`,
    script: (address) =>
      `The script: ${address} (its sheet is linked there under Overview, as container)`,
    next: (setUp) =>
      `Open the sheet, or reload it. After some seconds the menu Whipround comes: choose ${setUp}. Google then asks once whether you let it: it can see this one sheet, and show its own pages.`,
    again: "To send it again after a change: npm run deploy",
    againWith: (scriptId) => `To send it again: npm run deploy -- --script-id ${scriptId}`,
  },
  export: {
    workbook: (id, { members, drives, ledgerRows, notCounted }) =>
      `${id}: members ${members}, drives ${drives}, rows of the ledger ${ledgerRows}${notCounted > 0 ? `, of them not counted ${notCounted}` : ""}.`,
    problems: (problems, file) => `  Problems ${problems}: whipround check ${file} lists them.`,
    refused: (file, message) => `${file}: ${message} Nothing was written.`,
    done: (workbooks, folder) =>
      `Written to ${folder}, workbooks ${workbooks}. It names everybody and every gift: for officers only.`,
    next: "How it comes into BigQuery and back into a spreadsheet stands in docs/warehouse.md.",
    readme: [
      "Workbooks of Whipround as tables, and SQL views that read them.",
      "",
      "FOR OFFICERS ONLY: it names everybody and every gift, whether a drive is voluntary or not.",
      "Give access to the dataset to nobody who may not open the workbooks themselves.",
      "",
      "*.ndjson, schema/     the tables and the types of their columns",
      "views.sql             overview, by_group, by_member and what they are reckoned from, in GoogleSQL",
      "load-bigquery.sh      loads the tables into BigQuery and makes the views",
      "load-duckdb.sql       loads the tables into DuckDB, in which views.sql runs as it is",
      "",
      "Step by step: docs/warehouse.md of Whipround.",
    ].join("\n"),
  },
  failures: {
    notBuilt: "The add-on is not built yet: run `npm run build` first.",
    addOn: (functionName, detail) => `The add-on failed in ${functionName}: ${detail}`,
    own: "Something went wrong in Whipround itself, and nothing was written. Try once more; if it happens again, please report it with the file and the command.",
    machine: (detail) => `That could not be done: ${detail}`,
  },
};
