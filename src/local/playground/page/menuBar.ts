import type { MenuItem, MenuModel } from "../../services";
import { element } from "./element";

type Choose = (functionName: string) => void;

/**
 * The menus that the add-on has built, as a menu bar: by mouse, and by keyboard as menu bars are
 * everywhere (arrows, Enter, Escape, Home, End). `leave` goes back to the spreadsheet, before what
 * was chosen is done.
 */
export function showMenus(
  bar: HTMLElement,
  menus: readonly MenuModel[],
  choose: Choose,
  leave: () => void,
): void {
  const leaveFor: Choose = (name) => {
    leave();
    choose(name);
  };
  bar.replaceChildren(...menus.map((menu) => menuEntry(menu, leaveFor)));
  for (const [i, item] of itemsOf(bar).entries()) item.tabIndex = i === 0 ? 0 : -1;
  bar.onkeydown = (event) => handleKey(event, bar, leave);
  if (bar.dataset["listens"]) return;
  bar.dataset["listens"] = "true";
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!bar.contains(relatedTarget as Node | null)) closeAll(bar);
  });
  // The canvas takes a click without taking the focus.
  addEventListener("pointerdown", ({ target }) => {
    if (!bar.contains(target as Node)) closeAll(bar);
  });
}

function menuEntry(menu: MenuModel, choose: Choose): HTMLElement {
  const button = element(
    "button",
    { type: "button", role: "menuitem", "aria-haspopup": "menu", "aria-expanded": "false" },
    menu.caption,
  );
  button.tabIndex = -1;
  const list = element("ul", { role: "menu", "aria-label": menu.caption, hidden: true });
  list.append(...menu.items.map((item) => listEntry(item, choose)));
  button.onclick = () => toggle(button);
  const entry = element("div", { class: "wr-menu", role: "none" }, button, list);
  entry.onpointerenter = () => {
    const inside = entry.closest("[role=menu]");
    if (inside) open(button);
  };
  return entry;
}

function listEntry(item: MenuItem, choose: Choose): HTMLElement {
  if (item.kind === "separator") return element("li", { role: "separator" });
  if (item.kind === "menu") return element("li", { role: "none" }, menuEntry(item.menu, choose));
  const button = element("button", { type: "button", role: "menuitem" }, item.caption);
  button.tabIndex = -1;
  button.onclick = () => {
    closeAll(button.closest("[role=menubar]") as HTMLElement);
    choose(item.functionName);
  };
  const entry = element("li", { role: "none" }, button);
  entry.onpointerenter = () => closeAll(entry.parentElement as HTMLElement);
  return entry;
}

const listOf = (button: HTMLElement): HTMLElement | null =>
  button.nextElementSibling as HTMLElement | null;

/** The buttons that stand directly in a menu or in the bar. */
function itemsOf(list: HTMLElement): HTMLButtonElement[] {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>("[role=menuitem]")];
  return buttons.filter((button) => button.closest("[role=menu],[role=menubar]") === list);
}

const around = (button: HTMLElement): HTMLElement =>
  button.closest("[role=menu],[role=menubar]") as HTMLElement;

function open(button: HTMLElement): void {
  closeAll(around(button));
  button.setAttribute("aria-expanded", "true");
  const list = listOf(button);
  if (list) list.hidden = false;
}

function closeAll(within: HTMLElement): void {
  for (const button of within.querySelectorAll<HTMLElement>("[aria-expanded=true]")) {
    button.setAttribute("aria-expanded", "false");
    const list = listOf(button);
    if (list) list.hidden = true;
  }
}

function toggle(button: HTMLElement): void {
  if (button.getAttribute("aria-expanded") === "true") closeAll(around(button));
  else open(button);
}

function enter(button: HTMLElement): void {
  open(button);
  const list = listOf(button);
  if (list) itemsOf(list)[0]?.focus();
}

/** Closes a menu and goes back to the button that it hangs on. */
function goUp(list: HTMLElement): void {
  const button = list.previousElementSibling as HTMLElement | null;
  if (!button) return;
  closeAll(around(button));
  button.focus();
}

function handleKey(event: KeyboardEvent, bar: HTMLElement, leave: () => void): void {
  const button = (event.target as HTMLElement).closest<HTMLElement>("[role=menuitem]");
  if (!button) return;
  const list = around(button);
  if (event.key === "Escape" && !bar.querySelector("[aria-expanded=true]")) leave();
  else if (!act(event.key, button, list, bar)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key means on a button; false where it means nothing to a menu. */
function act(key: string, button: HTMLElement, list: HTMLElement, bar: HTMLElement): boolean {
  const inBar = list === bar;
  const opens = button.hasAttribute("aria-haspopup");
  if (opens && (key === "Enter" || key === " ")) enter(button);
  else if (key === "ArrowDown" && inBar && opens) enter(button);
  else if (key === "ArrowDown") step(button, 1);
  else if (key === "ArrowUp") step(button, -1);
  else if (key === "ArrowRight" && !inBar && opens) enter(button);
  else if (key === "ArrowRight" && inBar) step(button, 1);
  else if (key === "ArrowLeft" && inBar) step(button, -1);
  else if (key === "ArrowLeft") goUp(list);
  else if (key === "Escape") inBar ? closeAll(bar) : goUp(list);
  else if (key === "Home") itemsOf(list)[0]?.focus();
  else if (key === "End") itemsOf(list).at(-1)?.focus();
  else return false;
  return true;
}

function step(button: HTMLElement, by: number): void {
  const items = itemsOf(around(button));
  const at = items.indexOf(button as HTMLButtonElement);
  items[(at + by + items.length) % items.length]?.focus();
}
