import { isOwnFault } from "../../../dialogs/isOwnFault";
import type { HostEvent, MenuModel } from "../../services";
import type { Stage } from "./addOn";
import type { PageHost } from "./htmlPage";
import { showMenus } from "./menuBar";
import { showPageDialog } from "./pageDialog";
import { askUser } from "./question";
import { showSidebar } from "./sidebar";
import { showToast } from "./toasts";
import type { PageWords } from "./words";

/** What the stage needs of the page around it. */
export interface StageSetting {
  words(): PageWords;
  run(name: string, given: readonly unknown[]): Promise<unknown>;
  choose(functionName: string): void;
  functions(): readonly string[];
  focusEditor(): void;
  leavePage(back: boolean): void;
}

const place = (id: string) => document.getElementById(id) as HTMLElement;

/** Shows what the add-on does in the places that the page has for it. */
export function pageStage(setting: StageSetting): Stage {
  const host = (): PageHost => ({
    run: setting.run,
    functions: setting.functions(),
    focusEditor: setting.focusEditor,
    leave: setting.leavePage,
  });
  const toast = (title: string, message: string, seconds: number, failure = false) =>
    showToast(place("wr-toasts"), { title, message, seconds, failure }, setting.words().close);
  /** The menu of a published add-on has no caption: Sheets shows it under the add-on's name. */
  const named = (menu: MenuModel): MenuModel =>
    menu.addOn ? { ...menu, caption: setting.words().addOn } : menu;
  return {
    ask: (question) => askUser(question, setting.words()),
    show(event: HostEvent) {
      const { close } = setting.words();
      if (event.kind === "toast") toast(event.title, event.message, event.seconds);
      else if (event.kind === "alert") void askUser(event, setting.words());
      else if (event.kind === "sidebar")
        showSidebar(place("wr-sidebar"), event.page, host(), close);
      else if (event.kind === "dialog") showPageDialog(event.page, event.modal, host(), close);
      else if (event.kind === "log") console[event.level](event.text);
    },
    showMenus(menus) {
      const { choose, focusEditor } = setting;
      showMenus(place("wr-menus"), menus.map(named), choose, focusEditor);
    },
    showFailure(error) {
      const { failed, ownFault } = setting.words();
      toast(failed, isOwnFault(error) ? ownFault : error.message, -1, true);
    },
    clear() {
      place("wr-sidebar").replaceChildren();
      place("wr-sidebar").hidden = true;
      for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    },
    busy() {
      const { working } = setting.words();
      const timer = setTimeout(() => {
        place("wr-busy").textContent = working;
      }, 150);
      document.body.dataset["busy"] = "true";
      return () => {
        clearTimeout(timer);
        place("wr-busy").textContent = "";
        delete document.body.dataset["busy"];
      };
    },
  };
}
