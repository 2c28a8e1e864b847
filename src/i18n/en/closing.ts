import type { ClosingWords } from "../closingWords";
import { quoted } from "../quoted";

export const closing = (): ClosingWords => ({
  summary: (figures, say) => {
    const { collected, inKind, spent, carried, inHand, overpaid } = figures;
    const { outstanding, notCounted } = figures;
    const moved = carried === "" ? "" : `, carried over ${carried}`;
    const came = inKind === "" ? collected : `${collected} and ${inKind} in kind`;
    const over = overpaid === "" ? "" : `, of which ${overpaid} was paid beyond what was asked`;
    return [
      `Collected ${came}, spent ${spent}${moved}, in hand ${inHand}${over}.`,
      outstanding === "" ? "Nothing is outstanding." : `${outstanding} is outstanding.`,
      ...(notCounted === 0
        ? []
        : [
            `${say.count(notCounted, "row of the ledger is", "rows of the ledger are")} not counted.`,
          ]),
    ].join(" ");
  },
  chooseDrive: "Choose the drive that is to be closed.",
  alreadyClosed: (drive) => `${quoted(drive)} is closed already. Nothing was changed.`,
  isDraft: (drive, drives) =>
    `${quoted(drive)} is a draft: nothing was collected for it. If it is not wanted, delete its row in ${drives}.`,
  changed:
    "The spreadsheet has changed since this list was made, so nothing was written. Look at the new list, then close the drive.",
  notOffered: (what) =>
    `What was decided about ${what} cannot be done, so nothing was written. Choose again.`,
  chooseCarryTo: "Choose the drive that money is carried over to.",
  cannotCarryTo: (drive) =>
    `Money cannot be carried over to ${quoted(drive)}: choose another open drive in the same currency.`,
  duesUnclear: (value) =>
    `${quoted(value)} cannot be read as due days, so nothing was written. Write them like 2027-05-31, or 2027-01-31 monthly x12.`,
  nameTaken: (drive) => `There is a drive ${quoted(drive)} already. Give the copy another name.`,
  done: (drive, { refunded, carried, carryTo, writtenOff, copy, drives }) =>
    [
      `${drive} is closed.`,
      ...(refunded === "" ? [] : [`To be paid back: ${refunded}.`]),
      ...(carried === "" ? [] : [`Carried over to ${carryTo}: ${carried}.`]),
      ...(writtenOff === "" ? [] : [`Written off: ${writtenOff}.`]),
      ...(copy === "" ? [] : [`${copy} stands in ${drives} as a draft.`]),
      "Choose Refresh summaries to see it in the tabs.",
    ].join(" "),
  refunded: (drive) => `Paid back at the closing of ${drive}`,
  carriedTo: (drive) => `To ${drive}`,
  carriedFrom: (drive) => `From ${drive}`,
  writtenOff: (drive) => `Written off at the closing of ${drive}`,
});
