/** The words of the menu, toasts, alerts and row 1. Written beside src/commands. */
export interface CommandWords {
  readonly menuName: string;
}
