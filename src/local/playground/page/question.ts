import type { Answer, ButtonName, Question } from "../../services";
import { element } from "./element";
import type { PageWords } from "./words";

const buttonsOf: Readonly<Record<Question["buttons"], readonly (keyof PageWords["buttons"])[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

/** Shows an alert or a prompt and waits for the answer; Escape closes it. */
export function askUser(question: Question, words: PageWords): Promise<Answer> {
  const input = element("input", {
    type: "text",
    autocomplete: "off",
    "aria-labelledby": "wr-ask",
  });
  const buttons = buttonsOf[question.buttons].map((name, i) =>
    element(
      "button",
      { type: i === 0 ? "submit" : "button", value: name, class: i === 0 ? "wr-primary" : "" },
      words.buttons[name],
    ),
  );
  const form = element(
    "form",
    { method: "dialog" },
    ...(question.title ? [element("h2", { id: "wr-ask-title" }, question.title)] : []),
    element("p", { id: "wr-ask" }, question.message),
    ...(question.kind === "prompt" ? [input] : []),
    element("div", { class: "wr-buttons" }, ...buttons),
  );
  const label = question.title ? "wr-ask-title" : "wr-ask";
  const dialog = element("dialog", { class: "wr-question", "aria-labelledby": label }, form);
  for (const button of buttons.slice(1)) button.onclick = () => dialog.close(button.value);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      dialog.remove();
      const button = (dialog.returnValue || "CLOSE") as ButtonName;
      resolve(question.kind === "prompt" ? { button, text: input.value } : { button });
    };
  });
}
