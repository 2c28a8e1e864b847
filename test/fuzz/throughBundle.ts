import { isoDay } from "../../src/core/index";
import { speak } from "../../src/i18n/index";
import type { HostEvent, Scalar } from "../../src/local/services/index";
import type { Cell } from "../../src/schema/index";
import { openAddOn } from "../support/addOn";
import { newToken } from "../support/newToken";
import type { HostileWorkbook } from "./hostileWorkbook";
import { rawText } from "./rawText";

/** The commands of the add-on that ships on a hostile workbook: what they do that they must not. */
export function throughBundle({ tabs }: HostileWorkbook): string[] {
  const addOn = openAddOn();
  const { bundle, names, values } = addOn;
  const { spreadsheet, events } = bundle.services;
  for (const { name, rows } of tabs) {
    const sheet = spreadsheet.addSheet(name, { rows: rows.length + 20, columns: 26 });
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries())
        if (cell !== "") sheet.setContent(r + 1, c + 1, typed(cell));
  }
  const wrong: string[] = [];
  const call = (name: string, ...args: unknown[]): Record<string, unknown> => {
    const before = events.length;
    const reply = bundle.call(name, args);
    addOn.tick(60);
    const said = JSON.stringify([reply, ...events.slice(before).map(wordsOf)]);
    if (rawText.test(said)) wrong.push(`${name} shows code's own words: ${said.slice(0, 300)}`);
    return typeof reply === "object" && reply !== null ? { ...reply } : {};
  };
  const shown = () =>
    names()
      .filter((name) => !history.has(name))
      .map((name) => [name, values(name)]);

  call("checkForProblems");
  const preview = call("previewQuotas", { drive: "", keep: false });
  const { fingerprint } = preview;
  call("applyQuotas", { token: newToken(), drive: "", keep: false, giveIds: true, fingerprint });
  call("refreshSummaries");
  const before = JSON.stringify(shown());
  call("refreshSummaries");
  if (JSON.stringify(shown()) !== before) wrong.push("a second refresh changes something");
  const drives = tabs.find(({ name }) => name === "Drives")!.rows;
  const column = drives[0]!.indexOf("Drive");
  for (const drive of new Set(drives.slice(1).map((row) => String(row[column])))) {
    const closing = call("previewClosing", { drive });
    if (closing["ok"] !== true) continue;
    const decided = { token: newToken(), drive, decisions: {}, carryTo: "", copyAs: "" };
    call("applyClosing", { ...decided, fingerprint: closing["fingerprint"] });
  }
  call("previewReceipts", everyReceipt);
  call("receiptsPage", { what: "make", token: newToken(), ...everyReceipt });
  call("noticePage", { drive: "", note: "" });
  call("outcomePage", { drive: "", note: "" });
  call("handoverPage", { note: "" });
  call("refreshSummaries");
  return wrong;
}

/** A receipt for every gift. */
const everyReceipt = {
  ...{ by: "gift", year: 2026, households: false, drive: "", memberId: "", household: "" },
  ...{ from: "", until: "" },
};

/** It tells of every run. */
const history = new Set(
  (["en", "ko"] as const).map((language) => speak(language).words.schema.tabs.history),
);

/** A day as somebody types it into a cell that is formatted as text. */
const typed = (cell: Cell): Scalar => (typeof cell === "object" ? isoDay(cell.day) : cell);

const wordsOf = (event: HostEvent): string => ("message" in event ? String(event.message) : "");
