import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type CliWords, cliWords } from "../cli/words/index";
import { unchangeable, unreadable } from "../cli/workbookFile";
import type { SpreadsheetModel } from "../services";
import { untitled } from "../services/model/spreadsheetModel";
import { machineTimeZone } from "../timeZones";
import {
  CannotChange,
  NotXlsx,
  readXlsx,
  type WorkbookEnding,
  writeXlsx,
  type XlsxSource,
} from "../xlsx";
import { type AddOnFiles, packageFolder, readAddOn } from "./addOnFiles";
import { buildExample, examplesOf, firstExample } from "./examples";
import { openOnOverview } from "./openOnOverview";
import { type PackedSpreadsheet, packSpreadsheet, unpackSpreadsheet } from "./packedSpreadsheet";
import { Refused, readBody, securityHeaders, sendFile, sendJson } from "./reply";

export interface ServeOptions {
  /** What the page opens first: a spreadsheet, or the bytes of an .xlsx file; else the first example. */
  readonly workbook?: SpreadsheetModel | Uint8Array | undefined;
  /** The file's name, where `workbook` is a file's bytes. */
  readonly name?: string | undefined;
  /** The language that examples are in, and plain files are read by. */
  readonly language?: "en" | "ko" | undefined;
  /** Any free one where it is left out. */
  readonly port?: number | undefined;
  /** The folder of Code.js and its pages: dist/ where it is left out. */
  readonly addOn?: string | undefined;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What the page consists of, in build/playground/. */
const pageFile = /^\/(?:[\w-]+\.(js|css))?$/;

const pageTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Serves the playground page on this machine alone: the page, the add-on's files, the workbook, the
 * examples, and the reading and writing of .xlsx files. Whoever else is on the machine can ask the
 * port: without the token that is in the address nothing is answered.
 */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const root = packageFolder();
  const addOn = await readAddOn(options.addOn ?? join(root, "dist"));
  const site = new Site(join(root, "build/playground"), addOn, options);
  const server = createServer((request, response) => void site.answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const token = randomBytes(16).toString("hex");
  // A workbook that cannot be read is told where it is asked for.
  site.prepare().catch(() => {});
  site.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  site.root = `/${token}/`;
  return {
    url: `http://127.0.0.1:${port}${site.root}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Opened {
  readonly spreadsheet: PackedSpreadsheet;
  /** By what the page names the file when it saves; null where there is none. */
  readonly file: string | null;
  /** What the file's name ends in. */
  readonly ending: WorkbookEnding;
}

/** Formulas that wait for recalculation, so many at most: a header holds no more. */
const waitingHeader = "Whipround-Waiting";
const mostTold = 50;

/** So many files that pages have opened are kept to be changed when they are saved. */
const mostFiles = 20;

/** A file that cannot be read. */
class Unreadable extends Error {
  readonly file: string;
  readonly fault: NotXlsx;

  constructor(file: string, fault: NotXlsx) {
    super(fault.message);
    this.file = file;
    this.fault = fault;
  }
}

class Site {
  hosts: readonly string[] = [];
  /** Where everything stands: "/token/". */
  root = "";
  readonly #folder: string;
  readonly #addOn: AddOnFiles;
  readonly #options: ServeOptions;
  readonly #files = new Map<string, { readonly name: string; readonly source: XlsxSource }>();
  #lastFile = 0;
  #opening: Promise<Opened> | undefined;

  constructor(folder: string, addOn: AddOnFiles, options: ServeOptions) {
    this.#folder = folder;
    this.#addOn = addOn;
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    try {
      this.#admit(request);
      await this.#route(request, response);
    } catch (error) {
      response.statusCode = statusOf(error);
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(this.#said(error, request));
    }
  }

  /** What went wrong, in plain words: the text of a fault of our own helps nobody, and may hold paths. */
  #said(error: unknown, request: IncomingMessage): string {
    if (error instanceof Refused) return error.message;
    const words = wordsFor(request);
    if (error instanceof Unreadable) return unreadable(error.file, error.fault, words);
    console.error(error);
    return words.failures.own;
  }

  /** Another site that a browser has open may know the port: its names and origins are refused. */
  #admit({ headers, url = "" }: IncomingMessage): void {
    const known = headers.host !== undefined && this.hosts.includes(headers.host);
    const own = this.hosts.map((host) => `http://${host}`);
    if (!known || (headers.origin !== undefined && !own.includes(headers.origin)))
      throw new Refused(403, "This page answers only to itself.");
    if (!this.#isNamed(url))
      throw new Refused(403, "Open the address that was printed when the page was started.");
  }

  /** Whether an address begins with the token; compared whole, so that the time tells nothing of it. */
  #isNamed(url: string): boolean {
    const [given, root] = [Buffer.from(url.slice(0, this.root.length)), Buffer.from(this.root)];
    return root.length > 0 && given.length === root.length && timingSafeEqual(given, root);
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`/${request.url?.slice(this.root.length) ?? ""}`, "http://127.0.0.1");
    const [file, extension = "html"] = pageFile.exec(url.pathname) ?? [];
    const action = `${request.method} ${url.pathname}`;
    if (request.method === "GET" && file) {
      const name = extension === "html" ? "index.html" : file.slice(1);
      await sendFile(response, join(this.#folder, name), pageTypes[extension] ?? "");
    } else if (action === "GET /add-on") sendJson(response, this.#addOn);
    else if (action === "GET /examples") sendJson(response, examplesOf(this.#addOn.code));
    else if (action === "GET /workbook") sendJson(response, await this.prepare());
    else if (action.startsWith("GET /examples/"))
      sendJson(response, this.#example(url.pathname.slice("/examples/".length), url));
    else if (action === "POST /open")
      sendJson(response, await this.#open(await readBody(request), url.searchParams.get("name")));
    else if (action === "POST /save") this.#save(await readBody(request), url, response);
    else throw new Refused(404, "There is no such page.");
  }

  /** Makes the first workbook, once: while the browser still loads the page. */
  prepare(): Promise<Opened> {
    this.#opening ??= this.#first();
    return this.#opening;
  }

  async #first(): Promise<Opened> {
    const { workbook, name } = this.#options;
    if (workbook instanceof Uint8Array) return this.#open(workbook, name ?? null);
    if (workbook) return opened(workbook);
    const language = this.#options.language ?? "en";
    const example = firstExample(this.#addOn.code, language);
    return opened(buildExample(example, this.#addOn.code, this.#addOn.pages, language));
  }

  #example(id: string, url: URL): Opened {
    const example = examplesOf(this.#addOn.code).find((one) => one.id === id);
    if (!example) throw new Refused(404, "There is no such example.");
    const language = languageIn(url);
    return opened(buildExample(example, this.#addOn.code, this.#addOn.pages, language));
  }

  async #open(bytes: Uint8Array, name: string | null): Promise<Opened> {
    const locale = this.#options.language === "ko" ? "ko_KR" : "en_US";
    const timeZone = machineTimeZone();
    const title = name?.replace(/\.xl[st][xm]$/i, "") || "Workbook";
    try {
      const { spreadsheet, source } = readXlsx(bytes, { locale, timeZone, name: title });
      if (spreadsheet.name === untitled) spreadsheet.name = title;
      return opened(spreadsheet, this.#keep(name ?? title, source), source.ending);
    } catch (fault) {
      throw fault instanceof NotXlsx ? new Unreadable(name ?? title, fault) : fault;
    }
  }

  /** Keeps a file for when it is saved; the one opened longest ago goes. */
  #keep(name: string, source: XlsxSource): string {
    const key = String(++this.#lastFile);
    this.#files.set(key, { name, source });
    for (const old of this.#files.keys()) if (this.#files.size > mostFiles) this.#files.delete(old);
    return key;
  }

  /** Changes the file that the page opened by what the user did. */
  #save(body: Uint8Array, url: URL, response: ServerResponse): void {
    const packed = JSON.parse(new TextDecoder().decode(body)) as PackedSpreadsheet;
    const kept = this.#files.get(url.searchParams.get("file") ?? "");
    if (url.searchParams.has("file") && !kept) throw new Refused(410, wordsIn(url).files.forgotten);
    const isForced = url.searchParams.has("force");
    try {
      const written = writeXlsx(unpackSpreadsheet(packed), kept?.source, { isForced });
      const { bytes, waiting } = written;
      response.setHeader("Content-Type", xlsxType);
      response.setHeader(
        waitingHeader,
        encodeURIComponent(JSON.stringify(waiting.slice(0, mostTold))),
      );
      response.end(bytes);
    } catch (fault) {
      if (!(fault instanceof CannotChange)) throw fault;
      throw new Refused(
        fault.yields ? 409 : 422,
        unchangeable(kept?.name ?? "", fault, wordsIn(url)),
      );
    }
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Refused) return error.status;
  return error instanceof Unreadable ? 422 : 500;
}

const languageIn = (url: URL): "en" | "ko" =>
  url.searchParams.get("language") === "ko" ? "ko" : "en";

const wordsIn = (url: URL): CliWords => cliWords(languageIn(url));

const wordsFor = ({ url }: IncomingMessage): CliWords =>
  wordsIn(new URL(url ?? "/", "http://127.0.0.1"));

function opened(
  spreadsheet: SpreadsheetModel,
  file: string | null = null,
  ending: WorkbookEnding = ".xlsx",
): Opened {
  openOnOverview(spreadsheet);
  return { spreadsheet: packSpreadsheet(spreadsheet), file, ending };
}
