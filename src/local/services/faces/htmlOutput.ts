import type { Host } from "../host";
import type { PageModel } from "../hostEvent";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

export class HtmlService extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  createHtmlOutput(html = ""): HtmlOutput {
    return newHtmlOutput(this.#host, html);
  }

  /** @param name of a file of `dist/`, without its ending */
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.#host.settings.pages[name.replace(/\.html$/, "")];
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return newHtmlOutput(this.#host, html);
  }
}

interface HtmlDraft {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

const newHtmlOutput = (host: Host, html: string): HtmlOutput =>
  new HtmlOutput(host, { title: "", html, width: null, height: null });

export const pageOf = (output: HtmlOutput): PageModel => ({ ...modelOf(output) });

export class HtmlOutput extends ModelFace<HtmlDraft> {
  readonly #draft: HtmlDraft;

  constructor(host: Host, draft: HtmlDraft) {
    super(host, draft);
    this.#draft = draft;
  }

  getTitle(): string {
    return this.#draft.title;
  }

  setTitle(title: string): HtmlOutput {
    this.#draft.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#draft.width;
  }

  setWidth(width: number): HtmlOutput {
    this.#draft.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#draft.height;
  }

  setHeight(height: number): HtmlOutput {
    this.#draft.height = height;
    return this;
  }

  getContent(): string {
    return this.#draft.html;
  }

  setContent(html: string): HtmlOutput {
    this.#draft.html = html;
    return this;
  }

  append(html: string): HtmlOutput {
    this.#draft.html += html;
    return this;
  }

  appendUntrusted(text: string): HtmlOutput {
    this.#draft.html += text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;");
    return this;
  }
}

modelled("HtmlService", HtmlService);
modelled("HtmlOutput", HtmlOutput);
