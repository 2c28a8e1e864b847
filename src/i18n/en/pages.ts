import type { PageWords } from "../pageWords";
import { quoted } from "../quoted";
import { receipts } from "./receipts";

const didYouMean = (suggestion: string | null, otherwise: string) =>
  suggestion === null ? otherwise : `Did you mean ${suggestion}?`;

export const pages = (): PageWords => ({
  gift: {
    recorded: (who, amount, drive) => `Recorded: ${who}, ${amount} for ${drive}.`,
    pledged: (who, amount, drive) => `Recorded as a pledge: ${who}, ${amount} for ${drive}.`,
    raised: (who, before, now, drive) =>
      `The pledge of ${who} for ${drive} is raised from ${before} to ${now}.`,
    divideAfter: (divide) => `It becomes the quota when you choose ${divide}.`,
    notAsked: (name, drive) =>
      `${name} is not asked in ${drive}. Record it only if it is meant for this drive.`,
    withoutName: (group) => `${group}, without a name`,
    noDrive: "Choose the drive that it is for.",
    unknownDrive: (value, suggestion, drives) =>
      `There is no drive ${quoted(value)}. ${didYouMean(suggestion, `Write it as it stands in ${drives}.`)}`,
    nobody: "Choose who gave it; for a gift without a name, choose the group that it came from.",
    unknownMember: (value, suggestion, members) =>
      `There is no member ${quoted(value)}. ${didYouMean(suggestion, `Write the name or ID as it stands in ${members}.`)}`,
    ambiguousMember: (value) =>
      `Several members are called ${quoted(value)}. Choose one of them by the Member ID.`,
    unknownGroup: (value, suggestion, groups) =>
      `There is no group ${quoted(value)}. ${didYouMean(suggestion, `Write it as it stands in ${groups}.`)}`,
    noAmount: "Write an amount other than 0.",
    promiseTooLow: "Only an amount above 0 can be promised.",
    noCurrency: (value) =>
      `${quoted(value)} is not the code of a currency. Write its three letters, such as USD.`,
    promiseCurrency: (currency) => `A pledge is written in the drive's currency, ${currency}.`,
    pledgeTwice: (who, amount, drive) =>
      `${who} has pledged ${amount} for ${drive} already. Record it only if the pledge is to be raised by as much again.`,
    noDate: "Write the day it was given.",
    duplicate: (who, amount, drive, day) =>
      `The ledger has the like of it already: ${who}, ${amount} for ${drive} on ${day}. Record it only if it is another gift.`,
    pledgeThere: (row, tab) =>
      `A pledge for this drive stands in row ${row} of ${tab} and counts first. Change its amount there.`,
  },
  importing: {
    noLines: "There are no lines to read. Choose a CSV file that has a line of headers.",
    summary: ({ fresh, amount, asked, duplicate, unmatched, unreadable, leftOut }, say) =>
      [
        fresh === 0 ? "Nothing new" : `${say.number(fresh)} new (${amount})`,
        ...(asked > 0 ? [`${say.number(asked)} to look at`] : []),
        ...(duplicate > 0 ? [`${say.number(duplicate)} in the ledger already`] : []),
        ...(unmatched > 0 ? [`${say.number(unmatched)} that matched nobody`] : []),
        ...(unreadable > 0 ? [`${say.number(unreadable)} that cannot be read`] : []),
        ...(leftOut > 0 ? [`${say.number(leftOut)} left out`] : []),
      ].join(", "),
    noDateColumn: "Say which column holds the date.",
    noAmountColumn: "Say which column holds the amount.",
    noDate: "This line has an amount but no date.",
    notADate: (value) => `${quoted(value)} is not a date that can be read for certain.`,
    dayOrder: (value) => `In ${quoted(value)} the day and the month could be either way round.`,
    noAmount: "There is no amount in this line.",
    notAnAmount: (value) => `${quoted(value)} is not an amount that can be read for certain.`,
    threeDigits: (value) =>
      `${quoted(value)} may have thousands or decimals: nothing else in its column tells.`,
    contraryMarks: (value) =>
      `${quoted(value)} cannot be read for certain: in this column commas and points stand for decimals here and for thousands there. Correct the file.`,
    brokenQuotes:
      "A quotation mark in this line does not close, or closes in the middle of a cell. Correct the file.",
    tooManyCells: (cells, columns) =>
      `This line has ${cells} cells, and there are ${columns} columns: a comma in a text or an amount may have parted it. Correct the file.`,
    otherHeaders:
      "This line stands under other headers than those at the top. Put each table into a file of its own.",
    tooFewCells: (cells, columns) =>
      `This line has ${cells} cells, and there are ${columns} columns: one may be missing. Correct the file.`,
    aboveHeaders: "This line stands above the headers, so it is not read.",
    headerAgain: "These are the headers once more.",
    continued: "Text that belongs to the line above.",
    sum: "A total or a balance, and no payment.",
    noMovement: "The file says that this moved no money.",
    bothSides: "This line has an amount both paid in and paid out.",
    twoAmounts:
      "Two columns of this line hold different amounts. Say which column holds the amount.",
    noDirection: (value) =>
      value === ""
        ? "The line does not say whether the money came in or went out."
        : `${quoted(value)} does not say for certain whether the money came in or went out.`,
    twoDirections: (value) => `The sign of the amount and ${quoted(value)} contradict each other.`,
    openStatus: (status) =>
      `${quoted(status)} does not say for certain whether the money has come in.`,
    otherUnit: (stated) =>
      `The file says ${quoted(stated)}: its figures are not whole amounts. Write them out in the file.`,
    openSign: (value) =>
      `The file does not show whether amounts such as ${quoted(value)} came in or went out.`,
    severalAccounts: "The file has lines of several accounts. Say which account is meant.",
    otherAccount: (account) => `A line of another account: ${account}.`,
    againstBalance:
      "The balance says that this money went the other way. Say which column says where money goes, or correct the file.",
    currencies: "In which currency this is, is not certain.",
    otherCurrency: (sign, currency) =>
      `${quoted(sign)} does not stand for ${currency}, the drive's currency. Correct the file, or record the gift by hand.`,
    farDate: (value, drive) =>
      `${quoted(value)} is not a date that can be read for certain: it is far from ${drive === "" ? "today" : `those of ${drive}`}.`,
    tooManyColumns: (given, columns) =>
      `Columns are given for ${given} cells, but the file has ${columns}.`,
    heading: (line) =>
      line === 2
        ? "Line 2 holds the headers; line 1 is not read."
        : `Line ${line} holds the headers; lines 1 to ${line - 1} are not read.`,
    outgoing: "Money that went out: it is nobody's contribution. Write a refund by hand.",
    notDone: (status) => `The money has not come in: the file says ${quoted(status)}.`,
    duplicate: "The like of it stands in the ledger already.",
    elsewhere: (drive) => `The like of it stands in the ledger already, under ${drive}.`,
    matchesNobody: (payer, suggestion, members) =>
      suggestion === null
        ? `Nobody in ${members} is called ${quoted(payer)}.`
        : `Nobody in ${members} is called ${quoted(payer)}. Did you mean ${suggestion}?`,
    matchesSeveral: (payer, names, say) => `${quoted(payer)} could be ${say.list(names)}.`,
    saysOnly: (reference, suggestion) =>
      `The line does not say who paid, only ${quoted(reference)}.${suggestion === null ? "" : ` Is it ${suggestion}?`}`,
    noName: "The line does not say who paid.",
    evidence: {
      persons: {
        column: "by the member’s column",
        reference: "by payment reference",
        id: "by Member ID",
        name: "by name",
        "two-names": "by one of two names",
        "short-name": "by a name that was cut off or has an initial",
        said: "as you said",
        before: "paid for before",
        text: "by a name in the text",
        household: "by household",
        told: "as you said of such a payment",
      },
      drives: {
        reference: "",
        stated: "",
        words: "drive named",
        amount: "amount due",
        "oldest-due": "oldest due",
        only: "only open drive",
        said: "",
      },
      byHand: "decided by hand",
    },
    asks: {
      personContradicts: (of, named) =>
        `The payment reference is that of ${of}, but the line names ${named}.`,
      driveContradicts: (of, named) =>
        `The payment reference is that of ${of}, but the line is for ${named}, by what it or you say.`,
      mistyped: (written, member, drive) =>
        `There is a typing error in the payment reference ${written}. It may be that of ${member} in ${drive}.`,
      unknownReference: (written) =>
        `The payment reference ${written} stands for nobody here, or there is a typing error in it.`,
      amountContradicts: (drive, fits) =>
        `The line is for ${drive}, by what it says, but the amount is just what is due in ${fits}.`,
      notOpen: (drives) =>
        `${drives} did not take money on that day: a draft, closed, or not open yet.`,
      otherYear: (drive) => `The line speaks of ${drive} and of another year.`,
      notAsked: (drive, member) => `${drive} does not ask ${member}.`,
      moreThanAsked: (drive) => `This is more than is outstanding in ${drive}.`,
      oddAmount: (drive) =>
        `This is more than an instalment of ${drive}, and no sum of several: it may be for something else too.`,
      severalDrives: (drives, say) => `It may be for ${say.list(drives)}.`,
      noDrive: "For which drive it is, nothing says. Choose one.",
      severalPeople: (members, say) =>
        members.length === 1
          ? `It may be for ${members[0]}, but the line names somebody else too.`
          : `It may be for ${say.list(members)}, or for several of them.`,
      saidOtherwise: "Such payments were once for this and once for something else.",
    },
    partNotRead: (value) =>
      value.trim() === ""
        ? "Write how much each part is."
        : `${quoted(value)} is not an amount that can be read for certain.`,
    partsDiffer: (sum, whole) => `The parts add up to ${sum}, and the line is ${whole}.`,
    leftOutByHand: "Left out by hand.",
    sums: {
      asked: "To look at",
      unmatched: "Matched nobody",
      duplicate: "In the ledger already",
      unreadable: "Cannot be read",
      "left-out": "Left out by hand",
      all: "All that came in",
    },
    changed:
      "The spreadsheet or the file has changed since this preview was made, so nothing was added. Look at the new preview, then add.",
    dayOrderFirst:
      "The file does not show whether 03/04 is in March or in April, so nothing was added. Say which of the two is the day.",
    threeDigitsFirst: (value) =>
      `The file does not show whether ${quoted(value)} has thousands or decimals, so nothing was added. Say which.`,
    accountFirst:
      "The file has lines of several accounts, so nothing was added. Say which account is meant, or that all are.",
    wayFirst: (value) =>
      `The file does not show whether ${quoted(value)} came in or went out, so nothing was added. Say which.`,
    nothingNew: "No line of the file is new, so nothing was added.",
    added: (lines, amount, say) =>
      `Added ${say.count(lines, "contribution", "contributions")}, ${amount} in all.`,
    notCounted: (lines, reason, say) =>
      `${say.count(lines, "line", "lines")} will be written but not counted yet: ${reason}`,
  },
  paper: {
    asOf: (day) => `As of ${day}`,
    signature: "Signature",
    total: "Total",
    voluntary:
      "Giving is voluntary. Any amount is welcome, and so are gifts in kind and a hand with the work.",
    pay: {
      title: "How to pay",
      titleVoluntary: "If you would like to give",
      reference: "Payment reference",
      by: (day) => `By ${day}`,
      quote: "Please give the reference with the payment: by it we know that it is yours.",
      scan: "To scan with a banking app",
    },
    receipts: receipts(),
    statements: {
      title: (group) => `Statements: ${group}`,
      count: (statements, say) => say.count(statements, "statement", "statements"),
      part: (part, of) => `Part ${part} of ${of}`,
      household: (household) => `Statement for household ${household}`,
      together: "All together",
      noHousehold: (household, suggestion, members) =>
        `There is no household ${quoted(household)} in ${members}.${suggestion === null ? "" : ` Did you mean ${suggestion}?`}`,
      noGroup: (group, suggestion) =>
        `There is no group ${quoted(group)}.${suggestion === null ? "" : ` Did you mean ${suggestion}?`}`,
    },
    person: {
      title: (name) => `Statement for ${name}`,
      standing: (standing) => `Standing: ${standing}`,
      noAmount: "No amount is set for each person.",
      suggestedLeast: (amount) => `The suggested least is ${amount}.`,
      suggestedOnly: (column, drives) =>
        `${column} includes the suggested least, which is no set amount: ${drives}.`,
      notAsked: "Nothing is asked of you here.",
      gaveUnasked: "Nothing was asked of you here, and you gave all the same. Thank you.",
      writtenOff: "Written off",
      overpaid: "More than asked",
      gifts: "What is recorded",
      noGifts: "Nothing is recorded yet.",
      fallsDue: "What falls due",
      countsLater: "counts from its day",
      nothing: "Nothing has been asked or recorded so far.",
      year: (year) => `All together in ${year}`,
      ifWrong: "If anything here looks wrong, please say so to whoever keeps the accounts.",
    },
    notice: {
      title: "How our collections stand",
      fileName: "notice",
      collectedOf: ({ figure }, of, percent, orMore) =>
        orMore
          ? `At least ${figure} of ${of} has come in (${percent} or more).`
          : `${figure} of ${of} has come in (${percent}).`,
      collected: (amount, orMore) => `${orMore ? "At least " : ""}${amount} has come in.`,
      inKind: (amount) => `Gifts in kind and work come to ${amount} besides.`,
      contributed: (contributed, asked, orMore) =>
        `${contributed}${orMore ? " or more" : ""} of ${asked} have contributed.`,
      inFull: (inFull, asked) => `${inFull} of ${asked} have given in full.`,
      until: (day) => `Open until ${day}.`,
      use: (spent, inHand) => `Spent so far: ${spent}. In hand: ${inHand}.`,
      groups: "By group",
      together: "Groups are shown together where that keeps anybody from being made out.",
      items: "What it is for",
      arrears: "In arrears",
      nothingOpen: "No drive is open, so there is nothing to write a notice about.",
      draft: (drive) =>
        `${drive} is still a draft. Divide its quotas, or set its State to Open, before it is made known.`,
    },
    outcome: {
      title: "What it came to",
      titleOf: (drive) => `${drive}: what it came to`,
      fileName: "what it came to",
      whatFound: "What was found",
      whatGiven: "What you gave",
      whatBought: "What it bought, and what is in use",
      whatOpen: "What is still open",
      found: (findings, day, by, say) =>
        `${say.count(findings, "finding", "findings")}${by === "" ? "" : ` by ${by}`}${day === "" ? "" : ` on ${day}`}.`,
      seenOn: (use, day) => `${use} (seen ${day})`,
      days: (days, say) =>
        days < 0
          ? `${say.count(-days, "day", "days")} past its day`
          : `${say.count(days, "day", "days")} left`,
      cameIn: "What came in",
      freely: (drives) => `Giving is voluntary: ${drives}.`,
      toCome: (lacking, needed, all) =>
        all ? "nothing has come yet" : `${lacking} of ${needed} still to come`,
      idle: "what has come is not in use",
      partlyUsed: "only partly in use",
      what: "What",
      open: "Still open",
      nothingOpen: "Nothing is open.",
      inKindUntold:
        "How much has come in kind is not shown here: it would tell what single people gave.",
      nothing: "No drive is open and nothing was found, so there is nothing to show.",
    },
    sheets: {
      title: (drive) => `Collection sheets: ${drive}`,
      fileName: "collection sheets",
      collectedBy: (collector) => `Collector: ${collector}`,
      given: (currency) => `Amount given (${currency})`,
      handedOver: "Handed over by, on",
      received: "Received by, on",
      tooManyCodes: (most, say) =>
        `Codes to scan are drawn for up to ${say.number(most)} people at a time: choose fewer groups to have them.`,
      nobody: (drive) =>
        `Nobody is asked in ${drive} through these groups yet. Divide its quotas first, or choose other groups.`,
    },
    handover: {
      title: "Handover report",
      officersOnly: "For officers only: this report names people. Do not pin it up.",
      remarks: "Remarks",
      drives: "Drives",
      drive: (name, state, currency) => `${name}, ${state}, ${currency}`,
      total: (currency) => `Total, ${currency}`,
      cash: "Cash with collectors",
      rows: "Rows",
      counts: {
        title: "Counted by hand",
        all: "All there is",
        books: "By the books",
        difference: "Difference",
        agrees: "agrees",
        missing: (amount) => `${amount} missing`,
        tooMuch: (amount) => `${amount} too much`,
      },
      arrears: "Arrears",
      disputes: "Disputed",
      problems: "Open problems",
      accepted: "Accepted problems",
      none: "None.",
      more: (problems, tab, say) =>
        `${say.count(problems, "more stands", "more stand")} in ${tab}.`,
      noFollowUp: (tab) => `There is no tab ${tab}, so no disputes are known.`,
      signs: ["Handed over by, on", "Taken over by, on", "Witness, on"],
    },
  },
});
