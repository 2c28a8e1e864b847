import type { Clasp } from "../deploy/index";
import type { CliWords } from "./words/index";

/** Where a command says things; a test listens instead. */
export interface Terminal {
  /** Results: one or more lines, without the last line's end. */
  out(text: string): void;
  /** Progress and complaints. */
  err(text: string): void;
  /** Whether somebody watches. */
  readonly isTty: boolean;
  readonly columns: number;
}

/** What a command needs to know of the world. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Holds Code.js, the add-on as it ships. */
  readonly distFolder: string;
  /** Holds the views of an export, and what DuckDB lacks to run them. */
  readonly exportFolder: string;
  readonly workFolder: string;
  readonly version: string;
  /** For example "ko_KR", from the environment. */
  readonly locale: string;
  readonly timeZone: string;
  readonly clock: () => number;
  /** Serves the spreadsheet page with a workbook until it is stopped; left out: there is none. */
  readonly serve?: ((served: ServedWorkbook) => Promise<void>) | undefined;
  /** Google's tool for scripts; left out: it is not installed. */
  readonly clasp?: Clasp | undefined;
}

/** The same, with the words in which to say things. */
export interface SpokenSurroundings extends Surroundings {
  readonly words: CliWords;
}

/** The workbook that the spreadsheet page opens with. */
export interface ServedWorkbook {
  readonly path: string;
  readonly distFolder: string;
  /** Tells the address once the page is served. */
  readonly served: (url: string) => void;
}

/** Says what is being done: always to somebody who watches, else only where it takes long. */
export class Progress {
  readonly #terminal: Terminal;
  #long = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Called once it is known that there is much to do. */
  expectLong(): void {
    this.#long = true;
  }

  step(text: string): void {
    if (this.#terminal.isTty || this.#long) this.#terminal.err(text);
  }

  /** What a long step is at. */
  detail(text: string): void {
    if (this.#long) this.#terminal.err(text);
  }
}
