import type { ChoicesReply, Granted } from "../../protocol";
import { build, button } from "./build";
import type { Page } from "./openPage";

export type Choices = Granted<ChoicesReply>;

/**
 * Asks for the drives, people and groups, then builds the page from them. Where they cannot be had,
 * or there is no drive yet, says so and offers to try again.
 */
export async function withChoices<Words>(
  page: Page<Words>,
  start: (choices: Choices) => void,
): Promise<void> {
  const { shared, work, ask } = page;
  const reply = await work.during(shared.reading, () => ask("getChoices"));
  if (reply?.ok && reply.drives.length > 0) return start(reply);
  if (reply === null) return;
  work.fail(reply.ok ? page.text(shared.noDrives) : reply.message);
  const again = build("p", {}, button(shared.tryAgain, retry));
  page.main.append(again);
  again.querySelector("button")?.focus();

  function retry() {
    again.remove();
    void withChoices(page, start);
  }
}

/** The button that reads drives and people again, for whoever has just written one in the sheet. */
export function readAgain<Words>(page: Page<Words>, take: (choices: Choices) => void): HTMLElement {
  const { shared, work, ask } = page;
  const read = async () => {
    const reply = await work.during(shared.reading, () => ask("getChoices"));
    if (reply === null) return;
    if (!reply.ok) return work.fail(reply.message);
    take(reply);
    work.tell(shared.readAgainDone);
  };
  return build(
    "p",
    { class: "again" },
    button(shared.readAgain, () => void read(), { class: "plain" }),
  );
}
