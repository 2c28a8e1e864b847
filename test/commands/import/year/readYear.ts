import { appendContributions } from "../../../../src/commands/import/appendContributions";
import { previewImport } from "../../../../src/commands/import/previewImport";
import type {
  ImportLine,
  ImportPart,
  ImportRequest,
  LineDecision,
} from "../../../../src/dialogs/protocol";
import type { MemoryWorkbook } from "../../../support/memoryWorkbook";
import { newToken } from "../../../support/newToken";
import { inLanguage } from "../../openSample";
import type { Shown } from "../roof";
import { Chance } from "./chance";
import { drives, openYear } from "./organisation";
import type { TruePart } from "./payments";
import { type BankLine, header, simulateYear } from "./simulatedYear";

/** How a year's lines were read. */
export interface YearRead {
  readonly lines: number;
  /** Of members' money. */
  readonly contributions: number;
  /** Of these, those about which somebody had to be asked. */
  readonly asked: number;
  /** Of others, those about which somebody had to be asked. */
  readonly askedOthers: number;
  /** What was taken without a question, and is not so. */
  readonly wrong: readonly string[];
  /** Lines that came in two files and were taken for new in both. */
  readonly twice: number;
  /** Why it was asked, and how often. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Reads a simulated year month by month; what is asked is answered truly, and nothing else. */
export function readYear(seed: number, referenceShare: number, report = false): YearRead {
  const { people, lines } = simulateYear(seed, referenceShare);
  const workbook = openYear(people, new Chance(seed + 1));
  const reading = new YearReading(workbook, report);
  for (let month = 0; month < 12; month++) reading.readMonth(lines, month);
  return reading.result(lines);
}

const firstOf = (month: number) => (Date.UTC(2026, month, 1) - Date.UTC(2026, 0, 1)) / 86_400_000;

const isOpen: ReadonlySet<ImportLine["status"]> = new Set(["asked", "unmatched", "unreadable"]);

class YearReading {
  private asked = 0;
  private askedOthers = 0;
  private twice = 0;
  private readonly wrong: string[] = [];
  private readonly reasons = new Map<string, number>();
  private readonly done = new Set<BankLine>();

  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly report: boolean,
  ) {}

  result(lines: readonly BankLine[]): YearRead {
    return {
      lines: lines.length,
      contributions: lines.filter(({ truth }) => truth !== null).length,
      ...{ asked: this.asked, askedOthers: this.askedOthers, wrong: this.wrong },
      ...{ twice: this.twice, reasons: this.reasons },
    };
  }

  /** The month's file, which begins some days before the last one ended, the latest line first. */
  readMonth(all: readonly BankLine[], month: number): void {
    const [from, to] = [firstOf(month) - 3, firstOf(month + 1)];
    const lines = all.filter(({ day }) => day >= from && day < to).reverse();
    const today = new Date(Date.UTC(2026, month + 1, 2)).toISOString().slice(0, 10);
    const context = inLanguage("en", today);
    const preview = (request: ImportRequest): Shown => {
      const reply = previewImport(this.workbook, context, request);
      if (!reply.ok) throw new Error(reply.message);
      return reply;
    };
    const rows = [header, ...lines.map(({ cells }) => cells)];
    const decisions: Record<string, LineDecision> = {};
    let request: ImportRequest = { rows, drive: "", method: "", decisions };
    let shown = preview(request);
    // One question after the other, as on the page: what is answered may answer the next.
    for (;;) {
      const [line] = shown.lines.filter(({ status }) => isOpen.has(status));
      if (line === undefined) break;
      const bankLine = lines[line.line - 2]!;
      this.count(line, bankLine);
      decisions[line.key] = answerFor(bankLine, shown, lines);
      request = { ...request, decisions: { ...decisions } };
      shown = preview(request);
    }
    this.judge(shown, lines);
    const { fields, fingerprint } = shown;
    const whole = { ...request, token: newToken(), fields, fingerprint, unmatchedTo: "" };
    const added = appendContributions(this.workbook, context, whole);
    if (!added.ok) throw new Error(added.message);
    for (const line of lines) this.done.add(line);
  }

  private count({ problem, evidence, parts }: ImportLine, { truth, cells }: BankLine): void {
    if (truth === null) this.askedOthers++;
    else this.asked++;
    const reason = problem.replace(/“[^”]*”|"[^"]*"/g, "…").replace(/\d+/g, "n");
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    if (this.report)
      console.log(
        `asked ${cells.slice(4, 10).join(" | ")} – ${problem} – ${evidence} – ${told(parts)} – ${toldTruth(truth)}`,
      );
  }

  /** Lines that say the same word for word may stand for one another. */
  private judge({ lines: shown }: Shown, lines: readonly BankLine[]): void {
    const groups = new Map<string, { found: string[]; true: string[]; free: boolean }>();
    for (const { line, status, parts, isDecided } of shown) {
      const bankLine = lines[line - 2]!;
      const key = bankLine.cells.join("|");
      const group = groups.get(key) ?? { found: [], true: [], free: false };
      groups.set(key, group);
      if (this.done.has(bankLine)) {
        if (status !== "duplicate" && !bankLine.isOut && bankLine.truth !== null) {
          this.twice++;
          if (this.report) console.log(`twice: ${key} ${toldTruth(bankLine.truth)} ${told(parts)}`);
        }
        continue;
      }
      if (status === "duplicate") this.wrong.push(`taken for a twin: ${key}`);
      if (bankLine.isOut || (bankLine.truth === null && status === "left-out")) continue;
      group.found.push(told(parts));
      group.true.push(toldTruth(bankLine.truth));
      if (!isDecided) group.free = true;
    }
    for (const [key, group] of groups) {
      const [found, truth] = [group.found.sort().join(" / "), group.true.sort().join(" / ")];
      if (group.free && found !== truth) this.wrong.push(`${key}: ${found}, and is ${truth}`);
    }
  }
}

/**
 * What somebody answers who sees the file. Of lines that say the same word for word nobody knows which is
 * which: what one of them was taken for, the others are not.
 */
function answerFor(line: BankLine, shown: Shown, lines: readonly BankLine[]): LineDecision {
  const twins = lines.filter(({ cells }) => cells.join("|") === line.cells.join("|"));
  if (twins.length < 2) return truthOf(line);
  const left = [line, ...twins.filter((each) => each !== line)];
  for (const other of shown.lines) {
    const twin = lines[other.line - 2]!;
    if (!twins.includes(twin) || isOpen.has(other.status)) continue;
    const taken = left.findIndex(({ truth }) => toldTruth(truth) === told(other.parts));
    if (taken >= 0 && left.length > 1) left.splice(taken, 1);
  }
  return truthOf(left[0]!);
}

function truthOf({ truth }: BankLine): LineDecision {
  const parts = (truth ?? []).map(({ drive, person, cents }) => ({
    ...{ drive: drives[drive], memberId: person.id, amount: (cents / 100).toFixed(2) },
  }));
  return { parts };
}

const told = (parts: readonly ImportPart[]) =>
  parts
    .map(({ drive, memberId, amount }) => `${drive} ${memberId} ${amount}`)
    .sort()
    .join(" + ");

function toldTruth(truth: readonly TruePart[] | null): string {
  const parts = (truth ?? []).map(
    ({ drive, person, cents }) => `${drives[drive]} ${person.id} ${(cents / 100).toFixed(2)}`,
  );
  return parts.sort().join(" + ");
}
