/** A menu as the add-on built it. */
export interface MenuModel {
  readonly caption: string;
  readonly addOn: boolean;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly menu: MenuModel };

export interface PageModel {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export type ButtonName = "CLOSE" | "OK" | "CANCEL" | "YES" | "NO";
export type ButtonSetName = "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";

/** What the add-on showed; a host (a terminal, a page, a test) shows it in its own way. */
export type HostEvent =
  | { readonly kind: "menu"; readonly menu: MenuModel }
  | {
      readonly kind: "toast";
      readonly message: string;
      readonly title: string;
      readonly seconds: number;
    }
  | Question
  | { readonly kind: "sidebar"; readonly page: PageModel }
  | { readonly kind: "dialog"; readonly modal: boolean; readonly page: PageModel }
  | {
      readonly kind: "log";
      readonly level: "log" | "info" | "warn" | "error";
      readonly text: string;
    };

export interface Question {
  readonly kind: "alert" | "prompt";
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

export interface Answer {
  readonly button: ButtonName;
  /** what was typed into a prompt */
  readonly text?: string;
}
