import type { SharedWords } from "../../../i18n/dialogWords";
import { build } from "./build";
import { fill } from "./fill";

/** Work in hand: one piece at a time, said aloud while it lasts, and how it ended. */
export interface Work {
  /** Where it is shown and read out. */
  readonly region: HTMLElement;
  /** Does one piece of work; null, and nothing done, while another is in hand. */
  during<Result>(doing: string, work: () => Promise<Result>): Promise<Result | null>;
  readonly isBusy: () => boolean;
  /** Says that something was done. */
  tell(message: string): void;
  /** Says what is to be seen to, after what was done if anything was. */
  warn(warning: string, done?: string): void;
  /** Reads out what is to be seen on the page anyway. */
  readOut(message: string): void;
  /** Says that something was not done, and why. */
  fail(message: string): void;
  clear(): void;
}

/** How often long work is read out again, in seconds; shown it is every second. */
const readOutEvery = 10;

export function makeWork(shared: SharedWords): Work {
  const shown = build("p", { class: "shown" });
  const bar = build("div", { class: "bar", hidden: true }, build("div"));
  const spoken = build("p", { class: "hidden", role: "status" });
  const failed = build("div", { role: "alert" });
  const region = build("footer", { class: "work" }, bar, shown, spoken, failed);
  let busy = false;

  const say = (message: string, kind: "" | "doing" | "done" | "warning") => {
    failed.replaceChildren();
    shown.textContent = message;
    shown.className = `shown ${kind}`;
    spoken.textContent = message;
  };

  /** The seconds are shown beside; a screen reader hears them only now and then. */
  const count = () => {
    const started = Date.now();
    return setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1000);
      if (seconds < 3) return;
      shown.textContent = fill(shared.stillWorking, { seconds });
      if (seconds % readOutEvery === 0) spoken.textContent = shown.textContent;
    }, 1000);
  };

  const begin = (doing: string) => {
    busy = true;
    bar.hidden = false;
    document.body.setAttribute("aria-busy", "true");
    say(doing, "doing");
    return count();
  };

  const end = (counting: ReturnType<typeof setInterval>) => {
    clearInterval(counting);
    busy = false;
    bar.hidden = true;
    document.body.removeAttribute("aria-busy");
    say("", "");
  };

  return {
    region,
    isBusy: () => busy,
    async during(doing, work) {
      if (busy) return null;
      const counting = begin(doing);
      try {
        return await work();
      } finally {
        end(counting);
      }
    },
    tell: (message) => say(message, "done"),
    warn(warning, done = "") {
      say(`${done} ${shared.severities.warning}: ${warning}`.trim(), "warning");
    },
    readOut(message) {
      say("", "");
      spoken.textContent = message;
    },
    fail(message) {
      say("", "");
      failed.replaceChildren(
        build("p", { class: "failure" }, build("strong", {}, shared.problemWord), ` ${message}`),
      );
    },
    clear: () => say("", ""),
  };
}
