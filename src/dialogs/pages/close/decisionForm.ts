import type { CloseWords } from "../../../i18n/dialogWords";
import type { ClosingChoice, ClosingPreview, ClosingRequest, Granted } from "../../protocol";
import { build } from "../parts/build";
import { checkbox, optionRow } from "../parts/choiceOf";
import { field, select, textInput } from "../parts/field";
import type { Page } from "../parts/openPage";
import { decisionList } from "./decisionList";
import { nextName } from "./nextName";

type Preview = Granted<ClosingPreview>;

interface WhatCame {
  closed(message: string): void;
  refused(message: string, filled: ClosingRequest): void;
  tokenOf(request: object): string;
}

/**
 * What becomes of each open amount, where money goes, and whether a copy is the next one's draft.
 * To leave all as it is comes first: no money moves that nobody has decided about. What was filled
 * in beside an earlier preview is kept, as far as it can be had.
 */
export function decisionForm(
  page: Page<CloseWords>,
  preview: Preview,
  come: WhatCame,
  filled?: ClosingRequest,
): HTMLFormElement {
  const { words, shared, work, ask, text } = page;
  const { drive, lines, fingerprint } = preview;
  const carry = carryField(page, preview, filled?.carryTo);
  const decisions = new Map<string, ClosingChoice>(
    lines.map(({ key, choices }) => {
      const before = filled?.decisions[key];
      return [key, before !== undefined && choices.includes(before) ? before : "leave"];
    }),
  );
  const carries = () => [...decisions.values()].includes("carry-over");
  const showCarry = () => {
    carry.row.hidden = !carries();
  };
  const copy = copyFields(words, preview, filled);
  const form = build(
    "form",
    { novalidate: true },
    lines.length === 0
      ? build("p", {}, words.nothingOpen)
      : decisionList(page, lines, decisions, showCarry),
    carry.row,
    copy.row,
    build("p", {}, build("button", { type: "submit", class: "main" }, words.apply)),
  );
  showCarry();

  const isComplete = (): boolean => {
    if (carries() && preview.carryTo.length === 0) work.fail(text(words.nowhereToCarry));
    else if (carries() && carry.control.value === "") carry.fail(words.carryToMissing);
    else return copy.isComplete();
    return false;
  };
  const apply = async () => {
    const told = {
      drive,
      decisions: Object.fromEntries(decisions),
      carryTo: carries() ? carry.control.value : "",
      copyAs: copy.name(),
      copyDays: copy.days(),
      fingerprint,
    };
    const request = { ...told, token: come.tokenOf(told) };
    const reply = await work.during(shared.working, () => ask("applyClosing", request));
    if (reply === null) return;
    if (reply.ok) come.closed(reply.message);
    else come.refused(reply.message, request);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!work.isBusy() && isComplete()) void apply();
  });
  return form;
}

function carryField({ words, shared }: Page<CloseWords>, { carryTo }: Preview, chosen = "") {
  const drives = carryTo.map((value) => ({ value, label: value }));
  const control = select([{ value: "", label: shared.chooseDrive }, ...drives], chosen);
  return field({ label: words.carryTo }, control);
}

/** Whether there is to be a copy; its name, and its days as they are proposed, to be changed. */
function copyFields(words: CloseWords, { drive, next }: Preview, filled?: ClosingRequest) {
  const { copyAs = "", copyDays = next } = filled ?? {};
  const wanted = checkbox();
  wanted.checked = copyAs !== "";
  const name = field(
    { label: words.copyAs, hint: words.copyAsHint },
    textInput({ value: copyAs || nextName(drive) }),
  );
  const opens = field({ label: words.copyOpens }, textInput({ value: copyDays.opens }));
  const due = field(
    { label: words.copyDue, hint: words.copyDueHint },
    textInput({ value: copyDays.due }),
  );
  const rows = build("div", {}, name.row, opens.row, due.row);
  rows.hidden = !wanted.checked;
  wanted.addEventListener("change", () => {
    rows.hidden = !wanted.checked;
  });
  const nameOf = () => (wanted.checked ? name.control.value.trim() : "");
  return {
    row: build("div", { class: "copy" }, optionRow(wanted, words.copy), rows),
    name: nameOf,
    days: () => ({ opens: opens.control.value.trim(), due: due.control.value.trim() }),
    isComplete(): boolean {
      if (!wanted.checked || nameOf() !== "") return true;
      name.fail(words.copyAsMissing);
      return false;
    },
  };
}
