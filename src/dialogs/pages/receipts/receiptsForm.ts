import type { ReceiptsDialogWords } from "../../../i18n/dialogWords";
import type { Granted, ReceiptsChoice, ReceiptsPreview, ReceiptsRequest } from "../../protocol";
import { build, button } from "../parts/build";
import { choiceOf } from "../parts/choiceOf";
import { field, textInput } from "../parts/field";
import { longList } from "../parts/longList";
import type { Page } from "../parts/openPage";
import { paperPlace } from "../parts/paper";
import { shownBelow } from "../parts/shownBelow";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import { chooseReceipts } from "./chooseReceipts";

type What = "make" | "again" | "register" | "void";

/** What is to be done about receipts: made after a look at which, printed again, listed, or voided. */
export function receiptsForm(page: Page<ReceiptsDialogWords>, choices: Choices): void {
  const { main, words, shared, work, ask, text } = page;
  const paper = paperPlace(page);
  const tokens = makeTokens();
  const chosen = chooseReceipts(page, choices);
  const numbers = field(
    { label: words.numbers, hint: words.numbersHint },
    textInput({ inputmode: "text" }),
  );
  const number = field({ label: words.number, hint: words.voidHint }, textInput());
  const year = field({ label: words.year }, textInput({ inputmode: "numeric" }));
  year.control.value = choices.day.slice(0, 4);
  const submit = build("button", { type: "submit", class: "main" });
  const what = choiceOf<What>(
    words.what,
    (["make", "again", "register", "void"] as const).map((value) => ({
      value,
      label: words.whats[value],
    })),
    "make",
    showFields,
  );
  const form = build(
    "form",
    { novalidate: true },
    build("p", { class: "hint" }, text(words.hint)),
    ...[what.row, ...chosen.rows, numbers.row, year.row, number.row],
    build("p", {}, submit),
  );
  const shown = shownBelow(form, work, () => {
    paper.clear();
    void run();
  });
  main.append(form, shown, paper.place);
  showFields();

  function showFields() {
    const now = what.value() ?? "make";
    chosen.show(now === "make");
    numbers.row.hidden = now !== "again";
    year.row.hidden = now !== "register";
    number.row.hidden = now !== "void";
    submit.textContent = words.buttons[now];
    paper.clear();
  }

  async function run(): Promise<void> {
    switch (what.value()) {
      case "again":
        if (numbers.control.value.trim() === "") return numbers.fail(words.numberMissing);
        await print({ what: "again", numbers: numbers.control.value });
        return;
      case "register":
        if (!/^\s*\d{4}\s*$/.test(year.control.value)) return year.fail(words.yearMissing);
        await print({ what: "register", year: Number(year.control.value) });
        return;
      case "void":
        return voidOne();
      default:
        return preview();
    }
  }

  async function preview(): Promise<void> {
    const asked = chosen.value();
    if (asked === null) return;
    const reply = await work.during(shared.working, () => ask("previewReceipts", asked));
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    show(asked, reply);
    work.readOut(reply.summary);
  }

  function show(asked: ReceiptsChoice, reply: Granted<ReceiptsPreview>): void {
    const list = longList(
      reply.lines,
      ({ number, who, amountText }) =>
        build("li", {}, [number, who, amountText].filter((part) => part !== "").join(" · ")),
      shared,
    );
    const make = button(words.make, () => void makeThem(asked, reply.fingerprint), {
      class: "main",
    });
    shown.replaceChildren(
      build(
        "section",
        {},
        build("h2", { tabindex: -1 }, words.preview),
        build("p", {}, reply.summary),
        ...reply.left.map((line) => build("p", { class: "hint" }, line)),
        reply.receipts === 0 ? null : list,
        reply.receipts === 0 ? null : build("p", {}, make),
      ),
    );
  }

  async function makeThem(asked: ReceiptsChoice, fingerprint: string): Promise<void> {
    const request = { ...asked, what: "make" as const, fingerprint };
    const token = tokens.of(request);
    const made = await print({ ...request, token });
    if (!made) return;
    tokens.done();
    shown.replaceChildren();
  }

  async function voidOne(): Promise<void> {
    const typed = number.control.value.trim();
    if (typed === "") return number.fail(words.numberMissing);
    const request = { number: typed };
    const token = tokens.of(request);
    const reply = await work.during(shared.working, () =>
      ask("voidReceipt", { ...request, token }),
    );
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    tokens.done();
    work.tell(reply.message);
  }

  /** Whether there is something to print. */
  async function print(asked: ReceiptsRequest): Promise<boolean> {
    const reply = await work.during(shared.working, () => ask("receiptsPage", asked));
    if (reply === null) return false;
    if (!reply.ok) {
      work.fail(reply.message);
      return false;
    }
    paper.show(reply);
    if (reply.message === undefined) work.readOut(shared.paperReady);
    else work.tell(reply.message);
    return true;
  }
}
