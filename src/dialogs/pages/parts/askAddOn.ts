import type { SharedWords } from "../../../i18n/dialogWords";
import { isOwnFault } from "../../isOwnFault";
import type { AddOn } from "../../protocol";
import { fill } from "./fill";

/** Asks a function of the add-on. Always answered: where no answer comes, by a refusal that says so. */
export type Ask = <Name extends keyof AddOn>(
  name: Name,
  ...given: Parameters<AddOn[Name]>
) => Promise<ReturnType<AddOn[Name]>>;

/** What a page of HtmlService finds in place of the add-on. */
interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google:
  | {
      readonly script: {
        readonly run: Runner & Record<string, (request?: unknown) => void>;
        readonly host: { close(): void };
      };
    }
  | undefined;

/** Whether these functions write: without an answer it is then not certain what was done. */
const writes: Readonly<Partial<Record<keyof AddOn, true>>> = {
  applyQuotas: true,
  takeOverWay: true,
  recordGift: true,
  appendContributions: true,
  applyClosing: true,
  writeBranches: true,
  receiptsPage: true,
  voidReceipt: true,
};

export function askAddOn(shared: SharedWords): Ask {
  return (name, ...given) =>
    new Promise((resolve) => {
      const refuse = (detail: string) =>
        resolve(
          refusal(writes[name] ? shared.noAnswerToWriting : shared.noAnswer, detail) as never,
        );
      if (typeof google === "undefined") return refuse("google.script.run");
      const runner = google.script.run
        .withSuccessHandler((reply) => (isReply(reply) ? resolve(reply as never) : refuse(name)))
        .withFailureHandler((error) =>
          refuse(isOwnFault(error) ? shared.ownFault : error?.message || name),
        ) as typeof google.script.run;
      const run = runner[name];
      if (typeof run === "function") run(...given);
      else refuse(name);
    });
}

/** Closes the dialog or sidebar that the page is shown in. */
export function closePage(): void {
  if (typeof google !== "undefined") google.script.host.close();
}

/** google.script.run answers null where a reply holds what cannot cross. */
function isReply(reply: unknown): boolean {
  return typeof reply === "object" && reply !== null && "ok" in reply;
}

/** Fits every function's refusal: the one for a gift also says that it was not just held back. */
function refusal(template: string, detail: string) {
  const plain = detail.replace(/^(\w*Error|Exception):\s*/, "");
  return { ok: false, message: fill(template, { detail: plain }), field: "", held: false };
}
