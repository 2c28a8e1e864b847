import type { Figures } from "../figures";
import type { MessageData, ReportWords } from "../reportWords";
import { months } from "./months";

const tellWhom = ({ collector }: MessageData) => (collector === "" ? "us" : collector);

const isAsked = ({ quota, drive }: MessageData) =>
  quota === "" ? `this is about ${drive}` : `${quota} is asked of you for ${drive}`;

/** "So far 20,000 KRW has come in, and 30,000 KRW is outstanding, due since 31 March 2026." */
const soFar = (data: MessageData) => {
  const { some, quota, contributed, outstanding, dueNow, since } = data;
  if (quota === "") return some ? `So far ${contributed} has come in.` : "Nothing has come in yet.";
  const rest = some
    ? `So far ${contributed} has come in, and ${outstanding} is outstanding`
    : "Nothing has come in yet, so all of it is outstanding";
  if (since === "") return `${rest}.`;
  return dueNow === ""
    ? `${rest}, due since ${since}.`
    : `${rest}, ${dueNow} of it due since ${since}.`;
};

const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Two to nine in letters. */
const inWords = (n: number, say: Figures) => numbers[n - 2] ?? say.number(n);

export const reports = (): ReportWords => ({
  formats: {
    day: "d mmm yyyy",
    daysLeft: '#,##0" days"_)_);#,##0" days ago"_)_);"today"_)_)',
    oneDayLeft: '0" day"_)_);0" day ago"_)_)',
  },
  rowOne: {
    asOf: (day) => day,
    noLedger: "No ledger yet",
    fixed: (settings) => `FIXED in ${settings}`,
    upToDate: "Up to date",
    changed: (contributions, rows, amount) =>
      `${contributions} changed since this refresh (${rows}, ${amount})`,
    rows: { one: " row", more: " rows" },
    amountError: (contributions) =>
      `The Amount column of ${contributions} holds an error, so it cannot be compared`,
  },
  noLonger: { flagged: "No longer flagged", listed: "No longer listed" },
  everyone: "Everyone",
  noDrive: "No drive",
  othersIn: (group) => `Others in ${group}`,
  groups: (names, most, say) => say.list(names, most),
  outside: "From outside these groups",
  allDrives: (currency) => `All drives, ${currency}`,
  problemsUnderChecks: (problems, checks, say) =>
    `${say.count(problems, "problem", "problems")} under ${checks}`,
  overview: {
    none: "No drive is open",
    empty: (drives) => `No drive yet. Write one in ${drives}, then Divide quotas.`,
    progress: (drive, percent) => `${drive} ${percent}`,
    collected: (drive, collected) => `${drive}: ${collected} collected`,
    daysLeft: (days, say) => {
      if (days === 0) return "last day today";
      return days > 0
        ? `${say.count(days, "day", "days")} left`
        : `${say.count(-days, "day", "days")} ago`;
    },
    more: (drives, say) => say.count(drives, "more drive", "more drives"),
  },
  charts: {
    data: {
      name: "Chart data",
      sentence:
        "Charts are drawn from these cells. Whipround writes them, and nothing else reads them.",
    },
    drives: {
      one: (drive, percent, orMore) =>
        `${drive} has ${percent}${orMore ? " or more" : ""} of what it asks for`,
      several: (drives, currency, percent, orMore, say) =>
        `The ${inWords(drives, say)} drives${currency === "" ? "" : ` in ${currency}`} have ${percent}${orMore ? " or more" : ""} of what they ask for`,
      note: (currency, isMarked) =>
        `Bar: collected, ${currency}. Outline: target.${isMarked ? " Mark: where an even pace would be today." : ""}`,
      bar: (collected, goal, percent, orMore) =>
        `${collected}${orMore ? " or more" : ""} of ${goal} · ${percent}${orMore ? "+" : ""}`,
      collected: "Collected",
      collectedPast: "Collected, past its day",
      stillToCome: "Still to come",
    },
    overTime: {
      untilDay: (drive, day) => `${drive}: at this pace the rest takes until ${day}`,
      forYears: (drive, years) => `${drive}: at this pace the rest takes more than ${years} years`,
      reached: (drive, day) => `${drive} reached its target on ${day}`,
      nothingYet: (drive) => `${drive}: nothing has come in yet`,
      nothing: (drive, onBalance) =>
        `${drive}: ${onBalance ? "on balance " : ""}nothing came in for four weeks`,
      note: (currency, { evenPace, atThisPace }) =>
        [
          `Collected so far, ${currency}`,
          ...(evenPace ? ["an even pace to the due day"] : []),
          ...(atThisPace ? ["the last four weeks carried on"] : []),
        ].join("; "),
      day: "Day",
      dayFormat: "d mmm",
      collected: "Collected",
      evenPace: "Even pace",
      atThisPace: "At this pace",
      collectedOn: (collected, day) => `${collected} on ${day}`,
      dueOn: (day, goal) => `Due ${day}: ${goal}`,
    },
  },
  byGroup: {
    headline: (groups, complete, say) =>
      groups === 0
        ? ""
        : `${complete} of ${say.count(groups, "group has", "groups have")} reached ${groups === 1 ? "its" : "their"} quota`,
  },
  byMember: {
    empty: "Nobody is on the roll. Divide quotas first.",
    late: (people, amounts, say) =>
      `${say.count(people, "person", "people")} late, ${amounts} due from them`,
    nobodyLate: "Nobody is late",
    given: (contributed, asked, say) =>
      `${say.number(contributed)} of ${say.number(asked)} have contributed`,
  },
  payments: {
    empty: "No open drive falls due in three parts or more.",
    part: ({ year, month, day }, withYear) =>
      `${day} ${months[month - 1]!.slice(0, 3)}${withYear ? ` ${year}` : ""}`,
    partLike: /^\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?: \d{4})?$/i,
    behind: (behind, asked, say) =>
      behind === 0
        ? `Nobody of ${say.number(asked)} is behind`
        : `${say.number(behind)} of ${say.number(asked)} behind`,
    colours: "green paid, amber part, red due, white not yet due",
    given: (given, asked, say) => `${say.number(given)} of ${say.number(asked)} have contributed`,
    coloursOfGiven: "green paid, amber part, white not yet",
  },
  followUp: {
    empty: "Nobody to write to.",
    headline: (rows, collectors, say) =>
      `${say.count(rows, "row", "rows")}${collectors === 0 ? "" : ` for ${say.count(collectors, "collector", "collectors")}`}`,
    yours: "blue columns are yours",
    namelessIn: (group, gifts, amount, say) =>
      `${group} ${amount} (${say.count(gifts, "gift", "gifts")})`,
    nameless: (groups) => `without a name: ${groups}`,
    namelessGifts: (gifts, say) => `${say.count(gifts, "gift", "gifts")} without a name`,
    together: (collected, of, orMore) =>
      `${orMore ? "at least " : ""}${collected.figure} of ${of.withCurrency}`,
    greeting: (to) => `Dear ${to}, `,
    message: {
      mandatory: (data) =>
        `${isAsked(data)}. ${soFar(data)} Please pay it soon, or tell ${tellWhom(data)} if the figure is wrong or paying is hard just now. If it is on its way, please disregard this note.`,
      pledged: (data) =>
        `${data.promised ? `you kindly promised ${data.quota} for ${data.drive}` : isAsked(data)}. ${soFar(data)} Could you let ${tellWhom(data)} know when to expect ${data.promised || data.some ? "the rest" : "it"}, or whether ${data.promised ? "your plans have changed" : "giving is hard just now"}? If it is on its way, please disregard this note.`,
      voluntary: (data) =>
        `${data.together === "" ? `we are collecting for ${data.drive}` : `${data.together} has come together for ${data.drive} so far`}. If you would like to add to it, any amount is welcome, and so are gifts in kind. Whether you give is entirely your own choice. Thank you.`,
    },
    pay: (payTo, account) => [
      ` To pay: ${payTo === "" ? "" : `${payTo}, `}${account}, reference `,
      ".",
    ],
    signature: (organisation) => ` – ${organisation}`,
    subject: (drive, organisation) => (organisation === "" ? drive : `${drive} – ${organisation}`),
    remind: "Write",
    noMessage: {
      left: (day) => `(no message: left on ${day})`,
      deleted: (members) => `(no message: not in ${members} any more)`,
      disputed: "(no message: the quota is disputed)",
      declined: "(no message: declined, and giving is voluntary)",
      limit: (times, settings, say) =>
        times === 0
          ? `(no message: ${settings} allow no reminders)`
          : `(no message: reminded ${say.count(times, "time", "times")}, which is the limit)`,
    },
  },
  perPerson: {
    asked: (body) => `${body} asked`,
    given: (body) => `${body} given`,
    headline: (year, members, alerts, say) => {
      const said = `${year}: ${say.count(members, "member", "members")}`;
      return alerts === 0 ? said : `${said}, ${say.count(alerts, "alert", "alerts")}`;
    },
    perHead: (drive, amount) => `${drive} if shared: ${amount} a head`,
    range: (least, most) => `${least} to ${most}`,
    above: (share) => `Above ${share}`,
  },
  branches: {
    headline: "Live: each branch as of its own last refresh, see State of the figures",
    notAllowed:
      "Not read yet: point at its cell under Access and click Allow access. If that is not offered, check the address, or ask the branch to share its spreadsheet with you",
    noTab: ([first, ...others], refresh) =>
      `Has no tab ${first} (${others.join(", ")}): choose ${refresh} there, or give the tab its name back`,
    noDrives: (collected, refresh) =>
      `No drive there yet, or no column ${collected}: choose ${refresh} there, which puts it back`,
    noGroups: (collected, refresh) =>
      `No group there yet, or no column ${collected}: choose ${refresh} there, which puts it back`,
    noColumn: "No such column there",
    twice: "The same spreadsheet stands in another row too, so neither is counted: leave one out",
    notListed: (branches) => `Is not listed in ${branches} by this name`,
    more: (count, command) => `${count} more there: choose ${command} again to make room`,
    free: "Room for another",
    all: "All branches",
    total: (currency) => `All branches, ${currency}`,
    notAllRead: "Not all could be read",
    without: "Without branches that could not be read: ",
    moreCurrencies: (command) =>
      `There may be more currencies: choose ${command} again to make room`,
    whoSees:
      "Who may edit this spreadsheet can read all of each branch’s spreadsheet that was allowed here, names too.",
  },
  remedies: {
    headline: ({ toDo, of, past, idle }, say) =>
      [
        `${toDo} of ${say.count(of, "finding", "findings")} to be put right`,
        past === 0 ? "" : `${past} past ${past === 1 ? "its" : "their"} day`,
        idle === 0
          ? ""
          : `${say.count(idle, "item has come and is", "items have come and are")} not in use`,
      ]
        .filter((part) => part !== "")
        .join(", "),
  },
  itemsBought: {
    headline: (items, covered, say) =>
      `${covered} of ${say.count(items, "item", "items")} covered by what has come in`,
  },
  noticeboard: {
    headline: "Totals that anyone may see; to share them, publish this tab alone",
    notYet: "Figures follow once nobody can be made out from them.",
    orMore: (figure) => `${figure} or more`,
    atMost: (figure) => `${figure} at most`,
  },
  checks: {
    headline: (errors, warnings, notices, say) =>
      [
        say.count(errors, "error", "errors"),
        say.count(warnings, "warning", "warnings"),
        say.count(notices, "notice", "notices"),
      ].join(", "),
    none: "Nothing to check: every row of the ledger is counted",
    asWritten: (parts) => `Ledger as written: ${parts}`,
    ledgerParts: {
      collected: (amount) => `${amount} counted`,
      carried: (amount) => `${amount} carried over`,
      inKind: (amount) => `${amount} in kind`,
      notCounted: (amount) => `${amount} not counted`,
    },
    uncounted: (amounts) => `not counted: ${amounts}`,
    reopened:
      "It was accepted before, but the row has changed since; to accept it again, write something new under Accepted by.",
  },
  history: {
    headline: "What each run found; rows are only ever added",
    month: (year, month) =>
      `${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]} ${year}`,
    undated: "no date",
    sameRows: (drive, month, change) => `${drive}, ${month}: ${change}, rows unchanged in number`,
    fewerRows: (drive, month, change, rows, say) =>
      `${drive}, ${month}: ${change}, ${say.count(rows, "row", "rows")} fewer`,
    gone: (drive, { drives, contributions }) =>
      `${drive} is gone from ${drives} and ${contributions}`,
  },
  how: {
    of: {
      members: (part, whole) => `${part} of ${whole} members`,
      groups: (part, whole) => `${part} of ${whole} groups`,
      weight: (part, whole) => `weight ${part} of ${whole}`,
      income: (part, whole) => `income ${part} of ${whole}`,
    },
    share: (of, divided, fairShare) => `${of} × ${divided} = ${fairShare}`,
    levelled: (income, left, fairShare) =>
      left === ""
        ? `levelled from income ${income}: ${fairShare}`
        : `income ${income} less ${left}, which all keep, = ${fairShare}`,
    exactly: (quota) => `exactly ${quota}`,
    roundedDown: (base) => `${base}, rounded down by largest remainder`,
    spare: (base, spares, unit, tied) =>
      `${base}, and ${spares === 1 ? `the spare ${unit}` : `one of ${spares} spare ${unit}s`} by largest remainder${tied ? ", drawn among equals" : ""}`,
    webster: (quota) => `${quota}, rounded to the nearest (never falls)`,
    floor: (amount, without) =>
      `raised to the floor of ${amount}${without === "" ? "" : `; the rule alone gives ${without}`}`,
    cap: (amount, without) =>
      `held to the cap of ${amount}${without === "" ? "" : `; the rule alone gives ${without}`}`,
    fixed: (amount, adjustments) => `fixed at ${amount} under ${adjustments}`,
    pledge: (amount) => `pledged ${amount}`,
    kept: (amount) => `kept at ${amount}, as something has been contributed`,
    sum: (parts, say) => `the sum of its ${say.count(parts, "part", "parts")}`,
    target: (target) => `the target, ${target}`,
    targetRoundedUp: (target, by) => `the target, ${target}, rounded up by ${by}`,
    exempt: (adjustments) => `exempt under ${adjustments}`,
    joinedLate: (day, left, all) =>
      `joined after an instalment had fallen due, so all of it is due ${left === 1 ? `on ${day}` : `in the last ${left} of ${all} instalments, from ${day} on`}`,
  },
});
