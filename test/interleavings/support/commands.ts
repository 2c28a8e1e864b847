import { branchList, giftRequest, type SceneName, sceneOf } from "./scenes";
import { type Call, Seat } from "./seat";

/** A command in a scene, to be disturbed. */
export interface Command {
  readonly name: string;
  readonly scene: SceneName;
  readonly call: () => Call;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const fromMenu = (name: string, scene: SceneName, title = name): Command => ({
  name: title,
  scene,
  call: () => ({ name }),
});

const division = (title: string, scene: SceneName, request: object): Command => ({
  name: title,
  scene,
  call: () => ({ name: "applyQuotas", request: { token: "division", why: "anew", ...request } }),
});

/** What an import adds: two gifts of members, and one of nobody known. */
const importing = once((): Call => {
  const rows = [
    ["Date", "Amount", "Payer", "Reference"],
    ["2026-04-01", "15", "Dov North", "i-1"],
    ["2026-04-01", "25", "Hana South", "i-2"],
    ["2026-04-02", "35", "Nobody Known", "i-3"],
  ];
  const request = { rows, drive: "Roof", method: "Transfer" };
  const seat = Seat.inCopyOf(sceneOf("refreshed"));
  const { fingerprint } = seat.ask<{ fingerprint: string }>("previewImport", request);
  return {
    name: "appendContributions",
    request: { ...request, token: "import", fingerprint, unmatchedTo: "North" },
  };
});

/** Everything that a closing may write: ledger, adjustments, a copy with its items, History, State. */
const closing = once((): Call => {
  const seat = Seat.inCopyOf(sceneOf("refreshed"));
  const drive = "Roof";
  const preview = seat.ask<{
    readonly fingerprint: string;
    readonly lines: readonly { readonly key: string; readonly kind: string }[];
  }>("previewClosing", { drive });
  const choices: Record<string, string> = {
    overpaid: "refund",
    outstanding: "write-off",
    "left-over": "carry-over",
  };
  const decisions = Object.fromEntries(preview.lines.map(({ key, kind }) => [key, choices[kind]]));
  const { fingerprint } = preview;
  return {
    name: "applyClosing",
    request: {
      token: "closing",
      drive,
      decisions,
      carryTo: "Hall",
      copyAs: "Roof 2027",
      fingerprint,
    },
  };
});

/** A way to divide that is written into the two cells of a drive's row. */
const takingOver = once((): Call => {
  const seat = Seat.inCopyOf(sceneOf("refreshed"));
  const drive = "Roof";
  const { fingerprint } = seat.ask<{ fingerprint: string }>("compareRules", { drive });
  const splits = { groupSplit: "equally", memberSplit: "by-weight" };
  return { name: "takeOverWay", request: { token: "way", drive, ...splits, fingerprint } };
});

/** A number beside every gift that has none: the column is added for it. */
const receipting = (): Call => ({
  name: "receiptsPage",
  request: {
    ...{ what: "make", token: "receipts", by: "gift", year: 2026, households: false },
    ...{ drive: "", memberId: "", household: "", from: "", until: "" },
  },
});

/** A list of branches in the place of another, or of none. */
const rollingUp = (title: string, scene: SceneName, was: string, list: string): Command => ({
  name: title,
  scene,
  call: () => ({ name: "writeBranches", request: { list, was, groups: true } }),
});

export const commands: readonly Command[] = [
  fromMenu("refreshSummaries", "divided", "refreshSummaries, the first"),
  fromMenu(
    "refreshSummaries",
    "a gift came in, rows keep their places",
    "refreshSummaries, after a gift",
  ),
  fromMenu(
    "refreshSummaries",
    "a gift came in, a row goes",
    "refreshSummaries, after a gift that settles",
  ),
  fromMenu("refreshSummaries", "refreshed", "refreshSummaries, nothing changed"),
  {
    name: "recordGift",
    scene: "refreshed",
    call: () => ({ name: "recordGift", request: giftRequest("gift") }),
  },
  {
    name: "recordGift, promised",
    scene: "refreshed",
    call: () => ({ name: "recordGift", request: giftRequest("promise", true) }),
  },
  { name: "appendContributions", scene: "refreshed", call: importing },
  division("applyQuotas, the first", "typed", { drive: "", keep: false }),
  division("applyQuotas, anew", "refreshed", { drive: "Roof", keep: false }),
  division("applyQuotas, keep", "refreshed", { drive: "Roof", keep: true }),
  division("applyQuotas, giveIds", "without IDs", { drive: "", keep: false, giveIds: true }),
  { name: "takeOverWay", scene: "refreshed", call: takingOver },
  { name: "applyClosing", scene: "refreshed", call: closing },
  fromMenu("loadSample", "empty", "loadSample, empty"),
  fromMenu("loadSample", "set up", "loadSample, set up"),
  fromMenu("setUpSpreadsheet", "empty", "setUpSpreadsheet, empty"),
  fromMenu("setUpSpreadsheet", "typed by hand", "setUpSpreadsheet, typed by hand"),
  fromMenu("addGroupsTab", "without optional tabs"),
  fromMenu("addItemsTab", "without optional tabs"),
  fromMenu("addFindingsTab", "without optional tabs"),
  fromMenu("addCountsTab", "without optional tabs"),
  fromMenu("addAdjustmentsTab", "without optional tabs"),
  fromMenu("addRatesTab", "without optional tabs"),
  fromMenu("checkForProblems", "a gift came in, a row goes"),
  fromMenu("takeBack", "a gift was recorded"),
  { name: "receiptsPage", scene: "refreshed", call: receipting },
  rollingUp("writeBranches, the first", "set up", "", branchList("North", "South")),
  rollingUp(
    "writeBranches, another list",
    "branches listed",
    branchList("North", "South"),
    branchList("West", "North", "South"),
  ),
];
