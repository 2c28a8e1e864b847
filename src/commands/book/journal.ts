import type { Day } from "../../core/index";
import { isTab, type Tab } from "../../schema/index";
import type { Workbook } from "../workbook";
import { fieldsOf, isText, jsonEntry, pairsIn, recall, remember } from "./memory";

export type RequestKind = "gift" | "import" | "closing" | "division" | "rules" | "receipts";

/** Rows that a request adds to one tab. */
export interface Adding {
  readonly tab: Tab;
  /** A fingerprint of each, in the order in which they are added. */
  readonly prints: readonly string[];
  /** How many they are: more than there are prints where not all had room. */
  readonly rows: number;
  /** How many rows like that stood there before, where any did. */
  readonly before: ReadonlyMap<string, number>;
}

/**
 * What a dialog asked for, written down before anything of it is written into the spreadsheet: so a
 * repeat knows whether it is done, or what of it stands there already.
 */
export interface Request {
  /** The request's own: a repeat carries the same. */
  readonly token: string;
  readonly kind: RequestKind;
  /** The drive that is closed; "" where none is. */
  readonly drive: string;
  /** When it was begun, and by whom: a repeat writes what would have been written then. */
  readonly today: Day;
  readonly now: string;
  readonly who: string;
  readonly added: readonly Adding[];
  /** What is answered once it is done. */
  readonly reply: unknown;
  readonly state: "begun" | "done" | "taken-back";
}

/** Enough for whatever is repeated by hand; older ones are over and done with. */
const MOST_REQUESTS = 20;

const journal = jsonEntry<readonly Request[]>({
  key: "whipround.requests",
  // An import of as many lines as the page takes has room, seven letters a row.
  most: 17,
  shorten,
  read: (value) => (Array.isArray(value) ? value.flatMap(requestIn) : null),
  toJson: (requests) =>
    requests.map(({ added, ...rest }) => ({
      ...rest,
      added: added.map(({ tab, prints, rows, before }) => [
        tab,
        prints.join(""),
        rows,
        [...before],
      ]),
    })),
});

/** The last requests, the latest at the end. */
export function recallRequests(workbook: Workbook): readonly Request[] {
  return recall(workbook, journal) ?? [];
}

/** Writes a request down, in the place of an earlier attempt at the same. */
export function begin(workbook: Workbook, request: Request): void {
  const others = recallRequests(workbook).filter(
    (each) => each.token !== request.token && !isUnfinishedClosing(each, request.drive),
  );
  remember(workbook, journal, [...others, request].slice(-MOST_REQUESTS));
}

/** Notes what became of a request. Where the rows of a division stand nobody asks: it is long. */
export function conclude(workbook: Workbook, token: string, state: "done" | "taken-back"): void {
  const requests = recallRequests(workbook).map((each) => {
    if (each.token !== token) return each;
    return each.kind === "division" ? { ...each, state, added: [] } : { ...each, state };
  });
  remember(workbook, journal, requests);
}

export function isUnfinishedClosing({ kind, state, drive }: Request, of: string): boolean {
  return kind === "closing" && state === "begun" && drive === of;
}

/** Whether it can be taken back: a gift, a promise or an import. */
export function isEntry({ kind }: Request): boolean {
  return kind === "gift" || kind === "import";
}

/** Without the oldest that nobody needs; where all are needed, with fewer prints of the longest. */
function shorten(requests: readonly Request[]): readonly Request[] | null {
  const last = [...requests].reverse().find(isEntry);
  const latest = requests[requests.length - 1];
  const idle =
    requests.find((each) => each.state !== "begun" && each !== last && each !== latest) ??
    requests.find((each) => each !== last && each !== latest);
  if (idle !== undefined) return requests.filter((each) => each !== idle);
  const most = Math.max(0, ...requests.flatMap(({ added }) => added.map(lengthOf)));
  if (most === 0) return null;
  return requests.map((request) => ({
    ...request,
    added: request.added.map((adding) =>
      lengthOf(adding) < most
        ? adding
        : { ...adding, prints: adding.prints.slice(0, Math.floor(most / 2)), before: new Map() },
    ),
  }));
}

const lengthOf = ({ prints }: Adding) => prints.length;

const PRINT = /[0-9a-z]{7}/g;
const isPrints = (value: unknown): value is string => isText(value) && /^[0-9a-z]*$/.test(value);
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const kinds: readonly unknown[] = ["gift", "import", "closing", "division", "rules", "receipts"];
const states: readonly unknown[] = ["begun", "done", "taken-back"];

function requestIn(value: unknown): Request[] {
  const { token, kind, drive, today, now, who, added, reply, state } = fieldsOf(value);
  const isKnown = kinds.includes(kind) && states.includes(state) && Number.isSafeInteger(today);
  const areTexts = [token, drive, now, who].every(isText);
  if (!isKnown || !areTexts || !Array.isArray(added)) return [];
  const read = added.flatMap(addingIn);
  if (read.length < added.length) return [];
  return [{ token, kind, drive, today, now, who, added: read, reply, state } as Request];
}

function addingIn(value: unknown): Adding[] {
  const [tab, prints, rows, pairs] = Array.isArray(value) ? value : [];
  const before = pairsIn(pairs, isCount);
  if (!isTab(tab) || !isPrints(prints) || !isCount(rows) || before === null) return [];
  return [{ tab, prints: prints.match(PRINT) ?? [], rows, before }];
}
