import { checkForProblems, refreshSummaries } from "../../commands/refresh/refreshSummaries";
import { loadSample } from "../../commands/setUp/loadSample";
import { setUpSpreadsheet } from "../../commands/setUp/setUpSpreadsheet";
import { lookAtLastEntry, takeBackEntry } from "../../commands/takeBack/takeBack";
import type { RunContext, Workbook } from "../../commands/workbook";
import type { GiftRequest, Granted } from "../../dialogs/protocol";
import {
  appendContributions,
  applyClosing,
  applyQuotas,
  collectionSheetsPage,
  getChoices,
  handoverPage,
  noticePage,
  outcomePage,
  personPage,
  previewClosing,
  previewImport,
  previewReceipts,
  receiptsPage,
  recordGift,
} from "../main";
import { underLock, userSay } from "../run";
import type { Locale } from "./locales";
import type { Probe, Step } from "./probe";
import {
  errorsShown,
  type Followed,
  firstDrive,
  firstFollowed,
  ledgerEntry,
  OwnFormula,
  Snapshot,
} from "./tabs";

type Reply =
  | { readonly ok: true; readonly message?: string; readonly title?: string }
  | { readonly ok: false; readonly message: string };

const told = (reply: Reply): string =>
  reply.ok ? `ok: ${reply.message ?? reply.title ?? ""}` : `refused: ${reply.message}`;

/** A command that ends well. */
const command = (what: string, run: () => Reply): Probe => ({
  what,
  expected: "ok",
  see: () => told(run()),
});

/** A command of the menu, below the alert or the toast in which its message is shown. */
const ofMenu = (what: string, run: (workbook: Workbook, context: RunContext) => Reply): Probe =>
  command(what, () => underLock(run, (message): Reply => ({ ok: false, message })));

const refresh = (what: string): Probe => ofMenu(what, refreshSummaries);

/** @throws Error where a reply that others go by is a refusal */
function granted<R extends Reply>(reply: R): Granted<R> {
  if (!reply.ok) throw new Error(told(reply));
  return reply as Granted<R>;
}

/** The day that the sample speaks of. */
const sampleDay = "2026-05-20";

/** A request that comes without a token is given one. */
const token = "";

/**
 * The commands in a spreadsheet of the locale that was just emptied, from the sample to a closed
 * drive; those that no locale changes only where it is to be thorough.
 */
export function commandSteps(locale: Locale, isThorough: boolean): readonly Step[] {
  const step = (...probes: readonly Probe[]): Step => ({
    title: locale.name,
    probes: () => probes,
  });
  return [
    step(ofMenu("load the sample", loadSample)),
    step(command("divide", () => applyQuotas({ token, drive: "", keep: false }))),
    step(refresh("refresh")),
    step(...(isThorough ? refreshAgain() : [refresh("refresh again")])),
    step(...gift(locale)),
    ...(isThorough ? [step(...moreEntries()), step(...pages())] : []),
    step(ofMenu("check", checkForProblems)),
    step(command("close a drive", closeDrive), refresh("refresh once it is closed")),
    step({ what: "cells that show an error", expected: "none", see: errorsShown }),
  ];
}

/** A refresh that has nothing to do. */
function refreshAgain(): readonly Probe[] {
  const before = new Snapshot();
  return [
    {
      what: "reading all tabs below row 1",
      expected: null,
      see: () => `${before.take()} tabs`,
    },
    refresh("refresh again"),
    {
      what: "what refreshing again has changed there",
      expected: "nothing",
      see: () => before.changes(),
    },
  ];
}

/** A gift that pays up whoever stands first in Follow-up, above a formula of the user's in its last row. */
function gift(locale: Locale): readonly Probe[] {
  const formula = new OwnFormula(locale);
  return [
    {
      what: "a formula of the user's in the last row of Follow-up",
      expected: formula.shape,
      see: () => formula.write(),
    },
    command("record a gift", () => recordGift(giftOf(firstFollowed()))),
    {
      what: "its reference 007 and its note =1+1",
      expected: "text 007, text =1+1",
      see: ledgerEntry,
    },
    refresh("refresh after it"),
    {
      what: "the formula, still beside its person",
      expected: `a row up, ${formula.shape}`,
      see: () => formula.find(),
    },
  ];
}

/** Everything that a person owes, on the day of the sample. */
function giftOf({ drive, memberId, outstanding }: Followed): GiftRequest {
  return {
    token,
    promised: false,
    drive,
    memberId,
    group: "",
    amount: String(outstanding),
    currency: "",
    date: sampleDay,
    method: userSay().words.schema.choices.method.cash,
    reference: "007",
    paidBy: "",
    receivedBy: "",
    note: "=1+1",
    confirmed: true,
  };
}

function moreEntries(): readonly Probe[] {
  return [
    ofMenu("set up what is there already", setUpSpreadsheet),
    command("import a file", () => {
      const { people, drives, methods } = granted(getChoices());
      const rows = [
        ["Date", "Amount", "Payer", "Reference"],
        [sampleDay, "1000", people[0]?.name ?? "", "0012"],
        [sampleDay, "2000", people[1]?.name ?? "", "+82"],
      ];
      const request = { rows, drive: drives[0]?.drive ?? "", method: methods[1] ?? "" };
      const { fingerprint } = granted(previewImport(request));
      return appendContributions({ ...request, token, fingerprint, unmatchedTo: "" });
    }),
    ofMenu("take it back", (workbook, context) => {
      const found = lookAtLastEntry(workbook, context);
      return found.ok ? takeBackEntry(workbook, context, found.entry) : found;
    }),
  ];
}

/** One person's, by gift. */
const everyReceipt = {
  ...{ by: "gift" as const, year: 2026, households: false, drive: "", memberId: "" },
  ...{ household: "", from: "", until: "" },
};

function pages(): readonly Probe[] {
  return [
    command("one person's page", () => personPage({ memberId: firstFollowed().memberId })),
    command("everyone's statements", () => personPage({ group: "" })),
    command("receipts to be made", () => previewReceipts(everyReceipt)),
    command("receipts", () => receiptsPage({ what: "make", token, ...everyReceipt })),
    command("a notice", () => noticePage({ drive: "", note: "" })),
    command("what it came to", () => outcomePage({ drive: "", note: "" })),
    command("collection sheets", () => collectionSheetsPage({ drive: firstDrive(), groups: [] })),
    command("a handover report", () => handoverPage({ note: "" })),
  ];
}

function closeDrive(): Reply {
  const drive = firstDrive();
  const { fingerprint } = granted(previewClosing({ drive }));
  return applyClosing({ token, drive, fingerprint, decisions: {}, carryTo: "", copyAs: "" });
}
