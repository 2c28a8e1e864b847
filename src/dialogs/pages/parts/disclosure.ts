import { build, newId } from "./build";

/**
 * A button that shows and hides what belongs to it; made when it is first shown. `name` is read out
 * in place of the label, which alone does not say whose it is.
 */
export function disclosure(label: string, name: string, make: () => HTMLElement): HTMLElement {
  const id = newId("disclosed");
  const head = build(
    "button",
    { type: "button", class: "disclosure", "aria-expanded": "false", "aria-controls": id },
    build("span", { "aria-hidden": "true" }, label),
    build("span", { class: "hidden" }, name),
  );
  const body = build("div", { id, class: "disclosed", hidden: true });
  head.addEventListener("click", () => {
    if (body.childElementCount === 0) body.append(make());
    body.hidden = !body.hidden;
    head.setAttribute("aria-expanded", String(!body.hidden));
  });
  return build("div", { class: "disclosing" }, head, body);
}
