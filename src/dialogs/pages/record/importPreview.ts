import type { ImportWords } from "../../../i18n/dialogWords";
import type {
  Granted,
  ImportField,
  ImportPreview,
  ImportRequest,
  LineDecision,
  MoneyWay,
} from "../../protocol";
import { build, button } from "../parts/build";
import { checkbox, choiceOf, optionRow } from "../parts/choiceOf";
import { field, select } from "../parts/field";
import { countOf } from "../parts/fill";
import type { Page } from "../parts/openPage";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import { columnFields } from "./columnFields";
import { type LineAnswers, lineList } from "./lineList";
import { sumTable } from "./sumTable";

type Preview = Granted<ImportPreview>;

/** What each line of the file would become; every answer given here is asked about anew. */
export function importPreview(
  page: Page<ImportWords>,
  given: ImportRequest,
  choices: Choices,
  another: () => void,
): HTMLElement {
  const { words, shared, work, ask, text } = page;
  const { groups } = choices;
  const element = build("section", { class: "import" });
  let request = given;
  let unmatchedTo = "";
  const tokens = makeTokens();
  void preview();
  return element;

  /** Asks again with what was changed; the keyboard goes back to where it was. */
  async function preview(change: Partial<ImportRequest> = {}): Promise<void> {
    const place = focusedPlace(element);
    const asked = { ...request, ...change };
    const reply = await work.during(shared.working, () => ask("previewImport", asked));
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    request = asked;
    show(reply);
    if (place !== null) returnTo(element, place);
    work.readOut(reply.summary);
  }

  function show(reply: Preview): void {
    const setField = (index: number, chosen: ImportField | null) =>
      void preview({ fields: reply.fields.map((old, i) => (i === index ? chosen : old)) });
    const answers: LineAnswers = {
      person: (payer, id) => void preview({ people: { ...request.people, [payer]: id } }),
      line: (key, decision) => void preview({ decisions: withDecision(key, decision) }),
    };
    element.replaceChildren(
      columnFields(page, reply, request.rows, setField),
      ...(reply.heading === "" ? [] : [build("p", { class: "hint" }, reply.heading)]),
      ...dayOrder(reply),
      ...threeDigits(reply),
      ...accounts(reply),
      ...ways(reply),
      ...elsewhere(reply),
      sumTable(page, reply),
      lineList(page, reply, choices, answers),
      ...ending(reply),
    );
  }

  function withDecision(key: string, decision: LineDecision | null) {
    const { [key]: _, ...others } = request.decisions ?? {};
    return decision === null ? others : { ...others, [key]: decision };
  }

  /** Which part of a date is the day, where the file leaves it open. */
  function dayOrder({ dayOrders }: Preview): HTMLElement[] {
    if (dayOrders === null) return [];
    const choice = choiceOf(
      text(words.dayOrder, { date: dayOrders.text }),
      dayOrders.readings.map(({ order, day }) => ({ value: order, label: day })),
      null,
      (value) => void preview({ dayOrder: value }),
    );
    return [question(choice.row, words.dayOrderHint)];
  }

  /** What a mark before three digits parts, where the file leaves it open. */
  function threeDigits({ threeDigits: open }: Preview): HTMLElement[] {
    if (open === null) return [];
    const choice = choiceOf(
      text(words.threeDigits, { figure: open.text }),
      (["thousands", "decimals"] as const).map((value) => ({ value, label: open[value] })),
      null,
      (value) => void preview({ threeDigits: value }),
    );
    return [question(choice.row, words.threeDigitsHint)];
  }

  /** Of which account lines are meant, where the file has those of several. */
  function accounts({ accounts: found }: Preview): HTMLElement[] {
    if (found.length === 0) return [];
    const each = found.map(({ account, lines: n }) => ({
      value: account,
      label: text(words.accountLines, { account, n }),
    }));
    const every = { value: "", label: words.everyAccount };
    const answer = (account: string) => void preview({ account });
    return [
      question(choiceOf(words.account, [...each, every], null, answer).row, words.accountHint),
    ];
  }

  /** Where money went, as words of the file or amounts without a sign leave it open. */
  function ways({ ways: open }: Preview): HTMLElement[] {
    const options = [
      { value: "in", label: words.cameIn },
      { value: "out", label: words.wentOut },
    ] as const;
    return open.map(({ word, sample }) => {
      const legend =
        word === "+" ? text(words.signWay, { sample }) : text(words.way, { word, sample });
      const answer = (way: MoneyWay) => void preview({ ways: { ...request.ways, [word]: way } });
      return question(choiceOf(legend, options, null, answer).row, words.wayHint);
    });
  }

  /** Why nothing can be added yet: what is asked first is not answered. "" where all is. */
  function unanswered(reply: Preview): string {
    if (reply.dayOrders !== null) return words.dayOrderMissing;
    if (reply.threeDigits !== null) return words.threeDigitsMissing;
    if (reply.accounts.length > 0) return words.accountMissing;
    return reply.ways.length > 0 ? words.wayMissing : "";
  }

  function question(row: HTMLElement, hint: string): HTMLElement {
    row.classList.add("asked");
    row.append(build("p", { class: "hint" }, hint));
    return row;
  }

  /** Lines of which the like stands under another drive are left out, unless it is said otherwise. */
  function elsewhere({ elsewhere: n }: Preview): HTMLElement[] {
    if (n === 0) return [];
    const control = checkbox();
    control.checked = request.evenIfElsewhere === true;
    control.dataset["place"] = "elsewhere";
    control.addEventListener("change", () => void preview({ evenIfElsewhere: control.checked }));
    return [optionRow(control, text(words.evenIfElsewhere, { n }))];
  }

  /** What becomes of lines that match nobody, and the button that adds the rest. */
  function ending(reply: Preview): HTMLElement[] {
    // In nobody's name only what is known to be for a drive can be added.
    const unmatched = reply.lines.filter(
      ({ status, parts }) => status === "unmatched" && parts.length > 0,
    ).length;
    const fresh = reply.lines.filter(({ status }) => status === "new").length;
    const add = button("", () => void append(reply), { class: "main" });
    const hint = build("p", { class: "hint" });
    const label = () => {
      const n = fresh + (unmatchedTo === "" ? 0 : unmatched);
      const why = n === 0 ? whyNothing(reply) : "";
      add.textContent =
        n > 0 ? countOf(words.add, n) : why === "" ? words.nothingToAdd : words.nothingYet;
      add.setAttribute("aria-disabled", String(n === 0));
      hint.textContent = why || words.wholeOrNot;
    };
    label();
    const rows = unmatched > 0 ? [unmatchedField(label)] : [];
    return [...rows, build("p", {}, add), hint];
  }

  /** What keeps lines from being added; "" where there is nothing but what was added before. */
  function whyNothing({ lines }: Preview): string {
    const reasons = (["asked", "unreadable", "unmatched"] as const).flatMap((status) => {
      const n = lines.filter((line) => line.status === status).length;
      return n === 0 ? [] : countOf(words.notYet[status], n);
    });
    return reasons.join(" ");
  }

  function unmatchedField(changed: () => void): HTMLElement {
    const options = groups.map((group) => ({
      value: group,
      label: text(words.namelessOf, { group }),
    }));
    const control = select([{ value: "", label: words.leaveOut }, ...options], unmatchedTo);
    control.addEventListener("change", () => {
      unmatchedTo = control.value;
      changed();
    });
    return field({ label: words.unmatchedTo }, control).row;
  }

  async function append(reply: Preview): Promise<void> {
    const missing = unanswered(reply);
    if (missing !== "") {
      element.querySelector<HTMLElement>(".asked input")?.focus();
      return work.fail(missing);
    }
    const { fields, fingerprint } = reply;
    const told = { ...request, fields, fingerprint, unmatchedTo };
    const whole = { ...told, token: tokens.of(told) };
    const added = await work.during(shared.working, () => ask("appendContributions", whole));
    if (added === null) return;
    if (!added.ok) return work.fail(added.message);
    const again = button(words.another, another);
    element.replaceChildren(build("p", {}, again));
    work.tell(added.message);
    again.focus();
  }
}

/** Controls that are drawn anew are known by the place they bear. null: the keyboard is elsewhere. */
function focusedPlace(element: HTMLElement): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement && element.contains(focused))) return null;
  return focused.dataset["place"] ?? "";
}

/** Back to the same place; if it is gone, to the next question, or else to the button that adds. */
function returnTo(element: HTMLElement, place: string): void {
  const places = [...element.querySelectorAll<HTMLElement>("[data-place]")];
  const same = places.find(({ dataset }) => dataset["place"] === place);
  const next = element.querySelector<HTMLElement>(
    ".to-asked [data-place], .to-unmatched [data-place], .asked input, .main",
  );
  (same ?? next)?.focus();
}
