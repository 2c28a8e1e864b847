import type { SharedWords } from "../../../i18n/dialogWords";
import type { PersonChoice } from "../../protocol";
import { build } from "./build";
import { type Field, field, textInput } from "./field";
import { type Findable, findable, findPeople, lettersOf } from "./findPeople";
import { PeoplePopup } from "./peoplePopup";

/** The most that a list shows; who is not among them is found by typing on. */
const mostShown = 30;

interface PersonFieldOptions {
  readonly shared: SharedWords;
  readonly people: readonly PersonChoice[];
  readonly label?: string;
  readonly hint?: string;
  /** Who is chosen to begin with; left out: nobody. */
  readonly chosen?: PersonChoice;
  /** Someone was chosen by hand: the keyboard goes on from here. */
  readonly onPick?: (person: PersonChoice) => void;
}

/**
 * A field that finds people as one types: an ARIA combobox with a list. Arrows move through the list,
 * Enter chooses, Escape closes the list, and a second Escape clears the field.
 */
export class PersonField implements Field<HTMLInputElement> {
  readonly control = textInput();
  readonly row: HTMLElement;
  readonly fail: (message: string) => void;
  readonly clear: () => void;
  private readonly popup: PeoplePopup;
  private everyone: readonly Findable[];
  private chosen: PersonChoice | null = null;

  constructor(private readonly options: PersonFieldOptions) {
    const { shared } = options;
    this.everyone = findable(options.people);
    this.popup = new PeoplePopup(this.control, shared, (person) => this.pick(person));
    const { element, spoken } = this.popup;
    const inside = build("div", { class: "combobox" }, this.control, element, spoken);
    const { row, fail, clear } = field(
      { label: options.label ?? shared.person, hint: options.hint ?? shared.personHint },
      this.control,
      inside,
    );
    this.row = row;
    this.fail = fail;
    this.clear = clear;
    this.listen();
    if (options.chosen !== undefined) this.choose(options.chosen);
  }

  /** null: nobody is chosen, whatever was typed. */
  get person(): PersonChoice | null {
    this.settle();
    return this.chosen;
  }

  get isBlank(): boolean {
    return this.control.value.trim() === "";
  }

  reset(): void {
    this.chosen = null;
    this.control.value = "";
    this.clear();
    this.popup.close();
  }

  takePeople(people: readonly PersonChoice[]): void {
    this.everyone = findable(people);
  }

  private listen(): void {
    const { control } = this;
    control.addEventListener("keydown", (event) => {
      // While a Hangul syllable is being put together, Enter ends the syllable and nothing else.
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.takeKey(event.key)) event.preventDefault();
    });
    control.addEventListener("input", () => {
      this.chosen = null;
      if (this.isBlank) this.popup.close();
      else this.find();
    });
    control.addEventListener("click", () => {
      if (!this.popup.isOpen && this.chosen === null) this.find();
    });
    control.addEventListener("blur", () => {
      this.settle();
      this.popup.close();
    });
  }

  /** Whether the key was for the list. */
  private takeKey(key: string): boolean {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        if (this.popup.isOpen) this.popup.move(key === "ArrowDown" ? 1 : -1);
        else this.find();
        return true;
      case "Escape":
        if (this.popup.isOpen) this.popup.close();
        else this.reset();
        return true;
      case "Enter":
        return this.takeEnter();
      case "Tab":
        this.settle();
        return false;
      default:
        return false;
    }
  }

  private takeEnter(): boolean {
    const person = this.popup.isOpen ? this.popup.current : this.chosen;
    if (person === null) return false;
    this.pick(person);
    return true;
  }

  private find(): void {
    this.popup.open(findPeople(this.everyone, this.control.value, mostShown));
  }

  private pick(person: PersonChoice): void {
    this.choose(person);
    this.popup.close();
    this.options.onPick?.(person);
  }

  private choose(person: PersonChoice): void {
    this.chosen = person;
    this.control.value = person.name;
    this.clear();
  }

  /** Whoever is named beyond doubt is chosen without being picked from the list. */
  private settle(): void {
    if (this.chosen !== null || this.isBlank) return;
    const typed = lettersOf(this.control.value);
    const same = this.everyone.filter(({ name, id }) => name === typed || id === typed);
    const person = this.popup.certain ?? (same.length === 1 ? same[0]!.person : null);
    if (person !== null) this.choose(person);
  }
}
