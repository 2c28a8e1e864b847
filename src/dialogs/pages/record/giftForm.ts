import type { RecordWords } from "../../../i18n/dialogWords";
import type { GiftReply } from "../../protocol";
import { build, button } from "../parts/build";
import type { Page } from "../parts/openPage";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import {
  type GiftFields,
  giftFields,
  giftIn,
  isComplete,
  readyForNext,
  takeChoices,
} from "./giftFields";
import { recordedList } from "./recordedList";

/** One gift after another: a name, Enter, an amount, Enter, and on to the next. */
export function giftForm(page: Page<RecordWords>, choices: Choices) {
  const { words, shared, work, ask } = page;
  const fields = giftFields(page, choices, () => fields.amount.control.focus());
  const recorded = recordedList(page);
  const tokens = makeTokens();
  const held = build("div", { class: "held", role: "alert" });
  const form = layOut(page, fields, held);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void record(false);
  });
  form.addEventListener("input", letGo);
  onlyForGiven(fields);

  return {
    panel: build("div", {}, form, recorded.element),
    take: (read: Choices) => takeChoices(page, fields, read),
    focus: () => fields.memberId.control.focus(),
  };

  function letGo(): void {
    held.replaceChildren();
  }

  async function record(confirmed: boolean): Promise<void> {
    if (work.isBusy()) return;
    work.clear();
    if (!isComplete(page, fields)) return;
    const gift = giftIn(fields, confirmed);
    const whole = { ...gift, token: tokens.of(gift) };
    letGo();
    const reply = await work.during(shared.working, () => ask("recordGift", whole));
    if (reply === null) return;
    if (!reply.ok) return refused(reply);
    tokens.done();
    recorded.add(reply.message, reply.row);
    if (reply.warning === "") work.tell(reply.message);
    else work.warn(reply.warning, reply.message);
    readyForNext(fields);
  }

  function refused(reply: Extract<GiftReply, { ok: false }>): void {
    const wrong = fields[reply.field as keyof GiftFields];
    wrong?.row.closest("details")?.setAttribute("open", "");
    if (reply.held) hold(reply.message);
    else if (wrong === undefined) work.fail(reply.message);
    else wrong.fail(reply.message);
  }

  /** It is doubtful whether it is meant: whoever records says so. */
  function hold(message: string): void {
    const add = button(words.addAnyway, () => void record(true));
    const leave = button(words.doNotAdd, () => {
      letGo();
      work.tell(words.notAdded);
      fields.amount.control.focus();
    });
    held.replaceChildren(
      build("p", {}, build("strong", {}, shared.severities.warning), ` ${message}`),
      build("p", { class: "buttons" }, add, leave),
    );
    leave.focus();
  }
}

function layOut(page: Page<RecordWords>, fields: GiftFields, held: HTMLElement): HTMLFormElement {
  const { words } = page;
  const { kind, drive, memberId, amount, date, method, reference, ...rare } = fields;
  return build(
    "form",
    { novalidate: true },
    drive.row,
    kind.row,
    memberId.row,
    build("div", { class: "pair" }, amount.row, date.row),
    build("div", { class: "pair" }, method.row, reference.row),
    build(
      "details",
      {},
      build("summary", {}, words.more),
      ...Object.values(rare).map(({ row }) => row),
    ),
    held,
    build("p", {}, build("button", { type: "submit", class: "main" }, words.record)),
    build("p", { class: "hint" }, words.enterHint),
  );
}

/** A promise has no method, no reference and nobody who received it. */
function onlyForGiven(fields: GiftFields): void {
  const given = [fields.method, fields.reference, fields.paidBy, fields.receivedBy];
  fields.kind.row.addEventListener("change", () => {
    for (const { row } of given) row.hidden = fields.kind.value() === "promised";
  });
}
