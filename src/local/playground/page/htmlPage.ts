import type { PageModel } from "../../services";
import { element } from "./element";
import { googleScript, type PageMessage } from "./googleScript";

/** What the pages of the add-on may do beyond themselves. */
export interface PageHost {
  /** Calls a public function of the add-on. @throws what the function throws */
  run(name: string, given: readonly unknown[]): Promise<unknown>;
  /** The functions that pages may call. */
  readonly functions: readonly string[];
  /** Puts the cursor into the spreadsheet. */
  focusEditor(): void;
  /** Goes on from the page to the next place of the window, or back to the one before. */
  leave(back: boolean): void;
}

/** A frame that shows a page of the add-on, and what the page may ask of the frame's surroundings. */
export interface PageFrame {
  readonly close: () => void;
  /** Escape was pressed, and the page had no use for it. */
  readonly escape: () => void;
  readonly resize: (size: { readonly width?: number; readonly height?: number }) => void;
}

/**
 * Shows an HtmlOutput as Google does: in a sandboxed frame of an origin of its own that knows the
 * add-on only through `google.script`.
 */
export function pageFrame(page: PageModel, host: PageHost, frame: PageFrame): HTMLIFrameElement {
  const shown = element("iframe", {
    sandbox: "allow-scripts allow-forms allow-modals allow-popups allow-downloads",
    title: page.title || "add-on",
  });
  const script = `(${googleScript.toString()})(${JSON.stringify(host.functions)})`;
  shown.srcdoc = withScript(page.html, script.replaceAll("</", "<\\/"));
  const listen = (event: MessageEvent<PageMessage>) => {
    if (!shown.isConnected) removeEventListener("message", listen);
    else if (event.source === shown.contentWindow) void reply(event.data, host, frame, shown);
  };
  addEventListener("message", listen);
  return shown;
}

/** The page with the script in front of everything else, and still in standards mode. */
function withScript(html: string, script: string): string {
  const tag = `<script>${script}</script>`;
  const head =
    /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!head) return `<!doctype html><base target="_top">${tag}${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + tag + html.slice(end);
}

async function reply(
  message: PageMessage,
  host: PageHost,
  frame: PageFrame,
  shown: HTMLIFrameElement,
): Promise<void> {
  if (message.kind === "close") frame.close();
  else if (message.kind === "escape") frame.escape();
  else if (message.kind === "leave") host.leave(message.back);
  else if (message.kind === "focus") host.focusEditor();
  else if (message.kind === "size") frame.resize(message);
  else if (message.kind === "run") {
    const send = (answer: object) =>
      shown.contentWindow?.postMessage({ id: message.id, ...answer }, "*");
    try {
      send({ value: await host.run(message.name, message.given) });
    } catch (error) {
      const { name, message: text } = error as Error;
      send({ error: { name, message: text } });
    }
  }
}
