import type { DivideWords } from "../../../i18n/dialogWords";
import type { Granted, QuotasPreview, QuotasRequest } from "../../protocol";
import { build, button } from "../parts/build";
import { choiceOf } from "../parts/choiceOf";
import { driveField } from "../parts/driveField";
import { countOf } from "../parts/fill";
import type { Page } from "../parts/openPage";
import { problemList } from "../parts/problems";
import { shownBelow } from "../parts/shownBelow";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import { applyForm, type Filled } from "./applyForm";
import { drivePreview } from "./drivePreview";

type Preview = Granted<QuotasPreview>;

/** The first page: it can be shown with a drive chosen. */
interface QuotasForm {
  readonly panel: HTMLElement;
  focus(): void;
  choose(drive: string): void;
}

/** Which drive and how: shows the quotas that would come of it, and then offers to apply just these. */
export function quotasForm(page: Page<DivideWords>, { drives }: Choices): QuotasForm {
  const { words, shared, work, ask } = page;
  const drive = driveField({
    drives: drives.filter(({ state }) => state !== "closed"),
    shared,
    everyOpen: true,
  });
  const way = choiceOf<"anew" | "keep">(
    words.way,
    [
      { value: "anew", label: words.anew, hint: words.anewHint },
      { value: "keep", label: words.keep, hint: words.keepHint },
    ],
    "anew",
  );
  const submit = build("button", { type: "submit", class: "main" }, words.show);
  const form = build("form", {}, drive.row, way.row, build("p", {}, submit));
  const shown = shownBelow(form, work, () => void preview());
  const tokens = makeTokens();
  return {
    panel: build("div", {}, form, shown),
    focus: () => drive.control.focus(),
    choose(chosen) {
      shown.replaceChildren();
      drive.control.value = chosen;
      submit.focus();
    },
  };

  async function preview(message = "", filled: Filled = {}): Promise<void> {
    const request: QuotasRequest = { drive: drive.control.value, keep: way.value() === "keep" };
    shown.replaceChildren();
    const reply = await work.during(shared.working, () => ask("previewQuotas", request));
    if (reply === null) return;
    if (!reply.ok) return work.fail([message, reply.message].filter(Boolean).join(" "));
    const divisible = reply.drives.filter((given) => given.divisible).length;
    show(request, reply, filled);
    if (message !== "") {
      work.fail(message);
      shown.querySelector("h2")?.focus();
    } else if (divisible > 0) work.tell(countOf(words.shown, divisible));
    else work.warn(words.noneShown);
  }

  function show(request: QuotasRequest, reply: Preview, filled: Filled): void {
    shown.replaceChildren(
      ...[problemList(reply.problems ?? [], shared)].filter((list) => list !== null),
      ...reply.drives.map((given) => drivePreview(page, given)),
    );
    if (!reply.drives.some(({ divisible }) => divisible)) return;
    const refused = (message: string, now: Filled) => void preview(message, now);
    shown.append(applyForm(page, request, reply, filled, { applied, refused, tokenOf: tokens.of }));
  }

  function applied(message: string): void {
    tokens.done();
    const again = button(words.another, () => {
      shown.replaceChildren();
      work.clear();
      drive.control.focus();
    });
    shown.replaceChildren(build("p", {}, again));
    work.tell(`${message} ${page.text(words.afterwards)}`);
    again.focus();
  }
}
