import type { CloseWords } from "../../../i18n/dialogWords";
import type { ClosingPreview, ClosingRequest, Granted } from "../../protocol";
import { build, button } from "../parts/build";
import { driveField } from "../parts/driveField";
import type { Page } from "../parts/openPage";
import { shownBelow } from "../parts/shownBelow";
import { makeTokens } from "../parts/tokens";
import type { Choices } from "../parts/withChoices";
import { decisionForm } from "./decisionForm";

/** Which drive is to be closed: shows what is still open in it, and then offers to close it. */
export function closingForm(page: Page<CloseWords>, { drives }: Choices): void {
  const { main, words, shared, work, ask } = page;
  const open = drives.filter(({ state }) => state !== "closed");
  const drive = driveField({ drives: open, shared });
  const submit = build("button", { type: "submit", class: "main" }, words.show);
  const hint = build("p", { class: "hint" }, words.hint);
  const form = build("form", { novalidate: true }, hint, drive.row, build("p", {}, submit));
  const shown = shownBelow(form, work, () => {
    if (drive.control.value === "") drive.fail(shared.chooseDrive);
    else void preview();
  });
  const tokens = makeTokens();
  main.append(form, shown);
  drive.control.focus();

  async function preview(message = "", filled?: ClosingRequest): Promise<void> {
    shown.replaceChildren();
    const asked = { drive: drive.control.value };
    const reply = await work.during(shared.working, () => ask("previewClosing", asked));
    if (reply === null) return;
    if (!reply.ok) return work.fail([message, reply.message].filter(Boolean).join(" "));
    show(reply, filled);
    if (message === "") return work.readOut(reply.summary);
    work.fail(message);
    shown.querySelector("h2")?.focus();
  }

  function show(reply: Granted<ClosingPreview>, filled?: ClosingRequest): void {
    const refused = (message: string, now: ClosingRequest) => void preview(message, now);
    shown.replaceChildren(
      build(
        "section",
        {},
        build("h2", { tabindex: -1 }, reply.drive),
        build("p", {}, reply.summary),
      ),
      decisionForm(page, reply, { closed, refused, tokenOf: tokens.of }, filled),
    );
  }

  function closed(message: string): void {
    const again = button(words.another, () => {
      shown.replaceChildren();
      work.clear();
      drive.control.focus();
    });
    for (const option of [...drive.control.options])
      if (option.value === drive.control.value) option.remove();
    shown.replaceChildren(build("p", {}, again));
    work.tell(message);
    again.focus();
  }
}
