import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import type { Answer, ButtonSetName, MenuItem, MenuModel, Question } from "../hostEvent";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";
import { type HtmlOutput, pageOf } from "./htmlOutput";

/** Menus, messages and pages; a host shows them and answers. */
export class Ui extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#host, { caption, addOn: false, items: [] });
  }

  createAddonMenu(): Menu {
    return new Menu(this.#host, { caption: "", addOn: true, items: [] });
  }

  alert(...given: readonly unknown[]): EnumValue {
    const answer = this.#host.ask(question("alert", given));
    return enums.Button[answer.button];
  }

  prompt(...given: readonly unknown[]): PromptResponse {
    return new PromptResponse(this.#host, this.#host.ask(question("prompt", given)));
  }

  showSidebar(page: HtmlOutput): void {
    this.#host.emit({ kind: "sidebar", page: pageOf(page) });
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.#host.emit({ kind: "dialog", modal: true, page: { ...pageOf(page), title } });
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.#host.emit({ kind: "dialog", modal: false, page: { ...pageOf(page), title } });
  }

  get Button() {
    return enums.Button;
  }

  get ButtonSet() {
    return enums.ButtonSet;
  }
}

/** (message) · (message, buttons) · (title, message, buttons) */
function question(kind: Question["kind"], given: readonly unknown[]): Question {
  const texts = given.filter((item) => typeof item === "string");
  const set = given.find((item) => typeof item === "object");
  const buttons = (set === undefined ? "OK" : String(set)) as ButtonSetName;
  return { kind, title: texts.length > 1 ? texts[0]! : "", message: texts.at(-1) ?? "", buttons };
}

interface MenuDraft {
  readonly caption: string;
  readonly addOn: boolean;
  readonly items: MenuItem[];
}

export class Menu extends ModelFace<MenuDraft> {
  readonly #host: Host;
  readonly #draft: MenuDraft;

  constructor(host: Host, draft: MenuDraft) {
    super(host, draft);
    this.#host = host;
    this.#draft = draft;
  }

  addItem(caption: string, functionName: string): Menu {
    if (!/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(functionName))
      throw new ServiceError(`"${functionName}" is not the name of a function.`);
    this.#draft.items.push({ kind: "item", caption, functionName });
    return this;
  }

  addSeparator(): Menu {
    this.#draft.items.push({ kind: "separator" });
    return this;
  }

  addSubMenu(menu: Menu): Menu {
    this.#draft.items.push({ kind: "menu", menu: copied(modelOf(menu)) });
    return this;
  }

  addToUi(): void {
    this.#host.emit({ kind: "menu", menu: copied(this.#draft) });
  }
}

const copied = (draft: MenuDraft): MenuModel => ({ ...draft, items: [...draft.items] });

export class PromptResponse extends StrictObject {
  readonly #answer: Answer;

  constructor(host: Host, answer: Answer) {
    super(host);
    this.#answer = answer;
  }

  getSelectedButton(): EnumValue {
    return enums.Button[this.#answer.button];
  }

  getResponseText(): string {
    return this.#answer.text ?? "";
  }
}

modelled("Ui", Ui);
modelled("Menu", Menu);
modelled("PromptResponse", PromptResponse);
