import type { SharedWords } from "../../../i18n/dialogWords";
import type { PersonChoice } from "../../protocol";
import { build, newId } from "./build";
import { countOf } from "./fill";
import type { FoundPeople } from "./findPeople";

/**
 * The list that opens under a box in which people are found. The keyboard stays in the box: which
 * option is meant is told by `aria-activedescendant`, how many were found by a status of its own.
 */
export class PeoplePopup {
  readonly element: HTMLElement;
  readonly spoken = build("p", { class: "hidden", role: "status" });
  private readonly list: HTMLUListElement;
  private readonly rest = build("p", { class: "more" });
  private people: readonly PersonChoice[] = [];
  private active = -1;
  private moved = false;

  constructor(
    private readonly box: HTMLInputElement,
    private readonly shared: SharedWords,
    private readonly onPick: (person: PersonChoice) => void,
  ) {
    const id = newId("people");
    this.list = build("ul", { id, role: "listbox", "aria-label": shared.person });
    this.element = build("div", { class: "popup", hidden: true }, this.list, this.rest);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", id);
    this.close();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The option that Enter chooses. */
  get current(): PersonChoice | null {
    return this.people[this.active] ?? null;
  }

  /** Who is chosen by leaving: whom the arrows stand on, or the only one; never the first of several. */
  get certain(): PersonChoice | null {
    return this.isOpen && (this.moved || this.people.length === 1) ? this.current : null;
  }

  open({ people, more }: FoundPeople): void {
    const { shared } = this;
    this.people = people;
    this.list.replaceChildren(...people.map((person) => this.optionOf(person)));
    const none = people.length === 0;
    const rest = more > 0 ? countOf(shared.moreFound, more) : "";
    this.rest.textContent = none ? shared.nobodyFound : rest;
    this.rest.hidden = this.rest.textContent === "";
    this.list.hidden = none;
    this.spoken.textContent = none
      ? shared.nobodyFound
      : countOf(shared.peopleFound, people.length + more);
    this.element.hidden = false;
    this.box.setAttribute("aria-expanded", String(!none));
    this.moved = false;
    this.activate(none ? -1 : 0);
  }

  close(): void {
    this.element.hidden = true;
    this.people = [];
    this.activate(-1);
    this.box.setAttribute("aria-expanded", "false");
  }

  move(step: number): void {
    const count = this.people.length;
    if (count === 0) return;
    this.moved = true;
    this.activate((this.active + step + count) % count);
  }

  private activate(index: number): void {
    this.active = index;
    this.box.removeAttribute("aria-activedescendant");
    for (const [i, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(i === index));
      if (i !== index) continue;
      this.box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  private optionOf(person: PersonChoice): HTMLElement {
    const details = [person.id, person.groups].filter(Boolean).join(" · ");
    const option = build(
      "li",
      { role: "option", id: newId("person") },
      build("span", { class: "name" }, person.name),
      details ? build("span", { class: "details" }, ` ${details}`) : null,
    );
    // The box keeps the focus, so that a press does not first close the list.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.onPick(person));
    return option;
  }
}
