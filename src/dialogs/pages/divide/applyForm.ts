import type { DivideWords } from "../../../i18n/dialogWords";
import type { Granted, QuotasPreview, QuotasRequest } from "../../protocol";
import { build } from "../parts/build";
import { checkbox, optionRow } from "../parts/choiceOf";
import { field, textInput } from "../parts/field";
import { countOf } from "../parts/fill";
import type { Page } from "../parts/openPage";

/** What was filled in, so that it need not be filled in anew beside another preview. */
export type Filled = Pick<QuotasRequest, "why" | "giveIds">;

interface WhatCame {
  applied(message: string): void;
  refused(message: string, filled: Filled): void;
  tokenOf(request: object): string;
}

/** Says why, and applies the quotas of one preview: by its fingerprint, these and no others. */
export function applyForm(
  page: Page<DivideWords>,
  request: QuotasRequest,
  { fingerprint, membersWithoutId = 0 }: Granted<QuotasPreview>,
  filled: Filled,
  come: WhatCame,
): HTMLFormElement {
  const { words, shared, work, ask } = page;
  const why = field(
    { label: words.why, hint: page.text(words.whyHint), optional: shared.optional },
    textInput({ value: filled.why ?? "" }),
  );
  const ids = checkbox();
  ids.checked = filled.giveIds ?? false;
  const submit = build("button", { type: "submit", class: "main" }, words.apply);
  const form = build("form", { class: "apply" }, why.row);
  if (membersWithoutId > 0)
    form.append(optionRow(ids, countOf(words.giveIds, membersWithoutId), words.giveIdsHint));
  form.append(build("p", {}, submit));
  const apply = async () => {
    const giveIds = ids.checked ? { giveIds: true } : {};
    const now: Filled = { why: why.control.value.trim(), ...giveIds };
    const told = { ...request, fingerprint, ...now };
    const whole = { ...told, token: come.tokenOf(told) };
    const reply = await work.during(shared.working, () => ask("applyQuotas", whole));
    if (reply === null) return;
    if (reply.ok) come.applied(reply.message);
    else come.refused(reply.message, now);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!work.isBusy()) void apply();
  });
  return form;
}
