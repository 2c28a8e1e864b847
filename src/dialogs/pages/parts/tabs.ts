import { build, newId } from "./build";

interface TabPanel {
  readonly label: string;
  readonly panel: HTMLElement;
  /** Fills the panel, when it is shown for the first time. */
  readonly fill?: () => void;
}

export interface Tabs {
  readonly row: HTMLElement;
  /** Goes to a panel, by its index. */
  show(index: number): void;
}

/** Tabs as screen readers know them: arrows move between them, and each shows its panel. */
export function tabs(label: string, given: readonly TabPanel[]): Tabs {
  const heads = given.map(({ label, panel }) => {
    panel.id ||= newId("panel");
    const head = build(
      "button",
      { type: "button", role: "tab", id: newId("tab"), "aria-controls": panel.id },
      label,
    );
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", head.id);
    return head;
  });
  const unfilled = new Set(given);
  const show = (index: number) => {
    if (unfilled.delete(given[index]!)) given[index]!.fill?.();
    for (const [i, head] of heads.entries()) {
      head.setAttribute("aria-selected", String(i === index));
      head.tabIndex = i === index ? 0 : -1;
      given[i]!.panel.hidden = i !== index;
    }
  };
  for (const [i, head] of heads.entries()) {
    head.addEventListener("click", () => show(i));
    head.addEventListener("keydown", ({ key }) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: heads.length - 1 }[key];
      if (to === undefined) return;
      const index = (to + heads.length) % heads.length;
      show(index);
      heads[index]?.focus();
    });
  }
  show(0);
  const list = build("div", { role: "tablist", "aria-label": label }, ...heads);
  return { row: build("div", {}, list, ...given.map(({ panel }) => panel)), show };
}
